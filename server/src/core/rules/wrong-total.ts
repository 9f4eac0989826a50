/** A total row or column that is not the sum of what it totals. */
import type { CellFacts, Column, TableFacts } from '../model/model'
import { formatLike } from '../notation/quantity'
import { cellFix } from './cell-fix'
import { withRightGaps } from './gap-arithmetic'
import { brokenAdditions, brokenProblems, brokenRows } from './inferred-sums'
import type { DocumentRule, Fix, FixEdit, Place, Report, Sources } from './rule'
import { wrongRunningTotals } from './running-totals'
import { type Part, partFixes } from './single-part'
import { fits, sumOf, usable, type Verdict, verdict } from './total-arithmetic'

export const wrongTotal: DocumentRule = {
  id: 'wrong-total',
  scope: 'document',
  severity: 'error',
  summary: 'A total that is not the sum of its rows or columns',
  why: `A wrong total is the one mistake that every reader can check. Figures are summed as they were rounded, so
that 1.9 may stand for 1.85 to 1.95. A total may also be a subtotal, the sum of subtotals, or the sum of the rows
that its label names (“P0 + P1 total”). Averages, rates, shares, prices, closing balances and peaks in a total row
are recognised and left alone, as are columns with words or open figures in them. A running total is
compared with the net changes beside it.`,
  fix: {
    safe: false,
    text: `Puts the sum into the total, in its own notation; or sets the one row that would make the total right, where it
looks mistyped or there are only a few rows. A cell that puts both its row and its column out is set itself.`,
  },
  examples: [
    {
      title: 'The total is off',
      text: `# Budget 2026

## Investment

| Initiative | Cost |
| - | - |
| New depot | €400K |
| Fleet renewal | €250K |
| **Total** | **€600K** |
                ^^^^^ 💡 error wrong-total: total €600K, but the rows above it sum to €650K
`,
      fixed: `# Budget 2026

## Investment

| Initiative | Cost |
| - | - |
| New depot | €400K |
| Fleet renewal | €250K |
| **Total** | **€650K** |
`,
    },
    {
      title: 'An average and a rounded sum are no mistakes',
      text: `# Budget 2026

## Market

| Segment | Companies | Average deal | Volume |
| - | - | - | - |
| Retail | 100,000 | €7.5K | €750M |
| Travel | 150,000 | €7.5K | €1,125M |
| Total | 250,000 | €7.5K | €1.9B |
`,
    },
  ],
  check({ path, facts }, report) {
    for (const table of facts.tables) {
      const rows = wrongTotals(table)
      const columns = wrongColumnTotals(table, new Set(rows.map(({ row }) => row)))
      const cell = sharedCell(table, rows, columns)
      if (cell !== null) reportCell(path, table, cell, report)
      else {
        reportRows(path, table, rows, report)
        reportColumns(path, table, columns, report)
      }
      for (const problem of brokenProblems(path, table, brokenRows(table), 'columns')) report(problem)
      // A column that is called a total has been judged above.
      const added = brokenAdditions(table).filter(
        ({ column }) => !['total', 'gap', 'share', 'rate'].includes(table.columns[column]!.role),
      )
      for (const problem of brokenProblems(path, table, added, 'rows')) report(problem)
      // The figures behind it run on from it, so that one cell alone cannot be set right.
      for (const { at, message, related } of wrongRunningTotals(path, table))
        report({ at, message, severity: 'warning', related })
    }
  },
}

/** Columns whose figures do not add up by nature. */
const NOT_ADDITIVE = new Set<Column['role']>([
  'share',
  'rate',
  'balance',
  'period',
  'id',
  'owner',
  'status',
  'text',
])
/** A cell of a total row that is wrong, and what it should say. */
interface WrongTotal {
  readonly row: number
  readonly column: number
  readonly newText: string
  readonly result: Verdict
}

function wrongTotals(table: TableFacts): WrongTotal[] {
  return table.rows.flatMap((row, index) => {
    if (row.kind !== 'total' && row.kind !== 'subtotal') return []
    const results = table.columns.map((column, c) =>
      NOT_ADDITIVE.has(column.role) ? null : verdict(table, index, c),
    )
    const wrong = results.filter((result) => result !== null && !result.right).length
    const right = results.filter((result) => result?.right === true).length
    // Where no column of several adds up, the row totals something that this table does not show.
    if (wrong > 1 && right === 0) return []
    return results.flatMap((result, c): WrongTotal[] => {
      if (result === null || result.right) return []
      // What the gaps above should be makes the total: then one of them is wrong, not their sum.
      const rightly = withRightGaps(table, c)
      if (rightly !== table && verdict(rightly, index, c)?.right === true) return []
      const { text } = row.cells[c]!
      const newText = formatLike(text, result.sum)
      return newText === null || newText === text ? [] : [{ row: index, column: c, newText, result }]
    })
  })
}

