/** Lists that count by quarter ("Q2–Q4: one clerk each quarter") against the row of a table that counts the same. */
import type { DatedLine, DocumentFacts, TableFacts, TableRow } from '../model/model'
import { stemsOf } from '../model/terms'
import { push } from '../text/multimap'

/** A list and a row of equal sums that count differently in some quarters. */
export interface MovedCounts {
  readonly table: TableFacts
  readonly row: number
  readonly quarters: readonly MovedCount[]
}

export interface MovedCount {
  /** The line of the list that counts the quarter, or its first when none does. */
  readonly line: DatedLine
  /** "Q3" */
  readonly quarter: string
  readonly listed: number
  readonly column: number
  readonly stated: number
}

/** The lists that a row contradicts. */
export function movedCounts({ lines, tables }: DocumentFacts, language: string | undefined): MovedCounts[] {
  const lists = countLists(lines)
  if (lists.length === 0) return []
  const rows = new Map<string, QuarterRow[]>()
  for (const row of tables.flatMap((table) => quarterRows(table, language))) {
    const [stem] = row.stems
    if (stem !== undefined) push(rows, stem, row)
  }
  return lists.flatMap((list): MovedCounts[] => {
    const named = [...new Set(stemsOf(list.heading, language))]
    const same = named
      .flatMap((stem) => rows.get(stem) ?? [])
      .filter(({ stems }) => stems.every((stem) => named.includes(stem)))
    const [only, other] = same
    // Equal sums tell that both count the same: only when is in doubt.
    if (only === undefined || other !== undefined || sum(list.counts) !== sum(only.counts)) return []
    const quarters = [...only.counts].flatMap(([quarter, stated]): MovedCount[] => {
      const listed = list.counts.get(quarter) ?? 0
      if (listed === stated) return []
      const line = list.lineOf.get(quarter) ?? list.first
      return [{ line, quarter: `Q${quarter}`, listed, column: only.columnOf.get(quarter)!, stated }]
    })
    return quarters.length === 0 ? [] : [{ table: only.table, row: only.row, quarters }]
  })
}

interface CountList {
  readonly heading: string
  readonly first: DatedLine
  readonly counts: Map<number, number>
  readonly lineOf: Map<number, DatedLine>
}

const QUARTERS = /^Q([1-4])(?:\s?[-–—]\s?Q?([1-4]))?\s?[:：]\s*/u
const EACH =
  /(?<!\p{L})(?:each|per|every|a) quarter|(?:pro|je|jedes) quartal|(?:chaque|par) trimestre|(?:cada|por) trimestre|(?:ogni|al) trimestre|每季度|毎四半期/iu

/** The lists below one heading all of whose dated lines open with a quarter and count something. */
function countLists(lines: readonly DatedLine[]): CountList[] {
  const lists = new Map<string, CountList | null>()
  for (const line of lines) {
    const opening = QUARTERS.exec(line.text)
    if (opening === null || line.hypothetical) continue
    const key = line.headings.join('\n')
    const heading = line.headings.at(-1) ?? ''
    const known = lists.get(key)
    if (known === null) continue
    const list = known ?? { heading, first: line, counts: new Map<number, number>(), lineOf: new Map() }
    lists.set(key, list)
    const count = countOf(line.text.slice(opening[0].length))
    const [from, to] = [Number(opening[1]), Number(opening[2] ?? opening[1])]
    const spread = to > from
    // A quarter told twice, or a number for several of them, cannot be compared.
    if (count === null || to < from || (spread && !EACH.test(line.text))) {
      lists.set(key, null)
      continue
    }
    for (let quarter = from; quarter <= to; quarter++) {
      list.counts.set(quarter, (list.counts.get(quarter) ?? 0) + count)
      list.lineOf.set(quarter, line)
    }
  }
  return [...lists.values()].filter((list) => list !== null && list.lineOf.size > 1) as CountList[]
}

/** "3 hires", "clerk × 1, porter × 2"; null when nothing, or something else than things, is counted. */
function countOf(text: string): number | null {
  if (/[%$€£¥]|\d\s?[KMB](?!\p{L})/u.test(text)) return null
  const times = [...text.matchAll(/(?:[×✕]\s?|\sx\s?)(\d{1,4})(?![\d.,])/gu)].map((match) => Number(match[1]))
  if (times.length > 0) return times.reduce((total, each) => total + each, 0)
  const plain = /^\+?(\d{1,4})(?:\s+\p{L}[^\d]*)?$/u.exec(text)
  return plain === null ? null : Number(plain[1])
}

interface QuarterRow {
  readonly stems: readonly string[]
  readonly table: TableFacts
  readonly row: number
  readonly counts: ReadonlyMap<number, number>
  readonly columnOf: ReadonlyMap<number, number>
}

/** The rows of a table that has each of the four quarters as a column. */
function quarterRows(table: TableFacts, language: string | undefined): QuarterRow[] {
  const columnOf = new Map<number, number>()
  for (const [index, { header }] of table.columns.entries()) {
    const quarter = /^Q([1-4])(?:\s(?:hires|new))?$/u.exec(header.trim())?.[1]
    if (quarter !== undefined) columnOf.set(Number(quarter), index)
  }
  if (columnOf.size !== 4) return []
  return table.rows.flatMap((each, row) => {
    const counts = each.kind === 'data' ? countsOf(each, columnOf) : null
    return counts === null ? [] : [{ stems: stemsOf(each.label, language), table, row, counts, columnOf }]
  })
}

function countsOf({ cells }: TableRow, columnOf: ReadonlyMap<number, number>): Map<number, number> | null {
  const counts = new Map<number, number>()
  for (const [quarter, column] of columnOf) {
    const text = cells[column]?.text.trim() ?? ''
    if (!/^\+?\d{1,4}$/.test(text)) return null
    counts.set(quarter, Number(text))
  }
  return counts
}

function sum(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((total, each) => total + each, 0)
}
