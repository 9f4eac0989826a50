/** Where the facts of a document stand in its text. */
import type { Span } from '../text/span'
import type { QuantityReading, TimeReading } from './model'

/**
 * A part of an item, fact or table: "i3" with "title", "owner", "period", "line" (its own line or cell), "whole"
 * (with all below it); "t0" with "r2c3".
 */
export interface Part {
  readonly id: string
  readonly part: string
}

/** The spans of all parts; made anew with every version of the text. */
export class Places {
  readonly #spans = new Map<string, Span>()
  readonly times: (TimeReading & { readonly span: Span })[] = []
  readonly quantities: (QuantityReading & { readonly span: Span })[] = []

  put(id: string, part: string, span: Span): void {
    this.#spans.set(`${id}.${part}`, span)
  }

  get(id: string, part: string): Span | undefined {
    return this.#spans.get(`${id}.${part}`)
  }
}
