/** What `conflicting-value` reports beside two statements of one metric: figures that cannot all hold. */
import type { Fact } from '../model/model'
import { formatQuantity } from '../notation/quantity'
import type { DocumentPath, Place, Severity } from './rule'

export interface ValueConflict {
  readonly at: Place
  readonly message: string
  readonly severity: Severity
  readonly related: readonly { readonly at: Place; readonly message: string }[]
}

/** A conflict at one fact with others beside it. */
export function conflictAt(
  path: DocumentPath,
  fact: Fact,
  message: string,
  others: readonly Fact[],
  severity: Severity = 'information',
): ValueConflict {
  const place = ({ id }: Fact): Place => ({ path, id, part: 'quantity' })
  return {
    at: place(fact),
    message,
    severity,
    related: others.map((other) => ({ at: place(other), message: `${labelOf(other)}: ${shown(other)}` })),
  }
}

export function shown({ quantity }: Fact): string {
  return formatQuantity(quantity)
}

/** "Europe", or the metric where a figure is of the whole. */
export function labelOf({ scope, metric }: Fact): string {
  return scope ?? metric
}

/** One figure and nothing that leaves it open. */
export function isExact({ quantity, hypothetical }: Fact): boolean {
  return (
    !hypothetical &&
    quantity.upper === null &&
    quantity.comparator === null &&
    !quantity.signed &&
    quantity.outOf === null
  )
}
