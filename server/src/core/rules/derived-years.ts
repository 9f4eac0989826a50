/** Figures of an hour, a month and a year that do not fit together, and years that hold more than twelve months. */
import type { Fact, TableFacts } from '../model/model'
import { formatLike, formatQuantity, recogniseQuantities } from '../notation/quantity'
import { push } from '../text/multimap'
import type { Derived } from './derived'
import { boundsOf, meets, roundedLike } from './printed'
import type { DocumentPath } from './rule'

/** What is derived, with less certainty than a figure whose inputs stand beside it. */
export interface Doubtful extends Derived {
  readonly severity: 'warning' | 'information'
}

const MONTHLY =
  /(?<!\p{L})(?:monthly|mrr|per month|a month|monatlich\p{L}*|mensuel\p{L}*|par mois|mensual\p{L}*|al mes|mensa(?:l|is)|por mês|mensil[ei]|al mese)(?!\p{L})|月度|每月|月間/giu
const YEARLY =
  /(?<!\p{L})(?:annual(?:i[sz]ed|ly)?|yearly|arr|per year|a year|jährlich\p{L}*|annuel\p{L}*|par an|anual\p{L}*|al año|anua(?:l|is)|por ano|annual[ei]|all['’]anno)(?!\p{L})|年度|每年|年間/giu
const RECURRING = /(?<!\p{L})(?:recurring revenue|recurring|mrr|arr)(?!\p{L})/giu

/** The same thing a month and a year: "Monthly recurring revenue" and "Annual recurring revenue" of one list. */
export function monthsAndYears(path: DocumentPath, facts: readonly Fact[]): Doubtful[] {
  const monthly = new Map<string, Fact[]>()
  // In columns of months and years some rows are paid once a year: only names that say month and year are compared.
  const usable = facts.filter(
    ({ kind, hypothetical, quantity, role, scope }) =>
      kind === 'money' &&
      scope === null &&
      role !== 'total' &&
      !hypothetical &&
      role !== 'gap' &&
      quantity.upper === null &&
      quantity.comparator === null &&
      !quantity.signed,
  )
  const spanOf = ({ metric, quantity }: Fact): 'month' | 'year' | null => {
    const [month, year] = [metric.search(MONTHLY) >= 0, metric.search(YEARLY) >= 0]
    if (quantity.per !== null)
      return quantity.per === 'month' && !year ? 'month' : quantity.per === 'year' && !month ? 'year' : null
    return month === year ? null : month ? 'month' : 'year'
  }
  const keyOf = (fact: Fact) =>
    [
      fact.metric
        .replace(RECURRING, 'recurring')
        .replace(MONTHLY, '')
        .replace(YEARLY, '')
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .trim(),
      fact.role,
      fact.heading,
      fact.period?.end ?? fact.when,
      fact.quantity.currency,
    ].join('|')
  for (const fact of usable) if (spanOf(fact) === 'month') push(monthly, keyOf(fact), fact)
  if (monthly.size === 0) return []
  return usable.flatMap((year): Doubtful[] => {
    const months = spanOf(year) === 'year' ? (monthly.get(keyOf(year)) ?? []) : []
    const [month] = months
    if (month === undefined || months.length > 1) return []
    const { low, high } = boundsOf(month.quantity)
    const value = month.quantity.value * 12
    if (meets({ low: low * 12, high: high * 12 }, boundsOf(year.quantity))) return []
    const ratio = year.quantity.value / value
    if (Math.abs(ratio - 1) < 0.04 || ratio > 20 || ratio < 0.05) return []
    const text = formatQuantity(year.quantity)
    const expected = formatQuantity({ ...year.quantity, value })
    return [
      {
        at: { path, id: year.id, part: 'quantity' },
        severity: Math.abs(ratio - 1) < 0.5 ? 'warning' : 'information',
        message: `${text} for “${year.metric}”, but 12 × ${formatQuantity(month.quantity)} is ${expected}`,
        related: [
          {
            at: { path, id: month.id, part: 'quantity' },
            message: `${month.metric}: ${formatQuantity(month.quantity)}`,
          },
        ],
        text: formatLike(text, year.quantity.value),
        expected: formatLike(text, roundedLike(value, year.quantity)),
      },
    ]
  })
}

const REVENUE =
  /(?<!\p{L})(?:revenues?|turnover|sales|umsatz\p{L}*|chiffre d['’]affaires|ingresos|ventas|receitas?|ricavi|fatturato)(?!\p{L})|收入|营收|売上/iu
const LOSS =
  /(?<!\p{L})(?:cost|loss(?:es)?|penalt\p{L}*|fines?|damage|price|rate|fee|kosten|verlust\p{L}*|coût|perte|costo?|pérdida|perda|perdita)(?!\p{L})/iu
const HOURS = { hour: 8760, h: 8760, minute: 525_600, min: 525_600, day: 365, d: 365 } as const

/** "$104,000 of revenue an hour" in a paper whose revenue is $25M a year. */
export function hoursAndYears(path: DocumentPath, facts: readonly Fact[]): Doubtful[] {
  const whole = facts.filter(
    ({ kind, metric, scope, role, quantity, period, hypothetical }) =>
      kind === 'money' &&
      !hypothetical &&
      role === 'total' &&
      REVENUE.test(metric) &&
      quantity.per === null &&
      quantity.upper === null &&
      (scope === null || /^total/iu.test(scope)) &&
      (period === null || /^years?$/.test(period.granularity)),
  )
  const most = whole.reduce<Fact | null>(
    (best, fact) => (best === null || fact.quantity.value > best.quantity.value ? fact : best),
    null,
  )
  if (most === null) return []
  const rates = facts.filter(({ kind, metric, quantity, hypothetical }) => {
    const times = HOURS[(quantity.per ?? '') as keyof typeof HOURS]
    if (
      kind !== 'money' ||
      hypothetical ||
      times === undefined ||
      quantity.currency !== most.quantity.currency
    )
      return false
    // Half the hours of the year, and still several times as much.
    return REVENUE.test(metric) && !LOSS.test(metric) && quantity.value * times > 4 * most.quantity.value
  })
  const [rate, ...others] = rates
  if (rate === undefined) return []
  const value = rate.quantity.value * HOURS[rate.quantity.per as keyof typeof HOURS]
  const year = formatQuantity({
    ...most.quantity,
    value,
    granularity: 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2),
  })
  return [
    {
      at: { path, id: rate.id, part: 'quantity' },
      severity: 'information',
      message: `${formatQuantity(rate.quantity)} for “${rate.metric}” is ${year} a year, but all revenue is ${formatQuantity(most.quantity)}`,
      related: [most, ...others].map((fact) => ({
        at: { path, id: fact.id, part: 'quantity' },
        message: `${fact.scope ?? fact.metric}: ${formatQuantity(fact.quantity)}`,
      })),
      text: '',
      expected: '',
    },
  ]
}

const YEAR_TOTAL = /(?<!\p{L})(?:year|annual|jahr|année|año|ano|anno)(?!\p{L})|(?<!\d)20\d{2}(?!\d)|年/iu
const STEP = /^(?:phase|stage|step|sprint|wave|stufe|etappe|étape|etapa|fase|tappa)(?!\p{L})|阶段|階段/iu

/** "Total year 1" below phases that take seventeen months. */
export function crowdedYears(path: DocumentPath, table: TableFacts): Doubtful[] {
  const total = table.rows.findIndex(({ kind, label }) => kind === 'total' && YEAR_TOTAL.test(label))
  const steps = table.rows.flatMap(({ kind, label }, index) =>
    kind === 'data' && STEP.test(label) ? [index] : [],
  )
  if (total < 0 || steps.length < 2) return []
  for (const [column] of table.columns.entries()) {
    const parts = steps.flatMap((row) => {
      const months = monthsIn(table.rows[row]!.cells[column]?.text ?? '')
      return months === null ? [] : [{ row, months }]
    })
    const sum = parts.reduce((all, { months }) => all + months, 0)
    if (parts.length < steps.length || sum <= 12) continue
    const { label } = table.rows[total]!
    return [
      {
        at: { path, id: table.id, part: `r${total}` },
        severity: 'information',
        message: `“${label}”, but the ${steps.length} rows above it take ${sum} months`,
        related: parts.map(({ row, months }) => ({
          at: { path, id: table.id, part: `r${row}c${column}` },
          message: `${table.rows[row]!.label}: ${months} months`,
        })),
        text: '',
        expected: '',
      },
    ]
  }
  return []
}

function monthsIn(text: string): number | null {
  const found = recogniseQuantities(text, { alone: true }).flatMap((each) =>
    each.kind === 'quantity' && each.quantity.unit === 'mo' ? [each.quantity] : [],
  )
  return found.length === 1 && found[0]!.upper === null ? found[0]!.value : null
}
