/** A dashboard's average against the figures it is the average of, which stand in tables of their own. */
import type { TableFacts } from '../model/model'
import { stemsOf } from '../model/terms'
import { formatLike, recogniseQuantities } from '../notation/quantity'
import { push } from '../text/multimap'
import type { Derived } from './derived'
import { AVERAGE } from './derived-cells'
import { computedBounds, isPlain, meets, roundedLike } from './printed'
import type { DocumentPath, Place } from './rule'

const PROGRESS =
  /(?<!\p{L})(?:progress|completion|achievement|fortschritt|avancement|avance|progresso|progreso|avanzamento)(?!\p{L})|进度|達成率|進捗/iu
/** What a heading adds to the name of a team or an objective. */
const KIND =
  /(?<!\p{L})(?:okrs?|objectives?|key results?|goals?|team|department|scorecard|ziele|objectifs?|objetivos?|obiettivi)(?!\p{L})/giu

/** The averages of one document that the figures they name contradict. */
export function derivedAverages(
  path: DocumentPath,
  tables: readonly TableFacts[],
  language: string | undefined,
): Derived[] {
  const dashboards = tables.filter((table) => averageOf(table) >= 0)
  if (dashboards.length === 0) return []
  const byHeading = new Map<string, TableFacts[]>()
  for (const table of tables) {
    if (averageOf(table) >= 0 || progressOf(table) < 0) continue
    for (const key of new Set(table.headings.map((heading) => keyOf(heading, language)))) {
      if (key !== '') push(byHeading, key, table)
    }
  }
  return dashboards.flatMap((table) => {
    const column = averageOf(table)
    const judged = table.rows.flatMap((row, index) => {
      const cell = row.cells[column]
      const key = row.kind === 'data' ? keyOf(row.label, language) : ''
      const sources = key === '' ? undefined : byHeading.get(key)
      if (!isPlain(cell) || cell.quantity.unit !== '%' || sources === undefined) return []
      const parts = sources.flatMap((source) => partsOf(path, source) ?? [])
      // A source with a figure that cannot be read has an unknown average.
      if (parts.length < 2 || sources.some((source) => partsOf(path, source) === null)) return []
      const mean = parts.reduce((sum, { value }) => sum + value, 0) / parts.length
      return [
        {
          index,
          cell,
          parts,
          mean,
          right: meets({ low: mean - 0.5, high: mean + 0.5 }, computedBounds(cell.quantity)),
        },
      ]
    })
    // Where no row is the mean of what it names, the column is something else.
    if (!judged.some(({ right }) => right)) return []
    return judged
      .filter(({ right }) => !right)
      .map(({ index, cell, parts, mean }): Derived => {
        const expected = formatLike(cell.text, roundedLike(mean, cell.quantity))
        return {
          at: { path, id: table.id, part: `r${index}c${column}` },
          message: `average ${cell.text}, but the ${parts.length} figures under “${table.rows[index]!.label}” average ${expected}`,
          related: parts.map(({ at, text }) => ({ at, message: text })),
          text: cell.text,
          expected,
        }
      })
  })
}

function averageOf(table: TableFacts): number {
  return table.columns.findIndex(({ header }) => AVERAGE.test(header) && PROGRESS.test(header))
}

function progressOf(table: TableFacts): number {
  return table.columns.findIndex(({ header }) => PROGRESS.test(header))
}

function keyOf(name: string, language: string | undefined): string {
  return stemsOf(name.replace(KIND, ' '), language).sort().join(' ')
}

interface Part {
  readonly value: number
  readonly text: string
  readonly at: Place
}

/** The progress of all rows; null when one cannot be read. "5 (33%)" is 33%. */
function partsOf(path: DocumentPath, table: TableFacts): Part[] | null {
  const column = progressOf(table)
  const parts: Part[] = []
  for (const [index, row] of table.rows.entries()) {
    if (row.kind !== 'data') continue
    const cell = row.cells[column]
    if (cell === undefined || cell.quantity === null) return null
    const shares = recogniseQuantities(cell.text, { alone: true }).flatMap((each) =>
      each.kind === 'quantity' && each.quantity.unit === '%' ? [each.quantity.value] : [],
    )
    const value = shares.at(-1)
    if (value === undefined) return null
    parts.push({
      value,
      text: `${row.label}: ${cell.text}`,
      at: { path, id: table.id, part: `r${index}c${column}` },
    })
  }
  return parts
}
