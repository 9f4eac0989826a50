/** A priority that nothing in the workspace works for. */
import type { Item } from '../model/model'
import type { Plan } from '../plan/plan'
import { bareGroups } from './bare-priorities'
import { insertBelow } from './insert-item'
import type { Fix, PlanRule } from './rule'

export const orphanPriority: PlanRule = {
  id: 'orphan-priority',
  scope: 'plan',
  severity: 'information',
  summary: 'A priority with no initiative, metric or key result',
  why: `A priority that nobody works for and nothing measures is a wish. It is reported when nothing stands below it, no
figure or measure in its own text, and no work anywhere in the workspace says that it supports it or shares its words; and only
where other priorities of the same list have something. A bare list of priorities is left alone.`,
  fix: { safe: false, text: 'Inserts an initiative with placeholders below the priority.' },
  examples: [
    {
      title: 'Words, and nothing to do',
      text: `# Strategy 2026

## Priorities

### Deliver within one day

- Evening routes in all cities by Q2 2026

### Be the friendliest carrier
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 information orphan-priority: nothing is planned or measured for “Be the friendliest carrier”

Everyone should smile when the van arrives.
`,
      fixed: `# Strategy 2026

## Priorities

### Deliver within one day

- Evening routes in all cities by Q2 2026

### Be the friendliest carrier

Everyone should smile when the van arrives.

- Initiative (Due: Q2 2026)
`,
    },
    {
      title: 'A bare list',
      text: `# Strategy 2026

## Priorities

- Deliver within one day
- Be the friendliest carrier
`,
    },
  ],
  check(plan, report) {
    for (const group of orphansOf(plan)) {
      const many = group.length > MANY
      for (const { path, item } of many ? group.slice(0, 1) : group)
        report({
          at: { path, id: item.id, part: 'title' },
          message: `nothing is planned or measured for “${item.title}”${many ? `, nor for ${group.length - 1} others` : ''}`,
          related: many
            ? group.slice(1).map((other) => ({
                at: { path, id: other.item.id, part: 'title' },
                message: `“${other.item.title}”`,
              }))
            : [],
          fixes: (sources): Fix[] => {
            const edits = (many ? group : [{ path, item }]).flatMap((each) =>
              insertBelow(sources, each.path, each.item, 'dependsOn'),
            )
            const title = many ? 'Insert an initiative for each' : 'Insert an initiative'
            return edits.length === 0 ? [] : [{ title, safe: false, edits }]
          },
        })
    }
  },
}

interface Priority {
  readonly path: Plan['documents'][number]['path']
  readonly item: Item
}

/** More of them in one group have one cause: their work stands elsewhere, or is not planned yet. */
const MANY = 2

/** The priorities without anything, group by group. */
function orphansOf(plan: Plan): Priority[][] {
  const supported = new Set<Item>()
  for (const { path, item } of plan.items) {
    if (item.supports.state !== 'known') continue
    for (const name of item.supports.value) {
      const other = plan.references.find(name, path)
      if (other !== null) supported.add(other.item)
    }
  }
  const found: Priority[][] = []
  for (const document of plan.documents) {
    for (const group of bareGroups(document)) {
      const { path } = document
      const orphans = group.filter((item) => !supported.has(item)).map((item) => ({ path, item }))
      if (orphans.length > 0) found.push(orphans)
    }
  }
  return found
}
