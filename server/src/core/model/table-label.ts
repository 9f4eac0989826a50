/** What a column header or the label of a row says: its name, time, role and unit. */
import { day, type Period, recogniseContextYear, recogniseTimes } from '../notation/time'
import { isMeasure, type StatedRole, splitRole } from './column-lexicon'
import type { Context } from './context'
import { chooseTime } from './read-fields'
import type { ReadText, ReadTime } from './reading'
import { type StatedUnit, splitUnit } from './stated-unit'

/** "Revenue 2026 target (€M)": revenue, 2026, target, a million euros. */
export interface TableLabel {
  /** As written, without decoration. */
  readonly text: string
  /** What is left without time, role and unit; empty when nothing is. */
  readonly name: string
  readonly role: StatedRole | null
  readonly period: Period | null
  /** The period as written, or what tells two columns of one role apart ("Goal 6M"). */
  readonly when: string
  readonly unit: StatedUnit | null
}

/** No header is longer; what is, is a sentence, and is read no further. */
const LONGEST = 160
/** "FY25A", "2026E": actual, estimate, forecast, plan, budget. */
const YEAR_SUFFIX = /((?:\b(?:FY|CY)\s?\d{2}|(?<!\d)(?:20|19)\d{2}))([AEFPB])\b/
const SUFFIX_ROLES: Readonly<Record<string, StatedRole>> = {
  A: 'actual',
  B: 'forecast',
  E: 'forecast',
  F: 'forecast',
  P: 'target',
}

/** Reads a header. `whole` says that it may be nothing but a unit, as in a corner cell. */
export function headerLabel(read: ReadText, context: Context, whole: boolean): TableLabel {
  const { language } = context.settings
  const text = read.text.slice(0, LONGEST).trim()
  const suffix = YEAR_SUFFIX.exec(text)
  const { rest: unitless, unit } = splitUnit(
    suffix === null ? text : text.replace(suffix[0], suffix[1]!),
    language,
    whole,
  )
  const time = suffix === null ? chooseTime(read.times) : timeIn(unitless, context)
  const bare = time?.period?.granularity === 'year' || time === null ? yearIn(unitless, context) : null
  let rest = unitless
  for (const found of suffix === null ? read.times : []) rest = rest.replace(found.expression.raw, ' ')
  if (suffix !== null && time !== null) rest = rest.replace(time.expression.raw, ' ')
  if (bare !== null) rest = rest.replace(bare.raw, ' ')
  const stated = splitRole(rest)
  const role = suffix === null ? spanishActual(stated.role, unitless, language) : SUFFIX_ROLES[suffix[2]!]!
  const period = time?.period ?? bare?.period ?? null
  const when =
    time?.expression.raw ?? bare?.raw ?? (role === null || isMeasure(stated.rest) ? '' : cleaned(stated.rest))
  // "% of total" measures a share.
  const share = /^[%％]\s+\p{L}/u.test(rest)
  return {
    text,
    name: share ? rest.trim() : cleaned(stated.rest),
    role,
    period,
    when: suffix === null ? when : suffix[0],
    unit,
  }
}

/**
 * Reads the label of a row: like a header, but a role counts only in brackets or at its end, since "Target accounts"
 * names what it counts.
 */
export function rowLabel(label: string, times: readonly ReadTime[], context: Context): TableLabel {
  const { language } = context.settings
  const text = label.slice(0, LONGEST).trim()
  const { rest: unitless, unit } = splitUnit(text, language)
  const time = chooseTime(times)
  const bare = time === null ? yearIn(unitless, context) : null
  let rest = unitless
  if (time !== null) rest = rest.replace(time.expression.raw, ' ')
  if (bare !== null) rest = rest.replace(bare.raw, ' ')
  const tail = /[([（]([^()[\]（）]{1,30})[)\]）]\s*$|[\s,–—-]+(\p{L}+)\s*$/u.exec(rest.trimEnd())
  const stated = tail === null ? null : splitRole(tail[1] ?? tail[2]!)
  // "Reps at 80% of their individual target" is what a row counts.
  const short = rest.trim().split(/\s+/).length <= 6
  const role = stated !== null && short && cleaned(stated.rest) === '' ? stated.role : null
  if (role !== null) rest = rest.trimEnd().slice(0, tail!.index)
  return {
    text,
    name: cleaned(rest.replace(/\(\s*\)|\[\s*\]/g, ' ')).replace(/\s+(?:in|en|im|em|nel|by|of|for)$/i, ''),
    role,
    period: time?.period ?? bare?.period ?? null,
    when: time?.expression.raw ?? bare?.raw ?? '',
    unit,
  }
}

/** "Actual" is what was measured in English, and what holds today in Spanish. */
function spanishActual(
  role: StatedRole | null,
  header: string,
  language: string | undefined,
): StatedRole | null {
  return role === 'actual' && language?.startsWith('es') === true && /\bactual\b/i.test(header)
    ? 'baseline'
    : role
}

function timeIn(text: string, context: Context): ReadTime | null {
  const { language } = context.settings
  for (const expression of recogniseTimes(text, language)) {
    if (expression.kind !== 'time') continue
    const year = yearIn(text, context)
    return { expression, period: year?.period ?? null }
  }
  return null
}

/** "2026 Target": a bare year that counts nothing. */
function yearIn(text: string, context: Context): { readonly period: Period; readonly raw: string } | null {
  const { language, fiscalYear } = context.settings
  const found = recogniseContextYear(text, language, fiscalYear)
  if (found === null) return null
  const period: Period = {
    start: day(found.year, 1, 1),
    end: day(found.year, 12, 31),
    relation: 'in',
    granularity: 'year',
    fiscal: false,
    because: `“${found.raw}”`,
  }
  return { period, raw: found.raw }
}

function cleaned(text: string): string {
  return text
    .replace(/[([{（【]\s*[)\]}）】]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s:：,;–—\-/|([（]+$/gu, '')
    .trim()
}
