/** One activity at two frequencies, and two activities that share words. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'conflicting-cadence'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'twice in one list, in full',
      `---
plumbline: strategy
---
# Roadmap 2026

## How we work

- Garden committee: meets every Tuesday night
- Volunteers' circular: quarterly
- The volunteers' circular appears monthly
                                   ^^^^^^^ 💡 warning conflicting-cadence: “monthly”, but “quarterly” under “How we work”
`,
    ],
    [
      'what is shipped is a release',
      `---
plumbline: strategy
---
# Roadmap 2026

We ship every two weeks.

## How we work

Releases go out monthly, on a Tuesday.
                ^^^^^^^ warning conflicting-cadence: “monthly”, but “every two weeks” under “Roadmap 2026”
`,
    ],
    [
      'in another file',
      `-- a.md --
---
plumbline: strategy
---
# Roadmap 2026

## Rounds

Depot inspections happen every week.

-- b.md --
---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Depot inspections twice a year (Owner: Lea Brandt)
                    ^^^^^^^^^^^^ 💡 warning conflicting-cadence: “twice a year”, but “every week” in “a.md”
`,
    ],
    [
      'the noun behind the word',
      `---
plumbline: strategy
---
# Roadmap 2026

## Goals

- Ship weekly releases by Q2 2026

## Plan

Customers see quarterly product releases, with notes.
              ^^^^^^^^^ 💡 warning conflicting-cadence: “quarterly”, but “weekly” under “Goals”
`,
    ],
    [
      'in German',
      `---
plumbline: strategy
lang: de
---
# Roadmap 2026

## Ziele

- Filialbesuche monatlich, ab Q2 2026

## Ablauf

Filialbesuche finden einmal pro Quartal statt.
                     ^^^^^^^^^^^^^^^^^^ warning conflicting-cadence: “einmal pro Quartal”, but “monatlich” under “Ziele”
`,
    ],
    [
      'in Spanish',
      `---
plumbline: strategy
lang: es
---
# Roadmap 2026

## Objetivos

- Inspecciones del almacén cada mes desde abril de 2026

## Operación

Inspecciones del almacén una vez al año.
                         ^^^^^^^^^^^^^^ 💡 warning conflicting-cadence: “una vez al año”, but “cada mes” under “Objetivos”
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'side by side in one list',
      `---
plumbline: strategy
---
# Roadmap 2026

## How we work

- Depot inspections weekly
- Depot inspections quarterly, with the board
`,
    ],
    [
      'the same in other words',
      `---
plumbline: strategy
---
# Roadmap 2026

## Rounds

Depot inspections happen every two weeks.

## Initiatives

- Bi-weekly depot inspections (Owner: Lea Brandt)
`,
    ],
    [
      'from one to the other',
      `---
plumbline: strategy
---
# Roadmap 2026

## Goals

- Move depot inspections from monthly to weekly by Q2 2026

## Rounds

- Depot inspections weekly
`,
    ],
    [
      'rates of money and growth',
      `---
plumbline: strategy
---
# Roadmap 2026

## Goals

- Fleet costs fall to €40K monthly by Q3 2026
- Fleet growth of 5%

## Money

Fleet costs are €500K annually. Annual fleet growth: 12%.
`,
    ],
    [
      'reviews of different things',
      `---
plumbline: strategy
---
# Roadmap 2026

## Governance

Progress reviews weekly.

## Board

Budget reviews quarterly.

**Strategy Updates**: Quarterly
**Target Monitoring**: Monthly
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
