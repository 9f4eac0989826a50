/** Reads dates in digits: 2025-03-10, 30/07/2025, 21.02.2025, 2025-04, 07/2025, and tells the near misses. */

import { countsThings, leftClear, namesNumbers, rightClear, wordBefore, yearValue } from './bare-year'
import { daysInMonth } from './calendar'
import type { UnitForm } from './expression'
import { at, type Source } from './tokens'
import type { Fault, Unit } from './unit'
import { mark } from './year-part'

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ')

/** Why a day does not exist, or null when it does. Without a year, February may have 29 days. */
export function dayFault(year: number | null, month: number, day: number, raw: string): string | null {
  if (month < 1 || month > 12) return `${raw}: there is no month ${month}`
  const days = daysInMonth(year ?? 2000, month)
  if (day < 1) return `${raw}: there is no day ${day}`
  if (day <= days) return null
  return `${raw}: ${MONTH_NAMES[month - 1]}${month === 2 && year !== null ? ` ${year}` : ''} has ${days} days`
}

/** Reads digits, sign, digits at a number token; null when they make no date. */
export function numericDate(source: Source, index: number): Unit | null {
  const first = at(source, index)
  const sign = at(source, index + 1)
  const second = at(source, index + 2)
  if (!sign.glued || !second.glued || second.kind !== 'number') return null
  if (sign.text !== '-' && sign.text !== '/' && sign.text !== '.') return null
  if (!leftClear(source, index) || isNamed(source, index)) return null
  const third = at(source, index + 4)
  const three =
    at(source, index + 3).text === sign.text &&
    at(source, index + 3).glued &&
    third.glued &&
    third.kind === 'number'
  if (!Number.isNaN(yearValue(first))) {
    return three && second.text.length <= 2 && third.text.length <= 2
      ? yearMonthDay(source, index)
      : yearMonth(source, index, sign.text)
  }
  if (first.text.length > 2) return null
  if (three && second.text.length <= 2) return dayMonthYear(source, index, sign.text)
  if (!three && !Number.isNaN(yearValue(second))) return monthYear(source, index, sign.text)
  if (sign.text === '.') return dottedDay(source, index)
  return null
}

const NAMED =
  /^(?:v|ver|version|versions|release|iso|rfc|section|chapter|figure|table|node|build|issue|rev|ip|port|api)$/

function isNamed(source: Source, index: number): boolean {
  return NAMED.test(wordBefore(source, index))
}

function unit(form: UnitForm, next: number, fault?: Fault | null, doubt?: string): Unit {
  return { form, next, needs: 'nothing', ...(fault ? { fault } : {}), ...(doubt ? { doubt } : {}) }
}

function dayForm(source: Source, at3: { year: number; month: number; day: number }): UnitForm {
  return {
    kind: 'day',
    day: at(source, at3.day).value,
    month: at(source, at3.month).value,
    year: {
      kind: 'stated',
      value: fullYear(at(source, at3.year).value),
      calendar: 'plain',
      at: mark(source, at3.year),
    },
    at: mark(source, at3.day),
    monthAt: mark(source, at3.month),
  }
}

function fullYear(value: number): number {
  return value < 100 ? 2000 + value : value
}

function yearMonthDay(source: Source, index: number): Unit | null {
  let next = index + 5
  if (!rightClear(source, next)) {
    // A time of day may follow: 2025-03-10T09:00:00Z.
    const t = at(source, next)
    if (t.text !== 't' || at(source, next + 1).kind !== 'number') return null
    while (
      at(source, next).glued &&
      (at(source, next).kind !== 'sign' || /[:.+-]/.test(at(source, next).text))
    )
      next++
  }
  const after = at(source, next)
  if (
    after.glued &&
    /^[-/.]$/.test(after.text) &&
    at(source, next + 1).glued &&
    at(source, next + 1).kind !== 'end'
  ) {
    // A longer run of numbers is an identifier, unless a second date follows.
    if (at(source, next + 1).kind === 'number' && Number.isNaN(yearValue(at(source, next + 1)))) return null
  }
  // "2025.4.1" is a release as often as a day.
  if (
    at(source, index + 1).text === '.' &&
    at(source, index + 2).text.length + at(source, index + 4).text.length < 4
  )
    return null
  const form = dayForm(source, { year: index, month: index + 2, day: index + 4 })
  return unit(form, next, faultOf(source, form, index, index + 4))
}

function faultOf(source: Source, form: UnitForm, from: number, to: number): Fault | null {
  if (form.kind !== 'day') return null
  const raw = source.text.slice(at(source, from).start, at(source, to).end)
  const year = form.year?.kind === 'stated' ? form.year.value : null
  const problem = dayFault(year, form.month, form.day, raw)
  if (!problem) return null
  const month = Math.min(Math.max(form.month, 1), 12)
  const day = Math.min(Math.max(form.day, 1), daysInMonth(year ?? 2000, month))
  return { problem, nearest: [{ ...form, month, day }] }
}

