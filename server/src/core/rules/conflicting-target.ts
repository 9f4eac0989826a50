/** One metric with two targets for the same scope and period, anywhere in the workspace. */
import { formatQuantity, type Quantity } from '../notation/quantity'
import { comparisonKey, type Statement } from '../plan/plan'
import type { Span } from '../text/span'
import { cellFix } from './cell-fix'
import { expectedGap, pairFor } from './gap-arithmetic'
import { nearConflicts, unitsOf } from './near-targets'
import type { Fix, FixEdit, PlanRule, Sources } from './rule'
import { clashes, firstClash, groupsOf, suffix, where } from './statement-conflicts'

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
    const contradict = (a: Statement, b: Statement) => clashes(a, b) && unitOf(a) === unitOf(b)
    const said = new Set<Statement['fact']['id']>()
    for (const statements of plan.metrics.values()) {
      for (const group of groupsOf(plan, statements, keyOf)) {
        const pair = firstClash(group, contradict)
        if (pair === null) continue
        const { first, clash } = pair
        said.add(clash.fact.id)
        const others = group.filter((other) => other !== clash && contradict(other, clash))
        report({
          at: { path: clash.path, id: clash.fact.id, part: 'quantity' },
          message: `target ${formatQuantity(clash.fact.quantity)} for “${clash.fact.metric}”${suffix(clash)}, but ${formatQuantity(first.fact.quantity)} ${where(first, clash)}`,
          related: others.map((other) => ({
            at: { path: other.path, id: other.fact.id, part: 'quantity' },
            message: `target ${formatQuantity(other.fact.quantity)} for “${other.fact.metric}”${suffix(other)}, ${other.fact.because}`,
          })),
          fixes: (sources) => [
            ...copy(sources, first, clash, 'here'),
            ...copy(sources, clash, first, 'there'),
          ],
        })
      }
    }
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

function keyOf(statement: Statement, language: string | undefined): string | null {
  return statement.fact.role === 'target' ? comparisonKey(statement, language) : null
}

/** Puts the text of one statement in the place of the other, and the gap beside it right. */
function copy(sources: Sources, from: Statement, to: Statement, where: string): Fix[] {
  const source = sources.span({ path: from.path, id: from.fact.id, part: 'quantity' })
  const target = sources.span({ path: to.path, id: to.fact.id, part: 'quantity' })
  if (source === undefined || target === undefined) return []
  const newText = sources
    .text(from.path)
    .slice(source.start, source.end)
    .replace(/^[*_]+|[*_]+$/g, '')
  const gaps = gapEdits(sources, to, target, from.fact.quantity, newText)
  if (gaps === null) return []
  const edits = [{ path: to.path, span: target, newText }, ...gaps]
  return [{ title: `Use ${newText} ${where}`, safe: false, edits }]
}

/** What else of a table must change with one of its cells; null when that is more than a gap. */
function gapEdits(
  sources: Sources,
  { path, fact }: Statement,
  target: Span,
  quantity: Quantity,
  text: string,
): FixEdit[] | null {
  if (fact.source !== 'table') return []
  for (const table of sources.facts(path).tables) {
    const whole = sources.span({ path, id: table.id, part: 'whole' })
    if (whole === undefined || target.start < whole.start || target.end > whole.end) continue
    const totals =
      table.rows.some(({ kind }) => kind === 'total' || kind === 'subtotal') ||
      table.columns.some(({ role }) => role === 'total')
    // A changed part would need another total, and that perhaps another one.
    if (totals) return null
    const holds = (part: string) => {
      const cell = sources.span({ path, id: table.id, part })
      return cell !== undefined && cell.start <= target.start && target.end <= cell.end
    }
    for (const [r, row] of table.rows.entries()) {
      const changed = row.cells.findIndex((_, c) => holds(`r${r}c${c}`))
      if (changed < 0) continue
      const cells = row.cells.map((cell, c) =>
        c === changed ? { ...cell, text, quantity, more: false } : cell,
      )
      return table.columns.flatMap((column, gap): FixEdit[] => {
        const pair = column.role === 'gap' ? pairFor(table, gap) : null
        const [a, b, cell] = [cells[pair?.from ?? -1], cells[pair?.to ?? -1], cells[gap]]
        if (a === undefined || b === undefined || cell === undefined) return []
        const expected = expectedGap(a, b, cell)
        if (expected === null) return []
        const at = { path, id: table.id, part: `r${r}c${gap}` }
        return cellFix(sources, at, cell.text, expected, '').flatMap(({ edits }) => edits)
      })
    }
  }
  return []
}
