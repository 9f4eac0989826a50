/** What is late, and what only looks so. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'past-due'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a quarter that is over',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | Q4 2025 | at risk |
                  ^^^^^^^ information past-due: Q4 2025 has passed on 15 Jan 2026, but “Harbour crane” is at risk
| Night trains | Q4 2026 | planned |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'the quarter that runs',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | Q1 2026 | in progress |`,
    ],
    [
      'done',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | Q4 2025 | done |`,
    ],
    [
      'cancelled and postponed',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | Q4 2025 | cancelled |
| Night trains | Q3 2025 | postponed |`,
    ],
    [
      'no status',
      `
## Milestones

| Milestone | Due |
| - | - |
| Harbour crane | Q4 2025 |`,
    ],
    [
      'a start, not a deadline',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | from Q3 2025 | in progress |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
