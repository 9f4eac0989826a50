/** Whether a figure is money, people or any other measure. */
import type { Quantity } from '../notation/quantity'
import { isPeople } from './column-lexicon'
import type { Fact } from './model'

/** Names that speak of people and count none: "Quality of hire", "Training hours per employee". */
const RATED =
  /(?:^|[^\p{L}])(?:rate|ratio|score|index|quality|satisfaction|engagement|turnover|retention|costs?|time|hours|days|share|per|je|par|por|pro)(?=$|[^\p{L}])/iu

/** `among` says that the section is about people, so that a bare name ("Sales") counts them. */
export function factKind(quantity: Quantity, metric: string, among: boolean): Fact['kind'] {
  if (quantity.currency !== null) return 'money'
  const { unit, per, outOf, value } = quantity
  if (per !== null || outOf !== null || !Number.isInteger(value)) return 'metric'
  if (unit !== null) return isPeople(unit) ? 'headcount' : 'metric'
  return (among || isPeople(metric)) && !RATED.test(metric) ? 'headcount' : 'metric'
}
