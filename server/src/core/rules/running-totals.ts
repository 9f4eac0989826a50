/** A running total that leaves out what its own table says was lost: "New | Lost | Net | Cumulative". */
import type { CellFacts, Column, TableFacts } from '../model/model'
import { formatLike } from '../notation/quantity'
import { boundsOf, isPlain, meets } from './printed'
import type { DocumentPath, Place } from './rule'

export interface WrongRunningTotal {
  readonly at: Place
  readonly message: string
  readonly related: readonly { readonly at: Place; readonly message: string }[]
}

const RUNNING =
  /(?<!\p{L})(?:cumulative|cumulated|running (?:total|sum)|to date|kumuliert\p{L}*|cumulée?s?|acumulad[oa]s?|cumulat[oaie]|progressivo)(?!\p{L})|累计|累計|累积/iu
const NET = /(?<!\p{L})(?:net|netto\p{L}*|nette?s?|net[oa]s?|nett[oaie]|líquid[oa]s?|saldo)(?!\p{L})|净|純/iu

/** The figures of one line of a table, along its times, whichever way it runs. */
interface Series {
  readonly label: string
  readonly cells: readonly (CellFacts | undefined)[]
  readonly part: (index: number) => string
}

/** The running totals of one table that do not follow from the net changes beside them. */
export function wrongRunningTotals(path: DocumentPath, table: TableFacts): WrongRunningTotal[] {
  return [...rowsOf(table), null, ...columnsOf(table)]
    .reduce<Series[][]>(
      (sets, series) => {
        if (series === null) sets.push([])
        else sets.at(-1)!.push(series)
        return sets
      },
      [[]],
    )
    .flatMap((lines) => judged(path, table, lines))
}

function judged(path: DocumentPath, table: TableFacts, lines: readonly Series[]): WrongRunningTotal[] {
  const running = lines.filter(({ label }) => RUNNING.test(label))
  const net = lines.filter(({ label }) => NET.test(label) && !RUNNING.test(label))
  const [sum, change] = [running[0], net[0]]
  if (sum === undefined || change === undefined || running.length > 1 || net.length > 1) return []
  const steps = sum.cells.flatMap((cell, index) => {
    const [before, added] = [sum.cells[index - 1], change.cells[index]]
    if (!isPlain(cell) || !isPlain(before) || !isPlain(added)) return []
    if (cell.quantity.currency !== added.quantity.currency || cell.quantity.unit !== added.quantity.unit)
      return []
    const [a, b] = [boundsOf(before.quantity), boundsOf(added.quantity)]
    const value = before.quantity.value + added.quantity.value
    const right = meets({ low: a.low + b.low, high: a.high + b.high }, boundsOf(cell.quantity))
    return [{ index, cell, before, added, value, right }]
  })
  // The sum starts with the first change, or with what there was before it.
  const [first] = steps
  if (steps.length < 2 || first === undefined) return []
  const wrong = steps.filter(({ right }) => !right)
  const gross = lines.find(
    (other) =>
      other !== sum &&
      other !== change &&
      wrong.every(({ index, cell, before }) => {
        const own = other.cells[index]
        return (
          isPlain(own) &&
          Math.abs(cell.quantity.value - before.quantity.value - own.quantity.value) <
            1e-6 * cell.quantity.value
        )
      }),
  )
  // Either it adds up another line, or it is right nearly everywhere.
  if (wrong.length === 0 || (gross === undefined && wrong.length * 2 >= steps.length)) return []
  const [{ index, cell, before, added, value }] = wrong as [(typeof wrong)[number]]
  const expected = formatLike(cell.text, value)
  if (expected === cell.text) return []
  const at = (series: Series, place: number) => ({ path, id: table.id, part: series.part(place) })
  return [
    {
      at: at(sum, index),
      message: `${sum.label.toLowerCase()} ${cell.text}, but ${before.text} and ${change.label.toLowerCase()} ${added.text} make ${expected}`,
      related: [
        { at: at(sum, index - 1), message: `${sum.label}: ${before.text}` },
        { at: at(change, index), message: `${change.label}: ${added.text}` },
      ],
    },
  ]
}

function rowsOf(table: TableFacts): Series[] {
  const timed = table.columns.flatMap(({ period, when }, index) =>
    period !== null || when !== '' || index > 0 ? [index] : [],
  )
  return table.rows.flatMap((row, r) =>
    row.kind === 'group'
      ? []
      : [{ label: row.label, cells: timed.map((c) => row.cells[c]), part: (at) => `r${r}c${timed[at]}` }],
  )
}

const FIGURES = new Set<Column['role']>(['amount', 'balance', 'total', 'budget', 'gap', 'actual'])

function columnsOf(table: TableFacts): Series[] {
  const rows = table.rows.flatMap(({ kind }, index) => (kind === 'data' ? [index] : []))
  return table.columns.flatMap(({ role, header }, c) =>
    FIGURES.has(role)
      ? [
          {
            label: header,
            cells: rows.map((r) => table.rows[r]!.cells[c]),
            part: (at) => `r${rows[at]}c${c}`,
          },
        ]
      : [],
  )
}
