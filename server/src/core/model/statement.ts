/** What running text states of a metric, and the stretch of text it is looked for in. */
import type { Role } from './model'
import type { ReadQuantity } from './reading'

/** One statement, before it is known where it stands. */
export interface Statement {
  readonly name: string
  readonly quantity: ReadQuantity
  readonly role: Role
  readonly scope: string | null
  readonly because: string
}

/** A sentence or line with its amounts. */
export interface Clause {
  /** The whole text, with blanks in the place of its times. */
  readonly text: string
  readonly from: number
  readonly to: number
  readonly quantities: readonly ReadQuantity[]
  readonly planned: boolean
  readonly keyResult: boolean
}

/** How far in front of an amount the words are looked at that say what it is. */
export const WINDOW = 240
/** The whole of what stands between two amounts when the one becomes the other. */
export const ARROW = /^\s*(?:→|->|–>|=>|⇒|➜)\s*$/u

/** "From 10 to 15 people" may have been read as a range: its two ends, the second null when it is none. */
export function endsOf(range: ReadQuantity): readonly [ReadQuantity, ReadQuantity | null] {
  const { upper } = range.quantity
  if (upper === null) return [range, null]
  return [
    { ...range, quantity: { ...range.quantity, upper: null } },
    { ...range, quantity: { ...range.quantity, value: upper, upper: null } },
  ]
}

const BETWEEN = /^\s*(?:\p{Lu}{2,5}\s+)?(?:→|->|–>|=>|⇒|➜|to|auf|à|a|até)\s*$/iu

/** Whether what stands between two amounts says that the one becomes the other. */
export function isArrow(between: string): boolean {
  return BETWEEN.test(between)
}
