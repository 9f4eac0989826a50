/** Reads two points with a dash or a word between: Q1–Q2 2025, from April until July, May 10-20, 2025, mid-to-late 2025. */

import { countsThings, isWholeLine, leftClear, rightClear, wordBefore } from './bare-year'
import { tokenFrom } from './cjk'
import type { PointForm, TimeForm, UnitForm, YearReference } from './expression'
import { isRelative, stated, unitOf, withYears } from './form'
import { partAt } from './phrases'
import { believes, isBelievable, type Point, pointAt } from './point'
import { at, type Source } from './tokens'
import type { Fault } from './unit'
import { mark, skipArticles, yearAfter } from './year-part'

/** A point or a range. */
export interface Core {
  readonly form: TimeForm
  readonly from: number
  readonly next: number
  readonly believed: boolean
  readonly fault?: Fault | undefined
  readonly doubt?: string | undefined
}

/** Two points with a dash or a word between. */
export function rangeAt(source: Source, index: number, between: boolean): Core | null {
  const first = pointAt(source, index)
  return first && rangeFrom(source, index, first, between)
}

/** A range whose first point has been read. */
export function rangeFrom(source: Source, index: number, point: Point, between: boolean): Core | null {
  let first = point
  const separator =
    separatorAfter(source, first.next, between) ?? slashAfter(source, first) ?? nextStepAfter(source, first)
  const arrow = at(source, first.next).text === '→' ? first.next + 1 : null
  const i = separator ?? arrow
  if (i === null) return null
  const second = secondPoint(source, first, enter(source, i))
  if (!second || at(source, i).newline) return null
  if (first.form.kind === 'relative' && first.form.unit === 'week' && second.form.kind === 'week') {
    // The year after the second says that "W18–W20 2026" are weeks of the calendar.
    const { number, at: numberAt } = first.form
    first = { ...first, form: { kind: 'week', week: number, year: null, at: numberAt } }
  }
  if (first.needs === 'company' && !vouches(second)) return null
  if (second.needs === 'company' && !vouches(first)) return null
  if (arrow !== null && !spansArrow(source, index, first, second)) return null
  if (isRelative(first.form) !== isRelative(second.form) && second.form.kind !== 'open') return null
  if (first.needs === 'year' && second.needs === 'year' && !isYearRange(source, index, second)) return null
  if (first.needs === 'year' && second.needs !== 'year' && !believes(source, index, first)) {
    if (!at(source, index).newline || unitOf(second.form).kind === 'month') return null
  }
  if (second.form.kind === 'open' && !isBelievable(source, index, first, false) && first.needs !== 'year')
    return null
  const fault = first.fault ?? second.fault
  const form = fault ? first.form : withYears(first.form, second.form)
  const doubt = first.doubt ?? second.doubt
  return { form, from: index, next: second.next, believed: true, fault, doubt }
}

/**
 * "Q2 → Q4 2026" shares its year, and "1 May 2026 → 30 June 2026" runs from day to day; "2025 → 2026" compares two
 * years, and what was moved went from one time to another.
 */
function spansArrow(source: Source, index: number, first: Point, second: Point): boolean {
  if (!stated(second.form)) return false
  if (!stated(first.form)) return true
  const kind = unitOf(first.form).kind
  return kind !== 'year' && kind === unitOf(second.form).kind && isWholeLine(source, index, second.next)
}

/** "mars à juin 2026": a month beside another one that is beyond doubt. */
function vouches(other: Point): boolean {
  const { kind } = unitOf(other.form)
  return other.needs === 'nothing' && (kind === 'month' || kind === 'day')
}

export function enter(source: Source, index: number): number {
  source.entered = index
  return index
}

/** "2000-2100 users" and "ports 2000-2100" are no years. */
function isYearRange(source: Source, index: number, second: Point): boolean {
  if (countsThings(source, second.next) || !rightClear(source, second.next)) return false
  const before = wordBefore(source, index)
  return !/^(?:ports?|pages?|rows?|lines?|rfcs?|ids?|rooms?|versions?|iso|sections?)$/.test(before)
}