function yearMonth(source: Source, index: number, sign: string): Unit | null {
  const second = at(source, index + 2)
  if (second.text.length !== 2) return null
  const next = index + 3
  if (!rightClear(source, next)) return null
  const after = at(source, next)
  if (
    after.glued &&
    after.text === sign &&
    at(source, next + 1).glued &&
    at(source, next + 1).kind === 'number'
  ) {
    if (Number.isNaN(yearValue(at(source, next + 1)))) return null
  }
  const year = at(source, index).value
  const month = second.value
  const form: UnitForm = {
    kind: 'month',
    month,
    year: { kind: 'stated', value: year, calendar: 'plain', at: mark(source, index) },
    at: mark(source, index + 2),
  }
  if (month >= 1 && month <= 12) {
    // "2025.04" may be a price or a share as well.
    if (sign === '.' && countsThings(source, next)) return null
    return unit(form, next, null, sign === '.' ? 'it may be a decimal number' : undefined)
  }
  // "Ley 2025/14" is a number of its own kind; "2025-26" and "2025-28" are years.
  if (namesNumbers(wordBefore(source, index))) return null
  if (sign === '.' || month > year % 100) return null
  const raw = source.text.slice(at(source, index).start, second.end)
  return unit(form, next, {
    problem: `${raw}: there is no month ${month}`,
    nearest: [{ ...form, month: month < 1 ? 1 : 12 }],
  })
}

const DAY_FIRST_ENGLISH = /^en-(?:gb|au|nz|ie|in|za|mt|sg|hk|ng|ke)/

function dayMonthYear(source: Source, index: number, sign: string): Unit | null {
  const year = at(source, index + 4)
  const long = !Number.isNaN(yearValue(year))
  if (!long) {
    if (year.text.length !== 2 || year.value < 10 || sign === '-') return null
    // "3.10.25" is a version as often as a date.
    if (
      sign === '.' &&
      source.language !== 'de' &&
      at(source, index).text.length + at(source, index + 2).text.length < 4
    )
      return null
  }
  const next = index + 5
  if (!rightClear(source, next)) return null
  if (at(source, next).glued && at(source, next).text === '.' && at(source, next + 1).glued) return null
  const [a, b] = [at(source, index).value, at(source, index + 2).value]
  if (a === 0 || b === 0) return null
  const dayFirst = sign === '.' || a > 12 || (b <= 12 && prefersDayFirst(source))
  const monthFirst = !dayFirst && b > 12
  if (a > 12 && b > 12 && (sign === '.' || a > 31 || b > 31)) return null
  const form = dayForm(
    source,
    dayFirst && !monthFirst
      ? { day: index, month: index + 2, year: index + 4 }
      : { day: index + 2, month: index, year: index + 4 },
  )
  const ambiguous = sign !== '.' && a <= 12 && b <= 12 && a !== b
  const raw = source.text.slice(at(source, index).start, year.end)
  const doubt = `${raw} may be day and month in either order`
  const known = source.language !== undefined && source.locale !== 'en'
  return unit(form, next, faultOf(source, form, index, index + 4), ambiguous && !known ? doubt : undefined)
}

function prefersDayFirst(source: Source): boolean {
  if (source.language === undefined) return false
  return source.language !== 'en' || DAY_FIRST_ENGLISH.test(source.locale ?? '')
}

function monthYear(source: Source, index: number, sign: string): Unit | null {
  const first = at(source, index)
  if (sign !== '/' && first.text.length !== 2) return null
  const next = index + 3
  if (!rightClear(source, next)) return null
  const month = first.value
  const form: UnitForm = {
    kind: 'month',
    month,
    year: {
      kind: 'stated',
      value: at(source, index + 2).value,
      calendar: 'plain',
      at: mark(source, index + 2),
    },
    at: mark(source, index),
  }
  if (month >= 1 && month <= 12) return unit(form, next)
  if (sign !== '/' || month > 31) return null
  const raw = source.text.slice(first.start, at(source, index + 2).end)
  return unit(form, next, {
    problem: `${raw}: there is no month ${month}`,
    nearest: [{ ...form, month: month < 1 ? 1 : 12 }],
  })
}

/** "15.06." in a German text, or before the second date of a range: "10.05. – 20.05.2025". */
function dottedDay(source: Source, index: number): Unit | null {
  const dot = at(source, index + 3)
  if (dot.text !== '.' || !dot.glued || at(source, index + 2).text.length > 2) return null
  const [day, month] = [at(source, index).value, at(source, index + 2).value]
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  const after = at(source, index + 4)
  if (after.glued && after.kind === 'number') return null
  const beforeRange = (after.text === '-' || after.text === 'bis') && at(source, index + 5).kind === 'number'
  if (source.language !== 'de' && !beforeRange) return null
  return unit(
    {
      kind: 'day',
      day,
      month,
      year: null,
      at: mark(source, index),
      monthAt: mark(source, index + 2),
    },
    index + 4,
  )
}
