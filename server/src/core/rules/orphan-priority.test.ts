/** Priorities without work, and priorities whose work stands elsewhere. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'orphan-priority'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'one of three',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

### Deliver within one day

- Evening routes by Q2 2026

### Open a second warehouse

- Lease by Q3 2026

### Be loved
    ^^^^^^^^ 💡 information orphan-priority: nothing is planned or measured for “Be loved”

Everybody should smile.
`,
    ],
    [
      'several of one group, once',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

### Deliver within one day

- Evening routes by Q2 2026

### Be loved
    ^^^^^^^^ 💡 information orphan-priority: nothing is planned or measured for “Be loved”, nor for 2 others

Everybody should smile.

### Be known

Everybody should wave.

### Be near

Everybody should walk.
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'one whose text says how it is measured',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

### Deliver within one day

- Evening routes by Q2 2026

### Get parcels home

The success metric is the share of parcels that nobody has to fetch.
`,
    ],
    [
      'supported from a table',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

### Deliver within one day

- Evening routes by Q2 2026

### Be loved

Everybody should smile.

## Initiatives

| Initiative | Supports | Due |
| - | - | - |
| Flowers | Be loved | Q2 2026 |
`,
    ],
    [
      'measured in its own words',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

### Deliver within one day

- Evening routes by Q2 2026

### Be loved

NPS of 60 by Q4 2026.
`,
    ],
    [
      'a page of priorities alone',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

### Deliver within one day

Soon.

### Be loved

Everybody should smile.
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
