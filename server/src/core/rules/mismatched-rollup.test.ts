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
      'bare parts of millions',
      `
## Commitments

- R$ 600 million of green loans: 120 in 2026, 200 in 2027 and 250 in 2028
  ^^^^^^^^^^^^^^ 💡 warning mismatched-rollup: R$ 600 million, but its 3 parts make 120 + 200 + 250 = 570
- R$ 570 million of homes: 120 in 2026, 200 in 2027 and 250 in 2028`,
    ],
    [
      'parts that are counted in words, or in bare numbers',
      `
## Depots

We refit 9 of our 30 depots: two in 2026, three in 2027 and five in 2028.
         ^^^^^^^^^^^^^^^^^^ warning mismatched-rollup: 9 of our 30 depots, but its 3 parts make 2 + 3 + 5 = 10

Six places open, and we hire 8 clerks: 4 in Lund, 3 in Malmö and 2 in Ystad.
                             ^^^^^^^^ 💡 warning mismatched-rollup: 8 clerks, but its 3 parts make 4 + 3 + 2 = 9`,
    ],
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
      'more riders at once than there are',
      `
## Today

| Metric | Current | Target |
| - | - | - |
| Active riders | 4,000 | 6,000 |
                  ^^^^^ information mismatched-rollup: 4,000 for “Active riders”, but the 3 parts under “Riders by city today” make 3,100

## Riders by city today

| City | Riders | Bikes |
| - | - | - |
| Ghent | 1,900 | 600 |
| Bruges | 800 | 300 |
| Mons | 400 | 100 |`,
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
    [
      'phases that are longer than the plan',
      `
Total timeline: 20 weeks
                ^^^^^^^^ warning mismatched-rollup: 20 weeks in all, but the 2 phases make 26 weeks

## Phase 1: Quay (Q1 2026, 14 weeks)

- Piles by February 2026

## Phase 2: Cranes (Q2 2026, 12 weeks)

- Rails by May 2026`,
    ],
    [
      'phases that may overlap, as a remark',
      `
Total timeline: 20 weeks
                ^^^^^^^^ information mismatched-rollup: 20 weeks in all, but the 2 phases make 26 weeks

| Phase | Duration |
| - | - |
| Quay | 14 weeks |
| Cranes | 12 weeks |`,
    ],
    [
      'a year of more than twelve months, as a remark',
      `
## Budget

| Phase | Cost |
| - | - |
| Phase 1 | $250K (6 months) |
| Phase 2 | $400K (9 months) |
| **Total Year 1** | **$650K** |
    ^^^^^^^^^^^^ information mismatched-rollup: “Total Year 1” adds phases of 15 months, more than a year`,
    ],
    [
      'a plan that runs longer than it says',
      `
Total timeline: 5 months
                ^^^^^^^^ information mismatched-rollup: 5 months in all, but the plan runs from Q1 2026 to Q4 2026

## Phase 1: Quay (Q1 2026)

- Piles by February 2026

## Phase 2: Cranes (Q2 2026)

- Rails by May 2026

## Phase 3: Rails (Q4 2026)

- Signals by November 2026`,
    ],
    [
      'regions that are to reach more than the whole',
      `
## Goals

- Customers: 200 by the end of 2026
             ^^^ warning mismatched-rollup: 200 for “Customers”, but the 3 parts under “Where we grow” make 225 customers

## Where we grow

### Phase 1: Flanders (Q1 2026)

**Target**: 100 customers

### Phase 2: Holland (Q2 2026)

**Target**: 75 customers

### Phase 3: Jutland (Q3 2026)

**Target**: 50 customers`,
    ],
    [
      'hires for a role that has grown before',
      `
## Team

| Team | End of 2025 | End of 2026 |
| - | - | - |
| Drivers | 20 | 24 |
| Planners | 5 | 8 |
| **Total** | **25** | **32** |

## Hiring

| Quarter | Role | Hires |
| - | - | - |
| Q1 2026 | Drivers | 1 |
                      ^ warning mismatched-rollup: 4 hires, but the headcount grows from 25 to 32, which is 7: “Planners” come later
| Q2 2026 | Drivers | 1 |
| Q3 2026 | Drivers | 1 |
| Q4 2026 | Drivers | 1 |
| Q1 2027 | Planners | 3 |`,
    ],
    [
      'a net growth that the table does not have, as a remark',
      `
## Team

| Department | End of 2025 | End of 2026 |
| - | - | - |
| Drivers | 20 | 24 |
| Planners | 5 | 8 |
| **Total** | **25** | **32** |

Net new: 4 employees, because 3 retire.
         ^^^^^^^^^^^ information mismatched-rollup: 4 employees net, but the headcount grows from 25 to 32, which is 7`,
    ],
    [
      'more people than roles, as a remark',
      `
## Growth

- **Year 1**: 2 people
- **Year 2**: 6 people
              ^^^^^^^^ information mismatched-rollup: 6 people, but the roles listed make 5: 2 for “Year 1”, 3 for “Year 2”

## Core team (Year 1)

### Harbour master

**Salary**: €60K

### Pilot

**Salary**: €55K

## Expansion (Year 2)

### Crane driver (2x)

**Salary**: €40K

### Clerk

**Salary**: €35K`,
    ],
    [
      'hires under a heading that counts them',
      `
## Hiring

### Drivers (9 hires)

- **Q1:** 3 hires
          ^^^^^^^ warning mismatched-rollup: the 3 lines make 10, but “Drivers (9 hires)” says 9
- **Q2:** 5 hires
- **Q3:** 2 hires

### Planners (4 hires)

- **Q1:** 1 hire
- **Q2:** 3 hires`,
    ],
    [
      'the whole of all phases',
      `
**Investment:** €6M
                ^^^ warning mismatched-rollup: €6M in all, but the lines of its time make €7.5M: €7.5M under “Lines”

## Phase 1: Quay (2026)

**Investment**: €4M

- Piles by Q2 2026

## Phase 2: Cranes (2027)

**Investment**: €2M

- Rails by Q2 2027

## Lines

| Quarter | Focus | Investment |
| - | - | - |
| Q1 2026 | Piles | €4M |
| Q1 2027 | Rails | €3.5M |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

test('marks a whole and its parts in one sentence', () => {
  expectMarked(`
## Fleet

The fleet has 48 ships: 31 ferries, 12 tugs and 6 barges.
              ^^^^^^^^ 💡 warning mismatched-rollup: 48 ships, but its 3 parts make 49 ships

The plan costs £22M: £9M in 2026 and £13M in 2027. It costs £24M (up from £9M and £13M before).`)
})

test.each([
  [
    'parts of which there are more than of the whole',
    `€58 million, of which the state pays €40 million, the university €12 million and donors €9 million.
^^^^^^^^^^^ 💡 warning mismatched-rollup: €58 million, but its 3 parts make €61M`,
  ],
  [
    'the whole behind another figure',
    `Two schemes in the foothills serve 2,400 households: 1,500 at Bwera and 1,100 at Kilembe.
                                   ^^^^^^^^^^^^^^^^ 💡 warning mismatched-rollup: 2,400 households, but its 2 parts make 2,600 households`,
  ],
  [
    'a table in millions against a sentence',
    `| Step | Budget (NOK m) |
| - | - |
| Platform | 96 |
| Advisers | 24 |
| Total | 120 |

The programme budget of NOK 128 million is charged over three years.
                        ^^^^^^^^^^^^^^^ 💡 warning mismatched-rollup: NOK 128 million in all, but what stands under “Money” makes NOK 120M`,
  ],
  ['some of the whole', '€58 million, of which the state pays €40 million and the university €12 million.'],
  [
    'parts in brackets and something else',
    'We teach 4,180 people (bachelor 2,900, master 1,280) and 312 staff.',
  ],
])('a sentence on money: %s', (_, body) => {
  const fixture = `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Plan 2026\n\n## Money\n\n${body}\n`
  expect(marked(fixture, { rule: 'mismatched-rollup' })).toBe(fixture)
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
      'phases that fill the plan, in months and weeks',
      `
Total timeline: 6 months

| Phase | Duration |
| - | - |
| Quay | 14 weeks |
| Cranes | 12 weeks |`,
    ],
    [
      'stretches of one plan',
      `
Total timeline: 18 months

## Phase 1: Quay (0-6 months)

- Piles

## Phase 2: Cranes (6-12 months)

- Rails

## Phase 3: Trial (12-18 months)

- Trial`,
    ],
    [
      'customers that are counted again in each phase',
      `
## Goals

- Customers: 300 by the end of 2026

## Rollout

### Phase 1: Pilot (Q1 2026)

**Target**: 50 customers

### Phase 2: Launch (Q2 2026)

**Target**: 150 customers

### Phase 3: Scale (Q4 2026)

**Target**: 300 customers`,
    ],
    [
      'regions of which not all are listed, scores and another year',
      `
## Key metrics

| Metric | 2026 target | 2027 target |
| - | - | - |
| Customers | 400 | 500 |
| NPS | 40 | 50 |

## Targets by region

| Region | Customers 2026 | NPS 2026 | Customers 2027 |
| - | - | - | - |
| Flanders | 120 | 38 | 180 |
| Holland | 90 | 45 | 160 |
| Jutland | 80 | 41 | 120 |`,
    ],
    [
      'hires of another table year and other roles',
      `
## Team

| Team | Today | 2028 |
| - | - | - |
| Drivers | 20 | 26 |
| Planners | 5 | 8 |
| **Total** | **25** | **34** |

## Hiring

| Quarter | Role | Hires |
| - | - | - |
| Q1 2026 | Drivers | 1 |
| Q2 2026 | Planners | 1 |`,
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
