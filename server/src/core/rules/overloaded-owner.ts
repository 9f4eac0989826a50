/** One person with more work due in a quarter than the configuration allows. */
import { optionOf } from '../config/configuration'
import { normaliseOwner } from '../notation/owner'
import { due, quarterOf } from '../notation/time'
import type { PlanItem } from '../plan/plan'
import { isDropped, isWork } from './item-kinds'
import type { PlanRule } from './rule'

/** Four things a quarter are one every three weeks. */
const LIMIT = 4

export const overloadedOwner: PlanRule = {
  id: 'overloaded-owner',
  options: {
    limit: {
      default: LIMIT,
      least: 1,
      most: 99,
      description: 'How many initiatives one person may have in a quarter.',
    },
  },
  scope: 'plan',
  severity: 'information',
  off: true,
  summary: 'One person with more initiatives due in one quarter than the limit',
  why: `Five things that one person finishes in one quarter are rarely all finished. Off unless the configuration asks for
it, since some people own lists for others: \`{"severity": "information", "limit": 4}\`. Counted are initiatives and
milestones of the whole workspace by the quarter in which they are due; teams and roles are not people.`,
  fix: null,
  examples: [
    {
      title: 'A limit of two',
      configuration: '{"rules": {"overloaded-owner": {"severity": "information", "limit": 2}}}',
      text: `# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Returns portal | Lea Brandt | April 2026 |
| Parcel lockers | Lea Brandt | May 2026 |
| Night deliveries | Lea Brandt | Q2 2026 |
                     ^^^^^^^^^^ information overloaded-owner: “Lea Brandt” has 3 initiatives due in Q2 2026, but 2 are the limit
| Vans | Tom Maas | Q2 2026 |
`,
    },
    {
      title: 'Not asked for',
      text: `# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Returns portal | Lea Brandt | April 2026 |
| Parcel lockers | Lea Brandt | May 2026 |
| Night deliveries | Lea Brandt | Q2 2026 |
`,
    },
  ],
  check(plan, report) {
    const settings = new Map(plan.documents.map((document) => [document.path, document.configuration]))
    const loads = new Map<string, { name: string; quarter: string; items: PlanItem[] }>()
    for (const { path, item } of plan.items) {
      if (!isWork(item) || item.kind === 'priority' || isDropped(item)) continue
      if (item.owner.state !== 'known' || item.period.state !== 'known') continue
      if (item.status.state === 'known' && item.status.value === 'done') continue
      const last = due(item.period.value)
      const fiscalYear = settings.get(path)?.fiscalYear
      if (last === null || fiscalYear === undefined) continue
      const { year, quarter } = quarterOf(last, fiscalYear)
      for (const { name, kind } of item.owner.value) {
        if (kind === 'team' || kind === 'role') continue
        const key = `${normaliseOwner(name)} ${year} ${quarter}`
        const load = loads.get(key) ?? { name, quarter: `Q${quarter} ${year}`, items: [] }
        loads.set(key, load)
        load.items.push({ path, item })
      }
    }
    for (const { name, quarter, items } of loads.values()) {
      const configuration = settings.get(items[0]!.path)
      const limit = configuration === undefined ? LIMIT : optionOf(configuration, overloadedOwner, 'limit')
      const over = items[limit]
      if (over === undefined) continue
      const place = ({ path, item }: PlanItem) => ({
        path,
        id: item.id,
        part: item.owner.state === 'known' && item.owner.inherited ? 'title' : 'owner',
      })
      report({
        at: place(over),
        message: `“${name}” has ${items.length} initiatives due in ${quarter}, but ${limit} are the limit`,
        related: items
          .filter((one) => one !== over)
          .map((one) => ({ at: place(one), message: `“${one.item.title}”` })),
      })
    }
  },
}
