/** Two targets for one thing, and the many pairs of figures that are not two targets for one thing. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'conflicting-target'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function files(bodies: Readonly<Record<string, string>>): string {
  return Object.entries(bodies)
    .map(([path, body]) => `-- ${path} --\n${plan(body)}`)
    .join('\n')
}

function expectMarked(fixture: string, configuration?: string): void {
  expect(marked(fixture, { rule, ...(configuration === undefined ? {} : { configuration }) })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a goal and the year to come of a plain table',
      `
## Goals

- Median wait for a berth falls from 9 hours to 5 hours by the end of 2026

## Where we stand

| Measure | 2024 | 2026 |
| - | - | - |
| Median wait for a berth | 9 h | 6 h |
                                  ^^^ 💡 warning conflicting-target: target 6 h for “Median wait for a berth” (2026), but 5 h under “Goals”`,
    ],
    [
      'two rows of quarters, once',
      `
## Targets

| Metric | Q1 2026 | Q2 2026 | Q3 2026 |
| - | - | - | - |
| Parcels a day | 400 | 500 | 600 |

## Targets for the board

| Metric | Q1 2026 | Q2 2026 | Q3 2026 |
| - | - | - | - |
| Parcels a day | 450 | 550 | 650 |
                  ^^^ 💡 warning conflicting-target: target 450 for “Parcels a day” (Q1 2026), but 400 under “Targets”, and so in 2 other periods`,
    ],
    [
      'two tables of one document',
      `
## Targets

| Metric | Current | 2026 Target |
| - | - | - |
| p95 latency | 820 ms | 400 ms |

## Scorecard

| KPI | 2026 Target |
| - | - |
| p95 latency | 0.5 s |
                ^^^^^ 💡 warning conflicting-target: target 0.5 s for “p95 latency” (2026), but 400 ms under “Targets”`,
    ],
    [
      'the one that differs from two, and both of them beside it',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| Churn | 4% |

## Scorecard

| Metric | 2026 Target |
| - | - |
| Churn | 4% |

## KPIs

| Metric | 2026 Target |
| - | - |
| Churn | 6% |
          ^^ 💡 warning conflicting-target: target 6% for “Churn” (2026), but 4% under “Targets”`,
    ],
    [
      'the text against a table, in another unit',
      `
## Priorities

- Reduce p95 latency to 350 ms by the end of 2026

## Targets

| Metric | Current | 2026 Target |
| - | - | - |
| p95 latency | 0.8 s | 0.5 s |
                        ^^^^^ 💡 warning conflicting-target: target 0.5 s for “p95 latency” (2026), but 350 ms under “Priorities”`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))

  test('two documents of one workspace', () => {
    expectMarked(
      files({
        'okrs.md': `
## Targets

| Metric | 2026 Target |
| - | - |
| Annual recurring revenue | $6M |
`,
        'roadmap.md': `
## Targets

| Metric | 2026 Target |
| - | - |
| Annual recurring revenue | $7M |
                             ^^^ 💡 warning conflicting-target: target $7M for “Annual recurring revenue” (2026), but $6M in “okrs.md”
`,
      }),
    )
  })
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'two years',
      `
## Targets

| Metric | Current | 2026 Target | 2027 Target |
| - | - | - | - |
| Uptime | 99.0% | 99.5% | 99.9% |`,
    ],
    [
      'the same table twice',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| Uptime | 99.5% |

## Scorecard

| Metric | 2026 Target |
| - | - |
| Uptime | 99.5% |`,
    ],
    [
      'regions',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| Delivery time, Rotterdam | 30 min |
| Delivery time, Ghent | 45 min |

## Regions

| Region | Delivery time 2026 Target |
| - | - |
| North | 30 min |
| South | 40 min |`,
    ],
    [
      'stepping stones towards a later target',
      `
## Roadmap

### Q1 2026

- Achieve 99.5% uptime

### Q3 2026

- Achieve 99.9% uptime

### Q4 2026

- Achieve 99.99% uptime`,
    ],
    [
      'scenarios',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| Revenue | $6M |

## Conservative scenario

| Metric | 2026 Target |
| - | - |
| Revenue | $4M |`,
    ],
    [
      'new revenue and revenue',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| ARR | $6M |
| New ARR | $1.5M |

## Priorities

- Generate $1.5M in new ARR by the end of 2026`,
    ],
    [
      'the same value in another unit, notation or rounding',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| Latency | 400 ms |
| Volume | €1.9B |
| Revenue | $6M |

## Scorecard

| Metric | 2026 Target |
| - | - |
| Latency | 0.4 s |
| Volume | €1,875M |
| Revenue | $6,000,000 |`,
    ],
    [
      'a target that the text calls legacy',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| Adoption | 70% |

## Legacy targets

| Metric | 2026 Target |
| - | - |
| Adoption | 80% |`,
    ],
    [
      'two projects, each in its own section',
      `
## Search

| Metric | 2026 Target |
| - | - |
| Adoption | 70% |

## Checkout

| Metric | 2026 Target |
| - | - |
| Adoption | 80% |`,
    ],
    [
      'a value of today and one to reach',
      `
## Targets

| Metric | Current | 2026 Target |
| - | - | - |
| Uptime | 99.0% | 99.5% |

Uptime is currently 99.0%.`,
    ],
    [
      'a change and a value',
      `
## Priorities

- Reduce onboarding time by 40% by the end of 2026

## Targets

| Metric | 2026 Target |
| - | - |
| Onboarding time | 12 days |`,
    ],
    [
      'two ways to say 80%',
      `
## Priorities

- Increase automation coverage from 50% to 80% by the end of 2026

## Targets

| Metric | Current | 2026 Target |
| - | - | - |
| Automation coverage | 50% | 80% |`,
    ],
    [
      'figures without any date',
      `
## Priorities

- Reach 40 partners

## Sales

- Reach 60 partners`,
    ],
    [
      'figures that differ by their rounding alone',
      `
## Priorities

- Reduce p95 latency to 350 ms by the end of 2026

## Targets

| Metric | Current | 2026 Target |
| - | - | - |
| p95 latency | 0.8 s | 0.4 s |`,
    ],
    [
      'a comparator around the same value',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| Latency | <400 ms |

## Scorecard

| Metric | 2026 Target |
| - | - |
| Latency | 400 ms |`,
    ],
    [
      'a half year and a year',
      `
## Targets

| Metric | H1 2026 Target | 2026 Target |
| - | - | - |
| Orders | 400 | 900 |`,
    ],
    [
      'names that only look alike',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| Cost per lead | $40 |
| Cost per order | $12 |
| Lead conversion | 8% |
| Trial conversion | 20% |`,
    ],
    [
      'an example and a template',
      `
## Targets

| Metric | 2026 Target |
| - | - |
| Uptime | 99.5% |

## Example of a scorecard

| Metric | 2026 Target |
| - | - |
| Uptime | 98% |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))

  test('documents that the configuration keeps apart', () => {
    expectMarked(
      files({
        'a/plan.md': '## Targets\n\n| Metric | 2026 Target |\n| - | - |\n| Churn | 4% |\n',
        'b/plan.md': '## Targets\n\n| Metric | 2026 Target |\n| - | - |\n| Churn | 6% |\n',
      }),
      JSON.stringify({ plans: { a: ['a/**'], b: ['b/**'] } }),
    )
  })
})
