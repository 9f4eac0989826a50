/** Hires planned for a year against the growth of the headcount in that year. */
import type { Fact, TableFacts } from '../model/model'
import { stemsOf } from '../model/terms'
import type { Period } from '../notation/time'
import type { PlanDocument } from '../plan/plan'
import { remembered, rememberedText } from '../text/remembered'
import { isPlain } from './printed'
import type { Rollup } from './rollup'

const HIRES =
  /(?<!\p{L})(?:hires?|hiring|new (?:staff|employees|roles|positions|people)|recruits?|einstellungen|neueinstellungen|embauches?|recrutements?|contrataciones|contratações|assunzioni)(?!\p{L})|招聘|採用/iu
const PEOPLE =
  /(?<!\p{L})(?:people|headcount|departments?|team|staff\p{L}*|employees|roles?|workforce|organi[sz]ation|personal\p{L}*|mitarbeit\p{L}*|beschäftigte|effectifs?|équipe|personnel|plantilla|equipo|equipe|personale|organico)(?!\p{L})|人员|团队|人員|組織/iu
const YEAR_DAYS = 366

/** Hires against headcounts: too few for the growth, too late for a role, and a net growth that the table contradicts. */
export function peopleRollups(document: PlanDocument): Rollup[] {
  const { facts } = document
  const teams = facts.tables.flatMap((table) => {
    const total = table.rows.findIndex(({ kind }) => kind === 'total')
    const named = `${table.title} ${table.columns[0]?.header ?? ''} ${table.rows[total]?.label ?? ''}`
    return PEOPLE.test(named) ? [{ table, total }] : []
  })
  if (teams.length === 0) return []
  const hires = facts.facts.filter(isHire)
  const plans = hirePlansOf(document, hires)
  const all = named(plans)
  const planning = new Set(plans.map(({ plan }) => plan))
  const late = teams.flatMap(({ table }) =>
    lateHires(document, table, planning.has(table) ? named(plans.filter(({ plan }) => plan !== table)) : all),
  )
  return [
    ...teams.flatMap(({ table, total }) => (total < 0 ? [] : tooFew(document, table, total, hires, late))),
    ...late.filter(({ told }) => !told.value).map(({ rollup }) => rollup),
    ...netGrowth(document, teams),
  ]
}

const isHire = remembered(
  ({ source, period, metric, scope, hypothetical, quantity, role, kind }: Fact): boolean =>
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

/** Where fewer people are hired in a year than the headcount is to grow by. */
function tooFew(
  { path, facts }: PlanDocument,
  table: TableFacts,
  total: number,
  hires: readonly Fact[],
  late: readonly Late[],
): Rollup[] {
  const stocks = stocksOf(table, total)
  return stocks.flatMap((later, index): Rollup[] => {
    const earlier = stocks[index - 1]
    // One finding for the first year that does not add up: the later ones build on it.
    if (earlier === undefined || later.end === null) return []
    const growth = later.value - earlier.value
    const start = earlier.end ?? later.end - 365
    if (later.end - start > YEAR_DAYS || growth <= 0) return []
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
    // Roles that are hired for later are the cause, and belong to the same finding.
    const causes = late.filter((each) => each.table === table && each.later === later.column)
    for (const { told } of causes) told.value = true
    const roles = causes.flatMap(({ roles }) => roles)
    return [
      {
        at: { path, id: (stated ?? parts[0]!).id, part: 'quantity' },
        message: `${sum} hires, but the headcount grows from ${earlier.text} to ${later.text}, which is ${growth}${
          roles.length === 0 ? '' : `: ${roles.join(', ')} come later`
        }`,
        related: [
          ...(causes.length > 0
            ? causes.flatMap(({ rollup }) => [{ at: rollup.at, message: rollup.message }, ...rollup.related])
            : [earlier, later].map(({ column, text }) => ({
                at: { path, id: table.id, part: `r${total}c${column}` },
                message: `${table.columns[column]!.header}: ${text}`,
              }))),
          ...parts.map((part) => ({
            at: { path, id: part.id, part: 'quantity' },
            message: `${part.when}: ${part.quantity.value}`,
          })),
        ],
        replace: null,
      },
    ]
  })
}

/** Roles whose headcount grows before anybody is hired for them. */
interface Late {
  readonly table: TableFacts
  /** The column of the headcount that comes too early. */
  readonly later: number
  readonly roles: readonly string[]
  readonly rollup: Rollup
  /** Whether another finding has said it. */
  readonly told: { value: boolean }
}

/** Words that say that it is people, not which. */
const ANY_ROLE =
  /^(?:teams?|engineers?|engineering|developers?|staff|departments?|roles?|people|hires?|specialists?|managers?|groups?|units?|abteilung|équipe|equipo|equipe|squadra|mitarbeiter\p{L}*)$/iu

/** "Security engineers: 1 today, 3 in 2025", where the security team is hired in 2026. */
const nameOf = rememberedText((label: string, language?: string) =>
  stemsOf(
    label
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => !ANY_ROLE.test(word))
      .join(' '),
    language,
  ).join(' '),
)

/** A row of a table that plans hires: whom, when and how many. */
interface HirePlan {
  readonly plan: TableFacts
  readonly index: number
  readonly column: number
  readonly when: string
  readonly names: readonly string[]
  readonly count: number
  readonly period: Period
}

/** All of a document, by the names in their rows. */
interface HirePlans {
  readonly first: number
  readonly byName: ReadonlyMap<string, readonly HirePlan[]>
}

