/** Writes fields into the rows of a table: into the blank cell of the column, or into a new column at its end. */
import { fieldKeyOf } from '../model/lexicon'
import type { ColumnRole, TableFacts } from '../model/model'
import type { Span } from '../text/span'
import { fieldKey, type InsertableField } from './field-words'
import type { Insertion, NewField, Wanted } from './insert-field'
import type { DocumentPath, Sources } from './rule'

type Pieces = Insertion['pieces'][number][]

/** The insertions for items that are rows, all rows of one table together, so that a new column comes once. */
export function rowInsertions(sources: Sources, path: DocumentPath, wanted: readonly Wanted[]): Insertion[] {
  const insertions: Insertion[] = []
  const columns = new Map<string, { table: Span; fields: InsertableField[]; rows: Wanted[] }>()
  for (const { item, fields } of wanted) {
    const table = sources.span({ path, id: item.id, part: 'table' })
    const missing: NewField[] = []
    for (const field of fields) {
      const cell =
        sources.span({ path, id: item.id, part: field.field }) ?? metricCell(sources, path, item.id, field)
      if (cell === undefined) missing.push(field)
      else insertions.push(fill(sources.text(path), cell, field))
    }
    if (missing.length === 0 || table === undefined) continue
    const known = columns.get(`${table.start}`) ?? { table, fields: [], rows: [] }
    const facts = tableAt(sources, path, table)
    // A row that ends before its column gets the cell; the others get a column.
    for (const { field } of missing)
      if (!known.fields.includes(field) && columnOf(facts, field) < 0) known.fields.push(field)
    known.rows.push({ item, fields: missing })
    columns.set(`${table.start}`, known)
  }
  for (const { table, fields, rows } of columns.values())
    insertions.push(...newColumns(sources, path, table, fields, rows))
  return insertions
}

const ROLES: Readonly<Partial<Record<InsertableField, ColumnRole>>> = {
  owner: 'owner',
  period: 'period',
  status: 'status',
  budget: 'budget',
  supports: 'supports',
  dependsOn: 'depends',
}

/** The column that states a field; -1 when the table has none. */
function columnOf(table: TableFacts | undefined, field: InsertableField): number {
  return (
    table?.columns.findIndex(({ role, header }) =>
      field === 'metric' ? fieldKeyOf(header) === 'metric' : role === ROLES[field],
    ) ?? -1
  )
}

/** The blank cell of a column that says what is measured, which no field of the item knows. */
function metricCell(sources: Sources, path: DocumentPath, id: string, field: NewField): Span | undefined {
  const row = sources.span({ path, id, part: 'line' })
  const table = tableAt(sources, path, sources.span({ path, id, part: 'table' }))
  if (field.field !== 'metric' || row === undefined || table === undefined) return undefined
  const column = columnOf(table, 'metric')
  const index = table.rows.findIndex(
    (_, r) => sources.span({ path, id: table.id, part: `r${r}` })?.start === row.start,
  )
  if (column < 0 || table.rows[index]?.cells[column]?.text !== '') return undefined
  return sources.span({ path, id: table.id, part: `r${index}c${column}` })
}

/** The table that fills a span. */
export function tableAt(
  sources: Sources,
  path: DocumentPath,
  span: Span | undefined,
): TableFacts | undefined {
  return sources
    .facts(path)
    .tables.find((table) => sources.span({ path, id: table.id, part: 'whole' })?.start === span?.start)
}

/** Puts a value into a cell: over its words, or over as many of its blanks as it needs, so that the bars stay. */
function fill(text: string, cell: Span, field: NewField): Insertion {
  const value = cellValue(field)
  if (cell.start < cell.end) return { span: cell, pieces: [value] }
  let [start, end] = [cell.start, cell.start]
  while (text.charAt(start - 1) === ' ') start--
  while (text.charAt(end) === ' ') end++
  const room = end - start
  const width = field.value.length
  if (room >= width + 2) return { span: { start: start + 1, end: start + 1 + width }, pieces: [value] }
  return { span: { start, end }, pieces: [' ', value, ' '] }
}

