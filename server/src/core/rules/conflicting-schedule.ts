/** One initiative that is planned for two different times. */
import type { Item } from '../model/model'
import { formatTimeLike, type Interval, overlap, recogniseTimes } from '../notation/time'
import type { Plan, PlanItem } from '../plan/plan'
import { framed, plannedFor } from '../plan/schedule'
import { withoutTimes, workName } from '../plan/work-name'
import { isDropped, isWork } from './item-kinds'
import type { Fix, PlanRule, Sources } from './rule'

export const conflictingSchedule: PlanRule = {
  id: 'conflicting-schedule',
  scope: 'plan',
  severity: 'warning',
  summary: 'One initiative in two different periods',
  why: `When the roadmap says Q3 and the security plan says Q1, somebody will be waiting for something that nobody is
working on. Initiatives are the same when their names are, without dates and without words such as “launch” or
“project”, in one document or across the workspace. A period inside the other (a year and its quarter) is no conflict;
stages (pilot, beta, phase 2), work that comes back every quarter, and names that only share words are not compared.`,
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
    const reported = new Set<string>()
    for (const group of namesakes(plan)) {
      const pair = firstClash(group)
      if (pair === null) continue
      const { first, clash } = pair
      const two = `${first.path} ${first.item.id} ${clash.path} ${clash.item.id}`
      if (reported.has(two)) continue
      reported.add(two)
      const others = group.filter((other) => other !== clash && apart(other.stretch, clash.stretch))
      report({
        at: placeOf(clash),
        // "Portal" may be the portal for shops, and may be more.
        ...(first.as === 'head' || clash.as === 'head' ? { severity: 'information' as const } : {}),
        message: `${clash.raw} for “${undated(clash.name)}”, but ${first.raw} ${where(first, clash)}`,
        related: others.map((other) => ({
          at: placeOf(other),
          message: `“${undated(other.name)}” ${other.raw}`,
        })),
        fixes: (sources) => [...copy(sources, first, clash, 'here'), ...copy(sources, clash, first, 'there')],
      })
    }
  },
}

/** One place that plans a work. */
interface Planned extends PlanItem {
  /** As written there: "SOC 2 Type II". */
  readonly name: string
  /** Its title, one of several names in its text, or the head of its title: "Portal" of "Portal for shops". */
  readonly as: 'title' | 'listed' | 'head'
  /** How many words identify it. */
  readonly stems: number
  readonly raw: string
  readonly stretch: Interval
  /** The time of the phase that holds it. */
  readonly frame: Interval | null
}

/** All that may be one work, by its name. */
function namesakes(plan: Plan): Planned[][] {
  const language = new Map(plan.documents.map((document) => [document.path, document.language]))
  const groups = new Map<string, Planned[]>()
  for (const { path, item, frame } of framed(plan)) {
    const stretch = plannedFor(item)
    if (stretch === null || item.period.state !== 'known' || !mayBeWork(item) || isDropped(item)) continue
    const known = new Set<string>()
    for (const { name, as } of namesOf(item)) {
      const { key } = workName(name, language.get(path))
      if (key === '' || known.has(key)) continue
      known.add(key)
      const planned: Planned = {
        path,
        item,
        name,
        as,
        stems: key.split(' ').length,
        raw: item.period.raw,
        stretch,
        frame,
      }
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [planned])
      else group.push(planned)
    }
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** A title without its date, for the reader. */
function undated(title: string): string {
  return withoutTimes(title)
    .replace(/\s+/g, ' ')
    .replace(/[\s(,:–—-]+\)?\s*$/, '')
    .trim()
}

/** A measured step is work as well when it says by when it is done. */
function mayBeWork(item: Item): boolean {
  return (
    isWork(item) || (item.kind === 'key-result' && item.period.state === 'known' && !item.period.inherited)
  )
}

function namesOf(item: Item): { name: string; as: Planned['as'] }[] {
  const head = HEAD.exec(item.title)?.[1]
  return [
    { name: item.title, as: 'title' },
    ...listed(item).map((name) => ({ name, as: 'listed' as const })),
    ...(head === undefined ? [] : [{ name: head, as: 'head' as const }]),
  ]
}

/** What stands in front of the first preposition; only where it stands alone in the languages that we know. */
const HEAD = /^(\S{1,40}(?: \S{1,40}){1,4}?) (?:of|for|across|to|für) /u

/** "Compliance: SOC 2 Type II, ISO 27001" plans three things. */
function listed(item: Item): string[] {
  if (item.form === 'row' || !item.words.startsWith(item.title)) return []
  const rest = /^\s*[:–—]\s+([^.\n]{3,160})/.exec(item.words.slice(item.title.length))?.[1]
  if (rest === undefined || !rest.includes(',')) return []
  return rest
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name.split(/\s+/).length <= 6)
}

