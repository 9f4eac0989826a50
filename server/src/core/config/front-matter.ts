/** What the front matter of a document says to Plumbline; other keys are others' and are left alone. */
import { isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml'
import { parseIsoDay } from '../notation/time/calendar'
import type { Day, FiscalYear } from '../notation/time/time'
import type { Span } from '../text/span'

/** Each field is null where nothing usable is stated. */
export interface FrontMatter {
  /** With its fences; null when the document has none. */
  readonly span: Span | null
  readonly plumbline: Stated<'strategy' | 'off'> | null
  /** BCP 47: "de". */
  readonly lang: Stated<string> | null
  readonly planStart: Stated<Day> | null
  readonly asOf: Stated<Day> | null
  readonly fiscalYear: Stated<FiscalYear> | null
  /** Shared owners one by one. */
  readonly owner: Stated<readonly string[]> | null
  readonly title: Stated<string> | null
  /** What the whole document is about in time: "FY26" of `period`, `year` and their like. */
  readonly period: Stated<string> | null
  /** "2026-01-15", when it is a whole date. */
  readonly date: Stated<Day> | null
  readonly problems: readonly FrontMatterProblem[]
}

export interface Stated<Value> {
  readonly value: Value
  /** The value as it stands in the document. */
  readonly span: Span
}

export interface FrontMatterProblem {
  readonly span: Span
  /** One clause without a full stop. */
  readonly message: string
}

const nothing: FrontMatter = {
  span: null,
  plumbline: null,
  lang: null,
  planStart: null,
  asOf: null,
  fiscalYear: null,
  owner: null,
  title: null,
  period: null,
  date: null,
  problems: [],
}

/** Nobody writes more; what is longer is a rule of dashes around the whole document. */
const longest = 20_000

/** Reads the block between the first two `---` lines, if the text begins with one. Spans count from the text's start. */
export function readFrontMatter(text: string): FrontMatter {
  const found = /^\ufeff?---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
    text.slice(0, longest),
  )
  if (found === null) return nothing
  const source = found[1]!
  const offset = found[0].indexOf('\n') + 1
  const span = { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: found[0].trimEnd().length }
  const reader = new Reader(offset)
  // `failsafe` keeps every scalar a text: dates, numbers and "off" are read here, with their places.
  const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false })
  const [error] = document.errors
  if (error !== undefined && /^(?:plumbline|planStart|asOf|fiscalYear)[ \t]*:/m.test(source)) {
    const [start, end] = error.pos
    reader.complain({ start: offset + start, end: offset + Math.max(start + 1, end) }, 'this is not YAML')
  }
  const pairs = isMap(document.contents) ? document.contents.items : []
  return {
    span,
    plumbline: reader.read(pairs, 'plumbline', verdictOf, 'expected strategy or off'),
    lang: reader.read(pairs, 'lang', languageOf, 'expected a language such as de or pt-BR'),
    planStart: reader.read(pairs, 'planStart', parseIsoDay, 'expected a date such as 2026-01-31'),
    asOf: reader.read(pairs, 'asOf', parseIsoDay, 'expected a date such as 2026-01-31'),
    fiscalYear: reader.fiscalYear(pairs),
    owner: reader.owner(pairs),
    title: reader.read(pairs, 'title', textOf, null),
    period: firstOf(PERIOD_KEYS, (key) => reader.read(pairs, key, textOf, null)),
    date: reader.read(pairs, 'date', (value) => parseIsoDay(value.slice(0, 10)), null),
    problems: reader.problems,
  }
}

/** As authors write them; none is ours, so none is complained about. */
const PERIOD_KEYS = [
  'period',
  'year',
  'timeframe',
  'timeline',
  'cycle',
  'fiscal_year',
  'fiscal-year',
  'quarter',
]

function firstOf<Value>(keys: readonly string[], read: (key: string) => Value | null): Value | null {
  for (const key of keys) {
    const value = read(key)
    if (value !== null) return value
  }
  return null
}

