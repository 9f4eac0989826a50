/**
 * Sums and differences that no header names but the figures show: "Open" is pledged less received in all rows but one,
 * the surplus is income less cost in all years but one.
 */
import type { CellFacts, Column, TableFacts } from '../model/model'
import { formatLike, type Quantity } from '../notation/quantity'
import { cellFix } from './cell-fix'
import { type Bounds, boundsOf, isPlain, meets } from './printed'
import type { DocumentPath, Problem } from './rule'

/** One cell that breaks a rule which all others of its column or row keep. */
export interface BrokenSum {
  readonly row: number
  readonly column: number
  readonly value: number
  /** The cells that it should follow from. */
  readonly from: readonly { readonly row: number; readonly column: number }[]
  /** "£95,000 − £61,500" */
  readonly described: string
}

const RELATIVE = new Set(['%', 'pp', 'bps', 'x', 'points', 'ratio'])
const FIGURES = new Set<Column['role']>([
  'amount',
  'budget',
  'balance',
  'actual',
  'baseline',
  'target',
  'gap',
])
/** So many rows must keep the rule, or so many columns, each with figures that do not agree by chance. */
const ROWS = 3
const COLUMNS = 2
const TELLING = 30

/** What is to be reported of such cells; what all others of their column or row keep is likely, not certain. */
export function brokenProblems(
  path: DocumentPath,
  table: TableFacts,
  broken: readonly BrokenSum[],
  others: 'rows' | 'columns',
): Problem[] {
  const named = (row: number, column: number) =>
    others === 'rows' ? table.columns[column]!.header : table.rows[row]!.label
  const textAt = (row: number, column: number) => table.rows[row]!.cells[column]!.text
  const place = (row: number, column: number) => ({ path, id: table.id, part: `r${row}c${column}` })
  return broken.flatMap(({ row, column, value, from, described }): Problem[] => {
    const text = textAt(row, column)
    const newText = formatLike(text, value)
    if (newText === text) return []
    const at = place(row, column)
    return [
      {
        at,
        severity: 'warning',
        message: `${named(row, column)} ${text}, but ${described} is ${newText}, as in all other ${others}`,
        related: from.map((part) => ({
          at: place(part.row, part.column),
          message: `${named(part.row, part.column)}: ${textAt(part.row, part.column)}`,
        })),
        fixes: (sources) => cellFix(sources, at, text, newText, `Set it to ${newText}`),
      },
    ]
  })
}

/** Columns that are the difference of two before them, in all rows but one. */
export function brokenDifferences(table: TableFacts): BrokenSum[] {
  return brokenColumns(table, -1)
}

/** Columns that are the sum of two before them, in all rows but one: "Today", "Hires" and "End of 2026". */
export function brokenAdditions(table: TableFacts): BrokenSum[] {
  return brokenColumns(table, 1)
}

function brokenColumns(table: TableFacts, sign: 1 | -1): BrokenSum[] {
  const columns = table.columns.flatMap(({ role }, index) => (FIGURES.has(role) ? [index] : []))
  // A wide table has too many triples, and chance makes some of them fit.
  if (columns.length < 3 || columns.length > 8) return []
  return columns.flatMap((column, at) => {
    const before = columns.slice(0, at)
    for (const a of before)
      for (const b of before) {
        // A sum has no order.
        if (a === b || (sign === 1 && a > b)) continue
        const broken = resultOf(table, a, b, column, sign)
        if (broken !== null) return [broken]
      }
    return []
  })
}

function resultOf(table: TableFacts, a: number, b: number, column: number, sign: 1 | -1): BrokenSum | null {
  let kept = 0
  let off: BrokenSum | null = null
  for (const [row, { kind, cells }] of table.rows.entries()) {
    if (kind === 'average' || kind === 'group') continue
    const [x, y, z] = [cells[a], cells[b], cells[column]]
    if (!isFigure(x) || !isFigure(y) || !isFigure(z)) continue
    if (!sameKind(x.quantity, y.quantity) || !sameKind(x.quantity, z.quantity)) return null
    const expected = together(boundsOf(x.quantity), boundsOf(y.quantity), sign)
    if (meets(expected, boundsOf(z.quantity))) {
      if (y.quantity.value !== 0 && z.quantity.value !== 0) kept++
      continue
    }
    if (off !== null || kind !== 'data') return null
    off = {
      row,
      column,
      value: x.quantity.value + sign * y.quantity.value,
      from: [
        { row, column: a },
        { row, column: b },
      ],
      described: `${x.text} ${sign === 1 ? '+' : '−'} ${y.text}`,
    }
  }
  return kept >= ROWS - 1 && off !== null && keptInAll(table, a, b, column, sign) >= ROWS ? off : null
}

