/**
 * Where a document may be cut so that its parts, read one by one, give what it gives as a whole.
 *
 * A line that starts in its first column with a construct that interrupts a paragraph (a heading with `#`, a fence, a
 * comment) closes all lists and quotes and continues none of them, and so does one with text behind a blank line if it
 * is no list item. Neither holds inside a fence or HTML block at the root, which is for the parser to say.
 */
import { followsBlankLine, isBlankFrom, isLineEnd, nextLine } from './lines'
import { type OpaqueBlock, opaqueAt, opens } from './opaque'

const HEADING = /#{1,6}(?![^ \t\r\n])/y

/** A long section is cut further; one of this many units is read in about a millisecond. */
export const LONG = 2048

/**
 * Whether a document in which a section ends at `at`, with no fence or HTML block open, may be cut there. `opaque`
 * says that the section is one block that has come to its end, behind which anything may start.
 */
export function isCut(text: string, at: number, opaque: boolean): boolean {
  const unit = text.charCodeAt(at)
  if (at >= text.length || isLineEnd(unit)) return false
  return opaque || interrupts(text, at) || (startsParagraph(unit) && followsBlankLine(text, at))
}

function interrupts(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 35:
      HEADING.lastIndex = at
      return HEADING.test(text)
    case 60:
    case 96:
    case 126:
      return opens(text, at)
    default:
      return false
  }
}

/** Finds the ends of sections in one text, from its start to its end. */
export class Cutter {
  readonly #text: string
  readonly #long: number
  /** Where the last version was cut, if the cut may be kept. */
  readonly #wasCut: (at: number) => boolean

  constructor(text: string, long: number, wasCut: (at: number) => boolean) {
    this.#text = text
    this.#long = long
    this.#wasCut = wasCut
  }

  /** The end of the section that starts at `start` and cannot end before `from`, the start of a line. */
  end(start: number, from: number): number {
    const text = this.#text
    let isAfterBlank = false
    for (let line = from; line < text.length; ) {
      const unit = text.charCodeAt(line)
      if (line > start) {
        if (unit === 35 && interrupts(text, line)) return line
        const mayCut = line - start >= this.#long || this.#wasCut(line)
        if (mayCut && isAfterBlank && startsParagraph(unit)) return line
      }
      const opaque = unit === 60 || unit === 96 || unit === 126 ? opaqueAt(text, line) : null
      if (opaque !== null && line > start && (this.isLong(opaque) || this.#wasCut(line))) return line
      isAfterBlank = opaque === null && isBlankFrom(text, line)
      line = opaque === null ? nextLine(text, line) : opaque.after
    }
    return text.length
  }

  isLong(block: OpaqueBlock): boolean {
    return block.after - block.start >= this.#long
  }
}

/** Not a list item, nor anything that blank lines or indentation would make part of one. */
function startsParagraph(unit: number): boolean {
  const isListMarker = unit === 42 || unit === 43 || unit === 45 || (unit >= 48 && unit <= 57)
  return !isListMarker && unit !== 32 && unit !== 9 && !isLineEnd(unit)
}
