/** Reads a month with one wrong letter in front of its year as a near miss: "Octover 2032". */

import { leftClear } from './bare-year'
import { allWords } from './lexicon'
import { at, isUpper, type Source } from './tokens'
import type { Unit } from './unit'
import { longYearAfter, mark } from './year-part'

/** Shorter names are one letter away from ordinary words: "Match", "Jule". */
const SHORTEST = 7
/** Months of languages that we do not read, and names: they are spelt as they should be. */
const OTHERS = new Set(
  'setembre septembro settember januari februari ianuarie noiembrie desember dezembar oktobar oktobra novembar'.split(
    ' ',
  ),
)

const MONTHS: readonly { readonly name: string; readonly month: number }[] = [...allWords()].flatMap(
  ([name, { month }]) =>
    month === undefined || name.length < SHORTEST ? [] : [{ name, month: month.month }],
)

/** "Octover 2032", "Febuary 2026": with a capital and a year behind it nothing else is meant. */
export function misspeltMonth(source: Source, index: number): Unit | null {
  if (!mayBeMonth(source, index) || !leftClear(source, index)) return null
  const { text, start } = at(source, index)
  const year = longYearAfter(source, index + 1)
  if (year?.year.kind !== 'stated' || OTHERS.has(text)) return null
  const meant = MONTHS.find(({ name }) => isOneOff(text, name))
  if (meant === undefined) return null
  const form = { kind: 'month' as const, month: meant.month, year: year.year, at: mark(source, index) }
  const raw = source.text.slice(start, at(source, year.next - 1).end)
  const wrong = source.text.slice(start, start + text.length)
  const right = wrong.charAt(0) + meant.name.slice(1)
  const problem = `${raw}: there is no month “${wrong}”`
  return {
    form,
    next: year.next,
    needs: 'nothing',
    fault: { problem, nearest: [], misspelt: { wrong, right } },
  }
}

/** Cheap enough to ask of every word. */
export function mayBeMonth(source: Source, index: number): boolean {
  const token = at(source, index)
  if (token.kind !== 'word' || token.word !== undefined) return false
  if (token.text.length < SHORTEST - 1 || token.text.length > 11 || !isUpper(source, index)) return false
  const year = at(source, index + 1)
  return year.kind === 'number' && year.text.length === 4 && !year.glued && !year.newline
}

/** One letter wrong, missing or too many, or two neighbours swapped; a plural or genitive is none of these. */
function isOneOff(word: string, name: string): boolean {
  if (word === `${name}s` || word[0] !== name[0] || Math.abs(word.length - name.length) > 1) return false
  let from = 0
  while (from < word.length && word[from] === name[from]) from++
  let [a, b] = [word.length, name.length]
  while (a > from && b > from && word[a - 1] === name[b - 1]) {
    a--
    b--
  }
  const [left, right] = [word.slice(from, a), name.slice(from, b)]
  if (left.length <= 1 && right.length <= 1) return left !== right
  return left.length === 2 && right === `${left[1]}${left[0]}`
}
