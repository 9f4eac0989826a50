/** A sum that a sentence states, against the table of its section. */
import type { Sentence, TableFacts } from '../model/model'
import { formatLike, formatQuantity, type Quantity } from '../notation/quantity'
import type { DocumentPath, PlanDocument } from '../plan/plan'
import { push } from '../text/multimap'
import { remembered } from '../text/remembered'
import { boundsOf, isPlain, meets } from './printed'
import { isNear, type Restated, restatedCells } from './restated-cells'
import type { Rollup } from './rollup'
import type { Part } from './single-part'
import { inStatedUnits } from './stated-units'

/** The sums of one document's sentences that the tables beside them contradict. */
export function sentenceRollups(document: PlanDocument): Rollup[] {
  return [...rows(document), ...wholes(document)]
}

/** "Product spends €860K in 2026" against the four quarters of its row. */
function rows(document: PlanDocument): Rollup[] {
  return restatedCells(document).flatMap((restated) => rowAgainst(restated, document.path))
}

const rowAgainst = remembered(
  ({ sentence, amount, table, row, columns }: Restated, path: DocumentPath): readonly Rollup[] => {
    const cells = columns.map((column) => table.rows[row]!.cells[column]).filter(isPlain)
    if (columns.length < 2 || cells.length !== columns.length) return []
    // A balance or a headcount of each quarter makes no sum for the year.
    if (cells.some(({ quantity }) => quantity.currency === null || RELATIVE.has(quantity.unit ?? '')))
      return []
    const sum = sumOf(cells.map(({ quantity }) => quantity))
    if (meets(sum, boundsOf(amount.quantity)) || !isNear(sum.value, amount.quantity.value)) return []
    // The stated sum may stand in a column of its own.
    if (values(table).some((value) => meets(boundsOf(value), boundsOf(amount.quantity)))) return []
    const { label } = table.rows[row]!
    const shown = formatQuantity({ ...cells[0]!.quantity, value: sum.value })
    return [
      {
        at: { path, id: sentence.id, part: amount.part },
        message: `${amount.raw} for “${label}”, but its ${columns.length} parts under “${table.title}” make ${shown}`,
        related: columns.map((column) => ({
          at: { path, id: table.id, part: `r${row}c${column}` },
          message: `${table.columns[column]!.header}: ${table.rows[row]!.cells[column]!.text}`,
        })),
        replace: { text: amount.raw, expected: formatLike(amount.raw, sum.value) },
        ...cellsOf(
          path,
          table,
          columns.map((column) => ({ row, column, label: table.columns[column]!.header })),
          amount.quantity.value - sum.value,
        ),
      },
    ]
  },
)

/** The cells of a sum that may be changed one by one: those of a table without totals of its own. */
function cellsOf(
  path: DocumentPath,
  { id, rows, columns }: TableFacts,
  cells: readonly { readonly row: number; readonly column: number; readonly label: string }[],
  lack: number,
): Pick<Rollup, 'parts'> {
  const counted =
    rows.some(({ kind }) => kind !== 'data' && kind !== 'group') ||
    columns.some(({ role }) => role === 'total' || role === 'gap' || role === 'share')
  if (counted) return {}
  const each = cells.flatMap(({ row, column, label }): Part[] => {
    const { text, quantity } = rows[row]!.cells[column]!
    const at = { path, id, part: `r${row}c${column}` }
    return quantity === null ? [] : [{ at, label, text, value: quantity.value }]
  })
  return { parts: { each, lack } }
}

/** Words by which a sentence speaks of the sum of what stands beside it. */
const WHOLE =
  /(?<!\p{L})(?:in all|in total|total|totals|altogether|overall|together|combined|sums? (?:up )?to|adds? up to|(?:programme|program|project|plan|overall|total) (?:(?:will )?costs?|budget|investment|outlay)|over the (?:\p{L}+ ){0,2}years|zusammen|insgesamt|gesamt\p{L}*|in summe|au total|en tout|ensemble|total(?:e|es|is)?|en total|en conjunto|no total|ao todo|in totale|complessivamente|in tutto)(?!\p{L})|合计|总计|共计|合計|総額|総事業費|総投資|总投资|总预算|总额/iu
const OF_IT = /(?:うち|其中)/u
/** Words by which it speaks of a part, or of more than the table. */
const PART =
  /(?<!\p{L})(?:one|single|each|potential|possible|maximum|of which|including|includes?|excluding|without|except|plus|beyond|in addition|additional|remaining|rest|other than|first|half|up to|at least|about two|reserve|contingency|saves?|savings?|revenue|return|grant|loan|raised|raise|approv\p{L}*|cap|limit|covers?|davon|ohne|zuzüglich|dont|hors|sans|de los cuales|sin|dos quais|sem|di cui|senza|oltre)(?!\p{L})/iu
const RELATIVE = new Set(['%', 'pp', 'bps', 'x', 'points', 'ratio'])

const isWhole = remembered(
  ({ hypothetical, text }: Sentence): boolean => !hypothetical && WHOLE.test(text) && !PART.test(text),
)

