/** An item that is dated outside the phase or heading that holds it. */
import type { Item } from '../model/model'
import {
  addDays,
  addMonths,
  civil,
  formatPeriod,
  type Interval,
  overlap,
  recogniseTimes,
} from '../notation/time'
import { planFrame, workOutside } from '../plan/plan-frame'
import { frameOf, itemsById, plannedFor } from '../plan/schedule'
import { moveBelow } from './move-item'
import { contradictedSteps } from './plan-steps'
import { periodEdit } from './rewrite-period'
import type { DocumentRule, Fix, Place, Report, ReviewedDocument, Sources } from './rule'

export const periodOutsideParent: DocumentRule = {
  id: 'period-outside-parent',
  scope: 'document',
  severity: 'warning',
  summary: 'An item dated outside the phase or heading that holds it',
  why: `A delivery in Q4 inside a phase that ends in Q3 is either late or in the wrong place, and whoever counts phases
will miss it. A phase is a heading or item that states a time of its own. The year in the title of a document is no
bound: plans of 2026 may well finish something in 2027. Where most of what a heading holds lies outside, the heading
itself is in doubt, and one note says so. “Month 7” below “Year 2” is outside as well, where other numbers show that
months are counted from the start of the plan and not anew in every year.`,
  fix: {
    safe: false,
    text: `Moves the item below the phase that covers its date, dates it in the year of its own phase, or lets that phase
cover it; whichever the document allows, in its own notation.`,
  },
  examples: [
    {
      title: 'Due after its phase has ended',
      text: `# Roadmap

## Phase 1: Repair (Q1–Q3 2026)

- Rails on line 4 replaced by May 2026
- New depot roof by Q4 2026
                 ^^^^^^^^^^ 💡 warning period-outside-parent: by Q4 2026 lies outside “Phase 1: Repair (Q1–Q3 2026)”, which is 1 Jan – 30 Sep 2026
`,
      fixed: `# Roadmap

## Phase 1: Repair (Q1–Q4 2026)

- Rails on line 4 replaced by May 2026
- New depot roof by Q4 2026
`,
    },
    {
      title: 'A month of the quarter, and a plan that reaches into the next year',
      text: `# Roadmap 2026

## Q3 2026: Repair

- New depot roof by August 2026

## Later

- Night service by March 2027
`,
    },
  ],
  check(document, report) {
    reportSteps(document, report)
    reportPlan(document, report)
    const { path, facts } = document
    const byId = itemsById(facts)
    const months = new Map<string, number>()
    for (const item of facts.items)
      if (item.kind === 'phase' && isFine(item)) months.set(item.group, (months.get(item.group) ?? 0) + 1)
    const families = new Map<Item, { children: number; outside: Outside[]; frame: Interval }>()
    for (const item of facts.items) {
      const stretch = plannedFor(item, true)
      if (stretch === null || isArchive(item)) continue
      const frame = frameOf(item, byId)
      if (frame === null || !isBound(frame.item, months.get(frame.item.group) ?? 0)) continue
      const family = families.get(frame.item) ?? { children: 0, outside: [], frame: frame.stretch }
      families.set(frame.item, family)
      family.children++
      const limit = bounds(frame.item, frame.stretch)
      const begun = runsOver(item, stretch, frame.item, frame.stretch)
      const outside = begun || !overlap(stretch, limit)
      if (outside && distance(stretch, frame.stretch) < NINE_YEARS && !isRemark(item))
        family.outside.push({ item, stretch, begun })
    }
    for (const [parent, { children, outside, frame }] of families) {
      if (outside.length === 0 || parent.period.state !== 'known') continue
      const at = { path, id: parent.id, part: 'period' }
      if (outside.length > 1 && outside.length * 2 > children) {
        const [first] = outside
        report({
          at,
          severity: 'information',
          key: `most below “${parent.title}”`,
          message: `${parent.period.raw} holds none of ${outside.length} of the ${children} dates below it, such as ${rawOf(first!.item)}`,
          related: outside.map(({ item }) => ({
            at: place(document, item),
            message: `“${item.title}” ${rawOf(item)}`,
          })),
          fixes: () => [],
        })
        continue
      }
      for (const each of outside) {
        const { item, begun } = each
        report({
          at: place(document, item),
          ...(begun ? { severity: 'information' as const } : {}),
          message: `${rawOf(item)} ${begun ? 'runs past the end of' : 'lies outside'} “${parent.title}”, which is ${formatPeriod(frame)}`,
          related: [{ at, message: `“${parent.title}” ${parent.period.raw}` }],
          fixes: (sources) => fixesOf(sources, document, each, parent, frame),
        })
      }
    }
  },
}

