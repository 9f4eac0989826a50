/** Reads one unit of time at a token: a year, quarter, half, month, day, week, season or a step of a plan. */

import { COUNTED, countsThings, leftClear, PLANNED, rightClear, wordBefore, yearValue } from './bare-year'
import { weeksInYear } from './calendar'
import { cjkUnit } from './cjk'
import type { PlanUnit, UnitForm, YearReference } from './expression'
import type { LetterWord, UnitWord } from './lexicon'
import { dayFault, numericDate } from './numeric-date'
import { at, type Source } from './tokens'
import { contextYearAt, mark, skipArticles, skipGenitive, yearAfter, yearAt } from './year-part'

/** What a near miss is wrong in, and the nearest valid forms. */
export interface Fault {
  readonly problem: string
  readonly nearest: readonly UnitForm[]
}

/** How much more than itself a unit needs to be believed. */
export type Needs =
  | 'nothing'
  /** A preposition, a bracket, a line of its own, a range: "H1", "May". */
  | 'evidence'
  /** A unit beside it that is beyond doubt: "mars à juin 2026", where "mars" is not known to be French. */
  | 'company'
  /** The tests for a number that may count something. */
  | 'year'

export interface Unit {
  readonly form: UnitForm
  /** Index after its last token. */
  readonly next: number
  readonly needs: Needs
  readonly fault?: Fault
  readonly doubt?: string
}

/** The unit at a token, or null. */
export function unitAt(source: Source, index: number): Unit | null {
  const token = at(source, index)
  switch (token.kind) {
    case 'number':
      return (
        cjkUnit(source, index) ??
        numericDate(source, index) ??
        yearFirst(source, index) ??
        digitFirst(source, index) ??
        ordinalUnit(source, index) ??
        dayMonth(source, index) ??
        plainYear(source, index)
      )
    case 'word':
      return (
        letterUnit(source, index) ??
        yearFirst(source, index) ??
        monthFirst(source, index) ??
        ordinalUnit(source, index) ??
        namedUnit(source, index) ??
        seasonUnit(source, index) ??
        currentUnit(source, index)
      )
    case 'cjk':
      return cjkUnit(source, index)
    default:
      return token.text === "'" ? yearFirst(source, index) : null
  }
}

const QUARTERS = { quarter: 4, half: 2, third: 3 } as const
type Slice = keyof typeof QUARTERS

/** A quarter, half or third, with its fault when there is no such one. */
function slice(
  source: Source,
  kind: Slice,
  number: number,
  year: YearReference | null,
  span: readonly [at: number, from: number, next: number],
  needs: Needs,
): Unit | null {
  const [numberAt, from, next] = span
  const form: UnitForm = { kind, number, year, at: mark(source, numberAt) }
  const most = QUARTERS[kind]
  if (number >= 1 && number <= most) return { form, next, needs }
  // Without a year "Q5" or "H3" is a heading, a question or a product.
  if (!year || number > 9) return null
  const raw = source.text.slice(at(source, from).start, at(source, next - 1).end)
  const nearest: UnitForm[] = [{ ...form, number: number < 1 ? 1 : most }]
  if (year.kind === 'stated' && number > most) {
    nearest.push({ ...form, number: 1, year: { ...year, value: year.value + 1 } })
  }
  return { form, next, needs, fault: { problem: `${raw}: a year has ${most} ${PLURAL[kind]}`, nearest } }
}

const PLURAL = { quarter: 'quarters', half: 'halves', third: 'thirds' } as const

function isUpper(source: Source, index: number): boolean {
  const { start, text } = at(source, index)
  return source.text.charAt(start) !== text.charAt(0)
}

/** Whether a letter may be read in this text at all: T3 is a French quarter. */
function inLanguage(source: Source, letter: LetterWord): boolean {
  return letter.only === undefined || (source.language !== undefined && letter.only.includes(source.language))
}

