/** Markdown to a tree: CommonMark with tables, task lists, strike-through, footnotes and front matter. */
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze()

/** The tree of a document, with positions in UTF-16 offsets. Any text is Markdown, so this never fails. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