/** The first that contradicts one before it, stated ones before what a heading gives. */
function firstClash(group: readonly Planned[]): { first: Planned; clash: Planned } | null {
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
function comesBack(group: readonly Planned[], one: Planned): boolean {
  const distinct: Interval[] = []
  for (const { path, stretch } of group)
    if (path === one.path && distinct.every((other) => apart(other, stretch))) distinct.push(stretch)
  return distinct.length > 2
}

function clashes(a: Planned, b: Planned): boolean {
  if (!apart(a.stretch, b.stretch) || (a.as !== 'title' && b.as !== 'title')) return false
  const dated = isOwn(a) && isOwn(b)
  // A name of three words is hardly used for two things.
  const named = dated || ((isOwn(a) || isOwn(b)) && a.stems >= 3)
  if ((a.as === 'head' || b.as === 'head') && !named) return false
  if (staged(a.item) || staged(b.item)) return false
  if (a.path !== b.path) {
    // The heading of a quarter dates themes ("Partner integrations") that the next plan takes up again.
    return named && distance(a.stretch, b.stretch) < YEAR
  }
  if (!isOwn(a) && !isOwn(b)) return false
  // Siblings in one list follow each other: "Audit | Q1", "Audit | Q3".
  if (a.item.group === b.item.group) return false
  // Each in a phase of its own: every phase has its "architecture specification".
  return a.frame === null || b.frame === null || !apart(a.frame, b.frame)
}

/** Plans of different years take up the same themes anew. */
const YEAR = 366

/** How many places of one name are still compared. */
const MANY = 24

function distance(a: Interval, b: Interval): number {
  return Math.max(a.start - b.end, b.start - a.end)
}

function isOwn({ item }: Planned): boolean {
  return item.period.state === 'known' && !item.period.inherited
}

function apart(a: Interval, b: Interval): boolean {
  return !overlap(a, b)
}

/** "Lease by March, opening in Q3": two stages of one work in one text. */
function staged(item: Item): boolean {
  return item.form !== 'row' && recogniseTimes(item.words.slice(0, 400)).length > 1
}

function placeOf(planned: Planned) {
  const { path, item } = planned
  return { path, id: item.id, part: isOwn(planned) ? 'period' : 'title' }
}

/** "under “Targets”", "in “okrs.md”". */
function where(other: Planned, from: Planned): string {
  if (other.path !== from.path) return `in “${other.path}”`
  const heading = other.item.headings.at(-1)
  return heading === undefined ? 'elsewhere' : `under “${heading}”`
}

/** Writes the period of one place in the notation of the other. */
function copy(sources: Sources, from: Planned, to: Planned, where: string): Fix[] {
  if (to.item.period.state !== 'known' || to.item.period.inherited || from.item.period.state !== 'known')
    return []
  const target = sources.span({ path: to.path, id: to.item.id, part: 'period' })
  if (target === undefined) return []
  const text = sources.text(to.path).slice(target.start, target.end)
  const language = sources.language(to.path)
  const [expression] = recogniseTimes(text, language)
  const written =
    expression === undefined || expression.start !== 0 || expression.end !== text.length
      ? null
      : formatTimeLike(expression, from.item.period.value, {}, language)
  const newText = written ?? (/^\p{N}|^[QTHS]\d/u.test(text) ? from.raw : null)
  return newText === null
    ? []
    : [{ title: `Use ${newText} ${where}`, safe: false, edits: [{ path: to.path, span: target, newText }] }]
}
