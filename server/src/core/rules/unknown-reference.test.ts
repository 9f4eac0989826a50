/** References that lead nowhere, and words that are none. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'unknown-reference'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a code among codes',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

### P1: Deliver within one day

### P2: Open a second warehouse

## Initiatives

| Initiative | Supports | Due |
| - | - | - |
| Evening routes | P1 | Q2 2026 |
| Lease in Antwerp | P4 | Q3 2026 |
                     ^^ 💡 error unknown-reference: nothing is called “P4”
`,
    ],
    [
      'a table of contents without the numbers',
      `---
plumbline: strategy
---
# Roadmap 2026

## Contents

- [Priorities](#priorities)
  ^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning unknown-reference: no heading has the anchor “#priorities”, and one more link of the list leads nowhere
- [Budget](#budget)

## 1. Priorities

- Deliver within one day by Q2 2026

## 2. Budget

- Vans: €40K
`,
    ],
    [
      'one entry of a table of contents',
      `---
plumbline: strategy
---
# Roadmap 2026

## Contents

- [Priorities](#priorities)
- [Budget](#budgets-and-costs)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-reference: no heading has the anchor “#budgets-and-costs”
- [Risks](#risks)

## Priorities

- Deliver within one day by Q2 2026

## Budget

- Vans: €40K

## Risks
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

test('marks what no other work of the plan is called, as far as one can be sure', () => {
  expectMarked(`---
plumbline: strategy
---
# Roadmap 2026

## Work

| Work | Depends on | Due |
| - | - | - |
| Substation | Cable duct | June 2026 |
| Cable duct | | April 2026 |
| Wall survey | Dredging permit | March 2027 |
                ^^^^^^^^^^^^^^^ information unknown-reference: nothing is called “Dredging permit”
| Crane rails | Substation | May 2027 |
`)
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'a title in other words',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

### Deliver within one day

### Open a second warehouse

## Initiatives

| Initiative | Supports | Due |
| - | - | - |
| Evening routes | Deliver within one day (P1) | Q2 2026 |
| Night shift | second warehouse | Q2 2026 |
| Lease | Open a second warehouse | Q3 2026 |
`,
    ],
    [
      'dependencies on the world outside',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

### Deliver within one day

## Initiatives

| Initiative | Depends on | Due |
| - | - | - |
| Evening routes | Night shift | Q2 2026 |
| Night shift | Labour law | Q1 2026 |
| Lease | Approval by the city | Q3 2026 |
`,
    ],
    [
      'anchors of other makers',
      `---
plumbline: strategy
---
# Roadmap 2026

## Contents

- [Goals & Priorities](#goals--priorities)
- [Budget](#money)
- [Über uns](#%C3%BCber-uns)

## Goals & Priorities

- Deliver within one day by Q2 2026

<a id="money"></a>

## Budget

- Vans: €40K

## Über uns
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
