/** Holes in runs of quarters. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'missing-period'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a row of the third quarter',
      `
## Steps

| When | Step |
| - | - |
| Q1 2026 | Floor |
| Q2 2026 | Cables |
| Q4 2026 | Chargers |
  ^^^^^^^ information missing-period: Q4 2026 follows Q2 2026, and nothing is between them
| Q1 2027 | Lights |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'an unbroken run',
      `
## Q3 2026

## Q4 2026

## Q1 2027

## Q2 2027`,
    ],
    [
      'two holes',
      `
## Q1 2026

## Q3 2026

## Q1 2027

## Q2 2027`,
    ],
    [
      'half years among quarters',
      `
## Q1 2026

## Q2 2026

## H2 2026

## Q1 2027`,
    ],
    [
      'bullets',
      `
## Initiatives

- Floor in Q1 2026
- Cables in Q2 2026
- Chargers in Q4 2026
- Lights in Q1 2027`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
