/** Reads steps of a plan that count from its start: Month 4, Weeks 3, Year 2 Q1, M6. */

import { COUNTED, leftClear, PLANNED, rightClear } from './bare-year'
import type { PlanUnit } from './expression'
import type { UnitWord } from './lexicon'
import { at, isUpper, type Source, type Token } from './tokens'
import type { Needs, Unit } from './unit'
import { weekUnit } from './week'
import { longYearAfter, mark, skipGenitive, yearAfter } from './year-part'

export function planUnit(source: Source, index: number, unit: UnitWord): Unit | null {
  const dotted = /^(?:yr|wk)$/.test(at(source, index).text) && at(source, index + 1).text === '.'
  const number = stepNumber(source, dotted ? index + 2 : index + 1)
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

export interface StepNumber {
  readonly value: number
  /** Its token. */
  readonly index: number
  readonly next: number
}

/** The number of a step: "4", "Four". */
function roman(token: Token): number | undefined {
  return /^(?:i|ii|iii|iv)$/.test(token.text) ? token.word?.ordinal?.number : undefined
}

export function stepNumber(source: Source, index: number): StepNumber | null {
  const token = at(source, index)
  if (token.newline) return null
  const value =
    token.kind === 'number' && token.text.length <= 4 ? token.value : (token.word?.cardinal ?? roman(token))
  if (value === undefined || Number.isNaN(value)) return null
  if (token.kind === 'number' && token.glued && at(source, index - 1).kind !== 'sign') return null
  return { value, index, next: index + 1 }
}

/** "Year 1 Q4", "Y2 Q1" are steps of a plan in quarters; else the year itself. */
export function inPlanYear(source: Source, index: number, year: StepNumber, needs: Needs): Unit | null {
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

/** "Year 2" or "Y2" after a quarter: "Q4 of Year 2", "Q4 Y2". */
export function ofPlanYear(source: Source, index: number): { number: number; next: number } | null {
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

export function planStep(
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
