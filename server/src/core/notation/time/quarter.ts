/** Reads quarters, halves and thirds of a year, in letters, digits and words: Q3 2025, 3Q25, third quarter, 1. Halbjahr. */

import { isWholeLine, leftClear, rightClear, yearValue } from './bare-year'
import { ordinalSuffix } from './day-month'
import type { UnitForm, YearReference } from './expression'
import type { LetterWord } from './lexicon'
import { ofPlanYear, planStep, stepNumber } from './plan-step'
import { at, isUpper, type Source } from './tokens'
import type { Needs, Unit } from './unit'
import { weekUnit } from './week'
import { mark, yearAfter, yearAt } from './year-part'

const QUARTERS = { quarter: 4, half: 2, third: 3 } as const

type Slice = keyof typeof QUARTERS

export function letterSlice(
  source: Source,
  index: number,
  numberAt: number,
  letter: LetterWord,
  glued: boolean,
): Unit | null {
  const number = at(source, numberAt)
  if (
    number.text.length === 2 &&
    letter.unit === 'half' &&
    at(source, index).text === 's' &&
    inLanguage(source, letter)
  ) {
    // French "S14 2025" is a week (semaine).
    return weekUnit(source, index, numberAt, 'evidence')
  }
  if (number.text.length !== 1) return null
  const next = numberAt + 1
  const kind = letter.unit as Slice
  const year = sliceYear(source, next) ?? yearBehindMonths(source, next)
  if (year) {
    // "T4 2025" is a quarter in any language; "t4 2025" in none.
    if (letter.only && !isUpper(source, index)) return null
    return slice(
      source,
      kind,
      number.value,
      announced(at(source, index).text, year.year),
      [numberAt, index, year.next],
      'nothing',
    )
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
  const quarter = kind === 'quarter' && at(source, index).text.endsWith('q')
  if (!quarter && !isUpper(source, index)) return null
  if (quarter && isQuestion(source, index, next)) return null
  if (NOT_A_TIME.test(at(source, next).text) && !at(source, next).newline) return null
  return slice(source, kind, number.value, null, [numberAt, index, next], quarter ? 'nothing' : 'evidence')
}

/** What H1, H2, T4 and Q2 are besides times: headings, hydrogen, processors, statistics. */
const NOT_A_TIME =
  /^(?:headings?|headers?|tags?|titles?|elements?|styles?|fonts?|html|text|hydrogen|fuel|gas|antagonists?|blockers?|gpus?|instances?|chips?|cells?|lymphocytes?|factor|quantization|quantized|bucket|überschrift|titre|balises?|visas?)$/

/** Whether a letter may be read in this text at all: T3 is a French quarter. */
function inLanguage(source: Source, letter: LetterWord): boolean {
  return letter.only === undefined || (source.language !== undefined && letter.only.includes(source.language))
}

/** "Q1: What is it?" numbers a question. */
function isQuestion(source: Source, index: number, next: number): boolean {
  if (!at(source, index).newline || !/^[:.)]$/.test(at(source, next).text)) return false
  const from = at(source, next).end
  const line = source.folded.indexOf('\n', from)
  const end = line < 0 ? source.folded.length : line
  // A question stands in its first two hundred characters, which keeps the search bounded.
  return source.folded.slice(from, Math.min(end, from + 200)).includes('?')
}

/** "FQ3 2025" counts in the fiscal year, "CQ3 2025" in the civil one. */
function announced(letter: string, year: YearReference): YearReference {
  if (year.kind !== 'stated' || letter.length < 2 || !letter.endsWith('q')) return year
  return { ...year, calendar: letter === 'cq' ? 'civil' : 'fiscal' }
}

/** The year after a quarter or half; "Q3FY25" needs no sign between. */
function sliceYear(source: Source, next: number) {
  const token = at(source, next)
  if (token.glued && token.word?.fiscal) return yearAt(source, next)
  if (token.glued && token.kind === 'word') return null
  return yearAfter(source, next)
}

/** The year behind the months that a quarter or half is explained by: "Q4 (Oct–Dec) 2025". */
function yearBehindMonths(source: Source, next: number) {
  if (at(source, next).text !== '(' || !at(source, next + 1).word?.month) return null
  for (let i = next + 2; i < next + 8 && !at(source, i).newline; i++) {
    const { text, word } = at(source, i)
    if (text === ')') return at(source, i + 1).newline ? null : yearAt(source, i + 1)
    if (!word?.month && !word?.to && !/^[-.,/]$/.test(text)) return null
  }
  return null
}

/** 3Q25, 3Q 2025, 1H25, 3T25, 1S 2025: the number first. */
export function digitFirst(source: Source, index: number): Unit | null {
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

/** "third quarter of 2025", "1. Halbjahr 2025", "III trimestre", "2nd half of the year". */
export function ordinalUnit(source: Source, index: number): Unit | null {
  const token = at(source, index)
  let number: number
  let i = index + 1
  let numberEnd = index
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
  // The ending is part of the number: "2nd" becomes "3rd".
  if (token.kind === 'number') numberEnd = i - 1
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
  if (year)
    return slice(source, unit.unit, number, year.year, [index, index, year.next], 'nothing', numberEnd)
  // "the second half" of what? Only a quarter says by itself that it is one of a year.
  if (number > most) return null
  const needs = unit.unit === 'quarter' || at(source, i - 1).text.length > 6 ? 'nothing' : 'year'
  if (needs === 'year' && !isWholeLine(source, index, i) && !heads(source, index, i)) return null
  return slice(source, unit.unit, number, null, [index, index, i], 'nothing', numberEnd)
}

/** "First half: hire": it opens its line, and a colon closes it. */
function heads(source: Source, index: number, next: number): boolean {
  return at(source, index).newline && at(source, next).text === ':'
}

/** "Quarter 2, 2025", "Quartal 3/2025", "Quarter Three". */
export function namedSlice(source: Source, index: number): Unit | null {
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

/** A quarter, half or third, with its fault when there is no such one. */
export function slice(
  source: Source,
  kind: Slice,
  number: number,
  year: YearReference | null,
  span: readonly [at: number, from: number, next: number],
  needs: Needs,
  numberEnd = span[0],
): Unit | null {
  const [numberAt, from, next] = span
  const form: UnitForm = { kind, number, year, at: mark(source, numberAt, numberEnd) }
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
