/** Months in brackets behind a quarter or half that are not its months: "Q2 2026 (June–August)". */
import { civil, formatTimeLike, type Interval } from '../notation/time'
import type { ReadingSettings } from './context'
import type { ReadTime } from './reading'

export interface DoubtfulMonths {
  readonly months: ReadTime['expression']
  /** "Q2 2026 is 1 Apr – 30 Jun 2026". */
  readonly problem: string
  readonly suggestions: readonly string[]
}

/** Nothing but a title may stand between the two: "Q3 2026: Integration (April–July 2026)". */
const BETWEEN = /^[^\d()（）\n]{0,60}[(（]\s*$/u
/** Both in one pair of brackets: "(Q3 2026: April–July)". */
const INSIDE = /^\s*[:：=]\s*$/u
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** What a text says of quarters and their months that cannot both be right. */
export function doubtfulMonths(
  text: string,
  times: readonly ReadTime[],
  settings: ReadingSettings,
): DoubtfulMonths[] {
  const found: DoubtfulMonths[] = []
  for (const [index, { expression: months, period: inner }] of times.entries()) {
    const outer = times[index - 1]
    if (outer?.period == null || inner === null) continue
    const between = text.slice(outer.expression.end, months.start)
    const inside = INSIDE.test(between) && /[(（]\s*$/u.test(text.slice(0, outer.expression.start))
    if (!(inside || BETWEEN.test(between)) || !/^\s*[)）]/u.test(text.slice(months.end))) continue
    if (months.form.kind !== 'range' || inner.granularity !== 'month' || months.relation !== 'in') continue
    const whole = wholeOf(outer)
    const part = ends(inner)
    if (whole === null || part === null) continue
    const dated = /\d{2}/.test(months.raw)
    if (dated ? whole.start <= part.start && part.end <= whole.end : monthsWithin(whole, part)) continue
    const written = formatTimeLike(
      months,
      whole,
      { year: { value: civil(whole.start).year, from: '' } },
      settings.language,
    )
    found.push({
      months,
      problem: `${outer.expression.raw} is ${namesOf(whole)}`,
      suggestions: written === null ? [] : [written],
    })
  }
  return found
}

/** The quarter, half or third that a time names; null for anything else. */
function wholeOf({ expression, period }: ReadTime): Interval | null {
  const kind = expression.form.kind
  if (kind !== 'quarter' && kind !== 'half' && kind !== 'third') return null
  return period === null || expression.relation === 'from' ? null : ends(period)
}

function ends({
  start,
  end,
}: {
  start: Interval['start'] | null
  end: Interval['end'] | null
}): Interval | null {
  return start === null || end === null ? null : { start, end }
}

/** Without a year only the months themselves can be compared. */
function monthsWithin(whole: Interval, part: Interval): boolean {
  const inside = new Set(monthsOf(whole))
  return monthsOf(part).every((month) => inside.has(month))
}

function monthsOf({ start, end }: Interval): number[] {
  const [a, b] = [civil(start), civil(end)]
  const count = Math.min(12, (b.year - a.year) * 12 + b.month - a.month + 1)
  return Array.from({ length: Math.max(0, count) }, (_, index) => ((a.month - 1 + index) % 12) + 1)
}

/** "April–June" */
function namesOf(whole: Interval): string {
  const [a, b] = [civil(whole.start), civil(whole.end)]
  return `${MONTHS[a.month - 1]}–${MONTHS[b.month - 1]} ${b.year}`
}
