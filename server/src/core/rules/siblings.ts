/** Items that stand beside each other in one list, table or row of headings. */
import type { Item } from '../model/model'

/** The groups of all items that a rule asks about, in the order of the text. */
export function siblings(items: readonly Item[], wanted: (item: Item) => boolean): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    if (!wanted(item)) continue
    const group = groups.get(item.group)
    if (group === undefined) groups.set(item.group, [item])
    else group.push(item)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