/** Whether an edit leaves the front matter of a text, with the lines that fence it, as it was. */
export function keepsFrontMatter(before: string, after: string, { span }: FrontMatter): boolean {
  const start = before.slice(0, 4)
  if (span === null && !/^\ufeff?---/.test(start)) return after.slice(0, 4) === start
  // Up to the end of the line of the second fence; without one, as far as it is looked for.
  const line = span === null ? -1 : before.indexOf('\n', span.end)
  const end = line < 0 ? longest : line + 1
  return before.slice(0, end) === after.slice(0, end)
}

/** Takes values out of the parsed block, and keeps what is wrong with them. */
class Reader {
  readonly problems: FrontMatterProblem[] = []
  readonly #offset: number

  constructor(offset: number) {
    this.#offset = offset
  }

  complain(span: Span, message: string): void {
    this.problems.push({ span, message })
  }

  /** @param expected what to say when the value cannot be used; null for keys that are others' as well */
  read<Value>(
    pairs: readonly Pair[],
    key: string,
    parse: (text: string) => Value | null,
    expected: string | null,
  ): Stated<Value> | null {
    const node = lastValue(pairs, key)
    if (node === undefined) return null
    const span = this.#spanOf(node)
    const value = isScalar(node) && typeof node.value === 'string' ? parse(node.value.trim()) : null
    if (value !== null) return { value, span }
    const shown =
      isScalar(node) && typeof node.value === 'string' && node.value !== '' ? `, not “${node.value}”` : ''
    if (expected !== null) this.complain(span, `${expected}${shown}`)
    return null
  }

  fiscalYear(pairs: readonly Pair[]): Stated<FiscalYear> | null {
    const node = lastValue(pairs, 'fiscalYear')
    if (node === undefined) return null
    if (!isMap(node)) {
      this.complain(this.#spanOf(node), 'expected {startMonth: 4, namedBy: end}')
      return null
    }
    const startMonth = this.read(node.items, 'startMonth', monthOf, 'expected a month from 1 to 12')
    const namedBy = this.read(node.items, 'namedBy', sideOf, 'expected start or end')
    if (startMonth === null && namedBy === null) return null
    const value: FiscalYear = { startMonth: startMonth?.value ?? 1, namedBy: namedBy?.value ?? 'start' }
    return { value, span: this.#spanOf(node) }
  }

  owner(pairs: readonly Pair[]): Stated<readonly string[]> | null {
    const node = lastValue(pairs, 'owner') ?? lastValue(pairs, 'owners')
    if (node === undefined) return null
    const parts = isSeq(node) ? node.items : [node]
    const names = parts.flatMap((part) =>
      isScalar(part) && typeof part.value === 'string' ? [part.value.trim()] : [],
    )
    const value = names.filter((name) => name !== '')
    return value.length === 0 ? null : { value, span: this.#spanOf(node) }
  }

  #spanOf(node: Ranged): Span {
    const [start, end] = node.range ?? [0, 0]
    return { start: this.#offset + start, end: this.#offset + end }
  }
}

interface Ranged {
  readonly range?: readonly [number, number, number] | null | undefined
}

/** The value of the last pair with a key, as YAML readers take it. */
function lastValue(pairs: readonly Pair[], key: string): (Ranged & object) | undefined {
  const pair = pairs.findLast((each) => isScalar(each.key) && each.key.value === key)
  return pair === undefined || pair.value === null ? undefined : (pair.value as Ranged & object)
}

function verdictOf(text: string): 'strategy' | 'off' | null {
  switch (text.toLowerCase()) {
    case 'strategy':
    case 'on':
    case 'true':
      return 'strategy'
    case 'off':
    case 'no':
    case 'false':
      return 'off'
    default:
      return null
  }
}

function languageOf(text: string): string | null {
  return /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(text) ? text.replaceAll('_', '-') : null
}

function monthOf(text: string): number | null {
  return /^(?:0?[1-9]|1[0-2])$/.test(text) ? Number(text) : null
}

function sideOf(text: string): 'start' | 'end' | null {
  return text === 'start' || text === 'end' ? text : null
}

function textOf(text: string): string | null {
  return text === '' ? null : text
}
