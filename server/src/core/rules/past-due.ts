/** Work that should be done by now and is not. */
import { optionOf } from '../config/configuration'
import type { Item } from '../model/model'
import type { Status } from '../notation/status'
import { addDays, due, formatDay, type Period } from '../notation/time'
import { isDropped, isWork } from './item-kinds'
import type { DocumentRule } from './rule'
import { trackedItems } from './tracked-items'

export const pastDue: DocumentRule = {
  id: 'past-due',
  scope: 'document',
  severity: 'information',
  options: {
    grace: {
      default: 0,
      least: 0,
      most: 366,
      description: 'How many days after its end an item is late.',
    },
  },
  summary: 'Work whose time has passed and that is not done, in a document that tracks status',
  why: `A date that has passed without a word makes readers doubt all the others. Judged against today, or against
\`asOf\` of the configuration, the front matter or the command line. Only items that state a status are judged; work
that is done, cancelled or postponed is left alone. A document with many such items is old as a whole, and gets one
note.`,
  fix: null,
  examples: [
    {
      title: 'Still in progress after its date',
      text: `---
asOf: 2026-01-15
---
# Roadmap 2026

## Milestones

| Milestone | Due | Owner | Status |
| - | - | - | - |
| Returns portal | November 2025 | Lea Brandt | In progress |
                   ^^^^^^^^^^^^^ information past-due: November 2025 has passed on 15 Jan 2026, but “Returns portal” is In progress
| Night deliveries | June 2026 | Tom Maas | Planned |
`,
    },
    {
      title: 'Done in time',
      text: `---
asOf: 2026-01-15
---
# Roadmap 2026

## Milestones

| Milestone | Due | Owner | Status |
| - | - | - | - |
| Returns portal | November 2025 | Lea Brandt | Done |
| Night deliveries | June 2026 | Tom Maas | Planned |
`,
    },
  ],
  check({ path, facts, asOf, configuration }, report) {
    if (asOf === null) return
    const last = addDays(asOf, -optionOf(configuration, pastDue, 'grace'))
    const late = trackedItems(facts.items).flatMap(({ item, status, period }) =>
      period !== null && isLate(item, status.value, period.value, last) ? [{ item, status, period }] : [],
    )
    const [first] = late
    if (first === undefined) return
    const old = late.length > MANY
    for (const { item, status, period } of old ? [first] : late) {
      report({
        at: { path, id: item.id, part: period.inherited ? 'title' : 'period' },
        key: `${period.raw} ${item.title}`,
        message: `${period.raw} has passed on ${formatDay(asOf)}, but “${item.title}” is ${status.raw}${old ? `, and so are ${late.length - 1} others` : ''}`,
        related: old
          ? late.slice(1).map((other) => ({
              at: { path, id: other.item.id, part: 'title' },
              message: `“${other.item.title}” ${other.period.raw}`,
            }))
          : [],
      })
    }
  },
}

/** More of them than this say that the document is old, which is one thing to know. */
const MANY = 6

function isLate(item: Item, status: Status, period: Period, asOf: number): boolean {
  if ((!isWork(item) && item.kind !== 'key-result') || isDropped(item) || status === 'done') return false
  const last = due(period)
  return last !== null && last < asOf
}
