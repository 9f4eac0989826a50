/** Items that say how far they are: what rules on statuses and passed dates look at. */
import type { Item, Known } from '../model/model'
import type { Status } from '../notation/status'
import type { Period } from '../notation/time'

export interface TrackedItem {
  readonly item: Item
  readonly status: Known<Status>
  /** When it is planned for; null when nothing says. */
  readonly period: Known<Period> | null
}

/** All items whose status is stated, constraints aside. */
export function trackedItems(items: readonly Item[]): TrackedItem[] {
  return items.flatMap((item) => {
    const { status, period, kind } = item
    // What a heading says of all below it was not said of the one.
    if (status.state !== 'known' || status.inherited || kind === 'constraint') return []
    return [{ item, status, period: period.state === 'known' ? period : null }]
  })
}
