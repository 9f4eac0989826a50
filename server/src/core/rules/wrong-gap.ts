/** A gap, delta or change cell that is no difference between the two values beside it. */
import type { CellFacts, Column, RowKind, TableFacts } from '../model/model'
import { formatLike } from '../notation/quantity'
import { cellFix } from './cell-fix'
import { expectedGap, type GapPair, pairFor } from './gap-arithmetic'
import { brokenDifferences, brokenProblems } from './inferred-sums'
import type { DocumentPath, DocumentRule, Fix, Sources } from './rule'
import { isAverage } from './target-row'

export const wrongGap: DocumentRule = {
  id: 'wrong-gap',
  scope: 'document',
  severity: 'error',
  summary: 'A gap, delta or change that is not the difference between the values beside it',
  why: `A board reads the gap, not the two numbers that make it. The gap is compared with every reading that
authors use: the absolute difference, the change in percent of either value, percentage points, basis points and
factors (“10x”), with either sign, and within the rounding of what is printed. Rows with ranges, words or blanks
are left alone, and so are tables in which it is not clear which two columns the gap is between.`,
  fix: {
    safe: false,
    text: 'Puts the difference into the cell, in the cell’s own notation; or sets the one value or the other so that the gap holds.',
  },
  examples: [
    {
      title: 'The gap does not follow from the two values',
      text: `# Roadmap 2026

## Targets

| Metric | Current | Target | Gap |
| - | - | - | - |
| p95 latency | 820 ms | 400 ms | -320 ms |
                                  ^^^^^^^ 💡 error wrong-gap: gap -320 ms, but 400 ms − 820 ms is -420 ms
`,
      fixed: `# Roadmap 2026

## Targets

| Metric | Current | Target | Gap |
| - | - | - | - |
| p95 latency | 820 ms | 400 ms | -420 ms |
`,
    },
    {
      title: 'Points, percent and factors are all differences',
      text: `# Roadmap 2026

## Targets

| Metric | Current | Target | Change |
| - | - | - | - |
| Uptime | 99.7% | 99.9% | 0.2 pp |
| Tickets a day | 400 | 300 | -25% |
| Rows an hour | 1M | 10M | 10x improvement |
`,
    },
  ],
  check({ path, facts }, report) {
    for (const table of facts.tables) {
      table.columns.forEach((column, gap) => {
        if (column.role !== 'gap') return
        const pair = pairFor(table, gap)
        if (pair === null) return
        table.rows.forEach((row, index) => {
          // The difference of two sums is the sum of the differences; of two averages it need not be.
          if (isAverage(row) || row.kind === 'group') return
          const [from, to, cell] = [row.cells[pair.from], row.cells[pair.to], row.cells[gap]]
          if (from === undefined || to === undefined || cell === undefined) return
          const newText = expectedGap(from, to, cell)
          if (newText === null) return
          const at = { path, id: table.id, part: `r${index}c${gap}` }
          report({
            at,
            message: `gap ${cell.text}, but ${described(from, to, cell)} is ${newText}`,
            related: [pair.from, pair.to].map((other) => ({
              at: { path, id: table.id, part: `r${index}c${other}` },
              message: `${table.columns[other]!.header}: ${row.cells[other]!.text}`,
            })),
            fixes: (sources) => [
              ...cellFix(sources, at, cell.text, newText, `Set the gap to ${newText}`),
              ...inputFixes(sources, path, table, index, pair, gap),
            ],
          })
        })
      })
      const broken = brokenDifferences(table).filter(
        ({ column }) => table.columns[column]!.role !== 'gap' || pairFor(table, column) === null,
      )
      for (const problem of brokenProblems(path, table, broken, 'rows')) report(problem)
    }
  },
}

/** Another value for one of the two sides instead, where nothing else counts on it. */
function inputFixes(
  sources: Sources,
  path: DocumentPath,
  table: TableFacts,
  row: number,
  { from, to }: GapPair,
  gap: number,
): Fix[] {
  // A changed value would need other totals and shares, and those perhaps others.
  if (table.rows.some(({ kind }) => SUMS.has(kind))) return []
  if (table.columns.some(({ role }, c) => c !== gap && DERIVED.has(role))) return []
  const { cells } = table.rows[row]!
  const [a, b, difference] = [cells[from]!.quantity!, cells[to]!.quantity!, cells[gap]!.quantity!]
  const alike = a.unit === b.unit && (difference.unit === b.unit || difference.unit === 'pp')
  if (!alike || a.currency !== b.currency || difference.currency !== b.currency) return []
  const size = Math.sign(b.value - a.value) * Math.abs(difference.value)
  const side = (column: number, value: number) => {
    const { text } = cells[column]!
    const newText = value > 0 ? formatLike(text, value) : text
    return { column, text, newText }
  }
  const sides = [side(from, b.value - size), side(to, a.value + size)].filter(
    ({ text, newText }) => newText !== text,
  )
  return sides.flatMap(({ column, text, newText }) =>
    cellFix(
      sources,
      { path, id: table.id, part: `r${row}c${column}` },
      text,
      newText,
      `Set “${table.columns[column]!.header}” to ${newText}`,
    ),
  )
}

const SUMS = new Set<RowKind>(['total', 'subtotal', 'net', 'balance', 'average'])
const DERIVED = new Set<Column['role']>(['total', 'gap', 'share', 'rate', 'balance'])

/** How the expected value came about: a subtraction, or a change in percent or by a factor. */
function described(from: CellFacts, to: CellFacts, gap: CellFacts): string {
  const relative = (gap.quantity!.unit === '%' && to.quantity!.unit !== '%') || gap.quantity!.unit === 'x'
  return relative ? `from ${from.text} to ${to.text}` : `${to.text} − ${from.text}`
}
