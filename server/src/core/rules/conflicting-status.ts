/** Done and not done at once. */

import type { DoneBox } from '../model/remarks'
import { type Day, formatDay, recogniseTimes } from '../notation/time'
import { asOne } from './one-cause'
import type { DocumentRule, Problem, Report, ReviewedDocument } from './rule'
import { type TrackedItem, trackedItems } from './tracked-items'

export const conflictingStatus: DocumentRule = {
  id: 'conflicting-status',
  scope: 'document',
  severity: 'warning',
  summary: 'An item that is done and open at once, or done before it starts',
  why: `A ticked box beside “not started”, or “done” beside a date in autumn, is a status that nobody can report upwards.
An open box by itself says nothing, one with a ✅ behind it does; a phase that is done has no part that has not begun. Done before the deadline is good news: only what has not begun by \`asOf\` (today, if
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
  check({ path, facts, asOf, remarks }, report) {
    const tracked = trackedItems(facts.items)
    const early: Problem[] = []
    for (const { item, status, period } of tracked) {
      const at = { path, id: item.id, part: 'status' }
      if (item.ticked === true && (status.value === 'planned' || status.value === 'blocked')) {
        report({ at, message: `“${item.title}” is ${status.raw}, but its box is ticked` })
        continue
      }
      if (status.value !== 'done' || item.ticked === true || asOf === null) continue
      if (period === null) continue
      const { start, relation } = period.value
      // "By June" may be done in March; an event or a span of time cannot.
      if (start === null || (relation !== 'in' && relation !== 'from' && relation !== 'after')) continue
      if (start <= asOf) continue
      early.push({
        at,
        // "June 2026" may be a deadline, and a heading "Q4 2026" the time when something was to be done at the latest.
        ...(period.inherited || !isSpan(period.raw) ? { severity: 'information' as const } : {}),
        key: `${item.title} ${status.raw} ${period.raw}`,
        message: `“${item.title}” is ${status.raw}, but ${period.raw} begins after ${formatDay(asOf)}`,
        related: period.inherited ? [] : [{ at: { path, id: item.id, part: 'period' }, message: period.raw }],
      })
    }
    for (const problem of together(early, asOf)) report(problem)
    openBoxes({ path, remarks }, report)
    openParts(path, tracked, report)
  },
}

/** One slip is a slip; where much is done too early, it is the day that the paper is judged by that is wrong. */
function together(early: readonly Problem[], asOf: Day | null): readonly Problem[] {
  const [first, ...others] = early
  if (first === undefined || asOf === null || others.length < 2) return early
  const rest = `, and so do ${others.length} others that are done`
  return [asOne([first, ...others], { rest, severity: 'information' })]
}

/** "- [ ] Portal ✅": all of them are one habit, or one mistake. */
function openBoxes({ path, remarks }: Pick<ReviewedDocument, 'path' | 'remarks'>, report: Report): void {
  const [first, ...others] = remarks.boxes
  if (first === undefined) return
  const place = ({ id }: DoneBox) => ({ path, id, part: 'mark' })
  report({
    at: place(first),
    // Who never ticks a box has no boxes, only bullets of that shape.
    ...(remarks.ticked === 0 ? { severity: 'information' as const } : {}),
    message: `“${first.text}” is ${first.raw}, but its box is open${others.length === 0 ? '' : `, and it is the same with ${others.length} more`}`,
    related: others.map((box) => ({ at: place(box), message: `“${box.text}” ${box.raw}` })),
  })
}

/** A phase or objective that is done, with a part that has not begun or is blocked. */
function openParts(path: ReviewedDocument['path'], tracked: readonly TrackedItem[], report: Report): void {
  const done = new Map(
    tracked.flatMap((each) => (each.status.value === 'done' ? [[each.item.id, each] as const] : [])),
  )
  for (const { item, status } of tracked) {
    const whole = item.parent === null ? undefined : done.get(item.parent)
    if (whole === undefined || (status.value !== 'planned' && status.value !== 'blocked')) continue
    report({
      at: { path, id: item.id, part: 'status' },
      message: `“${item.title}” is ${status.raw}, but “${whole.item.title}” that holds it is ${whole.status.raw}`,
      related: [
        {
          at: { path, id: whole.item.id, part: 'status' },
          message: `“${whole.item.title}” ${whole.status.raw}`,
        },
      ],
    })
  }
}

/** "July–August", "7–9 August": it happens then, and is not merely due by then. */
function isSpan(raw: string): boolean {
  const [time] = recogniseTimes(raw)
  return time?.kind === 'time' && time.form.kind === 'range'
}
