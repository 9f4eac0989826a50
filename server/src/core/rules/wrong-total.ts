/** A total row or column that is not the sum of what it totals. */
import type { CellFacts, Column, TableFacts, TableRow } from '../model/model'
import { formatLike, type Quantity } from '../notation/quantity'
import { cellFix } from './cell-fix'
import { withRightGaps } from './gap-arithmetic'
import { brokenRows } from './inferred-sums'
import { isMultipleOf, isStatistic, isWeightedMean, repeats } from './no-sum'
import type { DocumentRule, Fix, FixEdit, Place, Report, Sources } from './rule'
import { wrongRunningTotals } from './running-totals'

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
    text: 'Puts the sum into the total, in its own notation. The other way out, a wrong row, is for the author to see.',
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
      const wrong = checkRows(path, table, report)
      checkColumns(path, table, wrong, report)
      for (const { row, column, value, from, described } of brokenRows(table)) {
        const { text } = table.rows[row]!.cells[column]!
        const newText = formatLike(text, value)
        if (newText === null || newText === text) continue
        const at = { path, id: table.id, part: `r${row}c${column}` }
        report({
          at,
          severity: 'warning',
          message: `${table.rows[row]!.label} ${text}, but ${described} is ${newText}, as in all other columns`,
          related: from.map((other) => ({
            at: { path, id: table.id, part: `r${other.row}c${other.column}` },
            message: `${table.rows[other.row]!.label}: ${table.rows[other.row]!.cells[other.column]!.text}`,
          })),
          fixes: (sources) => cellFix(sources, at, text, newText, `Set it to ${newText}`),
        })
      }
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
const NOT_ADDITIVE_UNIT = new Set(['%', 'pp', 'bps', 'x', 'ratio'])
/** Words by which a row says that it is no part of the total. */
const MEMO =
  /undrawn|available|of which|incl\b|including|memo|optional|contingen|exclud|not included|deferred|reserve|less\b|minus|discount|refund|returns|eliminat|davon|dont|de los cuales|dos quais|di cui/i

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

/** The total rows in which something is wrong: their own totals would only repeat it. */
function checkRows(path: Place['path'], table: TableFacts, report: Report): ReadonlySet<number> {
  const reported = new Set<number>()
  for (const wrong of wrongTotals(table)) {
    const { row, column, newText, result } = wrong
    const { text } = table.rows[row]!.cells[column]!
    reported.add(row)
    report({
      at: { path, id: table.id, part: `r${row}c${column}` },
      message: `total ${text}, but the ${result.described} sum to ${newText}`,
      severity: result.doubtful ? 'warning' : 'error',
      related: result.rows.map((r) => ({
        at: { path, id: table.id, part: `r${r}c${column}` },
        message: `${table.rows[r]!.label}: ${table.rows[r]!.cells[column]!.text}`,
      })),
      fixes: (sources) => rowFix(sources, path, table, wrong),
    })
  }
  return reported
}

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

function checkColumns(
  path: Place['path'],
  table: TableFacts,
  wrong: ReadonlySet<number>,
  report: Report,
): void {
  table.columns.forEach((column, total) => {
    if (column.role !== 'total') return
    const parts = table.columns.flatMap((other, index) =>
      index < total &&
      (other.role === 'amount' ||
        other.role === 'budget' ||
        (other.role === 'target' && other.period !== null))
        ? [index]
        : [],
    )
    if (parts.length < 2) return
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
    if (rows.length === 0 || right * 2 < rows.length) return
    for (const { index, cell, sum, right: fine } of rows) {
      if (fine || wrong.has(index)) continue
      const newText = formatLike(cell.text, sum.value)
      if (newText === null || newText === cell.text) continue
      const at: Place = { path, id: table.id, part: `r${index}c${total}` }
      report({
        at,
        message: `total ${cell.text}, but the columns before it sum to ${newText}`,
        related: parts.map((c) => ({
          at: { path, id: table.id, part: `r${index}c${c}` },
          message: `${table.columns[c]!.header}: ${table.rows[index]!.cells[c]?.text ?? ''}`,
        })),
        fixes: (sources) => cellFix(sources, at, cell.text, newText, `Set the total to ${newText}`),
      })
    }
  })
}