/** "Plan 2025–2027" with a package that ends in 2028: what follows the plan may be meant, so it is a note. */
function reportPlan(document: ReviewedDocument, report: Report): void {
  const { facts, language, fiscalYear } = document
  const frame = planFrame(facts, language, fiscalYear)
  if (frame === null) return
  for (const { item, raw, begun } of workOutside(facts, frame)) {
    if (isRemark(item) || isArchive(item) || OUTLOOK.test(item.headings.join(' '))) continue
    const stretch = plannedFor(item, true)
    if (stretch === null || distance(stretch, frame.stretch) >= NINE_YEARS) continue
    report({
      at: place(document, item),
      severity: 'information',
      message: `${raw} ${begun ? 'runs past the end of' : 'lies outside'} the plan, which is ${formatPeriod(frame.stretch)} (${frame.raw})`,
    })
  }
}

/** "Month 7" below "Year 2": one note for a heading most of whose steps lie elsewhere, else one for each step. */
function reportSteps({ path, facts }: ReviewedDocument, report: Report): void {
  for (const { line: heading, time, steps, outside } of contradictedSteps(facts.lines)) {
    const at = { path, id: heading.id, part: time.part }
    const places = outside.map((step) => ({ path, id: step.line.id, part: step.time.part }))
    const related = outside.map((step, index) => ({ at: places[index]!, message: step.time.raw }))
    if (outside.length > 1 && outside.length * 2 > steps.length) {
      report({
        at,
        severity: 'information',
        message: `${time.raw} holds none of ${outside.length} of the ${steps.length} times below it, such as ${outside[0]!.time.raw}`,
        related,
      })
      continue
    }
    for (const [index, step] of outside.entries())
      report({
        at: places[index]!,
        message: `${step.time.raw} lies outside “${heading.text}”, counted from the start of the plan`,
        related: [{ at, message: `“${heading.text}”` }],
      })
  }
}

interface Outside {
  readonly item: Item
  readonly stretch: Interval
  /** It starts in time, and may be meant to go on. */
  readonly begun: boolean
}

/** "Q3 2028 – Q1 2029" in a phase of 2026–2028: a stretch with two ends of which the phase holds only the first. */
function runsOver(item: Item, stretch: Interval, parent: Item, frame: Interval): boolean {
  if (item.period.state !== 'known' || parent.period.state !== 'known' || isFine(parent)) return false
  return (
    parent.period.value.relation === 'in' &&
    item.period.value.relation === 'in' &&
    RANGE.test(item.period.raw) &&
    frame.start <= stretch.start &&
    stretch.start <= frame.end &&
    stretch.end > frame.end
  )
}

/** Two times with something between them. */
const RANGE = /\d\s*(?:[-–—~～〜至]|to|until|bis|à|au|a|al|até)\s*\p{L}*\s*\d/iu

/** A year that far off is mistyped: the matter of `implausible-year`. */
const NINE_YEARS = 9 * 365

function distance(a: Interval, b: Interval): number {
  return Math.max(a.start - b.end, b.start - a.end)
}

/** Headings under which dates say what follows from the work, long after it. */
const OUTLOOK =
  /(?<!\p{L})(?:impacts?|benefits?|outcomes?|outlook|vision|long[- ]term|beyond|future|next steps?|history|background|lessons|wirkung|nutzen|ausblick|hintergrund|impacto|beneficios|resultados|visión|impact attendu|bénéfices|perspectives)(?!\p{L})/iu

/** A sentence that names a time in passing, or says what comes of the work, dates no step of it. */
function isRemark(item: Item): boolean {
  const label = item.headings.at(-1) ?? ''
  if (
    OUTLOOK.test(label) ||
    OUTLOOK.test(item.title) ||
    MOVED.test(item.title) ||
    /^(?:through|thru)/i.test(rawOf(item))
  )
    return true
  return item.form === 'bullet' && (item.words.length > LONG || recogniseTimes(item.words).length > 1)
}

