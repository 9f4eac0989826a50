/** One table to its grid, its items and its facts. */
import type { Prose, Table } from '../syntax/blocks'
import { addCellStatements } from './cell-statements'
import { type Context, nearestHeading } from './context'
import { cycleOf, documentDateOf, reviewsPerYear } from './document-date'
import type { CellFacts, Column } from './model'
import type { Reading } from './reading'
import { type StatedUnit, splitUnit, unitOfNote } from './stated-unit'
import { addFacts, meantQuantity } from './table-facts'
import { type Grid, type GridRow, readGrid, textSpan } from './table-grid'
import { type AddItem, tableItems } from './table-items'
import { timesOfNotes } from './table-notes'
import { cleanTitle } from './titles'

/**
 * Reads a table below the given surroundings; rows that are work become items through `addItem`. `notes` are the
 * paragraphs beside it, which may say what unit all its figures are in.
 */
export function readTable(
  reading: Reading,
  table: Table,
  context: Context,
  notes: readonly Prose[],
  addItem: AddItem,
): void {
  const grid = readGrid(reading, table, context)
  const unit = unitAround(context, notes)
  keepGrid(reading, table, grid, context, unit)
  const { columns, rows } = grid
  readDates(reading, grid)
  // Items are titled by the first column of words, facts by the column of metrics where there is one.
  const subject = Math.max(
    columns.findIndex((column) => column.role !== 'id' && !column.numeric),
    0,
  )
  const items = tableItems(
    {
      table,
      columns,
      body: rows.map((row) => row.cells),
      kinds: rows.map((row) => row.kind),
      subject,
      context,
      group: reading.newGroup(),
    },
    addItem,
  )
  const times = timesOfNotes(notes, context)
  const repeated = repeatedLabels(rows)
  let group: GridRow | null = null
  let scope: string | null = null
  rows.forEach((row, index) => {
    if (row.kind === 'group') group = row
    // A blank below a filled cell repeats it, where the column says whose figures they are.
    const stated = grid.scope === null ? '' : cleanTitle(row.cells[grid.scope]?.text ?? '').title
    if (stated !== '') scope = row.kind === 'data' ? stated : null
    const above = { scope, group, repeated: repeated.has(row.label) }
    const item = items[index] ?? context.parent
    addFacts({ reading, grid, context, unit, times }, row, above, item)
    addCellStatements(reading, columns, row, context, item)
  })
}

function keepGrid(
  reading: Reading,
  table: Table,
  grid: Grid,
  context: Context,
  unit: StatedUnit | null,
): void {
  const { columns, rows } = grid
  const id = reading.nextTable()
  reading.tables.push({
    id,
    title: nearestHeading(context),
    headings: context.headings,
    columns: columns.map(({ header, role, period, when }): Column => ({ header, role, period, when })),
    rows: rows.map((row) => ({
      kind: row.kind,
      label: row.label,
      cells: row.cells.map((cell, index): CellFacts => {
        const { text, quantity, more, unknown } = cell
        const column = columns[index]
        const meant = column === undefined ? undefined : meantQuantity(grid, column, row, cell, unit)
        return { text, quantity, ...(meant === undefined ? {} : { meant }), more, unknown }
      }),
    })),
  })
  reading.places.put(id, 'whole', table.span)
  table.header.cells.forEach((cell, column) => {
    reading.places.put(id, `h${column}`, cell.span)
  })
  table.rows.forEach((row, index) => {
    reading.places.put(id, `r${index}`, row.span)
    rows[index]!.cells.forEach((cell, column) => {
      reading.places.put(id, `r${index}c${column}`, textSpan(cell))
    })
  })
}

/** "Last updated | 4 March 2025" and "Reviewed | monthly" in a table of keys and values. */
function readDates(reading: Reading, { columns, rows }: Grid): void {
  if (columns.length !== 2) return
  const pairs = rows.map(({ cells }) => [cells[0]?.text ?? '', cells[1]] as const)
  const cycle = pairs.map(([key, value]) => cycleOf(key, value?.text ?? '')).find((each) => each !== null)
  for (const [key, value] of pairs) {
    const time = value?.read.times[0]
    // What a report covers says nothing of its age where its season may be of two years.
    if (value === undefined || time === undefined || documentDateOf(key) === 'report-period') continue
    const { prose, text } = value.read
    reading.addDate(key, prose, time, reviewsPerYear(text.slice(time.expression.end)) ?? cycle ?? null)
  }
}

/** "All amounts in euros" before or behind the table, "Budget 2026 (in € thousands)" in its title. */
function unitAround(context: Context, notes: readonly Prose[]): StatedUnit | null {
  const { language } = context.settings
  for (const note of notes) {
    const unit = unitOfNote(note.readable, language)
    if (unit !== null) return unit
  }
  return splitUnit(nearestHeading(context), language).unit
}

/** The labels that stand in more than one row: only the heads of their groups tell them apart. */
function repeatedLabels(rows: readonly GridRow[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { kind, label } of rows) {
    if (kind !== 'data') continue
    if (seen.has(label)) repeated.add(label)
    seen.add(label)
  }
  return repeated
}