/** Q3, H1, T3, S1, HY1, KW 14, W14, M6, Y2. */
function letterUnit(source: Source, index: number): Unit | null {
  const token = at(source, index)
  const letter = token.word?.letter
  if (!letter) return null
  const dotted = at(source, index + 1).text === '.' && at(source, index + 1).glued && token.text !== 't'
  const numberAt = dotted ? index + 2 : index + 1
  const number = at(source, numberAt)
  if (number.kind !== 'number' || number.newline || !leftClear(source, index)) return null
  const glued = number.glued && !dotted
  if (!glued && token.text.length === 1 && letter.unit !== 'quarter') return null
  const next = numberAt + 1
  switch (letter.unit) {
    case 'quarter':
    case 'half':
    case 'third':
      return letterSlice(source, index, numberAt, letter, glued)
    case 'week':
      return weekUnit(source, index, numberAt, 'nothing')
    case 'planWeek': {
      if (number.text.length > 2 || !isUpper(source, index)) return null
      const year = longYearAfter(source, next)
      if (year?.year.kind === 'stated') return weekUnit(source, index, numberAt, 'nothing')
      return planStep(source, 'week', number.value, numberAt, next, 'evidence')
    }
    case 'planMonth':
      if (number.text.length > 2 || !isUpper(source, index) || number.value === 0) return null
      if (CHIP.test(at(source, next).text)) return null
      return planStep(source, 'month', number.value, numberAt, next, 'evidence')
    case 'planYear':
      if (number.text.length > 2 || !isUpper(source, index) || number.value === 0) return null
      return inPlanYear(source, index, { value: number.value, index: numberAt, next }, 'evidence')
  }
}

const CHIP = /^(?:chips?|max|pro|ultra|mac|macs|macbook|imac|processor|money|supply)$/

function letterSlice(
  source: Source,
  index: number,
  numberAt: number,
  letter: LetterWord,
  glued: boolean,
): Unit | null {
  const number = at(source, numberAt)
  if (number.text.length !== 1) return null
  const next = numberAt + 1
  const kind = letter.unit as Slice
  const year = sliceYear(source, next)
  if (year) {
    // "T4 2025" is a quarter in any language; "t4 2025" in none.
    if (letter.only && !isUpper(source, index)) return null
    return slice(source, kind, number.value, year.year, [numberAt, index, year.next], 'nothing')
  }
  const inPlan = ofPlanYear(source, next)
  if (kind === 'quarter' && inPlan && number.value <= 4) {
    return planStep(
      source,
      'quarter',
      (inPlan.number - 1) * 4 + number.value,
      numberAt,
      inPlan.next,
      'nothing',
    )
  }
  if (!glued || !rightClear(source, next) || !inLanguage(source, letter)) return null
  const quarter = kind === 'quarter' && token1(source, index) === 'q'
  if (!quarter && !isUpper(source, index)) return null
  if (quarter && isQuestion(source, index, next)) return null
  if (NOT_A_TIME.test(at(source, next).text) && !at(source, next).newline) return null
  return slice(source, kind, number.value, null, [numberAt, index, next], quarter ? 'nothing' : 'evidence')
}

const token1 = (source: Source, index: number) => at(source, index).text
/** What H1, H2, T4 and Q2 are besides times: headings, hydrogen, processors, statistics. */
const NOT_A_TIME =
  /^(?:headings?|headers?|tags?|titles?|elements?|styles?|fonts?|html|text|hydrogen|fuel|gas|antagonists?|blockers?|gpus?|instances?|chips?|cells?|lymphocytes?|factor|quantization|quantized|bucket|überschrift|titre|balises?|visas?)$/

/** "Q1: What is it?" numbers a question. */
function isQuestion(source: Source, index: number, next: number): boolean {
  if (!at(source, index).newline || !/^[:.)]$/.test(at(source, next).text)) return false
  const from = at(source, next).end
  const line = source.folded.indexOf('\n', from)
  const end = line < 0 ? source.folded.length : line
  // A question stands in its first two hundred characters, which keeps the search bounded.
  return source.folded.slice(from, Math.min(end, from + 200)).includes('?')
}

/** The year after a quarter or half; "Q3FY25" needs no sign between. */
function sliceYear(source: Source, next: number) {
  const token = at(source, next)
  if (token.glued && token.word?.fiscal) return yearAt(source, next)
  if (token.glued && token.kind === 'word') return null
  return yearAfter(source, next)
}

/** "Year 2" or "Y2" after a quarter: "Q4 of Year 2", "Q4 Y2". */
function ofPlanYear(source: Source, index: number): { number: number; next: number } | null {
  const comma = at(source, index).text === ',' ? index + 1 : index
  const from = skipGenitive(source, comma)
  const token = at(source, from)
  const number = at(source, from + 1)
  if (token.newline || number.newline || number.kind !== 'number' || number.text.length > 2) return null
  const year =
    (token.word?.unit?.unit === 'year' && !token.word.unit.plural && !number.glued) ||
    (token.text === 'y' && number.glued && isUpper(source, from))
  return year && number.value > 0 && rightClear(source, from + 2)
    ? { number: number.value, next: from + 2 }
    : null
}

