/** Figures of a table that follow from others in their row or column: progress, ratios, products, averages. */
import type { Column, TableFacts, TableRow } from '../model/model'
import { stemsOf } from '../model/terms'
import { formatLike, type Quantity, recogniseQuantities } from '../notation/quantity'
import { beside, type Derived, type Filled } from './derived'
import { type Bounds, boundsOf, computedBounds, isPlain, meets, quotient, roundedLike } from './printed'
import type { DocumentPath } from './rule'

const PROGRESS =
  /(?<!\p{L})(?:progress|% ?complete|completion|achievement|attainment|fortschritt|avancement|avance|progresso|progreso|avanzamento|erreicht)(?!\p{L})|进度|完成率|達成率|進捗/iu
export const AVERAGE =
  /(?<!\p{L})(?:average|avg|mean|durchschnitt\p{L}*|mittelwert|moyen(?:ne)?|promedio|media|média|médio|medio)(?!\p{L})|平均/iu
/** A column that is counted out for each of something. */
const QUOTIENT =
  /(?<!\p{L})(?:per|average|avg|mean|each|ratio|price|arpu|arpa|cac|je|pro|par|por|moyen(?:ne)?|promedio|media|média|durchschnitt\p{L}*)(?!\p{L})|单价|平均|単価/iu
