/** Amounts: from text to values, and back. */
export type { QuantityExpression, ReadableQuantity, UnreadableQuantity } from './expression'
export type { Quantity } from './quantity'
export { type RecogniseOptions, recogniseQuantities } from './recognise'
