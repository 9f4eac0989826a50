/** A later target that is worse than an earlier one. */
import type { TableFacts, TableRow } from '../model/model'
import { boundDirection, configuredDirection, type Direction, namedDirection, worse } from './direction'
import type { DocumentRule, Fix, Sources } from './rule'
import { type Step, stepsOf } from './target-row'

export const regressingTarget: DocumentRule = {
  id: 'regressing-target',
  scope: 'document',
  severity: 'warning',
  summary: 'A later target that is worse than an earlier one',
  why: `Targets that climb, fall and climb again are mostly two cells changed over. Which way is better follows from
the way between the first and the last value, from comparators (“<400 ms”), from \`metrics\` in the configuration,
and from words such as “churn”. Only years and longer are compared, since seasons are no regress; money spent, new
things per year and rows that go up and down more than once are left alone.`,
  fix: { safe: false, text: 'Swaps the two targets.' },
  examples: [
    {
      title: 'The second year falls behind the first',
      text: `# Roadmap 2026

## Targets

| Metric | 2025 actual | 2026 target | 2027 target | 2028 target |
| - | - | - | - | - |
| On-time delivery | 91% | 95% | 93% | 98% |
                                 ^^^ 💡 warning regressing-target: target 93% (2027 target) is worse than 95% (2026 target)
`,
      fixed: `# Roadmap 2026

## Targets

| Metric | 2025 actual | 2026 target | 2027 target | 2028 target |
| - | - | - | - | - |
| On-time delivery | 91% | 93% | 95% | 98% |
`,
    },
    {
      title: 'Holding a value is no regress',
      text: `# Roadmap 2026

## Targets

| Metric | 2025 actual | 2026 target | 2027 target |
| - | - | - | - |
| On-time delivery | 91% | 95% | 95% |
| Damages per 1,000 parcels | 7 | 5 | 3 |
`,
    },
  ],
  check({ path, facts, configuration, asOf }, report) {
    for (const table of facts.tables) {
      const named = table.columns.some(({ role }) => role === 'target')
      const periods = table.columns.filter(
        ({ role, period }) => role === (named ? 'target' : 'amount') && period !== null,
      )
      if (periods.length < 2 || !periods.every(({ period }) => /^years?$/.test(period!.granularity))) continue
      // What is added up is spent or made anew each year.
      if (table.rows.some(({ kind }) => kind === 'total') || SPENT.test(table.title)) continue
      table.rows.forEach((row, index) => {
        const steps = named ? stepsOf(table, row) : plannedSteps(table, row, asOf)
        if (steps.length < 3 || (SPENT.test(row.label) && !PER.test(row.label))) return
        const direction =
          configuredDirection(row.label, configuration) ??
          boundDirection(steps.map(({ quantity }) => quantity)) ??
          wayOf(steps) ??
          namedDirection(row.label)
        if (direction === null) return
        const targets = steps.filter(({ role }) => role === 'to')
        const falls = targets.flatMap((step, at) =>
          at > 0 && worse(targets[at - 1]!.quantity.value, step.quantity.value, direction) ? [at] : [],
        )
        const rises = steps.filter(
          (step, at) => at > 0 && worse(step.quantity.value, steps[at - 1]!.quantity.value, direction),
        ).length
        // More than one fall, or nothing but falls, is a plan of its own.
        if (falls.length !== 1 || rises === 0) return
        const [later, earlier] = [targets[falls[0]!]!, targets[falls[0]! - 1]!]
        const at = { path, id: table.id, part: `r${index}c${later.column}` }
        const other = { path, id: table.id, part: `r${index}c${earlier.column}` }
        report({
          at,
          // Years without a word may be a forecast.
          ...(named ? {} : { severity: 'information' as const }),
          message: `target ${later.text} (${later.header}) is worse than ${earlier.text} (${earlier.header})`,
          related: [{ at: other, message: `${earlier.header}: ${earlier.text}` }],
          // A gap beside the two would be wrong after the swap.
          fixes: (sources) =>
            table.columns.some(({ role }) => role === 'gap') ? [] : swap(sources, at, other),
        })
      })
    }
  },
}

/** Below "2025 | 2026 | 2027" the years to come are targets of what is a rate, the others where it comes from. */
function plannedSteps(table: TableFacts, row: TableRow, asOf: number | null): Step[] {
  if (asOf === null) return []
  const steps = stepsOf(table, row).map(
    (step): Step => (step.end !== null && step.end > asOf ? { ...step, role: 'to' } : step),
  )
  const isRate = PER.test(row.label) || steps.every(({ quantity }) => quantity.unit === '%')
  return isRate && steps[0]?.role === 'from' ? steps : []
}

/** Money, and things that are counted anew each year. */
const SPENT =
  /(?<!\p{L})(?:budgets?|costs?|spend(?:ing)?|invest\p{L}*|capex|opex|expenses?|expenditure|new|hires?|hiring|launch\p{L}*|opened|openings?|added|additional|releases?|funding|kosten|ausgaben|neue[rs]?|coûts?|dépenses|nouve\p{L}*|costes?|gastos|nuev[oa]s?|custos?|nov[oa]s?|costi|spese|nuov[ieoa])(?!\p{L})|投资|预算|新增|投資|予算/iu

/** What one of something costs is no spending. */
const PER = /(?<!\p{L})(?:per|je|pro|par|por|unit)(?!\p{L})/iu

/** From the first to the last value. */
function wayOf(steps: readonly Step[]): Direction | null {
  const [first, last] = [steps[0]!.quantity.value, steps.at(-1)!.quantity.value]
  return first === last ? null : last > first ? 'up' : 'down'
}

function swap(sources: Sources, a: Parameters<Sources['span']>[0], b: typeof a): Fix[] {
  const [first, second] = [sources.span(a), sources.span(b)]
  if (first === undefined || second === undefined) return []
  const text = sources.text(a.path)
  return [
    {
      title: 'Swap the two targets',
      safe: false,
      edits: [
        { path: a.path, span: first, newText: text.slice(second.start, second.end) },
        { path: a.path, span: second, newText: text.slice(first.start, first.end) },
      ],
    },
  ]
}