/** Adds columns at the end of a table: header, delimiter, and a cell in every row. */
function newColumns(
  sources: Sources,
  path: DocumentPath,
  table: Span,
  fields: readonly InsertableField[],
  wanted: readonly Wanted[],
): Insertion[] {
  const text = sources.text(path)
  const facts = tableAt(sources, path, table)
  // Where a row has more cells than the header, a new column would take the first of them.
  if (facts === undefined || facts.rows.some((row) => row.cells.length > facts.columns.length)) return []
  const language = sources.language(path)
  const lines = linesOf(text, table)
  const delimiter = lines[1] === undefined ? '' : text.slice(lines[1].start, lines[1].end)
  const spaced = /-[ \t]*\|?$/.test(delimiter) && /[ \t]:?-+:?[ \t]*\|?$/.test(delimiter)
  const short = /(?:^|[|\s]):?-:?(?:[|\s]|$)/.test(delimiter)
  const aligned =
    lines.length > 2 && lines.every((line) => line.end - line.start === lines[0]!.end - lines[0]!.start)
  const wantedFields = [...new Set(wanted.flatMap((each) => each.fields.map(({ field }) => field)))]
  const heads = fields.map((field) => fieldKey(field, language))
  const cell = (field: InsertableField | undefined, line: Span): NewField | undefined =>
    wanted
      .find(({ item }) => {
        const row = sources.span({ path, id: item.id, part: 'line' })
        return row !== undefined && row.start >= line.start && row.start <= line.end
      })
      ?.fields.find((each) => each.field === field)
  const widths = fields.map((_, column) =>
    aligned
      ? Math.max(
          heads[column]!.length,
          3,
          ...lines.map((line) => cell(fields[column], line)?.value.length ?? 0),
        )
      : 0,
  )
  return lines.flatMap((line, index): Insertion[] => {
    const content = text.slice(line.start, line.end)
    const closed = /(?:^|[^\\])\|$/.test(content)
    const row = facts.rows[index - 2]
    const absent = row === undefined ? [] : facts.columns.slice(row.cells.length)
    const added = absent.map((_, i) => {
      const at = facts.columns.length - absent.length + i
      return wantedFields.find((field) => columnOf(facts, field) === at)
    })
    // A row keeps what it lacks at its end unless something is to stand there.
    const used =
      fields.length > 0 ? added.length : added.findLastIndex((f) => cell(f, line) !== undefined) + 1
    const pieces: Pieces = [closed || fields.length + used === 0 ? '' : ' |']
    for (const field of added.slice(0, used)) {
      const value = cell(field, line)
      if (value === undefined) pieces.push('  |')
      else pieces.push(' ', cellValue(value), ' |')
    }
    fields.forEach((_, column) => {
      const width = widths[column]!
      if (index === 1) {
        const dashes = '-'.repeat(aligned ? width : short ? 1 : 3)
        pieces.push(spaced ? ` ${dashes} |` : aligned ? `-${dashes}-|` : `${dashes}|`)
        return
      }
      const field = index === 0 ? undefined : cell(fields[column], line)
      const shown = index === 0 ? heads[column]! : (field?.value ?? '')
      const pad = ' '.repeat(Math.max(0, width - shown.length))
      if (field === undefined) pieces.push(shown === '' && pad === '' ? '  |' : ` ${shown}${pad} |`)
      else pieces.push(' ', cellValue(field), `${pad} |`)
    })
    const whole = joined(pieces)
    return whole.length === 0 ? [] : [{ span: { start: line.end, end: line.end }, pieces: whole }]
  })
}

/** The lines of a table, without what trails them. */
function linesOf(text: string, table: Span): Span[] {
  const lines: Span[] = []
  let at = table.start
  for (const line of text.slice(table.start, table.end).split('\n')) {
    lines.push({ start: at, end: at + line.trimEnd().length })
    at += line.length + 1
  }
  return lines
}

function joined(pieces: Pieces): Pieces {
  const result: Pieces = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece === '') continue
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece
    else result.push(piece)
  }
  return result
}

/** A bar would end the cell. */
function cellValue({ value, placeholder }: NewField): Pieces[number] {
  const safe = value.replace(/\s+/g, ' ').replace(/\\?\|/g, '\\|')
  return placeholder ? { placeholder: safe } : safe
}
