/** Questions about forms and small changes to them, for those who join forms to ranges and lists. */

import type { Mark, PointForm, TimeForm, UnitForm, YearReference } from './expression'

export function unitOf(form: PointForm): UnitForm {
  return form.kind === 'part' ? form.of : form
}

export function yearOfUnit(form: UnitForm): YearReference | null | undefined {
  return 'year' in form ? form.year : undefined
}

export function stated(form: PointForm): boolean {
  return yearOfUnit(unitOf(form))?.kind === 'stated'
}

export function isRelative(form: PointForm): boolean {
  return unitOf(form).kind === 'relative'
}

/** Lets the end without a year take it from the other: "Nov – Feb 2026" begins in 2025, "Oct 2025 – Mar" ends in 2026. */
export function withYears(from: PointForm, to: PointForm): TimeForm {
  const first = yearOfUnit(unitOf(from))
  const last = yearOfUnit(unitOf(to))
  if (unitOf(from).kind === 'year' || unitOf(to).kind === 'year') return { kind: 'range', from, to }
  if (first === null && last) {
    return { kind: 'range', from: setYear(from, wraps(from, to) ? shift(last, -1) : last), to }
  }
  if (last === null && first) {
    return { kind: 'range', from, to: setYear(to, wraps(from, to) ? shift(first, 1) : first) }
  }
  return { kind: 'range', from, to }
}

/** Whether the first lies later in its year than the second. */
export function wraps(from: PointForm, to: PointForm): boolean {
  const position = (form: PointForm) => (orderKey(form) ?? 0) % 400
  return position(from) > position(to)
}

export function shift(year: YearReference, by: number): YearReference {
  return year.kind === 'stated' ? { ...year, value: year.value + by } : { ...year, offset: year.offset + by }
}

export function setYear(form: PointForm, year: YearReference): PointForm {
  if (form.kind === 'part') return { ...form, of: setYear(form.of, year) as UnitForm }
  return { ...form, year } as UnitForm
}

/** A key that orders units of stated years by their beginning. */
function orderKey(form: PointForm): number | null {
  const unit = unitOf(form)
  const year = yearOfUnit(unit)
  const value = year?.kind === 'stated' ? year.value : year === null ? 0 : null
  switch (unit.kind) {
    case 'year':
      return value === null ? null : value * 400
    case 'quarter':
      return value === null ? null : value * 400 + (unit.number - 1) * 93
    case 'half':
      return value === null ? null : value * 400 + (unit.number - 1) * 186
    case 'third':
      return value === null ? null : value * 400 + (unit.number - 1) * 124
    case 'month':
      return value === null ? null : value * 400 + (unit.month - 1) * 31
    case 'day':
      return value === null ? null : value * 400 + (unit.month - 1) * 31 + unit.day - 1
    case 'week':
      return value === null ? null : value * 400 + (unit.week - 1) * 7
    case 'relative':
      return unit.number
    default:
      return null
  }
}

export function isReversed(form: TimeForm): boolean {
  if (form.kind !== 'range') return false
  const [from, to] = [orderKey(form.from), orderKey(form.to)]
  if (from === null || to === null) return false
  const comparable =
    unitOf(form.from).kind === 'relative' || (stated(form.from) && stated(form.to)) || sameBare(form)
  if (!comparable) return false
  // A unit may begin before a shorter one inside it: "2025 – March 2025" is odd, but not reversed.
  const span = { year: 399, half: 185, third: 123, quarter: 92, month: 30 } as Record<string, number>
  return from > to + (span[unitOf(form.to).kind] ?? 0)
}

function sameBare(form: { from: PointForm; to: PointForm }): boolean {
  return yearOfUnit(unitOf(form.from)) === null && yearOfUnit(unitOf(form.to)) === null
}

/** Position of a quarter, half or month on a line of all of them. */
export function ordinal(form: TimeForm): number | null {
  if (form.kind !== 'quarter' && form.kind !== 'half' && form.kind !== 'month') return null
  const year = form.year?.kind === 'stated' ? form.year.value : (form.year?.offset ?? 0)
  if (form.kind === 'month') return year * 12 + form.month
  return year * (form.kind === 'quarter' ? 4 : 2) + form.number
}

/** Marks are counted from the start of the expression, so that it can be moved with its block. */
export function rebase(form: TimeForm, by: number): TimeForm {
  if (form.kind === 'range')
    return { ...form, from: rebasePoint(form.from, by), to: rebasePoint(form.to, by) }
  return rebasePoint(form, by)
}

function rebasePoint(form: PointForm, by: number): PointForm {
  return form.kind === 'part' ? { ...form, of: rebaseUnit(form.of, by) } : rebaseUnit(form, by)
}

function rebaseUnit(form: UnitForm, by: number): UnitForm {
  switch (form.kind) {
    case 'current':
    case 'open':
      return form
    case 'relative':
      return { ...form, at: moved(form.at, by) }
    case 'year':
      return { ...form, year: rebaseYear(form.year, by) }
    case 'season':
      return { ...form, year: form.year && rebaseYear(form.year, by) }
    case 'day':
      return {
        ...form,
        year: form.year && rebaseYear(form.year, by),
        at: moved(form.at, by),
        monthAt: form.monthAt && moved(form.monthAt, by),
      }
    default:
      return { ...form, year: form.year && rebaseYear(form.year, by), at: moved(form.at, by) }
  }
}

function rebaseYear(year: YearReference, by: number): YearReference {
  return year.kind === 'stated' ? { ...year, at: moved(year.at, by) } : year
}

function moved(mark: Mark, by: number): Mark {
  return { start: mark.start - by, end: mark.end - by }
}