function hirePlansOf({ facts, language }: PlanDocument, hires: readonly Fact[]): readonly HirePlan[] {
  const byTime = new Map<string, Fact>()
  for (const fact of hires) {
    const key = `${fact.heading}\n${fact.when}`
    if (!byTime.has(key)) byTime.set(key, fact)
  }
  return facts.tables.flatMap((plan) => {
    const column = plan.columns.findIndex(({ header }) => HIRES.test(header))
    const time = plan.columns.findIndex(({ role }) => role === 'period')
    if (column < 0 || time < 0) return []
    return plan.rows.flatMap((row, index): HirePlan[] => {
      const cell = row.cells[column]
      const when = row.cells[time]?.text ?? ''
      const names = row.cells.flatMap(({ text, quantity }, at) =>
        at === time || at === column || quantity !== null ? [] : [nameOf(text, language)],
      )
      const hire = byTime.get(`${plan.title}\n${when}`)
      return row.kind !== 'data' || !isPlain(cell) || hire === undefined
        ? []
        : [{ plan, index, column, when, names, count: cell.quantity.value, period: hire.period! }]
    })
  })
}

function named(plans: readonly HirePlan[]): HirePlans {
  const byName = new Map<string, HirePlan[]>()
  let first = Number.POSITIVE_INFINITY
  for (const plan of plans) {
    first = Math.min(first, plan.period.start!)
    for (const name of new Set(plan.names)) {
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [plan])
      else known.push(plan)
    }
  }
  return { first, byName }
}

/** `plans` are those of other tables. */
function lateHires(
  { path, language }: PlanDocument,
  table: TableFacts,
  { first, byName }: HirePlans,
): Late[] {
  if (byName.size === 0) return []
  const columns = table.columns.flatMap(({ role, period }, column) =>
    role === 'baseline' || (period?.end != null && role !== 'gap')
      ? [{ column, end: period?.end ?? null }]
      : [],
  )
  const [now, next] = columns.sort((a, b) => (a.end ?? -Infinity) - (b.end ?? -Infinity))
  if (now === undefined || next === undefined || next.end === null) return []
  const found = table.rows.flatMap((row, index) => {
    const name = nameOf(row.label, language)
    const [today, then] = [row.cells[now.column], row.cells[next.column]]
    if (row.kind !== 'data' || name === '' || !isPlain(today) || !isPlain(then)) return []
    const growth = then.quantity.value - today.quantity.value
    const own = byName.get(name) ?? []
    // The plan of hires must reach back to the time of the growth, or it tells only of the rest.
    if (growth <= 0 || own.length === 0 || first > next.end!) return []
    if (own.some(({ period }) => period.start! <= next.end!)) return []
    return [{ row, index, growth, today, then, own }]
  })
  if (found.length === 0) return []
  const [one] = found
  const header = table.columns[next.column]!.header
  const name = ({ row }: (typeof found)[number]) => `“${row.label}”`
  return [
    {
      table,
      later: next.column,
      roles: found.map(name),
      told: { value: false },
      rollup: {
        at: { path, id: one!.own[0]!.plan.id, part: `r${one!.own[0]!.index}c${one!.own[0]!.column}` },
        message: `hires for ${found.map(name).join(', ')} come after “${header}”, by which ${
          found.length === 1 ? 'it grows' : 'they grow'
        }`,
        related: found.flatMap(({ row, index, own, today, then }) => [
          {
            at: { path, id: table.id, part: `r${index}c${next.column}` },
            message: `${row.label}: ${today.text} → ${then.text}`,
          },
          ...own.map(({ plan, index: at, column, when, count }) => ({
            at: { path, id: plan.id, part: `r${at}c${column}` },
            message: `${when}: ${count} for “${row.label}”`,
          })),
        ]),
        replace: null,
      },
    },
  ]
}

const NET =
  /(?<!\p{L})(?:net (?:new|growth|adds?|additions?|increase|hires|headcount)|netto\p{L}*|(?:croissance|augmentation) nette|crecimiento neto|crescimento líquido|crescita netta)(?!\p{L})|净增|純増/iu

/** "Net new: 29 people" beside a headcount that grows by 40. */
function netGrowth(
  { path, facts }: PlanDocument,
  teams: readonly { table: TableFacts; total: number }[],
): Rollup[] {
  const grown = teams.flatMap(({ table, total }) => {
    if (total < 0) return []
    const stocks = stocksOf(table, total)
    const [first, last] = [stocks[0], stocks.at(-1)]
    return first === undefined || last === undefined || stocks.length !== 2 || last.value <= first.value
      ? []
      : [{ table, total, first, last }]
  })
  const [only] = grown
  if (only === undefined || grown.length > 1) return []
  const { table, total, first, last } = only
  const growth = last.value - first.value
  return facts.sentences.flatMap((sentence): Rollup[] => {
    const [amount] = sentence.amounts
    if (sentence.hypothetical || amount === undefined || !NET.test(sentence.text.slice(0, amount.end + 12)))
      return []
    const { value, unit, currency, upper, comparator, approximate } = amount.quantity
    if (currency !== null || upper !== null || comparator !== null || approximate || value === growth)
      return []
    if (unit === null || !(HIRES.test(unit) || PEOPLE.test(unit))) return []
    const dated = sentence.times[0]?.period?.end ?? null
    if (dated !== null && dated !== last.end) return []
    return [
      {
        at: { path, id: sentence.id, part: amount.part },
        message: `${amount.raw} net, but the headcount grows from ${first.text} to ${last.text}, which is ${growth}`,
        related: [first, last].map(({ column, text }) => ({
          at: { path, id: table.id, part: `r${total}c${column}` },
          message: `${table.columns[column]!.header}: ${text}`,
        })),
        replace: null,
        // Those who leave may be counted elsewhere.
        severity: 'information',
      },
    ]
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
