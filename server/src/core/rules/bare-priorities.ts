/** Priorities with nothing below them that is planned or measured, where others beside them have something. */
import type { Item } from '../model/model'
import type { PlanDocument } from '../plan/plan'

/** A figure, or words by which a text says how it is measured. */
const SAYS_MORE =
  /\d|(?<!\p{L})(?:measured (?:by|as|in|through)|(?:success|key) (?:metrics?|measures?|indicators?)|kpis?|okrs?|gemessen (?:an|als)|kennzahl(?:en)?|mesurée?s? par|indicateurs?|medid[oa]s? (?:por|con|em)|indicador(?:es)?|misurat[oaie] (?:da|con)|indicator[ei])(?!\p{L})|指标|指標/iu

/** The bare ones among the priorities that are headings, group by group. */
export function bareGroups({ facts: { items, facts, mentions, tables }, wording }: PlanDocument): Item[][] {
  const holders = new Set(items.flatMap(({ parent }) => (parent === null ? [] : [parent])))
  for (const fact of [...facts, ...mentions]) if (fact.item !== null) holders.add(fact.item)
  const titles = new Set(tables.map(({ title }) => title))
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    if (item.kind !== 'priority' || item.form !== 'heading') continue
    const group = groups.get(item.group)
    if (group === undefined) groups.set(item.group, [item])
    else group.push(item)
  }
  return [...groups.values()].flatMap((group) => {
    // Where none has anything below it, the work stands elsewhere.
    if (!group.some(({ id }) => holders.has(id))) return []
    const bare = group.filter(
      (item) => !holders.has(item.id) && !titles.has(item.title) && !SAYS_MORE.test(wording.of(item)),
    )
    return bare.length === 0 ? [] : [bare]
  })
}
