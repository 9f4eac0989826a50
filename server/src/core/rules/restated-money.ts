/** Sentences that say what a row of a table costs in all, or what all of it costs in one year. */
import type { Sentence, SentenceAmount, TableFacts } from '../model/model'
import { alignedStemsOf, stemsOf } from '../model/terms'
import type { Quantity } from '../notation/quantity'
import type { PlanDocument } from '../plan/plan'
import { push } from '../text/multimap'
import { remembered } from '../text/remembered'
import { boundsOf, isPlain, meets } from './printed'
import { isNear } from './restated-cells'
import { inStatedUnits } from './stated-units'

export interface RestatedMoney {
  readonly sentence: Sentence
  readonly amount: SentenceAmount
  readonly table: TableFacts
  readonly row: number
  readonly column: number
}

const COSTS =
  /(?<!\p{L})(?:goes to|go to|vanno|va|van|vont|entf[aä]ll\p{L}*|fließ\p{L}*|destin\p{L}*|costs?|costing|spend(?:s|ing)?|spent|budget(?:ed)?|invests?|invested|investment|receives?|gets?|is given|kostet|kosten|geben wir|gibt|ausgaben|investier\p{L}*|coûte\p{L}*|coût|dépens\p{L}*|investi\p{L}*|cuestan?|gasta\p{L}*|inverti\p{L}*|custam?|gast\p{L}*|investi\p{L}*|costa(?:no)?|spend(?:e|iamo|ono)|spesa)(?!\p{L})/iu
/** Words that make it a part, a plan of others, or another figure. */
const OTHER =
  /(?<!\p{L})(?:new|net|gross|average|additional|further|extra|another|saves?|savings?|of which|half|third|quarter of|without|except|excluding|per|each|every|instead|not|no longer|until|up to|at least|first|share|part|grant|loan|revenue|if|would|could|neue[rsn]?|ohne|davon|weitere[rsn]?|pro|je|hälfte|hors|sans|dont|par|moitié|sin|sem|por|mitad|metade|senza|di cui|metà)(?!\p{L})/iu
const MONEY = new Set(['amount', 'budget', 'total'])

/** Tables of money by the headings above them: in another section the same words may name another budget. */
const tablesByHeadings = remembered(
  (tables: readonly TableFacts[]): ReadonlyMap<string, readonly TableFacts[]> => {
    const found = new Map<string, TableFacts[]>()
    for (const table of tables)
      if (table.columns.some(({ role }) => MONEY.has(role)))
        push(found, table.headings.join('\n'), inStatedUnits(table))
    return found
  },
)

/** What a document's sentences say of the money in its tables, where the two differ. */
export function restatedMoney({ facts, language }: PlanDocument): RestatedMoney[] {
  const byHeadings = tablesByHeadings(facts.tables)
  return byHeadings.size === 0
    ? []
    : facts.sentences.flatMap((sentence) => restatedBy(sentence, byHeadings, language))
}

const restatedBy = remembered(
  (
    sentence: Sentence,
    byHeadings: ReadonlyMap<string, readonly TableFacts[]>,
    language: string | undefined,
  ): readonly RestatedMoney[] => {
    if (sentence.hypothetical || !COSTS.test(sentence.text)) return []
    const near = byHeadings.get(sentence.headings.join('\n')) ?? []
    return clausesOf(sentence).flatMap(({ amount, text, times }): RestatedMoney[] => {
      if (OTHER.test(aboutAmount(text, amount.raw))) return []
      const stems = new Set(alignedStemsOf(text, language).filter((stem) => stem !== ''))
      const named = near.flatMap((table) => rowsNamed(table, stems, language).map((row) => ({ table, row })))
      if (named.length > 1) return []
      const [one] = named
      if (one !== undefined && coversTable(one.table, times))
        return inRow(sentence, amount, one.table, one.row)
      const [time] = times
      if (one !== undefined || times.length !== 1 || time?.period == null) return []
      return near.length === 1 && amounts(sentence) === 1
        ? inTotal(sentence, amount, near[0]!, time.period)
        : []
    })
  },
)

/** What a comma sets off behind an amount says more of it: "€480K on contractors, half of it on the templates". */
function aboutAmount(text: string, raw: string): string {
  const at = text.indexOf(raw)
  const comma = at < 0 ? -1 : text.indexOf(', ', at + raw.length)
  return comma < 0 ? text : text.slice(0, comma)
}

