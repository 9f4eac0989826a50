/** Shares of one whole, and percentages that are none. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'wrong-percentage'

function expectMarked(body: string): void {
  const fixture = `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'one share of a whole that its sentence names',
      `
## Costs

The yards cost €200 million in all, and the north yard, with €90 million, takes 40% of it.
                                                                                ^^^ 💡 error wrong-percentage: 40%, but €90 million of €200 million is 45%

The yards cost €200 million in all, and the south yard, with €110 million, takes 55% of it.`,
    ],
    [
      'a share that its amount contradicts, not the whole again',
      `
## Costs

| Area | Cost | % of total |
| - | - | - |
| Crews | $500K | 50% |
| Fuel | $300K | 40% |
                 ^^^ 💡 error wrong-percentage: share 40%, but $300K of $1,000K is 30%
| Harbour fees | $200K | 20% |
| **Total** | **$1,000K** | **100%** |`,
    ],
    [
      'a list in a sentence',
      `
## Sales

Sales by channel: shops 61%, site 27%, fairs 16%.
                                             ^^^ 💡 warning wrong-percentage: the 3 shares make 104%, not 100%`,
    ],
    [
      'shares without a total, named as such',
      `
## Budget split

| Area | Share of budget |
| - | - |
| Crews | 50% |
| Fuel | 35% |
| Fees | 25% |
         ^^^ 💡 warning wrong-percentage: the shares under “Share of budget” make 110%, not 100%`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'rounded shares',
      `
## Mix

| Area | Share |
| - | - |
| Crews | 53% |
| Fuel | 30% |
| Fees | 3% |
| Rest | 13% |
| **Total** | **100%** |

Buyers: shops 34%, site 33%, fairs 33%, others 1%.`,
    ],
    [
      'percent of revenue',
      `
## Costs

| Area | Cost | % of revenue |
| - | - | - |
| Crews | $500K | 50% |
| Fuel | $200K | 20% |
| Fees | $100K | 10% |
| **Total** | **$800K** | **80%** |`,
    ],
    [
      'a share of each year',
      `
## Partners

| Year | Revenue | % of total |
| - | - | - |
| Year 1 | $1M | 40% |
| Year 2 | $2M | 40% |
| Year 3 | $4M | 40% |`,
    ],
    [
      'groups that overlap, rates and a trajectory',
      `
## People

Women in management 34%, under thirty 22%, part-time 18%.

Availability 99%, satisfaction 92%, retention 88%.

Share of night crews: 20% in 2025, 35% in 2026, 50% in 2027.`,
    ],
    [
      'a total that states another sum',
      `
## Costs

| Area | Share |
| - | - |
| Crews | 50% |
| Fuel | 20% |
| Fees | 16.9% |
| **Total** | **86.9%** |`,
    ],
    [
      'subtotals between the parts',
      `
## Costs

| Area | Share |
| - | - |
| Crews | 50% |
| Fuel | 20% |
| **Subtotal** | **70%** |
| Fees | 30% |
| **Total** | **100%** |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})
