/** Sentences that state again what a table says: the amount of a row, named by its label, for the time of a column. */
import type { Fact, Sentence, SentenceAmount, TableFacts } from '../model/model'
import { alignedStemsOf, stemsOf, wordsOf } from '../model/terms'
import { comparable, sameAmount } from '../notation/quantity'
import type { Period } from '../notation/time'
import type { PlanDocument } from '../plan/plan'
import { push } from '../text/multimap'
import { remembered } from '../text/remembered'
import { isPlain } from './printed'

export interface Restated {
  readonly sentence: Sentence
  readonly amount: SentenceAmount
  readonly table: TableFacts
  readonly row: number
  /** One column that is of the sentence's time, or several that make it up. */
  readonly columns: readonly number[]
}

/** Words in front of a label that make it another thing. */
const OTHER =
  /(?<!\p{L})(?:new|net|gross|average|additional|further|extra|more|another|saves?|savings?|of which|without|except|excluding|per|each|instead|not|no longer|until|up to|first|half|third|share|part|neue[rsn]?|ohne|davon|weitere[rsn]?|pro|je|hors|sans|dont|par|sin|sem|por|senza|di cui)(?!\p{L})/iu

/** A row of a table with times, by the stems of its label. */
interface LabelledRow {
  readonly table: TableFacts
  readonly row: number
  readonly stems: readonly string[]
}

/** The rows of all tables by the first stem of their labels; the same object for as long as the tables are the same. */
const rowsByStem = remembered(
  (
    tables: readonly TableFacts[],
    language: string | undefined,
  ): ReadonlyMap<string, readonly LabelledRow[]> => {
    const byStem = new Map<string, LabelledRow[]>()
    for (const table of tables) {
      if (!table.columns.some(({ period }) => period !== null)) continue
      table.rows.forEach(({ kind, label }, row) => {
        if (kind !== 'data') return
        const stems = stemsOf(label, language)
        const [first] = stems
        if (first === undefined || stems.length > 6 || label.length < 4) return
        push(byStem, first, { table, row, stems })
      })
    }
    return byStem
  },
)

/** The sentences of a document that name a row and a time of one of its tables, with the cells they speak of. */
export function restatedCells({ facts, language }: PlanDocument): Restated[] {
  const byStem = rowsByStem(facts.tables, language)
  return byStem.size === 0
    ? []
    : facts.sentences.flatMap((sentence) => restatedBy(sentence, byStem, language))
}

const restatedBy = remembered(
  (
    sentence: Sentence,
    byStem: ReadonlyMap<string, readonly LabelledRow[]>,
    language: string | undefined,
  ): readonly Restated[] => {
    if (sentence.hypothetical || sentence.times.length === 0 || OTHER.test(sentence.text)) return []
    const stems = alignedStemsOf(sentence.text, language)
    const words = wordsOf(sentence.text)
    const tried = new Set<TableFacts>()
    return stems.flatMap((stem, at) =>
      stem === ''
        ? []
        : (byStem.get(stem) ?? []).flatMap(({ table, row, stems: label }) => {
            if (tried.has(table) || !standsAt(stems, at, label)) return []
            // One word names a row only where the sentence is about it.
            if (label.length === 1 && at > 0 && !(label[0]!.length > 6)) return []
            if (label.length === 1 && (words[at] ?? '').length < 4) return []
            const found = cellsFor(sentence, table, row)
            if (found === null) return []
            tried.add(table)
            return [{ sentence, table, row, ...found }]
          }),
    )
  },
)

/** Whether the stems of a label stand in a sentence from here on, with nothing but empty words between. */
function standsAt(stems: readonly string[], from: number, label: readonly string[]): boolean {
  let at = from
  for (const wanted of label) {
    while (stems[at] === '') at++
    if (stems[at] !== wanted) return false
    at++
  }
  return true
}

function cellsFor(
  sentence: Sentence,
  table: TableFacts,
  row: number,
): { amount: SentenceAmount; columns: readonly number[] } | null {
  const cells = table.rows[row]!.cells
  const columns = datedColumns(table).filter((index) => isPlain(cells[index]))
  const [first] = columns
  if (first === undefined) return null
  const sample = cells[first]!.quantity!
  const alike = sentence.amounts.filter(
    ({ quantity }) => quantity.currency === sample.currency && comparable(quantity, sample) === true,
  )
  // Several amounts of one kind: which of them restates the cell, nobody can tell.
  const [amount] = alike
  if (amount === undefined || alike.length !== 1) return null
  const { quantity } = amount
  if (
    quantity.comparator !== null ||
    quantity.signed ||
    quantity.upper !== null ||
    quantity.per !== sample.per
  )
    return null
  const period = nearest(sentence, amount)
  if (period === null || period.start === null || period.end === null) return null
  const exact = columns.filter((column) => same(table.columns[column]!.period!, period))
  if (exact.length === 1) return { amount, columns: exact }
  const inside = columns.filter((column) => {
    const own = table.columns[column]!.period!
    return own.start !== null && own.end !== null && period.start! <= own.start && own.end <= period.end!
  })
  const days = inside.reduce((sum, column) => {
    const own = table.columns[column]!.period!
    return sum + own.end! - own.start! + 1
  }, 0)
  return inside.length >= 2 && days === period.end - period.start + 1 ? { amount, columns: inside } : null
}

