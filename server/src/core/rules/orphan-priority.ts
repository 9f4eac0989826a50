/** A priority that nothing in the workspace works for. */
import type { Item } from '../model/model'
import type { Plan } from '../plan/plan'
import { insertBelow } from './insert-item'
import type { Fix, PlanRule } from './rule'

export const orphanPriority: PlanRule = {
  id: 'orphan-priority',
  scope: 'plan',
  severity: 'information',
  summary: 'A priority with no initiative, metric or key result',
  why: `A priority that nobody works for and nothing measures is a wish. It is reported when nothing stands below it, no
figure in its own text, and no work anywhere in the workspace says that it supports it or shares its words; and only
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

- Initiative by Q1 2026
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
    for (const orphan of orphansOf(plan)) {
      report({
        at: { path: orphan.path, id: orphan.item.id, part: 'title' },
        message: `nothing is planned or measured for “${orphan.item.title}”`,
        fixes: (sources): Fix[] => {
          const edit = insertBelow(sources, orphan.path, orphan.item, 'Initiative by Q1 2026')
          return edit === null ? [] : [{ title: 'Insert an initiative', safe: false, edits: [edit] }]
        },
      })
    }
  },
}

interface Priority {
  readonly path: Plan['documents'][number]['path']
  readonly item: Item
}

function orphansOf(plan: Plan): Priority[] {
  const supported = new Set<Item>()
  for (const { path, item } of plan.items) {
    if (item.supports.state !== 'known') continue
    for (const name of item.supports.value) {
      const other = plan.references.find(name, path)
      if (other !== null) supported.add(other.item)
    }
  }
  const found: Priority[] = []
  for (const { path, facts } of plan.documents) {
    const holders = new Set(facts.items.flatMap(({ parent }) => (parent === null ? [] : [parent])))
    for (const fact of [...facts.facts, ...facts.mentions]) if (fact.item !== null) holders.add(fact.item)
    const tables = new Set(facts.tables.map(({ title }) => title))
    const groups = new Map<string, Item[]>()
    for (const item of facts.items) {
      if (item.kind !== 'priority' || item.form !== 'heading') continue
      const group = groups.get(item.group)
      if (group === undefined) groups.set(item.group, [item])
      else group.push(item)
    }
    for (const group of groups.values()) {
      const served = (item: Item) =>
        holders.has(item.id) || supported.has(item) || tables.has(item.title) || /\d/.test(item.words)
      // Where none has anything below it, the work stands elsewhere.
      if (!group.some((item) => holders.has(item.id))) continue
      for (const item of group) if (!served(item)) found.push({ path, item })
    }
  }
  return found
}