function reportRows(
  path: Place['path'],
  table: TableFacts,
  wrongs: readonly WrongTotal[],
  report: Report,
): void {
  for (const wrong of wrongs) {
    const { row, column, newText, result } = wrong
    const { text, quantity } = table.rows[row]!.cells[column]!
    report({
      at: { path, id: table.id, part: `r${row}c${column}` },
      message: `total ${text}, but the ${result.described} sum to ${newText}`,
      severity: result.doubtful ? 'warning' : 'error',
      related: result.rows.map((r) => ({
        at: { path, id: table.id, part: `r${r}c${column}` },
        message: `${table.rows[r]!.label}: ${table.rows[r]!.cells[column]!.text}`,
      })),
      fixes: (sources) => [
        ...rowFix(sources, path, table, wrong),
        ...(isOnlySum(table, row, column)
          ? partFixes(
              sources,
              result.rows.map((r) => partAt(path, table, r, column, table.rows[r]!.label)),
              (quantity?.value ?? 0) - result.sum,
            )
          : []),
      ],
    })
  }
}

function partAt(path: Place['path'], table: TableFacts, row: number, column: number, label: string): Part {
  const { text, quantity } = table.rows[row]!.cells[column]!
  const at = { path, id: table.id, part: `r${row}c${column}` }
  return { at, label, text, value: quantity?.value ?? 0 }
}

/** Whether nothing else in the table reckons with the parts of a total: a changed part would change that as well. */
function isOnlySum({ rows, columns }: TableFacts, total: number, column: number): boolean {
  return (
    rows.every(({ kind }, r) => r === total || kind === 'data' || kind === 'group') &&
    columns.every(({ role }, c) => c === column || !DERIVED.has(role))
  )
}

/** Columns that follow from others beside them. */
const DERIVED = new Set<Column['role']>(['total', 'gap', 'share', 'rate', 'balance'])

/** Sets a total, and those further down that were right only as long as it was wrong. */
function rowFix(sources: Sources, path: Place['path'], table: TableFacts, first: WrongTotal): Fix[] {
  const known = new Set(wrongTotals(table).map(({ row, column }) => `${row} ${column}`))
  const edits: FixEdit[] = []
  let changed = table
  // Each round settles a total below the last one, so there are no more rounds than rows.
  for (let next: WrongTotal | undefined = first; next !== undefined && edits.length <= table.rows.length; ) {
    const { row, column, newText, result } = next
    const cell = table.rows[row]!.cells[column]!
    const at = { path, id: table.id, part: `r${row}c${column}` }
    const [fix] = cellFix(sources, at, cell.text, newText, '')
    if (fix === undefined) return []
    edits.push(...fix.edits)
    known.add(`${row} ${column}`)
    changed = withCell(changed, row, column, newText, result.sum)
    next = wrongTotals(changed).find((other) => !known.has(`${other.row} ${other.column}`))
  }
  return [{ title: `Set the total to ${first.newText}`, safe: false, edits }]
}

function withCell(table: TableFacts, row: number, column: number, text: string, value: number): TableFacts {
  const replaced = (cell: CellFacts, c: number): CellFacts =>
    c === column && cell.quantity !== null ? { ...cell, text, quantity: { ...cell.quantity, value } } : cell
  return {
    ...table,
    rows: table.rows.map((each, r) => (r === row ? { ...each, cells: each.cells.map(replaced) } : each)),
  }
}

/** A cell of a total column that is wrong, and what it should say. */
interface WrongColumnTotal {
  readonly row: number
  readonly total: number
  readonly parts: readonly number[]
  readonly sum: number
  readonly newText: string
}

