/** Cuts a text into sections and reads them, each to a place where the parser says that nothing is open. */
import type { RootContent } from 'mdast'
import { ownCopy } from '../text/own-copy'
import type { Block } from './blocks'
import { Cutter } from './cuts'
import { type FrontMatterPlace, frontMatterAt } from './front-matter-fence'
import { nextLine, skipBlankLines } from './lines'
import { type OpaqueBlock, opaqueAt, opaqueFrom } from './opaque'
import type { ParseText } from './parse'
import { readBlocks } from './read-blocks'
import { Section } from './section'
import type { SpareSections } from './spare-sections'

/** What all versions of a document share. */
export interface Making {
  readonly parse: ParseText
  /** A section of so many units is cut where it can be. */
  readonly long: number
  readonly spare: SpareSections
}

/** The offset of the first character; a byte-order mark is none. */
export function startOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0
}

/** Reads one text from a place on, until the sections of the last version go on. */
export class SectionReader {
  readonly sections: Section[] = []
  readonly #text: string
  readonly #known: Set<string>
  readonly #making: Making
  readonly #cutter: Cutter
  /** The number of the section of the last version that starts at a place behind the edit, or -1. */
  readonly #oldSectionAt: (at: number) => number

  constructor(
    text: string,
    known: ReadonlySet<string>,
    making: Making,
    oldSectionAt: (at: number) => number,
  ) {
    this.#text = text
    this.#known = new Set(known)
    this.#making = making
    this.#oldSectionAt = oldSectionAt
    this.#cutter = new Cutter(text, making.long, (at) => oldSectionAt(at) >= 0)
  }

  /** Reads from a place where nothing is open; gives the old section with which all goes on as it was, or -1. */
  read(from: number): number {
    const frontMatter = from === startOf(this.#text) ? frontMatterAt(this.#text, from) : null
    let at = frontMatter === null ? from : this.#addFrontMatter(frontMatter, from)
    while (at < this.#text.length) {
      const old = this.#oldSectionAt(at)
      if (old >= 0) return old
      at = this.#addSection(at)
    }
    return -1
  }

  /** Adds the section that starts at `at`; its end. */
  #addSection(at: number): number {
    const text = this.#text
    const opaque = opaqueAt(text, at)
    if (opaque !== null && this.#cutter.isLong(opaque)) return this.#addOpaque(opaque, at)
    for (let from = at; ; ) {
      const end = this.#cutter.end(at, from)
      const open = this.#addIfClosed(at, end)
      if (open === null) return end
      const inside = opaqueBefore(text, at, open)
      if (inside !== null && inside.line > at) {
        // What is before the block that is open ends where that begins.
        if (this.#addIfClosed(at, inside.line) === null) return inside.line
      } else if (inside !== null) {
        if (this.#cutter.isLong(inside.block)) return this.#addOpaque(inside.block, at)
        from = inside.block.after
        continue
      }
      from = nextLine(text, Math.min(text.length, end + (end - at)))
    }
  }

  /** Null if the stretch ends where nothing is open, and so is a section now; else the node that goes on. */
  #addIfClosed(at: number, end: number): RootContent | undefined | null {
    const stretch = this.#text.slice(at, end)
    const spare = this.#making.spare.find(stretch)
    if (spare !== undefined) {
      this.#add(spare)
      return null
    }
    const isLast = end === this.#text.length
    const { tree, defined, asked } = this.#making.parse(isLast ? stretch : `${stretch}#`, this.#known)
    if (!isLast) {
      const last = tree.children.at(-1)
      if (last?.type !== 'heading' || last.position?.start.offset !== stretch.length) return last
      tree.children.pop()
    }
    const own = ownCopy(stretch)
    this.#add(new Section(own, { blocks: readBlocks(tree, own), defined, asked }, this.#known))
    return null
  }

  #addFrontMatter({ end, valueStart, valueEnd }: FrontMatterPlace, at: number): number {
    const value = readableValue(this.#text.slice(valueStart, valueEnd))
    const span = { start: 0, end: end - at }
    return this.#addBlock(
      { kind: 'front-matter', span, value, valueStart: valueStart - at },
      at,
      nextLine(this.#text, end),
    )
  }

  #addOpaque({ kind, start, end, after }: OpaqueBlock, at: number): number {
    const span = { start: start - at, end: end - at }
    const value = kind === 'html' ? readableValue(this.#text.slice(start, end)) : ''
    return this.#addBlock(kind === 'html' ? { kind, span, value } : { kind, span }, at, after)
  }

  /** Adds a section of one block and the blank lines behind it. */
  #addBlock(block: Block, at: number, after: number): number {
    const end = skipBlankLines(this.#text, after)
    const content = { blocks: [block], defined: [], asked: new Set<string>() }
    this.#add(new Section(ownCopy(this.#text.slice(at, end)), content, new Set(), true))
    return end
  }

  #add(section: Section): void {
    this.sections.push(section)
    for (const identifier of section.defined) this.#known.add(identifier)
  }
}

/** The fence or HTML block that a node is, and the start of its line; null for other nodes. */
function opaqueBefore(
  text: string,
  at: number,
  node: RootContent | undefined,
): { readonly line: number; readonly block: OpaqueBlock } | null {
  if (node?.type !== 'code' && node?.type !== 'html') return null
  const start = at + (node.position?.start.offset ?? 0)
  let line = start
  while (line > at && text.charCodeAt(line - 1) === 32) line--
  const block = opaqueFrom(text, node.type === 'code' ? 'fence' : 'html', start)
  return block === null ? null : { line, block }
}

/** NUL reads as U+FFFD everywhere in Markdown. */
function readableValue(source: string): string {
  return source.replaceAll('\0', '\uFFFD')
}
