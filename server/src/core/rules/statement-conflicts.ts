/** When two statements of one metric contradict each other, and how that is said: for targets as for other values. */
import type { Fact } from '../model/model'
import { comparable, sameAmount } from '../notation/quantity'
import { type Plan, type Statement, sameSection } from '../plan/plan'
import { remembered } from '../text/remembered'

/** The statements of one metric that may be compared, by a key; those without a key are left out. */
export function groupsOf(
  plan: Plan,
  statements: readonly Statement[],
  keyOf: (statement: Statement, language: string | undefined) => string | null,
): Statement[][] {
  // Most metrics are stated once, and nothing is asked of them.
  if (statements.length < 2) return []
  const language = languagesOf(plan)
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const { fact } = statement
    if (fact.hypothetical || fact.quantity.signed || isOutdated(statement)) continue
    const key = keyOf(statement, language.get(statement.path))
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [statement])
    else group.push(statement)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

const languagesOf = remembered(
  ({ documents }: Plan) => new Map(documents.map(({ path, language }) => [path, language])),
)

/** "Legacy targets", "previous target": kept for the record, no promise any more. */
const OUTDATED =
  /(?<!\p{L})(?:legacy|previous(?:ly)?|former(?:ly)?|superseded|outdated|deprecated|obsolete|archived?|old|original(?:ly)?|ehemalig\p{L}*|veraltet\p{L}*|bisherig\p{L}*|alte[rs]?|ancien(?:ne)?s?|obsolètes?|anteriore?s?|antigu[oa]s?|antig[oa]s?|precedent[ei]|旧|以前)(?!\p{L})/iu

export function isOutdated({ fact }: Statement): boolean {
  return isOutdatedFact(fact)
}

const isOutdatedFact = remembered(
  ({ heading, because, metric }: Fact): boolean =>
    OUTDATED.test(heading) || OUTDATED.test(because) || OUTDATED.test(metric),
)

/** The first statement that contradicts one before it. */
export function firstClash(
  group: readonly Statement[],
  contradict: (a: Statement, b: Statement) => boolean = clashes,
): { first: Statement; clash: Statement } | null {
  for (const [index, clash] of group.entries()) {
    const first = group.find((other, at) => at < index && contradict(other, clash))
    if (first !== undefined) return { first, clash }
  }
  return null
}

export function clashes(a: Statement, b: Statement): boolean {
  // Two sentences without any date may well speak of different times.
  const dated = a.fact.period !== null || (a.fact.source === 'table' && b.fact.source === 'table')
  return dated && sameSection(a, b) && !agree(a, b)
}

/** Units that do not convert are the matter of `mixed-units`; here they do not disagree. */
function agree(a: Statement, b: Statement): boolean {
  return comparable(a.fact.quantity, b.fact.quantity) !== true || sameAmount(a.fact.quantity, b.fact.quantity)
}

/** "under “Targets”", "in “okrs.md”". */
export function where(other: Statement, from: Statement): string {
  if (other.path !== from.path) return `in “${other.path}”`
  return other.fact.heading === '' ? 'elsewhere' : `under “${other.fact.heading}”`
}

/** " (Ghent, 2026)": what tells the statement from others of its metric. */
export function suffix({ fact }: Statement): string {
  const parts = [fact.scope ?? '', fact.when].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
