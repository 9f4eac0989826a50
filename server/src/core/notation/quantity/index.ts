/** Amounts: from text to values, and back. */

export { comparable, convertTo, type Interval, interval, measures, sameAmount, sameNoun } from './compare'
export type { QuantityExpression, ReadableQuantity, UnreadableQuantity } from './expression'
export { type FormatOptions, formatLike, formatQuantity } from './format'
export type { Quantity } from './quantity'
export { type RecogniseOptions, recogniseQuantities } from './recognise'
export { readUnknown, type Unknown } from './unknown'
