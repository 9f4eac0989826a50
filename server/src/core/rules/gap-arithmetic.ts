/** What a gap is between, and what it should be: the arithmetic of gap, delta and change cells. */
import type { CellFacts, Column, TableFacts } from '../model/model'
import { convertTo, formatLike, type Quantity } from '../notation/quantity'
import { brokenDifferences } from './inferred-sums'

/** The two columns that a gap is between. */
export interface GapPair {
  readonly from: number
  readonly to: number
}

/** The text that a gap cell should have, in its own notation; null when it is right or nothing can be said. */
export function expectedGap(from: CellFacts, to: CellFacts, gap: CellFacts): string | null {
  if (from.quantity === null || to.quantity === null || gap.quantity === null) return null
  if (!plain(from) || !plain(to) || !plain(gap)) return null
  const expected = mismatch(from.quantity, to.quantity, gap.quantity)
  if (expected === null) return null
  const newText = formatLike(gap.text, expected)
  return newText === gap.text ? null : newText
}

/**
 * The table with each gap as it should be: a total of gaps is right when it sums these, even if one of them is printed
 * wrong, which is then the one cause.
 */
export function withRightGaps(table: TableFacts, gap: number): TableFacts {
  const pair = table.columns[gap]?.role === 'gap' ? pairFor(table, gap) : null
  if (pair === null) {
    const broken = brokenDifferences(table).find(({ column }) => column === gap)
    if (broken === undefined) return table
    const set = (cell: CellFacts, column: number): CellFacts =>
      column === gap && cell.quantity !== null
        ? { ...cell, quantity: { ...cell.quantity, value: broken.value } }
        : cell
    return {
      ...table,
      rows: table.rows.map((row, index) =>
        index === broken.row ? { ...row, cells: row.cells.map(set) } : row,
      ),
    }
  }
  const right = (cells: readonly CellFacts[]): readonly CellFacts[] => {
    const [from, to, cell] = [cells[pair.from], cells[pair.to], cells[gap]]
    if (from?.quantity == null || to?.quantity == null || cell?.quantity == null) return cells
    if (!plain(from) || !plain(to) || !plain(cell)) return cells
    const value = mismatch(from.quantity, to.quantity, cell.quantity)
    if (value === null) return cells
    return cells.map((each, index) =>
      index === gap ? { ...each, quantity: { ...cell.quantity!, value } } : each,
    )
  }
  return {
    ...table,
    rows: table.rows.map((row) => (row.kind === 'data' ? { ...row, cells: right(row.cells) } : row)),
  }
}

const YEAR = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/g

function plain(cell: CellFacts): boolean {
  return !cell.more && cell.quantity !== null && cell.quantity.upper === null && cell.quantity.outOf === null
}

/** The two columns that a gap is between, when there is no doubt about them. */
export function pairFor(table: TableFacts, gap: number): GapPair | null {
  const numeric = (column: Column, index: number) =>
    index !== gap &&
    ['baseline', 'target', 'actual', 'amount', 'budget', 'balance', 'rate'].includes(column.role) &&
    table.rows.some((row) => row.cells[index]?.quantity != null)
  const candidates = table.columns.flatMap((column, index) => (numeric(column, index) ? [index] : []))
  // "Change 2025 to 2026" says itself which columns it is between.
  const years = table.columns[gap]!.header.match(YEAR) ?? []
  if (years.length === 2) {
    const named = years
      .sort()
      .map((year) => candidates.filter((index) => table.columns[index]!.header.includes(year)))
    if (named.every((columns) => columns.length === 1)) return { from: named[0]![0]!, to: named[1]![0]! }
  }
  const withRole = (role: string) => candidates.filter((index) => table.columns[index]!.role === role)
  const [baselines, targets, actuals] = [withRole('baseline'), withRole('target'), withRole('actual')]
  if (baselines.length === 1 && targets.length === 1 && actuals.length === 0)
    return { from: baselines[0]!, to: targets[0]! }
  // "Gap 2026" beside targets for 2026 and 2028.
  const own = targets.filter(
    (index) => years.length === 1 && table.columns[index]!.header.includes(years[0]!),
  )
  const before = (index: number) => {
    const end = table.columns[index]!.period?.end
    return end != null && own[0] !== undefined && end < (table.columns[own[0]]!.period?.start ?? end)
  }
  const stated = [...baselines, ...actuals]
  const today = stated.length > 0 ? stated : candidates.filter(before)
  if (own.length === 1 && today.length === 1) return { from: today[0]!, to: own[0]! }
  if (candidates.length === 2) return { from: candidates[0]!, to: candidates[1]! }
  return shownPair(table, gap, candidates)
}

