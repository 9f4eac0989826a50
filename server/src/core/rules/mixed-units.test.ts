/** Units that do not meet, and units that only look different. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'mixed-units'

function expectMarked(body: string): void {
  const fixture = `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'two currencies',
      `
## Targets

| Metric | 2025 actual | 2026 target | 2027 target |
| - | - | - | - |
| Price of a box | €9.20 | $9.60 | €10.10 |
                           ^^^^^ warning mixed-units: $9.60 for “Price of a box”, but €9.20 under “2025 actual”`,
    ],
    [
      'monthly against annual revenue',
      `
## Targets

| Metric | 2025 | 2026 target | 2027 target |
| - | - | - | - |
| Recurring revenue | $2.1M ARR | $250K MRR | $4.2M ARR |
                                  ^^^^^^^^^ warning mixed-units: $250K MRR for “Recurring revenue”, but $2.1M ARR under “2025”`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'conversions, changes and other words for one thing',
      `
## Targets

| Metric | Current | 2026 target | 2027 target |
| - | - | - | - |
| Clearance | 2 h | 45 min | 1,800 s |
| Orders | 400 orders | 500 | +20% |
| Crews | 12 crews | 14 teams | 16 |
| Delivery | 2 weeks | 1 week | 3 days |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})