interface Verdict {
  readonly right: boolean
  readonly sum: number
  readonly rows: readonly number[]
  readonly described: string
  readonly doubtful: boolean
}

/** Whether a cell of a total row is right; null when it is no total or nothing can be said. */
function verdict(table: TableFacts, total: number, column: number): Verdict | null {
  const cell = table.rows[total]!.cells[column]
  const quantity = cell?.quantity
  if (
    cell === undefined ||
    quantity == null ||
    cell.more ||
    quantity.outOf !== null ||
    NOT_ADDITIVE_UNIT.has(quantity.unit ?? '')
  )
    return null
  const candidates = groups(table, total)
  const readable = candidates
    .map((candidate) => ({ ...candidate, cells: candidate.rows.map((r) => table.rows[r]!.cells[column]) }))
    .filter(({ cells }) => cells.filter((c) => c?.quantity != null).length >= 2 && cells.every(usable))
    .map((candidate) => ({ ...candidate, sum: sumOf(candidate.cells as CellFacts[], quantity) }))
    .filter((candidate): candidate is typeof candidate & { sum: Sum } => candidate.sum !== null)
  const named = readable[0]?.described === NAMED || table.rows[total]!.kind === 'subtotal'
  const off = ({ sum }: { sum: Sum }) => Math.abs(sum.value - quantity.value)
  // Of several things that a total may sum, the one it comes nearest to was meant.
  const first = named ? readable[0] : [...readable].sort((a, b) => off(a) - off(b))[0]
  // Every reading must be readable: a column with words in it may hold what the total counts.
  if (first === undefined || readable.length < candidates.length) return null
  const rows = first.rows.filter((r) => table.rows[r]!.cells[column]?.quantity != null)
  const right: Verdict = {
    right: true,
    sum: first.sum.value,
    rows,
    described: first.described,
    doubtful: false,
  }
  if (readable.some(({ sum }) => fits(sum, quantity))) return right
  const values = rows.map((r) => table.rows[r]!.cells[column]!.quantity!.value)
  const ranges = rows.some((r) => table.rows[r]!.cells[column]!.quantity!.upper !== null)
  // Ranges need not reach their ends together; a total may also repeat an earlier one.
  if (
    ranges ||
    isStatistic(values, quantity.value) ||
    isMultipleOf(table, total, column) ||
    isWeightedMean(table, total, column, rows) ||
    repeats(table, total, column)
  )
    return null
  const left = rows.filter((r) => {
    const own = table.rows[r]!.cells[column]!.quantity!
    return (
      fits(shifted(first.sum, -own.value), quantity) || fits(shifted(first.sum, -2 * own.value), quantity)
    )
  })
  if (left.some((r) => MEMO.test(table.rows[r]!.label))) return null
  const doubtful = (left.length > 0 && values.length > 2) || compare(first.sum, quantity) === 'doubtful'
  return { right: false, sum: first.sum.value, rows, described: first.described, doubtful }
}

const NAMED = 'rows it names'

