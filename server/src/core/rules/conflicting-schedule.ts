/** One initiative that is planned for two different times. */
import type { DatedLine, Item } from '../model/model'
import { type Interval, overlap } from '../notation/time'
import { type DatedWork, nearSchedules } from '../plan/near-work'
import type { PlanDocument } from '../plan/plan'
import { contradictedLengths } from '../plan/plan-length'
import { isStaged, type NamedAs, namesakes, type PlannedWork } from '../plan/planned-work'
import { type MovedCount, movedCounts } from '../plan/quarter-lists'
import { withoutTimes } from '../plan/work-name'
import { isDropped, isWork } from './item-kinds'
import { periodEdit } from './rewrite-period'
import type { Fix, FixEdit, Place, PlanRule, Report, Sources } from './rule'

export const conflictingSchedule: PlanRule = {
  id: 'conflicting-schedule',
  scope: 'plan',
  severity: 'warning',
  summary: 'One initiative in two different periods',
  why: `When the roadmap says Q3 and the security plan says Q1, somebody will be waiting for something that nobody is
working on. Initiatives are the same when their names are, without dates and without words such as “launch” or
“project”, in one document or across the workspace. A period inside the other (a year and its quarter) is no conflict;
stages (pilot, beta, phase 2), work that comes back every quarter, and names that only share words are not compared.
What sentences and halves of titles say, and when a rhythm begins, gives a note only. A list that counts by quarter is
compared with the row of a table of equal sum, and the length of the whole plan with the span of its milestones.`,
  fix: {
    safe: false,
    text: 'Puts the one period in the place of the other, in its own notation, here or there.',
  },
  examples: [
    {
      title: 'The list and the table disagree',
      text: `# Roadmap 2026

## Initiatives

- Returns portal for shops by Q2 2026

## Milestones

| Milestone | Due | Owner |
| - | - | - |
| Returns portal for shops | Q4 2026 | Lea Brandt |
                             ^^^^^^^ 💡 warning conflicting-schedule: Q4 2026 for “Returns portal for shops”, but by Q2 2026 under “Initiatives”
`,
      fixed: `# Roadmap 2026

## Initiatives

- Returns portal for shops by Q2 2026

## Milestones

| Milestone | Due | Owner |
| - | - | - |
| Returns portal for shops | Q2 2026 | Lea Brandt |
`,
    },
    {
      title: 'Stages, and a quarter of the same year',
      text: `# Roadmap 2026

## Initiatives

- Returns portal for shops in 2026
- Pilot of the returns portal in Q1 2026

## Milestones

| Milestone | Due | Owner |
| - | - | - |
| Returns portal for shops | Q4 2026 | Lea Brandt |
`,
    },
  ],
  check(plan, report) {
    for (const document of plan.documents) {
      reportCounts(document, report)
      reportLengths(document, report)
    }
    const reported = new Set<string>()
    for (const group of namesakes(plan, isPlanned)) {
      const pair = firstClash(group)
      if (pair === null) continue
      const { first, clash } = pair
      const two = `${first.path} ${first.id} ${clash.path} ${clash.id}`
      if (reported.has(two)) continue
      reported.add(two)
      const others = group.filter((other) => other !== clash && apart(other.stretch, clash.stretch))
      report({
        at: place(clash),
        ...(CERTAIN.has(first.as) && CERTAIN.has(clash.as) ? {} : { severity: 'information' as const }),
        message: `${clash.raw} for “${undated(clash.name)}”, but ${first.raw} ${where(first, clash)}`,
        related: others.map((other) => ({
          at: place(other),
          message: `“${undated(other.name)}” ${other.raw}`,
        })),
        fixes: (sources) => [
          ...copy(sources, first, [clash], 'here'),
          ...copy(sources, clash, [first, ...others], others.length > 1 ? 'in the other places' : 'there'),
        ],
      })
    }
    for (const document of plan.documents) reportNear(document, reported, report)
  },
}

/** "Heat pump in service: March 2028", but the bullet on the heat pump at the sewage works says September. */
function reportNear(document: PlanDocument, reported: ReadonlySet<string>, report: Report): void {
  const said = [...reported].join('\n')
  for (const { row, told } of nearSchedules(document, isPlanned)) {
    // One of the two has its contradiction already.
    if (said.includes(` ${row.id}`) || said.includes(` ${told.id}`)) continue
    report({
      at: place(told),
      severity: 'information',
      message: `${told.raw} for “${undated(told.name)}”, but ${row.raw} for “${undated(row.name)}” ${where(row, told)}`,
      related: [{ at: place(row), message: `“${undated(row.name)}” ${row.raw}` }],
    })
  }
}

/** "Q2–Q4: one clerk each quarter", but the table has two of them in Q4. */
function reportCounts({ path, facts, language }: PlanDocument, report: Report): void {
  for (const { table, row, quarters } of movedCounts(facts, language)) {
    const { label } = table.rows[row]!
    const [{ line, quarter, listed, stated }, ...others] = quarters as [MovedCount, ...MovedCount[]]
    const place = (each: DatedLine) => ({ path, id: each.id, part: each.times[0]!.part })
    const cells = quarters.map((each) => ({
      at: { path, id: table.id, part: `r${row}c${each.column}` },
      message: `“${label}” ${each.quarter}: ${each.stated}`,
    }))
    const lines = others
      .filter((each) => each.line !== line)
      .map((each) => ({ at: place(each.line), message: `${each.listed} in ${each.quarter}` }))
    report({
      at: place(line),
      message: `${listed} in ${quarter} for “${line.headings.at(-1)}”, but ${stated} in the row “${label}”`,
      related: [...cells, ...lines],
    })
  }
}

