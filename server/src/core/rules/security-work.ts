/** Security work and what stands beside it. */
import type { Item } from '../model/model'

/** Each piece of security work with the work of its list or table, itself among them. */
export function peersOf(items: readonly Item[]): { readonly item: Item; readonly peers: readonly Item[] }[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    if (item.kind !== 'initiative' && item.kind !== 'milestone') continue
    const group = groups.get(item.group)
    if (group === undefined) groups.set(item.group, [item])
    else group.push(item)
  }
  return [...groups.values()].flatMap((peers) =>
    peers.filter((item) => item.security !== null).map((item) => ({ item, peers })),
  )
}
