/** Turns an expression into days, with what its surroundings say, and says what is missing when it cannot. */

import {
  addDays,
  addMonths,
  CALENDAR_YEAR,
  civil,
  day,
  fiscalMonths,
  isDate,
  isoWeekStart,
  monthsFrom,
  quarterOf,
} from './calendar'
import type { Part, PlanUnit, PointForm, TimeExpression, UnitForm, YearReference } from './expression'
import { formatDay } from './interval'
import type { Day, FiscalYear, Granularity, Interval, Period, TimeContext } from './time'

/** An expression that its surroundings do not place in the calendar. */
export interface Unresolved {
  readonly kind: 'unresolved'
  /** What would have to be stated, or `none` when nothing could help. */
  readonly missing: 'year' | 'planStart' | 'enclosing' | 'none'
  /** One clause for a reviewer: "no year stated". */
  readonly because: string
}

/** Tells a period from a reason why there is none. */
export function isResolved(result: Period | Unresolved): result is Period {
  return !('kind' in result)
}

const NO_YEAR: Unresolved = { kind: 'unresolved', missing: 'year', because: 'no year stated' }
const NO_PLAN_START: Unresolved = {
  kind: 'unresolved',
  missing: 'planStart',
  because: 'no plan start stated',
}
const NO_ENCLOSING: Unresolved = {
  kind: 'unresolved',
  missing: 'enclosing',
  because: 'no period stated that it could be part of',
}

/** A unit or a part of one, placed. Ends may be unknown, as in `Period`. */
interface Placed {
  readonly start: Day | null
  readonly end: Day | null
  readonly granularity: Granularity
  readonly fiscal: boolean
  readonly because: string
  readonly within: Interval
}

/**
 * The days that an expression means. Quarters, halves and fiscal years follow `context.fiscalYear`; bare units take
 * their year from `context.year`; steps of a plan count from `context.planStart`. A near miss is never resolved.
 */
export function resolveTime(expression: TimeExpression, context: TimeContext = {}): Period | Unresolved {
  if (expression.kind === 'unreadable') {
    return { kind: 'unresolved', missing: 'none', because: expression.problem }
  }
  const { form, relation } = expression
  if (form.kind !== 'range') {
    const placed = place(form, context)
    if ('kind' in placed) return placed
    const { within, ...period } = placed
    const whole = placed.start === within.start && placed.end === within.end
    return { ...period, relation, ...(whole ? {} : { within }) }
  }
  const from = place(form.from, context)
  if ('kind' in from) return from
  const to = place(form.to, context)
  if ('kind' in to) return to
  const granularity = coarser(from.granularity, to.granularity)
  const [start, end] = [from.start ?? from.within.start, to.end ?? to.within.end]
  if (start > end && !expression.reversed) {
    // "EOY – 2025-03" under a heading 2030: the surroundings do not belong to it.
    return {
      kind: 'unresolved',
      missing: 'none',
      because: 'with the year from its surroundings it would end before it starts',
    }
  }
  return {
    start,
    end,
    relation,
    granularity: granularity === 'year' ? 'years' : granularity,
    fiscal: from.fiscal || to.fiscal,
    because: from.because === to.because ? from.because : `${from.because} to ${to.because}`,
  }
}

const ORDER: readonly Granularity[] = ['day', 'week', 'month', 'quarter', 'half', 'year', 'years']

/** The smaller of the two units, which is how exactly the range is known. */
function coarser(a: Granularity, b: Granularity): Granularity {
  return ORDER[Math.min(ORDER.indexOf(a), ORDER.indexOf(b))] ?? a
}

function place(form: PointForm, context: TimeContext): Placed | Unresolved {
  if (form.kind !== 'part') return placeUnit(form, context)
  const unit = placeUnit(form.of, context)
  if ('kind' in unit) return unit
  return { ...unit, ...cutPart(unit.within, form.part), because: `${partName(form.part)} ${unit.because}` }
}

function partName(part: Part): string {
  if (part.kind === 'half' || part.kind === 'week') {
    return part.number === -1 ? `last ${part.kind} of` : `${part.kind} ${part.number} of`
  }
  return part.kind === 'start' || part.kind === 'end' ? `${part.kind} of` : part.kind
}

