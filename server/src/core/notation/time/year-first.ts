/** Reads what begins with a year: 2025 Q3, 2025-W14, FY25 H1, 2025 March, 2025's third quarter, or FY25 alone. */

import { leftClear, rightClear } from './bare-year'
import { hasOwnYear, monthOfYear } from './day-month'
import type { UnitForm, YearReference } from './expression'
import { namedSlice, ordinalUnit, slice } from './quarter'
import { at, isUpper, type Source } from './tokens'
import type { Unit } from './unit'
import { isoWeek } from './week'
import { mark, yearAt } from './year-part'

/** A year and what stands after it: 2025 Q3, 2025-W14, FY25 H1, 2025 March, 2025's third quarter; or FY25 alone. */
export function yearFirst(source: Source, index: number): Unit | null {
  if (!leftClear(source, index)) return null
  const read = yearAt(source, index)
  if (read?.year.kind !== 'stated') return null
  const { year } = read
  let i = read.next
  if (at(source, i).text === "'" && at(source, i + 1).text === 's') i += 2
  const sign = at(source, i)
  if (sign.glued && /^[-/.]$/.test(sign.text) && at(source, i + 1).glued) i++
  // "2026: Q1 pilot" opens its line with the year of what follows.
  else if (sign.text === ':' && at(source, index).newline && at(source, i + 1).word?.letter) i++
  else if (sign.text === ',' || (sign.text === '-' && at(source, i + 1).word?.letter)) i++
  const bracket = sign.text === '(' ? 1 : 0
  const inside = at(source, i).newline ? null : inYear(source, index, i + bracket, year)
  if (inside && bracket === 0) return inside
  // "2027 (Q1)", but "2027 (Q1: pilot)" comments on the year.
  if (inside && at(source, inside.next).text === ')') return { ...inside, next: inside.next + 1 }
  const number = at(source, index)
  if (number.kind === 'number') {
    // "2025/26" is a year by its form; a single number must prove it.
    return year.until !== undefined
      ? { form: { kind: 'year', year }, next: read.next, needs: 'nothing' }
      : null
  }
  if (number.text === "'") {
    const joined = at(source, read.next)
    if (joined.glued && joined.kind !== 'sign') return null
    return { form: { kind: 'year', year }, next: read.next, needs: 'evidence' }
  }
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
