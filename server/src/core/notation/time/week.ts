/** Reads weeks of the ISO calendar: 2025-W14, KW 14 2025, week 14 of 2025. */

import { leftClear, rightClear } from './bare-year'
import { weeksInYear } from './calendar'
import type { UnitForm, YearReference } from './expression'
import { at, type Source } from './tokens'
import type { Needs, Unit } from './unit'
import { longYearAfter, mark } from './year-part'

export function weekUnit(source: Source, index: number, numberAt: number, needs: Needs): Unit | null {
  const number = at(source, numberAt)
  if (number.text.length > 2) return null
  const short = at(source, numberAt + 1).text === '/' ? at(source, numberAt + 2) : null
  // In "KW 14/15 2025" the slash joins two weeks, in "KW 14/25" a week and its year.
  const joined = short?.text.length === 2 && (short.value < 20 || at(source, numberAt + 3).kind === 'number')
  const year = joined ? null : longYearAfter(source, numberAt + 1)
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

/** "14. KW 2025", "in der 14. Kalenderwoche 2025". */
export function ordinalWeek(source: Source, index: number): Unit | null {
  const number = at(source, index)
  const dot = at(source, index + 1)
  if (number.text.length > 2 || dot.text !== '.' || !dot.glued || !leftClear(source, index)) return null
  if (!/^(?:kw|kalenderwoche|woche)$/.test(at(source, index + 2).text)) return null
  const year = longYearAfter(source, index + 3)
  if (!year && at(source, index + 2).text === 'woche') return null
  return isoWeek(
    source,
    number.value,
    year?.year ?? null,
    [index, index, year ? year.next : index + 3],
    'nothing',
  )
}
