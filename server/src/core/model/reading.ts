/** What is being collected while a document is read: its items, facts and tables, and where they stand. */
import { type QuantityExpression, recogniseQuantities, type UnreadableQuantity } from '../notation/quantity'
import {
  isResolved,
  type Period,
  type ReadableTime,
  recogniseTimes,
  resolveTime,
  type UnreadableTime,
} from '../notation/time'
import { type Prose, sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import { type Context, type ReadingSettings, timeContext } from './context'
import type { Fact, FactId, Item, ItemId, Mention, TableFacts, TableId } from './model'
import { Places } from './places'

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

export type ReadQuantity = Extract<QuantityExpression, { kind: 'quantity' }>

export class Reading {
  readonly settings: ReadingSettings
  readonly items: Item[] = []
  readonly facts: Fact[] = []
  readonly mentions: Mention[] = []
  readonly tables: TableFacts[] = []
  readonly places = new Places()
  #groups = 0

  constructor(settings: ReadingSettings) {
    this.settings = settings
  }

  /**
   * Reads the times and amounts of a text, and keeps them for hovers and `explain`: each text of a document is to be
   * read once. `alone` says that the text is a whole table cell.
   */
  read(prose: Prose, context: Context, alone = false): ReadText {
    const language = this.settings.language
    const expressions = recogniseTimes(prose.readable, language)
    const times: ReadTime[] = []
    for (const expression of expressions) {
      if (expression.kind !== 'time') {
        this.#unreadable(expression, prose)
        continue
      }
      const resolved = resolveTime(expression, timeContext(context))
      const period = isResolved(resolved) ? resolved : null
      times.push({ expression, period })
      this.places.times.push({
        raw: expression.raw,
        span: sourceSpan(prose, expression.start, expression.end),
        period,
        unresolved: isResolved(resolved) ? null : resolved.because,
      })
    }
    const quantities: ReadQuantity[] = []
    const options = { skip: expressions, alone, ...(language === undefined ? {} : { language }) }
    for (const expression of recogniseQuantities(prose.readable, options)) {
      if (expression.kind !== 'quantity') {
        this.#unreadable(expression, prose)
        continue
      }
      quantities.push(expression)
      this.places.quantities.push({
        raw: expression.raw,
        span: sourceSpan(prose, expression.start, expression.end),
        quantity: expression.quantity,
      })
    }
    return { prose, text: prose.text, times, quantities }
  }

  /** A near miss is kept, so that what was not read is seen. */
  #unreadable(miss: UnreadableTime | UnreadableQuantity, prose: Prose): void {
    this.places.unreadable.push({
      raw: miss.raw,
      problem: miss.problem,
      suggestions: miss.suggestions,
      span: sourceSpan(prose, miss.start, miss.end),
    })
  }

  newGroup(): string {
    return `g${this.#groups++}`
  }

  nextItem(): ItemId {
    return `i${this.items.length}` as ItemId
  }

  addItem(item: Item, spans: Readonly<Record<string, Span>>): void {
    this.items.push(item)
    for (const [part, span] of Object.entries(spans)) this.places.put(item.id, part, span)
  }

  /** `name` is where the metric is named, if that is another place than the amount. */
  addFact(fact: Omit<Fact, 'id'>, span: Span, name?: Span): void {
    const id = `f${this.facts.length}` as FactId
    this.facts.push({ id, ...fact })
    this.places.put(id, 'quantity', span)
    if (name !== undefined) this.places.put(id, 'name', name)
  }

  addMention(mention: Omit<Mention, 'id'>, span: Span): void {
    const id = `m${this.mentions.length}`
    this.mentions.push({ id, ...mention })
    this.places.put(id, 'quantity', span)
  }

  nextTable(): TableId {
    return `t${this.tables.length}` as TableId
  }
}