/** The index after a range's dash or word at a token, or null. */
export function separatorAfter(source: Source, index: number, between: boolean): number | null {
  const token = at(source, index)
  if (token.newline) return null
  if (token.text === '-' || token.text === '~') return at(source, index + 1).newline ? null : index + 1
  // "Q1..Q3" and "Q1…Q3".
  if (token.text === '…') return at(source, index + 1).newline ? null : index + 1
  if (token.text === '.' && at(source, index + 1).text === '.' && at(source, index + 1).glued) {
    return at(source, index + 2).text === '.' ? index + 3 : index + 2
  }
  if (token.kind === 'cjk') {
    const pair = token.text + at(source, index + 1).text
    if (pair === 'から') return index + 2
    return '至到'.includes(token.text) ? index + 1 : null
  }
  if (token.text === 'up' && at(source, index + 1).word?.to) return skipArticles(source, index + 2)
  if (token.text === 'fino') return skipArticles(source, index + 2)
  if (token.text === 'jusqu') return skipArticles(source, index + 3)
  if (!token.word?.to && !(between && token.word?.and)) return null
  let i = index + 1
  if (/^(?:zum|zur|à|au|in)$/.test(at(source, i).text)) i++
  return skipArticles(source, i)
}

/** "2025-03-10/2025-04-20" in ISO notation, "KW 14/15 2025". */
function slashAfter(source: Source, first: Point): number | null {
  const slash = at(source, first.next)
  if (slash.text !== '/' || !slash.glued || !at(source, first.next + 1).glued) return null
  const dated = first.form.kind === 'day' && stated(first.form)
  return dated || (first.form.kind === 'week' && !stated(first.form)) ? first.next + 1 : null
}

/** "Years 1 and 2", "Months 3 & 4": the step that follows at once. */
function nextStepAfter(source: Source, first: Point): number | null {
  const joiner = at(source, first.next)
  const number = at(source, first.next + 1)
  if (first.form.kind !== 'relative' || joiner.newline || number.newline) return null
  if (!joiner.word?.and && joiner.text !== '&') return null
  return number.value === first.form.number + 1 ? first.next + 1 : null
}

/** The other end of a range: a point, a bare number that repeats the first one's unit, or "ongoing". */
function secondPoint(source: Source, first: Point, index: number): Point | null {
  const token = at(source, index)
  if (ONGOING.test(token.text) && first.form.kind !== 'open') {
    return { form: { kind: 'open' }, next: index + 1, needs: 'nothing' }
  }
  const short = bareNumber(source, first, index)
  if (short) return short
  const point = pointAt(source, index)
  return point?.form.kind === 'open' ? null : point
}

const ONGOING = /^(?:ongoing|present|now|today|tbd|tba|beyond|heute|aujourd|hoy|oggi|hoje|open|\?)$/

