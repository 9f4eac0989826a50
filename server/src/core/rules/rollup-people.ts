/** Hires planned for a year against the growth of the headcount in that year. */
import type { Fact, TableFacts } from '../model/model'
import type { PlanDocument } from '../plan/plan'
import { isPlain } from './printed'
import type { Rollup } from './rollup'

const HIRES =
  /(?<!\p{L})(?:hires?|hiring|new (?:staff|employees|roles|positions|people)|recruits?|einstellungen|neueinstellungen|embauches?|recrutements?|contrataciones|contratações|assunzioni)(?!\p{L})|招聘|採用/iu
const PEOPLE =
  /(?<!\p{L})(?:people|headcount|team|staff\p{L}*|employees|roles?|workforce|organi[sz]ation|personal\p{L}*|mitarbeit\p{L}*|beschäftigte|effectifs?|équipe|personnel|plantilla|equipo|equipe|personale|organico)(?!\p{L})|人员|团队|人員|組織/iu
/** Those who go make room for others, so that hires and growth are two things. */
const YEAR_DAYS = 366

/** Where fewer people are hired than the headcount is to grow by. */
export function peopleRollups({ path, facts }: PlanDocument): Rollup[] {
  const hires = facts.facts.filter(
    ({ source, period, metric, scope, hypothetical, quantity, role, kind }) =>
      source === 'table' &&
      !hypothetical &&
      kind === 'headcount' &&
      (role === 'amount' || role === 'target') &&
      HIRES.test(`${metric} ${scope ?? ''}`) &&
      period?.start != null &&
      period.end !== null &&
      quantity.upper === null &&
      quantity.comparator === null,
  )
  if (hires.length === 0) return []
  return facts.tables.flatMap((table): Rollup[] => {
    const total = table.rows.findIndex(({ kind }) => kind === 'total')
    if (
      total < 0 ||
      !PEOPLE.test(`${table.title} ${table.columns[0]?.header ?? ''} ${table.rows[total]!.label}`)
    )
      return []
    const stocks = stocksOf(table, total)
    return stocks.flatMap((later, index): Rollup[] => {
      const earlier = stocks[index - 1]
      // One finding for the first year that does not add up: the later ones build on it.
      if (earlier === undefined) return []
      const growth = later.value - earlier.value
      const start = earlier.end ?? later.end! - 365
      if (later.end! - start > YEAR_DAYS || growth <= 0) return []
      const year = hires.filter(({ period }) => period!.start! > start - 3 && period!.end! <= later.end!)
      const parts = partition(year)
      if (parts === null) return []
      const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0)
      // Some who are hired replace others who leave; nobody grows without being hired.
      if (sum >= growth) return []
      const stated = facts.facts.find(
        ({ role, heading, metric, quantity }) =>
          role === 'total' &&
          heading === parts[0]!.heading &&
          metric === parts[0]!.metric &&
          quantity.value === sum,
      )
      return [
        {
          at: { path, id: (stated ?? parts[0]!).id, part: 'quantity' },
          message: `${sum} hires, but the headcount grows from ${earlier.text} to ${later.text}, which is ${growth}`,
          related: [
            ...[earlier, later].map(({ column, text }) => ({
              at: { path, id: table.id, part: `r${total}c${column}` },
              message: `${table.columns[column]!.header}: ${text}`,
            })),
            ...parts.map((part) => ({
              at: { path, id: part.id, part: 'quantity' },
              message: `${part.when}: ${part.quantity.value}`,
            })),
          ],
          replace: null,
        },
      ]
    })
  })
}

interface Stock {
  readonly column: number
  readonly value: number
  readonly text: string
  readonly end: number | null
}

/** The totals of a table of people in the order of time. */
function stocksOf(table: TableFacts, total: number): Stock[] {
  const stocks = table.columns.flatMap(({ role, period, header }, column): Stock[] => {
    const cell = table.rows[total]!.cells[column]
    if (!isPlain(cell) || cell.quantity.currency !== null || cell.quantity.signed || HIRES.test(header))
      return []
    if (cell.quantity.unit === '%' || cell.quantity.comparator !== null) return []
    const end = period?.end ?? null
    if (end === null ? role !== 'baseline' : !['baseline', 'target', 'amount', 'actual'].includes(role))
      return []
    return [{ column, value: cell.quantity.value, text: cell.text, end }]
  })
  if (stocks.filter(({ end }) => end === null).length > 1) return []
  return stocks.sort((a, b) => (a.end ?? Number.NEGATIVE_INFINITY) - (b.end ?? Number.NEGATIVE_INFINITY))
}

/** Hires of one table whose times follow each other and make up the year; null when they do not. */
function partition(facts: readonly Fact[]): readonly Fact[] | null {
  const headings = new Set(facts.map(({ heading, metric }) => `${heading}\n${metric}`))
  if (facts.length < 2 || headings.size !== 1) return null
  const days = facts.reduce((sum, { period }) => sum + period!.end! - period!.start! + 1, 0)
  const starts = new Set(facts.map(({ period }) => period!.start))
  return starts.size === facts.length && days >= 360 && days <= YEAR_DAYS ? facts : null
}
