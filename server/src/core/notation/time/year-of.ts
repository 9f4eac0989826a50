/** Finds the year that a title, heading, column or key line gives to what stands below it. */

import { leftClear, rightClear, yearValue } from './bare-year'
import type { TimeExpression, UnitForm, YearReference } from './expression'
import { recogniseTimes } from './recognise'
import type { FiscalYear, TimeContext } from './time'
import { at, tokenise } from './tokens'

/** The years that an expression states: 2025 to 2026 of "Q4 2025 – Q1 2026", or null when it states none. */
export function yearsOf(
  expression: TimeExpression,
  fiscalYear?: FiscalYear,
): { readonly first: number; readonly last: number } | null {
  if (expression.kind === 'unreadable') return null
  const { form } = expression
  const units = form.kind === 'range' ? [form.from, form.to] : [form]
  const years = units.map((p) => stated(p.kind === 'part' ? p.of : p))
  const known = years.filter((y) => y !== null)
  if (known.length === 0) return null
  const starts = known.map((y) => nameOf(y, fiscalYear))
  const ends = known.map((y) =>
    y.until !== undefined && y.calendar === 'plain' ? y.until : nameOf(y, fiscalYear),
  )
  return { first: Math.min(...starts), last: Math.max(...ends) }
}

/**
 * The one year that an expression gives to bare quarters and months below it, or null when it states none or several
 * ("2025–2026"). "FY2025/26" is the one fiscal year that `fiscalYear` names by its start or its end.
 */
export function yearOf(expression: TimeExpression, fiscalYear?: FiscalYear): number | null {
  const years = yearsOf(expression, fiscalYear)
  return years && years.first === years.last ? years.first : null
}

type Stated = YearReference & { kind: 'stated' }

function stated(form: UnitForm): Stated | null {
  if (!('year' in form) || form.year === null || form.year.kind !== 'stated') return null
  return form.year
}

function nameOf(year: Stated, fiscalYear: FiscalYear | undefined): number {
  const named = year.until !== undefined && year.calendar === 'fiscal' && fiscalYear?.namedBy === 'end'
  return named ? year.until! : year.value
}

/** A year that a line gives, and where it stands in it. */
export interface ContextYear {
  readonly year: number
  readonly start: number
  readonly end: number
  readonly raw: string
}

/**
 * The one year of a title, column header or key line: "2025 Target", "Roadmap 2026", "FY2025 plan", "Q3 2025: X". Here
 * any four-digit number in the range of years is one unless something is grown to it, since such a line names and does
 * not count. Null when the line gives no year or several.
 */
export function recogniseContextYear(
  text: string,
  language?: string,
  fiscalYear?: FiscalYear,
): ContextYear | null {
  const found: ContextYear[] = []
  const times = recogniseTimes(text, language)
  for (const time of times) {
    const years = yearsOf(time, fiscalYear)
    if (!years) continue
    if (years.first !== years.last) return null
    found.push({ year: years.first, start: time.start, end: time.end, raw: time.raw })
  }
  if (found.length === 0) found.push(...bareYears(text, language))
  const [one] = found
  return one && found.every((f) => f.year === one.year) ? one : null
}

/** The same as a context for `resolveTime`, which says where it was found: `{value: 2026, from: '“Roadmap 2026”'}`. */
export function contextYear(
  text: string,
  language?: string,
  fiscalYear?: FiscalYear,
): TimeContext['year'] | undefined {
  const found = recogniseContextYear(text, language, fiscalYear)
  return found ? { value: found.year, from: `“${text.trim()}”` } : undefined
}

function bareYears(text: string, language: string | undefined): ContextYear[] {
  const source = tokenise(text, language)
  if (!source) return []
  const found: ContextYear[] = []
  source.tokens.forEach((token, i) => {
    const value = yearValue(token)
    const before = at(source, i - 1)
    if (Number.isNaN(value) || !rightClear(source, i + 1)) return
    if (!leftClear(source, i)) return
    if (/^(?:iso|rfc|iec|nist|version|v|port|office|windows|server)$/.test(before.text)) return
    found.push({ year: value, start: token.start, end: token.end, raw: text.slice(token.start, token.end) })
  })
  return found
}
