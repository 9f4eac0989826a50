/** Reads months by name and the days in them: Sept. 2025, 15 June, June 20th, 2025, 15-Jun-25. */

import { countsThings, leftClear, PLANNED, rightClear } from './bare-year'
import type { UnitForm, YearReference } from './expression'
import { dayFault } from './numeric-date'
import { at, isUpper, type Source } from './tokens'
import type { Needs, Unit } from './unit'
import { longYearAfter, mark, skipGenitive, yearAfter } from './year-part'

/** "March", "Sept. 2025", "June 20, 2025", "June 20th", "Apr-25". */
export function monthFirst(source: Source, index: number): Unit | null {
  const token = at(source, index)
  const month = token.word?.month
  if (!month || !leftClear(source, index)) return null
  const known = source.language !== undefined && month.only?.includes(source.language)
  if (month.only && !known) return null
  const dot = shortDot(source, index)
  const day = dayAfterMonth(source, index, dot, month.month)
  if (day) return day
  const year = yearAfter(source, dot) ?? farYear(source, dot)
  if (year) {
    // "may 2025" in small letters is still a date; "march of the year" is none.
    if (year.year.kind !== 'stated' && month.needsEvidence && !isUpper(source, index)) return null
    return {
      form: { kind: 'month', month: month.month, year: year.year, at: mark(source, index) },
      next: year.next,
      needs: 'nothing',
    }
  }
  if (!rightClear(source, index + 1)) return null
  const asName = isUpper(source, index) || LOWER_CASE_MONTHS.test(source.language ?? '')
  return {
    form: { kind: 'month', month: month.month, year: null, at: mark(source, index) },
    next: dot > index + 1 && joins(source, dot) ? dot : index + 1,
    needs: month.needsEvidence || isName(source, index) ? (asName ? 'evidence' : 'company') : 'nothing',
  }
}

/** "September 2206": behind a month even a year that nobody plans for is one, mistyped. */
function farYear(source: Source, index: number): { year: YearReference; next: number } | null {
  const token = at(source, index)
  if (token.kind !== 'number' || token.text.length !== 4 || token.newline || token.glued) return null
  if (token.value < 2200 || token.value > 2999) return null
  if (!rightClear(source, index + 1) || countsThings(source, index + 1)) return null
  const year = {
    kind: 'stated' as const,
    value: token.value,
    calendar: 'plain' as const,
    at: mark(source, index),
  }
  return { year, next: index + 1 }
}

/** "April Jones" is a person, "an august institution" none of the months; "April launch" and "by April" are. */
function isName(source: Source, index: number): boolean {
  const { text } = at(source, index)
  if (text === 'august') return !isUpper(source, index)
  if (text !== 'april' && text !== 'june') return false
  const surname = at(source, index + 1)
  if (surname.kind !== 'word' || surname.newline || surname.word || PLANNED.has(surname.text)) return false
  const after = at(source, index + 2)
  return isUpper(source, index + 1) && (after.newline || after.kind === 'sign')
}

/** "Jan.–März 2025": the dot of an abbreviation before a range's dash. */
function joins(source: Source, index: number): boolean {
  const token = at(source, index)
  return (
    !token.newline &&
    (token.text === '-' || token.text === '~' || token.text === '/' || Boolean(token.word?.to))
  )
}

/** Languages that write months without a capital. */
const LOWER_CASE_MONTHS = /^(?:fr|es|pt|it|nl|sv|da|nb|pl)$/

function dayAfterMonth(source: Source, index: number, dot: number, month: number): Unit | null {
  let i = dot
  const article = at(source, i).text === 'the' ? 1 : 0
  i += article
  const number = at(source, i)
  if (number.kind !== 'number' || number.newline || number.text.length > 2) return null
  if (number.glued) return null
  const suffix = ordinalSuffix(source, i + 1)
  // A full stop after a day ends the sentence; the ordinal's dot stands before the month in the languages that have it.
  const dotted = suffix === 1 && at(source, i + 1).text === '.'
  let next = i + 1 + (dotted ? 0 : suffix)
  const needsCapital = at(source, index).word!.month!.needsEvidence && !isUpper(source, index)
  const year = longYearAfter(source, next)
  const long = year?.year.kind === 'stated' ? year : null
  if (long) next = long.next
  else {
    if (!rightClear(source, next) || countsThings(source, next) || needsCapital) return null
    if (/^(?:[kmb%x×]|percent)$/.test(at(source, next).text)) return null
  }
  return dayUnit(
    source,
    { day: i, month: index, value: month, year: long?.year ?? null },
    index,
    next,
    'nothing',
  )
}

