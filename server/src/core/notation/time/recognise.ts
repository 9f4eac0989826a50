/** Finds the time expressions of a text: points, ranges and lists of them, with the words that relate an item to them. */

import { countsThings, isBareYear, leftClear, rightClear, wordBefore } from './bare-year'
import { tokenFrom } from './cjk'
import type { Mark, PointForm, TimeExpression, TimeForm, UnitForm, YearReference } from './expression'
import { partAt, relationAt, suffixAt } from './phrases'
import { isBelievable, type Point, pointAt } from './point'
import { rewriteUnit } from './rewrite'
import type { Relation } from './time'
import { at, type Source, tokenise } from './tokens'
import type { Fault } from './unit'
import { contextYearAt, mark, skipArticles, yearAfter } from './year-part'

/**
 * The time expressions of the prose of one block, in order, without overlap. It reads the text alone, in time linear
 * in its length, and takes a BCP 47 language as a hint: without it all languages are read where they are unambiguous.
 * Code spans, addresses and file names in the text are passed over. Bare units ("Q2", "November") are found as well;
 * `resolveTime` gives them their year. Near misses come as expressions of kind `unreadable`.
 */
export function recogniseTimes(text: string, language?: string): TimeExpression[] {
  const source = tokenise(text, language)
  if (!source) return []
  const found: TimeExpression[] = []
  let i = 0
  while (i < source.tokens.length) {
    const read = canStart(source, i) ? expressionAt(source, i) : null
    if (read) {
      found.push(...read.expressions)
      i = Math.max(read.next, i + 1)
    } else i++
  }
  return found
}

/** Most tokens are ordinary words; only numbers, words of the lexicon and first words of phrases begin a time. */
function canStart(source: Source, index: number): boolean {
  const token = at(source, index)
  return (
    token.kind === 'number' ||
    token.kind === 'cjk' ||
    token.word !== undefined ||
    token.text === "'" ||
    token.text === '-' ||
    (token.kind === 'word' && (relationAt(source, index) !== null || partAt(source, index) !== null))
  )
}

interface Read {
  readonly expressions: readonly TimeExpression[]
  readonly next: number
}

/** A point or a range. */
interface Core {
  readonly form: TimeForm
  readonly from: number
  readonly next: number
  readonly believed: boolean
  readonly fault?: Fault | undefined
  readonly doubt?: string | undefined
}

function expressionAt(source: Source, index: number): Read | null {
  return (
    openedRange(source, index) ??
    relatedTime(source, index) ??
    upToNow(source, index) ??
    times(source, index, index, 'in')
  )
}

const BETWEEN = /^(?:between|zwischen|entre|tra|fra)$/
/** "moved from Q2 to Q3" names two times, not a stretch. */
const MOVED =
  /^(?:moved|move|moves|moving|shifted|shift|shifting|delayed|delay|pushed|push|postponed|postpone|slipped|slips|slip|deferred|rescheduled|brought|pulled|changed|extended|verschoben|reporté|pospuesto|adiado|rinviato)$/

/** "from April until July 2025", "between 2025 and 2028", "von … bis", "du … au". */
function openedRange(source: Source, index: number): Read | null {
  const opener = at(source, index)
  if (!opener.word?.opener || !leftClear(source, index)) return null
  const from = skipArticles(source, index + 1)
  if (at(source, from).newline && from !== index) return null
  if (isMoved(source, index)) return null
  const core = rangeAt(source, from, BETWEEN.test(opener.text)) ?? leadingNumber(source, from)
  if (!core) return null
  return finish(source, index, { ...core, believed: true }, 'in')
}

/** "by Q3 2025", "no later than mid-June", "since 2023". */
function relatedTime(source: Source, index: number): Read | null {
  const phrase = relationAt(source, index)
  if (!phrase || !leftClear(source, index)) return null
  let i = phrase.next
  const since = at(source, index).word?.opener === true
  if (at(source, i).newline) return null
  for (let steps = 0; steps < 3 && APPROXIMATE.test(at(source, i).text); steps++) i++
  // "through the year" is all along it.
  const year = at(source, index).text === 'through' ? null : contextYearAt(source, i)
  if (year) {
    const core = {
      form: { kind: 'year', year: year.year } as const,
      from: i,
      next: year.next,
      believed: true,
    }
    return finish(source, index, core, phrase.means)
  }
  const after = skipArticles(source, i)
  if (since && isMoved(source, index)) return movedTime(source, after)
  const relation = since && COMPARED.test(wordBefore(source, index)) ? 'in' : phrase.means
  return times(source, index, after, relation) ?? (after === i ? null : times(source, index, i, relation))
}

