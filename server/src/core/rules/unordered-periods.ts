/** The one sibling that stands out of chronological order. */
import type { Item } from '../model/model'
import type { Interval } from '../notation/time'
import { plannedFor } from '../plan/schedule'
import type { DocumentRule } from './rule'
import { siblings } from './siblings'

export const unorderedPeriods: DocumentRule = {
  id: 'unordered-periods',
  scope: 'document',
  severity: 'information',
  summary: 'One sibling out of chronological order, where all others are in order',
  why: `Who reads a timeline from top to bottom misses what stands in the wrong place, and one date out of order is often
a wrong date. Reported only where leaving out one sibling puts all others in order: four headings or five rows or
bullets at least. Lists by topic, archives that go backwards, and second timelines that start anew are left alone.`,
  fix: null,
  examples: [
    {
      title: 'The second quarter behind the fourth',
      text: `# Roadmap 2026

## Q1 2026

- Returns portal (Owner: Lea Brandt)

## Q3 2026

- Parcel lockers (Owner: Tom Maas)

## Q4 2026

- Night deliveries (Owner: Lea Brandt)

## Q2 2026
   ^^^^^^^ information unordered-periods: Q2 2026 stands behind Q4 2026, though the other 3 are in order

- Vans (Owner: Tom Maas)
`,
    },
    {
      title: 'The newest first',
      text: `# Roadmap 2026

## Q4 2026

- Returns portal (Owner: Lea Brandt)

## Q3 2026

- Parcel lockers (Owner: Tom Maas)

## Q2 2026

- Night deliveries (Owner: Lea Brandt)

## Q1 2026

- Vans (Owner: Tom Maas)
`,
    },
  ],
  check({ path, facts }, report) {
    for (const group of siblings(facts.items, (item) => plannedFor(item, true) !== null)) {
      const [first] = group
      // Numbered rows are in the order of their numbers.
      if (first === undefined || group.length < (first.form === 'heading' ? 4 : 5)) continue
      if (group.some(({ label, form }) => label !== '' && form === 'row')) continue
      const odd = oddOne(group.map((item) => plannedFor(item, true)!))
      if (odd === null) continue
      const item = group[odd]!
      const before = group[odd - 1]
      const after = group[odd + 1]
      const beside =
        before !== undefined && isLater(plannedFor(before, true)!, plannedFor(item, true)!) ? before : after
      report({
        at: { path, id: item.id, part: 'period' },
        message: `${rawOf(item)} stands ${beside === before ? 'behind' : 'before'} ${beside === undefined ? '' : rawOf(beside)}, though the other ${group.length - 1} are in order`,
        related:
          beside === undefined
            ? []
            : [{ at: { path, id: beside.id, part: 'period' }, message: rawOf(beside) }],
      })
    }
  },
}

/** Strictly later, both ends: a year and its quarter are in order either way. */
function isLater(a: Interval, b: Interval): boolean {
  return a.start > b.start && a.end > b.end
}

/** The index of the one period without which all others are in order; null when there is none or no need. */
function oddOne(periods: readonly Interval[]): number | null {
  const breaks = periods.flatMap((period, index) =>
    index > 0 && isLater(periods[index - 1]!, period) ? [index] : [],
  )
  const [at] = breaks
  if (breaks.length !== 1 || at === undefined) return null
  // Either the one behind the break is too early, or the one before it too late; the former is the likelier.
  for (const odd of [at, at - 1]) {
    const [left, right] = [periods[odd - 1], periods[odd + 1]]
    if (left !== undefined && right !== undefined && isLater(left, right)) continue
    // A break that halves the list is a second timeline.
    const others = periods.filter((_, index) => index !== odd)
    if (others.every((period, index) => index === 0 || !isLater(others[index - 1]!, period))) return odd
  }
  return null
}

function rawOf({ period }: Item): string {
  return period.state === 'known' ? period.raw : ''
}
