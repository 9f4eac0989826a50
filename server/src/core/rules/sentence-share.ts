/** One share in a sentence that names both amounts: "€240M in all; the quay, with €125M, takes 52% of it". */
import type { Sentence, SentenceAmount } from '../model/model'
import { formatLike } from '../notation/quantity'
import { boundsOf, computedBounds, meets, quotient, roundedLike } from './printed'

/** A share that the two amounts of its sentence contradict. */
export interface WrongShare {
  readonly stated: SentenceAmount
  readonly part: SentenceAmount
  readonly whole: SentenceAmount
  readonly expected: string
}

/** Right behind the percentage: of the larger amount. */
const OF_WHOLE =
  /^\s*(?:of (?:it|that|this|the (?:total|whole|sum|lot|budget)|all of it)|davon|des gesamten|der gesamtsumme|de l['’]ensemble|du total|del total|do total|del totale)(?!\p{L})/iu
/** Words that bring in another whole. */
const OTHER =
  /(?<!\p{L})(?:than|from|up|down|grow\p{L}*|increase\p{L}*|margin|each|per|other|rest|remaining|als|von|mehr|weniger|autre|reste|otro|resto)(?!\p{L})/iu

/** The wrong share of a sentence; null when there is none, or nothing can be said. */
export function wrongShareIn({ text, amounts, hypothetical }: Sentence): WrongShare | null {
  const [a, b, stated] = amounts
  if (hypothetical || a === undefined || b === undefined || stated === undefined || amounts.length !== 3)
    return null
  const { quantity } = stated
  if (quantity.unit !== '%' || quantity.comparator !== null || quantity.upper !== null) return null
  if (!OF_WHOLE.test(text.slice(stated.end)) || OTHER.test(text)) return null
  const open = ({ quantity: { comparator, upper, per, outOf } }: SentenceAmount) =>
    comparator !== null || upper !== null || per !== null || outOf !== null
  if (open(a) || open(b) || a.quantity.unit === '%') return null
  if (a.quantity.currency !== b.quantity.currency || a.quantity.unit !== b.quantity.unit) return null
  const [part, whole] = a.quantity.value < b.quantity.value ? [a, b] : [b, a]
  const share = quotient(boundsOf(part.quantity), boundsOf(whole.quantity), 100)
  if (part.quantity.value <= 0 || share === null || meets(share, computedBounds(quantity))) return null
  const value = roundedLike((100 * part.quantity.value) / whole.quantity.value, quantity)
  const expected = formatLike(stated.raw, value)
  return expected === stated.raw ? null : { stated, part, whole, expected }
}