/** "Year 1 Q4", "Y2 Q1" are steps of a plan in quarters; else the year itself. */
function inPlanYear(source: Source, index: number, year: StepNumber, needs: Needs): Unit | null {
  const { value, next } = year
  const comma = at(source, next).text === ',' || at(source, next).text === '-' ? next + 1 : next
  const q = at(source, comma)
  const quarter = at(source, comma + 1)
  if (
    q.text === 'q' &&
    !q.newline &&
    quarter.glued &&
    quarter.text.length === 1 &&
    quarter.value >= 1 &&
    quarter.value <= 4 &&
    rightClear(source, comma + 2) &&
    !yearAfter(source, comma + 2)
  ) {
    return planStep(source, 'quarter', (value - 1) * 4 + quarter.value, comma + 1, comma + 2, 'nothing')
  }
  return leftClear(source, index) ? planStep(source, 'year', value, year.index, next, needs) : null
}

function planStep(
  source: Source,
  unit: PlanUnit,
  number: number,
  numberAt: number,
  next: number,
  needs: Needs,
): Unit | null {
  if (!rightClear(source, next) || number > MOST[unit]) return null
  const after = at(source, next)
  if (unit !== 'year' && unit !== 'quarter' && !after.newline && RATES.test(after.text)) return null
  return { form: { kind: 'relative', unit, number, at: mark(source, numberAt) }, next, needs }
}

/** No plan is longer than this; a greater number names or counts something. */
const MOST: Record<PlanUnit, number> = { day: 4000, week: 520, month: 600, quarter: 200, year: 99 }
/** "Day 30 retention" is the name of a metric. */
const RATES = /^(?:retention|churn|cohort|cohorts|retained|survival|activation|engagement|roas|rétention|リ)$/

function weekUnit(source: Source, index: number, numberAt: number, needs: Needs): Unit | null {
  const number = at(source, numberAt)
  if (number.text.length > 2) return null
  const year = longYearAfter(source, numberAt + 1)
  const next = year ? year.next : numberAt + 1
  if (!year && !rightClear(source, next)) return null
  return isoWeek(source, number.value, year?.year ?? null, [numberAt, index, next], needs)
}

