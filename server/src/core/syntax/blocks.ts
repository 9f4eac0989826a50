/**
 * The readable shape of a Markdown document: what a reviewer sees, block by block, with the way back to the
 * source. Everything after this folder works on blocks; the parser's tree is not kept.
 */
import type { Span } from '../text/span'

export type Block = Heading | Paragraph | List | Table | Quote | Fence | Html | FrontMatter | Rule

/** `## Q3 2025: Enterprise security` */
export interface Heading {
  readonly kind: 'heading'
  readonly span: Span
  /** 1 to 6. */
  readonly depth: number
  readonly prose: Prose
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly span: Span
  readonly prose: Prose
}

export interface List {
  readonly kind: 'list'
  readonly span: Span
  readonly ordered: boolean
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly span: Span
  /** `[x]` is true, `[ ]` false, no box null. */
  readonly checked: boolean | null
  /** The first paragraph is the item's own line, the rest is below it. */
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly kind: 'table'
  readonly span: Span
  readonly header: Row
  readonly rows: readonly Row[]
}

export interface Row {
  readonly span: Span
  readonly cells: readonly Cell[]
}

export interface Cell {
  /** What stands between the pipes, without the blanks around it; empty at the cell's middle when blank. */
  readonly span: Span
  readonly prose: Prose
}

/** Somebody else's words: not read for facts. */
export interface Quote {
  readonly kind: 'quote'
  readonly span: Span
  readonly blocks: readonly Block[]
}

/** A fenced or indented code block: not read for facts. */
export interface Fence {
  readonly kind: 'fence'
  readonly span: Span
}

/** A block of HTML or a comment, `<!-- plumbline-ignore wrong-gap -->` among them. */
export interface Html {
  readonly kind: 'html'
  readonly span: Span
  readonly value: string
}

export interface FrontMatter {
  readonly kind: 'front-matter'
  readonly span: Span
  /** The YAML between the fences, and where it starts. */
  readonly value: string
  readonly valueStart: number
}

/** `---` */
export interface Rule {
  readonly kind: 'rule'
  readonly span: Span
}

/**
 * Running text without its markup. `text` is what a reader sees, with line breaks as LF; `readable` is the same
 * text, of the same length, with all that is not to be read for facts (code, bare addresses, struck-out words)
 * replaced by U+FFFC.
 */
export interface Prose {
  readonly text: string
  readonly readable: string
  readonly marks: readonly Mark[]
  /** Where pieces of `text` stand in the source, in order: `at` counts in `text`, `source` in the document. */
  readonly runs: readonly Run[]
  /** The end of the last piece in the source. */
  readonly sourceEnd: number
}

/** One stretch of text copied from the source; in a stretch both count alike. */
export interface Run {
  readonly at: number
  readonly source: number
}

/** A stretch of `text` that stood inside some markup. */
export interface Mark {
  readonly kind: 'strong' | 'emphasis' | 'link' | 'wiki' | 'code' | 'url' | 'deleted' | 'comment'
  readonly start: number
  readonly end: number
  /** A link's destination; a comment or the tag of an anchor, which have no text of their own. */
  readonly target?: string
  /** Where a link or comment stands in the source, markup and all. */
  readonly source?: Span
}

/** The place in the source of a stretch of the prose. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  if (end <= start) {
    const at = sourceOffset(prose, start)
    return { start: at, end: at }
  }
  return { start: sourceOffset(prose, start), end: sourceOffset(prose, end - 1) + 1 }
}

function sourceOffset(prose: Prose, at: number): number {
  if (prose.runs.length === 0) return prose.sourceEnd
  let low = 0
  let high = prose.runs.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (prose.runs[middle]!.at <= at) low = middle
    else high = middle
  }
  const run = prose.runs[low]!
  return Math.min(run.source + Math.max(0, at - run.at), prose.sourceEnd)
}
