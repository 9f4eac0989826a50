/** Growth that a sentence states of a row: "the payment volume grows by 60% to €3.0 bn", from the year before it. */
import type { Sentence, TableFacts } from '../model/model'
import { stemsOf } from '../model/terms'
import { comparable, formatLike, sameAmount } from '../notation/quantity'
import type { PlanDocument } from '../plan/plan'
import type { Derived } from './derived'
import { type Bounds, boundsOf, computedBounds, isPlain, meets, quotient, roundedLike } from './printed'

const BY =
  /(?<!\p{L})(?:by|growth of|increase of|rise of|reduction of|um|wachstum von|de|d['’]environ|un|en un|em|del|di)\s*(?:about |around |roughly |rund |etwa )?$/iu
const TO = /(?<!\p{L})(?:to|auf|à|a|hasta|até|para)\s*$/iu

/** The growth in a document's sentences that two columns of the row they name contradict. */
export function derivedGrowth({
  path,
  facts,
  language,
}: Pick<PlanDocument, 'path' | 'facts' | 'language'>): Derived[] {
  return facts.sentences.flatMap((sentence): Derived[] => {
    const { text, amounts, hypothetical } = sentence
    const [stated, to] = amounts
    if (hypothetical || stated === undefined || to === undefined || amounts.length !== 2) return []
    if (stated.quantity.unit !== '%' || stated.quantity.comparator !== null || stated.quantity.value <= 0)
      return []
    if (to.quantity.unit === '%' || to.quantity.comparator !== null || to.quantity.upper !== null) return []
    if (!BY.test(text.slice(0, stated.start)) || !TO.test(text.slice(stated.end, to.start))) return []
    const stems = new Set(stemsOf(text, language))
    const bases = facts.tables.flatMap((table) => basesIn(table, sentence, stems, language))
    const [base, other] = bases
    if (base === undefined || other !== undefined) return []
    const { from, cell } = base
    const expected = quotient(boundsOf(to.quantity), boundsOf(cell), 100)
    if (expected === null) return []
    const change: Bounds =
      expected.high <= 100
        ? { low: 100 - expected.high, high: 100 - expected.low }
        : { low: expected.low - 100, high: expected.high - 100 }
    if (meets(change, computedBounds(stated.quantity))) return []
    const value = Math.abs(to.quantity.value / cell.value - 1) * 100
    const shown = formatLike(stated.raw, roundedLike(value, stated.quantity))
    return [
      {
        at: { path, id: sentence.id, part: stated.part },
        message: `${stated.raw}, but from ${from.text} to ${to.raw} is ${shown}`,
        related: [
          { at: { path, id: from.table.id, part: from.part }, message: `${from.header}: ${from.text}` },
        ],
        text: stated.raw,
        expected: shown,
      },
    ]
  })
}

interface Base {
  readonly from: {
    readonly table: TableFacts
    readonly part: string
    readonly header: string
    readonly text: string
  }
  readonly cell: NonNullable<TableFacts['rows'][number]['cells'][number]['quantity']>
}

/** The value before the one that the sentence restates, in the row that it names. */
function basesIn(
  table: TableFacts,
  { amounts }: Sentence,
  stems: ReadonlySet<string>,
  language: string | undefined,
): Base[] {
  const reached = amounts[1]!.quantity
  return table.rows.flatMap(({ kind, label, cells }, row): Base[] => {
    const own = stemsOf(label, language)
    if (kind !== 'data' || own.length < 2 || !own.every((stem) => stems.has(stem))) return []
    const dated = table.columns
      .flatMap(({ period, header }, column) => {
        const cell = cells[column]
        return period?.end == null || !isPlain(cell) ? [] : [{ end: period.end, header, column, cell }]
      })
      .sort((a, b) => a.end - b.end)
    const at = dated.findIndex(
      ({ cell }) => comparable(cell.quantity, reached) === true && sameAmount(cell.quantity, reached),
    )
    const before = dated[at - 1]
    if (before === undefined || before.cell.quantity.value <= 0) return []
    const { header, column, cell } = before
    return [{ from: { table, part: `r${row}c${column}`, header, text: cell.text }, cell: cell.quantity }]
  })
}
