/** Targets that probably contradict each other, and those that only seem to. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'conflicting-target'
const plan = (body: string) => `---\nplumbline: strategy\n---\n# Plan 2026\n\n${body.trim()}\n`

function expectMarked(body: string): void {
  expect(marked(plan(body), { rule })).toBe(plan(body))
}

describe('marks', () => {
  test('a team that promises another value than the company', () => {
    expectMarked(`
## Company OKRs

| Key result | Target | Current |
| - | - | - |
| Achieve 99.5% platform availability | 99.5% | 99.1% |

## Operations OKRs

| Key result | Target |
| - | - |
| Achieve 99.9% availability | 99.9% |
                               ^^^^^ information conflicting-target: target 99.9% for “availability” (2026), but 99.5% for “platform availability” under “Company OKRs”`)
  })
  test('a plan whose own average misses the target', () => {
    expectMarked(`
## Campaigns

| Campaign | Spend | Visits | Cost per visit |
| - | - | - | - |
| Spring | €2,000 | 400 | €5.00 |
| Autumn | €4,000 | 500 | €8.00 |
| **Total** | **€6,000** | **900** | **€6.67** |

## Targets

| Metric | Target |
| - | - |
| Cost per visit | €5.50 |
                   ^^^^^ information conflicting-target: target €5.50 for “Cost per visit” (2026), but €6.67 for “Cost per visit” under “Campaigns”`)
  })
  test('a step that lies behind today', () => {
    expectMarked(`
## Today

- ARR in Q4 2025: €4.1M

## Goals

- Reach €1.5M ARR in Q1 2026
        ^^^^^ information conflicting-target: target €1.5M for “ARR” (Q1 2026) on the way to €9M, but it is €4.1M under “Today” already
- Reach €9M ARR by the end of 2026`)
  })
  test('a name without blanks', () => {
    expectMarked(`
## Q3 2026 目标

- 平台可用性达到99.5%
         ^^^^^ information conflicting-target: target 99.5% for “平台可用性” (Q3 2026), but 99.9% for “系统可用性” under “指标”

## 指标

| 指标 | Q3 2026目标 | Q4 2026目标 |
| - | - | - |
| 系统可用性 | 99.9% | 99.95% |`)
  })
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'shares of one goal',
      `
## Company OKRs

| Key result | Target |
| - | - |
| Close 25 new enterprise deals | 25 |

## North OKRs

| Key result | Target |
| - | - |
| Close 15 enterprise deals | 15 |

## South OKRs

| Key result | Target |
| - | - |
| Close 10 enterprise deals | 10 |`,
    ],
    [
      'two teams with targets of their own',
      `
## Kitchen OKRs

| Key result | Target |
| - | - |
| Raise staff satisfaction to 80% | 80% |

## Service OKRs

| Key result | Target |
| - | - |
| Raise staff satisfaction to 85% | 85% |`,
    ],
    [
      'quarters of a year, which add up',
      `
- Revenue in 2025: €7.5M
- Reach €2M revenue in Q1 2026
- Reach €9M revenue by the end of 2026`,
    ],
    [
      'an average of today that a target is to better',
      `
## Campaigns today

| Campaign | Spend | Visits | Cost per visit |
| - | - | - | - |
| Spring | €2,000 | 400 | €5.00 |
| Autumn | €4,000 | 500 | €8.00 |
| **Total** | **€6,000** | **900** | **€6.67** |

## Targets

| Metric | Current | Target |
| - | - | - |
| Cost per visit | €6.67 | €5.50 |`,
    ],
    [
      'system revenue and platform revenue',
      `
## Company OKRs

| Key result | Target |
| - | - |
| Grow platform revenue to €4M | €4M |

## Systems OKRs

| Key result | Target |
| - | - |
| Grow system revenue to €6M | €6M |`,
    ],
  ])('%s', (_, body) => {
    expectMarked(body)
  })
})
