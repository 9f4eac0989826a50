/** One work in two periods, and all that only looks like it. */
import { describe, expect, test } from 'vitest'
import { fixed, marked } from '../../../../test/support/carets'

const rule = 'conflicting-schedule'

function plan(body: string): string {
  return `---\nplumbline: strategy\n---\n# Roadmap\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a wrapped sentence with the words of a row in another order, and a reason with a time behind its comma',
      `
## Schedule

| Step | Lead | End |
| - | - | - |
| Lund shed 4, commissioning | Ida Quist | Mar 2028 |

The move goes on as agreed with the council. Commissioning of shed 4 ends in
June 2028, in time for the first ship in the third quarter of 2028.
^^^^^^^^^ information conflicting-schedule: June 2028 for “Commissioning of shed 4”, but Mar 2028 for “Lund shed 4, commissioning” under “Schedule”`,
    ],
    [
      'what a heading dates against what a row states, without the words any work may have',
      `
## Q3 2026: Trust

- **Zero-trust architecture**: every call is checked

## Security programme

| Due | Initiative |
| - | - |
| Q1 2026 | Zero trust |
  ^^^^^^^ 💡 warning conflicting-schedule: Q1 2026 for “Zero trust”, but Q3 2026 under “Q3 2026: Trust”`,
    ],
    [
      'one of several names in a text',
      `
## Q3 2026: Trust

- **Compliance**: SOC 2 Type II, ISO 27001

## Security programme

| Due | Initiative |
| - | - |
| Q2 2026 | SOC 2 Type II certification |
  ^^^^^^^ 💡 warning conflicting-schedule: Q2 2026 for “SOC 2 Type II certification”, but Q3 2026 under “Q3 2026: Trust”`,
    ],
    [
      'a verb of completion here, a noun there',
      `
## Initiatives

- New harbour crane built by May 2026

## Milestones

| Milestone | Due |
| - | - |
| Harbour crane | July 2026 |
                  ^^^^^^^^^ 💡 warning conflicting-schedule: July 2026 for “Harbour crane”, but by May 2026 under “Initiatives”`,
    ],
    [
      'the head of a title, as a note',
      `
## Initiatives

- Ticket machine migration of suburban stops by March 2026

## Milestones

| Milestone | Due |
| - | - |
| Ticket machine migration | Q3 2026 |
                             ^^^^^^^ 💡 information conflicting-schedule: Q3 2026 for “Ticket machine migration”, but by March 2026 under “Initiatives”`,
    ],
    [
      'a sentence against a row, as a note',
      `
## Where we stand

The move to Genk is under way. The Genk warehouse will be ready in Q1 2026.
                                                                   ^^^^^^^ information conflicting-schedule: Q1 2026 for “The Genk warehouse”, but Q3 2026 under “Milestones”

## Milestones

| Milestone | Due |
| - | - |
| Genk warehouse | Q3 2026 |
`,
    ],
    [
      'one of two things in a line, as a note',
      `
## Goals

- Yard capacity doubled, gates automated (June 2026)

## Milestones

| Milestone | Due |
| - | - |
| Yard gates automated | Q4 2026 |
                         ^^^^^^^ 💡 information conflicting-schedule: Q4 2026 for “Yard gates automated”, but June 2026 under “Goals”`,
    ],
    [
      'a rhythm that begins at two times, as a note',
      `
## Goals

- Go from monthly to weekly deliveries by Q3 2026

## How we work

Weekly product deliveries are planned starting Q1 2026.
                                      ^^^^^^^^^^^^^^^^ information conflicting-schedule: starting Q1 2026 for “Weekly product deliveries”, but by Q3 2026 under “Goals”`,
    ],
    [
      'a list by quarter against a row of equal sum',
      `
## Hiring

| Team | Q1 | Q2 | Q3 | Q4 | Total |
| - | - | - | - | - | - |
| Kitchen | 1 | 0 | 1 | 2 | 4 |
| Service | 0 | 2 | 1 | 0 | 3 |

**Kitchen (4 hires):**
- Q1: cook × 1
- Q2-Q4: cook × 1 each quarter
  ^^^^^ warning conflicting-schedule: 1 in Q2 for “Kitchen (4 hires)”, but 0 in the row “Kitchen”

**Service (3 hires):**
- Q2: 2 waiters
- Q3: 1 waiter`,
    ],
    [
      'a plan that is longer than its milestones, as a note',
      `
## Schedule

### In short

- **Total duration**: 24 months
                      ^^^^^^^^^ information conflicting-schedule: 24 months, but the milestones from “Floor opened” to “Handed over” span 12 months

### Milestones

- **Q1 2026**: Floor opened
- **Q2 2026**: Cables in
- **Q4 2026**: Handed over`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))

  test('across documents', () => {
    expectMarked(`-- a.md --
---
plumbline: strategy
---
## Initiatives

- Night trains to Vienna by Q2 2026

-- b.md --
---
plumbline: strategy
---
## Initiatives

- Launch night trains to Vienna by Q4 2026
                                ^^^^^^^^^^ 💡 warning conflicting-schedule: by Q4 2026 for “Launch night trains to Vienna”, but by Q2 2026 in “a.md”
`)
  })
})

test.each([
  [
    'a bullet that says more of the work than the row',
    `
## Phase 2: Build

- Heat pump at the sewage works, in service September 2028
                                            ^^^^^^^^^^^^^^ information conflicting-schedule: September 2028 for “Heat pump at the sewage works, in service”, but March 2028 for “Heat pump in service” under “Milestones”
- Tender for the heat pump, March 2027

## Milestones

| Milestone | Due |
| - | - |
| Heat pump in service | March 2028 |
| Tender closed | March 2027 |`,
  ],
  [
    'a sentence below the table',
    `
## Roll-out

| Site | Go-live | Owner |
| - | - | - |
| Northfield | May 2026 | Lea Brandt |
| Riverside | September 2026 | Lea Brandt |

Riverside follows in November 2026, once the summer is over.
                     ^^^^^^^^^^^^^ information conflicting-schedule: November 2026 for “Riverside follows”, but September 2026 for “Riverside” under “Roll-out”`,
  ],
  [
    'a row that plans two things',
    `
## Steps

**2. Shop three, Harbour Street** – opens in September 2026.
                                             ^^^^^^^^^^^^^^ information conflicting-schedule: September 2026 for “Shop three”, but Q4 2026 for “Shop three opens, deliveries begin” under “Timeline”

## Timeline

| When | What |
| - | - |
| Q3 2026 | Oven running |
| Q4 2026 | Shop three opens, deliveries begin |`,
  ],
  [
    'Chinese, with the verb in front and behind',
    `
## 任务

| 任务 | 负责人 | 完成时间 |
| - | - | - |
| 上线新的仓储管理系统 | 李强 | 2026年6月 |
| 新建两座区域仓 | 王芳 | 2026年10月 |

## 里程碑

1. 新仓储管理系统上线：2026年9月
             ^^^^^^^ information conflicting-schedule: 2026年9月 for “新仓储管理系统上线”, but 2026年6月 for “上线新的仓储管理系统” under “任务”`,
  ],
  [
    'stages of one work and another stage that agrees',
    `
## Phase 2: Build

- Pilot of the heat pump in May 2027
- Heat pump at the sewage works, in service March 2028
- Heat pump at the harbour in October 2028

## Milestones

| Milestone | Due |
| - | - |
| Heat pump in service | March 2028 |`,
  ],
])('a note: %s', (_, body) => expectMarked(plan(body)))

test('the fix writes the other period in the notation of the place', () => {
  const after = fixed(
    plan(`
## Initiatives

- Harbour crane by May 2026

## Milestones

| Milestone | Due |
| - | - |
| Harbour crane | 2026-07 |`),
    rule,
  )
  expect([...after.values()][0]).toContain('| Harbour crane | 2026-05 |')
})

describe('leaves alone', () => {
  const table = (row: string) => `\n## Milestones\n\n| Milestone | Due |\n| - | - |\n${row}`
  test.each<[string, string]>([
    [
      'a quarter of the year',
      `## Initiatives\n\n- Harbour crane in 2026\n${table('| Harbour crane | Q3 2026 |')}`,
    ],
    [
      'a month of the quarter',
      `## Initiatives\n\n- Harbour crane by Q3 2026\n${table('| Harbour crane | August 2026 |')}`,
    ],
    [
      'a pilot',
      `## Initiatives\n\n- Harbour crane pilot by Q1 2026\n${table('| Harbour crane | Q3 2026 |')}`,
    ],
    [
      'a tender',
      `## Initiatives\n\n- Harbour crane tender by Q1 2026\n${table('| Harbour crane | Q3 2026 |')}`,
    ],
    [
      'regions',
      `## Initiatives\n\n- Parcel lockers in Ghent by Q1 2026\n${table('| Parcel lockers in Lille | Q3 2026 |')}`,
    ],
    [
      'numbers',
      `## Initiatives\n\n- Parcel lockers in 5 towns by Q1 2026\n${table('| Parcel lockers in 20 towns | Q3 2026 |')}`,
    ],
    [
      'two stages in one text',
      `## Initiatives\n\n- Harbour crane: lease by March 2026, start in Q3 2026\n${table('| Harbour crane | Q4 2026 |')}`,
    ],
    [
      'a start and an end',
      `## Initiatives\n\n- Harbour crane from March 2026\n${table('| Harbour crane | Q4 2026 |')}`,
    ],
    ['siblings of one table', table('| Fire drill hall A | Q1 2026 |\n| Fire drill hall A | Q3 2026 |')],
    [
      'what comes back every quarter',
      `## Q1 2026\n\n- Customer survey round\n\n## Q2 2026\n\n- Customer survey round\n\n## Q3 2026\n\n- Customer survey round`,
    ],
    [
      'the same step of two phases',
      `## Phase 1 (2026)\n\n- Architecture specification in May 2026\n\n## Phase 2 (2027)\n\n- Architecture specification in May 2027`,
    ],
    ['one word', `## Initiatives\n\n- Hiring by Q1 2026\n${table('| Hiring | Q3 2026 |')}`],
    [
      'what may come, what slipped, and what serves the work',
      `
## Initiatives

- Genk warehouse by Q3 2026
- Training for the Genk warehouse by Q1 2026

## Risks

If permits are late, the Genk warehouse will not be ready by Q4 2026.

## History

The Genk warehouse was initially planned for Q1 2026.`,
    ],
    [
      'a rhythm of reviews, each with its day',
      `
## Goals

- Weekly reviews by Q3 2026

## How we work

Weekly reviews are planned starting Q1 2026.`,
    ],
    [
      'lists by quarter that name other things, or fewer of them',
      `
## Hiring

| Team | Q1 | Q2 | Q3 | Q4 | Total |
| - | - | - | - | - | - |
| Kitchen | 1 | 0 | 1 | 2 | 4 |
| Service | 0 | 2 | 1 | 0 | 3 |

**Kitchen, cooks only:**
- Q1: cook × 1
- Q4: cook × 1

**Service costs:**
- Q2: €2,000
- Q3: €1,000`,
    ],
    [
      'a plan as long as its milestones, and its phases',
      `
## Schedule

### In short

- **Total duration**: 12 months
- **Preparation**: 6 months

### Milestones

- **Q2 2026**: Floor opened
- **Q3 2026**: Cables in
- **Q4 2026**: Handed over`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))

  test('a cancelled row', () => {
    expectMarked(
      plan(`
## Initiatives

- Harbour crane by Q1 2026

## Old plan

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | Q3 2026 | cancelled |`),
    )
  })

  test('themes that the plan of another year takes up again', () => {
    expectMarked(`-- a.md --
---
plumbline: strategy
---
## Q2 2024

- Partner integrations

-- b.md --
---
plumbline: strategy
---
## Q4 2026

- Partner integrations
`)
  })
})
