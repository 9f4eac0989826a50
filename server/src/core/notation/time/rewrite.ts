/** Writes another period in the notation of an expression: Q3'25 becomes Q2'25, "Sep 2025" becomes "Oct 2025". */

import { civil } from './calendar'
import type { Mark, PointForm, ReadableTime, TimeExpression, UnitForm, YearReference } from './expression'
import { lookUp } from './lexicon'
import { recogniseTimes } from './recognise'
import { isResolved, resolveTime } from './resolve'
import type { Day, Period, TimeContext } from './time'

interface Edit {
  readonly at: Mark
  readonly text: string
}

/**
 * The text of an expression with another unit in place of `from`, both of one kind, or null when a word of it cannot
 * be replaced. `base` is where `raw` starts in the text that the marks count from.
 */
export function rewriteUnit(raw: string, base: number, from: UnitForm, to: UnitForm): string | null {
  const edits = editsOf(raw, base, from, to)
  return edits ? apply(raw, base, edits) : null
}

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
      ? rangeEdits(expression, period, context)
      : pointEdits(expression, period, context, now)
  if (!edits) return null
  const text = apply(expression.raw, 0, edits)
  return readsAs(text, period, context, language, now) ? text : null
}

function pointEdits(
  expression: ReadableTime,
  period: { start: Day | null; end: Day | null },
  context: TimeContext,
  now: Period,
): Edit[] | null {
  const form = expression.form as PointForm
  const unit = form.kind === 'part' ? form.of : form
  for (const candidate of candidates(unit, period.end ?? period.start)) {
    const of: PointForm = form.kind === 'part' ? { ...form, of: candidate } : candidate
    const placed = resolveTime({ ...expression, form: of }, context)
    if (!isResolved(placed)) continue
    const sameStart = placed.start === period.start || (now.start === null && placed.end === period.end)
    const sameEnd = placed.end === period.end || (now.end === null && placed.start === period.start)
    if (sameStart && sameEnd) return editsOf(expression.raw, 0, unit, candidate)
  }
  return null
}

function rangeEdits(
  expression: ReadableTime,
  period: { start: Day | null; end: Day | null },
  context: TimeContext,
): Edit[] | null {
  if (expression.form.kind !== 'range' || period.start === null || period.end === null) return null
  const { from, to } = expression.form
  const first = edge(expression, from, period.start, 'start', context)
  const last = edge(expression, to, period.end, 'end', context)
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
): Edit[] | null {
  const unit = form.kind === 'part' ? form.of : form
  for (const candidate of candidates(unit, day)) {
    const of: PointForm = form.kind === 'part' ? { ...form, of: candidate } : candidate
    const placed = resolveTime({ ...expression, form: of }, context)
    if (isResolved(placed) && placed[side] === day) return editsOf(expression.raw, 0, unit, candidate)
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

/** The replacements that turn one unit into another of its kind. */
function editsOf(raw: string, base: number, from: UnitForm, to: UnitForm): Edit[] | null {
  const edits: Edit[] = []
  const write = (at: Mark, before: number, after: number, kind: 'number' | 'month'): boolean => {
    if (before === after) return true
    const text = raw.slice(at.start - base, at.end - base)
    const written =
      kind === 'month' && !/\d/.test(text)
        ? monthLike(text, after)
        : numberLike(text, after, padded(raw, base, from))
    if (written === null) return false
    edits.push({ at, text: written })
    return true
  }
  if ('year' in from && 'year' in to && from.year?.kind === 'stated' && to.year?.kind === 'stated') {
    if (from.year.value !== to.year.value || from.year.until !== to.year.until) {
      const text = raw.slice(from.year.at.start - base, from.year.at.end - base)
      const written = yearLike(text, to.year.value)
      if (written === null) return null
      edits.push({ at: from.year.at, text: written })
    }
  }
  if ((from.kind === 'quarter' || from.kind === 'half' || from.kind === 'third') && to.kind === from.kind) {
    return write(from.at, from.number, to.number, 'number') ? edits : null
  }
  if (from.kind === 'relative' && to.kind === 'relative') {
    return write(from.at, from.number, to.number, 'number') ? edits : null
  }
  if (from.kind === 'week' && to.kind === 'week')
    return write(from.at, from.week, to.week, 'number') ? edits : null
  if (from.kind === 'month' && to.kind === 'month')
    return write(from.at, from.month, to.month, 'month') ? edits : null
  if (from.kind === 'day' && to.kind === 'day') {
    if (!write(from.at, from.day, to.day, 'number')) return null
    if (from.month === to.month) return edits
    return from.monthAt && write(from.monthAt, from.month, to.month, 'month') ? edits : null
  }
  return from.kind === 'year' && to.kind === 'year' ? edits : null
}

/** Whether the numbers of a date in digits are written with two digits each. */
function padded(raw: string, base: number, form: UnitForm): boolean {
  const marks = form.kind === 'day' ? [form.at, form.monthAt] : 'at' in form ? [form.at] : []
  const texts = marks.filter((m) => m !== null).map((m) => raw.slice(m.start - base, m.end - base))
  if (texts.some((t) => /^0\d$/.test(t))) return true
  const digits = texts.every((t) => /^\d+$/.test(t))
  return digits && form.kind !== 'relative' && texts.every((t) => t.length === 2)
}

function apply(raw: string, base: number, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.at.start - b.at.start)
  let out = ''
  let from = 0
  for (const { at, text } of sorted) {
    out += raw.slice(from, at.start - base) + text
    from = at.end - base
  }
  return out + raw.slice(from)
}

/** 2026 like "25" is "26", like "2025/26" it is "2026/27". */
function yearLike(text: string, year: number): string | null {
  const parts = /^(\d+)(?:([/-])(\d+))?$/.exec(text)
  if (!parts) return null
  const like = (digits: string, value: number) =>
    digits.length === 2 ? String(value % 100).padStart(2, '0') : String(value)
  const first = like(parts[1]!, year)
  return parts[2] ? `${first}${parts[2]}${like(parts[3]!, year + 1)}` : first
}

const CJK_NUMERALS = '一二三四'
const CARDINALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** 2 like "3" is "2", like "third" it is "second", like "20th" it is "2nd", like "三" it is "二". */
function numberLike(text: string, value: number, twoDigits: boolean): string | null {
  const digits = /^(\d+)(\D*)$/.exec(text)
  if (digits) {
    const number = twoDigits ? String(value).padStart(2, '0') : String(value)
    const suffix = digits[2]!
    return /^(?:st|nd|rd|th)$/i.test(suffix) ? number + englishSuffix(value) : number + suffix
  }
  if (text.length === 1 && CJK_NUMERALS.includes(text)) return CJK_NUMERALS.charAt(value - 1) || null
  if (text === '上' || text === '下') return value === 1 ? '上' : '下'
  const word = lookUp(text.toLowerCase())
  if (word?.ordinal?.row[value - 1]) return casedLike(text, word.ordinal.row[value - 1]!)
  if (word?.cardinal && CARDINALS[value - 1]) return casedLike(text, CARDINALS[value - 1]!)
  return null
}

function englishSuffix(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

function monthLike(text: string, month: number): string | null {
  const row = lookUp(text.toLowerCase())?.month?.row
  return row?.[month - 1] ? casedLike(text, row[month - 1]!) : null
}

function casedLike(text: string, word: string): string {
  if (text.length > 1 && text === text.toUpperCase()) return word.toUpperCase()
  return text.charAt(0) === text.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