/** "Total duration: 18 months", but the milestones are done within a year. */
function reportLengths({ path, facts }: PlanDocument, report: Report): void {
  for (const { sentence, raw, part, first, last, months } of contradictedLengths(facts))
    report({
      at: { path, id: sentence.id, part },
      severity: 'information',
      message: `${raw}, but the milestones from “${first.title}” to “${last.title}” span ${months} months`,
      related: [first, last].map((item) => ({
        at: { path, id: item.id, part: 'period' },
        message: `“${item.title}” ${item.period.state === 'known' ? item.period.raw : ''}`,
      })),
    })
}

/** A title without its date, for the reader. */
function undated(title: string): string {
  return withoutTimes(title)
    .replace(/\s+/g, ' ')
    .replace(/[\s(,:：–—-]+\)?\s*$/, '')
    .trim()
}

/** A measured step is work as well when it says by when it is done. */
function mayBeWork(item: Item): boolean {
  return (
    isWork(item) || (item.kind === 'key-result' && item.period.state === 'known' && !item.period.inherited)
  )
}

function isPlanned(item: Item): boolean {
  return mayBeWork(item) && !isDropped(item)
}

/** The first that contradicts one before it, stated ones before what a heading gives. */
function firstClash(group: readonly PlannedWork[]): { first: PlannedWork; clash: PlannedWork } | null {
  // A name that stands everywhere names no single work; this also keeps the pairs few.
  if (group.length > MANY) return null
  const steady = group.filter((one) => !comesBack(group, one))
  for (const [index, clash] of steady.entries()) {
    const first = steady.slice(0, index).find((other) => clashes(other, clash))
    if (first !== undefined) return { first, clash }
  }
  return null
}

/** What comes back in a third period of one document is a habit, not a contradiction. */
function comesBack(group: readonly PlannedWork[], one: PlannedWork): boolean {
  const distinct: Interval[] = []
  for (const { path, stretch } of group)
    if (path === one.path && distinct.every((other) => apart(other, stretch))) distinct.push(stretch)
  return distinct.length > 2
}

function clashes(a: PlannedWork, b: PlannedWork): boolean {
  if (
    !apart(a.stretch, b.stretch) ||
    (a.path === b.path && a.id === b.id) ||
    !(WHOLE.has(a.as) || WHOLE.has(b.as))
  )
    return false
  const dated = a.own && b.own
  // A name of three words is hardly used for two things.
  const named = dated || ((a.own || b.own) && a.stems >= 3)
  if (!(CERTAIN.has(a.as) && CERTAIN.has(b.as)) && !named) return false
  if (isStaged(a) || isStaged(b)) return false
  if (a.path !== b.path) {
    // The heading of a quarter dates themes ("Partner integrations") that the next plan takes up again.
    return named && distance(a.stretch, b.stretch) < YEAR
  }
  if (!a.own && !b.own) return false
  // Siblings in one list follow each other: "Audit | Q1", "Audit | Q3".
  if (a.group === b.group) return false
  // Each in a phase of its own: every phase has its "architecture specification".
  return a.frame === null || b.frame === null || !apart(a.frame, b.frame)
}

/** Names that are all of what a place says of its work. */
const WHOLE: ReadonlySet<NamedAs> = new Set(['title', 'line', 'rhythm'])
/** "Portal" may be the portal for shops, and may be more. */
const CERTAIN: ReadonlySet<NamedAs> = new Set(['title', 'listed'])

/** Plans of different years take up the same themes anew. */
const YEAR = 366

/** How many places of one name are still compared. */
const MANY = 24

function distance(a: Interval, b: Interval): number {
  return Math.max(a.start - b.end, b.start - a.end)
}

function apart(a: Interval, b: Interval): boolean {
  return !overlap(a, b)
}

/** "under “Targets”", "in “okrs.md”". */
function where(other: DatedWork, from: DatedWork): string {
  if (other.path !== from.path) return `in “${other.path}”`
  return other.heading === '' ? 'elsewhere' : `under “${other.heading}”`
}

function place({ path, id, part }: DatedWork): Place {
  return { path, id, part }
}

/** Writes the period of one place in the notation of others, the first of which it must be possible for. */
function copy(sources: Sources, from: PlannedWork, to: readonly PlannedWork[], where: string): Fix[] {
  const edits = new Map<string, FixEdit>()
  for (const [index, each] of to.entries()) {
    const edit = copyEdit(sources, from, each)
    if (edit !== null) edits.set(`${edit.path} ${edit.span.start}`, edit)
    else if (index === 0) return []
  }
  const [first] = edits.values()
  return first === undefined
    ? []
    : [{ title: `Use ${first.newText} ${where}`, safe: false, edits: [...edits.values()] }]
}

function copyEdit(sources: Sources, from: PlannedWork, to: PlannedWork): FixEdit | null {
  const period = from.item?.period
  const span = sources.span(place(to))
  if (to.item === null || !to.own || period?.state !== 'known' || span === undefined) return null
  const written = periodEdit(sources, place(to), period.value)
  if (written !== null) return written
  const text = sources.text(to.path).slice(span.start, span.end)
  return /^\p{N}|^[QTHS]\d/u.test(text) ? { path: to.path, span, newText: from.raw } : null
}
