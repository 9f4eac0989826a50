/** Translates between offsets and lines of one text. Lines end at LF, CRLF or a lone CR. */

/** A position in lines and UTF-16 columns, both counted from 0. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of whole lines whose line starts are known, so that a text of many stretches need not be read again. */
export interface LinePiece {
  readonly start: number
  /** Where lines start behind a line's end in this stretch, counted from the stretch's own start. */
  readonly lineStarts: readonly number[]
}

/** The places behind each line's end; a stretch that ends with one has its own length as the last. */
export function lineStartsOf(text: string): number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

export class LineIndex {
  readonly #pieces: readonly LinePiece[]
  /** The number of the line that each piece starts with. */
  readonly #firstLines: readonly number[]
  readonly #length: number
  readonly lineCount: number

  constructor(text: string)
  /** Pieces in order, each but the last ending with a line's end, that make up a text of the given length. */
  constructor(pieces: readonly LinePiece[], length: number)
  constructor(of: string | readonly LinePiece[], length?: number) {
    this.#pieces = typeof of === 'string' || of.length === 0 ? [wholeText(of)] : of
    this.#length = typeof of === 'string' ? of.length : (length ?? 0)
    const firstLines: number[] = []
    let line = 0
    for (const piece of this.#pieces) {
      firstLines.push(line)
      line += piece.lineStarts.length
    }
    this.#firstLines = firstLines
    this.lineCount = line + 1
  }

  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length))
    const index = lastAt(this.#pieces.length, (piece) => this.#pieces[piece]!.start <= at)
    const { start, lineStarts } = this.#pieces[index]!
    const before = lastAt(lineStarts.length + 1, (line) => line === 0 || start + lineStarts[line - 1]! <= at)
    return { line: this.#firstLines[index]! + before, column: at - this.#lineStart(index, before) }
  }

  /** The offset of a position; a column behind the line's end is moved to the start of the next line. */
  offsetAt(position: Position): number {
    const { column } = position
    const line = Math.floor(position.line)
    if (!(line >= 0)) return 0
    if (line >= this.lineCount) return this.#length
    const index = lastAt(this.#pieces.length, (piece) => this.#firstLines[piece]! <= line)
    const within = line - this.#firstLines[index]!
    const start = this.#lineStart(index, within)
    const isLast = line === this.lineCount - 1
    const next = isLast ? this.#length : this.#lineStart(index, within + 1)
    return Math.max(start, Math.min(start + column, next))
  }

  /** Where a line starts, counted within a piece; a byte-order mark before the first piece is on the first line. */
  #lineStart(piece: number, line: number): number {
    const { start, lineStarts } = this.#pieces[piece]!
    if (line > 0) return start + lineStarts[line - 1]!
    return piece === 0 ? 0 : start
  }
}

function wholeText(text: string | readonly LinePiece[]): LinePiece {
  return { start: 0, lineStarts: typeof text === 'string' ? lineStartsOf(text) : [] }
}

/** The last of `count` places for which something holds that holds for the first and, once it fails, no more. */
function lastAt(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}
