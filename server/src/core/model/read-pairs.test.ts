import { expect, test } from 'vitest'
import { factsOf, renderFact } from '../../../../test/support/render-facts'

/** The facts of some lines in a report on the second quarter of 2026. */
const read = (lines: string, language = 'en') =>
  factsOf(
    `# Clinic dashboard\n\n**Report period:** Q2 2026\n\n## Key metrics\n\n${lines}\n`,
    language,
  ).facts.map(renderFact)

const Q2 = '1 Apr – 30 Jun 2026'

test('the period of a report dates its figures', () => {
  expect(read('- **Waiting time**: 28 days')).toEqual([`metric amount 28 d, ${Q2}: Waiting time`])
})

test('a trend below a metric is one fact for each time', () => {
  expect(
    read('- **Waiting time**: 28 days\n  - Trend: 32 days (Q4 2025) → 29 days (Q1) → 28 days (Q2)').slice(1),
  ).toEqual([
    'metric actual 32 d, 1 Oct – 31 Dec 2025: Waiting time',
    'metric actual 29 d, 1 Jan – 31 Mar 2026: Waiting time',
    `metric actual 28 d, ${Q2}: Waiting time`,
  ])
  expect(read('- **Stars**: 41\n  - Trend: 38 (Q1) → 41 (Q2)').slice(1)).toEqual([
    'metric actual 38, 1 Jan – 31 Mar 2026: Stars',
    `metric actual 41, ${Q2}: Stars`,
  ])
})

test('times may stand in front of each figure', () => {
  expect(read('- **Recovery rate**: 81%\n  - Historical: Q1 2026: 80%, Q2 2026: 81%').slice(1)).toEqual([
    'metric actual 80%, 1 Jan – 31 Mar 2026: Recovery rate',
    `metric actual 81%, ${Q2}: Recovery rate`,
  ])
})

test('a change and a target belong to the metric above', () => {
  expect(read('- **Revenue**: €4.0M\n  - YoY growth: +12%\n  - Target: €4.5M').slice(1)).toEqual([
    `metric gap +12%, ${Q2}: Revenue`,
    `money target €4.5M, ${Q2}: Revenue`,
  ])
})

test('a part of the metric above is its scope; another measure has its own name', () => {
  expect(read('- **Waiting time**: 28 days\n  - Children: 9 days\n  - Downtime: 2 days').slice(1)).toEqual([
    `metric amount 9 d, ${Q2}: Waiting time | Children`,
    `metric amount 2 d, ${Q2}: Downtime`,
  ])
})

test('keys that only say the kind of figure leave the name to what stands behind', () => {
  expect(read('- **Annual target**: 25% waste reduction')).toEqual([
    `metric target 25%, ${Q2}: waste reduction`,
  ])
  expect(read('- **2027 target**: Turnover < 8%, waiting time < 20 days')).toEqual([
    'metric target < 8%, 1 Jan – 31 Dec 2027: Turnover',
    'metric target < 20 d, 1 Jan – 31 Dec 2027: waiting time',
  ])
})

test('a benchmark is nobody’s own figure', () => {
  expect(read('- **Turnover**: best in class (industry average 12%)')).toEqual([
    `metric amount 12%, ${Q2}: Turnover | industry average`,
  ])
})

test('a generic name takes the scope of its heading', () => {
  expect(read('### Night clinic\n\n**Compensation**: $90K')).toEqual([
    `money amount $90K, ${Q2}: Compensation | Night clinic`,
  ])
})

test('whom a figure is for', () => {
  expect(read('- **Payback**: < 3 months for homes, < 6 months for offices')).toEqual([
    `metric amount < 3 mo, ${Q2}: Payback | homes`,
    `metric amount < 6 mo, ${Q2}: Payback | offices`,
  ])
})

test('a dash between name and figure, a colon inside a name', () => {
  expect(read('- Registered patients - 1,200')).toEqual([`metric amount 1,200, ${Q2}: Registered patients`])
  expect(read('- **LTV:CAC ratio:** > 3:1')).toEqual([`metric amount > 3:1, ${Q2}: LTV:CAC ratio`])
})

test('sequences without times state their two ends', () => {
  expect(read('- **Clinics**: 12 → 15 → 20')).toEqual([
    'metric baseline 12: Clinics',
    `metric target 20, ${Q2}: Clinics`,
  ])
  expect(read('- **Revenue**: €1.2M → €1.5M → €2M (2024, 2025, 2026)')).toEqual([
    'money amount €1.2M, 1 Jan – 31 Dec 2024: Revenue',
    'money amount €1.5M, 1 Jan – 31 Dec 2025: Revenue',
    'money amount €2M, 1 Jan – 31 Dec 2026: Revenue',
  ])
})

test('verbs that lead to a value', () => {
  expect(read('- **NPS**: Improve to 45')).toEqual([`metric target 45, ${Q2}: NPS`])
})