function isoWeek(
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

/** A year and what stands after it: 2025 Q3, 2025-W14, FY25 H1, 2025 March, 2025's third quarter; or FY25 alone. */
function yearFirst(source: Source, index: number): Unit | null {
  if (!leftClear(source, index)) return null
  const read = yearAt(source, index)
  if (read?.year.kind !== 'stated') return null
  const { year } = read
  let i = read.next
  if (at(source, i).text === "'" && at(source, i + 1).text === 's') i += 2
  const sign = at(source, i)
  if (sign.glued && /^[-/.]$/.test(sign.text) && at(source, i + 1).glued) i++
  else if (sign.text === ',' || (sign.text === '-' && at(source, i + 1).word?.letter)) i++
  const inside = at(source, i).newline ? null : inYear(source, index, i, year)
  if (inside) return inside
  const number = at(source, index)
  if (number.kind === 'number') {
    // "2025/26" is a year by its form; a single number must prove it.
    return year.until !== undefined
      ? { form: { kind: 'year', year }, next: read.next, needs: 'nothing' }
      : null
  }
  if (number.text === "'") return null
  const end = at(source, read.next)
  if (end.glued && end.kind === 'word') return null
  return { form: { kind: 'year', year }, next: read.next, needs: 'nothing' }
}

function inYear(source: Source, from: number, index: number, year: YearReference): Unit | null {
  const token = at(source, index)
  const letter = token.word?.letter
  const number = at(source, index + 1)
  if (
    letter &&
    number.kind === 'number' &&
    number.glued &&
    (isUpper(source, index) || token.text === 'q' || token.glued)
  ) {
    const next = index + 2
    if (letter.unit === 'week' || letter.unit === 'planWeek') {
      return isoWeek(source, number.value, year, [index + 1, from, next], 'nothing')
    }
    if (letter.unit === 'planMonth') {
      return token.glued && number.text.length === 2 && number.value >= 1 && number.value <= 12
        ? {
            form: { kind: 'month', month: number.value, year, at: mark(source, index + 1) },
            next,
            needs: 'nothing',
          }
        : null
    }
    if (letter.unit === 'planYear' || number.text.length !== 1 || !rightClear(source, next)) return null
    if (hasOwnYear(source, next)) return null
    return slice(source, letter.unit, number.value, year, [index + 1, from, next], 'nothing')
  }
  const ordinal = ordinalUnit(source, index) ?? namedSlice(source, index)
  if (ordinal && 'year' in ordinal.form && ordinal.form.year === null && ordinal.form.kind !== 'year') {
    return { ...ordinal, form: { ...ordinal.form, year } as UnitForm, needs: 'nothing' }
  }
  if (token.word?.season) {
    return { form: { kind: 'season', season: token.word.season, year }, next: index + 1, needs: 'nothing' }
  }
  const month = token.word?.month
  if (!month || month.only || (month.needsEvidence && !isUpper(source, index))) return null
  return monthOfYear(source, index, year)
}

/** Whether a unit goes on with a year of its own, so that the one before it belongs to something else. */
function hasOwnYear(source: Source, next: number): boolean {
  const year = yearAfter(source, next)
  return year?.year.kind === 'stated' && year.year.at.end - year.year.at.start >= 4
}

/** "2025 March", "2025-Mar", "2025 March 15". */
function monthOfYear(source: Source, index: number, year: YearReference): Unit | null {
  const month = at(source, index).word!.month!.month
  let next = index + 1
  if (hasOwnYear(source, next)) return null
  if (at(source, next).text === '-' && at(source, next).glued && at(source, next + 1).kind === 'number')
    next++
  const number = at(source, next)
  if (
    number.kind === 'number' &&
    !number.newline &&
    number.text.length <= 2 &&
    rightClear(source, next + 1)
  ) {
    const end = next + 1 + ordinalSuffix(source, next + 1)
    return dayUnit(source, { day: next, month: index, value: month, year }, index, end, 'nothing')
  }
  if (!rightClear(source, index + 1)) return null
  return { form: { kind: 'month', month, year, at: mark(source, index) }, next: index + 1, needs: 'nothing' }
}

/** 3Q25, 3Q 2025, 1H25, 3T25, 1S 2025: the number first. */
function digitFirst(source: Source, index: number): Unit | null {
  const number = at(source, index)
  const token = at(source, index + 1)
  const letter = token.word?.letter
  if (number.text.length !== 1 || !token.glued || !letter || !leftClear(source, index)) return null
  if (letter.unit !== 'quarter' && letter.unit !== 'half') return null
  const following = at(source, index + 2)
  const short = following.glued && following.kind === 'number' && following.text.length === 2
  const long = following.glued && !Number.isNaN(yearValue(following))
  if (following.glued && following.kind === 'number' && !short && !long) return null
  const year =
    short && rightClear(source, index + 3)
      ? ({
          year: {
            kind: 'stated',
            value: 2000 + following.value,
            calendar: 'plain',
            at: mark(source, index + 2),
          },
          next: index + 3,
        } as const)
      : long
        ? yearAt(source, index + 2)
        : sliceYear(source, index + 2)
  if (year) return slice(source, letter.unit, number.value, year.year, [index, index, year.next], 'nothing')
  if (!rightClear(source, index + 2) || !isUpper(source, index + 1) || !inLanguage(source, letter))
    return null
  return slice(source, letter.unit, number.value, null, [index, index, index + 2], 'evidence')
}

const SUFFIXES = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  're',
  'e',
  'ère',
  'ème',
  'eme',
  'nde',
  'do',
  'ro',
  'to',
  'o',
  'a',
  'º',
  'ª',
  '°',
  '.',
])

/** 1 when an ordinal's ending is grown to the number before: 1st, 3., 1º. */
function ordinalSuffix(source: Source, index: number): number {
  const token = at(source, index)
  return token.glued && SUFFIXES.has(token.text) ? 1 : 0
}

