/** What cells of words state: "Achieve 95% accuracy in all outputs" as the outcome of a key result. */
import { adderFor } from './add-fact'
import { bracketedValue } from './bracketed-value'
import type { Context } from './context'
import { topicOf } from './lexicon'
import type { ItemId } from './model'
import { readPairs } from './read-pairs'
import { statementsIn } from './read-statements'
import type { Reading } from './reading'
import type { GridColumn, GridRow } from './table-grid'
import { wholeLexicon } from './word-pattern'

/** Columns of sentences that say what is to be reached. */
const OUTCOME = wholeLexicon(
  `.*(?:outcomes?|results?|success(?: \\p{L}+)?|goals?|targets?|kpis?|metrics?|objectives?|impact|benefits?)|.*(?:ziele?|ergebnis(?:se)?|kennzahl(?:en)?|erfolgskriterien)|.*(?:résultats?|objectifs?|indicateurs?).*|.*(?:resultados?|objetivos?|metas?|indicador(?:es)?).*|.*(?:risultat[oi]|obiettiv[oi]|indicator[ei]).*
   |ゴール|目標|成果|指標|目标|结果|指标|关键结果`,
)

/** What stands behind a figure and names nothing by itself. */
const NO_NAME =
  /^(?:(?:across|in|for|of|with|to|and|from|by|using|via|per|during|within|über|für|in|von|mit|pour|dans|avec|para|con|com|per|nel)\s|(?:reduction|increase|decrease|improvement|growth|less|more|fewer|higher|lower)(?:\s|$))/iu

/** Adds the statements of the cells of one row that are no figures; `item` is what the row is. */
export function addCellStatements(
  reading: Reading,
  columns: readonly GridColumn[],
  { cells, kind }: GridRow,
  context: Context,
  item: ItemId | null,
): void {
  if (kind !== 'data' || context.topic === 'risks' || context.topic === 'constraints') return
  // "Close 15 deals | 15": where columns of figures state it, the words only name it.
  const figures = columns.some((column, index) => column.numeric && cells[index]?.figure === true)
  columns.forEach((column, index) => {
    const read = cells[index]?.read
    if (figures && column.role === 'title') return
    if (read === undefined || read.quantities.length === 0 || cells[index]!.figure) return
    if (column.numeric && column.role !== 'target') return
    const result = topicOf(column.header) === 'key-results'
    if (!(result || OUTCOME.test(column.header)) || !['title', 'text', 'target'].includes(column.role)) return
    const add = adderFor(reading, read, context, item)
    const because = `column “${column.header}”`
    const stated = statementsIn(read, reading.settings.language, true, column.role !== 'target').filter(
      ({ name }) => !NO_NAME.test(name),
    )
    for (const each of stated) add(each.name, each.quantity, each.role, each.scope, because)
    const bracketed = stated.length === 0 ? bracketedValue(read) : null
    if (bracketed !== null) readPairs(reading, read, [bracketed], context, item)
  })
}