test('a sentence that happens to hold a figure is none', () => {
  expect(read('- **Vision**: We believe that care should never be further away than 5 km')).toEqual([])
})

test('a comparison dates the figure behind it and not the change', () => {
  expect(read('- **Current quarter rate**: $142\n  - YoY growth: +18% (vs Q2 2025: $120)')).toEqual([
    `money actual $142, ${Q2}: rate`,
    `metric gap +18%, ${Q2}: rate`,
    'money actual $120, 1 Apr – 30 Jun 2025: rate',
  ])
})

test('what a label counts, and what it divides', () => {
  expect(read('- Visits:\n  - Day clinic - 24 (a third of them new)\n  - Night clinic - 12')).toEqual([
    `metric amount 24, ${Q2}: Visits | Day clinic`,
    `metric amount 12, ${Q2}: Visits | Night clinic`,
  ])
  expect(read('- **Fee by kind of visit**:\n  - Emergency: $165')).toEqual([
    `money amount $165, ${Q2}: Fee | Emergency`,
  ])
})

test('figures in brackets belong to the names before them', () => {
  expect(read('- **Referrals**: Northline (18%), Kestrel (10%)')).toEqual([
    `metric amount 18%, ${Q2}: Referrals | Northline`,
    `metric amount 10%, ${Q2}: Referrals | Kestrel`,
  ])
})

test('a cell with a figure for each of several metrics', () => {
  expect(read('| KR | Measure | Target |\n| - | - | - |\n| 1.1 | Recovery rate / NPS | 94%, 70+ |')).toEqual([
    `metric target 94%, ${Q2}: Recovery rate`,
    `metric target ≥ 70, ${Q2}: NPS`,
  ])
})

test('a value may name further figures', () => {
  expect(read('- **Open rate**: 8%\n  - Letters: 12%, Texts: 6%').slice(1)).toEqual([
    `metric amount 12%, ${Q2}: Open rate | Letters`,
    `metric amount 6%, ${Q2}: Open rate | Texts`,
  ])
  expect(read('- **Best channel**: Partner clinics (bookings: 410, cost: €2.10)')).toEqual([
    `metric amount 410, ${Q2}: bookings | Partner clinics`,
    `money amount €2.10, ${Q2}: cost | Partner clinics`,
  ])
  expect(read('- **Patient mix**: 50% coast, 30% inland, 20% remote')).toEqual([
    `metric amount 50%, ${Q2}: Patient mix | coast`,
    `metric amount 30%, ${Q2}: Patient mix | inland`,
    `metric amount 20%, ${Q2}: Patient mix | remote`,
  ])
})

test('what moved and what was computed', () => {
  expect(
    read('- **No-show rate**: 4%\n  - Trend: Improving 15% over the year\n  - Improvement: -1%').slice(1),
  ).toEqual([`metric gap 15%, ${Q2}: No-show rate`, `metric gap −1%, ${Q2}: No-show rate`])
  expect(read('- Contribution: 2 × €150K × 0.5 = €150K')).toEqual([`money amount €150K, ${Q2}: Contribution`])
  expect(read('- **Increase letters**: 40% higher open rates justify it')).toEqual([])
  expect(read('- **Risk**: May only reach €15M')).toEqual([])
})

test('the benchmark of a named measure', () => {
  expect(read('- **Industry average CPA**: €52')).toEqual([`money amount €52, ${Q2}: CPA | Industry average`])
})

test('a heading that names one measure, with a line for each party', () => {
  const { facts } = factsOf(
    '# Clinic dashboard\n\n## Waiting time (days)\n\n- **Children**: 9 days\n- **Adults**: 14 days\n- **Satisfaction score**: 4.1\n',
  )
  expect(facts.map(renderFact)).toEqual([
    'metric amount 9 d: Waiting time | Children',
    'metric amount 14 d: Waiting time | Adults',
    'metric amount 4.1: Satisfaction score',
  ])
})

test('success measures name themselves behind their figures', () => {
  expect(read('- **Success metrics**: 90% attendance, 3+ home visits')).toEqual([
    `metric target 90%, ${Q2}: attendance`,
    `metric target ≥ 3 visits, ${Q2}: home visits`,
  ])
  expect(read('- **Quiet wards**: Achieve 95% night rest')).toEqual([`metric target 95%, ${Q2}: night rest`])
})

test('shares in brackets of a list, and sentences that describe', () => {
  expect(read('1. Missed calls (42%)\n2. Lost letters (28%)')).toEqual([
    `metric amount 42%, ${Q2}: Missed calls`,
    `metric amount 28%, ${Q2}: Lost letters`,
  ])
  expect(read('- 42% of late visits involved a second doctor')).toEqual([
    `metric amount 42%, ${Q2}: late visits involved a second doctor`,
  ])
})

test('an arrow with another time in brackets behind it', () => {
  expect(read('- Home visits: 400 → 500 (year end 800)')).toEqual([
    'metric baseline 400: Home visits',
    `metric target 500, ${Q2}: Home visits`,
  ])
})
