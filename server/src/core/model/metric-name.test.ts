import { describe, expect, it } from 'vitest'
import { metricKey, metricName, scopeKey } from './metric-name'

/** Name, metric, scope ("" for none), and the language where it is not English. */
const NAMES: readonly (readonly [string, string, string, string?])[] = [
  ['Berth wait', 'Berth wait', ''],
  ['**Berth wait**', 'Berth wait', ''],
  ['Berth wait, Rotterdam', 'Berth wait', 'Rotterdam'],
  ['Berth wait – Rotterdam', 'Berth wait', 'Rotterdam'],
  ['Berth wait - Rotterdam', 'Berth wait', 'Rotterdam'],
  ['Berth wait (Rotterdam)', 'Berth wait', 'Rotterdam'],
  ['Berth use (deep water berths)', 'Berth use', 'deep water berths'],
  ['Berth wait: Rotterdam', 'Berth wait', 'Rotterdam'],
  ['Rotterdam: response time', 'response time', 'Rotterdam'],
  ['Rotterdam – response time', 'response time', 'Rotterdam'],
  ['Response time in Rotterdam', 'Response time', 'Rotterdam'],
  ['Sales in Spain and Portugal', 'Sales', 'Spain and Portugal'],
  ['Response time (all ports)', 'Response time', 'all ports'],
  ['Net Promoter Score (NPS)', 'Net Promoter Score', ''],
  ['MTTR (mean time to resolve)', 'MTTR', ''],
  ['Customer Satisfaction (CSAT) Score', 'Customer Satisfaction Score', ''],
  ['Revenue (€M)', 'Revenue', ''],
  ['Revenue [€M]', 'Revenue', ''],
  ['Revenue (in thousands)', 'Revenue', ''],
  ['Latency [ms]', 'Latency', ''],
  ['Energy cost (€/t)', 'Energy cost', ''],
  ['Time to hire (days)', 'Time to hire', ''],
  ['Uptime (%)', 'Uptime', ''],
  ['Uptime %', 'Uptime', ''],
  ['Monthly users (k)', 'Monthly users', ''],
  ['Reviews (1–5)', 'Reviews', ''],
  ['Quality score (out of 10)', 'Quality score', ''],
  ['Revenue (target)', 'Revenue', ''],
  ['Revenue (est.)', 'Revenue', ''],
  ['Churn (monthly)', 'Churn monthly', ''],
  ['Latency, p95', 'Latency p95', ''],
  ['Margin (gross)', 'Margin gross', ''],
  ['Revenue growth (YoY)', 'Revenue growth YoY', ''],
  ['Number of moorings', 'Moorings', ''],
  ['Number of customers (Lisbon)', 'Customers', 'Lisbon'],
  ['# of incidents', 'Incidents', ''],
  ['Headcount: Engineering', 'Headcount', 'Engineering'],
  ['Share of women', 'Share of women', ''],
  ['Cost per call', 'Cost per call', ''],
  ['CO2 emissions (kt)', 'CO2 emissions', ''],
  ['Revenue in EUR', 'Revenue', ''],
  ['Ausfallzeit je Kunde (min)', 'Ausfallzeit je Kunde', '', 'de'],
  ['Umsatz in Österreich', 'Umsatz', 'Österreich', 'de'],
  ['Anzahl der Kunden', 'Kunden', '', 'de'],
  ['Umsatz (Mio. €)', 'Umsatz', '', 'de'],
  ['Chiffre d’affaires (Lyon)', 'Chiffre d’affaires', 'Lyon', 'fr'],
  ['Taux de perte, Bretagne', 'Taux de perte', 'Bretagne', 'fr'],
  ['Ventas en Sevilla', 'Ventas', 'Sevilla', 'es'],
  ['Número de clientes', 'Clientes', '', 'es'],
  ['Receita (mil €)', 'Receita', '', 'pt'],
  ['Fatturato (mln €)', 'Fatturato', '', 'it'],
  ['客户满意度（华东）', '客户满意度', '华东', 'zh'],
  ['营业收入（万元）', '营业收入', '', 'zh'],
  ['売上高（大阪）', '売上高', '大阪', 'ja'],
]

describe('a name is taken apart', () => {
  for (const [name, metric, scope, language] of NAMES)
    it(name, () => {
      const read = metricName(name, language)
      expect([read.metric, read.scope ?? '']).toEqual([metric, scope])
    })
})

describe('one metric, two ways to write it', () => {
  it.each([
    ['Churn rates', 'churn rate'],
    ['**Churn rate**', 'Churn rate'],
    ['Target response time', 'Response time'],
    ['Current response time', 'Response time (target)'],
    ["The port's turnaround", 'Port turnaround'],
    ['Revenue 2026', 'Revenue'],
    ['Revenue Q3 2026', 'Revenue (€M)'],
    ['Response time for brokers', 'Brokers response time'],
    ['Number of brokers', 'Brokers'],
    ['Uptime', 'uptime (%)'],
  ])('%s = %s', (a, b) => {
    expect(metricName(a).key).toBe(metricName(b).key)
  })
})

describe('names that only look alike', () => {
  it.each([
    ['New ARR', 'ARR'],
    ['MRR', 'ARR'],
    ['Gross margin', 'Net margin'],
    ['Margin (gross)', 'Margin (net)'],
    ['Monthly churn', 'Annual churn'],
    ['Churn (monthly)', 'Churn'],
    ['Average handling time', 'Total handling time'],
    ['Latency, p95', 'Latency, p99'],
    ['Cost per lead', 'Leads per cost'],
    ['Enterprise customers', 'Customers'],
    ['Revenue growth', 'Revenue'],
    ['Revenue per employee', 'Revenue'],
    ['Customer churn', 'Revenue churn'],
  ])('%s ≠ %s', (a, b) => {
    expect(metricName(a).key).not.toBe(metricName(b).key)
  })
})

it.each(['KR1', 'KR 1.2', 'O2', 'P0', '2026', '–', ''])('“%s” measures nothing', (name) => {
  expect(metricName(name).key).toBe('')
})

it('an abbreviation in brackets is another name, either way round', () => {
  expect(metricName('Mean time to resolve (MTTR)').alias).toBe(metricKey('MTTR'))
  expect(metricName('MTTR (mean time to resolve)').alias).toBe(metricKey('mean time to resolve'))
  expect(metricName('Response time (API)').alias).toBe(null)
})

it('the whole is no scope, whatever it is called', () => {
  for (const whole of ['all', 'Global', 'worldwide', 'all ports', 'weltweit', '全球', null])
    expect(scopeKey(whole)).toBe('')
  expect(scopeKey('Ports of the North')).toBe(scopeKey('north ports'))
  expect(scopeKey('Rotterdam')).not.toBe(scopeKey('Antwerp'))
})

it('takes linear time on what is no name', () => {
  for (const piece of ['(', '( ', ' –', 'in A ', ', a', '**'])
    expect(metricName(piece.repeat(50_000)).scope ?? '').toBeTypeOf('string')
})
