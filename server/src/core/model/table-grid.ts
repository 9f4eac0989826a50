/** One table as a grid: what its columns and rows are, by their words, their content and their place. */
import { isOwnerKey } from '../notation/owner'
import type { Cell, Row, Table } from '../syntax/blocks'
import { sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import {
  ATTRIBUTE_COLUMN,
  isIdHeader,
  isMeasure,
  isMetricHeader,
  isPhaseHeader,
  isRemarkHeader,
  isTimeUnitHeader,
  isTitleHeader,
  numberRoleOf,
  rowKindOf,
  type Subject,
  scenariosAmong,
  subjectColumn,
  TARGET_HEADING,
} from './column-lexicon'
import { type Context, nearestHeading } from './context'
import { fieldKeyOf } from './lexicon'
import type { ColumnRole, RowKind } from './model'
import { chooseTime } from './read-fields'
import type { Reading, ReadText } from './reading'
import { relatedColumns } from './related-columns'
import { withShortYears } from './short-years'
import { headerLabel, rowLabel, type TableLabel } from './table-label'
import type { ReadCell, ReadColumn } from './table-parts'
import { cleanTitle } from './titles'

/** A cell of figures: nothing but an amount, with a few words beside it at most. */
export interface GridCell extends ReadCell {
  readonly figure: boolean
}

export interface GridColumn extends ReadColumn {
  readonly label: TableLabel
  /** The column that adds this one up with others, when it does in every row. */
  readonly sum?: number
}

export interface GridRow {
  readonly kind: RowKind
  /** Of its subject, without decoration and numbering. */
  readonly label: string
  readonly name: TableLabel
  readonly cells: readonly GridCell[]
}

/** What the rows of a table are, one after the other. */
export type Axis = 'period' | 'phase' | 'scenario' | Subject

export interface Grid {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** The column that says what a row is about. */
  readonly subject: number
  /** A column before it that says whose figures they are ("Region"), or null. */
  readonly scope: number | null
  /** Null when neither header nor labels tell. */
  readonly axis: Axis | null
  /** Column headers and row labels that are scenarios. */
  readonly scenarios: ReadonlySet<string>
  /** Of the corner cell: it names all figures. */
  readonly corner: TableLabel
}

const UNKNOWN_CELL = /^[\s\-–—.?]*$|^(?:tbd|tbc|tba|n\/?a|unknown|k\. ?a\.|待定|未定)$/i

/** Reads all cells of a table and says what its columns and rows are. */
export function readGrid(reading: Reading, table: Table, context: Context): Grid {
  const headers = withShortYears(
    table.header.cells.map((cell) => reading.read(cell.prose, context)),
    context,
  )
  const body = table.rows.map((row) =>
    withoutRemark(row.cells, table.header.cells.length).map((cell, index) =>
      readCell(reading, cell, context, headers[index]?.text ?? ''),
    ),
  )
  const columns = withYear(
    headers.map((read, index) =>
      columnOf(
        read,
        body.map((row) => row[index]),
        context,
      ),
    ),
  )
  const subject = subjectOf(columns)
  const named = body.map((row) => fallbackLabel(row, columns, subject))
  const labels = named.map((cell) => (cell === undefined ? '' : cleanTitle(cell.text).title))
  const kinds = rowKinds(table.rows, body, labels, columns, subject)
  const names = named.map((cell, index) => rowLabel(labels[index]!, cell?.read.times ?? [], context))
  const rows = body.map((cells, index): GridRow => {
    return { kind: kinds[index]!, label: labels[index]!, name: names[index]!, cells }
  })
  const scopeColumn = columns.findIndex(
    (column, index) => index < subject && !column.numeric && column.role === 'scope',
  )
  const scenarios = scenariosAmong([
    ...columns.flatMap((column, index) => (index === subject ? [] : [column.label.name])),
    ...names.map((name) => name.name),
  ])
  return {
    columns: relatedColumns(columns, rows, subject),
    rows,
    subject,
    scope: scopeColumn < 0 ? null : scopeColumn,
    axis: axisOf(columns[subject], rows, scenarios),
    scenarios,
    corner: headerLabel(headers[subject] ?? emptyText(table), context, true),
  }
}

/** "Q1 | Q2 | Q3 | Q4 | Year": figures below the last are the sum of the others. */
function withYear(columns: readonly GridColumn[]): GridColumn[] {
  const last = columns.at(-1)
  const parts = columns.filter(({ when, role }) => PART_OF_YEAR.test(when.trim()) && role === 'amount')
  const isYear = last?.role === 'period' && last.numeric && YEAR.test(last.header.trim())
  return isYear && parts.length >= 2 ? [...columns.slice(0, -1), { ...last, role: 'total' }] : [...columns]
}

const PART_OF_YEAR = /^(?:[QTHS][1-4]|[1-4]\. ?(?:quartal|halbjahr|trimestre|semestre))(?!\d)/iu
const YEAR = /^(?:(?:full|whole) )?(?:year|jahr|année|año|ano|anno)$/iu

function emptyText(table: Table): ReadText {
  return { prose: table.header.cells[0]!.prose, text: '', times: [], quantities: [] }
}

function readCell(reading: Reading, cell: Cell, context: Context, column: string): GridCell {
  const read = reading.read(cell.prose, context, true, column)
  const text = cell.prose.text.trim()
  return {
    text,
    quantity: read.quantities[0]?.quantity ?? null,
    more: read.quantities.length > 1,
    unknown: UNKNOWN_CELL.test(text),
    read,
    source: cell,
    figure: isFigure(read),
  }
}

/** The words of a cell, without emphasis around them. */
export function textSpan(cell: ReadCell): Span {
  const { text } = cell.read
  const start = text.length - text.trimStart().length
  return cell.text === '' ? cell.source.span : sourceSpan(cell.read.prose, start, start + cell.text.length)
}

/** In front of an amount these say that it is one: "Sustained ≥ 30", "Target 24 h", "up to €5K". */
const LEADS =
  /^\W*(?:(?:sustained?|maintain(?:ed)?|keep|hold|stable at|steady at|targets?|goal|at least|at most|up to|from|starting (?:at|from)|ab|à partir de|a partir de|desde|over|under|below|above|approx\.?|about|around|circa|ca\.?|min\.?|max\.?|total|mindestens|höchstens|bis zu|rund|etwa|au moins|jusqu['’]à|environ|hasta|al menos|unos|até|pelo menos|cerca de|almeno|fino a|circa)\s*[:：]?\s*){1,2}[([~≈]?\s*$/iu

/** A few words behind an amount explain it; more make a sentence that holds it. */
const MOST_WORDS = 6

const EXPLAINED = /^\s*(?:[(（—]|–\s|-\s)/u

function isFigure(read: ReadText): boolean {
  const [first] = read.quantities
  if (first === undefined) return false
  const text = read.text.trim()
  const lead = read.text.slice(0, first.start)
  // "1.2: Backup restoration" is numbered.
  if (lead.trim() === '' && /^\s*\d+(?:\.\d+)+[.):]\s+\p{L}/u.test(read.text)) return false
  if (/\p{L}/u.test(lead) && !LEADS.test(lead)) return false
  // "4 weeks before" is a time.
  if (/^\s*(?:前|later|ago|before|prior)/iu.test(read.text.slice(first.end, first.end + 10))) return false
  const inside = read.quantities.reduce((sum, q) => sum + q.end - q.start, 0)
  if (inside * 2 >= text.length) return true
  // "Two drawings share one number" counts nothing.
  if (first.layout.words) return false
  const behind = read.text.slice(first.end, first.end + 120)
  // "4.510 — the most of all": what stands behind a dash or bracket explains the figure.
  if (read.quantities.length === 1 && EXPLAINED.test(behind)) return true
  return text.length <= 60 && (behind.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_WORDS
}

/** A cell that names a time and little else: "Q3 2026 (tentative)", not "Revenue 2026 (target)". */
function isTime({ text, times }: ReadText): boolean {
  if (times.length === 0 || text.length > 60) return false
  const inside = times.reduce((sum, { expression }) => sum + expression.end - expression.start, 0)
  return (
    inside * 2 >= text.trim().length || times[0]!.expression.start <= text.length - text.trimStart().length
  )
}

/** "Q2 launch of the lager" names work by its quarter. */
function isMore({ text, times }: ReadText): boolean {
  const inside = times.reduce((sum, { expression }) => sum + expression.end - expression.start, 0)
  return inside * 2 < text.trim().length
}

/** The cells of a row without a comment behind its last bar: `| Vans | €40K | <!-- plumbline-ignore -->`. */
function withoutRemark(cells: readonly Cell[], width: number): readonly Cell[] {
  const last = cells.at(-1)
  const isRemark = last !== undefined && last.span.end > last.span.start && last.prose.text.trim() === ''
  return cells.length === width + 1 && isRemark ? cells.slice(0, -1) : cells
}

function columnOf(read: ReadText, cells: readonly (GridCell | undefined)[], context: Context): GridColumn {
  const header = read.text.trim()
  const label = headerLabel(read, context, true)
  const filled = cells.filter((cell): cell is GridCell => cell !== undefined && !cell.unknown)
  const share = (test: (cell: GridCell) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length
  // Rows of words ("Maintain", "Pause") below the figures of a year make no words of those.
  const figures = share((cell) => cell.figure)
  const dated = label.period !== null && figures > 0.3 && filled.filter((cell) => cell.figure).length >= 3
  const numeric = figures >= 0.5 || dated
  const { period } = label
  const field = isOwnerKey(header) ? 'owner' : fieldKeyOf(header)
  // Below "When", "Q5 2026" and "after the audit" make no words of the times beside them.
  const timed = share((cell) => isTime(cell.read)) >= (field === 'period' ? 0.3 : 0.6)
  // "Q3 budget" has a time in its header, "Timeline" has times in its cells.
  let role: ColumnRole
  if (field === 'owner' && !numeric) role = 'owner'
  // "M1" is a milestone where the header says so, and the first month elsewhere.
  else if (timed && isIdHeader(header)) role = 'id'
  else if (timed && (field === 'dependsOn' || field === 'supports'))
    role = field === 'supports' ? 'supports' : 'depends'
  else if (timed && !numeric && isTitleHeader(header) && share((cell) => isMore(cell.read)) >= 0.6)
    role = 'title'
  else if (numeric && isTimeUnitHeader(header)) role = 'period'
  else if (numeric && isRemarkHeader(header)) role = 'text'
  else if (numeric && (isIdHeader(header) || isScale(filled) || isNumberList(filled))) role = 'id'
  else if (timed && !numeric) role = 'period'
  else if (numeric && field === 'status') role = 'status'
  else if (numeric) role = field === 'budget' && period === null ? 'budget' : numericRole(label, context)
  else if (isIdHeader(header)) role = 'id'
  else if (field === 'status') role = 'status'
  else if (field === 'supports') role = 'supports'
  else if (field === 'dependsOn') role = 'depends'
  else if (field === 'period' && period === null && filled.length === 0) role = 'period'
  else role = subjectColumn(header) === 'scope' ? 'scope' : isTitleHeader(header) ? 'title' : textRole(header)
  return { header, role, period, when: label.when, field, numeric, label }
}

/** "250, 400, 500" in most rows: the numbers of models, and figures of nothing. */
function isNumberList(cells: readonly GridCell[]): boolean {
  const lists = cells.filter(({ text }) => /^\d{1,5}(?:,\s\d{1,5})+$/.test(text))
  return cells.length > 1 && lists.length * 2 > cells.length
}

/** "1–10" in every row says how something is scored. */
function isScale(cells: readonly GridCell[]): boolean {
  const [first] = cells
  return (
    cells.length > 1 &&
    /^[01]\s?(?:[-–]|to)\s?(?:5|10|100)$/.test(first?.text ?? '') &&
    cells.every(({ text }) => text === first!.text)
  )
}

/** A text column may still be the gap or target of a table of words: "AES-256 | + E2E | E2E encryption". */
function textRole(header: string): ColumnRole {
  const role = numberRoleOf(header)
  return role === 'baseline' || role === 'target' || role === 'gap' || role === 'actual' ? role : 'text'
}

function numericRole(label: TableLabel, context: Context): ColumnRole {
  if (
    ATTRIBUTE_COLUMN.test(label.name) &&
    ATTRIBUTE_COLUMN.exec(label.name)![0].length * 2 > label.name.length
  )
    return 'id'
  const { role, unit } = label
  if (role === 'baseline' || role === 'target' || role === 'actual') return role
  const named = numberRoleOf(label.name === '' ? (unit?.raw ?? label.text) : label.name)
  // What is in percent does not add up.
  if (named === 'amount' && unit !== null && /^(?:%|pp|bps|x)$/.test(unit.one.unit ?? '')) return 'rate'
  if (named !== 'amount' || label.period === null || role === 'forecast') return named
  return label.name === '' && TARGET_HEADING.test(nearestHeading(context)) ? 'target' : 'amount'
}

function subjectOf(columns: readonly GridColumn[]): number {
  const words = (column: GridColumn) => column.role !== 'id' && !column.numeric
  const metric = columns.findIndex((column) => words(column) && isMetricHeader(column.header))
  const before = columns.slice(0, Math.max(metric, 0)).some((column) => column.numeric)
  // "Initiative | Owner | KPI" without a figure is about the initiatives.
  const figures = metric === 0 || columns.some((column) => column.numeric)
  if (metric >= 0 && figures && !before && columns[metric]!.role !== 'owner') return metric
  return Math.max(columns.findIndex(words), 0)
}

/** The cell that names a row; a total often stands in the first column though the subject is another. */
function fallbackLabel(
  row: readonly GridCell[],
  columns: readonly GridColumn[],
  subject: number,
): GridCell | undefined {
  const own = row[subject]
  if (own === undefined || own.text !== '') return own
  return row.find((cell, index) => cell.text !== '' && columns[index]?.numeric === false) ?? own
}

function rowKinds(
  sources: readonly Row[],
  body: readonly (readonly GridCell[])[],
  labels: readonly string[],
  columns: readonly GridColumn[],
  subject: number,
): RowKind[] {
  const kinds: RowKind[] = []
  body.forEach((row, index) => {
    let kind = kindOf(labels[index]!, row, subject)
    if (kind === 'data' && closesPeriod(body, kinds, index, subject)) kind = 'total'
    if (
      kind === 'data' &&
      isBold(sources[index]!, subject) &&
      !isBold(sources[index - 1], subject) &&
      sumsUp(body, kinds, index, columns)
    )
      kind = kinds.includes('total') ? 'data' : index === body.length - 1 ? 'total' : 'subtotal'
    kinds.push(kind)
  })
  return kinds
}

function kindOf(label: string, row: readonly GridCell[], subject: number): RowKind {
  const others = row.filter((_, index) => index !== subject)
  if (others.length > 0 && others.every((cell) => cell.text === '') && label !== '') return 'group'
  // A title such as "Total cost of ownership study" is work; a total has figures beside it and a short label.
  const kind = label.split(/\s+/).length <= 6 ? rowKindOf(label) : 'data'
  return kind !== 'data' && others.some((cell) => cell.quantity !== null) ? kind : 'data'
}

/** "2026" below its four quarters, and all rows before it within it. */
function closesPeriod(
  body: readonly (readonly GridCell[])[],
  kinds: readonly RowKind[],
  index: number,
  subject: number,
): boolean {
  const period = (row: number) => chooseTime(body[row]?.[subject]?.read.times ?? [])?.period ?? null
  const whole = period(index)
  if (whole?.start == null || whole.end === null) return false
  let parts = 0
  for (let row = index - 1; row >= 0 && kinds[row] !== 'total'; row--) {
    const part = period(row)
    if (part?.start == null || part.end === null) return false
    if (part.start < whole.start || part.end > whole.end || part.end - part.start >= whole.end - whole.start)
      return false
    parts++
  }
  return parts >= 2
}

function isBold(row: Row | undefined, subject: number): boolean {
  const prose = row?.cells[subject]?.prose
  return prose?.marks.some((mark) => mark.kind === 'strong' && mark.start === 0) === true
}

/** Whether every figure of a row is the sum of those above it: a total whose label does not say so ("**France**"). */
function sumsUp(
  body: readonly (readonly GridCell[])[],
  kinds: readonly RowKind[],
  index: number,
  columns: readonly GridColumn[],
): boolean {
  let sums = 0
  for (const [at, column] of columns.entries()) {
    const total = body[index]![at]?.quantity ?? null
    if (!column.numeric || total === null) continue
    const parts = body.slice(0, index).flatMap((row, r) => (kinds[r] === 'data' ? [row[at]?.quantity] : []))
    if (parts.length < 2) return false
    const sum = parts.reduce((all, part) => all + (part?.value ?? 0), 0)
    const rounding = parts.reduce((all, part) => all + (part?.granularity ?? 0) / 2, 0)
    if (Math.abs(sum - total.value) > (total.granularity === 1 ? 0 : rounding)) return false
    sums++
  }
  return sums > 0
}

function axisOf(
  subject: GridColumn | undefined,
  rows: readonly GridRow[],
  scenarios: ReadonlySet<string>,
): Axis | null {
  if (subject === undefined) return null
  const data = rows.filter((row) => row.kind === 'data')
  const most = (test: (row: GridRow) => boolean) => data.filter(test).length * 2 > data.length
  if (data.length > 0 && most((row) => scenarios.has(row.name.name))) return 'scenario'
  if (subject.role === 'period' || most((row) => row.name.period !== null && row.name.name === ''))
    return 'period'
  if (isPhaseHeader(subject.header)) return 'phase'
  const named = isMetricHeader(subject.header) ? 'metric' : subjectColumn(subject.header)
  if (named !== null && named !== 'title') return named
  return most((row) => isMeasure(row.name.name)) ? 'metric' : named
}
