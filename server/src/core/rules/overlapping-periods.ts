/** Sibling phases that share time though they follow each other. */
import type { Item } from '../model/model'
import { addDays, type Day, formatPeriod, type Interval, type Period } from '../notation/time'
import { periodEdit } from './rewrite-period'
import type { DocumentPath, DocumentRule, Fix, FixEdit, Sources } from './rule'

export const overlappingPeriods: DocumentRule = {
  id: 'overlapping-periods',
  scope: 'document',
  severity: 'warning',
  summary: 'Phases that follow each other but share time',
  why: `Two phases that both claim 2025 leave open in which of them a thing of 2025 is to be done, and count its
money twice. Phases are siblings, headings or rows of one list, that come one after the other. Tracks that run side
by side (one inside the other, or starting together) are no phases, and months that meet (“Month 1–2, Month 2–3”)
only touch.`,
  fix: {
    safe: false,
    text: `Gives each phase the period that what stands below it really covers, ends the earlier phase before the later one
starts, or starts the later one when the earlier one has ended.`,
  },
  examples: [
    {
      title: 'Both years claim 2026',
      text: `# Roadmap

## Year 1 (2025-2026)

- Pilot in Ghent by Q2 2025

## Year 2 (2026-2027)
           ^^^^^^^^^ 💡 warning overlapping-periods: “Year 2” 2026-2027 shares 1 Jan – 31 Dec 2026 with “Year 1” 2025-2026

- Pilot in Lille by Q2 2026
`,
      fixed: `# Roadmap

## Year 1 (2025)

- Pilot in Ghent by Q2 2025

## Year 2 (2026)

- Pilot in Lille by Q2 2026
`,
    },
    {
      title: 'Phases that meet, and tracks that run side by side',
      text: `# Roadmap

## Phase 1 (Q1–Q2 2026)

- Pilot in Ghent

## Phase 2 (Q3 2026)

- Pilot in Lille
`,
    },
  ],
  check({ path, facts }, report) {
    for (const group of groupsOf(facts.items)) {
      const chain = shared(group)
      if (chain.length < 2) continue
      const clashes = chain.slice(1).map((later, index) => ({ earlier: chain[index]!, later }))
      const [first] = clashes
      if (first === undefined) continue
      const at = { path, id: first.later.item.id, part: 'period' }
      const common = { start: first.later.start, end: first.earlier.end }
      report({
        at,
        ...(first.earlier.start === first.later.start || maySideBySide(first)
          ? { severity: 'information' as const }
          : {}),
        message: `“${name(first.later)}” ${first.later.raw} shares ${days(common)} with “${name(first.earlier)}” ${first.earlier.raw}`,
        related: chain
          .filter((phase) => phase !== first.later)
          .map((phase) => ({
            at: { path, id: phase.item.id, part: 'period' },
            message: `“${name(phase)}” ${phase.raw}`,
          })),
        fixes: (sources) => [
          ...coveredPeriods(path, chain, facts.items, sources),
          ...cut(path, chain, sources),
        ],
      })
    }
  },
}

/** "Phase 2", "Year 1", "Stage B", "Phase II". */
const NUMBERED = /^\p{L}+\s+(?:\d+|[ivx]+|[a-d])(?![\p{L}\p{N}])/iu

interface Phase extends Interval {
  readonly item: Item
  readonly period: Period
  readonly raw: string
}

/** Siblings that span time, in the order of the text. */
function groupsOf(items: readonly Item[]): Phase[][] {
  const groups = new Map<string, Phase[]>()
  for (const item of items) {
    if (item.kind !== 'phase' || item.hypothetical === true) continue
    if (item.period.state !== 'known' || item.period.inherited) continue
    const { value: period, raw } = item.period
    if (period.start === null || period.end === null || period.relation !== 'in') continue
    const phase: Phase = { item, period, raw, start: period.start, end: period.end }
    const group = groups.get(item.group)
    if (group === undefined) groups.set(item.group, [phase])
    else group.push(phase)
  }
  return [...groups.values()]
}

/** The first run of phases each of which shares time with the one before; empty when they run side by side. */
function shared(group: readonly Phase[]): Phase[] {
  // "Phase 1, Phase 2, Training all year": the numbered ones follow each other, whatever runs beside them.
  const numbered = group.filter(({ item }) => NUMBERED.test(item.title))
  const phases = numbered.length >= 2 ? numbered : group
  const advancing = phases.every((phase, index) => {
    const before = phases[index - 1]
    return before === undefined || (before.start < phase.start && before.end < phase.end)
  })
  if (!advancing && numbered.length < 2) return []
  const run: Phase[] = []
  for (const [index, phase] of phases.entries()) {
    const before = phases[index - 1]
    if (
      before !== undefined &&
      (before.start < phase.start || isExtended(before, phase, numbered)) &&
      before.end >= phase.start &&
      !onlyTouches(before, phase)
    ) {
      if (run.length === 0) run.push(before)
      run.push(phase)
    } else if (run.length > 0) {
      break
    }
  }
  return run
}

