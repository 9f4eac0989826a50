/** The one sibling that stands out of chronological order. */
import type { DatedLine, Item } from '../model/model'
import { type Interval, isResolved, recogniseTimes, resolveTime } from '../notation/time'
import { plannedFor, plannedStretch } from '../plan/schedule'
import { moveItem } from './move-item'
import type { DocumentPath, DocumentRule, Fix, Sources } from './rule'
import { siblings } from './siblings'

export const unorderedPeriods: DocumentRule = {
  id: 'unordered-periods',
  scope: 'document',
  severity: 'information',
  summary: 'One sibling out of chronological order, where all others are in order',
  why: `Who reads a timeline from top to bottom misses what stands in the wrong place, and one date out of order is often
a wrong date. Reported only where leaving out one sibling puts all others in order: four headings or five rows or
bullets at least. A line of arrows (“Q2 → Q1 → Q3”) runs forwards or backwards throughout. Lists by
topic, archives that go backwards, and second timelines that start anew are left alone.`,
  fix: { safe: false, text: 'Moves it, with all that stands below it, to where it belongs in time.' },
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
   ^^^^^^^ 💡 information unordered-periods: Q2 2026 stands behind Q4 2026, though the other 3 are in order

- Vans (Owner: Tom Maas)
`,
      fixed: `# Roadmap 2026

## Q1 2026

- Returns portal (Owner: Lea Brandt)

## Q2 2026

- Vans (Owner: Tom Maas)

## Q3 2026

- Parcel lockers (Owner: Tom Maas)

## Q4 2026

- Night deliveries (Owner: Lea Brandt)
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
    const broken = facts.lines.filter(isBrokenChain)
    const [chain] = broken
    if (chain !== undefined) {
      const raws = (line: DatedLine) => line.times.map(({ raw }) => raw).join(' → ')
      const places = broken.map(({ id }) => ({ path, id, part: 'w1' }))
      report({
        at: places[0]!,
        message: `${raws(chain)} runs neither forwards nor backwards${broken.length > 1 ? `, here and in ${broken.length - 1} more lines` : ''}`,
        related: broken.slice(1).map((line, index) => ({ at: places[index + 1]!, message: raws(line) })),
      })
    }
    for (const group of siblings(facts.items, (item) => plannedFor(item, true) !== null)) {
      const [first] = group
      if (first === undefined || group.length < (first.form === 'heading' ? 4 : 5)) continue
      // Numbered rows are in the order of their numbers.
      if (group.some(({ label, form }) => label !== '' && form === 'row')) continue
      const odd = oddOne(group.map((item) => plannedFor(item, true)!))
      if (odd === null || (group.length < LONG && !isTimeline(group, odd))) continue
      const item = group[odd]!
      const before = group[odd - 1]
      const after = group[odd + 1]
      const beside =
        before !== undefined && isLater(plannedFor(before, true)!, plannedFor(item, true)!) ? before : after
      report({
        at: { path, id: item.id, part: 'period' },
        key: `${rawOf(item)} ${item.title}`,
        message: `${rawOf(item)} stands ${beside === before ? 'behind' : 'before'} ${beside === undefined ? '' : rawOf(beside)}, though the other ${group.length - 1} are in order`,
        related:
          beside === undefined
            ? []
            : [{ at: { path, id: beside.id, part: 'period' }, message: rawOf(beside) }],
        fixes: (sources) => reordered(sources, path, group, odd),
      })
    }
  },
}

/** Each later than the one before, or headings: dates of topics are in order by chance, but hardly so strictly. */
function isTimeline(group: readonly Item[], odd: number): boolean {
  const others = group.filter((_, index) => index !== odd).map((item) => plannedFor(item, true)!)
  return (
    group.every(({ form }) => form === 'heading') ||
    others.every((period, index) => index === 0 || isLater(period, others[index - 1]!))
  )
}

/** Of so many dates in a list, all but one are hardly ever in order by chance; of five they are in one list of eight. */
const LONG = 7

/** Puts the odd one in front of the first that is later, or behind all others. */
function reordered(sources: Sources, path: DocumentPath, group: readonly Item[], odd: number): Fix[] {
  const own = plannedFor(group[odd]!, true)!
  const found = group.findIndex((other, index) => index !== odd && isLater(plannedFor(other, true)!, own))
  const before = found < 0 ? group.length : found
  const edits = moveItem(sources, path, group, odd, before)
  const beside = group[before] ?? group.at(-1)!
  const title = `Move ${rawOf(group[odd]!)} ${found < 0 ? 'behind' : 'before'} ${rawOf(beside)}`
  return edits.length === 0 ? [] : [{ title, safe: false, edits }]
}

/** "94% (Q2) → 95% (Q1) → 97% (Q3)": three times or more, joined by arrows, in no order. */
function isBrokenChain({ text, times, hypothetical }: DatedLine): boolean {
  if (times.length < 3 || hypothetical) return false
  const joined = times.every(
    ({ start }, index) => index === 0 || ARROW.test(text.slice(times[index - 1]!.end, start)),
  )
  if (!joined) return false
  const steps = times.map(stretchOf)
  if (steps.some((step) => step === null)) return false
  const days = steps.map((step) => step!.start)
  const falls = days.filter((day, index) => index > 0 && day < days[index - 1]!).length
  const rises = days.filter((day, index) => index > 0 && day > days[index - 1]!).length
  if (falls + rises < days.length - 1 || falls === 0 || rises === 0) return false
  // "Q3 → Q4 → Q1" runs over the end of a year that nobody wrote.
  if (times.some(({ raw }) => /\d{2}/.test(raw))) return true
  const months = days.map((day) => Math.round((day * 12) / 365.25))
  const [first, ...more] = months.slice(1).map((month, index) => (((month - months[index]!) % 12) + 12) % 12)
  return more.some((step) => step !== first)
}

const ARROW = /→|->|–>|=>|⇒|➜|➔/u

/** The quarter or month of a time, in any year when none is given. */
function stretchOf({ raw, period }: DatedLine['times'][number]): Interval | null {
  if (period !== null) return plannedStretch(period)
  const [time] = recogniseTimes(raw)
  if (time?.kind !== 'time') return null
  const resolved = resolveTime(time, { year: { value: 2001, from: '' } })
  return isResolved(resolved) ? plannedStretch(resolved) : null
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
