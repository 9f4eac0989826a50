/** When the figure of a table holds: by its cell, column, row, group, a column of times, a note, or what is above. */
import { isResolved, type Period, recogniseTimes, resolveTime, yearOf } from '../notation/time'
import { type Context, timeContext } from './context'
import { DEADLINE } from './key-lexicon'
import type { Role } from './model'
import { chooseTime } from './read-fields'
import type { RowSurroundings } from './table-facts'
import type { Grid, GridCell, GridColumn, GridRow } from './table-grid'
import type { TableTimes } from './table-notes'

/** A time as days and as written. */
interface CellTime {
  readonly period: Period | null
  readonly when: string
}

/** When a figure holds: said in its cell, its column, its row, its group, a column of times, or above the table. */
export function timeOfCell(
  grid: Grid,
  row: GridRow,
  column: GridColumn,
  cell: GridCell,
  role: Role,
  above: RowSurroundings,
  context: Context,
  noted: TableTimes,
): CellTime {
  const inCell = chooseTime(cell.read.times)
  if (inCell !== null) return { period: inCell.period, when: inCell.expression.raw }
  const rowTime: CellTime = { period: row.name.period, when: row.name.when }
  const timed = (grid.axis === 'period' || grid.axis === 'phase') && row.kind === 'data'
  const own = timed ? { ...rowTime, when: rowTime.when || row.label } : rowTime
  if (column.period !== null || (column.when !== '' && own.period !== null)) {
    const within = own.period === null ? null : inYearOf(own, column, context)
    if (within !== null || column.period !== null)
      return { period: within ?? column.period, when: column.when }
  }
  if (own.period !== null || own.when !== '') return own
  const defined = noted.columns.get(column.label.text.toLowerCase())
  if (defined !== undefined) return defined
  // Two target columns without days ("Goal 6M", "Goal 12M") are still two times.
  if (column.when !== '') return { period: null, when: column.when }
  const beside = besidePeriod(grid, row, role)
  if (beside !== null && role !== 'baseline') return beside
  if (above.group?.name.period != null)
    return { period: above.group.name.period, when: above.group.name.when }
  if (noted.taken !== null && role !== 'target' && role !== 'gap') return noted.taken
  if (role === 'baseline') return { period: null, when: '' }
  // Below "Seed (months 6–18)" a target is one for then, though its column names no time.
  const held = context.period.state === 'absent' ? context.scopePeriod : context.period
  return { period: held.state === 'known' ? held.value : null, when: held.state === 'absent' ? '' : held.raw }
}

/** "By when", "Due": the only column of times beside the subject. */
function besidePeriod(grid: Grid, row: GridRow, role: Role): CellTime | null {
  const at = grid.columns.flatMap((column, index) =>
    column.role === 'period' && index !== grid.subject ? [index] : [],
  )
  if (at.length !== 1) return null
  // What is spent so far is not spent at the end.
  if (role !== 'target' && DEADLINE.test(grid.columns[at[0]!]!.header)) return null
  const time = chooseTime(row.cells[at[0]!]?.read.times ?? [])
  return time === null ? null : { period: time.period, when: time.expression.raw }
}

/** Columns of bare quarters in a row of a year. */
function inYearOf(row: CellTime, column: GridColumn, context: Context): Period | null {
  const { language, fiscalYear } = context.settings
  const [year] = recogniseTimes(row.when, language).flatMap((time) => yearOf(time, fiscalYear) ?? [])
  const stated = year ?? (/^\d{4}$/.test(row.when.trim()) ? Number(row.when) : undefined)
  if (stated === undefined) return null
  for (const time of recogniseTimes(column.header, language)) {
    if (time.kind !== 'time' || yearOf(time, fiscalYear) !== null) continue
    const resolved = resolveTime(time, { ...timeContext(context), year: { value: stated, from: row.when } })
    if (isResolved(resolved)) return resolved
  }
  return null
}
