/** Reads weeks of the ISO calendar: 2025-W14, KW 14 2025, week 14 of 2025. */

import { rightClear } from './bare-year'
import { weeksInYear } from './calendar'
import type { UnitForm, YearReference } from './expression'
import { at, type Source } from './tokens'
import type { Needs, Unit } from './unit'
import { longYearAfter, mark } from './year-part'

export function weekUnit(source: Source, index: number, numberAt: number, needs: Needs): Unit | null {
  const number = at(source, numberAt)
  if (number.text.length > 2) return null
  const year = longYearAfter(source, numberAt + 1)
  const next = year ? year.next : numberAt + 1
  if (!year && !rightClear(source, next)) return null
  return isoWeek(source, number.value, year?.year ?? null, [numberAt, index, next], needs)
}

export function isoWeek(
  source: Source,
  week: number,
  year: YearReference | null,
  [numberAt, from, next]: readonly [number, number, number],
  needs: Needs,
): Unit | null {
  const form: UnitForm = { kind: 'week', week, year, at: mark(source, numberAt) }
  const most = year?.kind === 'stated' ? weeksInYear(year.value) : 53
  if (week >= 1 && week <= most) return { form, next, needs }
  if (!year) return null
  const raw = source.text.slice(at(source, from).start, at(source, next - 1).end)
  const problem =
    year.kind === 'stated' ? `${raw}: ${year.value} has ${most} weeks` : `${raw}: there is no week ${week}`
  return { form, next, needs, fault: { problem, nearest: [{ ...form, week: week < 1 ? 1 : most }] } }
}
