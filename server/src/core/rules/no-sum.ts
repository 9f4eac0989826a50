/** Cells of total rows that are no sums: peaks, means, multiples of another total, repetitions of an earlier one. */
import type { TableFacts } from '../model/model'

/** A peak, a mean, a median, a first or last value in a total row is no sum. */
export function isStatistic(values: readonly number[], total: number): boolean {
  const near = (x: number) => Math.abs(x - total) <= 0.006 * Math.max(1, Math.abs(total))
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const exact = (x: number) => x === total
  return exact(Math.max(...values)) || exact(values.at(-1)!) || exact(values[0]!) || near(mean)
}

/** Deals of €8K and €4K make one of €7K, where three of four are of the first kind. */
export function isWeightedMean(
  table: TableFacts,
  total: number,
  column: number,
  rows: readonly number[],
): boolean {
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
export function isMultipleOf(table: TableFacts, total: number, column: number): boolean {
  const value = table.rows[total]!.cells[column]!.quantity!.value
  return table.rows[total]!.cells.some(
    (other, index) =>
      index !== column &&
      other.quantity !== null &&
      [3, 4, 12, 52].some((times) => other.quantity!.value * times === value),
  )
}

/** The total of liabilities and equity repeats that of assets. */
export function repeats(table: TableFacts, total: number, column: number): boolean {
  const value = table.rows[total]!.cells[column]!.quantity!.value
  return table.rows.some(
    (row, index) => index < total && row.kind !== 'data' && row.cells[column]?.quantity?.value === value,
  )
}