const datedColumns = remembered((table: TableFacts): readonly number[] =>
  table.columns.flatMap(({ period, role }, index) => (period !== null && ADDED.has(role) ? [index] : [])),
)

const ADDED = new Set<TableFacts['columns'][number]['role']>(['amount', 'budget', 'actual', 'baseline'])

/** The time that stands nearest to an amount. */
function nearest(sentence: Sentence, amount: SentenceAmount): Period | null {
  const times = [...sentence.times].sort((a, b) => distance(a, amount) - distance(b, amount))
  return times.length === 0 ? null : times[0]!.period
}

function distance(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end
}

function same(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end
}

/** Amounts further apart are hardly two values of one thing. */
export function isNear(a: number, b: number): boolean {
  return a > 0 && b > 0 && a / b < 2.5 && b / a < 2.5
}

/** Sentences that say how many people there are, against the totals of tables of people for the same time. */
export function restatedHeadcounts({
  facts,
}: PlanDocument): { sentence: Sentence; amount: SentenceAmount; fact: Fact }[] {
  const totals = facts.facts.filter(
    ({ kind, scope, source, period, hypothetical, quantity }) =>
      kind === 'headcount' &&
      scope === null &&
      source === 'table' &&
      period !== null &&
      !hypothetical &&
      quantity.upper === null,
  )
  if (totals.length === 0) return []
  return facts.sentences.flatMap((sentence) => {
    if (sentence.hypothetical || !EMPLOYS.test(sentence.text) || OTHER.test(sentence.text)) return []
    const people = sentence.amounts.filter(({ quantity }) => PEOPLE.test(quantity.unit ?? ''))
    if (people.length === 0 || people.length !== sentence.times.length) return []
    // "84 people at the end of 2025 and 97 at the end of 2026": each with its own time, in one order throughout.
    const orders = people.map((each, index) => each.start < sentence.times[index]!.start)
    const apart = people.every((each, index) => {
      const next = people[index + 1]
      return (
        next === undefined ||
        Math.max(each.start, sentence.times[index]!.start) <
          Math.min(next.start, sentence.times[index + 1]!.start)
      )
    })
    return new Set(orders).size === 1 && apart
      ? people.flatMap(
          (amount, index) => headcountOf(sentence, amount, sentence.times[index]!.period, totals) ?? [],
        )
      : []
  })
}

function headcountOf(
  sentence: Sentence,
  amount: SentenceAmount,
  day: Period | null,
  totals: readonly Fact[],
): { sentence: Sentence; amount: SentenceAmount; fact: Fact } | null {
  const { quantity } = amount
  if (quantity.comparator !== null || quantity.signed || quantity.upper !== null || quantity.approximate)
    return null
  const moment = day?.start ?? day?.within?.start ?? null
  const fact = totals.find(({ period }) => {
    const { start, end } = period!
    // "End of 2026" is a day, with nothing said of the time before.
    if (end === null || start === null) return end !== null && end === day?.end
    return moment !== null && start <= moment && moment <= end && end - start < 100
  })
  if (fact === undefined || sameAmount(fact.quantity, { ...quantity, unit: fact.quantity.unit })) return null
  return isNear(fact.quantity.value, quantity.value) ? { sentence, amount, fact } : null
}

const EMPLOYS =
  /(?<!\p{L})(?:employs?|employed|employees in all|headcount|workforce|staff of|team of|beschäftig\p{L}*|emploie\p{L}*|effectif|emplea\p{L}*|plantilla|emprega\p{L}*|impiega\p{L}*|organico)(?!\p{L})/iu
const PEOPLE =
  /^(?:people|persons?|employees|staff|ftes?|team members|colleagues|mitarbeiter\p{L}*|beschäftigte|menschen|personen|personnes|salariés|collaborateurs|empleados|personas|colaboradores|pessoas|dipendenti|persone|addetti)$/iu
