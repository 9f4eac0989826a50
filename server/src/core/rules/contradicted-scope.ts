/** A promise for all that a row of a breakdown breaks. */
import { metricKey } from '../model/metric-name'
import type { Column, DocumentFacts, Sentence, SentenceAmount, TableFacts } from '../model/model'
import { stemsOf } from '../model/terms'
import { convertTo, type Quantity, recogniseQuantities } from '../notation/quantity'
import { due, type Period } from '../notation/time'
import { remembered } from '../text/remembered'
import { isBreakdown } from './breakdown'
import { isPlain } from './printed'
import type { DocumentRule } from './rule'

export const contradictedScope: DocumentRule = {
  id: 'contradicted-scope',
  scope: 'document',
  severity: 'warning',
  summary: 'A claim for “all”, “every” or “worldwide” that a row of a breakdown breaks',
  why: `“In every region” is read by every region. A bound that is promised for all is compared with the rows of a
breakdown by region, team or product of the same measure, for the same time. Claims without a bound, breakdowns of
something else and other years are left alone.`,
  fix: null,
  examples: [
    {
      title: 'One region is slower than promised for all',
      text: `# Roadmap 2026

## Principles

- Customs papers clear in under 30 minutes in every port in 2026
                       ^^^^^^^^^^^^^^^^^^^ warning contradicted-scope: in under 30 minutes for all, but 45 min for “Ghent” (2026)

## Clearance time of customs papers

| Port | 2025 | 2026 |
| - | - | - |
| Rotterdam | 55 min | 25 min |
| Ghent | 80 min | 45 min |
`,
    },
    {
      title: 'The year before may be slower',
      text: `# Roadmap 2026

## Principles

- Customs papers clear in under 30 minutes in every port in 2026

## Clearance time of customs papers

| Port | 2025 | 2026 |
| - | - | - |
| Rotterdam | 55 min | 25 min |
| Ghent | 80 min | 28 min |
`,
    },
  ],
  check({ path, facts, language }, report) {
    const claims = facts.sentences.filter(isClaim)
    if (claims.length === 0) return
    const breakdowns = breakdownsOf(facts.tables, language)
    for (const claim of claims) {
      const against = brokenBy(claim, breakdowns, facts.facts, language)
      if (against === null) continue
      const { bound, found } = against
      const [worst] = found.rows
      const row = found.table.rows[worst!]!
      const when = found.when === '' ? '' : ` (${found.when})`
      report({
        at: { path, id: claim.id, part: bound.amount.part },
        message: `${bound.amount.raw} for all, but ${row.cells[found.column]!.text} for “${row.label}”${when}`,
        related: found.rows.map((index) => ({
          at: { path, id: found.table.id, part: `r${index}c${found.column}` },
          message: `${found.table.rows[index]!.label}: ${found.table.rows[index]!.cells[found.column]!.text}`,
        })),
      })
    }
  },
}

/** A table that breaks a figure down, with the stems of its title and header. */
interface Breakdown {
  readonly table: TableFacts
  readonly stems: ReadonlySet<string>
}

const breakdownsOf = remembered(
  (tables: readonly TableFacts[], language: string | undefined): readonly Breakdown[] =>
    tables.filter(isBreakdown).map((table) => ({
      table,
      stems: new Set(
        stemsOf(`${table.title} ${table.columns.map(({ header }) => header).join(' ')}`, language),
      ),
    })),
)