/** "third quarter of 2025", "1. Halbjahr 2025", "III trimestre", "2nd half of the year". */
function ordinalUnit(source: Source, index: number): Unit | null {
  const token = at(source, index)
  let number: number
  let i = index + 1
  if (token.kind === 'number') {
    if (token.text.length > 1 || !leftClear(source, index) || ordinalSuffix(source, i) === 0) return null
    number = token.value
    i++
    // Spanish writes "1.º" and "1.er".
    if (at(source, i - 1).text === '.' && ordinalSuffix(source, i) === 1) i++
  } else {
    if (!token.word?.ordinal) return null
    number = token.word.ordinal.number
    if (at(source, i).text === '.' && at(source, i).glued && /^i/.test(token.text)) i++
  }
  if (at(source, i).text === '-') i++
  if (at(source, i).word?.fiscal === 'fiscal' || /^(?:calendar|financial)$/.test(at(source, i).text)) i++
  const unit = at(source, i).word?.unit
  if (!unit || at(source, i).newline || unit.plural) return null
  if (unit.unit !== 'quarter' && unit.unit !== 'half' && unit.unit !== 'third') return null
  i++
  if (at(source, i).text === '.' && /^(?:sem|trim|tri|qtr)$/.test(at(source, i - 1).text)) i++
  const year = yearAfter(source, i)
  const most = QUARTERS[unit.unit]
  if (number === -1) {
    // "the last quarter" alone is the one that has just passed.
    if (!year) return null
    number = most
  }
  if (year) return slice(source, unit.unit, number, year.year, [index, index, year.next], 'nothing')
  // "the second half" of what? Only a quarter says by itself that it is one of a year.
  if (number > most) return null
  const needs = unit.unit === 'quarter' || at(source, i - 1).text.length > 6 ? 'nothing' : 'year'
  if (needs === 'year') return null
  return slice(source, unit.unit, number, null, [index, index, i], needs)
}

/** "Quarter 2, 2025", "Quartal 3/2025", "Quarter Three". */
function namedSlice(source: Source, index: number): Unit | null {
  const unit = at(source, index).word?.unit
  if (!unit || unit.plural || (unit.unit !== 'quarter' && unit.unit !== 'half' && unit.unit !== 'third'))
    return null
  const number = stepNumber(source, index + 1)
  if (!number) return null
  const year = yearAfter(source, number.next)
  if (year) {
    return slice(source, unit.unit, number.value, year.year, [number.index, index, year.next], 'nothing')
  }
  if (number.value < 1 || number.value > QUARTERS[unit.unit] || !rightClear(source, number.next)) return null
  if (unit.unit !== 'quarter') return null
  return {
    form: {
      kind: 'quarter',
      number: number.value,
      year: null,
      at: mark(source, number.index),
      ofPlan: true,
    },
    next: number.next,
    needs: 'nothing',
  }
}

interface StepNumber {
  readonly value: number
  /** Its token. */
  readonly index: number
  readonly next: number
}

/** The number of a step: "4", "Four". */
function stepNumber(source: Source, index: number): StepNumber | null {
  const token = at(source, index)
  if (token.newline) return null
  const value = token.kind === 'number' && token.text.length <= 4 ? token.value : token.word?.cardinal
  if (value === undefined || Number.isNaN(value)) return null
  if (token.kind === 'number' && token.glued && at(source, index - 1).kind !== 'sign') return null
  return { value, index, next: index + 1 }
}

/** "Quarter 2", "Week 14 of 2025", "Month 4", "Weeks 3", "Year Two", "the year 2025". */
function namedUnit(source: Source, index: number): Unit | null {
  const unit = at(source, index).word?.unit
  if (!unit || !leftClear(source, index)) return null
  const sliced = namedSlice(source, index)
  if (sliced) return sliced
  if (unit.unit === 'quarter' && unit.plural) return planUnit(source, index, unit)
  if (unit.unit === 'quarter' || unit.unit === 'half' || unit.unit === 'third') return null
  return planUnit(source, index, unit)
}

