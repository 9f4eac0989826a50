/** Done and not done at once. */
import { formatDay, recogniseTimes } from '../notation/time'
import type { DocumentRule } from './rule'

export const conflictingStatus: DocumentRule = {
  id: 'conflicting-status',
  scope: 'document',
  severity: 'warning',
  summary: 'An item that is done and open at once, or done before it starts',
  why: `A ticked box beside “not started”, or “done” beside a date in autumn, is a status that nobody can report upwards.
An unticked box says nothing, and done before the deadline is good news: only what has not begun by \`asOf\` (today, if
nothing else is said) cannot be done.`,
  fix: null,
  examples: [
    {
      title: 'Done, but in August',
      text: `---
asOf: 2026-01-15
---
# Roadmap 2026

## Milestones

| Milestone | Period | Owner | Status |
| - | - | - | - |
| Returns portal | July–August 2026 | Lea Brandt | Done |
                                                   ^^^^ warning conflicting-status: “Returns portal” is Done, but July–August 2026 begins after 15 Jan 2026
| Night deliveries | June 2026 | Tom Maas | Planned |
`,
    },
    {
      title: 'Done before its deadline',
      text: `---
asOf: 2026-01-15
---
# Roadmap 2026

## Milestones

| Milestone | Due | Owner | Status |
| - | - | - | - |
| Returns portal | by June 2026 | Lea Brandt | Done |
| Night deliveries | June 2026 | Tom Maas | Planned |
`,
    },
  ],
  check({ path, facts, asOf }, report) {
    for (const item of facts.items) {
      if (item.status.state !== 'known') continue
      const { value: status, raw } = item.status
      const at = { path, id: item.id, part: 'status' }
      if (item.ticked === true && (status === 'planned' || status === 'blocked')) {
        report({ at, message: `“${item.title}” is ${raw}, but its box is ticked` })
        continue
      }
      if (status !== 'done' || item.ticked === true || asOf === null) continue
      if (item.period.state !== 'known' || item.period.inherited) continue
      const { start, relation } = item.period.value
      // "By June" may be done in March; an event or a span of time cannot.
      if (start === null || (relation !== 'in' && relation !== 'from' && relation !== 'after')) continue
      if (start <= asOf || !isSpan(item.period.raw)) continue
      report({
        at,
        message: `“${item.title}” is ${raw}, but ${item.period.raw} begins after ${formatDay(asOf)}`,
        related: [{ at: { path, id: item.id, part: 'period' }, message: item.period.raw }],
      })
    }
  },
}

/** "July–August", "7–9 August": it happens then, and is not merely due by then. */
function isSpan(raw: string): boolean {
  const [time] = recogniseTimes(raw)
  return time?.kind === 'time' && time.form.kind === 'range'
}
