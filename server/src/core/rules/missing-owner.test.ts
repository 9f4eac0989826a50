/** Who lacks an owner among owned peers, and who only seems to. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'missing-owner'

function plan(body: string, frontMatter = 'plumbline: strategy'): string {
  return `---\n${frontMatter}\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a blank cell of an owner column',
      `
## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Lease signed | Lea Brandt | Q1 2026 |
| First parcel | | Q2 2026 |
  ^^^^^^^^^^^^ 💡 warning missing-owner: “First parcel” has no owner, but 2 of the 3 items beside it name one, such as “Lea Brandt”
| Night shift | Tom Maas | Q3 2026 |`,
    ],
    [
      'one of several headings',
      `
## Initiatives

### Project: Parcel lockers

**Owner:** Lea Brandt

### Project: Night deliveries
             ^^^^^^^^^^^^^^^^ 💡 warning missing-owner: “Night deliveries” has no owner, but 2 of the 3 items beside it name one, such as “Lea Brandt”

**Due:** Q3 2026

### Project: Returns desk

**Owner:** Tom Maas`,
    ],
    [
      'one of several priorities in a list',
      `
## Priorities

1. **Open a second warehouse** (Owner: Lea Brandt)
2. **Deliver within a day** (Owner: Tom Maas)
3. **Halve returns**
     ^^^^^^^^^^^^^ 💡 warning missing-owner: “Halve returns” has no owner, but 2 of the 3 items beside it name one, such as “Lea Brandt”`,
    ],
    [
      'a bullet among bullets with handles',
      `
## Initiatives

- Parcel lockers in ten cities by Q3 2026 @lea
- Night deliveries by Q4 2026 @tom
- Returns desk by Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning missing-owner: “Returns desk by Q4 2026” has no owner, but 2 of the 3 items beside it name one, such as “@lea”`,
    ],
    [
      'a document without owners, once',
      `
## Initiatives

- Parcel lockers in ten cities by Q3 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 information missing-owner: no owner is named for this or the other 3 priorities and initiatives
- Night deliveries by Q4 2026

## Priorities

- Deliver within a day
- Halve returns`,
    ],
    [
      'work that nobody owns, by its own words',
      `
## Initiatives

- Harbour crane by May 2026 (Owner: Ada Kern)
- Night trains, postponed for lack of clear ownership
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information missing-owner: “Night trains, postponed for lack of clear ownership” has no owner: “lack of clear ownership”
- Vans by June 2026 (Owner: Ben Ott)`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'scenarios, of which one will come',
      `
## Initiatives

- Quay lights by May 2026 (Owner: Ada Berg)
- Crane by June 2026 (Owner: Tom Maas)

## Example initiatives

- Harbour crane by May 2026
- Night trains by June 2026 (Owner: Ada Berg)
- Quay rails by July 2026 (Owner: Tom Maas)`,
    ],
    [
      'items of a section that has an owner',
      `
## Logistics initiatives

**Owner:** Lea Brandt

- Parcel lockers in ten cities by Q3 2026
- Night deliveries by Q4 2026 (Owner: Tom Maas)
- Returns desk by Q4 2026`,
    ],
    [
      'a blank cell in a section that has an owner',
      `
## Milestones

**Owner:** Lea Brandt

| Milestone | Owner | Due |
| - | - | - |
| Lease signed | Tom Maas | Q1 2026 |
| First parcel | | Q2 2026 |
| Night shift | Tom Maas | Q3 2026 |`,
    ],
    [
      'TBD, which is another matter',
      `
## Initiatives

- Parcel lockers in ten cities by Q3 2026 (Owner: Lea Brandt)
- Night deliveries by Q4 2026 (Owner: TBD)
- Returns desk by Q4 2026 (Owner: Tom Maas)

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Lease signed | Lea Brandt | Q1 2026 |
| First parcel | TBD (@ada or @bo) | Q2 2026 |
| Night shift | – | Q3 2026 |
| Returns desk | Tom Maas | Q3 2026 |`,
    ],
    [
      'owners who share',
      `
## Initiatives

- Parcel lockers in ten cities by Q3 2026 (Owner: Lea Brandt & Tom Maas)
- Night deliveries by Q4 2026 (Owners: Operations, Sales)
- Returns desk by Q4 2026 (Owner: CTO / CFO)`,
    ],
    [
      'an objective whose key results all have owners',
      `
## Objectives

### Objective 1: Deliver within a day

**Owner:** Lea Brandt

### Objective 2: Halve returns

| Key result | Owner | Due |
| - | - | - |
| Returns portal | Tom Maas | Q2 2026 |
| Better size charts | Ida Quist | Q3 2026 |

### Objective 3: Open a second warehouse

**Owner:** Tom Maas`,
    ],
    [
      'the minority: owners named in passing',
      `
## Initiatives

- Parcel lockers in ten cities by Q3 2026 (Owner: Lea Brandt)
- Night deliveries by Q4 2026
- Returns desk by Q4 2026
- Vans by Q4 2026`,
    ],
    [
      'phases, and what must not be done',
      `
## Phase 1 (Q1 2026)

**Owner:** Lea Brandt

- Parcel lockers in ten cities

## Phase 2 (Q2 2026)

- Night deliveries (Owner: Tom Maas)

## Areas to avoid

- Air freight`,
    ],
    [
      'details below an item with an owner',
      `
## Initiatives

- Parcel lockers in ten cities by Q3 2026 (Owner: Lea Brandt)
  - Choose the sites by Q1 2026
  - Order the lockers by Q2 2026
- Night deliveries by Q4 2026 (Owner: Tom Maas)
  - Hire drivers by Q3 2026`,
    ],
    [
      'two items without owners in a document without any',
      `
## Initiatives

- Parcel lockers in ten cities by Q3 2026
- Night deliveries by Q4 2026`,
    ],
    [
      'an owner of the document, for items that leave theirs open',
      `
**Owner:** Lea Brandt

## Initiatives

- Parcel lockers in ten cities by Q3 2026
- Night deliveries by Q4 2026
- Returns desk by Q4 2026`,
    ],
    [
      'the owner in a key line below the item',
      `
## Initiatives

- Parcel lockers in ten cities by Q3 2026
  - **Owner**: Lea Brandt
- Night deliveries by Q4 2026
  - **Owner**: Tom Maas`,
    ],
    [
      'a total row of a table of work',
      `
## Milestones

| Milestone | Owner | Due | Cost |
| - | - | - | - |
| Lease signed | Lea Brandt | Q1 2026 | $10K |
| First parcel | Tom Maas | Q2 2026 | $20K |
| Total | | | $30K |`,
    ],
    [
      'work on ownership that somebody owns',
      `
## Initiatives

- End the lack of clear ownership in the depots (Owner: Ada Kern)
- Vans by June 2026 (Owner: Ben Ott)`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))

  test('items of a document whose front matter names its owner', () => {
    expectMarked(
      plan(
        `
## Initiatives

- Parcel lockers in ten cities by Q3 2026
- Night deliveries by Q4 2026
- Returns desk by Q4 2026`,
        'plumbline: strategy\nowner: Lea Brandt',
      ),
    )
  })
})

test('the owner of the document does not cover a blank cell', () => {
  expectMarked(
    plan(
      `
## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Lease signed | Lea Brandt | Q1 2026 |
| First parcel | | Q2 2026 |
  ^^^^^^^^^^^^ 💡 warning missing-owner: “First parcel” has no owner, but 2 of the 3 items beside it name one, such as “Lea Brandt”
| Night shift | Tom Maas | Q3 2026 |`,
      'plumbline: strategy\nowner: Ida Quist',
    ),
  )
})

test('owners of metrics are named somewhere, and own no work', () => {
  const text = plan(`
## Initiatives

- Quay lights by May 2026
- Crane by June 2026
- Rails by July 2026

## KPIs

| Metric | Target | Owner |
| - | - | - |
| Ships a day | 40 | Ada Berg |`)
  expect(marked(text, { rule })).toContain(
    'no owner is named for this or the other 2 priorities and initiatives',
  )
})
