/** Reads a unit with the part of it that is meant: "early Q3 2025", "the end of the year", "EOY 2025", "2025年底". */

import { countsThings, isBareYear, isWholeLine, leftClear, rightClear, wordBefore } from './bare-year'
import { cjkPart } from './cjk'
import type { Part, PointForm, UnitForm, YearReference } from './expression'
import { partAt } from './phrases'
import { at, isUpper, type Source } from './tokens'
import { type Fault, type Needs, type Unit, unitAt } from './unit'
import { contextYearAt, mark, skipArticles, skipGenitive, yearAfter } from './year-part'

export interface Point {
  readonly form: PointForm
  readonly next: number
  readonly needs: Needs
  readonly fault?: Fault
  readonly doubt?: string
}

/** The point at a token, or null. */
export function pointAt(source: Source, index: number): Point | null {
  const boundary = boundaryWord(source, index) ?? hyphenated(source, index)
  if (boundary) return boundary
  const part = partOf(source, index)
  if (part) return part
  const ordinal = ordinalPart(source, index)
  if (ordinal) return ordinal
  const unit = unitAt(source, index)
  return unit ? withPartAfter(source, unit) : cjkYearEnd(source, index)
}

/** Whether what a point needs is there. `inCompany` when a range, a part or a list vouches for it already. */
export function isBelievable(source: Source, index: number, point: Point, inCompany: boolean): boolean {
  if (point.needs === 'nothing') return true
  if (point.needs === 'company') return inCompany
  if (point.needs === 'year') return inCompany || isBareYear(source, index, point.next)
  return inCompany || hasEvidence(source, index, point)
}

function hasEvidence(source: Source, index: number, point: Point): boolean {
  const before = at(source, index - 1)
  const after = at(source, point.next)
  if (isWholeLine(source, index, point.next)) return true
  const opened = /^[([{]$/.test(before.text) && !at(source, index).newline
  if (opened && /^[)\],;:/\]}-]$/.test(after.text)) return true
  if (opened && after.kind === 'end') return true
  const word = wordBefore(source, index)
  if (word !== '' && source.tokens[index - 1]?.word?.preposition) return true
  if (opened && source.tokens[index - 2]?.word?.preposition) return true
  const form = point.form
  if (form.kind === 'half' || (form.kind === 'relative' && form.unit === 'year')) {
    return HALF_OF.test(after.text) && !after.newline && form.kind === 'half'
      ? true
      : (YEAR_STEP.test(after.text) && !after.newline) || opensLabel(source, index, point.next)
  }
  // "M1:" and "May:" open a line; a milestone's number does as well, so that a month step needs more.
  // "Oct: 30, Nov: 31" lists values by month.
  if (form.kind === 'month' && after.text === ':' && at(source, index - 1).kind === 'sign') return true
  return form.kind !== 'relative' && opensLabel(source, index, point.next)
}

/** What a half year is said of: "H2 hiring", "H1 goals". */
const HALF_OF =
  /^(?:goals?|targets?|plans?|roadmap|priorities|hiring|hires|budget|forecast|results|okrs?|objectives?|milestones?|review|revenue|initiatives?|launch|release|focus|planning|actuals?|numbers|earnings|performance|deliverables?|themes?|outlook|delivery|rollout|close|closing|kick|kickoff|freeze|cutover|migration|pilot|beta|expansion|strategy|report|summary|update|status|retro|retrospective|spend|spending|opex|capex|headcount|arr|sales|bookings|pipeline|projects?|work|timeline|commitments?|investments?|and|or)$/
const YEAR_STEP =
  /^(?:goals?|targets?|revenue|arr|mrr|budget|plan|costs?|cohort|total|exit|end|ebitda|profit|income|margin|spend|headcount|customers|opex|capex|hires)$/