/** The "3" of "Months 1-3" and "Q1-3 2025", the "20" of "May 10-20, 2025", the "27" of "2025-27". */
export function bareNumber(source: Source, first: Point, index: number): Point | null {
  const number = at(source, index)
  const form = first.form
  if (number.kind !== 'number' || number.text.length > 3 || number.newline) return null
  const suffix = /^(?:st|nd|rd|th)$/.test(at(source, index + 1).text) && at(source, index + 1).glued ? 1 : 0
  const next = index + 1 + suffix
  const numberAt = mark(source, index)
  if (form.kind === 'relative') {
    if (!rightClear(source, next) || at(source, next).word?.month) return null
    return { form: { ...form, number: number.value, at: numberAt }, next, needs: first.needs }
  }
  if (form.kind === 'day' && form.monthAt && form.monthAt.start < form.at.start) {
    if (number.text.length > 2 || at(source, next).word?.month) return null
    if (at(source, next).kind === 'cjk') {
      // "4月1日〜10日" repeats the unit, "4月1日〜6月30日" goes on to another month.
      if (at(source, next).text !== '日' || number.value < 1 || number.value > 31) return null
      return {
        form: { ...form, day: number.value, at: numberAt, monthAt: null },
        next: next + 1,
        needs: 'nothing',
      }
    }
    const year = form.year ? null : readYear(source, next)
    if (!year && !form.year && !rightClear(source, next)) return null
    const day: UnitForm = {
      ...form,
      day: number.value,
      at: numberAt,
      monthAt: null,
      year: year?.year ?? form.year,
    }
    if (number.value < 1 || number.value > 31) return null
    return { form: day, next: year ? year.next : next, needs: 'nothing' }
  }
  if (form.kind === 'quarter' || form.kind === 'half' || form.kind === 'week') {
    const most = form.kind === 'quarter' ? 4 : form.kind === 'half' ? 2 : 53
    if (number.value < 1 || number.value > most || form.year !== null) return null
    const year = readYear(source, next)
    if (!year && !rightClear(source, next)) return null
    const end = year ? year.next : next
    const of = form.kind === 'week' ? { ...form, week: number.value } : { ...form, number: number.value }
    return {
      form: { ...of, at: numberAt, year: year?.year ?? null } as UnitForm,
      next: end,
      needs: first.needs,
    }
  }
  if (form.kind === 'year' && form.year.kind === 'stated' && number.text.length === 2 && number.glued) {
    const value = Math.floor(form.year.value / 100) * 100 + number.value
    if (value <= form.year.value || value > form.year.value + 30 || !rightClear(source, next)) return null
    const year: YearReference = { ...form.year, value, at: numberAt }
    return { form: { kind: 'year', year }, next, needs: first.needs }
  }
  return null
}

function readYear(source: Source, index: number) {
  const year = yearAfter(source, index)
  return year?.year.kind === 'stated' ? year : null
}

/** "10–20 May 2025", "10. bis 20. Mai", "01–03/2025", "4～6月": the first number shares what follows the second. */
export function leadingNumber(source: Source, index: number): Core | null {
  const number = at(source, index)
  if (number.kind !== 'number' || number.text.length > 2 || !leftClear(source, index)) return null
  const suffix = at(source, index + 1)
  const ordinal = suffix.glued && /^(?:st|nd|rd|th|er|\.|º|ª|°)$/.test(suffix.text) ? 1 : 0
  const after = index + 1 + ordinal
  const joined = /^(?:and|und|et|y|e|&)$/.test(at(source, after).text) ? after + 1 : null
  const i = separatorAfter(source, after, false) ?? joined
  if (i === null || at(source, i).newline) return null
  const second = pointAt(source, enter(source, i))
  if (!second) return null
  const form = second.form
  if (
    form.kind === 'day' &&
    form.monthAt &&
    form.monthAt.start > form.at.start &&
    number.value >= 1 &&
    number.value <= 31
  ) {
    const from: PointForm = { ...form, day: number.value, at: mark(source, index), monthAt: null }
    return {
      form: { kind: 'range', from, to: form },
      from: index,
      next: second.next,
      believed: true,
      fault: second.fault,
    }
  }
  if (
    form.kind === 'relative' &&
    number.value < form.number &&
    number.value > 0 &&
    at(source, i).kind === 'number'
  ) {
    const from: PointForm = { ...form, number: number.value, at: mark(source, index) }
    return { form: { kind: 'range', from, to: form }, from: index, next: second.next, believed: true }
  }
  const numeric = form.kind === 'month' && form.at.end - form.at.start <= 2
  if (
    numeric &&
    form.year?.kind !== 'context' &&
    number.value >= 1 &&
    number.value <= 12 &&
    number.value < form.month
  ) {
    const before = at(source, i + 1)
    if (before.text === '-') return null
    const from: PointForm = { ...form, month: number.value, at: mark(source, index) }
    return {
      form: { kind: 'range', from, to: form },
      from: index,
      next: second.next,
      believed: true,
      fault: second.fault,
    }
  }
  return null
}

