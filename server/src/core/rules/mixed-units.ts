/** One metric in units or currencies that cannot be converted into each other. */
import type { CellFacts, TableFacts } from '../model/model'
import { comparable, type Quantity } from '../notation/quantity'
import type { DocumentRule } from './rule'
import { recurring } from './target-row'

export const mixedUnits: DocumentRule = {
  id: 'mixed-units',
  scope: 'document',
  severity: 'warning',
  summary:
    'One metric in units or currencies that do not convert, or monthly against annual recurring revenue',
  why: `A target of 30 minutes for a distance of 36 km cannot be met or missed. The values of one row are compared:
today, and every target. Percentages beside amounts (changes), counted things with different names, and values without
unit are left alone.`,
  fix: null,
  examples: [
    {
      title: 'A distance in minutes',
      text: `# Roadmap 2026

## Targets

| Metric | 2025 actual | 2026 target | 2027 target |
| - | - | - | - |
| Delivery distance | 38 km | 30 min | 32 km |
                              ^^^^^^ warning mixed-units: 30 min for “Delivery distance”, but 38 km under “2025 actual”
`,
    },
    {
      title: 'Units that convert',
      text: `# Roadmap 2026

## Targets

| Metric | 2025 actual | 2026 target |
| - | - | - |
| Clearance time | 1.5 h | 40 min |
| Orders | 12,000 | 15K |
`,
    },
  ],
  check({ path, facts }, report) {
    for (const table of facts.tables) {
      const columns = table.columns.flatMap(({ role, period }, index) =>
        ['baseline', 'actual', 'target'].includes(role) || (role === 'amount' && period !== null)
          ? [index]
          : [],
      )
      if (columns.length < 2) continue
      table.rows.forEach((row, index) => {
        if (row.kind === 'group') return
        const values = columns.flatMap((column): Value[] => {
          const cell = row.cells[column]
          return cell?.quantity == null || cell.more ? [] : [{ column, cell, quantity: cell.quantity }]
        })
        const odd = oddOne(values)
        if (odd === null) return
        const other = values.find((value) => value !== odd && clash(value, odd))!
        report({
          at: { path, id: table.id, part: `r${index}c${odd.column}` },
          message: `${odd.cell.text} for “${row.label}”, but ${other.cell.text} under “${headerOf(table, other)}”`,
          related: [
            {
              at: { path, id: table.id, part: `r${index}c${other.column}` },
              message: `${headerOf(table, other)}: ${other.cell.text}`,
            },
          ],
        })
      })
    }
  },
}

interface Value {
  readonly column: number
  readonly cell: CellFacts
  readonly quantity: Quantity
}

function headerOf(table: TableFacts, { column }: Value): string {
  return table.columns[column]!.header
}

/** The one value that clashes with others, which do not clash among themselves; of two the later. */
function oddOne(values: readonly Value[]): Value | null {
  const clashing = values.map((value) => values.filter((other) => clash(value, other)).length)
  const most = Math.max(0, ...clashing)
  if (most === 0) return null
  return values.findLast((_, index) => clashing[index] === most) ?? null
}

/** Shares, factors and changes stand beside any amount. */
const RELATIVE = new Set(['%', 'pp', 'bps', 'x', 'points', 'ratio', '‰'])
/** What measures, so that its name cannot be another word for the same thing. */
const MEASURE =
  /^(?:ms|s|min|h|d|w|mo|y|k?m|cm|mm|mi|ft|k?g|t|[KMGTP]i?B|[kMGT]?Wh?|[kMG]?Hz|°[CF]|m[²³]|km²|ha|L|mL)$/

function clash(a: Value, b: Value): boolean {
  const [x, y] = [a.quantity, b.quantity]
  if (x.signed || y.signed || RELATIVE.has(x.unit ?? '') || RELATIVE.has(y.unit ?? '')) return false
  if (x.currency !== null && y.currency !== null && x.currency !== y.currency) return true
  const [first, second] = [recurring(a.cell.text), recurring(b.cell.text)]
  if (first !== null && second !== null && first !== second) return true
  const measured = (unit: string | null) => unit !== null && MEASURE.test(unit)
  return measured(x.unit) && measured(y.unit) && comparable({ ...x, per: null }, { ...y, per: null }) !== true
}
