/** Gaps in every notation that authors use, and the cells that only look like gaps. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'wrong-gap'

function plan(table: string): string {
  return `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n## Targets\n\n${table.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each([
    [
      'an absolute gap, a relative one, points and a factor',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Orders a day | 400 | 300 | -200 |
                             ^^^^ 💡 error wrong-gap: gap -200, but 300 − 400 is -100
| Tickets a day | 400 | 300 | -40% |
                              ^^^^ 💡 error wrong-gap: gap -40%, but from 400 to 300 is -25%
| Uptime | 99.7% | 99.9% | 0.5 pp |
                           ^^^^^^ 💡 error wrong-gap: gap 0.5 pp, but 99.9% − 99.7% is 0.2 pp
| Margin | 12% | 14% | 300 bps |
                       ^^^^^^^ 💡 error wrong-gap: gap 300 bps, but 14% − 12% is 200 bps
| Rows an hour | 100K | 400K | 8x |
                               ^^ 💡 error wrong-gap: gap 8x, but from 100K to 400K is 4x`,
    ],
    [
      'a gap for one of two years',
      `
| Metric | Current | 2026 target | 2028 target | Gap 2026 |
| - | - | - | - | - |
| Orders a day | 400 | 500 | 700 | 300 |
                                   ^^^ 💡 error wrong-gap: gap 300, but 500 − 400 is 100
| Depots | 4 | 5 | 6 | 1 |`,
    ],
    [
      'money',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| ARR | $2.4M | $4.0M | $1.2M |
                        ^^^^^ 💡 error wrong-gap: gap $1.2M, but $4.0M − $2.4M is $1.6M`,
    ],
    [
      'a change between the two years that the header names',
      `
| Metric | 2024 | 2025 | 2026 | Change 2025 to 2026 |
| - | - | - | - | - |
| Orders | 100 | 150 | 180 | 80 |
                             ^^ 💡 error wrong-gap: gap 80, but 180 − 150 is 30`,
    ],
    [
      'an emphasised cell with words behind the figure',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| p95 latency | 180 ms | <100 ms | **60 ms improvement** |
                                     ^^^^^^^^^^^^^^^^^ 💡 error wrong-gap: gap 60 ms improvement, but <100 ms − 180 ms is 80 ms improvement`,
    ],
  ])('%s', (_, table) => expectMarked(plan(table)))
})

test('marks what breaks the rule that the other rows show', () => {
  expectMarked(
    plan(`
| Source | Pledged | Received | Open |
| - | - | - | - |
| Lottery | £640,000 | £320,000 | £320,000 |
| County | £210,000 | £110,000 | £100,000 |
| Friends | £95,000 | £61,500 | £43,500 |
                                ^^^^^^^ 💡 warning wrong-gap: Open £43,500, but £95,000 − £61,500 is £33,500, as in all other rows
| Total | £945,000 | £491,500 | £453,500 |`),
  )
  expectMarked(
    plan(`
| KPI | Q3 2025 | Q4 2025 | Change | Target 2026 |
| - | - | - | - | - |
| On time | 81.2% | 78.4% | -2.8 pp | 85% |
| Load | 84.0% | 82.5% | -150 bps | 84% |
| Lost bags | 4.8 | 6.0 | +25% | 4.0 |
| Complaints | 340 | 360 | +60 | 300 |
                           ^^^ 💡 error wrong-gap: gap +60, but 360 − 340 is +20`),
  )
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'a difference with either sign',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| p95 latency | 820 ms | 400 ms | 420 ms |
| p99 latency | 820 ms | 400 ms | -420 ms |
| Orders | 400 | 900 | +500 |
| Returns | 400 | 900 | (500) |`,
    ],
    [
      'overruns that are shown as negative',
      `
| Line | Budget | Actual | Variance |
| - | - | - | - |
| Depots | $40,000 | $53,200 | -$13,200 |
| Vans | $20,000 | $18,000 | $2,000 |`,
    ],
    [
      'points of percentages written as percent',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Uptime | 99.7% | 99.9% | 0.2% improvement |
| Occupancy | 38.7% | 42% | +8.5% |
| Churn | 8% | 5% | ~3% |`,
    ],
    [
      'a change against the earlier or the later value',
      `
| Plan | Careful | Bold | Variance |
| - | - | - | - |
| Orders | 100 | 300 | -67% |
| Seats | 100 | 300 | 200% |
| Staff | 100 | 300 | 300% |`,
    ],
    [
      'the current year first',
      `
| Metric | 2026 | 2025 | Change |
| - | - | - | - |
| Revenue | 310 | 280 | +10.7% |
| Net margin | 14.2% | 13.0% | +120 bps |`,
    ],
    [
      'factors with words',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Rows an hour | 1M | 10M | 10x improvement |
| Build time | 30 min | 10 min | 3x faster |`,
    ],
    [
      'a comparator on one side alone',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| p95 latency | 180 ms | <100 ms | 80 ms |
| Uptime | 99.5% | ≥99.9% | 0.4% |`,
    ],
    [
      'units that convert',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Start-up | 1.2 s | 400 ms | 800 ms |
| Backup | 2 h | 30 min | 90 min |
| Volume | $900K | $1.5M | $600K |`,
    ],
    [
      'rounding of what is printed',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Volume | €1.9B | €2.4B | €540M |
| NPS | 41 | 55 | 34% |
| Cost | $1.15 | $0.80 | -30% |`,
    ],
    [
      'the remainder of three terms',
      `
| Line | Cash flow | Dividends | Buybacks | Difference |
| - | - | - | - | - |
| 2026 | $2.4B | $1.1B | $740M | $560M |`,
    ],
    [
      'ranges, words and blanks',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Latency | 100–200 ms | 80 ms | 70 ms |
| Encryption | AES-128 | AES-256 | full |
| Backups | | 12 | 4 |
| Audits | 2 | TBD | 4 |
| Regions | 2 | 4 | – |`,
    ],
    [
      'two figures in one cell',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Latency | 200 ms (p95), 90 ms (p50) | 100 ms | 80 ms |
| Sites | 3 of 10 | 8 of 10 | 4 |`,
    ],
    [
      'three target columns, of which nobody knows which is meant',
      `
| Metric | Current | 2026 Target | 2027 Target | Gap |
| - | - | - | - | - |
| Orders | 100 | 150 | 200 | 80 |`,
    ],
    [
      'growth rates of another table',
      `
| Segment | Volume | Growth |
| - | - | - |
| Retail | $400K | 12% |
| Travel | $250K | 30% |`,
    ],
    [
      'an average row, whose gaps are averaged by themselves',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Orders | 100 | 150 | 50% |
| Returns | 10 | 20 | 100% |
| Average | 55 | 85 | 75% |`,
    ],
    [
      'two currencies',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Cost | $100 | €80 | 30 |`,
    ],
    [
      'a target from nothing',
      `
| Metric | Current | Target | Gap |
| - | - | - | - |
| Sites | 0 | 4 | 100% |
| Depots | 0 | 4 | 4 |`,
    ],
    [
      'German figures',
      `
| Kennzahl | Ist | Ziel | Abweichung |
| - | - | - | - |
| Durchlaufzeit | 4,5 Tage | 3,0 Tage | -1,5 Tage |
| Umsatz | 1,2 Mio. € | 1,5 Mio. € | 25 % |`,
    ],
    [
      'a gap that stands first',
      `
| Metric | Gap | Current | Target |
| - | - | - | - |
| Orders | 50 | 100 | 150 |`,
    ],
    [
      'a gap that counts what is left to do',
      `
| Control area | Current | Target | Gaps |
| - | - | - | - |
| Access | 2 | 4 | 7 open findings |`,
    ],
  ])('%s', (_, table) => expectMarked(plan(table)))
})
