/** The rows of a table that are work: milestones, initiatives, key results, objectives. */
import { isStatusKey } from '../notation/status'
import { sourceSpan, type Table } from '../syntax/blocks'
import type { Span } from '../text/span'
import { isPeople, isPhaseHeader, isTitleHeader, subjectColumn } from './column-lexicon'
import { type Context, nearestHeading } from './context'
import type { ItemDraft } from './draft'
import { KEY_RESULT_LEAD, leadsWith, topicOf } from './lexicon'
import type { ColumnRole, ItemId, ItemKind, RowKind } from './model'
import { chooseTime, fieldOf, noFields, type StatedFields, setField } from './read-fields'
import type { ReadCell, ReadColumn } from './table-parts'
import { cellItems } from './time-columns'
import { cleanTitle, titleSpan } from './titles'

/** Makes an item of a draft, unless it only holds the place of one; `held` gives the item and the headings that hold it where they are not the table's. */
export type AddItem = (
  draft: ItemDraft,
  spans: Readonly<Record<string, Span>>,
  held?: { readonly parent?: ItemId; readonly heading?: string },
) => ItemId | null

/** A table as `read-table.ts` has read it. */
export interface ItemTable {
  readonly table: Table
  readonly columns: readonly ReadColumn[]
  readonly body: readonly (readonly ReadCell[])[]
  readonly kinds: readonly RowKind[]
  /** The column that names the rows. */
  readonly subject: number
  readonly context: Context
  readonly group: string
}

/** The item of each row, where it has one. */
export function tableItems(table: ItemTable, addItem: AddItem): (ItemId | undefined)[] {
  const { columns, body, kinds, context } = table
  if (context.topic === 'done') return []
  if (context.topic === 'risks' && !isIssueLog(columns)) return []
  const cells = cellItems(table, addItem)
  if (cells !== null) return cells
  const title = titleColumn(table)
  if (title === null || !isItemTable(table, title)) return []
  if (context.topic === 'context' && !isRegister(columns, title)) return []
  const holder = holderColumn(columns, title)
  const found: (ItemId | undefined)[] = []
  let spanning: StatedFields['period'] | null = null
  let parent: { text: string; id: ItemId } | null = null
  body.forEach((row, index) => {
    if (isSubHeader(row)) return
    if (kinds[index] === 'group' && headsGroup(table, index)) {
      const first = row.find((cell) => cell.text !== '')
      const time = chooseTime(first?.read.times ?? [])
      if (time?.period == null) return
      const raw = time.expression.raw
      spanning = {
        state: 'known',
        value: time.period,
        raw,
        because: 'the row above the group',
        inherited: true,
      }
      return
    }
    // A key result may start with "Median" or "Net" and sums nothing up.
    const kind = kinds[index]
    if (
      kind !== 'data' &&
      kind !== 'group' &&
      !isOwned(columns, row) &&
      (kind === 'total' || kind === 'subtotal' || !isKeyResult(columns, title))
    )
      return
    if (holder !== null) {
      // One objective may span several rows: its cell is then blank, or says the same again.
      const cell = row[holder]
      if (cell !== undefined && !cell.unknown && cell.text !== parent?.text) {
        const id = addRow(table, index, holder, 'priority', noFields(), addItem)
        parent = id === null ? null : { text: cell.text, id }
      }
    }
    const fields = fieldsOfRow(table, row, title)
    if (fields.period.state === 'absent' && spanning !== null) fields.period = spanning
    const held = parent === null ? undefined : { parent: (parent as { id: ItemId }).id }
    found[index] = addRow(table, index, title, kindOfRow(table, title), fields, addItem, held) ?? undefined
  })
  return found
}

/**
 * Whether a row that has only a name heads the rows below it. Otherwise it is one of them, whose cells were left
 * blank: the rows above it stand below no such head, and nothing sets it off.
 */
function headsGroup({ body, kinds }: ItemTable, index: number): boolean {
  const next = kinds[index + 1]
  if (next === undefined || next === 'group') return next !== undefined
  const first = body[index]!.find((cell) => cell.text !== '')
  const bold = (cell: ReadCell | undefined) => cell?.read.prose.marks.some(({ kind }) => kind === 'strong')
  if (kinds[0] === 'group' || /[:：]$/.test(first?.text ?? '') || (first?.read.times.length ?? 0) > 0)
    return true
  return bold(first) === true && !body.some((row, at) => kinds[at] === 'data' && bold(row[0]))
}

