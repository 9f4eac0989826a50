/** Reads the year that belongs to a unit: "2025", "'25", "FY25/26", "of the next year". */

import { countsThings, rightClear, yearValue } from './bare-year'
import type { Mark, YearReference } from './expression'
import { at, type Source } from './tokens'

export interface YearRead {
  readonly year: YearReference
  readonly next: number
}

/** Two-digit years that stand alone after a unit ("Q3 25") must be of this century's plans. */
const FIRST_SHORT = 15
const LAST_SHORT = 60

export function mark(source: Source, from: number, to = from): Mark {
  return { start: at(source, from).start, end: at(source, to).end }
}

function stated(source: Source, index: number, calendar: 'plain' | 'fiscal' | 'civil'): YearRead | null {
  const token = at(source, index)
  const short = token.text.length === 2
  const value = short ? 2000 + token.value : yearValue(token)
  if (token.kind !== 'number' || Number.isNaN(value)) return null
  const pair = secondYear(source, index + 1, value, short || calendar === 'fiscal')
  const next = pair ? index + 3 : index + 1
  if (!pair && !yearEnds(source, index, calendar)) return null
  const year: YearReference = {
    kind: 'stated',
    value,
    ...(pair ? { until: value + 1 } : {}),
    calendar,
    at: mark(source, index, next - 1),
  }
  return { year, next: pair ? next : next + estimateSuffix(source, next) }
}

/** 2026 of "2025/26", "2025-26" and "2025/2026": the year after, shortened or joined with a slash. */
function secondYear(source: Source, index: number, first: number, anyDash: boolean): boolean {
  const sign = at(source, index)
  const second = at(source, index + 1)
  if (!sign.glued || !second.glued || second.kind !== 'number') return false
  if (sign.text !== '/' && sign.text !== '-') return false
  if (!rightClear(source, index + 2)) return false
  if (second.text.length === 2) return second.value === (first + 1) % 100
  return second.text.length === 4 && second.value === first + 1 && (sign.text === '/' || anyDash)
}

/** A year may be followed by the letter of an estimate or an actual: "FY 2026E". */
function estimateSuffix(source: Source, next: number): number {
  const token = at(source, next)
  if (!token.glued || token.kind !== 'word' || !/^[efapb]$/.test(token.text)) return 0
  const upper = source.text.charAt(token.start) !== token.text
  return upper && (!at(source, next + 1).glued || at(source, next + 1).kind === 'sign') ? 1 : 0
}

function yearEnds(source: Source, index: number, calendar: 'plain' | 'fiscal' | 'civil'): boolean {
  const next = index + 1
  if (rightClear(source, next)) return true
  const token = at(source, next)
  if (estimateSuffix(source, next) > 0) return true
  // "FY25Q3" and "2025Q3": the letter of a quarter or half may follow directly.
  const letter = token.word?.letter
  if (letter && at(source, next + 1).kind === 'number' && at(source, next + 1).glued) return true
  // "FY25-Q1": rightClear refuses identifiers such as "2025-b9".
  return calendar !== 'plain' && token.text === '-'
}

/** A year with or without its announcement at a token: 2025, '25, FY25, fiscal year 2025, calendar year 2025. */
export function yearAt(source: Source, index: number): YearRead | null {
  const token = at(source, index)
  if (token.kind === 'number') return token.text.length === 4 ? stated(source, index, 'plain') : null
  if (token.text === "'") return apostropheYear(source, index)
  if (token.kind !== 'word') return null
  const announced = announcement(source, index)
  if (!announced) return null
  let i = announced.next
  const following = at(source, i)
  if (following.text === "'" && at(source, i + 1).kind === 'number') i++
  else if (following.text === '-' && following.glued && at(source, i + 1).glued) i++
  const number = at(source, i)
  if (number.newline) return null
  if (number.text.length === 2 && announced.calendar === 'plain') return null
  return stated(source, i, announced.calendar)
}