/** "The programme costs €48M in all", right below its table. */
function wholes({ path, facts }: PlanDocument): Rollup[] {
  const byHeading = new Map<string, TableFacts[]>()
  for (const table of facts.tables.map(inStatedUnits)) {
    const key = table.headings.join('\n')
    push(byHeading, key, table)
  }
  return facts.sentences.flatMap((sentence): Rollup[] => {
    if (!isWhole(sentence)) return []
    const money = sentence.amounts.filter(({ quantity }) => quantity.currency !== null)
    const [amount] = money
    const tables = byHeading.get(sentence.headings.join('\n')) ?? []
    // What the sentence says of a part stands behind the whole.
    const parts = amount === undefined ? [] : money.slice(1)
    if (amount === undefined || tables.length !== 1) return []
    if (parts.length > 0 && !OF_IT.test(sentence.text.slice(amount.end, parts[0]!.start))) return []
    const { quantity } = amount
    if (quantity.comparator !== null || quantity.signed || quantity.upper !== null || quantity.per !== null)
      return []
    const table = tables[0]!
    const sum = grandTotal(table, quantity)
    if (sum === null || meets(sum, boundsOf(quantity)) || !isNear(sum.value, quantity.value)) return []
    // It may speak of any figure of the table, of a row or column named by other words.
    if (values(table).some((value) => meets(boundsOf(value), boundsOf(quantity)))) return []
    if (namesPart(sentence, table)) return []
    const shown = formatQuantity({
      ...quantity,
      value: sum.value,
      granularity: sum.grain,
      approximate: false,
    })
    return [
      {
        at: { path, id: sentence.id, part: amount.part },
        message: `${amount.raw} in all, but what stands under “${table.title}” makes ${shown}`,
        related: sum.parts.map(({ row, column }) => ({
          at: { path, id: table.id, part: `r${row}c${column}` },
          message: `${table.rows[row]!.label}: ${table.rows[row]!.cells[column]!.text}`,
        })),
        replace: { text: amount.raw, expected: formatLike(amount.raw, sum.value) },
        ...cellsOf(
          path,
          table,
          sum.parts.map(({ row, column }) => ({ row, column, label: table.rows[row]!.label })),
          quantity.value - sum.value,
        ),
      },
    ]
  })
}

/** All figures of a table, and the sums of its rows and columns. */
function values(table: TableFacts): Quantity[] {
  const found: Quantity[] = []
  const columns = table.columns.map((): Quantity[] => [])
  for (const row of table.rows) {
    const line: Quantity[] = []
    for (const [index, cell] of row.cells.entries()) {
      if (!isPlain(cell)) continue
      found.push(cell.quantity)
      line.push(cell.quantity)
      if (row.kind === 'data') columns[index]?.push(cell.quantity)
    }
    found.push(...summed(line))
  }
  return [...found, ...columns.flatMap(summed)]
}

function summed(quantities: readonly Quantity[]): Quantity[] {
  const [first] = quantities
  if (first === undefined || quantities.length < 2) return []
  return [{ ...first, value: quantities.reduce((sum, { value }) => sum + value, 0) }]
}

interface GrandTotal {
  readonly low: number
  readonly high: number
  readonly value: number
  readonly grain: number
  readonly parts: readonly { readonly row: number; readonly column: number }[]
}

/** The sum of all that a table lists; null when its columns are not parts of one sum. */
function grandTotal(table: TableFacts, like: Quantity): GrandTotal | null {
  const money = table.columns.flatMap((column, index) =>
    ['amount', 'budget', 'total'].includes(column.role) &&
    table.rows.some((row) => row.cells[index]?.quantity?.currency === like.currency)
      ? [index]
      : [],
  )
  const totals = money.filter((index) => table.columns[index]!.role === 'total')
  // Several columns make one sum only when they are times, or when one of them is their total.
  const columns =
    totals.length === 1
      ? totals
      : totals.length === 0 &&
          (money.length === 1 || money.every((index) => table.columns[index]!.period !== null))
        ? money
        : []
  const totalRows = table.rows.flatMap(({ kind }, index) => (kind === 'total' ? [index] : []))
  if (columns.length === 0 || totalRows.length > 1) return null
  if (table.rows.some(({ kind }) => kind === 'subtotal' || kind === 'net' || kind === 'balance')) return null
  const data =
    totalRows.length === 1
      ? totalRows
      : table.rows.flatMap(({ kind }, index) => (kind === 'data' ? [index] : []))
  const parts = data.flatMap((row) =>
    columns.map((column) => ({ row, column, cell: table.rows[row]!.cells[column] })),
  )
  const filled = parts.flatMap(({ row, column, cell }) =>
    isPlain(cell) ? [{ row, column, quantity: cell.quantity }] : [],
  )
  if (filled.length < parts.length || (totalRows.length === 0 && filled.length < 2)) return null
  if (
    filled.some(
      ({ quantity }) =>
        quantity.currency !== like.currency ||
        quantity.per !== null ||
        quantity.comparator !== null ||
        quantity.value < 0,
    )
  )
    return null
  const quantities = filled.map(({ quantity }) => quantity)
  return {
    ...sumOf(quantities),
    grain: Math.min(...quantities.map(({ granularity }) => granularity)),
    parts: filled.map(({ row, column }) => ({ row, column })),
  }
}

function sumOf(quantities: readonly Quantity[]): { low: number; high: number; value: number } {
  const bounds = quantities.map(boundsOf)
  return {
    low: bounds.reduce((sum, { low }) => sum + low, 0),
    high: bounds.reduce((sum, { high }) => sum + high, 0),
    value: quantities.reduce((sum, { value }) => sum + value, 0),
  }
}

/** Whether a sentence names one of several rows, or one of several times. */
function namesPart({ text, times }: Sentence, table: TableFacts): boolean {
  const lower = text.toLowerCase()
  if (
    table.rows.some(
      ({ kind, label }) => kind === 'data' && label.length > 3 && lower.includes(label.toLowerCase()),
    )
  )
    return true
  const dated = table.columns.filter(({ period }) => period !== null)
  const named = dated.filter(({ period }) => times.some((time) => time.period?.end === period!.end))
  return named.length > 0 && named.length < dated.length
}
