/** One baseline, actual, budget line or headcount with two values for the same scope and period. */
import { metricKey, scopeKey } from '../model/metric-name'
import type { Role, SentenceAmount, TableFacts } from '../model/model'
import { formatLike, formatQuantity, sameAmount } from '../notation/quantity'
import type { PlanDocument, Statement } from '../plan/plan'
import { cellFix } from './cell-fix'
import { isPlain } from './printed'
import { replacement } from './replacement'
import { isNear, restatedCells, restatedHeadcounts } from './restated-cells'
import { restatedIdeographs } from './restated-ideographs'
import { leftRanges, restatedLines } from './restated-lines'
import { restatedMoney } from './restated-money'
import type { DocumentPath, Fix, Place, PlanRule, Sources } from './rule'
import { netGrowth, recurringRevenue, statedResults } from './stated-results'
import { clashes, firstClash, groupsOf, suffix, where } from './statement-conflicts'
import type { ValueConflict } from './value-conflict'
import { copyValue } from './value-copy'

export const conflictingValue: PlanRule = {
  id: 'conflicting-value',
  scope: 'plan',
  severity: 'warning',
  summary: 'One baseline, actual, budget line or headcount with two values for the same scope and period',
  why: `Where we stand has one answer. Current and past values, amounts of a budget and headcounts are compared when
metric, scope and period are the same, in prose and tables of one workspace, after conversion and within rounding. A
value without a date is compared within its document only; scenarios, parts, changes and values kept for the record are
left alone. Also found are figures that cannot all hold: a result that revenue and costs do not leave, recurring revenue
that is all revenue, a line of a budget with two amounts in two groups, a range that its own parts leave, more active
users than users. Where another reading is likely, the finding is information.`,
  fix: {
    safe: false,
    text: 'Puts the one value in the place of the other, here or there, with the gap beside it.',
  },
  examples: [
    {
      title: 'The text and the table disagree about last year',
      text: `# Plan 2026

## Where we stand

- Freight revenue in 2025 was €4.8M
                              ^^^^^ 💡 warning conflicting-value: €4.8M for “Freight revenue” (2025), but €4.6M under “Figures”

## Figures

| Metric | 2025 actual | 2026 target |
| - | - | - |
| Freight revenue | €4.6M | €5.0M |
`,
      fixed: `# Plan 2026

## Where we stand

- Freight revenue in 2025 was €4.6M

## Figures

| Metric | 2025 actual | 2026 target |
| - | - | - |
| Freight revenue | €4.6M | €5.0M |
`,
    },
    {
      title: 'Rounded, and another year',
      text: `# Plan 2026

## Where we stand

- Freight revenue in 2025 was €4.6M

## Figures

| Metric | 2024 actual | 2025 actual |
| - | - | - |
| Freight revenue | €4.1M | €4,612K |
`,
    },
  ],
  check(plan, report) {
    const said = new Set<string>()
    const once = (place: Place) => {
      const key = `${place.path} ${place.id} ${place.part}`
      if (said.has(key)) return false
      said.add(key)
      return true
    }
    for (const document of plan.documents) {
      const { path } = document
      for (const { sentence, amount, table, row, columns } of restatedCells(document)) {
        const [column] = columns
        const cell = table.rows[row]!.cells[column!]
        // Several columns make up a sum, which is the matter of "mismatched-rollup".
        if (columns.length !== 1 || !isPlain(cell)) continue
        if (sameAmount(cell.quantity, amount.quantity) || !isNear(cell.quantity.value, amount.quantity.value))
          continue
        const at = { path, id: sentence.id, part: amount.part }
        if (!once(at)) continue
        const { label } = table.rows[row]!
        report({
          at,
          message: `${amount.raw} for “${label}” (${table.columns[column!]!.when}), but ${cell.text} under “${table.title}”`,
          related: [
            { at: { path, id: table.id, part: `r${row}c${column}` }, message: `${label}: ${cell.text}` },
          ],
          fixes: (sources) => [
            ...replacement(sources, at, cell.text, `Use ${cell.text} here`),
            ...cellInstead(sources, path, table, row, column!, amount),
          ],
        })
      }
      for (const { sentence, amount, table, row, column } of restatedMoney(document)) {
        const at = { path, id: sentence.id, part: amount.part }
        if (!once(at)) continue
        const { label, cells } = table.rows[row]!
        const { text, meant } = cells[column]!
        const newText = meant === undefined ? text : formatLike(amount.raw, meant.value)
        report({
          at,
          message: `${amount.raw} for “${label}” (${table.columns[column]!.header}), but ${meant === undefined ? text : formatQuantity(meant)} under “${table.title}”`,
          related: [{ at: { path, id: table.id, part: `r${row}c${column}` }, message: `${label}: ${text}` }],
          fixes: (sources) => [
            ...replacement(sources, at, newText, `Use ${newText} here`),
            // A bare number leaves the unit to its header: what the sentence writes does not belong there.
            ...(meant === undefined ? cellInstead(sources, path, table, row, column, amount) : []),
          ],
        })
      }
      for (const { sentence, amount, fact } of restatedHeadcounts(document)) {
        const at = { path, id: sentence.id, part: amount.part }
        if (!once(at)) continue
        report({
          at,
          message: `${amount.raw}, but ${formatQuantity(fact.quantity)} in the total of “${fact.heading}” (${fact.when})`,
          related: [
            {
              at: { path, id: fact.id, part: 'quantity' },
              message: `total: ${formatQuantity(fact.quantity)}`,
            },
          ],
          fixes: (sources) => {
            const newText = formatLike(amount.raw, fact.quantity.value)
            return replacement(sources, at, newText, `Use ${newText} here`)
          },
        })
      }
    }
    for (const document of plan.documents)
      for (const problem of OTHERS.flatMap((find) => find(document))) if (once(problem.at)) report(problem)
    for (const statements of plan.metrics.values()) {
      for (const group of groupsOf(plan, statements, keyOf)) {
        const pair = firstClash(group, contradict)
        if (pair === null) continue
        const { first, clash } = pair
        const at = { path: clash.path, id: clash.fact.id, part: 'quantity' }
        const others = group.filter((other) => other !== clash && contradict(other, clash))
        report({
          at,
          message: `${formatQuantity(clash.fact.quantity)} for “${clash.fact.metric}”${suffix(clash)}, but ${formatQuantity(first.fact.quantity)} ${where(first, clash)}`,
          related: others.map((other) => ({
            at: { path: other.path, id: other.fact.id, part: 'quantity' },
            message: `${formatQuantity(other.fact.quantity)} for “${other.fact.metric}”${suffix(other)}, ${other.fact.because}`,
          })),
          fixes: (sources) => [
            ...copyValue(sources, first, [clash], 'here'),
            ...copyValue(sources, clash, others, others.length > 1 ? 'in the other places' : 'there'),
          ],
        })
      }
    }
  },
}

