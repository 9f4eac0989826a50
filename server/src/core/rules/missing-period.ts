/** A hole in a run of quarters. */
import type { Item } from '../model/model'
import { civil, type Interval, monthsFrom } from '../notation/time'
import { plannedFor } from '../plan/schedule'
import { periodEdit } from './rewrite-period'
import type { DocumentRule, Fix, Place, Sources } from './rule'
import { siblings } from './siblings'

export const missingPeriod: DocumentRule = {
  id: 'missing-period',
  scope: 'document',
  severity: 'information',
  summary: 'A hole in an otherwise unbroken run of quarters or months',
  why: `A roadmap that goes from Q2 to Q4 leaves readers to wonder whether nothing happens in Q3 or the author forgot it.
Reported where headings or rows name four quarters (or six months) or more, each once and in order, and just one is
skipped.`,
  fix: { safe: false, text: 'Inserts a heading for the missing one, in the same notation.' },
  examples: [
    {
      title: 'Where is the third quarter?',
      text: `# Roadmap

## Q1 2026

- Returns portal (Owner: Lea Brandt)

## Q2 2026

- Parcel lockers (Owner: Tom Maas)

## Q4 2026
   ^^^^^^^ 💡 information missing-period: Q4 2026 follows Q2 2026, and nothing is between them

- Night deliveries (Owner: Lea Brandt)

## Q1 2027

- Vans (Owner: Tom Maas)
`,
      fixed: `# Roadmap

## Q1 2026

- Returns portal (Owner: Lea Brandt)

## Q2 2026

- Parcel lockers (Owner: Tom Maas)

## Q3 2026

## Q4 2026

- Night deliveries (Owner: Lea Brandt)

## Q1 2027

- Vans (Owner: Tom Maas)
`,
    },
    {
      title: 'Two quarters are no run with a hole',
      text: `# Roadmap

## Q1 2026

- Returns portal (Owner: Lea Brandt)

## Q4 2026

- Night deliveries (Owner: Lea Brandt)
`,
    },
  ],
  check({ path, facts }, report) {
    for (const group of siblings(facts.items, (item) => plannedFor(item, true) !== null)) {
      const [first] = group
      if (first === undefined || first.form === 'bullet') continue
      const hole = holeIn(group.map((item) => plannedFor(item, true)!))
      if (hole === null) continue
      const [before, after] = [group[hole.index - 1]!, group[hole.index]!]
      const at = { path, id: after.id, part: 'period' }
      report({
        at,
        message: `${rawOf(after)} follows ${rawOf(before)}, and nothing is between them`,
        related: [{ at: { path, id: before.id, part: 'period' }, message: rawOf(before) }],
        fixes: (sources) => (after.form === 'heading' ? heading(sources, at, hole.missing) : []),
      })
    }
  },
}

/** Where one unit is skipped in a run of units of three months or one; null where more or nothing is. */
function holeIn(periods: readonly Interval[]): { index: number; missing: Interval } | null {
  const size = monthsOf(periods[0]!)
  if ((size !== 3 || periods.length < 3) && (size !== 1 || periods.length < 6)) return null
  let hole: { index: number; missing: Interval } | null = null
  for (const [index, period] of periods.entries()) {
    if (monthsOf(period) !== size) return null
    const before = periods[index - 1]
    if (before === undefined) continue
    const { year, month } = civil(before.start)
    const next = monthsFrom(year, month + size, size)
    if (period.start === next.start) continue
    if (hole !== null || period.start !== monthsFrom(year, month + 2 * size, size).start) return null
    hole = { index, missing: next }
  }
  return hole
}

/** How many whole months; 0 for anything else. */
function monthsOf({ start, end }: Interval): number {
  const [a, b] = [civil(start), civil(end)]
  const months = (b.year - a.year) * 12 + b.month - a.month + 1
  return a.day === 1 && monthsFrom(a.year, a.month, months).end === end ? months : 0
}

function rawOf({ period }: Item): string {
  return period.state === 'known' ? period.raw : ''
}

/** A heading of the missing unit before the one that follows it. */
function heading(sources: Sources, at: Place, missing: Interval): Fix[] {
  const line = sources.span({ ...at, part: 'line' })
  const span = sources.span(at)
  if (line === undefined || span === undefined) return []
  const text = sources.text(at.path)
  const written = periodEdit(sources, at, missing)?.newText ?? null
  const marks = /^#{1,6} +/.exec(text.slice(line.start, line.end))?.[0]
  if (written === null || marks === undefined) return []
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const at0 = { start: line.start, end: line.start }
  return [
    {
      title: `Insert a heading “${written}”`,
      safe: false,
      edits: [{ path: at.path, span: at0, newText: `${marks}${written}${end}${end}` }],
    },
  ]
}