function planUnit(source: Source, index: number, unit: UnitWord): Unit | null {
  const number = stepNumber(source, index + 1)
  if (!number || at(source, index - 1).kind === 'number') return null
  const { value, next } = number
  // "year 2025" was no year for `yearAt`, so it is none.
  if (unit.unit === 'year' && value > MOST.year) return null
  if (unit.unit === 'week' && at(source, number.index).kind === 'number') {
    const year = longYearAfter(source, next)
    if (year?.year.kind === 'stated') return weekUnit(source, index, number.index, 'nothing')
  }
  if (value === 0 || unit.unit === 'half' || unit.unit === 'third') return null
  if (COUNTED.has(at(source, next).text) && !PLANNED.has(at(source, next).text)) return null
  // "from day 1" is an idiom; "Day 1" counts.
  if (unit.unit === 'day' && !unit.plural && !isUpper(source, index)) return null
  if (at(source, index).text === 'mo' || at(source, index).text === 'an') return null
  if (unit.unit === 'year') return inPlanYear(source, index, number, 'nothing')
  const year = ofPlanYear(source, next)
  if (year && unit.unit === 'month') {
    return planStep(source, 'month', (year.number - 1) * 12 + value, number.index, year.next, 'nothing')
  }
  return planStep(source, unit.unit, value, number.index, next, 'nothing')
}

interface DayParts {
  readonly day: number
  readonly month: number
  readonly value: number
  readonly year: YearReference | null
}

function dayUnit(source: Source, parts: DayParts, from: number, next: number, needs: Needs): Unit | null {
  const day = at(source, parts.day).value
  const form: UnitForm = {
    kind: 'day',
    day,
    month: parts.value,
    year: parts.year,
    at: mark(source, parts.day, parts.day + ordinalSuffix(source, parts.day + 1)),
    monthAt: mark(source, parts.month),
  }
  const raw = source.text.slice(at(source, from).start, at(source, next - 1).end)
  const year = parts.year?.kind === 'stated' ? parts.year.value : null
  const problem = dayFault(year, parts.value, day, raw)
  if (!problem) return { form, next, needs }
  // "45 March" may count something; "31 June" and "45 March 2025" are meant as days.
  if (!parts.year && (day > 31 || day < 1)) return null
  const last = day < 1 ? 1 : Math.min(day, lastDay(year, parts.value))
  const nearest: UnitForm[] = [{ ...form, day: last }]
  return { form, next, needs, fault: { problem, nearest } }
}

function lastDay(year: number | null, month: number): number {
  for (let day = 31; day > 28; day--) if (!dayFault(year, month, day, '')) return day
  return 28
}

/** "15 June 2025", "15th of June", "15. Juni", "1er juin", "15-Jun-25", "15 de junio de 2025". */
function dayMonth(source: Source, index: number): Unit | null {
  const number = at(source, index)
  if (number.text.length > 2 || !leftClear(source, index)) return null
  const suffix = ordinalSuffix(source, index + 1)
  let i = index + 1 + suffix
  const sign = at(source, i)
  if (sign.glued && (sign.text === '-' || sign.text === '/') && at(source, i + 1).glued) i++
  else {
    if (at(source, i).glued && suffix === 0) return null
    i = skipGenitive(source, i)
  }
  const token = at(source, i)
  const month = token.word?.month
  if (!month || token.newline) return null
  const dot = shortDot(source, i)
  const year =
    longYearAfter(source, dot) ?? (sign.text === '-' && sign.glued ? gluedShortYear(source, dot) : null)
  if (month.only && !(source.language && month.only.includes(source.language))) {
    if (!year || source.language) return null
  }
  if (!year && month.needsEvidence && !isUpper(source, i)) return null
  const next = year ? year.next : i + 1
  if (!year && !rightClear(source, next)) return null
  return dayUnit(
    source,
    { day: index, month: i, value: month.month, year: year?.year ?? null },
    index,
    next,
    'nothing',
  )
}

/** The year after a day: "May 10-20" has none, "May 10, 2025" has. */
function longYearAfter(source: Source, index: number) {
  const sign = at(source, index)
  const year = yearAfter(source, index)
  const joined = sign.glued && /^[-.]$/.test(sign.text)
  return joined && year?.year.kind === 'stated' && year.year.at.end - year.year.at.start < 4 ? null : year
}

/** The index after a month and the dot of its abbreviation. */
function shortDot(source: Source, index: number): number {
  const dot = at(source, index + 1)
  return dot.text === '.' && dot.glued && at(source, index).text.length <= 5 ? index + 2 : index + 1
}

/** "-25" of "15-Jun-25". */
function gluedShortYear(source: Source, index: number) {
  const number = at(source, index + 1)
  if (at(source, index).text !== '-' || !number.glued || number.text.length !== 2) return null
  const year: YearReference = {
    kind: 'stated',
    value: 2000 + number.value,
    calendar: 'plain',
    at: mark(source, index + 1),
  }
  return rightClear(source, index + 2) ? { year, next: index + 2 } : null
}