/** "15 June 2025", "15th of June", "15. Juni", "1er juin", "15-Jun-25", "15 de junio de 2025". */
export function dayMonth(source: Source, index: number): Unit | null {
  const number = at(source, index)
  if (number.text.length > 2 || !leftClear(source, index)) return null
  const suffix = ordinalSuffix(source, index + 1)
  let i = index + 1 + suffix
  const sign = at(source, i)
  if (sign.glued && (sign.text === '-' || sign.text === '/') && at(source, i + 1).glued) i++
  else {
    if (at(source, i).glued && suffix === 0) return null
    i = skipGenitive(source, i)
  }
  const token = at(source, i)
  const month = token.word?.month
  if (!month || token.newline) return null
  const dot = shortDot(source, i)
  const year =
    longYearAfter(source, dot) ?? (sign.text === '-' && sign.glued ? gluedShortYear(source, dot) : null)
  if (month.only && !(source.language && month.only.includes(source.language))) {
    if (!year || source.language) return null
  }
  const lower = !year && month.needsEvidence && !isUpper(source, i)
  const needs = lower && !LOWER_CASE_MONTHS.test(source.language ?? '') ? 'company' : 'nothing'
  const next = year ? year.next : i + 1
  if (!year && !rightClear(source, next)) return null
  return dayUnit(
    source,
    { day: index, month: i, value: month.month, year: year?.year ?? null },
    index,
    next,
    needs,
  )
}

/** The index after a month and the dot of its abbreviation. */
function shortDot(source: Source, index: number): number {
  const dot = at(source, index + 1)
  return dot.text === '.' && dot.glued && at(source, index).text.length <= 5 ? index + 2 : index + 1
}

/** "-25" of "15-Jun-25". */
function gluedShortYear(source: Source, index: number) {
  const number = at(source, index + 1)
  if (at(source, index).text !== '-' || !number.glued || number.text.length !== 2) return null
  const year: YearReference = {
    kind: 'stated',
    value: 2000 + number.value,
    calendar: 'plain',
    at: mark(source, index + 1),
  }
  return rightClear(source, index + 2) ? { year, next: index + 2 } : null
}

/** "2025 March", "2025-Mar", "2025 March 15". */
export function monthOfYear(source: Source, index: number, year: YearReference): Unit | null {
  const month = at(source, index).word!.month!.month
  let next = index + 1
  if (hasOwnYear(source, next)) return null
  if (at(source, next).text === '-' && at(source, next).glued && at(source, next + 1).kind === 'number')
    next++
  const number = at(source, next)
  if (
    number.kind === 'number' &&
    !number.newline &&
    number.text.length <= 2 &&
    rightClear(source, next + 1)
  ) {
    const end = next + 1 + ordinalSuffix(source, next + 1)
    return dayUnit(source, { day: next, month: index, value: month, year }, index, end, 'nothing')
  }
  if (!rightClear(source, index + 1)) return null
  return { form: { kind: 'month', month, year, at: mark(source, index) }, next: index + 1, needs: 'nothing' }
}

/** Whether a unit goes on with a year of its own, so that the one before it belongs to something else. */
export function hasOwnYear(source: Source, next: number): boolean {
  const year = yearAfter(source, next)
  return year?.year.kind === 'stated' && year.year.at.end - year.year.at.start >= 4
}

interface DayParts {
  readonly day: number
  readonly month: number
  readonly value: number
  readonly year: YearReference | null
}

function dayUnit(source: Source, parts: DayParts, from: number, next: number, needs: Needs): Unit | null {
  const day = at(source, parts.day).value
  const form: UnitForm = {
    kind: 'day',
    day,
    month: parts.value,
    year: parts.year,
    at: mark(source, parts.day, parts.day + ordinalSuffix(source, parts.day + 1)),
    monthAt: mark(source, parts.month),
  }
  const raw = source.text.slice(at(source, from).start, at(source, next - 1).end)
  const year = parts.year?.kind === 'stated' ? parts.year.value : null
  const problem = dayFault(year, parts.value, day, raw)
  if (!problem) return { form, next, needs }
  // "45 March" may count something; "31 June" and "45 March 2025" are meant as days.
  if (!parts.year && (day > 31 || day < 1)) return null
  const last = day < 1 ? 1 : Math.min(day, lastDay(year, parts.value))
  const nearest: UnitForm[] = [{ ...form, day: last }]
  return { form, next, needs, fault: { problem, nearest } }
}

function lastDay(year: number | null, month: number): number {
  for (let day = 31; day > 28; day--) if (!dayFault(year, month, day, '')) return day
  return 28
}

const SUFFIXES = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  're',
  'e',
  'ère',
  'ème',
  'eme',
  'nde',
  'do',
  'ro',
  'to',
  'o',
  'a',
  'º',
  'ª',
  '°',
  '.',
])

/** 1 when an ordinal's ending is grown to the number before: 1st, 3., 1º. */
export function ordinalSuffix(source: Source, index: number): number {
  const token = at(source, index)
  return token.glued && SUFFIXES.has(token.text) ? 1 : 0
}
