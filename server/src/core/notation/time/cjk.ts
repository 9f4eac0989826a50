/** Reads Chinese and Japanese dates: 2025年第二季度, 2025年4月1日, 第3四半期, 上半年, 令和7年, 2025年度. */

import { leftClear } from './bare-year'
import { isDate } from './calendar'
import type { PlanUnit, PointForm, Season, TimeForm, UnitForm, YearReference } from './expression'
import { dayFault } from './numeric-date'
import { at, type Source } from './tokens'
import type { Unit } from './unit'

const SEASONS: Readonly<Record<string, Season>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' }
const DIGITS = '〇一二三四五六七八九十'
const YEAR = /(?:(\d{4}|[〇零一二三四五六七八九]{4})|(令和|平成)(\d{1,2}|元))\s?(年度|財年|财年|年)/y
const RELATIVE_YEAR = /(今年|本年|来年|明年)度?/y
const SEASON = /(?:の)?(春|夏|秋|冬)[季期]?(?![一-龯])/y
const QUARTER =
  /(?:(?:第\s?)?([一二三四1-4])\s?季度|(?:第\s?)?([1-4一二三四])\s?四半期|第?([1-4一二三四])季|q([1-4])(?![0-9a-z])|([1-4])q(?![0-9a-z]))/y
const HALF = /(上半年度|下半年度|上半年|下半年|上半期|下半期|上期|下期|前半|後半|后半年|h([12])(?![0-9a-z]))/y
const MONTH = /(\d{1,2}(?=\s?月)|十[一二]?|[一二三四五六七八九])\s?月份?/y
const DAY = /\s?(\d{1,2})\s?(?:日|号|號)/y
const STEP =
  /第?(\d{1,3})\s?(?:个|個|ヶ|か|カ|ヵ)?(月目|周目|週目|年目|日目)|第\s?(\d{1,3})\s?(?:个月|個月|ヶ月|か月|周|週|年)(?!度|季|間)/y
const PART =
  /(年初|年头|年末|年底|年终|月初|月末|月底|季度末|期末|初頭|初め|はじめ|半ば|中旬|上旬|下旬|中頃|末まで|末|底|初)/y

/** The Chinese or Japanese unit at a token, or null. Indices inside such text are token boundaries. */
export function cjkUnit(source: Source, index: number): Unit | null {
  const token = at(source, index)
  if (token.kind === 'number' && at(source, index + 1).kind !== 'cjk') return null
  if (token.kind === 'number' && !leftClear(source, index)) return null
  if (token.kind === 'cjk' && !STARTS.includes(token.text)) return null
  const year = matchAt(YEAR, source, token.start)
  if (year) return inYear(source, token.start, year)
  return bare(source, token.start)
}

const STARTS = '今本来明〇零令平第上下前後后十一二三四五六七八九'

function matchAt(pattern: RegExp, source: Source, position: number): RegExpExecArray | null {
  pattern.lastIndex = position
  return pattern.exec(source.folded)
}

/** The index of the first token at or after a position. */
export function tokenFrom(source: Source, index: number, position: number): number {
  let i = index
  while (i < source.tokens.length && at(source, i).start < position) i++
  return i
}

function numeral(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  if (text === '元') return 1
  if (text.startsWith('十')) return 10 + (text.length > 1 ? DIGITS.indexOf(text.charAt(1)) : 0)
  return DIGITS.indexOf(text)
}

function digits(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  return Number([...text].map((c) => (c === '零' ? 0 : DIGITS.indexOf(c))).join(''))
}

function inYear(source: Source, start: number, match: RegExpExecArray): Unit | null {
  const era = match[2]
  const number = match[1] ? digits(match[1]) : numeral(match[3]!) + (era === '令和' ? 2018 : 1988)
  if (number < 1900 || number > 2199) return null
  const year: YearReference = {
    kind: 'stated',
    value: number,
    calendar: match[4] === '年' ? 'plain' : 'fiscal',
    at: { start, end: start + match[0].length - match[4]!.length - (/\s/.test(match[0]) ? 1 : 0) },
  }
  const after = start + match[0].length
  const from = skipJoiner(source, after)
  return (
    slices(source, start, from, year) ??
    months(source, start, from, year) ??
    season(source, start, from, year) ??
    whole(source, start, after, year)
  )
}

/** Blanks, の, 的, ・ may stand between a year and its part. */
function skipJoiner(source: Source, position: number): number {
  let i = position
  while (i < position + 2 && ' の的・、'.includes(source.folded.charAt(i)) && i < source.folded.length) i++
  return i
}

function done(source: Source, from: number, end: number, form: UnitForm): Unit {
  return { form, next: tokenFrom(source, indexOf(source, from), end), needs: 'nothing' }
}

/** Binary search of the token that starts at a position. */
function indexOf(source: Source, position: number): number {
  let low = 0
  let high = source.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (source.tokens[middle]!.start < position) low = middle + 1
    else high = middle
  }
  return low
}

function slices(source: Source, start: number, from: number, year: YearReference | null): Unit | null {
  const quarter = matchAt(QUARTER, source, from)
  if (quarter) {
    const text = quarter.slice(1).find((g) => g !== undefined)!
    const offset = quarter[0].indexOf(text)
    return done(source, start, from + quarter[0].length, {
      kind: 'quarter',
      number: numeral(text),
      year,
      at: { start: from + offset, end: from + offset + 1 },
    })
  }
  const half = matchAt(HALF, source, from)
  if (!half || (year === null && /^[前後]/.test(half[0]))) return null
  const second = half[2] ? half[2] === '2' : /^[下後后]/.test(half[0])
  return done(source, start, from + half[0].length, {
    kind: 'half',
    number: second ? 2 : 1,
    year,
    at: half[2] ? { start: from + 1, end: from + 2 } : { start: from, end: from + 1 },
  })
}

