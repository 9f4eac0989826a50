/** Dates that do not exist, and numbers that are no dates. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'unreadable-period'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a fifth quarter',
      `
## Steps

| Step | When |
| - | - |
| Floor | Q5 2026 |
          ^^^^^^^ 💡 error unreadable-period: Q5 2026: a year has 4 quarters`,
    ],
    [
      'a thirteenth month',
      `
## Steps

| Step | When |
| - | - |
| Floor | 2026-13-01 |
          ^^^^^^^^^^ 💡 error unreadable-period: 2026-13-01: there is no month 13`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'the last day of February',
      `
## Steps

| Step | When |
| - | - |
| Floor | 28 February 2026 |`,
    ],
    [
      'a version',
      `
## Steps

- Release 13.31.2026 of the part list by May 2026`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
