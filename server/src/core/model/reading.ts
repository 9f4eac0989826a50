/** What is being collected while a section is read: its items, facts and tables, and where they stand. */
import { isOwnerKey } from '../notation/owner'
import { type QuantityExpression, recogniseQuantities } from '../notation/quantity'
import {
  isResolved,
  type Period,
  type ReadableTime,
  recogniseTimes,
  resolveTime,
  yearsOf,
} from '../notation/time'
import { type Prose, sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import { type Context, type ReadingSettings, timeContext } from './context'
import { documentDateOf, keyedSentencesOf, reviewsPerYear } from './document-date'
import { doubtfulMonths } from './doubtful-months'
import type {
  DatedLine,
  DocumentDate,
  Doubt,
  Fact,
  FactId,
  Item,
  ItemId,
  Mention,
  Sentence,
  StatedYears,
  TableFacts,
  TableId,
} from './model'
import { idIn, SectionPlaces } from './places'
import { keyValuesOf } from './read-fields'
import { readThrough, writtenSpan } from './read-through'
import { unwrapped } from './sentence-bounds'

/** A piece of text with the times and amounts in it. */
export interface ReadText {
  readonly prose: Prose
  readonly text: string
  readonly times: readonly ReadTime[]
  readonly quantities: readonly ReadQuantity[]
}

export interface ReadTime {
  readonly expression: ReadableTime
  /** Null when its surroundings do not give what it needs. */
  readonly period: Period | null
}

/** What a recogniser has found, in the text it was found in. */
interface Located {
  readonly raw: string
  readonly start: number
  readonly end: number
}

export type ReadQuantity = Extract<QuantityExpression, { kind: 'quantity' }>

export class Reading {
  readonly settings: ReadingSettings
  readonly items: Item[] = []
  readonly facts: Fact[] = []
  readonly mentions: Mention[] = []
  readonly sentences: Sentence[] = []
  readonly lines: DatedLine[] = []
  readonly tables: TableFacts[] = []
  readonly doubts: Doubt[] = []
  readonly dates: DocumentDate[] = []
  readonly years: StatedYears[] = []
  readonly places = new SectionPlaces()
  readonly #key: string
  #groups = 0

  /** `key` names the section; all its ids start with it. */
  constructor(settings: ReadingSettings, key: string) {
    this.settings = settings
    this.#key = key
  }

  /** The id of the next of its kind: "i" and the items so far. */
  id(kind: string, soFar: { readonly length: number }): string {
    return idIn(this.#key, `${kind}${soFar.length}`)
  }

  /**
   * Reads the times and amounts of a text, and keeps them for hovers and `explain`: each text of a section is to be
   * read once. `alone` says that the text is a whole table cell, `column` what the header above it says.
   */
  read(prose: Prose, context: Context, alone = false, column = ''): ReadText {
    const language = this.settings.language
    const readable = alone || keyValuesOf(prose).length > 0 ? prose.readable : unwrapped(prose.readable)
    const expressions = recogniseTimes(readable, language)
    const times: ReadTime[] = []
    for (const expression of expressions) {
      if (expression.kind === 'time' && isFirstName(prose.readable, expression, alone && isOwnerKey(column)))
        continue
      if (expression.kind !== 'time') {
        this.#doubt('unreadable-time', expression, prose, expression.problem, expression.suggestions)
        continue
      }
      const resolved = resolveTime(expression, timeContext(context))
      const period = isResolved(resolved) ? resolved : reportedPeriod(expression.raw, context)
      times.push({ expression, period })
      if (expression.reversed === true) this.#doubt('reversed', expression, prose, 'starts after it ends', [])
      if (!isResolved(resolved) && resolved.missing === 'year')
        this.#doubt('no-year', expression, prose, resolved.because, [])
      this.#years(expression, prose)
      this.places.times.push({
        raw: expression.raw,
        span: sourceSpan(prose, expression.start, expression.end),
        period,
        unresolved: isResolved(resolved) ? null : resolved.because,
      })
    }
    for (const doubt of doubtfulMonths(prose.readable, times, this.settings))
      this.#doubt('months', doubt.months, prose, doubt.problem, doubt.suggestions)
    const quantities: ReadQuantity[] = []
    const options = { skip: expressions, alone, ...(language === undefined ? {} : { language }) }
    const meant = readThrough(readable)
    for (const found of recogniseQuantities(meant.text, options)) {
      const expression = { ...found, ...writtenSpan(meant, found) }
      if (expression.kind !== 'quantity') {
        this.#doubt('unreadable-quantity', expression, prose, expression.problem, expression.suggestions)
        continue
      }
      quantities.push(expression)
      this.places.quantities.push({
        raw: expression.raw,
        span: sourceSpan(prose, expression.start, expression.end),
        quantity: expression.quantity,
      })
    }
    this.#dates(prose, times)
    return { prose, text: prose.text, times, quantities }
  }

  #doubt(
    kind: Doubt['kind'],
    at: Located,
    prose: Prose,
    problem: string,
    suggestions: readonly string[],
  ): void {
    const id = this.id('d', this.doubts)
    this.doubts.push({ id, kind, raw: at.raw, problem, suggestions })
    this.places.put(id, 'text', sourceSpan(prose, at.start, at.end))
  }

  #years(expression: ReadableTime, prose: Prose): void {
    const years = yearsOf(expression, this.settings.fiscalYear)
    if (years === null) return
    const id = this.id('y', this.years)
    // No plan reaches into the 23rd century, so that "2026–2208" is read as 2026; its end was meant as a year as well.
    const far = /^[–—-](2[2-9]\d\d)(?!\d|[.,%])/.exec(prose.readable.slice(expression.end))
    const end = expression.end + (far?.[0].length ?? 0)
    const last = far === null ? years.last : Number(far[1])
    this.years.push({ id, raw: expression.raw + (far?.[0] ?? ''), first: years.first, last })
    this.places.put(id, 'text', sourceSpan(prose, expression.start, end))
  }

  /** "Next review: March 2026" among the lines of a text. */
  #dates(prose: Prose, times: readonly ReadTime[]): void {
    if (times.length === 0) return
    const pairs = keyValuesOf(prose)
    for (const pair of pairs.length > 0 ? pairs : keyedSentencesOf(prose.readable)) {
      const time = times.find(
        ({ expression }) => expression.start >= pair.start && expression.end <= pair.end,
      )
      if (time === undefined) continue
      this.addDate(pair.key, prose, time, reviewsPerYear(prose.text.slice(time.expression.end)))
    }
  }

  /** Notes what a key says of the document itself; nothing when it says something else. */
  addDate(key: string, prose: Prose, { expression, period }: ReadTime, perYear: number | null): void {
    const kind = documentDateOf(key)
    if (kind === null || period === null) return
    const id = this.id('n', this.dates)
    this.dates.push({ id, kind, key, raw: expression.raw, period, perYear })
    this.places.put(id, 'text', sourceSpan(prose, expression.start, expression.end))
  }

  newGroup(): string {
    return idIn(this.#key, `g${this.#groups++}`)
  }

  nextItem(): ItemId {
    return this.id('i', this.items) as ItemId
  }

  addItem(item: Item, spans: Readonly<Record<string, Span>>): void {
    this.items.push(item)
    for (const [part, span] of Object.entries(spans)) this.places.put(item.id, part, span)
  }

  /** `name` is where the metric is named, if that is another place than the amount. */
  addFact(fact: Omit<Fact, 'id'>, span: Span, name?: Span): void {
    const id = this.id('f', this.facts) as FactId
    this.facts.push({ id, ...fact })
    this.places.put(id, 'quantity', span)
    if (name !== undefined) this.places.put(id, 'name', name)
  }

  addMention(mention: Omit<Mention, 'id'>, span: Span): void {
    const id = this.id('m', this.mentions)
    this.mentions.push({ id, ...mention })
    this.places.put(id, 'quantity', span)
  }

  nextTable(): TableId {
    return this.id('t', this.tables) as TableId
  }
}

