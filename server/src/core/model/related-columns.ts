/** What columns are beside one another: totals and sums of others, relative gaps, progress towards a target. */
import type { ColumnRole } from './model'
import type { GridColumn, GridRow } from './table-grid'
import { wordsOf } from './terms'

/** The columns with the roles that only their figures together tell. */
export function relatedColumns(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  subject: number,
): readonly GridColumn[] {
  const summed = withSums(withUndatedTotal(withTotals(columns, rows), rows), rows, subject)
  return withProgress(withOwnChanges(withRelativeGaps(withGoal(summed))), rows, subject)
}

/** A last column whose period holds those of all others and whose figures are their sums totals them. */
function withTotals(columns: readonly GridColumn[], rows: readonly GridRow[]): readonly GridColumn[] {
  const at = columns.findLastIndex((column) => column.numeric && column.period !== null)
  const whole = columns[at]?.period
  if (whole?.start == null || whole.end === null) return columns
  const parts = columns.flatMap((column, index) => (index < at && column.numeric ? [index] : []))
  const inside = parts.every((index) => {
    const part = columns[index]!.period
    return (
      part?.start != null &&
      part.end !== null &&
      part.start >= whole.start! &&
      part.end <= whole.end! &&
      part.end - part.start < whole.end! - whole.start!
    )
  })
  if (!inside || parts.length < 2) return columns
  const summed = rows.filter((row) => row.kind !== 'group')
  const fits = summed.every((row) => {
    const total = row.cells[at]?.quantity
    const sum = parts.reduce((all, index) => all + (row.cells[index]?.quantity?.value ?? 0), 0)
    return total != null && Math.abs(total.value - sum) <= total.granularity * (parts.length / 2)
  })
  return fits && summed.length > 0
    ? columns.map((column, index) => (index === at ? { ...column, role: 'total' } : column))
    : columns
}

/**
 * A last column without a time ("Plan") behind the figures of three times or more, which it sums up: whatever its header
 * is called, it states no target of its own. One row in four may be wrong, and is for a rule to tell.
 */
function withUndatedTotal(columns: readonly GridColumn[], rows: readonly GridRow[]): readonly GridColumn[] {
  const at = columns.findLastIndex((column) => column.numeric)
  const last = columns[at]
  if (last === undefined || last.period !== null || last.role !== 'target') return columns
  const parts = columns.flatMap((column, index) => (index < at && column.numeric ? [index] : []))
  if (parts.length < 3 || parts.some((index) => columns[index]!.period === null)) return columns
  const filled = rows.filter((row) => row.kind !== 'group' && row.cells[at]?.quantity != null)
  const misfits = filled.filter((row) => {
    const total = row.cells[at]!.quantity!
    const sum = parts.reduce((all, index) => all + (row.cells[index]?.quantity?.value ?? 0), 0)
    return Math.abs(total.value - sum) > total.granularity * (parts.length / 2)
  })
  return filled.length >= 2 && misfits.length * 4 <= filled.length
    ? columns.map((column, index) => (index === at ? { ...column, role: 'total' } : column))
    : columns
}

/** "Now | End of 2026": what is to be by a day, beside what is. */
function withGoal(columns: readonly GridColumn[]): readonly GridColumn[] {
  if (columns.filter(({ role }) => role === 'baseline').length !== 1) return columns
  const dated = columns.filter(({ numeric, period }) => numeric && period !== null)
  const [goal] = dated
  if (dated.length !== 1 || goal!.role !== 'amount' || goal!.label.name !== '') return columns
  if (goal!.period!.start !== null || goal!.period!.end === null) return columns
  return columns.map((column) => (column === goal ? { ...column, role: 'target' } : column))
}

/** "Variance | %": the same gap, relative. */
function withRelativeGaps(columns: readonly GridColumn[]): readonly GridColumn[] {
  return columns.map((column, index) =>
    column.numeric && /^%$/.test(column.header) && columns[index - 1]?.role === 'gap'
      ? { ...column, role: 'gap' }
      : column,
  )
}