/** The bound of a claim with the rows that break it, in the table that has most words of it. */
const brokenBy = remembered(
  (
    claim: Sentence,
    breakdowns: readonly Breakdown[],
    facts: DocumentFacts['facts'],
    language: string | undefined,
  ): { readonly bound: Bound; readonly found: Broken } | null => {
    const bound = boundOf(claim)
    if (bound === null) return null
    const words = new Set(stemsOf(claim.text, language).filter((stem) => /\p{L}{3}/u.test(stem)))
    const period = timeOf(claim, bound, facts)
    const found = breakdowns
      .map(({ table, stems }) => ({
        table,
        shared: [...words].filter((stem) => stems.has(stem)).length,
      }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)
      .flatMap(({ table }) => brokenIn(table, bound, period))[0]
    return found === undefined ? null : { bound, found }
  },
)

const isClaim = remembered(
  ({ text, hypothetical }: Sentence): boolean => !hypothetical && UNIVERSAL.test(text),
)

const UNIVERSAL =
  /(?<!\p{L})(?:every|each|any|all|worldwide|world-wide|globally|everywhere|across the (?:board|globe|world)|no \p{L}+|nobody|none|jede[rsmn]?|alle[rnms]?|überall|weltweit|kein\p{L}*|tou(?:s|t|te|tes)|chaque|partout|aucune?|dans le monde|tod[oa]s?|cada|ningun[oa]?|ningún|nenhum[a]?|mundial\p{L}*|tutt[ei]|ogni|ovunque|nessun[oa]?)(?!\p{L})|全球|所有|每个|各地|すべて|全て|全社|世界中/iu
const NONE =
  /(?<!\p{L})(?:no|nobody|none|never|kein\p{L}*|niemand|aucune?|ningun[oa]?|ningún|nenhuma?|nessun[oa]?)(?!\p{L})/iu

interface Bound {
  readonly amount: SentenceAmount
  /** Whether what is promised stays below the amount, or above it. */
  readonly side: 'below' | 'above'
}

/** The bound of a claim: "under 30 minutes", "no … longer than 6 hours", "100% of schools". */
function boundOf({ text, amounts }: Sentence): Bound | null {
  const bounds = amounts.flatMap((amount): Bound[] => {
    const { comparator, unit, value, upper, signed } = amount.quantity
    if (upper !== null || signed) return []
    if (comparator === null) return unit === '%' && value === 100 ? [{ amount, side: 'above' }] : []
    const negated = NONE.test(text.slice(0, amount.start)) && !/^no\b/i.test(amount.raw)
    const below = comparator[0] === '<'
    // "No household waits longer than": what is ruled out lies beyond.
    return [{ amount, side: below !== negated ? 'below' : 'above' }]
  })
  return bounds.length === 1 ? bounds[0]! : null
}

/** The time of a claim; of one without, that of the only target with the same bound. */
function timeOf(claim: Sentence, { amount }: Bound, facts: DocumentFacts['facts']): Period | null {
  const near = [...claim.times]
    .filter(({ period }) => period !== null)
    .sort((a, b) => Math.abs(a.start - amount.start) - Math.abs(b.start - amount.start))[0]
  if (near !== undefined) return near.period
  if (claim.times.length > 0) return null
  const same = facts.filter(
    ({ role, period, quantity }) =>
      role === 'target' &&
      period !== null &&
      quantity.value === amount.quantity.value &&
      quantity.unit === amount.quantity.unit &&
      quantity.comparator?.[0] === amount.quantity.comparator?.[0],
  )
  const ends = new Set(same.map(({ period }) => period!.end))
  return ends.size === 1 ? same[0]!.period : claim.held
}

interface Broken {
  readonly table: TableFacts
  readonly column: number
  /** The rows that break the bound, the worst first. */
  readonly rows: readonly number[]
  readonly when: string
}

function brokenIn(table: TableFacts, bound: Bound, period: Period | null): Broken[] {
  const day = period === null ? null : (due(period) ?? period.start)
  const dated = table.columns.some((column) => column.period !== null)
  return table.columns.flatMap((column, index): Broken[] => {
    if (['gap', 'total', 'id', 'baseline', 'budget'].includes(column.role)) return []
    if (dated ? !holds(column, day) : !titled(table, day)) return []
    const limit = bound.amount.quantity
    const values = table.rows.flatMap((row, at) => {
      const cell = row.cells[index]
      if (row.kind !== 'data' || !isPlain(cell)) return []
      const value = inUnit(cell.quantity, column.header, limit)
      return value === null ? [] : [{ at, value }]
    })
    if (values.length < 2) return []
    const off = ({ value }: { readonly value: number }) =>
      bound.side === 'below' ? value - limit.value : limit.value - value
    const broken = values
      .filter((each) => off(each) > 1e-9 * Math.abs(limit.value))
      .sort((a, b) => off(b) - off(a))
    // Where every row is beyond it, the bound is of something else.
    if (broken.length === 0 || broken.length === values.length) return []
    // "Below 100 ms" is not met by 100 ms either, but that alone may be a way of writing.
    const strict = limit.comparator === '<' || limit.comparator === '>'
    const rows = strict ? [...broken, ...values.filter((each) => off(each) === 0)] : broken
    return [{ table, column: index, rows: rows.map(({ at }) => at), when: column.when }]
  })
}

function holds({ period }: Column, day: number | null): boolean {
  if (period === null || day === null) return false
  return (period.start ?? Number.NEGATIVE_INFINITY) <= day && day <= (period.end ?? Number.POSITIVE_INFINITY)
}

/** A table without times is of the year in its title, or of now. */
function titled(table: TableFacts, day: number | null): boolean {
  const years: string[] = table.title.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []
  if (day === null) return years.length === 0
  const year = String(new Date(day * 86_400_000).getUTCFullYear())
  return years.length === 1 && years[0] === year
}

/** The value in the unit of the bound; a bare number takes the unit in brackets of its header. */
function inUnit(quantity: Quantity, header: string, limit: Quantity): number | null {
  if (quantity.currency !== limit.currency || quantity.per !== limit.per || quantity.signed) return null
  const unit = quantity.unit ?? unitIn(header)
  if (unit === limit.unit) return quantity.value
  if (unit === null || limit.unit === null) return null
  return convertTo({ ...quantity, unit }, limit.unit)?.value ?? null
}

function unitIn(header: string): string | null {
  const inside = /[([]([^()[\]]{1,12})[)\]]/.exec(header)?.[1]
  if (inside === undefined || metricKey(inside) === '') return inside === '%' ? '%' : unitOf(inside)
  return unitOf(inside)
}

function unitOf(text: string | undefined): string | null {
  const [found] =
    text === undefined ? [] : recogniseQuantities(`1 ${text.replace(/^in\s+/i, '')}`, { alone: true })
  return found?.kind === 'quantity' ? found.quantity.unit : null
}
