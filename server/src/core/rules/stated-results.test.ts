/** Figures of the whole that do not fit together, lines with two amounts, and what only looks so. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const plan = (body: string) => `---\nplumbline: strategy\n---\n# Plan 2026\n\n${body.trim()}\n`
const expectMarked = (body: string) =>
  expect(marked(plan(body), { rule: 'conflicting-value' })).toBe(plan(body))

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a result that revenue and costs do not leave',
      `
## Overview

**Total revenue 2026:** €12.0M
**Total costs 2026:** €9.5M

## Year

| Year | Revenue | Operating result |
| - | - | - |
| 2026 | €12.0M | €3.4M |
                  ^^^^^ information conflicting-value: €3.4M for “Operating result” (2026), but €12.0M − €9.5M is €2.5M`,
    ],
    [
      'one year of several, in a table of rows',
      `
## Finances

| Line | 2026 | 2027 | 2028 |
| - | - | - | - |
| Revenue | €4.0M | €5.0M | €6.0M |
| Costs | €3.5M | €4.0M | €4.5M |
| Surplus | €0.5M | €1.2M | €1.5M |
                    ^^^^^ warning conflicting-value: €1.2M for “Surplus” (2027), but €5.0M − €4.0M is €1.0M`,
    ],
    [
      'recurring revenue that is all revenue',
      `
## Revenue 2025

| Source | Revenue |
| - | - |
| Subscriptions | €6.0M |
| Consulting | €2.0M |
| **Total** | **€8.0M** |

## Key figures

- **Annual recurring revenue:** €8.0M
                                ^^^^^ information conflicting-value: €8.0M for “Annual recurring revenue” is all revenue, but “Subscriptions” is €6.0M of it`,
    ],
    [
      'a line of a budget in two groups',
      `
## Campaign budget

| Channel | Budget |
| - | - |
| Street theatre | €90K |
| Radio | €60K |

## Summer programme

**Street theatre**: €55K
                    ^^^^ information conflicting-value: €55K for “Street theatre”, but €90K under “Campaign budget”
**Open-air cinema**: €40K`,
    ],
    [
      'a range that its own parts leave',
      `
## Fees

- **Standard fee**: 10-14%
                    ^^^^^^ information conflicting-value: 10–14% for “Standard fee”, but 15–18% for “Wine”
- **Bread**: 10-11%
- **Cheese**: 12-14%
- **Wine**: 15-18%`,
    ],
    [
      'people added net',
      `
## Headcount

| Team | 2025 | 2026 |
| - | - | - |
| Kitchen | 20 | 28 |
| Service | 30 | 34 |
| Total | 50 | 62 |

## Assumptions

- Net new: 9 hires
           ^^^^^^^ information conflicting-value: 9 hires for “Net new”, but the headcount grows from 50 to 62, which is 12`,
    ],
  ])('%s', (_, body) => {
    expectMarked(body)
  })
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'a result before other costs',
      `
## Finances

| Line | 2026 | 2027 |
| - | - | - |
| Revenue | €4.0M | €5.0M |
| Cost of sales | €1.0M | €1.2M |
| Operating costs | €2.0M | €2.4M |
| Operating result | €1.0M | €1.4M |`,
    ],
    [
      'costs that are never all costs',
      `
## Finances

| Line | 2026 | 2027 | 2028 |
| - | - | - | - |
| Revenue | €4.0M | €5.0M | €6.0M |
| Costs | €3.0M | €3.5M | €4.0M |
| Profit | €0.6M | €0.9M | €1.2M |`,
    ],
    [
      'the same lines in each city',
      `
## Ghent

**Street theatre**: €55K
**Open-air cinema**: €40K

## Bruges

**Street theatre**: €75K
**Open-air cinema**: €30K`,
    ],
    [
      'a line of every group, and one of two phases',
      `
## Kitchen refit

**Contingency**: €20K
**Oven**: €80K

## Dining room

**Contingency**: €10K
**Tables**: €30K

## Phase 1

**Street lamps**: €20K

## Phase 2

**Street lamps**: €45K`,
    ],
    [
      'one name in two sections',
      `
## Marketing

**Street posters**: €20K

## Anniversary

**Street posters**: €6K`,
    ],
    [
      'a range that holds its parts',
      `
## Fees

- **Standard fee**: 10-18%
- **Bread**: 10-11%
- **Wine**: 15-18%`,
    ],
    [
      'recurring revenue of the row that recurs',
      `
## Revenue 2025

| Source | Revenue |
| - | - |
| Subscriptions | €6.0M |
| Consulting | €2.0M |
| **Total** | **€8.0M** |

## Key figures

- **Annual recurring revenue:** €6.0M`,
    ],
  ])('%s', (_, body) => {
    expectMarked(body)
  })
})
