/** A gap, delta or change cell that is no difference between the two values beside it. */
import type { CellFacts, Column, TableFacts } from '../model/model'
import { convertTo, formatLike, type Quantity } from '../notation/quantity'
import { cellFix } from './cell-fix'
import type { DocumentRule } from './rule'

export const wrongGap: DocumentRule = {
  id: 'wrong-gap',
  scope: 'document',
  severity: 'error',
  summary: 'A gap, delta or change that is not the difference between the values beside it',
  why: `A board reads the gap, not the two numbers that make it. The gap is compared with every reading that
authors use: the absolute difference, the change in percent of either value, percentage points, basis points and
factors (“10x”), with either sign, and within the rounding of what is printed. Rows with ranges, words or blanks
are left alone, and so are tables in which it is not clear which two columns the gap is between.`,
  fix: { safe: false, text: 'Puts the difference into the cell, in the cell’s own notation.' },
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
          if (row.kind === 'average' || row.kind === 'group') return
          const [from, to, cell] = [row.cells[pair.from], row.cells[pair.to], row.cells[gap]]
          if (from?.quantity == null || to?.quantity == null || cell?.quantity == null) return
          if (!plain(from) || !plain(to) || !plain(cell)) return
          const expected = mismatch(from.quantity, to.quantity, cell.quantity)
          if (expected === null) return
          const newText = formatLike(cell.text, expected)
          if (newText === null || newText === cell.text) return
          const at = { path, id: table.id, part: `r${index}c${gap}` }
          report({
            at,
            message: `gap ${cell.text}, but ${described(from, to, cell)} is ${newText}`,
            related: [pair.from, pair.to].map((other) => ({
              at: { path, id: table.id, part: `r${index}c${other}` },
              message: `${table.columns[other]!.header}: ${row.cells[other]!.text}`,
            })),
            fixes: (sources) => cellFix(sources, at, cell.text, newText, `Set the gap to ${newText}`),
          })
        })
      })
    }
  },
}

/** How the expected value came about: a subtraction, or a change in percent or by a factor. */
function described(from: CellFacts, to: CellFacts, gap: CellFacts): string {
  const relative = (gap.quantity!.unit === '%' && to.quantity!.unit !== '%') || gap.quantity!.unit === 'x'
  return relative ? `from ${from.text} to ${to.text}` : `${to.text} − ${from.text}`
}

const YEAR = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/g

function plain(cell: CellFacts): boolean {
  return !cell.more && cell.quantity !== null && cell.quantity.upper === null && cell.quantity.outOf === null
}

/** The two columns that a gap is between, when there is no doubt about them. */
function pairFor(table: TableFacts, gap: number): { readonly from: number; readonly to: number } | null {
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
  if (candidates.length === 2) return { from: candidates[0]!, to: candidates[1]! }
  return null
}

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