/** "18% up from Q3", "carried over from Q2", "learning from 2024" look back; nothing begins there. */
const COMPARED =
  /^(?:increase|increased|decrease|decreased|up|down|growth|grew|grow|rise|rose|drop|dropped|fell|change|changed|improvement|improved|over|learning|learnings|lessons|results|data|feedback|findings|savings|carried|carryover|remaining|audit|goals|insights|insight|work|lesson|update|updates)$/

function isMoved(source: Source, index: number): boolean {
  return MOVED.test(wordBefore(source, index)) || MOVED.test(at(source, index - 2).text)
}

/** The time that something was moved from: a single point, with no range to the new one. */
function movedTime(source: Source, index: number): Read | null {
  const core = single(source, index)
  return core && (core.believed || core.fault) ? finish(source, index, core, 'in') : null
}

const APPROXIMATE = /^(?:around|about|approx|approximately|circa|ca|roughly|~|\.|at|latest|mid\/late)$/

/** "now – Q3 2025", "today until June": its beginning is the day of reading. */
function upToNow(source: Source, index: number): Read | null {
  if (!at(source, index).word?.now) return null
  const i = separatorAfter(source, index + 1, false)
  if (i === null) return null
  const point = pointAt(source, i)
  if (!point || point.fault || point.form.kind === 'open') return null
  return finish(
    source,
    index,
    { form: point.form, from: i, next: point.next, believed: true, doubt: point.doubt },
    'until',
  )
}

/** Everything that begins with a point at `from`; the expression itself begins at `start`. */
function times(source: Source, start: number, from: number, relation: Relation): Read | null {
  const ended = from === start ? openStart(source, start) : null
  if (ended) return ended
  const core =
    rangeAt(source, from, false) ??
    leadingNumber(source, from) ??
    partPair(source, from) ??
    single(source, from)
  if (!core) return null
  const list = core.form.kind === 'range' ? null : listFrom(source, core)
  if (list) return finishList(source, start, list, relation)
  return core.believed || core.fault ? finish(source, start, core, relation) : null
}

function single(source: Source, index: number): Core | null {
  const point = pointAt(source, index)
  if (!point) return null
  return {
    form: point.form,
    from: index,
    next: point.next,
    believed: believes(source, index, point),
    fault: point.fault,
    doubt: point.doubt,
  }
}

/** A part vouches for its unit, but the numbers' tests look at the number itself. */
function believes(source: Source, index: number, point: Point): boolean {
  if (point.needs !== 'year') return isBelievable(source, index, point, false)
  const plus = at(source, point.next)
  const next = plus.text === '+' && plus.glued ? point.next + 1 : point.next
  if (point.form.kind === 'part') return !countsThings(source, next)
  if (next !== point.next && /^[\p{L}\p{N}]/u.test(at(source, next).text) && at(source, next).glued)
    return false
  return isBareYear(source, yearToken(source, index), next)
}

function yearToken(source: Source, index: number): number {
  return at(source, index).text === "'" ? index + 1 : index
}

/** "– 2027" and "…2027" at the start of a cell: everything up to it. */
function openStart(source: Source, index: number): Read | null {
  const dash = at(source, index)
  if (dash.text !== '-' || !dash.newline || source.tokens.length > 8) return null
  const point = pointAt(source, index + 1)
  if (!point || point.fault || !at(source, index + 1).glued || point.needs === 'evidence') return null
  if (point.next < source.tokens.length) return null
  return finish(source, index, { form: point.form, from: index, next: point.next, believed: true }, 'until')
}