/** The part of an interval: its edge where only one is meant, else the days. */
function cutPart(of: Interval, part: Part): { start: Day | null; end: Day | null } {
  const length = of.end - of.start + 1
  switch (part.kind) {
    case 'start':
    case 'early':
      return { start: of.start, end: null }
    case 'late':
    case 'end':
      return { start: null, end: of.end }
    case 'middle': {
      // The middle third, in whole months where there are any.
      if (length > 80) {
        const months = Math.round(length / 30.4)
        const edge = Math.floor(months / 3)
        return { start: addMonths(of.start, edge), end: addDays(addMonths(addDays(of.end, 1), -edge), -1) }
      }
      // The middle of a month is its second ten days.
      if (length >= 28 && length <= 31) return { start: addDays(of.start, 10), end: addDays(of.start, 19) }
      const edge = Math.floor(length / 3)
      return { start: addDays(of.start, edge), end: addDays(of.end, -edge) }
    }
    case 'half': {
      const first = length > 80 ? Math.round(length / 2) : 15
      return part.number === 1
        ? { start: of.start, end: addDays(of.start, first - 1) }
        : { start: addDays(of.start, first), end: of.end }
    }
    case 'week': {
      if (part.number === -1) return { start: addDays(of.end, -6), end: of.end }
      const start = addDays(of.start, (part.number - 1) * 7)
      return { start, end: Math.min(start + 6, of.end) as Day }
    }
  }
}

function placeUnit(form: UnitForm, context: TimeContext): Placed | Unresolved {
  switch (form.kind) {
    case 'year':
      return placeYear(form.year, context)
    case 'quarter':
    case 'half':
    case 'third':
      return placeSlice(form, context)
    case 'month':
      return inYear(
        form.year,
        context,
        (year) => monthsFrom(year, form.month, 1),
        'month',
        monthName(form.month),
      )
    case 'day':
      return placeDay(form, context)
    case 'week':
      return inYear(
        form.year,
        context,
        (year) => {
          const start = isoWeekStart(year, form.week)
          return { start, end: addDays(start, 6) }
        },
        'week',
        `week ${form.week}`,
      )
    case 'season':
      return inYear(
        form.year,
        context,
        (year) => monthsFrom(year, SEASONS[form.season], 3),
        'quarter',
        form.season,
      )
    case 'relative':
      return placeStep(form.unit, form.number, context)
    case 'current':
      return placeCurrent(form.unit, form.offset, context)
    case 'open':
      return NO_ENCLOSING
  }
}

/** The first month of each, on the northern hemisphere, as meteorology counts. */
const SEASONS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const monthName = (month: number) => MONTHS[month - 1] ?? String(month)

function placed(within: Interval, granularity: Granularity, fiscal: boolean, because: string): Placed {
  return { ...within, granularity, fiscal, because, within }
}

interface YearFound {
  readonly value: number
  /** "the year 2026 from the heading", or "2025". */
  readonly because: string
}

function yearFrom(year: YearReference | null, context: TimeContext): YearFound | Unresolved {
  if (year?.kind === 'stated') return { value: year.value, because: String(year.value) }
  if (!context.year) return NO_YEAR
  const value = context.year.value + (year?.offset ?? 0)
  return { value, because: `the year ${value} from ${context.year.from}` }
}

function inYear(
  year: YearReference | null,
  context: TimeContext,
  interval: (year: number) => Interval,
  granularity: Granularity,
  name: string,
): Placed | Unresolved {
  // "March FY25" lies in the fiscal year, which may have begun the year before.
  const found = yearFrom(year, context)
  if ('kind' in found) return found
  let value = found.value
  const inFiscal = year?.kind === 'stated' && year.calendar === 'fiscal' && granularity === 'month'
  if (inFiscal && context.fiscalYear) {
    const whole = fiscalMonths(value, 0, 12, context.fiscalYear)
    for (const candidate of [value - 1, value, value + 1]) {
      const at = interval(candidate)
      if (at.start >= whole.start && at.end <= whole.end) value = candidate
    }
  }
  return placed(
    interval(value),
    granularity,
    inFiscal,
    `${name}, ${inFiscal ? 'fiscal ' : ''}${found.because}`,
  )
}

function placeYear(year: YearReference, context: TimeContext): Placed | Unresolved {
  const found = yearFrom(year, context)
  if ('kind' in found) return found
  const fiscalYear = context.fiscalYear ?? CALENDAR_YEAR
  const saysFiscal = year.kind === 'stated' ? year.calendar === 'fiscal' : year.fiscal === true
  const offCalendar = fiscalYear.startMonth !== 1
  if (year.kind === 'stated' && year.until !== undefined) {
    // "2025/26" names the one year that begins in 2025 where fiscal years do not follow the calendar.
    if (offCalendar && year.calendar !== 'civil') {
      return placed(
        monthsFrom(year.value, fiscalYear.startMonth, 12),
        'year',
        true,
        `fiscal year ${year.value}/${year.until}`,
      )
    }
    return placed(monthsFrom(year.value, 1, 24), 'years', saysFiscal, `${year.value} and ${year.until}`)
  }
  return saysFiscal
    ? placed(fiscalMonths(found.value, 0, 12, fiscalYear), 'year', true, `fiscal ${found.because}`)
    : placed(monthsFrom(found.value, 1, 12), 'year', false, found.because)
}

