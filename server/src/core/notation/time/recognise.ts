/** Finds the time expressions of a text, with the words that relate an item to them. */

import { leftClear, wordBefore } from './bare-year'
import { cjkSteps } from './cjk'
import type { TimeExpression } from './expression'
import { finish, finishList, type Read } from './finish'
import { listFrom } from './list'
import { mayBeMonth } from './misspelt-month'
import { partAt, relationAt } from './phrases'
import { believes, type Point, pointAt } from './point'
import {
  type Core,
  cjkMonths,
  countedUnits,
  leadingNumber,
  partPair,
  rangeAt,
  rangeFrom,
  separatorAfter,
} from './range'
import type { Relation } from './time'
import { at, type Source, tokenise } from './tokens'
import { contextYearAt, skipArticles } from './year-part'

/**
 * The time expressions of the prose of one block, in order, without overlap. It reads the text alone, in time linear
 * in its length, and takes a BCP 47 language as a hint: without it all languages are read where they are unambiguous.
 * Code spans, addresses and file names in the text are passed over. Bare units ("Q2", "November") are found as well;
 * `resolveTime` gives them their year. Near misses come as expressions of kind `unreadable`.
 */
export function recogniseTimes(text: string, language?: string): TimeExpression[] {
  const source = tokenise(text, language)
  if (!source) return []
  const found: TimeExpression[] = []
  let i = 0
  while (i < source.tokens.length) {
    const read = canStart(source, i) ? expressionAt(source, i) : null
    if (read) {
      found.push(...read.expressions)
      i = Math.max(read.next, i + 1)
    } else i++
  }
  return found
}

/** Most tokens are ordinary words; only numbers, dashes and words that can open an expression begin a time. */
function canStart(source: Source, index: number): boolean {
  const token = at(source, index)
  switch (token.kind) {
    case 'number':
    case 'cjk':
      return true
    case 'word': {
      const { word } = token
      if (!word) return mayBeMonth(source, index)
      if (word.month || word.unit || word.fiscal || word.boundary || word.season) return true
      if (word.letter) return at(source, index + 1).kind === 'number' || at(source, index + 1).text === '.'
      return Boolean(
        word.ordinal || word.phrase || word.opener || word.now || word.qualifier || word.offset !== undefined,
      )
    }
    default:
      return token.text === "'" || token.text === '-'
  }
}

function expressionAt(source: Source, index: number): Read | null {
  return (
    openedRange(source, index) ??
    relatedTime(source, index) ??
    upToNow(source, index) ??
    cjkPrefixed(source, index) ??
    times(source, index, index, 'in')
  )
}

const BETWEEN = /^(?:between|zwischen|entre|tra|fra)$/

/** "moved from Q2 to Q3" names two times, not a stretch. */
const MOVED =
  /^(?:moved|move|moves|moving|shifted|shift|shifting|delayed|delay|pushed|push|postponed|postpone|slipped|slips|slip|deferred|rescheduled|brought|pulled|changed|extended|verschoben|reporté|pospuesto|adiado|rinviato)$/

/** "from April until July 2025", "between 2025 and 2028", "von … bis", "du … au". */
function openedRange(source: Source, index: number): Read | null {
  const opener = at(source, index)
  if (!opener.word?.opener || !leftClear(source, index)) return null
  const from = skipArticles(source, index + 1)
  if (at(source, from).newline && from !== index) return null
  if (isMoved(source, index)) return null
  const core = rangeAt(source, from, BETWEEN.test(opener.text)) ?? leadingNumber(source, from)
  if (!core) return null
  return finish(source, index, { ...core, believed: true }, 'in')
}

/** "by Q3 2025", "no later than mid-June", "since 2023". */
function relatedTime(source: Source, index: number): Read | null {
  const phrase = relationAt(source, index)
  if (!phrase || !leftClear(source, index)) return null
  let i = phrase.next
  const since = at(source, index).word?.opener === true
  if (at(source, i).newline) return null
  for (let steps = 0; steps < 3 && APPROXIMATE.test(at(source, i).text); steps++) i++
  // "through the year" is all along it.
  const year = at(source, index).text === 'through' ? null : contextYearAt(source, i)
  if (year) {
    const core = {
      form: { kind: 'year', year: year.year } as const,
      from: i,
      next: year.next,
      believed: true,
    }
    return finish(source, index, core, phrase.means)
  }
  const after = skipArticles(source, i)
  // Spanish "para finales de 2025" is a deadline, "objetivos para 2025" is none.
  if (at(source, index).text === 'para' && !partAt(source, after)) return null
  if (since && isMoved(source, index)) return movedTime(source, after)
  const relation = since && COMPARED.test(wordBefore(source, index)) ? 'in' : phrase.means
  return times(source, index, after, relation) ?? (after === i ? null : times(source, index, i, relation))
}

