/** Reads one unit of time at a token: a year, quarter, half, month, day, week, season or a step of a plan. */

import { leftClear, wordBefore } from './bare-year'
import { cjkUnit } from './cjk'
import { dayMonth, monthFirst } from './day-month'
import type { UnitForm } from './expression'
import { misspeltMonth } from './misspelt-month'
import { numericDate } from './numeric-date'
import { inPlanYear, planStep, planUnit } from './plan-step'
import { digitFirst, letterSlice, namedSlice, ordinalUnit } from './quarter'
import { at, isUpper, type Source } from './tokens'
import { ordinalWeek, weekUnit } from './week'
import { yearFirst } from './year-first'
import { contextYearAt, longYearAfter, skipArticles, yearAfter, yearAt } from './year-part'

/** What a near miss is wrong in, and the nearest valid forms. */
export interface Fault {
  readonly problem: string
  readonly nearest: readonly UnitForm[]
  /** A word that is no word, and the one that was meant: "Octover", "October". */
  readonly misspelt?: { readonly wrong: string; readonly right: string }
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
        ordinalWeek(source, index) ??
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
        currentUnit(source, index) ??
        misspeltMonth(source, index)
      )
    case 'cjk':
      return cjkUnit(source, index)
    default:
      return token.text === "'" ? yearFirst(source, index) : null
  }
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