const CURRENT =
  /(?<!\p{L})(?:current|now|today|actual|to date|so far|status quo|ist|heute|actuel|actual|atual|attuale|aujourd['’]hui|hoy|hoje|oggi)(?!\p{L})|当前|现状|現在|現状/iu

/** All that is wrong in one table. */
export function derivedCells(path: DocumentPath, table: TableFacts): Derived[] {
  return [
    ...progress(path, table),
    ...columnOfTwo(path, table),
    ...rowOfTwo(path, table),
    ...averages(path, table),
  ]
}

function figure(row: TableRow | undefined, column: number): Filled | null {
  const cell = row?.cells[column]
  return isPlain(cell) ? cell : null
}

/** Progress is current over target, or target over current where less is better, or the way made from a baseline. */
function progress(path: DocumentPath, table: TableFacts): Derived[] {
  const at = table.columns.findIndex(({ header }) => PROGRESS.test(header) && !AVERAGE.test(header))
  if (at < 0) return []
  const inputs = (test: (column: Column) => boolean) =>
    table.columns.flatMap((column, index) => (index !== at && test(column) ? [index] : []))
  const targets = inputs(({ role }) => role === 'target')
  const stated = inputs(({ role }) => role === 'baseline' || role === 'actual')
  // "Start of quarter | 12 Jan | Goal | Progress": figures of two days stand before the goal.
  const dated = inputs(({ role }) => role === 'amount').filter((index) => index < (targets[0] ?? 0))
  const starts = stated.length === 0 && dated.length === 2 ? dated : stated
  const currents = starts.filter((index) => CURRENT.test(table.columns[index]!.header))
  const current =
    currents.length === 1
      ? currents[0]!
      : starts.length === 1
        ? starts[0]!
        : starts === dated
          ? dated[1]!
          : null
  if (targets.length !== 1 || current === null) return []
  const baseline = starts.find((index) => index !== current)
  const judged = table.rows.flatMap((row, index) => {
    const cells = [figure(row, current), figure(row, targets[0]!), figure(row, at)]
    const [now, goal, stated] = cells
    if (row.kind !== 'data' || now == null || goal == null || stated == null || stated.quantity.unit !== '%')
      return []
    if (now.quantity.currency !== goal.quantity.currency || now.quantity.unit !== goal.quantity.unit)
      return []
    const [a, b] = [
      boundsOf({ ...now.quantity, comparator: null }),
      boundsOf({ ...goal.quantity, comparator: null }),
    ]
    const start = baseline === undefined ? null : figure(row, baseline)
    const readings = [
      quotient(a, b, 100),
      quotient(b, a, 100),
      start === null ? null : wayMade(start.quantity.value, now.quantity.value, goal.quantity.value),
    ].filter((reading) => reading !== null)
    const printed = computedBounds(stated.quantity)
    // Nobody prints more than all: what is beyond the target is 100%.
    const right =
      readings.some((reading) => meets(reading, printed)) ||
      (stated.quantity.value === 100 && readings.some(({ high }) => high >= 100))
    const way = start === null ? null : wayMade(start.quantity.value, now.quantity.value, goal.quantity.value)
    const made = way !== null && meets(way, printed)
    return [{ index, now, goal, stated, right, readings, start, way, made }]
  })
  const right = judged.filter((each) => each.right).length
  // A column that mostly follows another rule is a judgement, not a quotient.
  if (right < 2 || right * 2 <= judged.length) return []
  const ways = judged.filter(({ made }) => made).length
  return judged
    .filter((each) => !each.right && each.readings.length > 0)
    .flatMap(({ index, now, goal, stated, start, way }) => {
      if (ways === right && way !== null && start !== null) {
        const made = roundedLike((way.low + way.high) / 2, stated.quantity)
        const expected = formatLike(stated.text, made)
        return expected === stated.text
          ? []
          : [
              {
                at: { path, id: table.id, part: `r${index}c${at}` },
                message: `progress ${stated.text}, but from ${start.text} to ${now.text} is ${expected} of the way to ${goal.text}`,
                related: [baseline!, current, targets[0]!].map((c) => beside(path, table, index, c)),
                text: stated.text,
                expected,
              },
            ]
      }
      const ratio = (now.quantity.value / goal.quantity.value) * 100
      const down = ratio > 100 && stated.quantity.value <= 100
      const value = roundedLike(down ? 10_000 / ratio : ratio, stated.quantity)
      const expected = formatLike(stated.text, value)
      if (expected === stated.text || !Number.isFinite(value)) return []
      return [
        {
          at: { path, id: table.id, part: `r${index}c${at}` },
          message: `progress ${stated.text}, but ${down ? `${goal.text} over ${now.text}` : `${now.text} of ${goal.text}`} is ${expected}`,
          related: [beside(path, table, index, current), beside(path, table, index, targets[0]!)],
          text: stated.text,
          expected,
        },
      ]
    })
}

function wayMade(from: number, now: number, to: number): Bounds | null {
  if (from === to) return null
  const value = ((now - from) / (to - from)) * 100
  return { low: value - 0.5, high: value + 0.5 }
}

const RELATIVE = new Set(['%', 'x', 'ratio', 'points', 'pp', 'bps'])

/** How many columns of figures are tried against each other; wider tables are time series. */
const WIDEST = 8

/** A column that is the quotient or the product of two others in nearly all rows, and not in one. */
function columnOfTwo(path: DocumentPath, table: TableFacts): Derived[] {
  const numeric = table.columns.flatMap((column, index) =>
    ['amount', 'budget', 'rate', 'total', 'actual', 'target', 'baseline'].includes(column.role) &&
    column.period === null
      ? [index]
      : [],
  )
  const rows = table.rows.flatMap((row, index) => (row.kind === 'data' ? [index] : []))
  if (numeric.length < 3 || numeric.length > WIDEST || rows.length < 4) return []
  const found: Derived[] = []
  for (const result of numeric) {
    const header = table.columns[result]!.header
    const best = pairs(numeric, result)
      .map(([a, b]) => tried(table, rows, a, b, result, QUOTIENT.test(header)))
      .filter((each) => each !== null)
      .sort((a, b) => a.wrong.length - b.wrong.length)[0]
    if (best === undefined || best.wrong.length !== 1) continue
    const row = best.wrong[0]!
    const [x, y, cell] = [best.a, best.b, result].map((column) => figure(table.rows[row], column))
    if (x == null || y == null || cell == null) continue
    const value = best.divided ? x.quantity.value / y.quantity.value : x.quantity.value * y.quantity.value
    const expected = formatLike(cell.text, roundedLike(value, cell.quantity))
    if (expected === cell.text) continue
    found.push({
      at: { path, id: table.id, part: `r${row}c${result}` },
      message: `${header} ${cell.text}, but ${x.text} ${best.divided ? '÷' : '×'} ${y.text} is ${expected}`,
      related: [beside(path, table, row, best.a), beside(path, table, row, best.b)],
      text: cell.text,
      expected,
    })
  }
  // Three columns that follow from each other: one wrong cell shows in all three, and the quotient is what is derived.
  return found.length <= 1 ? found : found.slice(-1)
}

function pairs(columns: readonly number[], result: number): [number, number][] {
  const others = columns.filter((column) => column !== result)
  return others.flatMap((a) => others.filter((b) => b !== a).map((b): [number, number] => [a, b]))
}

interface Tried {
  readonly a: number
  readonly b: number
  readonly divided: boolean
  readonly wrong: readonly number[]
}

function tried(
  table: TableFacts,
  rows: readonly number[],
  a: number,
  b: number,
  result: number,
  divided: boolean,
): Tried | null {
  // A product is the same both ways round.
  if (!divided && a > b) return null
  const wrong: number[] = []
  const seen = new Set<number>()
  let right = 0
  for (const row of rows) {
    const [x, y, z] = [a, b, result].map((column) => figure(table.rows[row], column))
    if (x == null || y == null || z == null) continue
    // Shares and ratios ("10:1") are no factors of anything printed beside them.
    if ([x, y, z].some(({ quantity }) => RELATIVE.has(quantity.unit ?? ''))) return null
    if (z.quantity.value === 0 || x.quantity.value === 0 || y.quantity.value === 0) continue
    if (!divided && (y.quantity.value === 1 || x.quantity.value === 1)) continue
    const [first, second] = [boundsOf(x.quantity), boundsOf(y.quantity)]
    const expected = divided
      ? quotient(first, second)
      : { low: first.low * second.low, high: first.high * second.high }
    if (expected === null) return null
    const slack = 0.005 * Math.abs(expected.high)
    const widened = { low: expected.low - slack, high: expected.high + slack }
    if (meets(widened, computedBounds(z.quantity))) {
      right++
      seen.add(y.quantity.value)
    } else wrong.push(row)
  }
  return right >= 3 && right >= 3 * wrong.length && seen.size >= 2 ? { a, b, divided, wrong } : null
}

const PER = /(?<!\p{L})(?:per|je|pro|par|por)(?!\p{L})/iu

/** A row "Revenue per partner" beside the rows of revenue and partners, right in one column and wrong in another. */
function rowOfTwo(path: DocumentPath, table: TableFacts): Derived[] {
  const found: Derived[] = []
  const columns = table.columns.flatMap((column, index) =>
    ['baseline', 'target', 'actual', 'amount'].includes(column.role) ? [index] : [],
  )
  if (columns.length < 2 || !table.rows.some(({ label }) => PER.test(label))) return []
  const stems = table.rows.map(({ label }) => new Set(stemsOf(label)))
  table.rows.forEach((row, ratio) => {
    const parts = row.label.split(PER)
    if (parts.length !== 2) return
    const [of, per] = [stemsOf(parts[0]!), stemsOf(parts[1]!)]
    if (of.length === 0 || per.length === 0) return
    const candidates = (needed: readonly string[]) =>
      table.rows.flatMap((other, index) =>
        index !== ratio && !PER.test(other.label) && needed.every((stem) => stems[index]!.has(stem))
          ? [index]
          : [],
      )
    const tests = candidates(of).flatMap((a) =>
      candidates(per)
        .filter((b) => b !== a)
        .map((b) => ({ a, b, results: columns.map((column) => ratioIn(table, column, a, b, ratio)) })),
    )
    const best = tests.find(({ results }) => results.includes('right') && results.includes('wrong'))
    if (
      best === undefined ||
      tests.some(({ results }) => results.includes('right') && !results.includes('wrong'))
    )
      return
    best.results.forEach((result, at) => {
      if (result !== 'wrong') return
      const column = columns[at]!
      const [x, y, cell] = [best.a, best.b, ratio].map((index) => figure(table.rows[index], column)!)
      const expected = formatLike(
        cell!.text,
        roundedLike(x!.quantity.value / y!.quantity.value, cell!.quantity),
      )
      found.push({
        at: { path, id: table.id, part: `r${ratio}c${column}` },
        message: `${row.label} ${cell!.text}, but ${x!.text} ÷ ${y!.text} is ${expected}`,
        related: [best.a, best.b].map((index) => ({
          at: { path, id: table.id, part: `r${index}c${column}` },
          message: `${table.rows[index]!.label}: ${table.rows[index]!.cells[column]!.text}`,
        })),
        text: cell!.text,
        expected,
      })
    })
  })
  return found
}

function ratioIn(
  table: TableFacts,
  column: number,
  a: number,
  b: number,
  ratio: number,
): 'right' | 'wrong' | null {
  const [x, y, cell] = [a, b, ratio].map((index) => figure(table.rows[index], column))
  if (x == null || y == null || cell == null || x.quantity.currency !== cell.quantity.currency) return null
  if (y.quantity.currency !== null || [x, y, cell].some(({ quantity }) => quantity.unit === '%')) return null
  const expected = quotient(boundsOf(x.quantity), boundsOf(y.quantity))
  return expected === null ? null : meets(expected, computedBounds(cell.quantity)) ? 'right' : 'wrong'
}

/** "60%, 80%, 96%" beside their average. */
function averages(path: DocumentPath, table: TableFacts): Derived[] {
  const at = table.columns.findIndex(({ header }) => AVERAGE.test(header))
  const lists = table.columns.flatMap((_, index) =>
    index !== at && table.rows.some((row) => row.cells[index]?.more === true) ? [index] : [],
  )
  if (at < 0 || lists.length !== 1) return []
  const list = lists[0]!
  return table.rows.flatMap((row, index): Derived[] => {
    const [stated, cell] = [figure(row, at), row.cells[list]]
    if (stated === null || cell?.more !== true) return []
    const values = listOf(cell.text)
    const [first] = values
    if (first === undefined || values.length < 2) return []
    if (
      values.some(
        (q) => q.unit !== stated.quantity.unit || q.currency !== stated.quantity.currency || q.upper !== null,
      )
    )
      return []
    const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length
    const doubt = Math.max(...values.map(({ granularity }) => granularity)) / 2
    if (meets({ low: mean - doubt, high: mean + doubt }, computedBounds(stated.quantity))) return []
    const expected = formatLike(stated.text, roundedLike(mean, stated.quantity))
    return [
      {
        at: { path, id: table.id, part: `r${index}c${at}` },
        message: `average ${stated.text}, but the mean of ${cell.text} is ${expected}`,
        related: [beside(path, table, index, list)],
        text: stated.text,
        expected,
      },
    ]
  })
}

/** The amounts of a cell that is a list of them and nothing else. */
function listOf(text: string): Quantity[] {
  const found = recogniseQuantities(text, { alone: true })
  let rest = ''
  let from = 0
  const values: Quantity[] = []
  for (const each of found) {
    if (each.kind !== 'quantity') return []
    rest += text.slice(from, each.start)
    from = each.end
    values.push(each.quantity)
  }
  return /^[\s,;/|·+&]*$/.test(rest + text.slice(from)) ? values : []
}
