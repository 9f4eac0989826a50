/** Dates without a year, and those that have one. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'ambiguous-period'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'the year of the title',
      `
## Initiatives

- Harbour crane by March`,
    ],
    [
      'steps of a plan',
      `
## Initiatives

- Harbour crane in month 4`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

test('a document that names no year gets one hint', () => {
  expectMarked(`---
plumbline: strategy
---
# Roadmap

## Initiatives

- Harbour crane by March
                ^^^^^^^^ hint ambiguous-period: nothing gives the year of by March, or of 1 other date
- Night trains in Q3
`)
})

test('many dates without a year get one hint that can set them all', () => {
  expectMarked(`---
plumbline: strategy
---
# Roadmap

Approved in November 2025.

## Initiatives

- Harbour crane by Q1
                ^^^^^ 💡 hint ambiguous-period: nothing gives the year of by Q1, or of 3 other dates
- Night deliveries by Q2
- Returns portal by Q3
- Second warehouse by Q4
`)
})
