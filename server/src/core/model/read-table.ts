/** One table to its grid, its facts, and its items. */
import { isOwnerKey } from '../notation/owner'
import { day, type Period, recogniseContextYear } from '../notation/time'
import type { Cell, Row, Table } from '../syntax/blocks'
import { sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import { type Context, nearestHeading, sectionOf } from './context'
import {
  fieldKeyOf,
  isIdHeader,
  isPhaseHeader,
  isTitleHeader,
  numberRoleOf,
  rowKindOf,
  subjectColumn,
  topicOf,
} from './lexicon'
import { metricName } from './metric-name'
import type { CellFacts, Column, ColumnRole, Fact, ItemKind, Role, RowKind } from './model'
import { cleanTitle, type ItemDraft } from './read-document'
import { chooseTime, noFields, setField } from './read-fields'
import type { Reading, ReadText } from './reading'

interface ReadCell extends CellFacts {
  readonly read: ReadText
  readonly source: Cell
}

type AddItem = (draft: ItemDraft, spans: Readonly<Record<string, Span>>) => unknown

const ROLE_WORD =
  /(?<![\p{L}])(?:targets?|goals?|objectives?|current|baseline|actuals?|ziel|objectif|objetivo|meta|obiettivo|actual|atual|state|value)(?![\p{L}])/giu
const UNKNOWN_CELL = /^[\s\-–—.?]*$|^(?:tbd|tbc|tba|n\/?a|unknown|k\. ?a\.|待定|未定)$/i

/** Reads a table below the given surroundings; rows that are work become items through `addItem`. */
export function readTable(reading: Reading, table: Table, context: Context, addItem: AddItem): void {
  const header = table.header.cells.map((cell) => reading.read(cell.prose, context))
  const body = table.rows.map((row) => row.cells.map((cell) => readCell(reading, cell, context)))
  const columns = header.map((text, index) =>
    columnOf(
      text,
      body.map((row) => row[index]),
      context,
    ),
  )
  const subject = subjectOf(columns)
  const labels = body.map((row) => labelText(row[subject]))
  const kinds = body.map((row, index) => kindOf(labels[index] ?? '', row, subject))
  const id = reading.nextTable()
  reading.tables.push({
    id,
    title: nearestHeading(context),
    headings: context.headings,
    columns: columns.map(({ header, role, period, when }): Column => ({ header, role, period, when })),
    rows: body.map((row, index) => ({
      kind: kinds[index]!,
      label: labels[index] ?? '',
      cells: row.map(({ text, quantity, more, unknown }): CellFacts => ({ text, quantity, more, unknown })),
    })),
  })
  reading.places.put(id, 'whole', table.span)
  table.header.cells.forEach((cell, column) => {
    reading.places.put(id, `h${column}`, cell.span)
  })
  table.rows.forEach((row, index) => {
    reading.places.put(id, `r${index}`, row.span)
    body[index]!.forEach((cell, column) => {
      reading.places.put(id, `r${index}c${column}`, textSpan(cell))
    })
  })
  const title = titleColumn(columns, subject)
  const itemised = title !== null && isItemTable(columns, title, context)
  const group = reading.newGroup()
  let spanning: Period | null = null
  body.forEach((row, index) => {
    if (kinds[index] === 'group') spanning = chooseTime(row[0]?.read.times ?? [])?.period ?? null
    if (kinds[index] !== 'data') return
    const before = reading.items.length
    if (itemised) addRow(table.rows[index]!, table.span, row, columns, title, group, spanning, addItem)
    const item = reading.items.length > before ? reading.items.at(-1)!.id : context.parent
    addFacts(reading, row, labels[index] ?? '', columns, subject, context, item)
  })
}

function readCell(reading: Reading, cell: Cell, context: Context): ReadCell {
  const read = reading.read(cell.prose, context, true)
  const text = cell.prose.text.trim()
  return {
    text,
    quantity: read.quantities[0]?.quantity ?? null,
    more: read.quantities.length > 1,
    unknown: UNKNOWN_CELL.test(text),
    read,
    source: cell,
  }
}

/** The words of a cell, without emphasis around them. */
function textSpan(cell: ReadCell): Span {
  const { text } = cell.read
  const start = text.length - text.trimStart().length
  return cell.text === '' ? cell.source.span : sourceSpan(cell.read.prose, start, start + cell.text.length)
}

interface ReadColumn extends Column {
  /** Which field the column states for the item of its row. */
  readonly field: ReturnType<typeof fieldKeyOf> | 'owner'
  readonly numeric: boolean
}

function columnOf(read: ReadText, cells: readonly (ReadCell | undefined)[], context: Context): ReadColumn {
  const header = read.text.trim()
  const filled = cells.filter((cell): cell is ReadCell => cell !== undefined && !cell.unknown)
  const share = (test: (cell: ReadCell) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length
  const numeric = share((cell) => cell.quantity !== null && isMostly(cell)) >= 0.5
  const timed = share((cell) => cell.read.times.length > 0 && cell.text.length <= 40) >= 0.6
  const time = chooseTime(read.times)
  const bare = time === null ? yearOfHeader(header, context) : null
  const period = bare?.period ?? time?.period ?? null
  // Two target columns without dates ("Goal 6M", "Goal 12M") are still two times.
  const when = bare?.raw ?? time?.expression.raw ?? header.replace(ROLE_WORD, ' ').trim()
  const field = isOwnerKey(header) ? 'owner' : fieldKeyOf(header)
  // "Q3 budget" has a time in its header, "Timeline" has times in its cells.
  let role: ColumnRole
  if (field === 'owner' && !numeric) role = 'owner'
  else if (timed && !numeric) role = 'period'
  else if (numeric)
    role = field === 'budget' && period === null ? 'budget' : numericRole(header, period, context)
  else if (isIdHeader(header)) role = 'id'
  else if (field === 'status') role = 'status'
  else if (field === 'supports') role = 'supports'
  else if (field === 'dependsOn') role = 'depends'
  else if (field === 'period' && period === null && filled.length === 0) role = 'period'
  else
    role = subjectColumn(header) === 'scope' ? 'scope' : isTitleHeader(header) ? 'title' : numberLike(header)
  return { header, role, period, when, field, numeric }
}

/** A text column may still be the gap or target of a table of words: "AES-256 | + E2E | E2E encryption". */
function numberLike(header: string): ColumnRole {
  const role = numberRoleOf(header)
  return role === 'baseline' || role === 'target' || role === 'gap' || role === 'actual' ? role : 'text'
}

function numericRole(header: string, period: Period | null, context: Context): ColumnRole {
  const role = numberRoleOf(header)
  if (role !== 'amount' || period === null) return role
  const title = nearestHeading(context)
  return topicOf(title) === 'metrics' || /target|plan|goal/i.test(title) ? 'target' : 'amount'
}

/** "2026 Target": a bare year that counts nothing. */
function yearOfHeader(header: string, context: Context): { period: Period; raw: string } | null {
  const found = recogniseContextYear(header, context.settings.language, context.settings.fiscalYear)
  if (found === null) return null
  const { year } = found
  const because = `“${found.raw}” in the header`
  const period: Period = {
    start: day(year, 1, 1),
    end: day(year, 12, 31),
    relation: 'in',
    granularity: 'year',
    fiscal: false,
    because,
  }
  return { period, raw: found.raw }
}

/** A cell that is an amount, with nothing but signs before it and a few words behind. */
function isMostly(cell: ReadCell): boolean {
  const first = cell.read.quantities[0]
  if (first === undefined) return false
  const before = cell.read.text.slice(0, first.start).trim()
  const inside = cell.read.quantities.reduce((sum, q) => sum + q.end - q.start, 0)
  return !/\p{L}/u.test(before) && (inside * 2 >= cell.text.length || cell.text.length <= 40)
}

function subjectOf(columns: readonly ReadColumn[]): number {
  const named = columns.findIndex((column) => column.role !== 'id' && !column.numeric)
  return Math.max(named, 0)
}

function labelText(cell: ReadCell | undefined): string {
  return cell === undefined ? '' : cleanTitle(cell.text).title
}

function kindOf(label: string, row: readonly ReadCell[], subject: number): RowKind {
  const others = row.filter((_, index) => index !== subject)
  if (others.length > 0 && others.every((cell) => cell.text === '') && label !== '') return 'group'
  // A title such as "Total cost of ownership study" is work; a total has figures beside it and a short label.
  const kind = label.split(/\s+/).length <= 6 ? rowKindOf(label) : 'data'
  return kind !== 'data' && others.some((cell) => cell.quantity !== null) ? kind : 'data'
}

/** The column that names what a row is about, when that is a thing to be done or reached. */
function titleColumn(columns: readonly ReadColumn[], subject: number): number | null {
  const titled = columns.findIndex((column) => column.role === 'title')
  if (titled >= 0) return titled
  const text = columns.findIndex(
    (column, index) =>
      !column.numeric && (column.role === 'text' || column.role === 'scope') && index >= subject,
  )
  return text < 0 ? null : text
}

/** Rows are work when something says who, by when, or for what. */
function isItemTable(columns: readonly ReadColumn[], title: number, context: Context): boolean {
  if (context.topic === 'risks' || context.topic === 'context' || context.topic === 'done') return false
  const has = (role: ColumnRole) => columns.some((column, index) => index !== title && column.role === role)
  if (subjectColumn(columns[title]!.header) === 'metric' && !isTitleHeader(columns[title]!.header))
    return false
  if (has('supports') || has('depends')) return true
  if (has('baseline') || has('gap') || has('actual')) return false
  if (has('owner') || has('status')) return isTitleHeader(columns[title]!.header) || has('period')
  return has('period') && (isTitleHeader(columns[title]!.header) || context.topic === 'initiatives')
}

function addRow(
  source: Row,
  table: Span,
  row: readonly ReadCell[],
  columns: readonly ReadColumn[],
  title: number,
  group: string,
  spanning: Period | null,
  addItem: AddItem,
): void {
  const cell = row[title]
  if (cell === undefined || cell.unknown) return
  const fields = noFields()
  columns.forEach((column, index) => {
    const value = row[index]
    if (value === undefined || index === title) return
    const field =
      column.role === 'period'
        ? 'period'
        : column.role === 'owner'
          ? 'owner'
          : column.role === 'budget'
            ? 'budget'
            : column.role === 'status'
              ? 'status'
              : column.role === 'supports'
                ? 'supports'
                : column.role === 'depends'
                  ? 'dependsOn'
                  : null
    if (field === null) return
    const because = `column “${column.header}”`
    setField(
      field,
      {
        text: value.read,
        start: 0,
        end: value.read.text.length,
        raw: value.read.text,
        span: value.source.span,
        because,
      },
      fields,
    )
  })
  if (fields.period.state === 'absent' && spanning !== null) {
    fields.period = {
      state: 'known',
      value: spanning,
      raw: '',
      because: 'the row above the group',
      inherited: true,
    }
  }
  const header = columns[title]!.header
  const { title: name, label } = cleanTitle(cell.text)
  if (name === '') return
  const kind: ItemKind =
    topicOf(header) === 'priorities'
      ? 'priority'
      : /milestone|decision|meilenstein|entscheidung|jalon|décision|hito|decisión|marco|decisão|traguard|decisione|里程碑|决定|マイルストーン|決定/i.test(
            header,
          )
        ? 'milestone'
        : /key result|\bkr\b/i.test(header)
          ? 'key-result'
          : 'initiative'
  // Names in the owner column are no subject of the work.
  const words = row
    .map((each, index) =>
      columns[index]?.role === 'title' || columns[index]?.role === 'text' || columns[index]?.role === 'scope'
        ? each.text
        : '',
    )
    .join(' ')
  const start = Math.max(0, cell.read.text.indexOf(name))
  addItem(
    { kind, form: 'row', title: name, label, text: cell.read, fields, group, words },
    {
      title: sourceSpan(cell.read.prose, start, start + name.length),
      line: source.span,
      whole: source.span,
      table,
    },
  )
}

function addFacts(
  reading: Reading,
  row: readonly ReadCell[],
  label: string,
  columns: readonly ReadColumn[],
  subject: number,
  context: Context,
  item: Fact['item'],
): void {
  const language = reading.settings.language
  const title = nearestHeading(context)
  const head = columns[subject]!
  const kind =
    head.role === 'period' ? 'period' : isPhaseHeader(head.header) ? 'phase' : subjectColumn(head.header)
  // Below "Seed (months 6–18)" a target is one for then, though its column names no time.
  const held = context.period.state === 'absent' ? context.scopePeriod : context.period
  const heldPeriod = held.state === 'known' ? held.value : null
  const heldWhen = held.state === 'absent' ? '' : held.raw
  const rowTime = chooseTime(row[subject]?.read.times ?? [])
  columns.forEach((column, index) => {
    const cell = row[index]
    if (cell === undefined || index === subject || cell.quantity === null || !column.numeric) return
    if (
      column.role === 'share' ||
      column.role === 'gap' ||
      column.role === 'total' ||
      column.role === 'balance'
    )
      return
    const role: Role =
      column.role === 'baseline'
        ? 'baseline'
        : column.role === 'target'
          ? 'target'
          : column.role === 'actual'
            ? 'actual'
            : 'amount'
    const plain = role !== 'amount' || (column.period !== null && /^[\s\p{P}]*$/u.test(withoutTime(column)))
    let name: string
    let scope: string | null
    if (kind === 'period' || kind === 'phase') [name, scope] = [plain ? title : column.header, title]
    else if (plain) [name, scope] = kind === 'scope' ? [title, label] : [label, null]
    else if (kind === 'metric' && columns.filter((c) => c.numeric).length === 1) [name, scope] = [label, null]
    else [name, scope] = [column.header, label]
    const named = metricName(name, language)
    if (named.key === '') return
    const quantity = cell.quantity
    reading.addFact(
      {
        kind:
          quantity.currency !== null
            ? 'money'
            : /team|engineer|headcount|fte|role|hires?/i.test(`${title} ${name}`)
              ? 'headcount'
              : 'metric',
        metric: named.metric,
        key: named.key,
        scope: scope ?? named.scope,
        role,
        period:
          kind === 'period'
            ? (rowTime?.period ?? null)
            : (column.period ?? (role === 'baseline' ? null : heldPeriod)),
        when:
          kind === 'period'
            ? (rowTime?.expression.raw ?? label)
            : kind === 'phase'
              ? label
              : column.when === '' && role !== 'baseline'
                ? heldWhen
                : column.when,
        heading: title,
        section: sectionOf(context),
        source: 'table',
        quantity,
        because: `column “${column.header}”`,
        item,
        hypothetical: context.hypothetical,
      },
      textSpan(cell),
      row[subject] === undefined ? undefined : textSpan(row[subject]),
    )
  })
}

function withoutTime(column: ReadColumn): string {
  return column.header.replace(/\d{4}|q[1-4]|h[12]|fy|target|plan(?:ned)?/gi, '')
}