/** "Owner: April Jones", "led by May Chen": a month's name without a number, where people are named, is a person's. */
function isFirstName(text: string, { raw, end }: Located, named: boolean): boolean {
  const month = /^(?:by )?(\p{L}+)$/iu.exec(raw)?.[1]
  if (month === undefined) return false
  if (named) return true
  if (!/^ \p{Lu}[\p{L}'’-]+/u.test(text.slice(end, end + 40))) return false
  const start = end - month.length
  const before = text.slice(Math.max(0, start - 80), start)
  if (
    /(?:led|owned|driven|managed|run|sponsored|assigned|reports?) (?:by|to) $|(?:geleitet|verantwortet) von $/iu.test(
      before,
    )
  )
    return true
  const key =
    /(?:^|[\n(（|;·,])\s*(\p{L}[\p{L} ]{1,30})\s*[:：]\s*(?:[^:：;|()\n]{0,60}(?:[,&+/]|\sand)\s*)?$/u.exec(
      before,
    )
  return key !== null && isOwnerKey(key[1]!)
}

const REPORTED =
  /^(?:(?:the )?(?:current|this|reporting) (?:quarter|period|month|year|half)|(?:dieses|aktuelles) (?:quartal|jahr)|ce trimestre|este trimestre)$/i

/** "Current quarter" in a report on a quarter is that quarter. */
function reportedPeriod(raw: string, { scopePeriod }: Context): Period | null {
  if (scopePeriod.state !== 'known' || !REPORTED.test(raw.trim())) return null
  const unit = /(quarter|month|year|half)/i.exec(raw)?.[1]?.toLowerCase() ?? 'quarter'
  return scopePeriod.value.granularity === unit || /period/i.test(raw) ? scopePeriod.value : null
}
