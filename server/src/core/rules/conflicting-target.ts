/** One metric with two targets for the same scope and period, anywhere in the workspace. */
import { formatQuantity } from '../notation/quantity'
import type { Day } from '../notation/time'
import { comparisonKey, type Statement } from '../plan/plan'
import { nearConflicts, unitsOf } from './near-targets'
import { asOne } from './one-cause'
import { paraphrasedTargets } from './paraphrased-targets'
import { restatedIdeographs } from './restated-ideographs'
import type { PlanRule, Problem } from './rule'
import { clashes, firstClash, groupsOf, suffix, where } from './statement-conflicts'
import { copyValue } from './value-copy'

export const conflictingTarget: PlanRule = {
  id: 'conflicting-target',
  scope: 'plan',
  severity: 'warning',
  summary: 'One metric with two targets for the same scope and period',
  why: `Two papers of one company that promise the board two numbers cost more trust than a missed target. Targets are
compared when metric, scope and period are the same, in prose, tables and files of one workspace, after conversion of
units and within rounding. Different years, regions or products, stepping stones towards a later target, scenarios,
and names that only look alike (“new ARR”, “ARR”) are not compared. What is probable only is information: a team that
promises another value than the company, a plan whose own average misses the target, a step that lies behind today.`,
  fix: { safe: false, text: 'Puts the one value in the place of the other, here or there.' },
  examples: [
    {
      title: 'The text and the table disagree',
      text: `# Roadmap 2026

## Priorities

- Achieve 98.5% on-time delivery by the end of 2026

## Targets

| Metric | 2025 | 2026 Target |
| - | - | - |
| On-time delivery | 94% | 97.0% |
                           ^^^^^ 💡 warning conflicting-target: target 97.0% for “On-time delivery” (2026), but 98.5% under “Priorities”
`,
      fixed: `# Roadmap 2026

## Priorities

- Achieve 98.5% on-time delivery by the end of 2026

## Targets

| Metric | 2025 | 2026 Target |
| - | - | - |
| On-time delivery | 94% | 98.5% |
`,
    },
    {
      title: 'Two years, two targets',
      text: `# Roadmap 2026

## Targets

| Metric | Current | 2026 Target | 2027 Target |
| - | - | - | - |
| On-time delivery | 94% | 97% | 99% |
`,
    },
  ],
  check(plan, report) {
    const unitOf = unitsOf(plan)
    // Each team has targets of its own.
    const contradict = (a: Statement, b: Statement) =>
      promised(a, b) && clashes(a, b) && unitOf(a) === unitOf(b)
    const said = new Set<Statement['fact']['id']>()
    const today = new Map(plan.documents.map(({ path, asOf }) => [path, asOf]))
    const planned = (statement: Statement) => isPlanned(statement, today.get(statement.path) ?? null)
    const keyOf = (statement: Statement, language: string | undefined) =>
      planned(statement)
        ? comparisonKey({ ...statement, fact: { ...statement.fact, role: 'target' } }, language)
        : null
    for (const statements of plan.metrics.values()) {
      const problems: Clashing[] = []
      for (const group of groupsOf(plan, statements, keyOf)) {
        const pair = firstClash(group, contradict)
        if (pair === null) continue
        const { first, clash } = pair
        said.add(clash.fact.id)
        const others = group.filter((other) => other !== clash && contradict(other, clash))
        // What another paper counts on may be a forecast.
        const sure =
          first.path === clash.path || (first.fact.role === 'target' && clash.fact.role === 'target')
        problems.push({
          between: [first, clash].map(({ path, fact }) => `${path} ${fact.heading} ${fact.scope}`).join('\n'),
          at: { path: clash.path, id: clash.fact.id, part: 'quantity' },
          ...(sure ? {} : { severity: 'information' as const }),
          message: `target ${formatQuantity(clash.fact.quantity)} for “${clash.fact.metric}”${suffix(clash)}, but ${formatQuantity(first.fact.quantity)} ${where(first, clash)}`,
          related: others.map((other) => ({
            at: { path: other.path, id: other.fact.id, part: 'quantity' },
            message: `target ${formatQuantity(other.fact.quantity)} for “${other.fact.metric}”${suffix(other)}, ${other.fact.because}`,
          })),
          fixes: (sources) => [
            ...copyValue(sources, first, [clash], 'here'),
            ...copyValue(sources, clash, others, others.length > 1 ? 'in the other places' : 'there'),
          ],
        })
      }
      for (const problem of bySource(problems)) report(problem)
    }
    for (const { told, row } of paraphrasedTargets(plan)) {
      if (said.has(row.fact.id) || said.has(told.fact.id)) continue
      said.add(told.fact.id)
      const { fact } = row
      report({
        at: { path: told.path, id: told.fact.id, part: 'quantity' },
        severity: 'information',
        message: `target ${formatQuantity(told.fact.quantity)} where “${fact.metric}”${suffix(row)} seems to be meant, but ${formatQuantity(fact.quantity)} ${where(row, told)}`,
        related: [
          {
            at: { path: row.path, id: fact.id, part: 'quantity' },
            message: `${formatQuantity(fact.quantity)} for “${fact.metric}”${suffix(row)}`,
          },
        ],
      })
    }
    for (const document of plan.documents)
      for (const problem of restatedIdeographs(document, true)) report(problem)
    for (const { clash, first, message } of nearConflicts(plan)) {
      if (said.has(clash.fact.id)) continue
      report({
        at: { path: clash.path, id: clash.fact.id, part: 'quantity' },
        severity: 'information',
        message,
        related: [
          {
            at: { path: first.path, id: first.fact.id, part: 'quantity' },
            message: `${formatQuantity(first.fact.quantity)} for “${first.fact.metric}”${suffix(first)}`,
          },
        ],
      })
    }
  },
}

/** A contradiction, and the two tables or sections that it is between. */
interface Clashing extends Problem {
  readonly between: string
}

/** Two rows that disagree in three periods are two plans, and one contradiction. */
function bySource(problems: readonly Clashing[]): Problem[] {
  const groups = new Map<string, Clashing[]>()
  for (const problem of problems) {
    const group = groups.get(problem.between)
    if (group === undefined) groups.set(problem.between, [problem])
    else group.push(problem)
  }
  return [...groups.values()].flatMap((group): Problem[] => {
    if (group.length < 3) return group
    return [
      asOne(group as [Clashing, ...Clashing[]], { rest: `, and so in ${group.length - 1} other periods` }),
    ]
  })
}

/** Of a plain figure and a target that are far apart, one is of another thing. */
function promised(a: Statement, b: Statement): boolean {
  if (a.fact.role === 'target' && b.fact.role === 'target') return true
  // What a sentence says of a line of money in the table beside it is the matter of `conflicting-value`.
  if (
    a.fact.kind === 'money' &&
    a.path === b.path &&
    [a, b].some(({ fact }) => fact.because === 'in the text')
  )
    return false
  const [x, y] = [a, b].map(({ fact }) => Math.abs(fact.quantity.value)) as [number, number]
  return (a.fact.role === 'target' || b.fact.role === 'target') && Math.max(x, y) < 5 * Math.min(x, y)
}

/** A target, or what a table says under a year to come: that is a promise, too, where another place makes one. */
function isPlanned({ fact }: Statement, today: Day | null): boolean {
  if (fact.role === 'target') return true
  const end = fact.period?.end ?? null
  return fact.role === 'amount' && fact.source === 'table' && today !== null && end !== null && end > today
}