/** "Task | Owner | Due" inside the table: a second header. */
function isSubHeader(row: readonly ReadCell[]): boolean {
  const words = row.map(({ text }) => text.trim()).filter((text) => text !== '')
  const named = words.filter((text) => text.length <= 30 && (fieldOf(text) !== null || isTitleHeader(text)))
  return words.length >= 2 && named.length === words.length && words.some((text) => fieldOf(text) !== null)
}

/** An overview may hold the register of all initiatives: a column of that name, and how each stands. */
function isRegister(columns: readonly ReadColumn[], title: number): boolean {
  const { header } = columns[title]!
  return (
    (topicOf(header) === 'initiatives' || MILESTONE.test(header)) &&
    columns.some(({ role }) => role === 'owner' || role === 'status' || role === 'period')
  )
}

/** The column that names what a row is about, when that is a thing to be done or reached. */
function titleColumn({ columns, body, subject }: ItemTable): number | null {
  if (listsPhases({ columns, body }, subject)) return subject
  const named = columns.flatMap((column, index) => (column.role === 'title' ? [index] : []))
  // "Migration | Description": what describes the rows names them only where nothing else does.
  const first = named[0]
  const telling = first !== undefined && subject < first && /^(?:short )?descri/i.test(columns[first]!.header)
  const titled = telling ? [subject, ...named.slice(1)] : named
  if (titled.length > 0) {
    // Beside its objective, the key result or initiative is what the row is about.
    const slotted = columns.findIndex((column) => column.role === 'period')
    if (slotted >= 0 && slotted < titled[0]!) return titled[0]!
    const step = titled.find((index) => !isHolder(columns[index]!.header) && isStep(columns[index]!.header))
    return isHolder(columns[titled[0]!]!.header) && step !== undefined ? step : titled[0]!
  }
  const text = columns.findIndex(
    (column, index) =>
      !column.numeric &&
      (column.role === 'text' || column.role === 'scope') &&
      index >= subject &&
      !tellsFigures(body, index),
  )
  return text < 0 ? null : text
}

/** "Phase | Dates | Focus", a phase a row; with somebody for each deliverable, the rows are about these. */
function listsPhases({ columns, body }: Pick<ItemTable, 'columns' | 'body'>, subject: number): boolean {
  const header = columns[subject]?.header ?? ''
  // The steps of a to-do list are work.
  if (!isPhaseHeader(header) || /^(?:steps?|increments?)$/i.test(header) || body.length < 2) return false
  const has = (role: ColumnRole) => columns.some((column, index) => index !== subject && column.role === role)
  const names = body.map((row) => row[subject]?.text ?? '').filter((text) => text !== '')
  const once = names.length === body.length && new Set(names).size === names.length
  return once && has('period') && !has('owner') && !columns.some(({ header }) => MILESTONE.test(header))
}

/** "Saves about €80 a guest": cells that state amounts name no work. */
function tellsFigures(body: readonly (readonly ReadCell[])[], column: number): boolean {
  const cells = body.flatMap((row) => (row[column]?.text ? [row[column]] : []))
  return cells.filter(({ read }) => read.quantities.length > 0).length * 2 > cells.length
}

function holderColumn(columns: readonly ReadColumn[], title: number): number | null {
  const index = columns.findIndex(
    (column, at) => at < title && column.role !== 'period' && isHolder(column.header) && !column.numeric,
  )
  const slotted = columns.findIndex((column) => column.role === 'period')
  return index >= 0 && !(slotted >= 0 && slotted < index) && isStep(columns[title]!.header) ? index : null
}

/** "Objective", "Strategic goal", "Pillar"; "Objective key results" is none. */
function isHolder(header: string): boolean {
  return topicOf(header) === 'priorities'
}

/** What is done or reached for an objective. */
function isStep(header: string): boolean {
  const topic = topicOf(header)
  return topic === 'initiatives' || topic === 'key-results'
}

