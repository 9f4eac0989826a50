/** Targets behind the present, and values to hold. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'target-already-met'

function expectMarked(body: string): void {
  const fixture = `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'equal to today, while later years move',
      `
## Targets

| Metric | 2025 | 2026 target | 2027 target |
| - | - | - | - |
| Ports lost per year | 8% | 8% | 6% |
                             ^^ information target-already-met: target 8% is no better than 8% (2025)`,
    ],
    [
      'churn above the present',
      `
## Targets

| Metric | Current | Target |
| - | - | - |
| Churn | 3% | 5% |
               ^^ information target-already-met: target 5% is no better than 3% (Current)`,
    ],
    [
      'three in one table, once',
      `
## Targets

| Metric | Current | Target |
| - | - | - |
| Churn | 3% | 5% |
               ^^ information target-already-met: target 5% is no better than 3% (Current), and so are 2 other targets of this table
| Retention | 97% | 95% |
| Revenue | $5M | $4M |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'limits that are kept',
      `
## Ratios

| Ratio | Target | Current |
| - | - | - |
| Debt to capital | < 25% | 13% |
| Interest coverage | > 15x | 38x |`,
    ],
    [
      'a value to hold',
      `
## Targets

| Metric | Current | 2026 target | 2027 target |
| - | - | - | - |
| Serious accidents | 0 | 0 | 0 |
| Audits passed | 100% | 100% | 100% |
| Uptime | 99.9% | 99.9% | 99.9% |`,
    ],
    [
      'a name that does not say which way is better',
      `
## Targets

| Metric | Current | Target |
| - | - | - |
| Stock in the warehouse | 40 t | 30 t |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})
