/** Ends in the wrong order. */
import { describe, expect, test } from 'vitest'
import { marked, ways } from '../../../../test/support/carets'

const rule = 'reversed-period'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'quarters',
      `
## Steps

| Step | When |
| - | - |
| Floor | Q4 2026 – Q2 2026 |
          ^^^^^^^^^^^^^^^^^ 💡 error reversed-period: Q4 2026 – Q2 2026 starts after it ends`,
    ],
    [
      'a start and an end in two columns',
      `
## Steps

| Step | Owner | Start | End |
| - | - | - | - |
| Floor | Lea Brandt | Q4 2026 | Q2 2026 |
                       ^^^^^^^ 💡 error reversed-period: Q4 2026 – Q2 2026 starts after it ends
| Roof | Lea Brandt | Q1 2026 | Q2 2026 |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'over the end of a year',
      `
## Steps

| Step | When |
| - | - |
| Floor | November 2026 – February 2027 |`,
    ],
    [
      'a season',
      `
## Steps

| Step | When |
| - | - |
| Floor | Nov–Mar |`,
    ],
    [
      'a mistyped year',
      `
## Steps

| Step | When |
| - | - |
| Floor | 2126–2027 |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

test('a start and an end in two columns change places', () => {
  const table =
    '## Steps\n\n| Step | Owner | Start | End |\n| - | - | - | - |\n| Floor | Lea Brandt | Q4 2026 | Q2 2026 |\n| Roof | Lea Brandt | Q1 2026 | Q2 2026 |'
  expect(ways(plan(table), rule)).toEqual([
    'Swap the ends: Q2 2026, Q4 2026\n| Floor | Lea Brandt | Q2 2026 | Q4 2026 |',
  ])
})
