/** Work before what it needs, and work that is only near it. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'dependency-order'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'by its label',
      `---
plumbline: strategy
---
# Roadmap 2026

## Milestones

| ID | Milestone | Due | Depends on |
| - | - | - | - |
| M1 | Depot in Antwerp | Q3 2026 | |
| M2 | Evening routes | May 2026 | M1 |
                                   ^^ warning dependency-order: due May 2026, before “Depot in Antwerp” is done (Q3 2026)
`,
    ],
    [
      'in another file',
      `-- a.md --
---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- **Depot in Antwerp** by Q4 2026

-- b.md --
---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- **Evening routes** by Q2 2026
  - Depends on: Depot in Antwerp
                ^^^^^^^^^^^^^^^^ warning dependency-order: due by Q2 2026, before “Depot in Antwerp by Q4 2026” is done (by Q4 2026)
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

test('marks what waits for a span of time that ends later', () => {
  expectMarked(`---
plumbline: strategy
---
# Roadmap 2026

## Work

| Work | Start | Due | Depends on |
| - | - | - | - |
| Substation | March 2026 | June 2026 | |
| Berth plug | April 2026 | May 2026 | Substation |
                                       ^^^^^^^^^^ warning dependency-order: due April 2026 – May 2026, before “Substation” is done (March 2026 – June 2026)
`)
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'a month of the same quarter',
      `---
plumbline: strategy
---
# Roadmap 2026

## Milestones

| Milestone | Due | Depends on |
| - | - | - |
| Depot in Antwerp | Q3 2026 | |
| Evening routes | July 2026 | Depot in Antwerp |
`,
    ],
    [
      'something outside the plan, or without a date',
      `---
plumbline: strategy
---
# Roadmap 2026

## Milestones

| Milestone | Due | Depends on |
| - | - | - |
| Depot in Antwerp | TBD | |
| Evening routes | Q2 2026 | Depot in Antwerp |
| Night shift | Q1 2026 | New labour law |
`,
    ],
    [
      'done already',
      `---
plumbline: strategy
---
# Roadmap 2026

## Milestones

| Milestone | Due | Status | Depends on |
| - | - | - | - |
| Depot in Antwerp | Q3 2026 | Planned | |
| Evening routes | Q2 2026 | Done | Depot in Antwerp |
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