/** "18% up from Q3", "carried over from Q2", "learning from 2024" look back; nothing begins there. */
const COMPARED =
  /^(?:increase|increased|decrease|decreased|up|down|growth|grew|grow|rise|rose|drop|dropped|fell|change|changed|improvement|improved|over|learning|learnings|lessons|results|data|feedback|findings|savings|carried|carryover|remaining|audit|goals|insights|insight|work|lesson|update|updates)$/

function isMoved(source: Source, index: number): boolean {
  return MOVED.test(wordBefore(source, index)) || MOVED.test(at(source, index - 2).text)
}

/** The time that something was moved from: a single point, with no range to the new one. */
function movedTime(source: Source, index: number): Read | null {
  const point = pointAt(source, index)
  const core = point && single(source, index, point)
  return core && (core.believed || core.fault) ? finish(source, index, core, 'in') : null
}

const APPROXIMATE = /^(?:around|about|approx|approximately|circa|ca|roughly|~|\.|at|latest|mid\/late)$/

/** "now – Q3 2025", "today until June": its beginning is the day of reading. */
function upToNow(source: Source, index: number): Read | null {
  if (!at(source, index).word?.now) return null
  const i = separatorAfter(source, index + 1, false)
  if (i === null) return null
  const point = pointAt(source, i)
  if (!point || point.fault || point.form.kind === 'open') return null
  return finish(
    source,
    index,
    { form: point.form, from: i, next: point.next, believed: true, doubt: point.doubt },
    'until',
  )
}

const CJK_PREFIXES: Readonly<Record<string, Relation>> = {
  到: 'by',
  至: 'by',
  截至: 'by',
  截止: 'by',
  自: 'from',
  从: 'from',
  從: 'from',
}

/** 到2025年底, 截至2025年6月, 从2025年1月到6月. */
function cjkPrefixed(source: Source, index: number): Read | null {
  if (at(source, index).kind !== 'cjk') return null
  const pair = at(source, index).text + at(source, index + 1).text
  const length = CJK_PREFIXES[pair] ? 2 : 1
  const relation = CJK_PREFIXES[length === 2 ? pair : at(source, index).text]
  if (!relation) return null
  const from = index + length
  const range = rangeAt(source, from, false)
  if (range) return finish(source, index, range, 'in')
  return at(source, from).kind === 'number' || at(source, from).kind === 'cjk'
    ? times(source, index, from, relation)
    : null
}

/** Everything that begins with a point at `from`; the expression itself begins at `start`. */
function times(source: Source, start: number, from: number, relation: Relation): Read | null {
  const ended = from === start ? openStart(source, start) : null
  if (ended) return ended
  const first = pointAt(source, from)
  const steps = cjkSteps(source, from)
  const core =
    (steps && { ...steps, from, believed: true }) ??
    cjkMonths(source, from) ??
    (first && rangeFrom(source, from, first, false)) ??
    countedUnits(source, from) ??
    leadingNumber(source, from) ??
    partPair(source, from) ??
    (first && single(source, from, first))
  if (!core) return null
  const list = core.form.kind === 'range' ? null : listFrom(source, core)
  if (list) return finishList(source, start, list, relation)
  return core.believed || core.fault ? finish(source, start, core, relation) : null
}

function single(source: Source, index: number, point: Point): Core {
  return {
    form: point.form,
    from: index,
    next: point.next,
    believed: believes(source, index, point),
    fault: point.fault,
    doubt: point.doubt,
  }
}

/** "– 2027" and "…2027" at the start of a cell: everything up to it. */
function openStart(source: Source, index: number): Read | null {
  const dash = at(source, index)
  if (dash.text !== '-' || !dash.newline || source.tokens.length > 8) return null
  const point = pointAt(source, index + 1)
  if (!point || point.fault || !at(source, index + 1).glued || point.needs === 'evidence') return null
  if (point.next < source.tokens.length) return null
  return finish(source, index, { form: point.form, from: index, next: point.next, believed: true }, 'until')
}
