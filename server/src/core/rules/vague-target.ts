/** An objective that nobody can ever say was reached: no measure, and no date. */
import type { Item } from '../model/model'
import { insertBelow } from './insert-item'
import type { DocumentRule, Fix } from './rule'

export const vagueTarget: DocumentRule = {
  id: 'vague-target',
  scope: 'document',
  severity: 'information',
  summary: 'An objective with no measurable value and no date',
  why: `“Be a better neighbour” can neither be reached nor missed. An objective is reported when neither it nor anything
below it has a figure or a date, and the heading it stands under names no time; and only where at least half of the
objectives of the document have one.`,
  fix: { safe: false, text: 'Inserts a target with placeholders below the objective.' },
  examples: [
    {
      title: 'One of two can be measured',
      text: `# Strategy 2026

## Objectives

### Deliver within one day

- 95% of parcels within a day by Q4 2026

### Be a better neighbour
    ^^^^^^^^^^^^^^^^^^^^^ 💡 information vague-target: “Be a better neighbour” has no measurable value and no date

- Talk more with the people on Canal Road
`,
      fixed: `# Strategy 2026

## Objectives

### Deliver within one day

- 95% of parcels within a day by Q4 2026

### Be a better neighbour

- Talk more with the people on Canal Road
- Measure from 0 to 100 by Q4 2026
`,
    },
    {
      title: 'Both can be measured',
      text: `# Strategy 2026

## Objectives

### Deliver within one day

- 95% of parcels within a day by Q4 2026

### Be a better neighbour

- Fewer than 10 complaints a month
`,
    },
  ],
  check({ path, facts, wording }, report) {
    const children = new Map<string, Item[]>()
    for (const item of facts.items) {
      if (item.parent !== null) put(children, item.parent, item)
    }
    const measured = new Set(
      [...facts.facts, ...facts.mentions].flatMap(({ item }) => (item === null ? [] : [item as string])),
    )
    const seen = new Map<string, boolean>()
    const isMeasured = (item: Item): boolean => {
      const known = seen.get(item.id)
      if (known !== undefined) return known
      seen.set(item.id, false)
      const result =
        measured.has(item.id) ||
        /\d/.test(wording.of(item)) ||
        item.period.state !== 'absent' ||
        (children.get(item.id) ?? []).some(isMeasured)
      seen.set(item.id, result)
      return result
    }
    const priorities = facts.items.filter((item) => item.kind === 'priority')
    const vague = priorities.filter((item) => !isMeasured(item) && !isDated(item))
    // Where most have no measure, the paper is about something else.
    if (vague.length * 2 > priorities.length) return
    for (const item of vague) {
      report({
        at: { path, id: item.id, part: 'title' },
        message: `“${item.title}” has no measurable value and no date`,
        fixes: (sources): Fix[] => {
          const edit = insertBelow(sources, path, item, 'Measure from 0 to 100 by Q4 2026')
          return edit === null ? [] : [{ title: 'Insert a target', safe: false, edits: [edit] }]
        },
      })
    }
  },
}

/** Below a heading that names a time, all is for that time. */
function isDated(item: Item): boolean {
  return item.headings.slice(1).some((heading) => /\d/.test(heading.replace(/^\W*\d+(?:\.\d+)*[.)]?\s/, '')))
}

function put(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [item])
  else known.push(item)
}
