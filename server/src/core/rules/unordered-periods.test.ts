/** One sibling out of order, and lists that have none. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'unordered-periods'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a row in the wrong place',
      `
## Steps

| Step | When |
| - | - |
| Floor opened | February 2026 |
| Cables in | April 2026 |
| Floor closed | March 2026 |
                 ^^^^^^^^^^ 💡 information unordered-periods: March 2026 stands behind April 2026, though the other 4 are in order
| Chargers mounted | May 2026 |
| Handed over | June 2026 |`,
    ],
    [
      'a line of arrows in no order',
      `
## Punctuality

- Trend: 88% (Q2) → 90% (Q1) → 93% (Q3)
                         ^^ information unordered-periods: Q2 → Q1 → Q3 runs neither forwards nor backwards`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'topics whose dates happen to be in order but for one',
      `
## Migrations

| Migration | Approach | When |
| - | - | - |
| Floor plans | Scans | Q1–Q2 2026 |
| Cables | New ones | Q1–Q3 2026 |
| Doors | Oak | Q3–Q4 2026 |
| Chargers | Mounted | Q2 2026 |
| Signs | Painted | Q3 2026 |`,
    ],
    [
      'four rows',
      `
## Steps

| Step | When |
| - | - |
| Floor opened | February 2026 |
| Cables in | April 2026 |
| Floor closed | March 2026 |
| Handed over | June 2026 |`,
    ],
    [
      'the newest first',
      `
## Q4 2026

## Q3 2026

## Q2 2026

## Q1 2026`,
    ],
    [
      'by topic',
      `
## Initiatives

- Crane by May 2026
- Trains by March 2026
- Machines by August 2026
- Vans by February 2026
- Doors by July 2026`,
    ],
    [
      'a second timeline',
      `
## North

### Q1 2026

### Q2 2026

### Q3 2026

## South

### Q1 2026

### Q2 2026`,
    ],
    [
      'a year and its quarters',
      `
## Q1 2026

## Q2 2026

## 2026

## Q3 2026`,
    ],
    [
      'arrows over the end of a year, backwards, and all in order',
      `
## Punctuality

- Trend: 88% (Q3) → 90% (Q4) → 93% (Q1)
- Latest first: 93% (Q3) → 90% (Q2) → 88% (Q1)
- Trend: 88% (Q1 2025) → 90% (Q2 2025) → 93% (Q1 2026)
- Compared: Q2 against Q1 and Q3`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