/** Rows are work when something says who, by when, or for what. */
function isItemTable({ columns, body, context }: ItemTable, title: number): boolean {
  const { header } = columns[title]!
  const has = (role: ColumnRole) => columns.some((column, index) => index !== title && column.role === role)
  if (isTeam(columns, context)) return false
  // "Quarter | New hires | Focus": who is hired when, and no work.
  const hired = columns.some((column) => column.numeric && isPeople(column.header))
  if (hired && !has('owner') && !has('status')) return false
  if (listsPhases({ columns, body }, title)) return context.topic !== 'money' && context.topic !== 'metrics'
  if (isKeyResult(columns, title)) return true
  const tracked = columns.some(({ header: text }) => isStatusKey(text)) && has('period')
  if (tracked && !has('gap') && !has('baseline')) return true
  if (subjectColumn(header) === 'metric' && !isTitleHeader(header)) return false
  if (has('supports') || has('depends')) return true
  const stated = columns.some(({ header: text }) => isStatusKey(text))
  const measured = columns.some(({ role, header: text }) => role === 'baseline' && !isStatusKey(text))
  if (measured || has('gap') || has('actual')) return false
  const titled = isTitleHeader(header) || columns.some((column) => /^(?:short )?descri/i.test(column.header))
  // "Component | Status" below "Deliverables".
  const promised =
    STEPS.test(header) || (!context.vague && topicOf(nearestHeading(context)) === 'initiatives')
  if (has('owner') || has('status') || stated) return titled || promised || has('period')
  if (has('period')) return titled || context.topic === 'initiatives'
  // Below "Initiatives" a list of projects needs no dates; a comparison of features is none.
  const counted = columns.some((column) => column.numeric)
  const listed = context.topic === 'initiatives' && !context.vague && topicOf(header) === 'initiatives'
  return listed && !counted && !/features?/i.test(header)
}

/** Issues that somebody closes by a day are work; risks that may come true are none. */
function isIssueLog(columns: readonly ReadColumn[]): boolean {
  const names = columns.map(({ header }) => header).join(' | ')
  return (
    columns.some(({ role }) => role === 'owner') &&
    columns.some(({ role }) => role === 'period') &&
    columns.some(({ role }) => role === 'status') &&
    !/probability|likelihood|impact|severity|mitigation|wahrscheinlichkeit|auswirkung|probabilit|impacto|gravité|概率|影响|影響|確率/iu.test(
      names,
    )
  )
}

/** "Name | Role | Since" lists people. */
function isTeam(columns: readonly ReadColumn[], context: Context): boolean {
  const named = columns.some(({ header }) =>
    /^(?:name|person|member|nom|nombre|nome|姓名|名前|氏名)$/iu.test(header),
  )
  const role = columns.some(({ header }) =>
    /^(?:role|title|position|job title|rolle|rôle|poste|rol|cargo|ruolo|职位|角色|役職|役割)$/iu.test(header),
  )
  return (named && role) || (context.topic === 'people' && role)
}

