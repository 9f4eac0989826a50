/** Derived figures that do not follow, and the many that do in some reading. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'wrong-derivation'

function expectMarked(body: string): void {
  const fixture = `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a sum that is written out, and no other arithmetic',
      `
## Fleet

With the second order we have 14 + 9 + 30 = 55 vans on the road.
                                            ^^^^^^^ 💡 warning wrong-derivation: 55 vans, but 14 + 9 + 30 is 53 vans

Each van does 3 × 4 + 2 = 14 rounds, and 14 + 9 = 23 vans are enough.`,
    ],
    [
      'the way made between two days',
      `
## Dashboard

| Metric | Start of year | 12 Feb | Goal | Progress |
| - | - | - | - | - |
| Shops live | 200 | 260 | 500 | 20% |
| Returns | 8% | 7% | 4% | 25% |
| Parcels by bike | 20% | 30% | 60% | 40% |
                                      ^^^ 💡 warning wrong-derivation: progress 40%, but from 20% to 30% is 25% of the way to 60%`,
    ],
    [
      'growth between two values in one sentence',
      `
## Goals

- Grow freight revenue from €5.0M to €5.5M in 2026, an increase of 15%
                                                                   ^^^ 💡 warning wrong-derivation: 15%, but from €5.0M to €5.5M is 10%`,
    ],
    [
      'the mean of a list',
      `
## Progress

| Objective | Key results | Average progress |
| - | - | - |
| Ports | 60%, 80%, 100% | 80% |
| Brokers | 20%, 40% | 45% |
                       ^^^ 💡 warning wrong-derivation: average 45%, but the mean of 20%, 40% is 30%`,
    ],
    [
      'one price of several',
      `
## Costs

| Item | Units | Unit price | Amount |
| - | - | - | - |
| Cranes | 2 | €300 | €600 |
| Forklifts | 4 | €50 | €200 |
| Scanners | 10 | €7 | €70 |
| Radios | 20 | €3 | €90 |
                     ^^^ 💡 warning wrong-derivation: Amount €90, but 20 × €3 is €60`,
    ],
    [
      'revenue per partner in one column',
      `
## Partners

| Metric | Target | Current |
| - | - | - |
| Partner revenue | €2.0M | €0.3M |
| Partners | 50 | 15 |
| Revenue per partner | €40K | €15K |
                               ^^^^ 💡 warning wrong-derivation: Revenue per partner €15K, but €0.3M ÷ 15 is €20K`,
    ],
    [
      'a dashboard that averages other tables',
      `
## Sales OKRs

| Key result | Target | Progress |
| - | - | - |
| Brokers signed | 40 | 10 (25%) |
| Ports opened | 4 | 3 (75%) |

## Crew OKRs

| Key result | Target | Progress |
| - | - | - |
| Crews trained | 40 | 12 (30%) |
| Crews hired | 10 | 5 (50%) |

## Dashboard

| Team | Avg progress |
| - | - |
| Sales | 50% |
| Crew | 60% |
         ^^^ 💡 warning wrong-derivation: average 60%, but the 2 figures under “Crew” average 40%`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

test('marks a runway, and how much more it is', () => {
  expectMarked(`
## Cash

At a burn of $1.5M a month, the $31.0M in the bank last 24 months. At $1.5M a month, $31.0M last 20 months.
                                                        ^^^^^^^^^ 💡 warning wrong-derivation: 24 months, but $31.0M ÷ $1.5M a month is 20 months

In 2024 we had 38,000 visitors and in 2025 we had 41,800 visitors, which is 15% more.
                                                                            ^^^ 💡 warning wrong-derivation: 15%, but from 38,000 visitors to 41,800 visitors is 10%`)
})

test.each([
  [
    'growth from the year before in the table',
    `| Metric | 2025 | 2026 |
| - | - | - |
| Payment volume | €2.1 bn | €3.0 bn |

We expect the payment volume to grow by 60% to €3.0 bn.
                                        ^^^ 💡 warning wrong-derivation: 60%, but from €2.1 bn to €3.0 bn is 43%`,
  ],
  [
    'growth over some years, and a figure per month',
    `- Lending grows from NOK 8.2 billion to NOK 11.6 billion, an increase of 55% in three years
                                                                         ^^^ 💡 warning wrong-derivation: 55%, but from NOK 8.2 billion to NOK 11.6 billion is 41%
- Cut calls about late trucks by 30%, from 2,000 to 1,500 a month
                                 ^^^ 💡 warning wrong-derivation: 30%, but from 2,000 to 1,500 a month is 25%`,
  ],
  [
    'the money in the bank in the line above',
    `- Cash in the bank on 1 January 2026: £180,000
- Monthly burn while we fit out shop three: £15,000, so the cash lasts 15 months
                                                                       ^^^^^^^^^ 💡 warning wrong-derivation: 15 months, but £180,000 ÷ £15,000 is 12 months
- Reserves of £2.4M at a monthly spend of £0.2M last 12 months`,
  ],
  [
    'a ratio in words',
    `The school has 5,200 students and 309 teachers, that is 14.2 students for each.
                                                        ^^^^^^^^^^^^^ 💡 warning wrong-derivation: 14.2 students, but 5,200 students ÷ 309 teachers is 16.8 students`,
  ],
])('marks %s', (_, body) => {
  const fixture = `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Plan 2026\n\n## Figures\n\n${body}\n`
  expect(marked(fixture, { rule: 'wrong-derivation' })).toBe(fixture)
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'months that make the year, about',
      `
## Costs

- Lease €30K a month (€360K a year), cleaning about €2K a month or some €25K a year, from Q2 2026`,
    ],
    [
      'two things, a month of one and a year of the other',
      `
## Costs

- Lease €30K a month and insurance €300K a year from Q2 2026`,
    ],
    [
      'growth stated for each of several years, and a margin',
      `
## Goals

- Grow revenue from €5.0M in 2025 to €10.0M in 2028, 26% a year
- Grow revenue from €5.0M to €5.5M in 2026 with a margin of 15%`,
    ],
    [
      'progress where less is better, from a baseline, and beyond the target',
      `
## Key results

| Key result | Baseline | Current | Target | Progress |
| - | - | - | - | - |
| Ports | 0 | 5 | 10 | 50% |
| Hours to clear | 50 | 40 | 20 | 50% |
| Brokers | 20 | 30 | 40 | 50% |
| Crews | 5 | 12 | 10 | 100% |`,
    ],
    [
      'progress that is a judgement',
      `
## Key results

| Key result | Current | Target | Progress |
| - | - | - | - |
| Ports | 5 | 10 | 70% |
| Brokers | 20 | 40 | 30% |
| Crews | 5 | 10 | 90% |`,
    ],
    [
      'a ratio column',
      `
## Channels

| Channel | Revenue | Cost | Ratio |
| - | - | - | - |
| Fairs | $750 | $75 | 10:1 |
| Search | $500 | $50 | 10:1 |
| Post | $300 | $30 | 10:1 |
| Radio | $800 | $75 | 10:1 |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})
