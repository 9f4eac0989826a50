/** Ids for two things, and numbers that are no ids. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'duplicate-id'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a number in a counted column',
      `
## Projects

| No. | Project |
| - | - |
| 1 | Crane |
| 2 | Trains |
| 2 | Vans |
  ^ warning duplicate-id: 2 is “Trains” as well
| 3 | Doors |`,
    ],
    [
      'codes in front of bullets',
      `
## Initiatives

- INI-04: Harbour crane by May 2026
- INI-04: Night trains by June 2026
          ^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-id: INI-04 is “Harbour crane by May 2026” as well`,
    ],
    [
      'a version of two releases in two quarters',
      `
## Q1 2026

### Release 2.1.0: Tickets

## Q3 2026

### Release 2.1.0: Lockers
                   ^^^^^^^ warning duplicate-id: Release 2.1.0 is “Tickets” as well`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'phases that start anew',
      `
## North

### Phase 1: Floor

## South

### Phase 1: Cables`,
    ],
    [
      'numbered lists',
      `
## Initiatives

1. Harbour crane
2. Night trains

## Later

1. Vans
2. Doors`,
    ],
    [
      'a column that counts',
      `
## Teams

| Team | # |
| - | - |
| Crane | 4 |
| Trains | 4 |
| Vans | 2 |
| Doors | 4 |`,
    ],
    [
      'the same thing in two rows',
      `
## Projects

| ID | Project | Year |
| - | - | - |
| P-1 | Crane | 2026 |
| P-1 | Crane | 2027 |
| P-2 | Vans | 2026 |`,
    ],
    [
      'a version and its stages, a version told twice, steps of phases',
      `
## Q1 2026

### Release 2.1.0: Tickets

### Milestone 1.1: Floor

## Q2 2026

### Release 2.1.0: Tickets

### Milestone 1.1: Roof

## Q3 2026

### Release 2.1.0: General availability`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
