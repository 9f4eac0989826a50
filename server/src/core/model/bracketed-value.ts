/** A bullet or cell whose bracket says what is to be reached: "Lead time reduction (target: 30%)". */
import type { KeyValue } from './read-fields'
import type { ReadText } from './reading'
import { PRESENT, TARGET } from './statement-roles'
import { wordsOf } from './terms'

/** A name, and a bracket that opens with a word for a role and holds the first figure. */
const BRACKET = /[(（]\s*(\p{L}[\p{L} ]{1,20}?)\s*[:：=]?\s*[~≈<>≥≤]?\s*$/u
const MOST_WORDS = 9

/** The name as a key and its bracket as the value; null when the text has no such bracket. */
export function bracketedValue(text: ReadText): KeyValue | null {
  const [first] = text.quantities
  if (first === undefined) return null
  const bracket = BRACKET.exec(text.text.slice(0, first.start))
  const word = bracket?.[1] ?? ''
  const told = TARGET.test(word) || (PRESENT.test(word) && wordsOf(word).length <= 2)
  if (bracket === null || !told) return null
  // The last clause in front of the bracket names what is measured.
  const lead = text.text.slice(0, bracket.index)
  const keyStart = lead.length - /[^.;:!?。；：！？\n]*$/u.exec(lead)![0].trimStart().length
  const key = lead.slice(keyStart).trim()
  if (wordsOf(key).length > MOST_WORDS || !/\p{L}{2}/u.test(key)) return null
  const close = /[)）\n]/u.exec(text.text.slice(first.end))
  const end = close === null ? text.text.length : first.end + close.index + 1
  return { key, keyStart, start: bracket.index, end, bold: false }
}