/** What a total row may sum, the most likely first. */
function groups(table: TableFacts, total: number): { rows: number[]; described: string }[] {
  const above = table.rows.slice(0, total)
  const ofKind = (kind: string, from = 0) =>
    above.flatMap((row, index) => (index >= from && row.kind === kind ? [index] : []))
  const sums = [...ofKind('total'), ...ofKind('subtotal')].sort((a, b) => a - b)
  const last = sums.at(-1) ?? -1
  const label = table.rows[total]!.label
  const named = above.flatMap((row, index) => (row.kind === 'data' && isNamed(label, row) ? [index] : []))
  const result: { rows: number[]; described: string }[] = []
  if (named.length >= 2) result.push({ rows: named, described: NAMED })
  result.push({ rows: ofKind('data', last + 1), described: 'rows above it' })
  if (sums.length > 0) {
    result.push({ rows: ofKind('data'), described: 'rows above it' })
    // Assets, then liabilities and equity: any run of totals up to the last may be what is summed.
    for (let from = sums.length - 2; from >= 0; from--)
      result.push({ rows: sums.slice(from), described: 'subtotals above it' })
    result.push({ rows: [...sums, ...ofKind('data', last + 1)], described: 'subtotals and rows above it' })
  }
  return result.filter(({ rows }) => rows.length >= 2)
}

/** "P0 + P1 total" names the rows that have "P0" or "P1" in a cell of their own. */
function isNamed(label: string, row: TableRow): boolean {
  const names = label.split(/[+&/,]| and /).map((name) =>
    name
      .replace(/\b(?:sub)?total\b/i, '')
      .trim()
      .toLowerCase(),
  )
  return (
    names.length > 1 && row.cells.some((cell) => cell.text !== '' && names.includes(cell.text.toLowerCase()))
  )
}

/** A blank counts as nothing, a figure as itself; words, ranges and open figures make a column unreadable. */
function usable(cell: CellFacts | undefined): boolean {
  if (cell === undefined || cell.text === '' || /^[-–—]$/.test(cell.text)) return true
  return (
    cell.quantity !== null && !cell.more && cell.quantity.outOf === null && cell.quantity.comparator === null
  )
}

interface Sum {
  readonly value: number
  /** For ranges: the sum of the upper ends. */
  readonly upper: number
  /** By how much rounding may have moved the sum at the very most. */
  readonly most: number
  /** The variance of that, each rounding error being spread evenly. */
  readonly variance: number
}

function sumOf(cells: readonly CellFacts[], total: Quantity): Sum | null {
  let [value, upper, most, variance] = [0, 0, 0, 0]
  for (const { quantity } of cells) {
    if (quantity === null) continue
    const same =
      quantity.currency === total.currency &&
      (quantity.unit === total.unit || quantity.unit === null || total.unit === null)
    if (!same || quantity.per !== total.per) return null
    const half = doubt(quantity)
    value += quantity.value
    upper += quantity.upper ?? quantity.value
    most += half
    variance += (half * half) / 3
  }
  return { value, upper, most, variance }
}

/** Half of what a figure was rounded to; a whole number without a magnitude word was counted, not rounded. */
function doubt(quantity: Quantity): number {
  if (quantity.approximate) return Math.max(quantity.granularity, Math.abs(quantity.value) * 0.05)
  return quantity.granularity === 1 ? 0 : quantity.granularity / 2
}

function shifted(sum: Sum, by: number): Sum {
  return { ...sum, value: sum.value + by, upper: sum.upper + by }
}

/**
 * How a printed total stands to a sum. Four figures in thousands may be off by two thousand in all, but hardly ever
 * are: within two standard deviations of rounding the total is right, beyond all rounding it is wrong.
 */
function compare(sum: Sum, total: Quantity): 'right' | 'doubtful' | 'wrong' {
  // A total in whole units of parts that are not was rounded, if they were not.
  const own = Math.max(
    doubt(total),
    Number.isInteger(sum.value) || total.granularity < 1 ? 0 : total.granularity / 2,
  )
  const off = Math.max(
    Math.abs(sum.value - total.value),
    total.upper === null ? 0 : Math.abs(sum.upper - total.upper),
  )
  const slack = 1e-9 * Math.max(1, Math.abs(sum.value))
  if (off <= Math.max(own, 2 * Math.sqrt(sum.variance + (own * own) / 3)) + slack) return 'right'
  return off <= sum.most + own + slack ? 'doubtful' : 'wrong'
}

function fits(sum: Sum, total: Quantity): boolean {
  return compare(sum, total) === 'right'
}
