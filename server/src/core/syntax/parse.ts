/** Markdown to trees: CommonMark with tables, task lists, strike-through and footnotes. The only call of remark. */
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { lazy } from '../text/lazy'
import { frontMatterAt } from './front-matter-fence'
import { neededFor, onlyNeeded } from './gfm-needed'
import { type Lookups, remarkDefinitions } from './remark-definitions'

/** A stretch of Markdown, read. */
export interface ParsedText {
  /** Positions count from the start of the stretch. */
  readonly tree: Root
  /** The identifiers of what it defines for the whole document: `#PLAN` for a link's target, `^1` for a footnote. */
  readonly defined: readonly string[]
  /** The identifiers that it has no definition of and reads differently when there is one elsewhere. */
  readonly asked: ReadonlySet<string>
}

/**
 * Reads a stretch of Markdown that starts where no block is open, with no front matter. `known` are the identifiers
 * that other stretches of the document define. Any text is Markdown, so this never fails.
 */
export type ParseText = (text: string, known: ReadonlySet<string>) => ParsedText

const lookups: { current: Lookups | null } = { current: null }

/** For texts that may hold addresses, tables, both or neither. */
const processors = [false, true].map((addresses) =>
  [false, true].map((tables) =>
    lazy(() =>
      unified()
        .use(remarkParse)
        .use(remarkGfm)
        .use(onlyNeeded, { addresses, tables })
        .use(remarkDefinitions, lookups)
        .freeze(),
    ),
  ),
)

function processorFor(text: string): ReturnType<(typeof processors)[0][0]> {
  const { addresses, tables } = neededFor(text)
  return processors[Number(addresses)]![Number(tables)]!()
}

export const parseText: ParseText = (text, known) => {
  const asking: Lookups = { known, defined: [], asked: new Set() }
  lookups.current = asking
  // The parser takes a byte-order mark off the start of any text; here it would be in the middle of one.
  const tree = processorFor(text).parse(text.startsWith('\uFEFF') ? `\uFEFF${text}` : text)
  lookups.current = null
  return { tree, defined: asking.defined, asked: asking.asked }
}

const withFrontMatter = lazy(() =>
  unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze(),
)
const withoutFrontMatter = lazy(() => unified().use(remarkParse).use(remarkGfm).freeze())

/**
 * The tree of a whole document at once, with positions in UTF-16 offsets: what reading by sections must equal. A
 * byte-order mark is not counted in them.
 * Behind a first line `---` that no second one closes remark finds neither lists nor quotes, so there it is not told
 * of front matter.
 */
export function parseMarkdown(text: string): Root {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  return (frontMatterAt(text, start) === null ? withoutFrontMatter() : withFrontMatter()).parse(text)
}
