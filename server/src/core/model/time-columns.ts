/** Tables whose columns are times: cells name work ("Q1 | Q2 | Q3"), or mark when it is done (a Gantt chart). */

import { isResolved, type Period, recogniseTimes, resolveTime } from '../notation/time'
import { sourceSpan } from '../syntax/blocks'
import { isMetricHeader } from './column-lexicon'
import { type Context, timeContext } from './context'
import type { ItemId } from './model'
import { chooseTime, noFields, type StatedFields } from './read-fields'
import { type AddItem, fieldsOfRow, type ItemTable } from './table-items'
import type { ReadCell } from './table-parts'
import { cleanTitle, titleSpan } from './titles'

/** "■", "x", "██", "→": a cell that says when, not what. */
const MARKS = /^(?:[^\p{L}\p{N}\s]|[xX]|\s)+$/u
const NOTHING = /^[\s\-–—.·]*$/

/** The item of each row that is a bar, after adding those of all cells; null when the columns are no times. */
export function cellItems(table: ItemTable, addItem: AddItem): (ItemId | undefined)[] | null {
  const { body, kinds } = table
  const slots = slotsOf(table)
  if (slots.length < 2) return null
  const filled = body.flatMap((row, index) =>
    kinds[index] === 'data' ? slots.map((slot) => row[slot.index]).filter((cell) => !isBlank(cell)) : [],
  )
  if (filled.length === 0) return null
  // What a measure is to be by each quarter is a target, in words as well.
  if (isMetricHeader(table.columns[0]?.header ?? '')) return null
  const marks = filled.filter((cell) => MARKS.test(cell!.text)).length
  return marks * 3 >= filled.length * 2 ? bars(table, slots, addItem) : texts(table, slots, addItem)
}

/** A column that stands for a time, and the days of it. */
interface Slot {
  readonly index: number
  readonly header: string
  readonly when: string
  readonly period: Period | null
}

/** The columns whose headers name a time and little else. */
function slotsOf({ table, columns, context }: ItemTable): Slot[] {
  const headers = table.header.cells.map((cell) => cell.prose.text.trim())
  const years = twoDigitYears(headers, context)
  return columns.flatMap((column, index) => {
    const header = headers[index] ?? ''
    if (index === 0 || column.numeric || ['owner', 'status', 'budget'].includes(column.role)) return []
    const year = years.get(header)
    if (year !== undefined) return [{ index, header, when: header, period: year }]
    const { when, period } = column
    const named = when !== '' && (period !== null || /^[QHTSW]\d{1,2}$/i.test(when))
    return named && header.length - when.length <= 12 ? [{ index, header, when, period }] : []
  })
}

/** "Jan 26 | Feb 26 | Mar 26": a number that stays while the months pass is a year, not a day. */
function twoDigitYears(headers: readonly string[], context: Context): ReadonlyMap<string, Period> {
  const months = headers.flatMap((header) => {
    const match = /^(\p{L}+\.?)[ '’-]{1,2}(\d\d)$/u.exec(header)
    return match === null ? [] : [{ header, text: `${match[1]} 20${match[2]}`, year: match[2] }]
  })
  const found = new Map<string, Period>()
  if (months.length < 2 || new Set(months.map(({ year }) => year)).size > 2) return found
  for (const { header, text } of months) {
    const [time] = recogniseTimes(text, context.settings.language)
    const period = time?.kind === 'time' ? resolveTime(time, timeContext(context)) : null
    if (period !== null && isResolved(period)) found.set(header, period)
  }
  return found
}

function isBlank(cell: ReadCell | undefined): boolean {
  return cell === undefined || NOTHING.test(cell.text)
}

/** One item a row, from its first marked column to its last. */
function bars(table: ItemTable, slots: readonly Slot[], addItem: AddItem): (ItemId | undefined)[] {
  const { body, kinds, subject, table: source, group } = table
  return body.map((row, index) => {
    const name = row[subject]
    const marked = slots.filter((slot) => !isBlank(row[slot.index]))
    if (kinds[index] !== 'data' || name === undefined || name.text === '') return undefined
    const { title, label } = cleanTitle(name.text)
    if (title === '') return undefined
    const fields = fieldsOfRow(table, row, subject)
    const [first, last] = [marked[0], marked.at(-1)]
    const cell = row[first?.index ?? -1]
    if (fields.period.state === 'absent' && first?.period != null && last?.period != null) {
      const because =
        first === last ? `marked in “${first.header}”` : `marked “${first.header}” to “${last.header}”`
      const value: Period = { ...first.period, end: last.period.end, because }
      const raw = first === last ? first.when : `${first.when} – ${last.when}`
      fields.period = { state: 'known', value, raw, because, inherited: false }
      fields.spans.period = cell!.source.span
    }
    const diamond = marked.length === 1 && /[◆◇♦⬥⬧🔷🔶★☆⭐]/u.test(cell?.text ?? '')
    const span = titleSpan(name.read.text, title)
    const line = source.rows[index]!.span
    const id = addItem(
      { kind: diamond ? 'milestone' : 'initiative', form: 'row', title, label, fields, group, words: title },
      { title: sourceSpan(name.read.prose, span.start, span.end), line, whole: line, table: source.span },
    )
    return id ?? undefined
  })
}

/** Each line of each cell is work of the row's name in the column's time. */
function texts(table: ItemTable, slots: readonly Slot[], addItem: AddItem): (ItemId | undefined)[] {
  const { body, kinds, subject, table: source, group } = table
  body.forEach((row, index) => {
    if (kinds[index] !== 'data') return
    const stream = row[subject]
    const name = slots.some(({ index: at }) => at === subject) ? '' : cleanTitle(stream?.text ?? '').title
    for (const slot of slots) {
      const cell = row[slot.index]
      if (cell === undefined || isBlank(cell)) continue
      for (const { start, end } of linesOf(cell.read.text)) {
        const line = cell.read.text.slice(start, end)
        const { title, label } = cleanTitle(line)
        if (!/\p{L}/u.test(title)) continue
        const fields = name === '' ? noFields(table.context.legend) : fieldsOfRow(table, row, subject)
        fields.period = periodOf(cell, start, end, slot)
        const at = titleSpan(line, title)
        const span = sourceSpan(cell.read.prose, start + at.start, start + at.end)
        addItem(
          { kind: 'initiative', form: 'row', title, label, fields, group, words: `${name} ${title}` },
          { title: span, line: source.rows[index]!.span, whole: span, table: source.span },
          name === '' ? {} : { heading: name },
        )
      }
    }
  })
  return []
}

/** A date in the cell itself says more than its column. */
function periodOf(cell: ReadCell, start: number, end: number, column: Slot): StatedFields['period'] {
  const time = chooseTime(
    cell.read.times.filter(({ expression }) => expression.start >= start && expression.end <= end),
  )
  const because = time === null ? `column “${column.header}”` : 'in its own text'
  const raw = time?.expression.raw ?? column.when
  const value = time === null ? column.period : time.period
  return value === null
    ? { state: 'unknown', raw, because }
    : { state: 'known', value, raw, because, inherited: false }
}

/** The lines of a cell, or the parts between bullets in it. */
function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let start = 0
  for (const match of text.matchAll(/\n|\s*[•▪;；]\s*|$/g)) {
    if (match.index > start) lines.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  return lines
}
