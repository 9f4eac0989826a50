/** What the recogniser hands out: amounts with their place, and near misses that nobody can read. */
import type { Span } from '../../text/span'
import type { Quantity } from './quantity'

export type QuantityExpression = ReadableQuantity | UnreadableQuantity

/** "about €5–7M per year" */
export interface ReadableQuantity extends Span {
  readonly kind: 'quantity'
  /** As written, from the bound or approximation to the "per". */
  readonly raw: string
  readonly quantity: Quantity
  /** Why another reading was possible ("a thousand or a fraction" for "1.500"), or null. */
  readonly ambiguous: string | null
  readonly layout: Layout
}

/** "$1,2M": not a number in the language of the text, and not to be guessed. */
export interface UnreadableQuantity extends Span {
  readonly kind: 'unreadable'
  readonly raw: string
  /** "has more than one decimal point" */
  readonly problem: string
  /** What may have been meant, each a replacement of `raw`, the likeliest first. */
  readonly suggestions: readonly string[]
}

/** How an amount is printed, so that another can be printed alike. Offsets count in the whole text. */
export interface Layout {
  /** The first numeral: digits and their separators. */
  readonly numeral: Span
  /** Where the amount itself starts, a currency before the digits included. */
  readonly lead: number
  /** The sign as written, or null. */
  readonly sign: Span | null
  /** Between the first numeral and the upper end's last character, for a range. */
  readonly upper: Span | null
  readonly magnitude: Span | null
  /** 6 for "M" */
  readonly exponent: number
  readonly decimals: number
  readonly decimalSeparator: '.' | ','
  /** null where a thousand is written without a separator, or no numeral is long enough to tell. */
  readonly groupSeparator: string | null
  readonly indian: boolean
  /** "12000": thousands without any separator. */
  readonly plainThousands: boolean
  /** "($400)": brackets say negative. */
  readonly brackets: Span | null
  /** "five": a number in words, which is replaced by digits. */
  readonly words: boolean
}
