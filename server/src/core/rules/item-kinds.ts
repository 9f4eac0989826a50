/** What rules ask of items: whether they are work, and whether anybody still means to do it. */
import type { Item } from '../model/model'

/** Work that is to be done: not what spans time, measures something, must not be done or only serves as an example. */
export function isWork(item: Item): boolean {
  if (item.hypothetical === true) return false
  return item.kind === 'initiative' || item.kind === 'milestone' || item.kind === 'priority'
}

/** Cancelled or put off: its dates are no plan any more. */
export function isDropped(item: Item): boolean {
  return (
    item.status.state === 'known' && (item.status.value === 'cancelled' || item.status.value === 'deferred')
  )
}
