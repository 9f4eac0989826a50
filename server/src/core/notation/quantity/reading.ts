/** One text while it is read, and the parts of an amount as they are found. */
import type { Span } from '../../text/span'
import type { Head } from './head'
import type { Numeral, ReadNumeral } from './numerals'
import type { Tail } from './tail'

/** What stays the same while one text is read. */
export interface Reading {
  readonly text: string
  readonly language: string | undefined
  readonly decimal: '.' | ',' | null
  readonly alone: boolean
  /** The caller told what is a time, so four digits need not be a year. */
  readonly timesKnown: boolean
}

/** A numeral with all that belongs to it alone. */
export interface Side {
  readonly head: Head
  readonly start: number
  readonly numeralEnd: number
  readonly numeral: Numeral | null
  /** A number in words, or a fraction, whose value needs no reading. */
  readonly fixed: number | null
  readonly tail: Tail
}

/** What assembling found. */
export interface Assembled {
  readonly end: number
  readonly value: number
  readonly step: number
  readonly unit: string | null
  readonly upper?: number
  readonly negative?: boolean
  readonly outOf?: number
  readonly currency?: string | null
  readonly read?: Extract<ReadNumeral, { kind: 'number' }> | null
  readonly plus?: boolean
  readonly magnitude?: Tail
  readonly upperSpan?: Span
  readonly ambiguous?: string | null
  /** The first of two amounts: nothing behind it is its own. */
  readonly change?: boolean
}

/** Whether the text holds nothing but this, bar blanks and marks of emphasis. */
export function isWhole(reading: Reading, start: number, end: number): boolean {
  return (
    /^[\s*_~"'“”(]*$/.test(reading.text.slice(Math.max(0, start - 8), start)) &&
    start < 8 &&
    /^[\s*_"'“”).,;:!]*$/.test(reading.text.slice(end, end + 8)) &&
    reading.text.length - end < 8
  )
}

export function afterBlank(text: string, at: number): number {
  return /[ \u00A0\u2009\u202F]/.test(text[at] ?? '') ? at + 1 : at
}