const SIZES = { quarter: 3, half: 6, third: 4 } as const
const LETTERS = { quarter: 'Q', half: 'H', third: 'T' } as const

function placeSlice(
  form: UnitForm & { kind: 'quarter' | 'half' | 'third' },
  context: TimeContext,
): Placed | Unresolved {
  if (form.ofPlan && !context.year && form.year === null && context.planStart !== undefined) {
    return placeStep('quarter', form.number, context)
  }
  const found = yearFrom(form.year, context)
  if ('kind' in found) return found
  const stated = form.year?.kind === 'stated' ? form.year : null
  const civilYear = stated?.calendar === 'civil'
  const fiscalYear: FiscalYear = civilYear ? CALENDAR_YEAR : (context.fiscalYear ?? CALENDAR_YEAR)
  const fiscal = stated?.calendar === 'fiscal' || fiscalYear.startMonth !== 1
  const size = SIZES[form.kind]
  const name = `${LETTERS[form.kind]}${form.number}`
  const within =
    stated?.until !== undefined
      ? monthsFrom(stated.value, fiscalYear.startMonth + (form.number - 1) * size, size)
      : fiscalMonths(found.value, (form.number - 1) * size, size, fiscalYear)
  const granularity = form.kind === 'quarter' ? 'quarter' : 'half'
  return placed(within, granularity, fiscal, `${name}, ${fiscal ? 'fiscal ' : ''}${found.because}`)
}

function placeDay(form: UnitForm & { kind: 'day' }, context: TimeContext): Placed | Unresolved {
  const found = yearFrom(form.year, context)
  if ('kind' in found) return found
  if (!isDate(found.value, form.month, form.day)) {
    return {
      kind: 'unresolved',
      missing: 'none',
      because: `there is no ${form.day} ${monthName(form.month)} ${found.value}`,
    }
  }
  const start = day(found.value, form.month, form.day)
  return placed({ start, end: start }, 'day', false, `${form.day} ${monthName(form.month)}, ${found.because}`)
}

const STEP_MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** A step of the plan; step 0 is the one before the plan starts. */
function placeStep(unit: PlanUnit, number: number, context: TimeContext): Placed | Unresolved {
  const from = context.planStart
  if (from === undefined) return NO_PLAN_START
  const because = `${unit} ${number} of the plan from ${formatDay(from)}`
  if (unit === 'day' || unit === 'week') {
    const length = unit === 'day' ? 1 : 7
    const start = addDays(from, (number - 1) * length)
    return placed({ start, end: addDays(start, length - 1) }, unit, false, because)
  }
  const months = STEP_MONTHS[unit]
  const start = addMonths(from, (number - 1) * months)
  return placed({ start, end: addDays(addMonths(from, number * months), -1) }, unit, false, because)
}

function placeCurrent(
  unit: 'quarter' | 'month' | 'half',
  offset: number,
  context: TimeContext,
): Placed | Unresolved {
  const around = context.enclosing
  if (!around) return NO_ENCLOSING
  const because = `the ${unit} of ${around.from}`
  if (unit === 'month') {
    const { year, month } = civil(around.end)
    return placed(monthsFrom(year, month + offset, 1), 'month', false, because)
  }
  const fiscalYear = context.fiscalYear ?? CALENDAR_YEAR
  const fiscal = fiscalYear.startMonth !== 1
  const { year, quarter } = quarterOf(around.end, fiscalYear)
  // A whole year around it does not say which of its quarters is meant.
  const longest = unit === 'quarter' ? 92 : 184
  if (around.end - around.start >= longest) return NO_ENCLOSING
  if (unit === 'quarter') {
    return placed(fiscalMonths(year, (quarter - 1 + offset) * 3, 3, fiscalYear), 'quarter', fiscal, because)
  }
  const half = quarter <= 2 ? 0 : 1
  return placed(fiscalMonths(year, (half + offset) * 6, 6, fiscalYear), 'half', fiscal, because)
}
