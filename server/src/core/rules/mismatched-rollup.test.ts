/** Wholes and their parts, and sums that are none. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'mismatched-rollup'

function expectMarked(body: string): void {
  const fixture = `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'the quarters of a row',
      `
## Spending by team, 2026

| Team | Q1 | Q2 | Q3 | Q4 |
| - | - | - | - | - |
| Product | €190K | €195K | €200K | €205K |
| Sales | €120K | €150K | €130K | €120K |

Product spends €860K in 2026, most of it on people.
               ^^^^^ 💡 warning mismatched-rollup: €860K for “Product”, but its 4 parts under “Spending by team, 2026” make €790K`,
    ],
    [
      'the years of a table',
      `
## Investment

| Item | 2026 | 2027 | Total |
| - | - | - | - |
| Quay | €0.9M | €0.2M | €1.1M |
| Cranes | €1.4M | €0.5M | €1.9M |
| **Total** | **€2.3M** | **€0.7M** | **€3.0M** |

Together we invest €3.6M in 2026 and 2027.
                   ^^^^^ 💡 warning mismatched-rollup: €3.6M in all, but what stands under “Investment” makes €3.0M`,
    ],
    [
      'a list of what there is',
      `
## Where we stand

| Capability | Current | Target |
| - | - | - |
| Crane models | 5 models | 20 models |
                 ^^^^^^^^ warning mismatched-rollup: 5 models for “Crane models”, but those under “Current cranes” make 9

## Current cranes

| Yard | Models |
| - | - |
| North | 3 |
| South | 4 |
| East | 2 |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'the sum of one year, a row, a cap and a part',
      `
## Investment

| Item | 2026 | 2027 | Total |
| - | - | - | - |
| Quay | €0.9M | €0.2M | €1.1M |
| Cranes | €1.4M | €0.5M | €1.9M |
| **Total** | **€2.3M** | **€0.7M** | **€3.0M** |

In 2026 the total is €2.3M. Cranes cost €1.9M in all. The board approved a total of €3.5M. Together with a reserve, which is additional, we need €3.3M.`,
    ],
    [
      'more hires than growth: some leave',
      `
## Team

| Team | End of 2025 | End of 2026 |
| - | - | - |
| Drivers | 20 | 26 |
| Planners | 5 | 8 |
| **Total** | **25** | **34** |

## Hiring

| Quarter | Hires |
| - | - |
| Q1 2026 | 5 |
| Q2 2026 | 4 |
| Q3 2026 | 2 |
| Q4 2026 | 1 |`,
    ],
    [
      'hires of half a year',
      `
## Team

| Team | End of 2025 | End of 2026 |
| - | - | - |
| Drivers | 20 | 26 |
| **Total** | **20** | **26** |

## Hiring

| Quarter | Hires |
| - | - |
| Q1 2026 | 2 |
| Q2 2026 | 1 |`,
    ],
    [
      'a phase that costs more than the lines that are listed',
      `
## Phase 1: Quay (2026)

**Investment**: €5M

- Piles by Q2 2026

## Phase 2: Cranes (2027)

**Investment**: €4M

- Rails by Q2 2027

## Safety

| Quarter | Focus | Investment |
| - | - | - |
| Q1 2026 | Lights | €0.5M |
| Q2 2026 | Fences | €0.4M |`,
    ],
    [
      'estimates',
      `
## Costs

| Item | Estimate |
| - | - |
| Quay | €1.2M – €1.6M |
| Cranes | €0.4M – €0.5M |

The programme costs about €2.4M in all.`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})
