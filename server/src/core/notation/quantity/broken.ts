/** Near misses of numbers: "10..5%", "€5OOK". They are reported, not guessed. */
import type { UnreadableQuantity } from './expression'
import type { Head } from './head'

/** Two separators in a row, with or without thousands before them. */
const DOUBLED =
  /(\d+(?:[.,]\d{3})*)([.,]{2,3})(\d+)[ \u00A0]?(%|[kKmMbB](?:n)?(?![\p{L}\d])|ms\b|€|\$|£|(?=[^\p{L}\d]|$))/uy
/** The letter O, or a small L or capital I, between digits. */
const LETTERED = /(\d[\d.,]*(?:[OolI]+\d*[.,]?)+)([ \u00A0]?(?:%|€)|[kKmMbB](?![\p{L}\d])|(?![\p{L}\d]))/uy

/** A broken numeral that starts at an offset; it counts only where a currency, percent sign or magnitude shows that a number was meant. */
export function brokenNumeralAt(text: string, at: number, head: Head): UnreadableQuantity | null {
  const start = head.currency !== null && head.currency.start < at ? head.currency.start : at
  const before = text.slice(start, at)
  DOUBLED.lastIndex = at
  const doubled = DOUBLED.exec(text)
  // Two full stops may be a range; two commas are nothing else.
  if (doubled !== null && (head.currency !== null || doubled[4] !== '' || doubled[2]!.includes(','))) {
    const [whole, left, marks, right] = doubled
    const end = at + whole.length
    const rest = whole.slice(left!.length + marks!.length + right!.length)
    return {
      kind: 'unreadable',
      start,
      end,
      raw: text.slice(start, end),
      problem: 'has two separators in a row',
      suggestions: [`${before}${left}${marks![0]}${right}${rest}`],
    }
  }
  LETTERED.lastIndex = at
  const lettered = LETTERED.exec(text)
  if (lettered !== null && (head.currency !== null || /[%€]/.test(lettered[2]!))) {
    const end = at + lettered[0].length
    return {
      kind: 'unreadable',
      start,
      end,
      raw: text.slice(start, end),
      problem: 'has a letter among its digits',
      suggestions: [`${before}${lettered[1]!.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')}${lettered[2]}`],
    }
  }
  return null
}
