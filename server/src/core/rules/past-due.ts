/** Work that should be done by now and is not. */
import type { Item } from '../model/model'
import { due, formatDay } from '../notation/time'
import { isDropped, isWork } from './item-kinds'
import type { DocumentRule } from './rule'

export const pastDue: DocumentRule = {
  id: 'past-due',
  scope: 'document',
  severity: 'information',
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
  check({ path, facts, asOf }, report) {
    if (asOf === null) return
    const late = facts.items.filter((item) => isLate(item, asOf))
    const [first] = late
    if (first === undefined) return
    const old = late.length > MANY
    for (const item of old ? [first] : late) {
      report({
        at: {
          path,
          id: item.id,
          part: item.period.state === 'known' && item.period.inherited ? 'title' : 'period',
        },
        message: `${rawOf(item)} has passed on ${formatDay(asOf)}, but “${item.title}” is ${item.status.state === 'known' ? item.status.raw : 'open'}${old ? `, and so are ${late.length - 1} others` : ''}`,
        related: old
          ? late.slice(1).map((other) => ({
              at: { path, id: other.id, part: 'title' },
              message: `“${other.title}” ${rawOf(other)}`,
            }))
          : [],
      })
    }
  },
}

/** More of them than this say that the document is old, which is one thing to know. */
const MANY = 6

function isLate(item: Item, asOf: number): boolean {
  if ((!isWork(item) && item.kind !== 'key-result') || item.status.state !== 'known' || isDropped(item))
    return false
  if (item.status.value === 'done' || item.period.state !== 'known') return false
  const last = due(item.period.value)
  return last !== null && last < asOf
}

function rawOf({ period }: Item): string {
  return period.state === 'known' ? period.raw : ''
}