function isKeyResult(columns: readonly ReadColumn[], title: number): boolean {
  const { header } = columns[title]!
  return (
    topicOf(header) === 'key-results' ||
    leadsWith(KEY_RESULT_LEAD, `${header}:`) ||
    columns.some((column) => column.role === 'id' && /^krs?(?: ?#)?$/i.test(column.header))
  )
}

const MILESTONE =
  /milestone|decision|meilenstein|entscheidung|jalon|décision|hito|decisión|marco|decisão|traguard|decisione|里程碑|决定|マイルストーン|決定/i

const STEPS = /^(?:steps?|next steps?|schritte?|étapes?|pasos?|passos?|pass[oi]|步骤|步驟|ステップ|手順)$/iu

function kindOfRow({ columns, body, context }: ItemTable, title: number): ItemKind {
  const { header } = columns[title]!
  if (STEPS.test(header) && context.parentKind === 'initiative') return 'milestone'
  if (listsPhases({ columns, body }, title)) return 'phase'
  if (isKeyResult(columns, title)) return 'key-result'
  // The theme of a quarter is what is done in it.
  const slot = columns.findIndex((column) => column.role === 'period')
  if (topicOf(header) === 'priorities') return slot >= 0 && slot < title ? 'initiative' : 'priority'
  return MILESTONE.test(header) ? 'milestone' : 'initiative'
}

const FIELD_OF = new Map<ColumnRole, 'period' | 'owner' | 'budget' | 'status' | 'supports' | 'dependsOn'>([
  ['period', 'period'],
  ['owner', 'owner'],
  ['budget', 'budget'],
  ['status', 'status'],
  ['supports', 'supports'],
  ['depends', 'dependsOn'],
])

/** The fields that the columns beside the title state. */
export function fieldsOfRow(table: ItemTable, row: readonly ReadCell[], title: number): StatedFields {
  const fields = noFields(table.context.legend)
  table.columns.forEach((column, index) => {
    const cell = row[index]
    const field = isStatusKey(column.header) ? 'status' : FIELD_OF.get(column.role)
    if (cell === undefined || index === title || field === undefined) return
    if (field === 'period' && datesNeed(table.columns, column)) return
    // How far it has come is a figure; what state it is in takes a word or a sign.
    if (field === 'status' && /^[\d\s.,%]+$/.test(cell.text)) return
    const { read, source } = cell
    const because = `column “${column.header}”`
    const value = { text: read, start: 0, end: read.text.length, raw: read.text, span: source.span, because }
    const set = setField(field, value, fields)
    // "From the operations budget" is no amount, but no blank either.
    if (!set && field === 'budget') fields.budget = { state: 'unknown', raw: cell.text, because }
  })
  return fields
}

/** "Needs | Needed by": the date is of what the work waits for. */
function datesNeed(columns: readonly ReadColumn[], { header }: ReadColumn): boolean {
  return (
    /^(?:needed|required|benötigt|nécessaire|necesario|necessário|necessario)(?:\s|$)/iu.test(
      header.trim(),
    ) &&
    columns.some(
      ({ header: other, role }) => role === 'depends' || /^needs|^requires|^braucht/iu.test(other.trim()),
    )
  )
}

function addRow(
  { table, columns, body, group }: ItemTable,
  index: number,
  column: number,
  kind: ItemKind,
  fields: StatedFields,
  addItem: AddItem,
  held?: { readonly parent: ItemId },
): ItemId | null {
  const row = body[index]!
  const source = table.rows[index]!
  const cell = row[column]
  if (cell === undefined || cell.unknown) return null
  const { title, label } = cleanTitle(cell.text)
  if (title === '' || OTHERS.test(title)) return null
  const span = titleSpan(cell.read.text, title)
  const id = columns.findIndex((each) => each.role === 'id')
  return addItem(
    {
      kind,
      form: 'row',
      title,
      label: label === '' && id >= 0 && id !== column ? (row[id]?.text ?? '') : label,
      fields,
      group: held === undefined && kind === 'priority' ? `${group}p` : group,
      words: wordsOfRow(columns, row),
    },
    {
      title: sourceSpan(cell.read.prose, span.start, span.end),
      line: source.span,
      whole: source.span,
      table: table.span,
    },
    held,
  )
}

/** "Other projects", at the foot of a list of them, is none of them. */
const OTHERS =
  /^(?:all )?(?:others?|misc(?:ellaneous)?|various|remaining|sonstiges?|sonstigen?|übrige|weitere|autres?|divers|otr[oa]s|demás|outr[oa]s|altr[ei]|其他|其它|その他)(?:\s\p{L}+)?$/iu

/** Somebody has to do it: no sum or average of other rows, whatever its first word. */
function isOwned(columns: readonly ReadColumn[], row: readonly ReadCell[]): boolean {
  return row.some((cell, index) => columns[index]?.role === 'owner' && !cell.unknown && cell.text !== '')
}

/** What a row speaks of; names in the owner column are no subject of the work. */
function wordsOfRow(columns: readonly ReadColumn[], row: readonly ReadCell[]): string {
  const told = (role: ColumnRole | undefined) => role === 'title' || role === 'text' || role === 'scope'
  return row.map((cell, index) => (told(columns[index]?.role) ? cell.text : '')).join(' ')
}
