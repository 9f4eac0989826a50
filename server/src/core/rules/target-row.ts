/** The row of a table that says where a metric is and where it should go. */
import { isBareTotal } from '../model/column-lexicon'
import type { Column, TableFacts, TableRow } from '../model/model'
import { comparable, convertTo, type Quantity } from '../notation/quantity'
import { isPlain } from './printed'

export interface Step {
  readonly column: number
  readonly role: 'from' | 'to'
  readonly quantity: Quantity
  readonly text: string
  readonly header: string
  /** The last day of the column's period, null when it names none. */
  readonly end: number | null
}

const FROM = new Set<Column['role']>(['baseline', 'actual'])

/** The values of a row in the order of time, in one unit; empty when it is no metric with targets. */
export function stepsOf(table: TableFacts, row: TableRow): Step[] {
  if (row.kind !== 'data' && (row.kind !== 'average' || isAverage(row))) return []
  const steps: Step[] = []
  // Where some columns say "target", a year that does not is what has been.
  const named = table.columns.some(({ header, role }) => role === 'target' && TARGET.test(header))
  for (const [column, { role, period, header }] of table.columns.entries()) {
    // Below "2025 | 2026 target" the year without a word is what has been.
    const dated = role === 'amount' && period !== null
    if (!FROM.has(role) && role !== 'target' && !dated) continue
    // "Progress" and the like say how far, not where.
    if (NO_VALUE.test(header)) continue
    const cell = row.cells[column]
    if (!isPlain(cell)) {
      // A range or words in between leave the order open.
      if (cell !== undefined && cell.quantity !== null) return []
      continue
    }
    const { quantity } = cell
    const first = steps[0]?.quantity
    const same =
      first === undefined || first.unit === quantity.unit || first.unit === null || quantity.unit === null
        ? quantity
        : convertTo(quantity, first.unit)
    if (same === null || (first !== undefined && comparable(first, same) !== true)) return []
    if (quantity.signed) return []
    if (recurring(cell.text) !== (steps[0] === undefined ? recurring(cell.text) : recurring(steps[0].text)))
      return []
    const end = period?.end ?? period?.start ?? null
    const past = FROM.has(role) || dated || (named && !TARGET.test(header))
    steps.push({ column, role: past ? 'from' : 'to', quantity: same, text: cell.text, header, end })
  }
  const starts = steps.filter(({ role }) => role === 'from')
  const targets = steps.filter(({ role }) => role === 'to')
  if (targets.some(({ end }) => end === null) && targets.length > 1) return []
  targets.sort((a, b) => a.end! - b.end!)
  if (new Set(targets.map(({ end }) => end)).size < targets.length) return []
  return [...starts, ...targets]
}

/** "Average" below the rows it is of; "Median wait" is a metric like any other. */
export function isAverage({ kind, label }: TableRow): boolean {
  return kind === 'average' && isBareTotal(label)
}

const NO_VALUE =
  /progress|completion|fortschritt|avancement|avance|progreso|progresso|avanzamento|进度|達成|trend|status|min(?:imum)?\b|max(?:imum)?\b|stretch|threshold|floor|benchmark|industry|competitor|average/iu

const TARGET =
  /(?<!\p{L})(?:targets?|goals?|objectives?|plan(?:ned)?|soll|ziel\p{L}*|cibles?|objectifs?|objetivos?|metas?|obiettiv[oi])(?!\p{L})|目标|目標/iu

/** "MRR" and "ARR" differ by a factor of twelve. */
export function recurring(text: string): string | null {
  return /(?<!\p{L})[MA]RR(?!\p{L})/u.exec(text)?.[0] ?? null
}
