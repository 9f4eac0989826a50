/**
 * One version of a document as a list of sections. The next version is made from it and the new text: only the
 * sections that the edit touched are read again, the others are the same objects, wherever they stand now.
 *
 * That the sections together equal the whole rests on two things. A cut is only made where `cuts.ts` says that the
 * line behind it continues nothing, and the parser has said that no fence or HTML block is open there: a `#` put
 * behind the section came back as a heading at the root. And a section is read knowing what the others define.
 */
import { differenceOf } from '../text/difference'
import { LineIndex } from '../text/line-index'
import type { Block } from './blocks'
import { isCut, LONG } from './cuts'
import { frontMatterAt } from './front-matter-fence'
import type { ParseText } from './parse'
import { readBlocks } from './read-blocks'
import { Section } from './section'
import { type Making, SectionReader, startOf } from './section-reader'
import { SpareSections } from './spare-sections'

export class SectionedDocument {
  readonly text: string
  readonly sections: readonly Section[]
  /** Where each section starts; they follow each other without gaps, behind a byte-order mark if there is one. */
  readonly starts: readonly number[]
  /** The identifiers that any section defines. */
  readonly defined: ReadonlySet<string>
  readonly #making: Making
  #lines: LineIndex | null = null

  private constructor(
    text: string,
    sections: readonly Section[],
    defined: ReadonlySet<string>,
    making: Making,
  ) {
    this.text = text
    this.sections = sections
    this.defined = defined
    this.#making = making
    const starts: number[] = []
    let start = startOf(text)
    for (const section of sections) {
      starts.push(start)
      start += section.text.length
    }
    this.starts = starts
  }

  static read(text: string, parse: ParseText, long = LONG): SectionedDocument {
    const making = { parse, long, spare: new SpareSections() }
    return new SectionedDocument('', [], new Set(), making).next(text)
  }

  /** The version with a new text. The old one stays what it was. */
  next(text: string): SectionedDocument {
    if (text === this.text) return this
    const { start, oldEnd, newEnd } = differenceOf(this.text, text)
    const kept = this.#keptBefore(text, start)
    const by = newEnd - oldEnd
    const reading = new SectionReader(text, this.defined, this.#making, (at) =>
      at < newEnd ? -1 : this.#sectionStartingAt(at - by, kept),
    )
    const resumed = reading.read(kept === 0 ? startOf(text) : this.starts[kept]!)
    const rest = resumed < 0 ? [] : this.sections.slice(resumed)
    // What nothing stands behind was not proved to be closed.
    this.#making.spare.keep(this.sections.slice(kept, resumed < 0 ? -1 : resumed), text.length)
    const sections = [...this.sections.slice(0, kept), ...reading.sections, ...rest]
    const defined = definedBy(sections, this.defined)
    const isFresh = (index: number) => index >= kept && index < kept + reading.sections.length
    return new SectionedDocument(
      text,
      sections.map((section, index) =>
        (defined === this.defined && !isFresh(index)) || section.isReadWith(defined)
          ? section
          : readAgain(section, defined, this.#making.parse),
      ),
      defined,
      this.#making,
    )
  }

  /** All blocks in order, with spans in the text. */
  blocks(): Block[] {
    return this.sections.flatMap((section, index) => section.blocksAt(this.starts[index]!))
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(
      this.sections.map(({ lineStarts }, index) => ({ start: this.starts[index]!, lineStarts })),
      this.text.length,
    )
    return this.#lines
  }

  /** How many sections from the top an edit at `start` leaves as they are, so that reading begins behind them. */
  #keptBefore(text: string, start: number): number {
    if (startOf(text) !== startOf(this.text)) return 0
    const first = this.sections[0]
    const frontMatter = frontMatterAt(text, startOf(text))
    const wasFrontMatter = first?.blocks[0]?.kind === 'front-matter'
    if (frontMatter === null ? wasFrontMatter : !wasFrontMatter) return 0
    let index = Math.max(0, this.#indexAt(start))
    while (index > 0 && !isCut(text, this.starts[index]!, this.sections[index - 1]!.isOpaque)) index--
    return index
  }

  #sectionStartingAt(at: number, from: number): number {
    const index = this.#indexAt(at)
    return index >= from && this.starts[index] === at ? index : -1
  }

  /** The section that an offset lies in; -1 before the first. */
  #indexAt(offset: number): number {
    let low = -1
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low
  }
}

/** What all sections define together; the old set, if that is all. */
function definedBy(sections: readonly Section[], before: ReadonlySet<string>): ReadonlySet<string> {
  const defined = new Set<string>()
  for (const section of sections) for (const identifier of section.defined) defined.add(identifier)
  if (defined.size !== before.size) return defined
  for (const identifier of defined) if (!before.has(identifier)) return defined
  return before
}

function readAgain(section: Section, known: ReadonlySet<string>, parse: ParseText): Section {
  const { tree, defined, asked } = parse(section.text, known)
  return new Section(section.text, { blocks: readBlocks(tree, section.text), defined, asked }, known)
}
