/** Months, hours and years that do not fit together, running totals, and what only looks so. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const plan = (body: string) => `---\nplumbline: strategy\n---\n# Plan 2026\n\n${body.trim()}\n`
const expectMarked = (body: string, rule: string) => expect(marked(plan(body), { rule })).toBe(plan(body))

describe('wrong-derivation marks', () => {
  test.each<[string, string]>([
    [
      'a month against a year',
      `
## Key figures

- **Monthly rent**: €12,000
- **Annual rent**: €124,000
                   ^^^^^^^^ 💡 warning wrong-derivation: €124,000 for “Annual rent”, but 12 × €12,000 is €144,000`,
    ],
    [
      'revenue an hour against revenue a year',
      `
## Revenue 2026

| Line | Revenue |
| - | - |
| Ferries | €6.0M |
| Parking | €1.0M |
| Total | €7.0M |

## Outages

| System | Revenue at stake |
| - | - |
| Ticket shop | €9,000/hour |
                ^^^^^^^^^^^ information wrong-derivation: €9,000 per hour for “Revenue at stake” is €78.84M a year, but all revenue is €7.0M`,
    ],
    [
      'a year of more than twelve months',
      `
## Costs

| Phase | Duration | Cost |
| - | - | - |
| Phase 1 | 4 months | €100K |
| Phase 2 | 6 months | €200K |
| Phase 3 | 5 months | €150K |
| Total Year 1 | | €450K |
^^^^^^^^^^^^^^^^^^^^^^^^^^ information wrong-derivation: “Total Year 1”, but the 3 rows above it take 15 months`,
    ],
  ])('%s', (_, body) => {
    expectMarked(body, 'wrong-derivation')
  })
})

describe('wrong-derivation leaves alone', () => {
  test.each<[string, string]>([
    ['a rounded year', '## Key figures\n\n- **Monthly rent**: €12,000\n- **Annual rent**: €145K'],
    [
      'a row that is paid once a year',
      '## Tools\n\n| Tool | Monthly cost | Annual cost |\n| - | - | - |\n| Mail | €10 | €120 |\n| Till | €30 | €360 |\n| Domain | €12 | €12 |',
    ],
    [
      'another role',
      '## Key figures\n\n- **Monthly revenue (current)**: €80K\n- **Annual revenue target**: €1.8M',
    ],
    [
      'phases of one year',
      '## Costs\n\n| Phase | Duration | Cost |\n| - | - | - |\n| Phase 1 | 4 months | €100K |\n| Phase 2 | 6 months | €200K |\n| Total Year 1 | | €300K |',
    ],
  ])('%s', (_, body) => {
    expectMarked(body, 'wrong-derivation')
  })
})

describe('wrong-total and running totals', () => {
  test('one that forgets who left', () => {
    expectMarked(
      `
## Members

| | 2026 | 2027 | 2028 |
| - | - | - | - |
| New members | 80 | 120 | 150 |
| Members who leave | 0 | 10 | 20 |
| Net new | 80 | 110 | 130 |
| Cumulative | 80 | 200 | 350 |
                    ^^^ warning wrong-total: cumulative 200, but 80 and net new 110 make 190`,
      'wrong-total',
    )
  })
  test('one slip in a column', () => {
    expectMarked(
      `
## Cash

| Quarter | Net cash flow | Cumulative cash |
| - | - | - |
| Q1 2026 | €40K | €40K |
| Q2 2026 | €30K | €70K |
| Q3 2026 | €20K | €90K |
| Q4 2026 | €10K | €110K |
                   ^^^^^ warning wrong-total: cumulative cash €110K, but €90K and net cash flow €10K make €100K`,
      'wrong-total',
    )
  })
  test('an opening stock and rounding', () => {
    expectMarked(
      `
## Members

| | 2026 | 2027 | 2028 |
| - | - | - | - |
| New members | 80 | 120 | 150 |
| Net new | 75 | 110 | 130 |
| Cumulative | 575 | 685 | 815 |

## Cash

| Quarter | Net cash flow | Cumulative cash |
| - | - | - |
| Q1 2026 | €1.4M | €1.4M |
| Q2 2026 | €1.3M | €2.8M |
| Q3 2026 | €1.2M | €4.0M |`,
      'wrong-total',
    )
  })
})
