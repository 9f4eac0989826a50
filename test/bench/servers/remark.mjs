// remark-lint as a language server, with the rules that it recommends.
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import recommended from 'remark-preset-lint-recommended'
import { createUnifiedLanguageServer } from 'unified-language-server'

createUnifiedLanguageServer({
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark(),
  plugins: [remarkGfm, remarkFrontmatter, recommended],
})
