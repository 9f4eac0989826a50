/** Work that is due before what it depends on is done. */

import type { Item } from '../model/model'
import { recogniseTimes } from '../notation/time'
import type { Place, PlanRule } from './rule'

export const dependencyOrder: PlanRule = {
  id: 'dependency-order',
  scope: 'plan',
  severity: 'warning',
  summary: 'Work that is due before what it depends on is done',
  why: `A plan in which the roof comes before the walls is late on the day it is signed. What \`Depends on:\` or a column of
dependencies names is looked up by title, label or anchor in the whole workspace; what cannot be found is no matter of
this rule. Within one quarter or month nothing is said about the order.`,
  fix: null,
  examples: [
    {
      title: 'The tour comes before its bus',
      text: `# Roadmap 2026

## Milestones

| Milestone | Due | Depends on |
| - | - | - |
| Depot in Antwerp | Q3 2026 | |
| Evening routes | Q2 2026 | Depot in Antwerp |
                             ^^^^^^^^^^^^^^^^ warning dependency-order: due Q2 2026, before “Depot in Antwerp” is done (Q3 2026)
`,
    },
    {
      title: 'In the same quarter',
      text: `# Roadmap 2026

## Milestones

| Milestone | Due | Depends on |
| - | - | - |
| Depot in Antwerp | Q3 2026 | |
| Evening routes | Q3 2026 | Depot in Antwerp |
`,
    },
  ],
  check(plan, report) {
    for (const { path, item } of plan.items) {
      if (item.dependsOn.state !== 'known' || item.dependsOn.inherited || endOf(item) === null) continue
      for (const name of item.dependsOn.value) {
        const other = plan.references.find(name, path)
        if (other === null || other.item === item || !isBefore(item, other.item)) continue
        if (item.period.state !== 'known' || other.item.period.state !== 'known') continue
        report({
          at: { path, id: item.id, part: 'dependsOn' },
          message: `due ${item.period.raw}, before “${other.item.title}” is done (${other.item.period.raw})`,
          related: [
            { at: placeOf(path, item, 'period'), message: `“${item.title}”: ${item.period.raw}` },
            {
              at: placeOf(other.path, other.item, 'period'),
              message: `“${other.item.title}”: ${other.item.period.raw}`,
            },
          ],
        })
      }
    }
  },
}

/** The last day of an item, where it has one of its own or of its section. */
function endOf(item: Item): number | null {
  return item.period.state === 'known' ? item.period.value.end : null
}

function isBefore(item: Item, other: Item): boolean {
  if (item.period.state !== 'known' || other.period.state !== 'known') return false
  if (item.status.state === 'known' && ['done', 'cancelled'].includes(item.status.value)) return false
  const due = item.period.value.end
  // What has no end is at least not done before it starts.
  const done = other.period.value.end ?? other.period.value.start
  return due !== null && done !== null && due < done && !holds(other, item)
}

/** A month within the quarter of the other: nobody knows which comes first. */
function holds(other: Item, item: Item): boolean {
  if (other.period.state !== 'known' || item.period.state !== 'known') return false
  const { start, end } = other.period.value
  const due = item.period.value.end
  const [time] = recogniseTimes(other.period.raw)
  // "March–June 2026" says when it ends; "Q2 2026" only that it is within.
  const span = time?.kind === 'time' && time.form.kind === 'range'
  const deadline = span || ['by', 'until', 'before'].includes(other.period.value.relation)
  return start !== null && end !== null && due !== null && !deadline && start <= due && due <= end
}

function placeOf(path: Place['path'], item: Item, part: string): Place {
  return item.period.state === 'known' && item.period.inherited
    ? { path, id: item.id, part: 'title' }
    : { path, id: item.id, part }
}
