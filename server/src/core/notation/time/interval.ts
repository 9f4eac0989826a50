/** Questions about periods: whether they share days, which comes first, when a thing is due, and how they are shown. */

import { civil } from './calendar'
import type { Day, Period } from './time'

/** Anything with a first and a last day, either of which may be open. */
export interface Stretch {
  readonly start: Day | null
  readonly end: Day | null
}

/** Whether the two share a day; an open end reaches for ever. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return first(a) <= last(b) && first(b) <= last(a)
}

/** Whether every day of `inner` lies in `outer`. */
export function contains(outer: Stretch, inner: Stretch): boolean {
  return first(outer) <= first(inner) && last(inner) <= last(outer)
}

/** Whether all of `a` lies before all of `b`. */
export function before(a: Stretch, b: Stretch): boolean {
  return last(a) < first(b)
}

/** Days from the first to the last, both counted; null when an end is open. */
export function lengthInDays(of: Stretch): number | null {
  return of.start === null || of.end === null ? null : of.end - of.start + 1
}

function first(of: Stretch): number {
  return of.start ?? Number.NEGATIVE_INFINITY
}

function last(of: Stretch): number {
  return of.end ?? Number.POSITIVE_INFINITY
}

/**
 * The last day by which a thing is to be done: the end of "by Q3 2025" and of "in Q3 2025", the day before "before June
 * 2025", the end of the whole year for "early 2026", whose own end nobody stated. Null where time is open: "from Q3
 * 2025", "after March".
 */
export function due(period: Period): Day | null {
  switch (period.relation) {
    case 'from':
    case 'after':
      return null
    case 'before':
      // "before the end of 2025" leaves that very day.
      return period.start === null ? period.end : ((period.start - 1) as Day)
    default:
      return period.end ?? period.within?.end ?? null
  }
}

/** The days on which an item of this period may be worked on, with open ends where the relation leaves them open. */
export function reach(period: Period): Stretch {
  const start = period.start ?? period.within?.start ?? null
  const end = period.end ?? period.within?.end ?? null
  switch (period.relation) {
    case 'by':
    case 'until':
      return { start: null, end }
    case 'before':
      return { start: null, end: due(period) }
    case 'from':
      return { start, end: null }
    case 'after':
      return { start: end === null ? null : ((end + 1) as Day), end: null }
    default:
      return { start, end }
  }
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "30 Sep 2025". */
export function formatDay(of: Day): string {
  const { year, month, day: d } = civil(of)
  return `${d} ${MONTHS[month - 1]} ${year}`
}

/**
 * A period for people: "1 Jul – 30 Sep 2025", "until 31 Dec 2025", "from 1 Jan 2026", "2025" for a whole civil year,
 * "March 2025" never: days are what a reader compares.
 */
export function formatPeriod(period: Stretch): string {
  const { start, end } = period
  if (start === null) return end === null ? 'open' : `until ${formatDay(end)}`
  if (end === null) return `from ${formatDay(start)}`
  if (start === end) return formatDay(start)
  const [a, b] = [civil(start), civil(end)]
  if (a.year !== b.year) return `${formatDay(start)} – ${formatDay(end)}`
  if (a.month !== b.month) return `${a.day} ${MONTHS[a.month - 1]} – ${formatDay(end)}`
  return `${a.day}–${formatDay(end)}`
}
