/** When work is planned, as far as two plans of one work can be compared. */
import type { DocumentFacts, Item, ItemId } from '../model/model'
import type { Interval, Period } from '../notation/time'
import { remembered } from '../text/remembered'
import type { Plan, PlanItem } from './plan'

/**
 * The stretch of the calendar that a plan names, whatever it says of it: all of Q3 2026 for "in Q3 2026", "by Q3 2026"
 * and "by the end of Q3 2026". Null when an end is open, for that says little about when the work is done.
 */
export function plannedStretch(period: Period): Interval | null {
  if (period.relation === 'from' || period.relation === 'after') return null
  if (period.within !== undefined && period.within.start <= period.within.end) return period.within
  const { start, end } = period
  if (start === null || end === null) {
    const only = start ?? end
    return only === null ? null : { start: only, end: only }
  }
  return start <= end ? { start, end } : null
}

/** The same for an item; `own` leaves out what it has from a heading. */
export function plannedFor(item: Item, own = false): Interval | null {
  if (item.period.state !== 'known' || (own && item.period.inherited)) return null
  return plannedStretch(item.period.value)
}

/** The nearest item above that states a time of its own, with that time; null when none does. */
export function frameOf(
  item: Item,
  byId: ReadonlyMap<ItemId, Item>,
): { item: Item; stretch: Interval } | null {
  let parent = item.parent === null ? undefined : byId.get(item.parent)
  // Parents stand before their children, so that the chain ends; the bound is for facts that come from elsewhere.
  for (let depth = 0; parent !== undefined && depth < 32; depth++) {
    const stretch = plannedFor(parent, true)
    if (stretch !== null) return { item: parent, stretch }
    parent = parent.parent === null ? undefined : byId.get(parent.parent)
  }
  return null
}

export function itemsById({ items }: DocumentFacts): ReadonlyMap<ItemId, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

/** The time of what holds each item of a document; the items of one version come as one list. */
const framesOf = remembered((items: DocumentFacts['items']): readonly (Interval | null)[] => {
  const byId = new Map(items.map((item) => [item.id, item]))
  return items.map((item) => frameOf(item, byId)?.stretch ?? null)
})

/** All items of a plan with the time of what holds them. */
export function* framed(plan: Plan): Generator<PlanItem & { readonly frame: Interval | null }> {
  for (const { path, facts } of plan.documents) {
    const frames = framesOf(facts.items)
    for (const [index, item] of facts.items.entries()) yield { path, item, frame: frames[index]! }
  }
}
