/** One value stated twice, and values that are two things. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'conflicting-value'

function expectMarked(body: string): void {
  const fixture = `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a budget line in the text',
      `
## Priorities

- Press line in November 2026, with €380K in 2026
                                    ^^^^^ 💡 warning conflicting-value: €380K for “Press line” (2026), but €420K under “Investment”

## Investment

| Item | 2026 | 2027 |
| - | - | - |
| Press line | €420K | €90K |
| Crane | €150K | €210K |`,
    ],
    [
      'a headcount',
      `
## People

The port employs 412 people at the start of 2026.
                 ^^^^^^^^^^ 💡 warning conflicting-value: 412 people, but 292 in the total of “People” (January 2026)

| Department | January 2026 | January 2028 |
| - | - | - |
| Quay | 180 | 195 |
| Office | 112 | 110 |
| **Total** | **292** | **305** |`,
    ],
    [
      'two tables of the present',
      `
## Targets

| Metric | Current | 2026 target |
| - | - | - |
| On-time arrival | 91% | 95% |

## Scorecard

| KPI | Current |
| - | - |
| On-time arrival | 88% |
                    ^^^ 💡 warning conflicting-value: 88% for “On-time arrival”, but 91% under “Targets”`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

test('marks the cost of a row and of a year that a sentence beside the table restates', () => {
  expectMarked(`
## Cost

| Programme | 2026 | 2027 | Sum |
| - | - | - | - |
| Shore power | €6.2M | €1.8M | €8.0M |
| Deeper basin | – | €25.5M | €25.5M |
| Sum | €6.2M | €27.3M | €33.5M |

Shore power costs €8.0M, the deeper basin €27.5M. Half of the deeper basin costs €13M.
                                          ^^^^^^ 💡 warning conflicting-value: €27.5M for “Deeper basin” (Sum), but €25.5M under “Cost”

In 2026 we spend €7.2M.
                 ^^^^^ 💡 warning conflicting-value: €7.2M for “Sum” (2026), but €6.2M under “Cost”`)
})

test('a table in thousands, and a sentence that says more behind its comma', () => {
  const fixture = `---
plumbline: strategy
asOf: 2026-01-15
---
# Plan 2026

## Cost plan 2026 (thousand €)

| | Q1 | Q2 | Q3 | Q4 | Year |
| - | - | - | - | - | - |
| Compute | 610 | 590 | 570 | 560 | 2,330 |
| Contractors | 140 | 140 | 70 | 70 | 420 |

We spend €480K on contractors this year, half of it on the templates.
         ^^^^^ 💡 warning conflicting-value: €480K for “Contractors” (Year), but €420K under “Cost plan 2026 (thousand €)”
`
  expect(marked(fixture, { rule: 'conflicting-value' })).toBe(fixture)
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'baseline and current',
      `
## Targets

| Metric | Baseline | Current | Target |
| - | - | - | - |
| On-time arrival | 80% | 91% | 95% |`,
    ],
    [
      'in and out, by quarter',
      `
## Cash

| Quarter | In | Out |
| - | - | - |
| Q1 2026 | €590K | €440K |
| Q2 2026 | €640K | €480K |`,
    ],
    [
      'new people, other years, and rounding',
      `
## People

We hire 40 new people in 2026 and employ about 300 at the end of 2027.

Press line: €421K in 2027.

| Item | 2026 | 2027 |
| - | - | - |
| Press line | €420K | €0.42M |`,
    ],
    [
      'options',
      `
## Option 1: lease

| Item | 2026 |
| - | - |
| Founders' investment | €100K |

## Option 2: buy

| Item | 2026 |
| - | - |
| Founders' investment | €300K |`,
    ],
    [
      'thousands and millions',
      `
## Figures

| In $M | FY 2025 |
| - | - |
| Gross profit | 21,734 |

## Summary

| Metric | FY 2025 |
| - | - |
| Gross profit | $21.7B |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})