function months(source: Source, start: number, from: number, year: YearReference | null): Unit | null {
  const match = matchAt(MONTH, source, from)
  if (!match) return null
  const month = numeral(match[1]!)
  const numberAt = { start: from, end: from + match[1]!.length }
  const end = from + match[0].length
  const form: UnitForm = { kind: 'month', month, year, at: numberAt }
  if (month < 1 || month > 12) {
    if (!year) return null
    const raw = source.text.slice(start, end)
    const fault = { problem: `${raw}: there is no month ${month}`, nearest: [{ ...form, month: 12 }] }
    return { ...done(source, start, end, form), fault }
  }
  const day = matchAt(DAY, source, end)
  if (!day) return done(source, start, end, form)
  const value = Number(day[1])
  const dayAt = end + day[0].indexOf(day[1]!)
  const dated: UnitForm = {
    kind: 'day',
    day: value,
    month,
    year,
    at: { start: dayAt, end: dayAt + day[1]!.length },
    monthAt: numberAt,
  }
  const stop = end + day[0].length
  const known = year?.kind === 'stated' ? year.value : null
  const unit = done(source, start, stop, dated)
  if (isDate(known ?? 2000, month, value)) return unit
  const problem = dayFault(known, month, value, source.text.slice(start, stop)) ?? ''
  let last = 31
  while (!isDate(known ?? 2000, month, last)) last--
  return { ...unit, fault: { problem, nearest: [{ ...dated, day: last }] } }
}

function season(source: Source, start: number, from: number, year: YearReference): Unit | null {
  const match = matchAt(SEASON, source, from)
  if (!match) return null
  return done(source, start, from + match[0].length, { kind: 'season', season: SEASONS[match[1]!]!, year })
}

function whole(source: Source, start: number, end: number, year: YearReference): Unit | null {
  return done(source, start, end, { kind: 'year', year })
}

/** Without a year: 第三四半期, 上半年, 4月, 4月1日, 第3个月, 2年目. */
function bare(source: Source, start: number): Unit | null {
  const relative = matchAt(RELATIVE_YEAR, source, start)
  if (relative) {
    const year: YearReference = { kind: 'context', offset: /^[来明]/.test(relative[0]) ? 1 : 0 }
    const after = start + relative[0].length
    const from = skipJoiner(source, after)
    return (
      slices(source, start, from, year) ??
      months(source, start, from, year) ??
      done(source, start, after, { kind: 'year', year })
    )
  }
  const step = matchAt(STEP, source, start)
  if (step) {
    const text = step[1] ?? step[3]!
    const unit = /年/.test(step[0])
      ? 'year'
      : /月/.test(step[0])
        ? 'month'
        : /日/.test(step[0])
          ? 'day'
          : 'week'
    const offset = step[0].indexOf(text)
    return done(source, start, start + step[0].length, {
      kind: 'relative',
      unit,
      number: Number(text),
      at: { start: start + offset, end: start + offset + text.length },
    })
  }
  return slices(source, start, start, null) ?? months(source, start, start, null)
}

const MIDDLE = /中(?=$|[\s,.;:!?()/、。·-]|之?前|开始|開始)/y

/** 2026年中 is the middle of the year in Chinese, and "within the year" in Japanese. */
function middleOfYear(source: Source, unit: Unit, position: number): RegExpExecArray | null {
  return source.language === 'ja' || unit.form.kind !== 'year' ? null : matchAt(MIDDLE, source, position)
}

const STEPS =
  /(第)?(\d{1,3})\s?[-~至到]\s?第?(\d{1,3})(?:个|個|ヶ|か|カ|ヵ)?(月|周|週|年|天|日)(目)?(?!度|季|間)/y

/** 第1-3个月, 1〜3週目: a stretch of steps of the plan, which 第 or 目 tells from a length of time. */
export function cjkSteps(source: Source, index: number): { form: TimeForm; next: number } | null {
  const { start, kind } = at(source, index)
  if (kind !== 'cjk' && kind !== 'number') return null
  const match = matchAt(STEPS, source, start)
  if (!match || !(match[1] ?? match[5]) || !leftClear(source, index)) return null
  const unit: PlanUnit =
    match[4] === '月' ? 'month' : match[4] === '年' ? 'year' : '天日'.includes(match[4]!) ? 'day' : 'week'
  const step = (text: string, offset: number): UnitForm => ({
    kind: 'relative',
    unit,
    number: Number(text),
    at: { start: start + offset, end: start + offset + text.length },
  })
  const first = match[1] ? 1 : 0
  const second = match[0].lastIndexOf(match[3]!)
  const form: TimeForm = { kind: 'range', from: step(match[2]!, first), to: step(match[3]!, second) }
  return { form, next: tokenFrom(source, index, start + match[0].length) }
}

/** 年底, 月末, 上旬 after a unit: the part of it that is meant, with the index after. */
export function cjkPart(source: Source, unit: Unit): { form: PointForm; next: number } | null {
  const position = at(source, unit.next).start
  if (at(source, unit.next).kind !== 'cjk') return null
  const match = matchAt(PART, source, position) ?? middleOfYear(source, unit, position)
  if (!match) return null
  const kind = /末|底|终|下旬/.test(match[0]) ? 'end' : /半ば|中/.test(match[0]) ? 'middle' : 'early'
  const length = match[0].endsWith('まで') ? match[0].length - 2 : match[0].length
  return {
    form: { kind: 'part', part: { kind }, of: unit.form },
    next: tokenFrom(source, unit.next, position + length),
  }
}