/** "March", "Sept. 2025", "June 20, 2025", "June 20th", "Apr-25". */
function monthFirst(source: Source, index: number): Unit | null {
  const token = at(source, index)
  const month = token.word?.month
  if (!month || !leftClear(source, index)) return null
  const known = source.language !== undefined && month.only?.includes(source.language)
  if (month.only && !known) return null
  const dot = shortDot(source, index)
  const day = dayAfterMonth(source, index, dot, month.month)
  if (day) return day
  const year = yearAfter(source, dot)
  if (year) {
    // "may 2025" in small letters is still a date; "march of the year" is none.
    if (year.year.kind !== 'stated' && month.needsEvidence && !isUpper(source, index)) return null
    return {
      form: { kind: 'month', month: month.month, year: year.year, at: mark(source, index) },
      next: year.next,
      needs: 'nothing',
    }
  }
  if (!rightClear(source, index + 1)) return null
  const asName = isUpper(source, index) || LOWER_CASE_MONTHS.test(source.language ?? '')
  return {
    form: { kind: 'month', month: month.month, year: null, at: mark(source, index) },
    next: index + 1,
    needs: !month.needsEvidence ? 'nothing' : asName ? 'evidence' : 'company',
  }
}

/** Languages that write months without a capital. */
const LOWER_CASE_MONTHS = /^(?:fr|es|pt|it|nl|sv|da|nb|pl)$/

function dayAfterMonth(source: Source, index: number, dot: number, month: number): Unit | null {
  let i = dot
  const article = at(source, i).text === 'the' ? 1 : 0
  i += article
  const number = at(source, i)
  if (number.kind !== 'number' || number.newline || number.text.length > 2) return null
  if (number.glued) return null
  const suffix = ordinalSuffix(source, i + 1)
  // A full stop after a day ends the sentence; the ordinal's dot stands before the month in the languages that have it.
  const dotted = suffix === 1 && at(source, i + 1).text === '.'
  let next = i + 1 + (dotted ? 0 : suffix)
  const needsCapital = at(source, index).word!.month!.needsEvidence && !isUpper(source, index)
  const year = longYearAfter(source, next)
  const long = year?.year.kind === 'stated' ? year : null
  if (long) next = long.next
  else {
    if (!rightClear(source, next) || countsThings(source, next) || needsCapital) return null
    if (/^(?:[kmb%x×]|percent)$/.test(at(source, next).text)) return null
  }
  return dayUnit(
    source,
    { day: i, month: index, value: month, year: long?.year ?? null },
    index,
    next,
    'nothing',
  )
}

/** "Summer 2025", "Herbst 2026": only with a year. */
function seasonUnit(source: Source, index: number): Unit | null {
  const season = at(source, index).word?.season
  if (!season || !leftClear(source, index)) return null
  const year = yearAfter(source, index + 1)
  if (!year || (year.year.kind === 'context' && !isUpper(source, index))) return null
  return {
    form: { kind: 'season', season, year: year.year },
    next: year.next,
    needs: 'nothing',
    doubt: 'seasons differ by hemisphere',
  }
}

/** "this year", "next quarter", "this month". */
function currentUnit(source: Source, index: number): Unit | null {
  const offset = at(source, index).word?.offset
  if (offset === undefined || offset < 0) return null
  // "over the next year" is a length of time.
  if (offset > 0 && wordBefore(source, index) === 'the') return null
  const year = contextYearAt(source, index)
  if (year) return { form: { kind: 'year', year: year.year }, next: year.next, needs: 'nothing' }
  const i = skipArticles(source, index + 1)
  const unit = at(source, i).word?.unit
  if (!unit || unit.plural || at(source, i).newline) return null
  if (unit.unit !== 'quarter' && unit.unit !== 'month') return null
  if (at(source, i + 1).text === '-' && at(source, i + 1).glued) return null
  return { form: { kind: 'current', unit: unit.unit, offset }, next: i + 1, needs: 'nothing' }
}

/** A four-digit number alone; whether it is a year is decided by those who know what stands around it. */
function plainYear(source: Source, index: number): Unit | null {
  if (!leftClear(source, index) || wordBefore(source, index) === 'v') return null
  const read = yearAt(source, index)
  if (!read) return null
  return { form: { kind: 'year', year: read.year }, next: read.next, needs: 'year' }
}
