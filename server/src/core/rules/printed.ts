/** What a printed figure may stand for, where several rules reckon with it. */
import type { CellFacts } from '../model/model'
import type { Quantity } from '../notation/quantity'

/** A range of numbers, both ends within. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** Half of what a figure was rounded to; a whole number without a magnitude word was counted, not rounded. */
export function doubtOf(quantity: Quantity): number {
  if (quantity.approximate) return Math.max(quantity.granularity, Math.abs(quantity.value) * 0.05)
  return quantity.granularity === 1 && quantity.unit !== '%' ? 0 : quantity.granularity / 2
}

/** The numbers that a figure may stand for. */
export function boundsOf(quantity: Quantity): Bounds {
  const doubt = doubtOf(quantity)
  return { low: quantity.value - doubt, high: (quantity.upper ?? quantity.value) + doubt }
}

/**
 * The numbers that were rounded or cut off to a figure that came from a division: authors print 19.5% as 19% or as 20%,
 * so it may be off by a whole last digit.
 */
export function computedBounds(quantity: Quantity): Bounds {
  const doubt = Math.max(quantity.granularity, quantity.approximate ? Math.abs(quantity.value) * 0.05 : 0)
  return { low: quantity.value - doubt, high: quantity.value + doubt }
}

export function meets(a: Bounds, b: Bounds): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.low), Math.abs(b.low), Math.abs(a.high), Math.abs(b.high))
  return a.low - slack <= b.high && b.low - slack <= a.high
}

/** A quotient of two rounded figures; null when the divisor may be nothing. */
export function quotient(a: Bounds, b: Bounds, times = 1): Bounds | null {
  if (b.low <= 0 && b.high >= 0) return null
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high].map((x) => x * times)
  return { low: Math.min(...corners), high: Math.max(...corners) }
}

/** A cell that holds one figure and nothing that leaves it open. */
export function isPlain(cell: CellFacts | undefined): cell is CellFacts & { readonly quantity: Quantity } {
  return cell?.quantity != null && !cell.more && cell.quantity.upper === null && cell.quantity.outOf === null
}

/** The figure rounded as the sample is: 55.31 beside "49%" is 55. */
export function roundedLike(value: number, sample: Quantity): number {
  return Math.round(value / sample.granularity) * sample.granularity
}