/** The figure of the sentence in the cell, where no total counts on the cell. */
function cellInstead(
  sources: Sources,
  path: DocumentPath,
  { id, rows, columns }: TableFacts,
  row: number,
  column: number,
  amount: SentenceAmount,
): Fix[] {
  if (rows.some(({ kind }) => kind !== 'data' && kind !== 'group')) return []
  if (columns.some(({ role }) => role === 'total' || role === 'gap' || role === 'share')) return []
  const { text } = rows[row]!.cells[column]!
  const newText = formatLike(text, amount.quantity.value)
  const at = { path, id, part: `r${row}c${column}` }
  return newText === text ? [] : cellFix(sources, at, text, newText, `Use ${newText} there`)
}

/** Figures that cannot all hold, though no two of them are of one metric. */
const OTHERS: readonly ((document: PlanDocument) => ValueConflict[])[] = [
  restatedLines,
  (document) => restatedIdeographs(document, false),
  leftRanges,
  statedResults,
  recurringRevenue,
  netGrowth,
]

/** Two cells of one table, or figures of one list, differ on purpose: "Baseline" and "Current", "In" and "Out". */
function contradict(a: Statement, b: Statement): boolean {
  if (a.fact.source === b.fact.source && a.path === b.path && a.fact.heading === b.fact.heading) return false
  // Five times as much is another unit ("in millions") or another thing.
  const [x, y] = [Math.abs(a.fact.quantity.value), Math.abs(b.fact.quantity.value)]
  return clashes(a, b) && Math.max(x, y) < 5 * Math.min(x, y)
}

/** "Option 2", "Plan B": of several ways one is taken. */
const ALTERNATIVE =
  /(?<!\p{L})(?:options?|alternatives?|alternativen?|variant[es]?|varianten?|plan [ab]|opción|opciones|opção|opções|opzion[ei]|scenario|case)(?!\p{L})/iu

const NOW = new Set<Role>(['baseline', 'actual'])

/** What is, by its time; amounts of money and people by theirs. */
function keyOf({ path, fact }: Statement, language: string | undefined): string | null {
  const { role, period, kind, quantity, scope, metric } = fact
  if (quantity.upper !== null || metricKey(metric) === '') return null
  if (ALTERNATIVE.test(fact.heading) || ALTERNATIVE.test(fact.section)) return null
  const scoped = `${kind}|${scopeKey(scope, language)}`
  const day = period?.end ?? period?.start ?? null
  if (NOW.has(role))
    return day === null ? `${scoped}|now|${path}` : `${scoped}|value|${day}|${period!.granularity}`
  // A line of a budget needs a name of its own: "Cost" alone is the cost of anything.
  const named = scope !== null || fact.key.includes(' ')
  return role === 'amount' && named && day !== null && kind !== 'metric' && fact.source === 'table'
    ? `${scoped}|amount|${day}|${period!.granularity}`
    : null
}
