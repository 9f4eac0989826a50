/** Which way a metric is better: what a later target and a current value are judged by. */
import type { Configuration } from '../config/configuration'
import { metricName } from '../model/metric-name'
import type { Quantity } from '../notation/quantity'

export type Direction = 'up' | 'down'

const LOWER =
  /(?<!\p{L})(?:churn|attrition|turnover|late|delays?|delayed|downtime|outages?|incidents?|defects?|bugs?|errors?|failures?|faults?|complaints?|accidents?|injuries|vulnerabilit(?:y|ies)|findings|cost per|cac|latency|response time|load time|lead time|cycle time|time to|time-to|mttr|mttd|waiting|wait|waits|backlog|emissions?|waste|wasted|losses|lost|leakage|absenteeism|overdue|debt|days to|hours to|minutes to|sales cycle|cancellations?|returns rate|false positives?|kündigungen|ausfälle|fehler|reparaturdauer|wartezeit|beschwerden|unfälle|verluste|délais?|attente|pannes?|défauts?|accidents?|pertes|plaintes|abandono|errores|defeitos|defectos|quejas|retrasos|atrasos|reclamações|giacenza|difetti|errori|reclami|ritardi|scarti)(?!\p{L})|流失|延迟|延遲|故障|投诉|离职|エラー|障害|解約/iu
const HIGHER =
  /(?<!\p{L})(?:revenue|arr|mrr|sales|profit|margin|customers|clients|users|members|subscribers|visitors|retention|nps|satisfaction|uptime|availability|reliability|coverage|accuracy|adoption|market share|conversion|engagement|productivity|on[- ]time|win rate|rating|score|umsatz|gewinn|kunden|mitglieder|zufriedenheit|verfügbarkeit|pünktlichkeit|chiffre d['’]affaires|clients|satisfaction|disponibilité|ingresos|clientes|satisfacción|disponibilidad|receita|satisfação|disponibilidade|ricavi|clienti|soddisfazione)(?!\p{L})|收入|客户|满意|可用|売上|顧客|満足/iu

/** What the configuration says of a metric, or null. */
export function configuredDirection(name: string, configuration: Configuration): Direction | null {
  // Without the scope and unit that a name may carry: "Handling time, Ghent (min)".
  const { key } = metricName(name)
  return (
    configuration.metrics.find(({ name: own, synonyms }) =>
      [own, ...synonyms].some((other) => metricName(other).key === key),
    )?.direction ?? null
  )
}

/** What "<400 ms" and "≥95%" say. */
export function boundDirection(quantities: readonly Quantity[]): Direction | null {
  const bounds = new Set(quantities.map(({ comparator }) => comparator?.[0]).filter((c) => c !== undefined))
  if (bounds.size !== 1) return null
  return bounds.has('<') ? 'down' : 'up'
}

/** What the words of a name say; null when they say nothing or both. */
export function namedDirection(name: string): Direction | null {
  const [lower, higher] = [LOWER.test(name), HIGHER.test(name)]
  return lower === higher ? null : lower ? 'down' : 'up'
}

/** Whether `to` is a worse value than `from`, for a metric that is better in this direction. */
export function worse(from: number, to: number, direction: Direction): boolean {
  return direction === 'up' ? to < from : to > from
}
