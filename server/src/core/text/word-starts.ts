/**
 * What the words of a text start with. Most patterns of words have no word that starts like any of a text's, and so
 * need not be run over it: a few characters are read for each word, once for all patterns.
 */

/** Stands for all characters that are neither letters nor digits, and for the ends of the text. */
export const EDGE = 1

/** The character of each unit regardless of case, or `EDGE`; 0 where nobody has asked yet. */
const folded = new Uint16Array(0x10000)

/** A letter or digit regardless of case, `EDGE` for anything else. Halves of pairs count as signs, as emoji are. */
export function foldedUnit(unit: number): number {
  const known = folded[unit]!
  if (known !== 0) return known
  const char = String.fromCharCode(unit)
  const upper = char.toUpperCase()
  const lower = (upper.length === 1 ? upper : char).toLowerCase()
  const isSign = (unit >= 0xd800 && unit < 0xe000) || !/[\p{L}\p{N}]/u.test(char)
  const made = isSign ? EDGE : lower.length === 1 ? lower.charCodeAt(0) : unit
  folded[unit] = made
  return made
}

/** The character at a place, as `foldedUnit` gives it; `EDGE` behind the end. */
export function foldedAt(text: string, at: number): number {
  return at < text.length ? foldedUnit(text.charCodeAt(at)) : EDGE
}

/** Names the first two, three or five characters of a word; two starts may have one name. */
export interface StartNames {
  two: number
  three: number
  five: number
}

/** The names of the start of what stands at a place. */
export function nameStart(text: string, at: number, names: StartNames): void {
  const two = foldedAt(text, at) * 31 + foldedAt(text, at + 1)
  const three = two * 31 + foldedAt(text, at + 2)
  names.two = two
  names.three = three
  names.five = (three * 961 + foldedAt(text, at + 3) * 31 + foldedAt(text, at + 4)) & 0x3fffffff
}

/** The starts of a text's words: of all places that have no letter or digit before them. */
export interface WordStarts {
  readonly twos: readonly number[]
  readonly threes: readonly number[]
  readonly fives: readonly number[]
  /** Whether there are Han, hiragana or katakana, among which words have no starts. */
  readonly ideographs: boolean
}

/** Fifty patterns are asked about the same heading, not all in a row; longer texts, about which few are, not kept. */
const kept = new Map<string, WordStarts>()
const MOST_KEPT = 1000
const LONGEST_KEPT = 400

let last = ''
let lastStarts = read('')

export function wordStartsOf(text: string): WordStarts {
  if (text === last) return lastStarts
  let starts = kept.get(text)
  if (starts === undefined) {
    starts = read(text)
    if (kept.size >= MOST_KEPT) kept.clear()
    if (text.length <= LONGEST_KEPT) kept.set(text, starts)
  }
  last = text
  lastStarts = starts
  return starts
}

function read(text: string): WordStarts {
  const twos: number[] = []
  const threes: number[] = []
  const fives: number[] = []
  const names: StartNames = { two: 0, three: 0, five: 0 }
  let ideographs = false
  let before = EDGE
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (before === EDGE) {
      nameStart(text, at, names)
      twos.push(names.two)
      threes.push(names.three)
      fives.push(names.five)
    }
    before = foldedUnit(unit)
    if (unit >= 0x3005 && !ideographs) ideographs = isIdeograph(unit)
  }
  return { twos, threes, fives, ideographs }
}

/** Whether a text holds Han, hiragana or katakana. */
export function hasIdeographs(text: string): boolean {
  return wordStartsOf(text).ideographs
}

function isIdeograph(unit: number): boolean {
  return unit <= 0x3007 || (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff)
}
