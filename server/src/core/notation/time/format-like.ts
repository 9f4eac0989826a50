/** Writes another period in the notation of an expression: Q3'25 becomes Q2'25, "Sep 2025" becomes "Oct 2025". */

import { civil } from './calendar'
import type { PointForm, ReadableTime, TimeExpression, UnitForm, YearReference } from './expression'
import { recogniseTimes } from './recognise'
import { isResolved, resolveTime } from './resolve'
import { apply, type Edit, editsOf } from './rewrite'
import type { Day, Period, TimeContext } from './time'

/**
 * The text that says `period` in the notation of `expression`, relation words included, or null when that notation has
 * no way to say it: a quarter cannot say ten days, "Q3" cannot say another year. The result reads back as `period`.
 */
export function formatTimeLike(
  expression: TimeExpression,
  period: { readonly start: Day | null; readonly end: Day | null },
  context: TimeContext = {},
  language?: string,
): string | null {
  if (expression.kind === 'unreadable') return null
  const now = resolveTime(expression, context)
  if (!isResolved(now)) return null
  const edits =
    expression.form.kind === 'range'
      ? rangeEdits(expression, period, context, language)
      : pointEdits(expression, period, context, now, language)
  if (!edits) return null
  const text = apply(expression.raw, 0, edits)
  // "Q3–Q3 2026" is what nobody writes.
  const short = expression.form.kind === 'range' ? text.slice(text.search(/[–—-][^–—-]*$/) + 1).trim() : text
  if (short !== text && readsAs(short, period, context, language, now)) return short
  return readsAs(text, period, context, language, now) ? text : null
}

function pointEdits(
  expression: ReadableTime,
  period: { start: Day | null; end: Day | null },
  context: TimeContext,
  now: Period,
  language?: string,
): Edit[] | null {
  const form = expression.form as PointForm
  const unit = form.kind === 'part' ? form.of : form
  for (const candidate of candidates(unit, period.end ?? period.start)) {
    const of: PointForm = form.kind === 'part' ? { ...form, of: candidate } : candidate
    const placed = resolveTime({ ...expression, form: of }, context)
    if (!isResolved(placed)) continue
    const sameStart = placed.start === period.start || (now.start === null && placed.end === period.end)
    const sameEnd = placed.end === period.end || (now.end === null && placed.start === period.start)
    if (sameStart && sameEnd) return editsOf(expression.raw, 0, unit, candidate, language)
  }
  return null
}

function rangeEdits(
  expression: ReadableTime,
  period: { start: Day | null; end: Day | null },
  context: TimeContext,
  language?: string,
): Edit[] | null {
  if (expression.form.kind !== 'range' || period.start === null || period.end === null) return null
  const { from, to } = expression.form
  const first = edge(expression, from, period.start, 'start', context, language)
  const last = edge(expression, to, period.end, 'end', context, language)
  if (!first || !last) return null
  const edits = [...first, ...last]
  // A year that is written once serves both ends.
  const distinct = new Map<number, Edit>()
  for (const edit of edits) distinct.set(edit.at.start, edit)
  return [...distinct.values()]
}

function edge(
  expression: ReadableTime,
  form: PointForm,
  day: Day,
  side: 'start' | 'end',
  context: TimeContext,
  language?: string,
): Edit[] | null {
  const unit = form.kind === 'part' ? form.of : form
  for (const candidate of candidates(unit, day)) {
    const of: PointForm = form.kind === 'part' ? { ...form, of: candidate } : candidate
    const placed = resolveTime({ ...expression, form: of }, context)
    if (isResolved(placed) && placed[side] === day)
      return editsOf(expression.raw, 0, unit, candidate, language)
  }
  return null
}

/** Reads the new text again: only what comes back as the wanted period may be offered. */
function readsAs(
  text: string,
  period: { start: Day | null; end: Day | null },
  context: TimeContext,
  language: string | undefined,
  now: Period,
): boolean {
  const [read, ...others] = recogniseTimes(text, language)
  if (!read || others.length > 0 || read.start !== 0 || read.end !== text.length) return false
  const placed = resolveTime(read, context)
  return (
    isResolved(placed) &&
    (placed.start === period.start || now.start === null) &&
    (placed.end === period.end || now.end === null)
  )
}

const COUNTS = { quarter: 4, half: 2, third: 3 } as const

/** The units of the same notation that could be meant by a day. */
function candidates(form: UnitForm, day: Day | null): UnitForm[] {
  if (day === null) return []
  const date = civil(day)
  const years = yearsNear(form, date.year)
  switch (form.kind) {
    case 'year':
      return years.map((year) => ({ ...form, year: year! }))
    case 'quarter':
    case 'half':
    case 'third':
      return years.flatMap((year) =>
        Array.from({ length: COUNTS[form.kind] }, (_, i) => ({ ...form, year, number: i + 1 })),
      )
    case 'month':
      return years.map((year) => ({ ...form, year, month: date.month }))
    case 'day':
      return years.map((year) => ({ ...form, year, month: date.month, day: date.day }))
    case 'week':
      return years.flatMap((year) => Array.from({ length: 53 }, (_, i) => ({ ...form, year, week: i + 1 })))
    case 'relative':
      return Array.from({ length: 120 }, (_, i) => ({ ...form, number: i + 1 }))
    default:
      return []
  }
}

function yearsNear(form: UnitForm, year: number): (YearReference | null)[] {
  const own = 'year' in form ? form.year : null
  if (own?.kind !== 'stated') return [own]
  return [year, year + 1, year - 1].map((value) => ({
    ...own,
    value,
    ...(own.until !== undefined ? { until: value + 1 } : {}),
  }))
}