/**
 * What starts together runs side by side, whatever its number, but for years: "Phase 1 (2026), Phase 2 (2026–2027)"
 * probably follow each other, for the second is to last longer.
 */
function isExtended(before: Phase, after: Phase, numbered: readonly Phase[]): boolean {
  const coarse = ({ period }: Phase) => period.granularity === 'year' || period.granularity === 'years'
  return (
    numbered.length > 2 &&
    before.start === after.start &&
    before.end < after.end &&
    coarse(before) &&
    coarse(after)
  )
}

/** Works with names of their own and dates by the month are planned that way: one starts while another still runs. */
function maySideBySide({ earlier, later }: { earlier: Phase; later: Phase }): boolean {
  const dated = ({ item, period }: Phase) => !NUMBERED.test(item.title) && FINE.has(period.granularity)
  return dated(earlier) && dated(later)
}

const FINE: ReadonlySet<string> = new Set(['day', 'week', 'month'])

/** Months and weeks that share just the one where the first ends and the next begins. */
function onlyTouches(before: Phase, after: Phase): boolean {
  return (
    FINE.has(before.period.granularity) && FINE.has(after.period.granularity) && before.end - after.start < 31
  )
}

function name(phase: Phase): string {
  return phase.item.title.split(/\s*[(:–—]/)[0]!.trim() || phase.item.title
}

function days(interval: { start: Day; end: Day }): string {
  return formatPeriod(interval)
}

/** Puts what the children of each phase cover in the place of the stated period; nothing when that is not clear. */
function coveredPeriods(
  path: DocumentPath,
  chain: readonly Phase[],
  items: readonly Item[],
  sources: Sources,
): Fix[] {
  const edits = chain.flatMap((phase) => {
    const span = sources.span({ path, id: phase.item.id, part: 'period' })
    const covered = yearsBelow(phase.item, items)
    if (span === undefined || covered === null || covered === phase.raw) return []
    return [{ path, span, newText: covered }]
  })
  // Two phases that both cover 2026 would still share it.
  if (new Set(edits.map(({ newText }) => newText)).size !== chain.length) return []
  return [
    {
      title: `Use the years that the phases cover: ${edits.map((edit) => edit.newText).join(', ')}`,
      safe: false,
      edits,
    },
  ]
}

/** Lets each phase end before the next one starts, or start behind the end of the one before. */
function cut(path: DocumentPath, chain: readonly Phase[], sources: Sources): Fix[] {
  const pairs = chain.slice(1).map((later, index) => ({ earlier: chain[index]!, later }))
  const rewritten = (phase: Phase, period: Interval): FixEdit | null =>
    period.start > period.end
      ? null
      : periodEdit(sources, { path, id: phase.item.id, part: 'period' }, period)
  const all = (edits: readonly (FixEdit | null)[], title: string): Fix[] => {
    const written = edits.filter((edit) => edit !== null)
    const texts = written.map(({ newText }) => newText).join(', ')
    return written.length < edits.length ? [] : [{ title: `${title}: ${texts}`, safe: false, edits: written }]
  }
  const names = (phases: readonly Phase[]) => phases.map((phase) => `“${name(phase)}”`).join(', ')
  return [
    ...all(
      pairs.map(({ earlier, later }) =>
        rewritten(earlier, { start: earlier.start, end: addDays(later.start, -1) }),
      ),
      `End ${names(chain.slice(0, -1))} earlier`,
    ),
    ...all(
      pairs.map(({ earlier, later }) => rewritten(later, { start: addDays(earlier.end, 1), end: later.end })),
      `Start ${names(chain.slice(1))} later`,
    ),
  ]
}

/** "2025" when all that stands below a phase with a date of its own falls into 2025; null when it is not one year. */
function yearsBelow(phase: Item, items: readonly Item[]): string | null {
  const below = new Set([phase.id])
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const item of items) {
    if (item.parent === null || !below.has(item.parent)) continue
    below.add(item.id)
    if (item.period.state !== 'known' || item.period.inherited) continue
    const { start, end } = item.period.value
    first = Math.min(first, start ?? end ?? first)
    last = Math.max(last, end ?? start ?? last)
  }
  if (first === Number.POSITIVE_INFINITY) return null
  const years = [first, last].map((of) => formatPeriod({ start: of as Day, end: of as Day }).slice(-4))
  return years[0] === years[1] ? years[0]! : null
}
