/** Where the front matter of a text stands: `---` on its first line to the next `---`. */

/** Offsets in the text; the values are what stands between the fences, without the last line's end. */
export interface FrontMatterPlace {
  readonly end: number
  readonly valueStart: number
  readonly valueEnd: number
}

const OPENING = /---[ \t]*(?:\r\n|\n|\r)/y
const CLOSING = /---[ \t]*(?![^\r\n])/y

/** The front matter that starts at an offset, or null: without a closing fence there is none. */
export function frontMatterAt(text: string, start: number): FrontMatterPlace | null {
  OPENING.lastIndex = start
  if (!OPENING.test(text)) return null
  const valueStart = OPENING.lastIndex
  for (let at = text.indexOf('---', valueStart); at >= 0; at = text.indexOf('---', at + 1)) {
    const before = text.charCodeAt(at - 1)
    if (before !== 10 && before !== 13) continue
    CLOSING.lastIndex = at
    if (!CLOSING.test(text)) continue
    const lineEnd = before === 10 && text.charCodeAt(at - 2) === 13 ? at - 2 : at - 1
    return { end: CLOSING.lastIndex, valueStart, valueEnd: Math.max(valueStart, lineEnd) }
  }
  return null
}
