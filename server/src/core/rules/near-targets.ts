/**
 * Targets that probably contradict each other, though their names or times are not quite the same: those of a company
 * and of one of its teams, an average that a plan works with, a step that lies off the way from today to the goal.
 */
import type { Fact } from '../model/model'
import { comparable, formatQuantity, sameAmount } from '../notation/quantity'
import { ideographsOf, nearIdeographs, nearKey, withoutVerb } from '../plan/near-names'
import type { Plan, PlanDocument, Statement } from '../plan/plan'
import { push } from '../text/multimap'
import { isOutdated, suffix, where } from './statement-conflicts'

/** Two statements of which one cannot hold, with what to say about it. */
export interface NearConflict {
  readonly clash: Statement
  readonly first: Statement
  readonly message: string
}

/** What is left of "Sales OKRs" when the words for its kind of content are gone. */
const KIND = /(?<!\p{L})(?:okrs?|key results?|kpis?)(?!\p{L})/iu
const WHOLE =
  /(?<!\p{L})(?:company|corporate|group|organi[sz]ation\p{L}*|business|overall|team|department|departmental|division|individual|personal|strategic|annual|yearly|quarterly|level|wide|key|top|main|our|q[1-4]|h[12]|fy\d*|unternehmens?\p{L}*|entreprise|empresa|azienda\p{L}*)(?!\p{L})|公司|部门|部門|年度|季度/giu

/** Whose targets they are by the headings above: "Sales" below "Sales OKRs"; empty for those of the whole. */
export function unitsOf(plan: Plan): (statement: Statement) => string {
  const items = new Map(plan.items.map(({ path, item }) => [`${path} ${item.id}`, item]))
  return ({ path, fact }) => {
    const headings = fact.item === null ? [] : (items.get(`${path} ${fact.item}`)?.headings ?? [])
    // The title of the document names the company.
    const heading = headings.slice(1).findLast((each) => KIND.test(each) && each.split(/\s+/).length <= 4)
    return heading === undefined
      ? ''
      : heading
          .replace(KIND, ' ')
          .replace(WHOLE, ' ')
          .replace(/[^\p{L}]+/gu, ' ')
          .trim()
          .toLowerCase()
  }
}

/** All that is doubtful in one workspace, each document by itself. */
export function nearConflicts(plan: Plan): NearConflict[] {
  const byPath = new Map<string, Statement[]>()
  for (const statements of plan.metrics.values())
    for (const statement of statements) {
      const known = byPath.get(statement.path)
      if (known === undefined) byPath.set(statement.path, [statement])
      else known.push(statement)
    }
  const unitOf = unitsOf(plan)
  return plan.documents.flatMap((document) => {
    const usable = (byPath.get(document.path) ?? []).filter(
      (statement) =>
        !statement.fact.hypothetical &&
        !isOutdated(statement) &&
        statement.fact.scope === null &&
        statement.fact.quantity.upper === null,
    )
    return [
      ...teamTargets(usable, unitOf),
      ...ideographicTargets(document, usable),
      ...plannedAverages(usable),
      ...stepsOffTheWay(usable),
    ]
  })
}

function grouped(statements: readonly Statement[], keyOf: (fact: Fact) => string): Statement[][] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = keyOf(statement.fact)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [statement])
    else known.push(statement)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function disagree(a: Statement, b: Statement): boolean {
  return (
    comparable(a.fact.quantity, b.fact.quantity) === true && !sameAmount(a.fact.quantity, b.fact.quantity)
  )
}

function sameTime(a: Fact, b: Fact): boolean {
  return a.period?.end === b.period?.end && a.period?.start === b.period?.start
}

/** One of a team or a person, the other of the company: for the same time, or without one of its own. */
function teamTargets(
  statements: readonly Statement[],
  unitOf: (statement: Statement) => string,
): NearConflict[] {
  const targets = statements.filter(({ fact }) => fact.role === 'target')
  const counted = ({ quantity }: Fact) =>
    quantity.currency === null && quantity.granularity >= 1 && (quantity.unit ?? '') !== '%'
  return grouped(targets, (fact) => nearKey(fact.key, counted(fact))).flatMap((group) => {
    const whole = group.filter((statement) => unitOf(statement) === '')
    const parts = group.filter((statement) => unitOf(statement) !== '')
    const [goal] = whole
    if (goal === undefined || parts.length === 0 || whole.some((other) => disagree(goal, other))) return []
    const clash = parts.find(
      (part) =>
        part.fact.item !== goal.fact.item &&
        (sameTime(part.fact, goal.fact) || (part.fact.when === '' && part.fact.period === null)) &&
        disagree(part, goal),
    )
    if (clash === undefined) return []
    // Shares of a goal add up to it; a lone share leaves the rest to others.
    const units = new Set(parts.map(unitOf))
    const sum = parts.reduce((all, { fact }) => all + fact.quantity.value, 0)
    const agreed = parts.some((part) => !disagree(part, goal))
    if (counted(goal.fact) || goal.fact.quantity.currency !== null) {
      const most = goal.fact.quantity.value
      if (!agreed && clash.fact.quantity.value < most && (units.size === 1 || sum <= most * 1.001)) return []
    }
    return [conflict(clash, goal, 'target')]
  })
}