/** It stood here, and the time is where it went. */
const MOVED =
  /(?<!\p{L})(?:slip\p{L}*|moved|postponed|deferred|pushed|delayed|shifted|verschoben|verlegt|reportée?s?|décalée?s?|aplazad[oa]s?|pospuest[oa]s?|adiad[oa]s?|rinviat[oaie])(?!\p{L})|延期|推迟|推遲/iu

/** How many letters a bullet may have whose time is surely its date. */
const LONG = 150

/** "2021" below "2022": headings of an archive, not parts of each other. */
function isArchive(item: Item): boolean {
  return (
    item.kind === 'phase' &&
    !/\p{L}{2}/u.test(item.period.state === 'known' ? item.title.replace(item.period.raw, '') : item.title)
  )
}

/** "Snapshot (Oct 2025)" says when it was written; months bound only where each has a heading of its own. */
function isBound(parent: Item, siblings: number): boolean {
  if (parent.period.state !== 'known') return false
  const { granularity, relation, start, end } = parent.period.value
  if (relation === 'before' || WRITTEN.test(parent.title)) return false
  if (granularity === 'day') return start !== null && end !== null && end > start
  return !isFine(parent) || siblings > 1
}

/** Headings whose date says when they were written. */
const WRITTEN =
  /(?<!\p{L})(?:snapshot|status|as of|updated?|version|changelog|meeting|minutes|stand|zwischenstand|état|estado|stato)(?!\p{L})/iu

function isFine({ period }: Item): boolean {
  return (
    period.state === 'known' &&
    !period.inherited &&
    (period.value.granularity === 'month' || period.value.granularity === 'week') &&
    (period.value.start === null || period.value.end === null || period.value.end - period.value.start < 31)
  )
}

/** "Until Q3" has no first day, "from Q3" no last one: only the stated end bounds. */
function bounds(
  parent: Item,
  stretch: Interval,
): { start: Interval['start'] | null; end: Interval['end'] | null } {
  const relation = parent.period.state === 'known' ? parent.period.value.relation : 'in'
  return relation === 'in' ? stretch : { start: null, end: stretch.end }
}

function rawOf(item: Item): string {
  return item.period.state === 'known' ? item.period.raw : ''
}

function place({ path }: ReviewedDocument, item: Item): Place {
  return { path, id: item.id, part: 'period' }
}

/** Below the phase that holds its time, in the year of its own phase, or in a longer phase; tried one by one. */
function fixesOf(
  sources: Sources,
  { path, facts }: ReviewedDocument,
  { item, stretch }: Outside,
  parent: Item,
  frame: Interval,
): Fix[] {
  const holding = facts.items.filter((other) => {
    const own = other.kind === 'phase' && other.group === parent.group ? plannedFor(other, true) : null
    return other !== parent && own !== null && own.start <= stretch.start && stretch.end <= own.end
  })
  const [phase] = holding
  // Of two phases that hold it, only the author knows which.
  const moved =
    phase === undefined || holding.length > 1
      ? []
      : moveBelow(
          sources,
          path,
          item,
          phase,
          facts.items.filter((other) => other.parent === phase.id),
        )
  const at = { path, id: parent.id, part: 'period' }
  const own = sameInYearOf(frame, stretch)
  const corrected = own === null ? null : periodEdit(sources, { path, id: item.id, part: 'period' }, own)
  const cover: Interval = {
    start: Math.min(frame.start, stretch.start) as Interval['start'],
    end: Math.max(frame.end, stretch.end) as Interval['end'],
  }
  const widened = periodEdit(sources, at, cover)
  return [
    ...(moved.length === 0 ? [] : [{ title: `Move it below “${phase!.title}”`, safe: false, edits: moved }]),
    ...(corrected === null
      ? []
      : [{ title: `Date it ${corrected.newText}`, safe: false, edits: [corrected] }]),
    ...(widened === null
      ? []
      : [
          {
            title: `Lengthen “${parent.title}” to ${widened.newText}`,
            safe: false,
            edits: [widened],
          },
        ]),
  ]
}

/** The same quarter or day in the one year of a phase, where the phase holds it; null for anything else. */
function sameInYearOf(frame: Interval, stretch: Interval): Interval | null {
  const year = civil(frame.start).year
  const months = 12 * (year - civil(stretch.start).year)
  if (civil(frame.end).year !== year || months === 0) return null
  const start = addMonths(stretch.start, months)
  const end = addDays(addMonths(addDays(stretch.end, 1), months), -1)
  return frame.start <= start && end <= frame.end ? { start, end } : null
}
