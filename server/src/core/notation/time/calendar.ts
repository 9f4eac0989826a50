/** Calendar arithmetic on whole days: civil dates, months, ISO weeks and fiscal years, without any clock or zone. */

import type { Day, FiscalYear, Interval } from './time'

/** A civil date; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The fiscal year of a company that has none of its own. */
export const CALENDAR_YEAR: FiscalYear = { startMonth: 1, namedBy: 'start' }

const DAYS_IN_ERA = 146_097
const DAYS_TO_1970 = 719_468

/**
 * The day of a civil date. `month` may lie outside 1–12 and `day` outside the month: both carry over, so
 * `day(2025, 14, 0)` is the last of January 2026. The arithmetic is that of Howard Hinnant's `days_from_civil`.
 */
export function day(year: number, month: number, dayOfMonth: number): Day {
  const months = year * 12 + (month - 1)
  const m = ((months % 12) + 12) % 12
  const y = Math.floor(months / 12) - (m < 2 ? 1 : 0)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  // March counts as month 0, so that the leap day is the last of the year.
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970) as Day
}

/** The civil date of a day: the inverse of `day`. */
export function civil(of: Day): CivilDate {
  const z = of + DAYS_TO_1970
  const era = Math.floor(z / DAYS_IN_ERA)
  const dayOfEra = z - era * DAYS_IN_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** '2025-09-30'; years outside 0–9999 take a sign and six digits, as ISO 8601 has it. */
export function isoDay(of: Day): string {
  const { year, month, day: d } = civil(of)
  const y =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, '0')
      : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`
  return `${y}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** The day that '2025-09-30' names, or null when the text is no such date or the date does not exist. */
export function parseIsoDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return null
  const [year, month, d] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return isDate(year, month, d) ? day(year, month, d) : null
}

/** Whether the date exists in the calendar. */
export function isDate(year: number, month: number, dayOfMonth: number): boolean {
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

/** 28 to 31; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return day(year, month + 1, 1) - day(year, month, 1)
}

/** The same day of the month `months` later, or the last day of that month when it has no such day. */
export function addMonths(to: Day, months: number): Day {
  const { year, month, day: d } = civil(to)
  const first = day(year, month + months, 1)
  const next = day(year, month + months + 1, 1)
  return Math.min(first + d - 1, next - 1) as Day
}

/** A day some days later (or earlier). */
export function addDays(to: Day, days: number): Day {
  return (to + days) as Day
}

/** `months` whole calendar months from the first of `month`. */
export function monthsFrom(year: number, month: number, months: number): Interval {
  return { start: day(year, month, 1), end: day(year, month + months, 0) }
}

/** The Monday of an ISO week; week 1 holds the 4th of January. */
export function isoWeekStart(year: number, week: number): Day {
  const fourth = day(year, 1, 4)
  return addDays(fourth, -weekday(fourth) + (week - 1) * 7)
}

/** 52 or 53. */
export function weeksInYear(year: number): number {
  return (isoWeekStart(year + 1, 1) - isoWeekStart(year, 1)) / 7
}

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export function weekday(of: Day): number {
  return (((of + 3) % 7) + 7) % 7
}

/** The civil year and month in which fiscal year `year` begins. */
export function fiscalStart(year: number, fiscal: FiscalYear): { year: number; month: number } {
  const begins = fiscal.namedBy === 'end' && fiscal.startMonth > 1 ? year - 1 : year
  return { year: begins, month: fiscal.startMonth }
}

/** The name (2025 of "FY2025") of the fiscal year that a day falls in. */
export function fiscalYearOf(of: Day, fiscal: FiscalYear): number {
  const { year, month } = civil(of)
  const begins = month >= fiscal.startMonth ? year : year - 1
  return fiscal.namedBy === 'end' && fiscal.startMonth > 1 ? begins + 1 : begins
}

/** `months` months of fiscal year `year`, beginning `offset` months into it: (2025, 3, 3) is its second quarter. */
export function fiscalMonths(year: number, offset: number, months: number, fiscal: FiscalYear): Interval {
  const begins = fiscalStart(year, fiscal)
  return monthsFrom(begins.year, begins.month + offset, months)
}

/** The quarter of fiscal year `year`; 1 to 4. */
export function quarter(year: number, number: number, fiscal: FiscalYear = CALENDAR_YEAR): Interval {
  return fiscalMonths(year, (number - 1) * 3, 3, fiscal)
}

/** The quarter (1 to 4) and the year of the fiscal calendar that a day falls in. */
export function quarterOf(of: Day, fiscal: FiscalYear = CALENDAR_YEAR): { year: number; quarter: number } {
  const { month } = civil(of)
  const into = (month - fiscal.startMonth + 12) % 12
  return { year: fiscalYearOf(of, fiscal), quarter: Math.floor(into / 3) + 1 }
}