/** @param wrong the rows whose own totals are wrong: theirs across would only repeat it */
function wrongColumnTotals(table: TableFacts, wrong: ReadonlySet<number>): WrongColumnTotal[] {
  return table.columns.flatMap((column, total) => {
    if (column.role !== 'total') return []
    const parts = table.columns.flatMap((other, index) =>
      index < total &&
      (other.role === 'amount' ||
        other.role === 'budget' ||
        (other.role === 'target' && other.period !== null))
        ? [index]
        : [],
    )
    if (parts.length < 2) return []
    const rows = table.rows.flatMap((row, index) => {
      const cell = row.cells[total]
      const cells = parts.map((c) => row.cells[c])
      if (row.kind !== 'data' && row.kind !== 'total' && row.kind !== 'subtotal') return []
      if (cell?.quantity == null || !cells.every(usable)) return []
      const sum = sumOf(cells as CellFacts[], cell.quantity)
      return sum === null ? [] : [{ index, cell, sum, right: fits(sum, cell.quantity) }]
    })
    const right = rows.filter((row) => row.right).length
    // A column named "Total" that most rows contradict totals something else.
    if (rows.length === 0 || right * 2 < rows.length) return []
    return rows.flatMap(({ index, cell, sum, right: fine }) => {
      const newText = fine || wrong.has(index) ? null : formatLike(cell.text, sum.value)
      return newText === null || newText === cell.text
        ? []
        : [{ row: index, total, parts, sum: sum.value, newText }]
    })
  })
}

function reportColumns(
  path: Place['path'],
  table: TableFacts,
  wrongs: readonly WrongColumnTotal[],
  report: Report,
): void {
  for (const { row, total, parts, sum, newText } of wrongs) {
    const { text, quantity } = table.rows[row]!.cells[total]!
    const at: Place = { path, id: table.id, part: `r${row}c${total}` }
    const filled = parts.filter((c) => table.rows[row]!.cells[c]?.quantity != null)
    const alone = table.rows.every(({ kind }) => kind === 'data' || kind === 'group')
    report({
      at,
      message: `total ${text}, but the columns before it sum to ${newText}`,
      related: parts.map((c) => ({
        at: { path, id: table.id, part: `r${row}c${c}` },
        message: `${table.columns[c]!.header}: ${table.rows[row]!.cells[c]?.text ?? ''}`,
      })),
      fixes: (sources) => [
        ...cellFix(sources, at, text, newText, `Set the total to ${newText}`),
        ...(alone
          ? partFixes(
              sources,
              filled.map((c) => partAt(path, table, row, c, table.columns[c]!.header)),
              (quantity?.value ?? 0) - sum,
            )
          : []),
      ],
    })
  }
}

/** A cell by which the total of its row and that of its column are off, both by the same. */
interface SharedCell {
  readonly row: number
  readonly column: number
  readonly newText: string
  readonly inRow: WrongColumnTotal
  readonly inColumn: WrongTotal
}

function sharedCell(
  table: TableFacts,
  rows: readonly WrongTotal[],
  columns: readonly WrongColumnTotal[],
): SharedCell | null {
  const [inColumn, inRow] = [rows[0], columns[0]]
  if (inColumn === undefined || inRow === undefined || rows.length > 1 || columns.length > 1) return null
  const { row } = inRow
  const { column } = inColumn
  if (!inRow.parts.includes(column) || !inColumn.result.rows.includes(row)) return null
  const quantityAt = (r: number, c: number) => table.rows[r]!.cells[c]?.quantity?.value ?? Number.NaN
  const lack = quantityAt(row, inRow.total) - inRow.sum
  const below = quantityAt(inColumn.row, column) - inColumn.result.sum
  const cell = table.rows[row]!.cells[column]
  if (cell?.quantity == null || !(Math.abs(lack - below) <= 1e-9 * Math.abs(lack))) return null
  const newText = formatLike(cell.text, cell.quantity.value + lack)
  return newText === null || newText === cell.text ? null : { row, column, newText, inRow, inColumn }
}

function reportCell(
  path: Place['path'],
  table: TableFacts,
  { row, column, newText, inRow, inColumn }: SharedCell,
  report: Report,
): void {
  const { text } = table.rows[row]!.cells[column]!
  const at = { path, id: table.id, part: `r${row}c${column}` }
  const totals: readonly [number, number, string][] = [
    [row, inRow.total, table.columns[inRow.total]!.header],
    [inColumn.row, column, table.rows[inColumn.row]!.label],
  ]
  report({
    at,
    message: `${text}, but the totals of its row and of its column both need ${newText}`,
    related: totals.map(([r, c, label]) => ({
      at: { path, id: table.id, part: `r${r}c${c}` },
      message: `${label}: ${table.rows[r]!.cells[c]!.text}`,
    })),
    fixes: (sources) => cellFix(sources, at, text, newText, `Set it to ${newText}`),
  })
}
