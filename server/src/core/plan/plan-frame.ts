/** The years that a plan is for, as its title or a row of its head says, and the work that lies outside them. */
import type { DocumentFacts, Item } from '../model/model'
import { type FiscalYear, type Interval, isResolved, recogniseTimes, resolveTime } from '../notation/time'
import { frameOf, itemsById, plannedFor, plannedStretch } from './schedule'

/** "2025–2027" of "Programme plan 2025–2027". */
export interface PlanFrame {
  readonly raw: string
  readonly stretch: Interval
}

export interface OutsidePlan {
  readonly item: Item
  readonly raw: string
  /** It starts within the plan. */
  readonly begun: boolean
}

/** Words of a row or line that says how long the plan runs. */
const RUNS =
  /^(?:(?:plan(?:ning)?|strategy|programme?|roadmap|regulatory|funding|budget) (?:period|horizon|term)|(?:plan|strategie|programm)?laufzeit|planungszeitraum|geltungsdauer|période (?:du plan|couverte)|per[ií]odo (?:del plan|do plano|de vigencia|de vigência)|periodo (?:del piano|di piano)|计划期(?:间)?|計画期間)$/iu

/** The stretch of whole years, or of months between two years, that the plan is for; null when nobody says. */
export function planFrame(
  { title, tables }: DocumentFacts,
  language: string | undefined,
  fiscalYear: FiscalYear,
): PlanFrame | null {
  const stated = tables
    .filter(({ columns }) => columns.length === 2)
    .flatMap(({ rows }) =>
      rows.filter(({ label }) => RUNS.test(label.trim())).map(({ cells }) => cells[1]?.text ?? ''),
    )
  for (const text of [...stated, title]) {
    // "Q1 2026 (January–March)" is one time, and its months.
    const [time, ...more] = recogniseTimes(
      text.replace(/(?<=\d\s{0,2})[(（][^()（）]*[)）]/gu, ' '),
      language,
    )
    if (time?.kind !== 'time' || more.length > 0) continue
    const period = resolveTime(time, { fiscalYear })
    const stretch = isResolved(period) && period.relation === 'in' ? plannedStretch(period) : null
    // A shorter one is that of a cycle of objectives.
    if (stretch !== null && stretch.end - stretch.start >= CYCLE) return { raw: time.raw, stretch }
  }
  return null
}

/** The work outside the plan, where nearly all other work lies inside it. */
export function workOutside(facts: DocumentFacts, { stretch: plan }: PlanFrame): OutsidePlan[] {
  const byId = itemsById(facts)
  const outside: OutsidePlan[] = []
  let inside = 0
  for (const item of facts.items) {
    const stretch = item.kind === 'phase' || item.hypothetical === true ? null : plannedFor(item, true)
    if (stretch === null || item.period.state !== 'known' || item.period.value.relation === 'before') continue
    const begun = plan.start <= stretch.start && stretch.start <= plan.end
    if (begun && stretch.end <= plan.end) inside++
    else if (item.kind !== 'priority' && frameOf(item, byId) === null && isFirm(item, stretch, plan))
      outside.push({ item, raw: item.period.raw, begun })
  }
  return outside.length * (plan.end - plan.start < SHORTEST ? 3 : 4) <= inside ? outside : []
}

/** Of one year's roadmap what comes after is an outlook; of several years nothing is. */
function isFirm(item: Item, stretch: Interval, plan: Interval): boolean {
  // What a quarter's objectives are measured by is to be reached in it; other work may go on.
  if (plan.end - plan.start < SHORTEST) return item.kind === 'key-result' && stretch.start > plan.end
  if (item.status.state === 'known' && item.status.value === 'done') return false
  return stretch.end < plan.start || (stretch.end > plan.end && plan.end - plan.start > YEAR)
}

const YEAR = 366
/** A quarter has no fewer days. */
const CYCLE = 89
/** A plan of less than a year. */
const SHORTEST = 360