function apostropheYear(source: Source, index: number): YearRead | null {
  const number = at(source, index + 1)
  if (!number.glued || number.kind !== 'number' || number.text.length !== 2) return null
  return stated(source, index + 1, 'plain')
}

/** "FY", "fiscal year", "the year", "année fiscale", "calendar year" before a number. */
function announcement(
  source: Source,
  index: number,
): { calendar: 'plain' | 'fiscal' | 'civil'; next: number } | null {
  const token = at(source, index)
  const following = at(source, index + 1)
  const followedByYear = following.word?.unit?.unit === 'year' && !following.word.unit.plural
  if (token.word?.fiscal) {
    return { calendar: token.word.fiscal, next: followedByYear ? index + 2 : index + 1 }
  }
  if (token.text === 'financial' && followedByYear) return { calendar: 'fiscal', next: index + 2 }
  if (token.text === 'calendar') return { calendar: 'civil', next: followedByYear ? index + 2 : index + 1 }
  if (token.word?.unit?.unit === 'year' && !token.word.unit.plural) {
    if (following.word?.fiscal === 'fiscal') return { calendar: 'fiscal', next: index + 2 }
    return { calendar: 'plain', next: index + 1 }
  }
  return null
}

/** "the year", "this year", "next year", "the fiscal year", "l'année": a year that the surroundings give. */
export function contextYearAt(source: Source, index: number): YearRead | null {
  let i = index
  let offset: number | undefined
  let determined = false
  let fiscal = false
  for (let steps = 0; steps < 4; steps++) {
    const token = at(source, i)
    if (token.newline && steps > 0) return null
    const unit = token.word?.unit
    if (unit?.unit === 'year' && !unit.plural) {
      if (!determined) return null
      let next = i + 1
      const trailing = at(source, next)
      if (trailing.word?.fiscal) next++
      else if (trailing.word?.offset !== undefined && offset === undefined) {
        offset = trailing.word.offset
        next++
      }
      if (at(source, next).kind === 'number' && !at(source, next).newline) return null
      const isFiscal = fiscal || trailing.word?.fiscal === 'fiscal'
      return {
        year: { kind: 'context', offset: offset ?? 0, ...(isFiscal ? { fiscal: true } : {}) },
        next,
      }
    }
    if (token.word?.offset !== undefined) offset = token.word.offset
    else if (token.word?.fiscal === 'fiscal' || token.text === 'financial') fiscal = true
    else if (!(token.word?.filler || token.text === "'" || /^(?:our|its|current)$/.test(token.text)))
      return null
    determined = true
    i++
  }
  return null
}

/** The index after "of the", "de l'" and their like, or the same index. */
export function skipGenitive(source: Source, index: number): number {
  if (at(source, index).word?.filler !== 'of' || at(source, index).newline) return index
  return skipArticles(source, index + 1)
}

/** The index after up to two articles. */
export function skipArticles(source: Source, index: number): number {
  let i = index
  while (
    i < index + 3 &&
    !at(source, i).newline &&
    (at(source, i).word?.filler === 'the' ||
      (at(source, i).text === "'" && at(source, i + 1).kind !== 'number'))
  ) {
    i++
  }
  return i
}

/**
 * The year after a unit, over whatever joins the two: "Q3 2025", "Q3-2025", "Q3/25", "Q3'25", "Q3 of FY25",
 * "Q3, 2025", "Q3 (2025)", "the third quarter of next year".
 */