const PROGRESS =
  /(?<!\p{L})(?:progress|completion|fortschritt|avancement|avance|progresso|avanzamento|进度|進捗)(?!\p{L})/iu

/**
 * Progress is what was reached where it says so beside a target ("€400K (27%)"), and a figure of its own where nothing
 * else is measured; a bare percentage beside other figures says how far along they are.
 */
function withProgress(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  subject: number,
): readonly GridColumn[] {
  const at = columns.findIndex(
    (column) =>
      column.numeric && (column.role === 'id' || column.role === 'status') && PROGRESS.test(column.header),
  )
  if (at < 0) return columns
  const others = columns.filter(
    (column, index) => index !== at && index !== subject && column.numeric && column.role !== 'id',
  )
  const cells = rows.flatMap(({ cells }) => (cells[at]?.quantity == null ? [] : [cells[at]]))
  const both = cells.filter(({ more }) => more).length * 2 > cells.length
  const reached =
    both && others.some(({ role }) => role === 'target') && !others.some(({ role }) => role !== 'target')
  const alone = others.length === 0 && columns[at]!.role === 'id'
  const role: ColumnRole | null = reached ? 'actual' : alone ? 'rate' : null
  return role === null
    ? columns
    : columns.map((column, index) => (index === at ? { ...column, role } : column))
}

/** "Carbon reduction" in a table that has no two figures to take from one another is a metric with that name. */
function withOwnChanges(columns: readonly GridColumn[]): readonly GridColumn[] {
  const between = columns.some(
    ({ role, period }) => role === 'baseline' || role === 'target' || role === 'actual' || period !== null,
  )
  if (between) return columns
  return columns.map((column) => {
    const name = column.label.name.toLowerCase()
    const [thing] = name.split(/\s+/)
    const own =
      column.role === 'gap' &&
      column.numeric &&
      wordsOf(name).length > 1 &&
      !/^(?:yoy|qoq|mom|vs\.?|year|quarter|month|annual|change|delta)(?!\p{L})/u.test(name) &&
      !columns.some((other) => other !== column && other.label.name.toLowerCase().startsWith(thing!))
    return own ? { ...column, role: column.label.unit?.one.unit === '%' ? 'rate' : 'amount' } : column
  })
}

/**
 * A column that is the sum of those right before it, in every row, says what they count: "Engineering | Sales |
 * Hires".
 */
function withSums(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  subject: number,
): readonly GridColumn[] {
  const summed = rows.filter((row) => row.kind !== 'group')
  if (summed.length < 2) return columns
  const additive = (column: GridColumn | undefined) =>
    column?.numeric === true &&
    column.period === null &&
    (column.role === 'amount' || column.role === 'total')
  for (let at = columns.length - 1; at > subject + 2; at--) {
    if (!additive(columns[at])) continue
    let first = at
    // People and what they cost add up to nothing.
    while (first - 1 > subject && additive(columns[first - 1]) && sameMeasure(rows, first - 1, at)) first--
    if (at - first < 2) continue
    const fits = summed.every((row) => {
      const total = row.cells[at]?.quantity
      const parts = row.cells.slice(first, at).map((cell) => cell.quantity?.value ?? 0)
      const sum = parts.reduce((all, value) => all + value, 0)
      const doubt = total == null || total.granularity === 1 ? 0 : total.granularity * 0.5 * parts.length
      return total != null && Math.abs(total.value - sum) <= doubt
    })
    if (fits)
      return columns.map((column, index) =>
        index === at
          ? { ...column, role: 'total' }
          : index >= first && index < at
            ? { ...column, sum: at }
            : column,
      )
  }
  return columns
}

/** Whether two columns count in one unit, as far as their first figures tell. */
function sameMeasure(rows: readonly GridRow[], a: number, b: number): boolean {
  const row = rows.find(({ cells }) => cells[a]?.quantity != null && cells[b]?.quantity != null)
  const [one, other] = [row?.cells[a]?.quantity, row?.cells[b]?.quantity]
  return one == null || other == null || (one.currency === other.currency && one.unit === other.unit)
}