/** In Chinese a name has no blanks around it: what stands before "reaches" is it. */
function ideographicTargets(document: PlanDocument, statements: readonly Statement[]): NearConflict[] {
  const named = new Map<string, Statement[]>()
  for (const statement of statements) {
    if (statement.fact.role !== 'target' || statement.fact.source !== 'table') continue
    const name = nearIdeographs(statement.fact.metric)
    push(named, name, statement)
  }
  if (named.size === 0) return []
  const stated = statements.filter(({ fact }) => fact.role === 'target' && fact.source === 'text')
  const mentioned = document.facts.mentions.flatMap((mention): Statement[] => {
    const metric = withoutVerb(ideographsOf(mention.words, mention.at))
    const [like] = named.get(nearIdeographs(metric)) ?? []
    if (metric === '' || like === undefined || mention.role !== 'target') return []
    const id = mention.id as Fact['id']
    const said = { source: 'text', because: 'in the text' } as const
    return [{ path: document.path, fact: { ...like.fact, ...mention, ...said, metric, id } }]
  })
  return [...stated, ...mentioned].flatMap((clash) => {
    const { metric, period } = clash.fact
    const first = (named.get(nearIdeographs(metric)) ?? []).find(
      ({ fact }) => period !== null && fact.metric !== metric && sameTime(fact, clash.fact),
    )
    return first !== undefined && disagree(clash, first) ? [conflict(clash, first, 'target')] : []
  })
}

/** The average that the total row of a plan works with, against the target for it. */
function plannedAverages(statements: readonly Statement[]): NearConflict[] {
  return grouped(statements, ({ key }) => key).flatMap((group) => {
    const mix = group.filter(({ fact }) => fact.role === 'total' && isRatio(fact))
    const targets = group.filter(({ fact }) => fact.role === 'target')
    const [planned] = mix
    const [clash] = targets
    if (planned === undefined || clash === undefined || mix.length > 1 || targets.length > 1) return []
    if (planned.fact.heading === clash.fact.heading || !disagree(clash, planned)) return []
    if (clash.fact.period !== null && planned.fact.period !== null && !sameTime(clash.fact, planned.fact))
      return []
    // Where the plan is of today, it is the value to start from.
    const now = group.find(({ fact }) => fact.role === 'baseline' || fact.role === 'actual')
    if (now !== undefined && !disagree(now, planned)) return []
    return [conflict(clash, planned, 'target')]
  })
}

/** "Cost per lead": a ratio that a total row can only average. */
function isRatio({ metric }: Fact): boolean {
  return /(?<!\p{L})(?:per|je|pro|par|por|average|avg)(?!\p{L})/iu.test(metric)
}

/** What is had at a moment: a lower target on the way would be a step back. */
const STOCK =
  /(?<!\p{L})(?:arr|mrr|headcount|ftes?|employees|share|coverage|uptime|availability|nps|csat|satisfaction|retention|adoption|accuracy|members|subscribers|customers|users|assets under management|rate|marktanteil|mitarbeiter\p{L}*|verfügbarkeit|effectifs?|plantilla|dipendenti)(?!\p{L})|率|人数|用户|员工/iu
const FLOW =
  /(?<!\p{L})(?:new|net|additional|incremental|neue|nouve\p{L}*|nuev\p{L}*|nov[oa]s?|nuov\p{L}*)(?!\p{L})/iu

/** Up from 7.5 to 20, and 2 on the way: one of the three is of something else. */
function stepsOffTheWay(statements: readonly Statement[]): NearConflict[] {
  return grouped(statements, ({ key }) => key).flatMap((group) => {
    const dated = group.filter(({ fact }) => fact.period?.end != null && fact.quantity.per === null)
    const { metric } = group[0]!.fact
    if (!STOCK.test(metric) || FLOW.test(metric)) return []
    const known = dated.filter(
      ({ fact }) => fact.role !== 'target' && fact.role !== 'gap' && fact.role !== 'total',
    )
    const start = known.sort((a, b) => a.fact.period!.end! - b.fact.period!.end!).at(-1)
    if (start === undefined) return []
    const later = dated
      .filter(({ fact }) => fact.role === 'target' && fact.period!.end! > start.fact.period!.end!)
      .sort((a, b) => a.fact.period!.end! - b.fact.period!.end!)
    const goal = later.at(-1)
    const step = later.find((each) => each !== goal)
    if (goal === undefined || step === undefined) return []
    if (![step, goal].every((each) => comparable(each.fact.quantity, start.fact.quantity) === true)) return []
    const [from, on, to] = [start, step, goal].map(({ fact }) => fact.quantity.value) as [
      number,
      number,
      number,
    ]
    const off = to > from ? on < from / 1.2 : to < from && on > from * 1.2
    if (!off || [start, step, goal].some(({ fact }) => fact.source !== step.fact.source)) return []
    return [
      {
        clash: step,
        first: start,
        message: `target ${formatQuantity(step.fact.quantity)} for “${step.fact.metric}”${suffix(step)} on the way to ${formatQuantity(goal.fact.quantity)}, but it is ${formatQuantity(start.fact.quantity)} ${where(start, step)} already`,
      },
    ]
  })
}

function conflict(clash: Statement, first: Statement, word: string): NearConflict {
  const { fact } = clash
  return {
    clash,
    first,
    message: `${word} ${formatQuantity(fact.quantity)} for “${fact.metric}”${suffix(clash)}, but ${formatQuantity(first.fact.quantity)} for “${first.fact.metric}” ${where(first, clash)}`,
  }
}
