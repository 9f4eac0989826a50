/** Translates between offsets and lines of one text. Lines end at LF, CRLF or a lone CR. */

/** A position in lines and UTF-16 columns, both counted from 0. */
export interface Position {
  readonly line: number
  readonly column: number
}

export class LineIndex {
  readonly #starts: readonly number[]
  readonly #length: number

  constructor(text: string) {
    const starts = [0]
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
    }
    this.#starts = starts
    this.#length = text.length
  }

  get lineCount(): number {
    return this.#starts.length
  }

  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length))
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle
    }
    return { line: low, column: at - this.#starts[low]! }
  }

  /** The offset of a position; a column behind the line's end is moved to the start of the next line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0
    const start = this.#starts[position.line]
    if (start === undefined) return this.#length
    const next = this.#starts[position.line + 1] ?? this.#length
    return Math.max(start, Math.min(start + position.column, next))
  }
}