/** The one pair that most rows agree on, where the headers leave it open: "Q3 | Q4 | Change | Target 2026". */
function shownPair(table: TableFacts, gap: number, candidates: readonly number[]): GapPair | null {
  if (candidates.length > 6) return null
  let best: GapPair | null = null
  let most = 0
  for (const from of candidates)
    for (const to of candidates) {
      if (from >= to) continue
      const judged = table.rows.flatMap(({ kind, cells }) => {
        const [a, b, cell] = [cells[from], cells[to], cells[gap]]
        if (kind === 'average' || kind === 'group') return []
        if (a?.quantity == null || b?.quantity == null || cell?.quantity == null) return []
        if (!plain(a) || !plain(b) || !plain(cell) || a.quantity.value === b.quantity.value) return []
        return [mismatch(a.quantity, b.quantity, cell.quantity) === null]
      })
      const right = judged.filter((fine) => fine).length
      if (right < ENOUGH_ROWS || right * 4 < judged.length * 3) continue
      if (right === most) best = null
      if (right > most) [best, most] = [{ from, to }, right]
    }
  return best
}

/** Fewer rows may agree by chance. */
const ENOUGH_ROWS = 3

/** The value the gap should have, in the gap's unit, when no reading of the two values gives the one it has. */
function mismatch(from: Quantity, to: Quantity, gap: Quantity): number | null {
  const start =
    from.unit === to.unit || from.unit === null || to.unit === null ? from : convertTo(from, to.unit)
  if (start === null || start.currency !== to.currency || start.per !== to.per) return null
  const a = bounds(start)
  const b = bounds(to)
  const readings = readingsOf(a, b, to, gap)
  if (readings.length === 0) return null
  // A ratio is never whole by itself, so a printed one was rounded; a difference of whole numbers is whole.
  // Authors cut percentages off as often as they round them (19.5% as 19%).
  const half = gap.granularity
  const printed = (reading: Bounds) =>
    reading.computed ? { ...bounds(gap), low: gap.value - half, high: gap.value + half } : bounds(gap)
  const fits = readings.some(
    (reading) => meets(printed(reading), reading) || meets(printed(reading), negated(reading)),
  )
  if (fits) return null
  const [first] = readings
  const expected = first!.computed
    ? Math.round(first!.value / gap.granularity) * gap.granularity
    : first!.value
  if (!gap.signed && gap.value >= 0) return Math.abs(expected)
  // Some tables show a fall as a gain; the sign stays as the author chose it.
  return Math.sign(gap.value) === Math.sign(expected) || gap.value === 0 ? expected : -expected
}

interface Bounds {
  readonly low: number
  readonly value: number
  readonly high: number
  /** By division, so that it is hardly ever whole. */
  readonly computed?: true
}

/** A whole number without a magnitude word was counted, not rounded; anything else may be off by half its last digit. */
function bounds(quantity: Quantity): Bounds {
  const half = quantity.granularity === 1 && !quantity.approximate ? 0 : quantity.granularity / 2
  return { low: quantity.value - half, value: quantity.value, high: quantity.value + half }
}

function negated({ low, value, high }: Bounds): Bounds {
  return { low: -high, value: -value, high: -low }
}

function meets(a: Bounds, b: Bounds): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.value), Math.abs(b.value))
  return a.low - slack <= b.high && b.low - slack <= a.high
}

/** What the difference may be, first the most likely, in the unit of the gap; none when the units do not meet. */
function readingsOf(a: Bounds, b: Bounds, to: Quantity, gap: Quantity): Bounds[] {
  const absolute: Bounds = { low: b.low - a.high, value: b.value - a.value, high: b.high - a.low }
  const ratio = (n: Bounds, d: Bounds, times: number, less: number): Bounds | null => {
    if (d.low <= 0 && d.high >= 0) return null
    const corners = [n.low / d.low, n.low / d.high, n.high / d.low, n.high / d.high].map(
      (x) => x * times - less,
    )
    return {
      low: Math.min(...corners),
      value: (n.value / d.value) * times - less,
      high: Math.max(...corners),
      computed: true,
    }
  }
  const present = (list: (Bounds | null)[]) => list.filter((x): x is Bounds => x !== null)
  const scaled = (times: number): Bounds => ({
    low: absolute.low * times,
    value: absolute.value * times,
    high: absolute.high * times,
  })
  const relative = () => present([ratio(b, a, 100, 100), ratio(a, b, 100, 100)])
  switch (gap.unit) {
    case '%':
      return to.unit === '%'
        ? [absolute, ...relative()]
        : [...relative(), ...present([ratio(b, a, 100, 0), ratio(a, b, 100, 0)])]
    case 'x':
      return present([
        to.unit === 'x' ? absolute : null,
        ratio(b, a, 1, 0),
        ratio(a, b, 1, 0),
        ratio(b, a, 1, 1),
        ratio(a, b, 1, 1),
      ])
    case 'bps':
      return to.unit === '%' ? [scaled(100)] : []
    case 'pp':
    case 'points':
      return [absolute]
    default: {
      if (gap.currency !== to.currency && gap.currency !== null && to.currency !== null) return []
      if (gap.per !== null && gap.per !== to.per) return []
      if (gap.unit === to.unit || gap.unit === null || to.unit === null)
        return [absolute, ...(gap.unit === null && gap.currency === null ? relative() : [])]
      const one = convertTo({ ...gap, value: 1, upper: null }, to.unit)
      return one === null || one.value === 0 ? [] : [scaled(1 / one.value)]
    }
  }
}
