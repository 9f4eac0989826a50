/** Figures of the whole business that do not fit together: revenue, costs and result, recurring and other revenue, people. */
import type { Fact, TableFacts } from '../model/model'
import { formatQuantity } from '../notation/quantity'
import type { PlanDocument } from '../plan/plan'
import { remembered } from '../text/remembered'
import { boundsOf, isPlain, meets } from './printed'
import { conflictAt, isExact, labelOf, shown, type ValueConflict } from './value-conflict'

/** Words that narrow no name: "total revenue budget". */
const PLAIN =
  /(?<!\p{L})(?:total|annual|yearly|overall|budget(?:ed)?|target|planned|plan|projected|forecast|expected|actual|gesamt|geplant\p{L}*|jährlich\p{L}*|totale?s?|annuel\p{L}*|prévu\p{L}*|anual\p{L}*|previst\p{L}*|annu[ao]l?[ei]?)(?!\p{L})/giu
const REVENUE =
  /^(?:revenues?|turnover|sales|net sales|income from .*|(?:gesamt)?umsatz(?:erlöse)?|erlöse|erträge|chiffre d['’]affaires|recettes|produits|ingresos|ventas|receitas?|faturamento|ricavi|fatturato|entrate|收入|营收|营业收入|売上高?)$/iu
const ALL_COSTS =
  /^(?:costs?|expenses?|expenditures?|spend(?:ing)?|outgoings|(?:gesamt)?kosten|ausgaben|aufwendungen|aufwand|charges|dépenses|coûts|gastos|costes|costos|despesas|custos|costi|spese|uscite|成本|支出|费用|費用)$/iu
const RUNNING_COSTS =
  /^(?:operating|operating (?:costs?|expenses?|expenditures?)|opex|operational (?:costs?|expenses?)|betriebs(?:kosten|ausgaben|aufwand)|charges d['’]exploitation|gastos operativos|gastos de explotación|despesas operacionais|custos operacionais|costi operativi|spese operative|运营成本|運営費|営業費用)$/iu
const RESULT =
  /^(?:operating (?:income|profit|result|surplus)|ebit|profit|surplus|result|profit or loss|betriebsergebnis|ergebnis|gewinn|überschuss|résultat(?: d['’]exploitation)?|bénéfice|excédent|resultado(?: operativo| operacional)?|beneficio(?: operativo)?|superávit|lucro(?: operacional)?|risultato(?: operativo)?|utile(?: operativo)?|avanzo|营业利润|利润|営業利益|利益)$/iu
/** What stands between sales and operating costs elsewhere in the paper. */
const OTHER_COSTS =
  /(?<!\p{L})(?:cogs|cost of (?:goods|sales|revenue)|gross (?:profit|margin)|other income|depreciation|amorti[sz]ation|materialaufwand|rohertrag|abschreibung\p{L}*|marge brute|amortissement\p{L}*|margen bruto|amortización|margem bruta|depreciação|margine lordo|ammortament\p{L}*)(?!\p{L})|毛利|折旧|減価償却/iu

interface Books {
  readonly revenue: Fact[]
  readonly costs: Fact[]
  readonly running: Fact[]
  readonly result: Fact[]
}

/** A result that is not what revenue and costs of the same time leave. */
export function statedResults({ path, facts: { facts } }: PlanDocument): ValueConflict[] {
  const books = new Map<string, Books>()
  // What else there is between revenue and result makes their difference another one.
  const more = new Set(
    facts.flatMap(({ kind, metric, scope, period }) =>
      kind === 'money' && (OTHER_COSTS.test(metric) || OTHER_COSTS.test(scope ?? ''))
        ? [period?.end ?? null]
        : [],
    ),
  )
  for (const fact of facts) {
    const { kind, period, quantity } = fact
    if (kind !== 'money' || period?.start == null || period.end === null || !isExact(fact)) continue
    if (
      fact.role === 'gap' ||
      more.has(period.end) ||
      more.has(null) ||
      quantity.per !== null ||
      quantity.value <= 0
    )
      continue
    const part = partOf(fact)
    if (part === null) continue
    const key = `${period.start} ${period.end} ${quantity.currency} ${fact.scope === null || isWhole(fact) ? '' : fact.scope}`
    const book = books.get(key) ?? { revenue: [], costs: [], running: [], result: [] }
    book[part].push(fact)
    books.set(key, book)
  }
  const judged = [...books.values()].flatMap((book) => {
    const costs = book.costs.length > 0 ? book.costs : book.running
    const [revenue, cost, result] = [only(book.revenue), only(costs), only(book.result)]
    if (revenue === null || cost === null || result === null) return []
    const [a, b] = [boundsOf(revenue.quantity), boundsOf(cost.quantity)]
    const left = { low: a.low - b.high, high: a.high - b.low }
    const right = meets(left, boundsOf(result.quantity))
    return [
      {
        revenue,
        cost,
        result,
        right,
        over: boundsOf(result.quantity).low > left.high,
        all: book.costs.length > 0,
      },
    ]
  })
  const fits = judged.filter(({ right }) => right).length
  const off = judged.filter(({ right, over, all }) => !right && (over || all))
  // Where the books never fit, the costs are not all costs.
  if (off.length > 1 && off.length >= fits) return []
  return off.map(({ revenue, cost, result }) => {
    const value = revenue.quantity.value - cost.quantity.value
    const grain = Math.max(revenue.quantity.granularity, cost.quantity.granularity)
    const left = formatQuantity({ ...result.quantity, value, granularity: grain })
    const when = result.when === '' ? '' : ` (${result.when})`
    const message = `${shown(result)} for “${result.metric}”${when}, but ${shown(revenue)} − ${shown(cost)} is ${left}`
    return conflictAt(path, result, message, [revenue, cost], fits > 0 ? 'warning' : 'information')
  })
}

function partOf({ metric }: Fact): keyof Books | null {
  const name = metric.replace(PLAIN, ' ').replace(/\s+/g, ' ').trim()
  if (REVENUE.test(name)) return 'revenue'
  if (ALL_COSTS.test(name)) return 'costs'
  if (RUNNING_COSTS.test(name)) return 'running'
  return RESULT.test(name) ? 'result' : null
}

/** "Total revenue" as the scope of a figure is the whole. */
function isWhole({ scope }: Fact): boolean {
  return scope !== null && /^(?:total|gesamt|all|whole)/iu.test(scope)
}

/** The one value that several statements agree on. */
function only(facts: readonly Fact[]): Fact | null {
  const [first, ...others] = facts
  if (first === undefined) return null
  return others.every((other) => meets(boundsOf(other.quantity), boundsOf(first.quantity))) ? first : null
}

const RECURRING_NAME =
  /^(?:(?:annual(?:i[sz]ed)?|monthly) recurring revenue|arr|mrr|jährlich wiederkehrend\p{L}* \p{L}+)$/iu
const RECURRING =
  /(?<!\p{L})(?:subscriptions?|recurring|saas|licen[cs]es?|memberships?|maintenance|support contracts?|abonnements?|abos?|wiederkehrend\p{L}*|lizenz\p{L}*|wartung|récurrent\p{L}*|suscripcion\p{L}*|recurrentes?|assinaturas?|recorrentes?|abbonament\p{L}*|ricorrent\p{L}*)(?!\p{L})|订阅|サブスクリプション/iu
const ONCE =
  /(?<!\p{L})(?:services?|consulting|training|projects?|one[- ]?(?:off|time)|hardware|set-?up|implementation|certification|events?|other|beratung|schulung\p{L}*|projekte?|dienstleistung\p{L}*|einmalig\p{L}*|conseil|formation|projets?|ponctuel\p{L}*|consultor\p{L}*|formación|proyectos?|servicios|serviços|formação|consulenza|formazione|progetti|servizi)(?!\p{L})|咨询|培训|服务/iu

/** Recurring revenue that is all revenue, though some of it does not recur. */
export function recurringRevenue({ path, facts: { facts, tables } }: PlanDocument): ValueConflict[] {
  const divided = tables.filter((table) => recurringRow(table) !== null)
  if (divided.length === 0) return []
  return facts.flatMap((fact): ValueConflict[] => {
    if (!isRecurring(fact)) return []
    for (const table of divided) {
      const split = splitOf(table, fact)
      if (split === null) continue
      const { row, column, text, total } = split
      const label = table.rows[row]!.label
      const at = (r: number) => ({ path, id: table.id, part: `r${r}c${column}` })
      return [
        {
          at: { path, id: fact.id, part: 'quantity' },
          severity: 'information',
          message: `${shown(fact)} for “${fact.metric}” is all revenue, but “${label}” is ${text} of it`,
          related: [
            { at: at(row), message: `${label}: ${text}` },
            {
              at: at(total),
              message: `${table.rows[total]!.label}: ${table.rows[total]!.cells[column]!.text}`,
            },
          ],
        },
      ]
    }
    return []
  })
}

const isRecurring = remembered(
  (fact: Fact): boolean =>
    RECURRING_NAME.test(fact.metric) && fact.role !== 'target' && fact.scope === null && isExact(fact),
)

/** The one row of a table that recurs, and its total, where other rows happen once. */
const recurringRow = remembered(
  (table: TableFacts): { readonly row: number; readonly total: number } | null => {
    const total = table.rows.findIndex(({ kind }) => kind === 'total')
    const rows = table.rows.flatMap(({ kind, label }, index) => (kind === 'data' ? [{ index, label }] : []))
    const recurring = rows.filter(({ label }) => RECURRING.test(label))
    const once = rows.filter(({ label }) => ONCE.test(label) && !RECURRING.test(label))
    const [only] = recurring
    if (total < 0 || only === undefined || recurring.length > 1 || once.length === 0) return null
    return { row: only.index, total }
  },
)

/** The row of a table that recurs, where its total is the figure in question and other rows happen once. */
function splitOf(
  table: TableFacts,
  { quantity }: Fact,
): { row: number; column: number; total: number; text: string } | null {
  const divided = recurringRow(table)
  if (divided === null) return null
  const { row, total } = divided
  for (const [column, cell] of table.rows[total]!.cells.entries()) {
    const part = table.rows[row]!.cells[column]
    if (!isPlain(cell) || !isPlain(part) || cell.quantity.currency !== quantity.currency) continue
    if (quantity.currency === null || !meets(boundsOf(cell.quantity), boundsOf(quantity))) continue
    if (meets(boundsOf(part.quantity), boundsOf(cell.quantity))) continue
    return { row, column, total, text: part.text }
  }
  return null
}

const NET_GROWTH =
  /^(?:actual |total |planned )?net (?:new|growth|increase|additions?|hires?|headcount|new (?:hires?|people|employees|heads))(?: hires?| headcount)?$|^nettozuwachs$|^(?:croissance|augmentation) nette$/iu

/** People that are added net, against the headcounts before and after. */
export function netGrowth({ path, facts: { facts } }: PlanDocument): ValueConflict[] {
  const net = facts.filter(
    (fact) => fact.kind === 'headcount' && NET_GROWTH.test(fact.metric) && isExact(fact),
  )
  if (net.length !== 1 || net[0]!.source !== 'text') return []
  const [stated] = net
  const totals = facts.filter(
    (fact) =>
      fact.kind === 'headcount' &&
      fact.role === 'total' &&
      fact.period?.end != null &&
      isExact(fact) &&
      fact.scope === null,
  )
  const [first, last] = [totals[0], totals.at(-1)]
  if (first === undefined || last === undefined || totals.length !== 2 || first.heading !== last.heading)
    return []
  const grown = last.quantity.value - first.quantity.value
  if (grown <= 0 || first.period!.end! >= last.period!.end! || stated!.quantity.value === grown) return []
  const message = `${shown(stated!)} for “${labelOf(stated!)}”, but the headcount grows from ${shown(first)} to ${shown(last)}, which is ${grown}`
  return [conflictAt(path, stated!, message, [first, last])]
}