/** How many rows keep the rule, those with a nothing in them included. */
function keptInAll(table: TableFacts, a: number, b: number, column: number, sign: 1 | -1): number {
  return table.rows.filter(({ cells }) => {
    const [x, y, z] = [cells[a], cells[b], cells[column]]
    return (
      isFigure(x) &&
      isFigure(y) &&
      isFigure(z) &&
      meets(together(boundsOf(x.quantity), boundsOf(y.quantity), sign), boundsOf(z.quantity))
    )
  }).length
}

/** Rows that sum those right above them, or are the first less the others, in all columns but one. */
export function brokenRows(table: TableFacts): BrokenSum[] {
  // The totals of parts add up as the parts do.
  const columns = table.columns.flatMap(({ role }, index) =>
    FIGURES.has(role) || role === 'total' ? [index] : [],
  )
  if (columns.length <= COLUMNS) return []
  return table.rows.flatMap(({ kind }, row) => {
    if (kind === 'total' || kind === 'subtotal' || kind === 'average' || kind === 'group') return []
    for (let from = row - 2; from >= Math.max(0, row - MOST_PARTS); from--)
      for (const sign of [1, -1]) {
        const broken = sumOf(table, columns, from, row, sign)
        if (broken !== null) return [broken]
      }
    return []
  })
}

const MOST_PARTS = 6

function sumOf(
  table: TableFacts,
  columns: readonly number[],
  from: number,
  row: number,
  sign: number,
): BrokenSum | null {
  let kept = 0
  let off: BrokenSum | null = null
  for (const column of columns) {
    const parts = table.rows.slice(from, row).map(({ cells }) => cells[column])
    const cell = table.rows[row]!.cells[column]
    if (!isFigure(cell) || !parts.every(isFigure)) return null
    if (!parts.every(({ quantity }) => sameKind(quantity, cell.quantity))) return null
    const bounds = parts
      .map(({ quantity }, index) => signed(boundsOf(quantity), index === 0 ? 1 : sign))
      .reduce((sum, part) => ({ low: sum.low + part.low, high: sum.high + part.high }))
    if (meets(bounds, boundsOf(cell.quantity))) {
      const telling = parts.every(({ quantity }) => quantity.value !== 0)
      if (telling && Math.abs(cell.quantity.value) >= TELLING * cell.quantity.granularity) kept++
      continue
    }
    if (off !== null) return null
    const value = parts.reduce(
      (sum, { quantity }, index) => sum + (index === 0 ? 1 : sign) * quantity.value,
      0,
    )
    off = {
      row,
      column,
      value,
      from: parts.map((_, index) => ({ row: from + index, column })),
      described: parts.map(({ text }) => text).join(sign === 1 ? ' + ' : ' − '),
    }
  }
  return kept >= COLUMNS ? off : null
}

type Figure = CellFacts & { readonly quantity: Quantity }

function isFigure(cell: CellFacts | undefined): cell is Figure {
  return isPlain(cell) && cell.quantity.comparator === null && !RELATIVE.has(cell.quantity.unit ?? '')
}

function sameKind(a: Quantity, b: Quantity): boolean {
  return a.currency === b.currency && a.unit === b.unit && a.per === b.per
}

function together(a: Bounds, b: Bounds, sign: 1 | -1): Bounds {
  if (sign === 1) return { low: a.low + b.low, high: a.high + b.high }
  return { low: a.low - b.high, high: a.high - b.low }
}

function signed({ low, high }: Bounds, sign: number): Bounds {
  return sign === 1 ? { low, high } : { low: -high, high: -low }
}
