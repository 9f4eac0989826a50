/** What a total may sum, and whether it does, within the rounding of what is printed. */
import type { CellFacts, TableFacts, TableRow } from '../model/model'
import type { Quantity } from '../notation/quantity'
import { isMultipleOf, isStatistic, isWeightedMean, repeats } from './no-sum'

/** Figures that are compared and never added. */
const NOT_ADDITIVE_UNIT = new Set(['%', 'pp', 'bps', 'x', 'ratio'])
/** Words by which a row says that it is no part of the total. */
const MEMO =
  /undrawn|available|of which|incl\b|including|memo|optional|contingen|exclud|not included|deferred|reserve|less\b|minus|discount|refund|returns|eliminat|davon|dont|de los cuales|dos quais|di cui/i

/** What a cell of a total row says against what it may sum. */
export interface Verdict {
  readonly right: boolean
  readonly sum: number
  readonly rows: readonly number[]
  readonly described: string
  readonly doubtful: boolean
}

/** Whether a cell of a total row is right; null when it is no total or nothing can be said. */
export function verdict(table: TableFacts, total: number, column: number): Verdict | null {
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
export function usable(cell: CellFacts | undefined): boolean {
  if (cell === undefined || cell.text === '' || /^[-–—]$/.test(cell.text)) return true
  return (
    cell.quantity !== null && !cell.more && cell.quantity.outOf === null && cell.quantity.comparator === null
  )
}

export interface Sum {
  readonly value: number
  /** For ranges: the sum of the upper ends. */
  readonly upper: number
  /** By how much rounding may have moved the sum at the very most. */
  readonly most: number
  /** The variance of that, each rounding error being spread evenly. */
  readonly variance: number
}

export function sumOf(cells: readonly CellFacts[], total: Quantity): Sum | null {
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

export function fits(sum: Sum, total: Quantity): boolean {
  return compare(sum, total) === 'right'
}