/** "early to mid 2025", "mid-to-late Q3": two parts of one unit. */
function partPair(source: Source, index: number): Core | null {
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

/** The index after a range's dash or word at a token, or null. */
function separatorAfter(source: Source, index: number, between: boolean): number | null {
  const token = at(source, index)
  if (token.newline) return null
  if (token.text === '-' || token.text === '~') return at(source, index + 1).newline ? null : index + 1
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

/** Two points with a dash or a word between. */
function rangeAt(source: Source, index: number, between: boolean): Core | null {
  let first = pointAt(source, index)
  if (!first) return null
  const separator = separatorAfter(source, first.next, between)
  const arrow = at(source, first.next).text === '→' ? first.next + 1 : null
  const i = separator ?? arrow
  if (i === null) return null
  const second = secondPoint(source, index, first, enter(source, i))
  if (!second || at(source, i).newline) return null
  if (first.form.kind === 'relative' && first.form.unit === 'week' && second.form.kind === 'week') {
    // The year after the second says that "W18–W20 2026" are weeks of the calendar.
    const { number, at: numberAt } = first.form
    first = { ...first, form: { kind: 'week', week: number, year: null, at: numberAt } }
  }
  if (first.needs === 'company' && !vouches(second)) return null
  if (second.needs === 'company' && !vouches(first)) return null
  if (arrow !== null && (stated(first.form) || !stated(second.form))) return null
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

/** "mars à juin 2026": a month beside another one that is beyond doubt. */
function vouches(other: Point): boolean {
  const { kind } = unitOf(other.form)
  return other.needs === 'nothing' && (kind === 'month' || kind === 'day')
}

function enter(source: Source, index: number): number {
  source.entered = index
  return index
}

/** "2000-2100 users" and "ports 2000-2100" are no years. */
function isYearRange(source: Source, index: number, second: Point): boolean {
  if (countsThings(source, second.next) || !rightClear(source, second.next)) return false
  const before = wordBefore(source, index)
  return !/^(?:ports?|pages?|rows?|lines?|rfcs?|ids?|rooms?|versions?|iso|sections?)$/.test(before)
}

function isRelative(form: PointForm): boolean {
  return unitOf(form).kind === 'relative'
}

function unitOf(form: PointForm): UnitForm {
  return form.kind === 'part' ? form.of : form
}

function yearOfUnit(form: UnitForm): YearReference | null | undefined {
  return 'year' in form ? form.year : undefined
}

function stated(form: PointForm): boolean {
  return yearOfUnit(unitOf(form))?.kind === 'stated'
}

const ONGOING = /^(?:ongoing|present|now|today|tbd|tba|beyond|heute|aujourd|hoy|oggi|hoje|open|\?)$/

/** The other end of a range: a point, a bare number that repeats the first one's unit, or "ongoing". */
function secondPoint(source: Source, start: number, first: Point, index: number): Point | null {
  const token = at(source, index)
  if (ONGOING.test(token.text) && first.form.kind !== 'open') {
    return { form: { kind: 'open' }, next: index + 1, needs: 'nothing' }
  }
  const short = bareNumber(source, first, index)
  if (short) return short
  const point = pointAt(source, index)
  if (!point || point.form.kind === 'open') return null
  // "Q3 2025 - H1 headings": a bare letter behind a dash is still weak.
  if (point.needs === 'evidence' && first.needs !== 'evidence' && stated(first.form)) {
    return isBelievable(source, index, point, true) && start >= 0 ? point : null
  }
  return point
}

/** The "3" of "Months 1-3" and "Q1-3 2025", the "20" of "May 10-20, 2025", the "27" of "2025-27". */
function bareNumber(source: Source, first: Point, index: number): Point | null {
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
function leadingNumber(source: Source, index: number): Core | null {
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

/** Lets the end without a year take it from the other: "Nov – Feb 2026" begins in 2025, "Oct 2025 – Mar" ends in 2026. */
function withYears(from: PointForm, to: PointForm): TimeForm {
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
function wraps(from: PointForm, to: PointForm): boolean {
  const position = (form: PointForm) => (orderKey(form) ?? 0) % 400
  return position(from) > position(to)
}

function shift(year: YearReference, by: number): YearReference {
  return year.kind === 'stated' ? { ...year, value: year.value + by } : { ...year, offset: year.offset + by }
}

function setYear(form: PointForm, year: YearReference): PointForm {
  if (form.kind === 'part') return { ...form, of: setYear(form.of, year) as UnitForm }
  return { ...form, year } as UnitForm
}

const LISTED = new Set(['quarter', 'half', 'month'])

/** "Q1 and Q2 2025", "Q2/Q3/Q4", "Q1, Q3 2025": neighbours become a stretch, others stand alone with a shared year. */
function listFrom(source: Source, first: Core): Core[] | null {
  if (!LISTED.has(first.form.kind) || first.fault) return null
  const items: Core[] = [first]
  let commas = false
  for (;;) {
    const last = items.at(-1)!
    let i = last.next
    const joiner = at(source, i)
    if (joiner.newline || !(/^(?:\/|&|,|\+)$/.test(joiner.text) || joiner.word?.and || joiner.text === 'or'))
      break
    const comma = joiner.text === ',' || joiner.text === 'or'
    i++
    if (joiner.text === ',' && (at(source, i).word?.and || at(source, i).text === '&')) i++
    if (at(source, i).newline) break
    const point = pointAt(source, enter(source, i)) ?? slashNumber(source, last, i, joiner.text)
    if (!point || point.fault || point.form.kind !== first.form.kind) break
    if (comma && last.form.kind !== 'part' && stated(last.form as PointForm)) break
    if (joiner.text !== '/' && stated(last.form as PointForm) && !joiner.word?.and && joiner.text !== '&')
      break
    // A comma list ends where what follows is a range of its own.
    if (separatorAfter(source, point.next, false) !== null && rangeAt(source, i, false)) break
    commas ||= comma
    items.push({ form: point.form, from: i, next: point.next, believed: true, doubt: point.doubt })
    if (items.length >= 12) break
  }
  if (items.length < 2) return null
  const strong = items.some((item) => stated(item.form as PointForm)) || first.believed
  if (!strong && first.form.kind === 'half') return null
  const dated = shareYear(items)
  return !commas && areNeighbours(dated) ? [stretch(dated)] : dated
}

/** The "4" of "Q3/4 2025". */
function slashNumber(source: Source, last: Core, index: number, joiner: string): Point | null {
  if (
    joiner !== '/' ||
    at(source, index).text.length !== 1 ||
    last.form.kind === 'range' ||
    last.form.kind === 'part'
  ) {
    return null
  }
  return bareNumber(source, { form: last.form, next: last.next, needs: 'nothing' }, index)
}

/** Gives the year that the last of a list states to those before it that state none. */
function shareYear(items: readonly Core[]): Core[] {
  const out = [...items]
  for (let i = out.length - 2; i >= 0; i--) {
    const following = yearOfUnit(unitOf(out[i + 1]!.form as PointForm))
    const own = yearOfUnit(unitOf(out[i]!.form as PointForm))
    if (own === null && following) {
      const form = out[i]!.form as PointForm
      const wrapped = wraps(form, out[i + 1]!.form as PointForm)
      out[i] = { ...out[i]!, form: setYear(form, wrapped ? shift(following, -1) : following) }
    }
  }
  return out
}

function areNeighbours(items: readonly Core[]): boolean {
  return items.every((item, i) => {
    if (i === 0) return true
    const [a, b] = [ordinal(items[i - 1]!.form), ordinal(item.form)]
    return a !== null && b !== null && b === a + 1
  })
}

/** Position of a quarter, half or month on a line of all of them. */
function ordinal(form: TimeForm): number | null {
  if (form.kind !== 'quarter' && form.kind !== 'half' && form.kind !== 'month') return null
  const year = form.year?.kind === 'stated' ? form.year.value : (form.year?.offset ?? 0)
  if (form.kind === 'month') return year * 12 + form.month
  return year * (form.kind === 'quarter' ? 4 : 2) + form.number
}

function stretch(items: readonly Core[]): Core {
  const [first, last] = [items[0]!, items.at(-1)!]
  return {
    form: { kind: 'range', from: first.form as PointForm, to: last.form as PointForm },
    from: first.from,
    next: last.next,
    believed: true,
    doubt: first.doubt ?? last.doubt,
  }
}

function finishList(source: Source, start: number, items: readonly Core[], relation: Relation): Read {
  const reads = items.map((item, i) => finish(source, i === 0 ? start : item.from, item, relation))
  return { expressions: reads.flatMap((r) => r.expressions), next: reads.at(-1)!.next }
}

const CJK_SUFFIXES: readonly (readonly [string, Relation])[] = [
  ['までに', 'by'],
  ['まで', 'by'],
  ['以内', 'by'],
  ['之前', 'before'],
  ['以前', 'before'],
  ['以降', 'from'],
  ['以后', 'after'],
  ['以後', 'after'],
  ['之后', 'after'],
  ['より', 'from'],
  ['から', 'from'],
  ['开始', 'from'],
  ['開始', 'from'],
  ['起', 'from'],
  ['前', 'before'],
  ['后', 'after'],
  ['後', 'after'],
  ['内', 'by'],
]

/** Adds what follows ("2027+", "onwards", "以降") and makes the expression. */
function finish(source: Source, start: number, core: Core, relation: Relation): Read {
  let { next } = core
  let related = relation
  const token = at(source, next)
  if (!token.newline) {
    if (token.text === '+' && (token.glued || at(source, next + 1).newline)) {
      related = relation === 'in' ? 'from' : relation
      next++
    } else if (token.kind === 'cjk') {
      const position = token.start
      const suffix = CJK_SUFFIXES.find(([text]) => source.folded.startsWith(text, position))
      if (suffix) {
        const ended = core.form.kind === 'part' && suffix[1] === 'before'
        related = ended
          ? 'by'
          : core.form.kind === 'range' && /まで|から/.test(suffix[0])
            ? relation
            : suffix[1]
        next = tokenFrom(source, next, position + suffix[0].length)
      }
    } else if (token.text === '-' && isOpenEnd(source, next)) {
      related = 'from'
      next++
    } else {
      const suffix = suffixAt(source, next)
      if (suffix) {
        related = relation === 'in' ? suffix.means : relation
        next = suffix.next
      }
    }
  }
  if (core.form.kind === 'range' && core.form.to.kind === 'open') {
    return finishOpen(source, start, core, next)
  }
  const [from, to] = [at(source, start).start, at(source, next - 1).end]
  const raw = source.text.slice(from, to)
  if (core.fault) {
    const { problem, nearest } = core.fault
    const suggestions = nearest
      .map((form) => rewriteUnit(raw, from, unitOf(core.form as PointForm), form))
      .filter((text) => text !== null && text !== raw) as string[]
    return { expressions: [{ kind: 'unreadable', start: from, end: to, raw, problem, suggestions }], next }
  }
  const form = rebase(core.form, from)
  return {
    expressions: [
      {
        kind: 'time',
        start: from,
        end: to,
        raw,
        relation: related,
        form,
        ...(isReversed(form) ? { reversed: true } : {}),
        ...(core.doubt ? { doubt: core.doubt } : {}),
      },
    ],
    next,
  }
}

/** A range without an end runs from its first point. */
function finishOpen(source: Source, start: number, core: Core, next: number): Read {
  const form = core.form.kind === 'range' ? core.form.from : core.form
  const [from, to] = [at(source, start).start, at(source, next - 1).end]
  return {
    expressions: [
      {
        kind: 'time',
        start: from,
        end: to,
        raw: source.text.slice(from, to),
        relation: 'from',
        form: rebase(form, from),
      },
    ],
    next,
  }
}

/** "2025 –" at the end of a line or before a closing bracket. */
function isOpenEnd(source: Source, index: number): boolean {
  const after = at(source, index + 1)
  return after.newline || /^[)\]]$/.test(after.text)
}

function isReversed(form: TimeForm): boolean {
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

/** Marks are counted from the start of the expression, so that it can be moved with its block. */
function rebase<T extends TimeForm>(form: T, by: number): T {
  const moved = (m: Mark): Mark => ({ start: m.start - by, end: m.end - by })
  const walk = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        (key === 'at' || key === 'monthAt') && inner ? moved(inner as Mark) : walk(inner),
      ]),
    )
  }
  return walk(form) as T
}
