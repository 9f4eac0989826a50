/** A total row or column that is not the sum of what it totals. */
import type { CellFacts, Column, TableFacts, TableRow } from '../model/model'
import { formatLike, type Quantity } from '../notation/quantity'
import { cellFix } from './cell-fix'
import type { DocumentRule, Place, Report } from './rule'

export const wrongTotal: DocumentRule = {
  id: 'wrong-total',
  scope: 'document',
  severity: 'error',
  summary: 'A total that is not the sum of its rows or columns',
  why: `A wrong total is the one mistake that every reader can check. Figures are summed as they were rounded, so
that 1.9 may stand for 1.85 to 1.95. A total may also be a subtotal, the sum of subtotals, or the sum of the rows
that its label names (“P0 + P1 total”). Averages, rates, shares, prices, closing balances and peaks in a total row
are recognised and left alone, as are columns with words or open figures in them.`,
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

/** The total rows in which something is wrong: their own totals would only repeat it. */
function checkRows(path: Place['path'], table: TableFacts, report: Report): ReadonlySet<number> {
  const reported = new Set<number>()
  table.rows.forEach((row, index) => {
    if (row.kind !== 'total' && row.kind !== 'subtotal') return
    const results = table.columns.map((column, c) =>
      NOT_ADDITIVE.has(column.role) ? null : verdict(table, index, c),
    )
    const wrong = results.filter((result) => result !== null && !result.right).length
    const right = results.filter((result) => result?.right === true).length
    // Where no column of several adds up, the row totals something that this table does not show.
    if (wrong > 1 && right === 0) return
    results.forEach((result, c) => {
      if (result === null || result.right) return
      const cell = row.cells[c]!
      const newText = formatLike(cell.text, result.sum)
      if (newText === null || newText === cell.text) return
      const at: Place = { path, id: table.id, part: `r${index}c${c}` }
      reported.add(index)
      report({
        at,
        message: `total ${cell.text}, but the ${result.described} sum to ${newText}`,
        severity: result.doubtful ? 'warning' : 'error',
        related: result.rows.map((r) => ({
          at: { path, id: table.id, part: `r${r}c${c}` },
          message: `${table.rows[r]!.label}: ${table.rows[r]!.cells[c]!.text}`,
        })),
        fixes: (sources) => cellFix(sources, at, cell.text, newText, `Set the total to ${newText}`),
      })
    })
  })
  return reported
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
  const first = readable[0]
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
  if (named.length >= 2) result.push({ rows: named, described: 'rows it names' })
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

/** A peak, a mean, a median, a first or last value in a total row is no sum. */
function isStatistic(values: readonly number[], total: number): boolean {
  const near = (x: number) => Math.abs(x - total) <= 0.006 * Math.max(1, Math.abs(total))
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const exact = (x: number) => x === total
  return exact(Math.max(...values)) || exact(values.at(-1)!) || exact(values[0]!) || near(mean)
}

/** Deals of €8K and €4K make one of €7K, where three of four are of the first kind. */
function isWeightedMean(table: TableFacts, total: number, column: number, rows: readonly number[]): boolean {
  const quantity = table.rows[total]!.cells[column]!.quantity!
  const values = rows.map((r) => table.rows[r]!.cells[column]!.quantity!.value)
  return table.columns.some((_, other) => {
    if (other === column) return false
    const weights = rows.map((r) => table.rows[r]!.cells[other]?.quantity?.value ?? 0)
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    if (whole <= 0 || weights.some((weight) => weight < 0)) return false
    const mean = weights.reduce((sum, weight, i) => sum + weight * values[i]!, 0) / whole
    return Math.abs(mean - quantity.value) <= Math.max(quantity.granularity / 2, 0.006 * Math.abs(mean))
  })
}

/** "$93 a month | $1,116 a year": the total of one column is a round multiple of the total of another. */
function isMultipleOf(table: TableFacts, total: number, column: number): boolean {
  const value = table.rows[total]!.cells[column]!.quantity!.value
  return table.rows[total]!.cells.some(
    (other, index) =>
      index !== column &&
      other.quantity !== null &&
      [3, 4, 12, 52].some((times) => other.quantity!.value * times === value),
  )
}

/** The total of liabilities and equity repeats that of assets. */
function repeats(table: TableFacts, total: number, column: number): boolean {
  const value = table.rows[total]!.cells[column]!.quantity!.value
  return table.rows.some(
    (row, index) => index < total && row.kind !== 'data' && row.cells[column]?.quantity?.value === value,
  )
}
