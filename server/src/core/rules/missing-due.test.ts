/** Undated work among dated work. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'missing-due'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a bullet among dated ones',
      `
## Initiatives

- Harbour crane by Q2 2026
- Night trains by Q3 2026
- Vending machines
  ^^^^^^^^^^^^^^^^ 💡 information missing-due: “Vending machines” has no date, but 2 of the 3 items beside it do, such as by Q2 2026`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'a date that nobody can read, which is another matter',
      `
## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Returns portal | Lea Brandt | Q1 2026 |
| Parcel lockers | Tom Maas | Q2 2026 |
| Night trains | Tom Maas | Q5 2026 |`,
    ],
    [
      'a list in which most have none',
      `
## Initiatives

- Harbour crane by Q2 2026
- Night trains
- Vending machines`,
    ],
    [
      'work that never ends',
      `
## Initiatives

- Harbour crane by Q2 2026
- Night trains by Q3 2026
- Review the plan every week`,
    ],
    [
      'work whose parts are dated',
      `
## Initiatives

- Harbour crane by Q2 2026
- Night trains by Q3 2026
- **Vending machines**
  - Order by May 2026
  - Mount by June 2026`,
    ],
    [
      'what is done',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | Q4 2026 | planned |
| Night trains | Q4 2026 | planned |
| Vending machines | | done |`,
    ],
    [
      'a stated TBD',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | Q4 2026 | planned |
| Night trains | Q4 2026 | planned |
| Vending machines | TBD | planned |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
