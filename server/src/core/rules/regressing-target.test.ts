/** Targets that fall back, and values that may go down. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'regressing-target'

function expectMarked(body: string): void {
  const fixture = `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'where less is better',
      `
## Targets

| Metric | 2025 actual | 2026 target | 2027 target | 2028 target |
| - | - | - | - | - |
| Late ships | 22 | 15 | 9 | 12 |
                             ^^ 💡 warning regressing-target: target 12 (2028 target) is worse than 9 (2027 target)`,
    ],
    [
      'a median that is a metric, not an average of the rows',
      `
## Targets

| Metric | Today | 2026 target | 2027 target |
| - | - | - | - |
| Median speed | 48 Mbit/s | 80 Mbit/s | 75 Mbit/s |
                                         ^^^^^^^^^ 💡 warning regressing-target: target 75 Mbit/s (2027 target) is worse than 80 Mbit/s (2026 target)`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

test('a note on years to come of a rate, without the word', () => {
  const fixture = `---
plumbline: strategy
asOf: 2026-01-15
---
# Roadmap 2026

## Measures

| Measure | 2025 | 2027 | 2029 |
| - | - | - | - |
| Errors found by users | 34% | 50% | 45% |
                                      ^^^ 💡 information regressing-target: target 45% (2029) is worse than 50% (2027)
| Visits | 340,000 | 500,000 | 450,000 |
`
  expect(marked(fixture, { rule })).toBe(fixture)
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'seasons',
      `
## Targets

| Metric | Q1 2026 target | Q2 2026 target | Q3 2026 target |
| - | - | - | - |
| Orders | 400 | 900 | 600 |`,
    ],
    [
      'money and new things',
      `
## Targets

| Metric | 2025 actual | 2026 target | 2027 target | 2028 target |
| - | - | - | - | - |
| Marketing budget | €1M | €2M | €1.5M | €3M |
| New ports | 2 | 6 | 3 | 8 |`,
    ],
    [
      'up and down more than once',
      `
## Targets

| Metric | 2025 actual | 2026 target | 2027 target | 2028 target | 2029 target |
| - | - | - | - | - | - |
| Water level | 3 m | 5 m | 4 m | 6 m | 5 m |`,
    ],
    [
      'one unit, then another',
      `
## Targets

| Metric | 2025 | 2026 target | 2027 target |
| - | - | - | - |
| Recurring revenue | $2.1M ARR | $250K MRR | $4.2M ARR |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})