/** "May: launch", "H2 – scale": it opens its line and a colon or a dash closes it. */
function opensLabel(source: Source, index: number, next: number): boolean {
  const first = at(source, index)
  const opens =
    first.newline || (at(source, index - 1).newline && /^[*([{•_]$/.test(at(source, index - 1).text))
  const after = at(source, next)
  return opens && (after.text === ':' || (after.text === '-' && !after.glued) || after.text === '|')
}

function partForm(kind: 'start' | 'early' | 'middle' | 'late' | 'end', of: UnitForm): PointForm {
  return { kind: 'part', part: { kind }, of }
}

/** "early", "end of the": the part, then its unit; "early to mid 2025" is two parts of one. */
function partOf(source: Source, index: number): Point | null {
  const phrase = partAt(source, index)
  if (!phrase || !leftClear(source, index)) return null
  let i = skipTo(source, phrase.next)
  // "mid-to-late 2025": the later part of the two is read here, the range is the caller's.
  if (at(source, i).newline) return null
  const quick = contextUnit(source, i)
  if (quick) return { form: partForm(phrase.means, quick.form), next: quick.next, needs: quick.needs }
  const unit = unitAt(source, i)
  if (!unit || (unit.form.kind === 'year' && unit.next === i)) {
    i = phrase.next
    return null
  }
  if (unit.form.kind === 'day') return null
  if (unit.form.kind === 'year' && !rightClear(source, unit.next)) return null
  // The "end" of "end May" makes the month believable, but not "early 2025 users" a year.
  const needs: Needs = unit.needs === 'evidence' ? 'nothing' : unit.needs
  return { ...unit, form: partForm(phrase.means, unit.form), needs }
}

/** The index after "-", "of", "of the" and their like. */
function skipTo(source: Source, index: number): number {
  const dash = at(source, index).text === '-' ? index + 1 : index
  const after = skipGenitive(source, dash)
  return after === dash ? skipArticles(source, dash) : after
}

/** "the year", "year", "the quarter", "this month" after "end of". */
function contextUnit(source: Source, index: number): { form: UnitForm; next: number; needs: Needs } | null {
  // The article has been skipped, or was never there: "end of year".
  const from = at(source, index - 1).word?.filler === 'the' ? index - 1 : index
  const year = contextYearAt(source, from)
  if (year) return { form: { kind: 'year', year: year.year }, next: year.next, needs: 'nothing' }
  const fiscal = at(source, index).word?.fiscal === 'fiscal' || at(source, index).text === 'financial'
  let i = fiscal ? index + 1 : index
  const offset = at(source, i).word?.offset
  if (offset !== undefined) i++
  const unit = at(source, i).word?.unit
  if (!unit || unit.plural || at(source, i).newline) return null
  const number = at(source, i + 1)
  if (number.kind === 'number' && !number.newline) return null
  if (number.word?.cardinal !== undefined) return null
  if (at(source, i + 1).text === '-' && at(source, i + 1).glued && at(source, i + 2).glued) return null
  if (unit.unit === 'year') {
    const stated = yearAfter(source, i + 1)
    const next = stated ? stated.next : i + 1
    const year: YearReference = stated?.year ?? {
      kind: 'context',
      offset: offset ?? 0,
      ...(fiscal ? { fiscal: true } : {}),
    }
    return { form: { kind: 'year', year }, next, needs: 'nothing' }
  }
  if (unit.unit !== 'quarter' && unit.unit !== 'month' && unit.unit !== 'half') return null
  return { form: { kind: 'current', unit: unit.unit, offset: offset ?? 0 }, next: i + 1, needs: 'nothing' }
}

/** EOY 2025, EOQ3 2025, EOM March, EOFY25, Jahresende 2025. */
function boundaryWord(source: Source, index: number): Point | null {
  const boundary = at(source, index).word?.boundary
  if (!boundary || !leftClear(source, index)) return null
  // "YE 2027" closes a year; "ye" is an old word, and "YE" alone anything.
  if (
    at(source, index).text === 'ye' &&
    !(isUpper(source, index) && yearAfter(source, index + 1)?.year.kind === 'stated')
  ) {
    const glued = at(source, index + 1)
    if (!isUpper(source, index) || glued.kind !== 'number' || !glued.glued || glued.text.length === 1)
      return null
  }
  return boundaryOf(source, index + 1, boundary.unit, boundary.part, Boolean(boundary.fiscal))
}

/** "year-end 2025", "quarter-end", "mid-year 2025", "month end March". */
function hyphenated(source: Source, index: number): Point | null {
  const unit = at(source, index).word?.unit
  if (!unit || unit.plural || !leftClear(source, index)) return null
  if (unit.unit !== 'year' && unit.unit !== 'quarter' && unit.unit !== 'month' && unit.unit !== 'half')
    return null
  const i = at(source, index + 1).text === '-' ? index + 2 : index + 1
  if (at(source, i).text !== 'end' || at(source, i).newline) return null
  const found = boundaryOf(source, i + 1, unit.unit, 'end', false)
  // "a year-end review" speaks of no date of the plan.
  const stated = found && found.next > i + 1
  return found &&
    (stated || source.tokens[index - 1]?.word?.preposition || isWholeLine(source, index, found.next))
    ? found
    : null
}

function boundaryOf(
  source: Source,
  index: number,
  unit: 'year' | 'quarter' | 'month' | 'half',
  part: 'start' | 'middle' | 'end',
  fiscal: boolean,
): Point | null {
  const token = at(source, index)
  const wrap = (of: UnitForm, next: number): Point => ({ form: partForm(part, of), next, needs: 'nothing' })
  if (unit === 'year') {
    if (token.kind === 'number' && token.glued) {
      if (token.text.length === 1 && rightClear(source, index + 1)) {
        return wrap(
          { kind: 'relative', unit: 'year', number: token.value, at: mark(source, index) },
          index + 1,
        )
      }
      const value = token.text.length === 2 ? 2000 + token.value : token.value
      if ((token.text.length !== 2 && token.text.length !== 4) || !rightClear(source, index + 1)) return null
      const year: YearReference = {
        kind: 'stated',
        value,
        calendar: fiscal ? 'fiscal' : 'plain',
        at: mark(source, index),
      }
      return wrap({ kind: 'year', year }, index + 1)
    }
    const year = yearAfter(source, index)
    if (year?.year.kind === 'stated') {
      const calendar = fiscal ? 'fiscal' : year.year.calendar
      return wrap({ kind: 'year', year: { ...year.year, calendar } }, year.next)
    }
    const short = at(source, index)
    if (!rightClear(source, index) && short.kind === 'number') return null
    return wrap(
      { kind: 'year', year: { kind: 'context', offset: 0, ...(fiscal ? { fiscal: true } : {}) } },
      index,
    )
  }
  if (unit === 'month') {
    const of = unitAt(source, skipTo(source, index))
    if (of?.form.kind === 'month') return { ...of, form: partForm(part, of.form), needs: 'nothing' }
    return wrap({ kind: 'current', unit: 'month', offset: 0 }, index)
  }
  if (token.kind === 'number' && token.text.length === 1 && token.value >= 1) {
    const year = yearAfter(source, index + 1)
    const next = year ? year.next : index + 1
    if (!year && !rightClear(source, next)) return null
    const number = token.value
    if (number > (unit === 'quarter' ? 4 : 2)) return null
    return wrap({ kind: unit, number, year: year?.year ?? null, at: mark(source, index) }, next)
  }
  const of = token.newline ? null : unitAt(source, index)
  if (of && of.form.kind === unit) return { ...of, form: partForm(part, of.form), needs: 'nothing' }
  return wrap({ kind: 'current', unit, offset: 0 }, index)
}

/** "the first half of June 2025", "first week of March", "last week of Q3 2025". */
function ordinalPart(source: Source, index: number): Point | null {
  const named = at(source, index).word?.unit
  if (named?.unit === 'week' && !named.plural && at(source, index + 1).text.length === 1) {
    return partOfMonth(source, 'week', at(source, index + 1).value, index + 2)
  }
  const ordinal = at(source, index).word?.ordinal
  const digits = at(source, index).kind === 'number' && at(source, index).text.length === 1
  if (!ordinal && !digits) return null
  const i = digits ? index + 2 : index + 1
  if (digits && !(at(source, index + 1).glued && at(source, index + 1).kind === 'word')) return null
  const unit = at(source, i).word?.unit
  if (!unit || unit.plural || (unit.unit !== 'half' && unit.unit !== 'week')) return null
  return partOfMonth(source, unit.unit, ordinal?.number ?? at(source, index).value, i + 1)
}

/** "of June 2025" after the half or week of it. */
function partOfMonth(source: Source, kind: 'half' | 'week', number: number, index: number): Point | null {
  const from = skipGenitive(source, index)
  if (from === index) return null
  const of = unitAt(source, from)
  if (!of || (of.form.kind !== 'month' && !(kind === 'half' && of.form.kind === 'quarter'))) return null
  if (!(number <= (kind === 'half' ? 2 : 5)) || number === 0) return null
  const part: Part = { kind, number: number === -1 && kind === 'half' ? 2 : number }
  return { ...of, form: { kind: 'part', part, of: of.form }, needs: 'nothing' }
}

/** "2025 year-end", "FY25 EOY", "2025年底", "4月末": the part after its unit. */
function withPartAfter(source: Source, unit: Unit): Point {
  const cjk = cjkPart(source, unit)
  if (cjk) return { ...unit, form: cjk.form, next: cjk.next, needs: 'nothing' }
  const token = at(source, unit.next)
  if (token.newline) return unit
  const stop = at(source, unit.next + 1)
  if (
    token.text === 'end' &&
    !token.glued &&
    'year' in unit.form &&
    (stop.newline || stop.kind === 'sign') &&
    stop.text !== '-'
  ) {
    return { ...unit, form: partForm('end', unit.form), next: unit.next + 1, needs: unit.needs }
  }
  if (unit.form.kind === 'month') return weekOfMonth(source, unit)
  if (unit.form.kind !== 'year') return unit
  const { year } = unit.form
  if (year.kind === 'stated' && (token.word?.fiscal || token.word?.qualifier) && stop.text === 'year') {
    // "2025 fiscal year", "2024/25 financial year".
    const calendar = token.word.fiscal === 'civil' || token.text === 'calendar' ? 'civil' : 'fiscal'
    return {
      ...unit,
      form: { kind: 'year', year: { ...year, calendar } },
      next: unit.next + 2,
      needs: 'nothing',
    }
  }
  const phrase = partAt(source, unit.next)
  if (
    phrase?.means === 'end' &&
    at(source, phrase.next).text === 'year' &&
    unit.form.year.kind === 'stated'
  ) {
    return { ...unit, form: partForm('end', unit.form), next: phrase.next + 1, needs: 'nothing' }
  }
  if (
    phrase?.means === 'end' &&
    at(source, phrase.next).text === '-' &&
    at(source, phrase.next + 1).text === 'year'
  ) {
    return { ...unit, form: partForm('end', unit.form), next: phrase.next + 2, needs: 'nothing' }
  }
  if (token.word?.boundary?.unit === 'year' && at(source, unit.next + 1).kind !== 'number') {
    return {
      ...unit,
      form: partForm(token.word.boundary.part, unit.form),
      next: unit.next + 1,
      needs: 'nothing',
    }
  }
  const dash = at(source, unit.next + 1).text === '-' ? 1 : 0
  if (
    token.text === 'year' &&
    at(source, unit.next + 1 + dash).text === 'end' &&
    !at(source, unit.next + 2).newline
  ) {
    return { ...unit, form: partForm('end', unit.form), next: unit.next + 2 + dash, needs: 'nothing' }
  }
  return unit
}

/** "Oct W2": the second week of October. */
function weekOfMonth(source: Source, unit: Unit): Point {
  const w = at(source, unit.next)
  const number = at(source, unit.next + 1)
  if (
    w.text !== 'w' ||
    !number.glued ||
    number.text.length !== 1 ||
    !(number.value >= 1 && number.value <= 5)
  )
    return unit
  if (!rightClear(source, unit.next + 2)) return unit
  const part: Part = { kind: 'week', number: number.value }
  return { ...unit, form: { kind: 'part', part, of: unit.form }, next: unit.next + 2, needs: 'nothing' }
}

/** 年底, 年末, 月末 without a number. */
function cjkYearEnd(source: Source, index: number): Point | null {
  const token = at(source, index)
  if (token.kind !== 'cjk' || (token.text !== '年' && token.text !== '月')) return null
  const following = at(source, index + 1).text
  if (token.text === '年' && following === '内' && at(source, index - 1).kind !== 'number') {
    const year: UnitForm = { kind: 'year', year: { kind: 'context', offset: 0 } }
    return { form: year, next: index + 1, needs: 'nothing' }
  }
  const kind = CJK_ENDS[following]
  if (!kind || at(source, index - 1).kind === 'number') return null
  const of: UnitForm =
    token.text === '年'
      ? { kind: 'year', year: { kind: 'context', offset: 0 } }
      : { kind: 'current', unit: 'month', offset: 0 }
  return { form: partForm(kind, of), next: index + 2, needs: 'nothing' }
}

const CJK_ENDS: Record<string, 'early' | 'end'> = { 初: 'early', 末: 'end', 底: 'end', 终: 'end' }

/** A part vouches for its unit, but the numbers' tests look at the number itself. */
export function believes(source: Source, index: number, point: Point): boolean {
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