/** Whether a clause speaks of all times of a table: it names none, or one that holds all its dated columns. */
function coversTable({ columns }: TableFacts, times: Sentence['times']): boolean {
  const [time, ...more] = times
  if (time === undefined) return true
  const dated = columns.flatMap(({ period, role }) => (period === null || !MONEY.has(role) ? [] : [period]))
  const { start, end } = time.period ?? { start: null, end: null }
  return (
    more.length === 0 &&
    start !== null &&
    end !== null &&
    dated.length > 1 &&
    dated.every((each) => each.start !== null && each.end !== null && start <= each.start && each.end <= end)
  )
}

interface Clause {
  readonly amount: SentenceAmount
  readonly text: string
  readonly times: Sentence['times']
}

function amounts({ amounts: all }: Sentence): number {
  return all.filter(({ quantity }) => quantity.currency !== null).length
}

/** What is said around each amount of money, up to the signs between it and the next. */
function clausesOf({ text, amounts: all, times }: Sentence): Clause[] {
  const money = all.filter(({ quantity }) => quantity.currency !== null)
  if (money.length > 4) return []
  const cuts = money.slice(1).map((next, index) => {
    const between = text.slice(money[index]!.end, next.start)
    const sign = /[,;]\s|(?<!\p{L})(?:and|und|et|y|e)(?!\p{L})/iu.exec(between)
    return sign === null ? -1 : money[index]!.end + sign.index
  })
  if (cuts.some((cut) => cut < 0)) return []
  return money.map((amount, index) => {
    const from = index === 0 ? 0 : cuts[index - 1]!
    // What a comma sets off behind an amount says more of it, and nothing of the row.
    const to = cuts[index] ?? text.length
    return {
      amount,
      text: text.slice(from, to),
      times: times.filter(({ start, end }) => start >= from && end <= to),
    }
  })
}

/** The rows whose whole label stands among the words of a clause. */
function rowsNamed(table: TableFacts, stems: ReadonlySet<string>, language: string | undefined): number[] {
  return table.rows.flatMap(({ kind, label }, row) => {
    if (kind !== 'data') return []
    const own = stemsOf(label, language)
    const telling = own.length >= 2 || label.trim().length >= 7
    return telling && own.every((stem) => stems.has(stem)) ? [row] : []
  })
}

/** Against the row's total, or its only amount of money. */
function inRow(sentence: Sentence, amount: SentenceAmount, table: TableFacts, row: number): RestatedMoney[] {
  const money = table.columns.flatMap(({ role }, index) =>
    MONEY.has(role) && isMoney(table, row, index, amount.quantity) ? [index] : [],
  )
  const totals = money.filter((index) => table.columns[index]!.role === 'total')
  const [column] = totals.length === 1 ? totals : money.length === 1 ? money : []
  return column === undefined ? [] : against(sentence, amount, table, row, column, money)
}

/** Against the total row, in the column of that time. */
function inTotal(
  sentence: Sentence,
  amount: SentenceAmount,
  table: TableFacts,
  period: { readonly start: number | null; readonly end: number | null },
): RestatedMoney[] {
  const totals = table.rows.flatMap(({ kind }, index) => (kind === 'total' ? [index] : []))
  const [row] = totals
  if (row === undefined || totals.length > 1) return []
  const columns = table.columns.flatMap((column, index) =>
    column.period !== null && column.period.start === period.start && column.period.end === period.end
      ? [index]
      : [],
  )
  const [column] = columns
  if (column === undefined || columns.length > 1 || !isMoney(table, row, column, amount.quantity)) return []
  // It may speak of any row by other words.
  const rows = table.rows.map((_, index) => index)
  return rows.some(
    (other) =>
      other !== row && isMoney(table, other, column, amount.quantity) && fits(table, other, column, amount),
  )
    ? []
    : against(sentence, amount, table, row, column, [column])
}

function against(
  sentence: Sentence,
  amount: SentenceAmount,
  table: TableFacts,
  row: number,
  column: number,
  money: readonly number[],
): RestatedMoney[] {
  const { quantity } = amount
  if (quantity.comparator !== null || quantity.signed || quantity.upper !== null || quantity.per !== null)
    return []
  if (money.some((index) => fits(table, row, index, amount))) return []
  const cell = table.rows[row]!.cells[column]
  return isPlain(cell) && isNear(cell.quantity.value, quantity.value)
    ? [{ sentence, amount, table, row, column }]
    : []
}

function fits(table: TableFacts, row: number, column: number, { quantity }: SentenceAmount): boolean {
  const cell = table.rows[row]!.cells[column]
  return isPlain(cell) && meets(boundsOf(cell.quantity), boundsOf(quantity))
}

function isMoney(table: TableFacts, row: number, column: number, like: Quantity): boolean {
  const cell = table.rows[row]!.cells[column]
  return (
    isPlain(cell) &&
    cell.quantity.currency !== null &&
    cell.quantity.currency === like.currency &&
    cell.quantity.per === null
  )
}