export function yearAfter(source: Source, index: number): YearRead | null {
  const token = at(source, index)
  if (token.newline) return null
  if (token.text === "'") {
    const long = at(source, index + 1)
    return apostropheYear(source, index) ?? (long.glued ? stated4(source, index + 1) : null)
  }
  if (token.glued && '-/._'.includes(token.text) && at(source, index + 1).glued) {
    return gluedYear(source, index, token.text)
  }
  if (token.text === '-' && !at(source, index + 1).newline) {
    // "Q3 – 2025", but not "Q3 – 2025 Q4", which is a range.
    const read = stated4(source, index + 1)
    return read && !/^[qh]$/.test(at(source, read.next).text) ? read : null
  }
  if (token.text === '(') {
    const read = yearAt(source, index + 1)
    return read && at(source, read.next).text === ')' ? { ...read, next: read.next + 1 } : null
  }
  if (token.text === ')') {
    // "the second half (H2) of 2024".
    const of = skipGenitive(source, index + 1)
    return of === index + 1 ? null : yearAt(source, of)
  }
  const comma = token.text === ','
  const from = comma ? index + 1 : index
  if (at(source, from).newline) return null
  if (at(source, from).glued && at(source, from).kind === 'number') return null
  const read = yearAt(source, from)
  if (read) return isQuantity(source, from, read.next, comma) ? null : read
  if (comma) return null
  const after = skipGenitive(source, from)
  if (after !== from) {
    return yearAt(source, after) ?? contextYearAt(source, from)
  }
  return contextYearAt(source, from) ?? shortYear(source, from)
}

function stated4(source: Source, index: number): YearRead | null {
  return at(source, index).text.length === 4 ? stated(source, index, 'plain') : null
}

function gluedYear(source: Source, index: number, sign: string): YearRead | null {
  const number = at(source, index + 1)
  if (number.kind === 'word' || number.text === "'") {
    const read = yearAt(source, index + 1)
    const own = read?.year.kind === 'stated' && !/^[qh]$/.test(at(source, read.next).text)
    return own && !opensUnit(source, read.next) ? read : null
  }
  if (number.kind !== 'number') return null
  if (number.text.length === 4) {
    const read = stated(source, index + 1, 'plain')
    return read && opensUnit(source, read.next) ? null : read
  }
  if (number.text.length !== 2 || sign === '.') return null
  if (number.value < FIRST_SHORT || number.value > LAST_SHORT) return null
  return stated(source, index + 1, 'plain')
}

/** Whether a quarter or half is grown to the year before: in "2025Q3-2026Q1" 2026 belongs to what follows. */
function opensUnit(source: Source, next: number): boolean {
  const token = at(source, next)
  const letter = token.glued && token.text === '-' ? at(source, next + 1) : token
  return letter.glued && /^[qh]$/.test(letter.text)
}

/** "in Q3, 2025 users joined", "in Q3 2000 users joined": the number counts something. */
function isQuantity(source: Source, index: number, next: number, comma: boolean): boolean {
  const token = at(source, index)
  if (token.kind !== 'number' || !countsThings(source, next)) return false
  return comma || token.value % 100 === 0
}

/** "Q3 25" at the end of a line, before closing punctuation, or before the dash of a range. */
function shortYear(source: Source, index: number): YearRead | null {
  const number = at(source, index)
  const after = at(source, index + 1)
  if (number.kind !== 'number' || number.text.length !== 2 || number.glued) return null
  if (number.value < FIRST_SHORT || number.value > LAST_SHORT) return null
  const leads =
    after.text === '-' &&
    !after.glued &&
    Boolean(at(source, index + 2).word?.letter ?? at(source, index + 2).word?.month)
  return after.newline ||
    leads ||
    /^[),;:\]|]$/.test(after.text) ||
    (after.text === '.' && !at(source, index + 2).glued)
    ? stated(source, index, 'plain')
    : null
}

/** The year after a day: "May 10-20" has none, "May 10, 2025" has. */
export function longYearAfter(source: Source, index: number): YearRead | null {
  const sign = at(source, index)
  const year = yearAfter(source, index)
  const joined = sign.glued && /^[-.]$/.test(sign.text)
  return joined && year?.year.kind === 'stated' && year.year.at.end - year.year.at.start < 4 ? null : year
}