/** "early to mid 2025", "mid-to-late Q3": two parts of one unit. */
export function partPair(source: Source, index: number): Core | null {
  const first = partAt(source, index)
  if (!first) return null
  let i = first.next
  while (
    i < first.next + 3 &&
    (at(source, i).text === '-' || at(source, i).text === '/' || at(source, i).word?.to)
  )
    i++
  if (i === first.next || !partAt(source, i)) return null
  const second = pointAt(source, i)
  if (!second || second.fault || second.form.kind !== 'part') return null
  const from: PointForm = { kind: 'part', part: { kind: first.means }, of: second.form.of }
  return {
    form: { kind: 'range', from, to: second.form },
    from: index,
    next: second.next,
    believed: true,
    doubt: second.doubt,
  }
}

const COUNTED_UNITS = { quarter: 3, month: 1 } as const

/** "the first two quarters of 2025", "first six months of FY26", "first and second quarters of 2025". */
export function countedUnits(source: Source, index: number): Core | null {
  const ordinal = at(source, index).word?.ordinal
  if (!ordinal || ordinal.rows.some((r) => r.language === 'roman')) return null
  const joiner = at(source, index + 1)
  const second = at(source, index + 2).word?.ordinal
  const paired =
    second !== undefined && Boolean(joiner.word?.and || joiner.word?.to || '&-/'.includes(joiner.text))
  const count = paired ? index + 2 : index + 1
  const value = paired ? second.number : (at(source, count).word?.cardinal ?? at(source, count).value)
  const unit = at(source, count + 1).word?.unit
  if (at(source, count).newline || !unit || !(value >= 1 && value <= 12)) return null
  if (unit.unit !== 'quarter' && unit.unit !== 'month') return null
  if (!paired && !unit.plural) return null
  const size = COUNTED_UNITS[unit.unit]
  const most = 12 / size
  if (value > most || (paired && (unit.unit !== 'quarter' || ordinal.number < 1 || ordinal.number >= value)))
    return null
  const year = yearAfter(source, count + 2)
  if (!year) return null
  const first = paired
    ? ordinal.number
    : ordinal.number === -1
      ? most - value + 1
      : ordinal.number === 1
        ? 1
        : 0
  const last = ordinal.number === -1 && !paired ? most : value
  if (first === 0) return null
  const numberAt = mark(source, count)
  const unitForm = (number: number, at: typeof numberAt): UnitForm =>
    unit.unit === 'quarter'
      ? { kind: 'quarter', number, year: year.year, at }
      : { kind: 'month', month: number, year: year.year, at }
  const form: TimeForm = {
    kind: 'range',
    from: unitForm(first, mark(source, index)),
    to: unitForm(last, numberAt),
  }
  return { form, from: index, next: year.next, believed: true }
}

const CJK_YEAR_MONTHS = /(\d{4})\s?年\s?(\d{1,2})\s?月?\s?(?:[-~]|至|到|から)\s?(\d{1,2})\s?月(?!\d|末|底)/y

/** "2025年1-3月", "2025年4〜6月": two months of one year, the unit written once. */
export function cjkMonths(source: Source, index: number): Core | null {
  const token = at(source, index)
  if (token.kind !== 'number' || at(source, index + 1).text !== '年' || !leftClear(source, index)) return null
  CJK_YEAR_MONTHS.lastIndex = token.start
  const match = CJK_YEAR_MONTHS.exec(source.folded)
  if (!match) return null
  const [value, from, to] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (value < 1900 || value > 2199 || from < 1 || from > 12 || to < from || to > 12) return null
  const year: YearReference = { kind: 'stated', value, calendar: 'plain', at: mark(source, index) }
  const fromAt = match[0].indexOf(match[2]!, 5) + token.start
  const toAt = match[0].lastIndexOf(match[3]!) + token.start
  const month = (number: number, start: number, text: string): UnitForm => ({
    kind: 'month',
    month: number,
    year,
    at: { start, end: start + text.length },
  })
  return {
    form: { kind: 'range', from: month(from, fromAt, match[2]!), to: month(to, toAt, match[3]!) },
    from: index,
    next: tokenFrom(source, index, token.start + match[0].length),
    believed: true,
  }
}
