/** Phases that claim the same days, and those that only stand beside each other. */
import { describe, expect, test } from 'vitest'
import { marked, ways } from '../../../../test/support/carets'

const rule = 'overlapping-periods'

function plan(body: string, frontMatter = 'plumbline: strategy'): string {
  return `---\n${frontMatter}\n---\n# Roadmap\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a chain of three years, once',
      `
## Year 1 (2025-2026)

## Year 2 (2026-2027)
           ^^^^^^^^^ 💡 warning overlapping-periods: “Year 2” 2026-2027 shares 1 Jan – 31 Dec 2026 with “Year 1” 2025-2026

## Year 3 (2027-2028)`,
    ],
    [
      'a quarter that two phases claim',
      `
## Phase 1: Pilot (Q1–Q2 2026)

## Phase 2: Rollout (Q2–Q3 2026)
                     ^^^^^^^^^^ 💡 warning overlapping-periods: “Phase 2” Q2–Q3 2026 shares 1 Apr – 30 Jun 2026 with “Phase 1” Q1–Q2 2026`,
    ],
    [
      'numbered phases beside a track that runs all year',
      `
## Phase 1: Pilot (Q1–Q2 2026)

## Phase 2: Rollout (Q2–Q4 2026)
                     ^^^^^^^^^^ 💡 warning overlapping-periods: “Phase 2” Q2–Q4 2026 shares 1 Apr – 30 Jun 2026 with “Phase 1” Q1–Q2 2026

## Training (2026)`,
    ],
    [
      'months that share more than the one in which they meet',
      `
## Phase 1 (January–April 2026)

## Phase 2 (March–June 2026)
            ^^^^^^^^^^^^^^^ 💡 warning overlapping-periods: “Phase 2” March–June 2026 shares 1 Mar – 30 Apr 2026 with “Phase 1” January–April 2026`,
    ],
    [
      'a phase that shares its first year with the one before',
      `
## Phase 1: Groundwork (2026)

- Frame by May 2026

## Phase 2: Building (2026–2027)
                      ^^^^^^^^^ 💡 information overlapping-periods: “Phase 2” 2026–2027 shares 1 Jan – 31 Dec 2026 with “Phase 1” 2026

- Roof by June 2027

## Phase 3: Finish (2028)

- Doors by May 2028`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))

  test('fiscal quarters that share one', () => {
    expectMarked(
      plan(
        `
## Phase 1 (FY26 Q1–Q2)

## Phase 2 (FY26 Q2–Q3)
            ^^^^^^^^^^ 💡 warning overlapping-periods: “Phase 2” FY26 Q2–Q3 shares 1 Jul – 30 Sep 2025 with “Phase 1” FY26 Q1–Q2`,
        'plumbline: strategy\nfiscalYear: {startMonth: 4, namedBy: end}',
      ),
    )
  })
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'scenarios, of which one will come',
      `
## Scenario: mild winter

### Phase 1 (2025-2026)

- Pilot

### Phase 2 (2026-2027)

- Crane`,
    ],
    [
      'phases that meet',
      `
## Phase 1 (Q1–Q2 2026)

## Phase 2 (Q3–Q4 2026)

## Phase 3 (2027)`,
    ],
    [
      'tracks side by side, one inside the other',
      `
## Customer portal (Q1–Q4 2026)

## Warehouse move (Q2–Q3 2026)`,
    ],
    [
      'tracks that start together',
      `
## Customer portal (Q1–Q2 2026)

## Warehouse move (Q1–Q3 2026)`,
    ],
    [
      'months that meet',
      `
## Phase 1 (January–February 2026)

## Phase 2 (February–March 2026)

## Phase 3 (March–April 2026)`,
    ],
    [
      'months of the plan that meet',
      `
## Phase 1 (Month 1-2)

## Phase 2 (Month 2-3)`,
    ],
    [
      'a second timeline that starts again',
      `
## Regions

### Phase 1: North (Q1–Q2 2026)

### Phase 2: South (Q3–Q4 2026)

## Products

### Phase 1: Portal (Q1 2026)

### Phase 2: App (Q2 2026)`,
    ],
    [
      'a year and its quarters',
      `
## 2026

### Q1 2026

### Q2 2026

## 2027`,
    ],
    [
      'deadlines and starts',
      `
## Phase 1 (by Q2 2026)

## Phase 2 (by Q3 2026)

## Phase 3 (from Q2 2026)`,
    ],
    [
      'fiscal years that end within a calendar year',
      `
## FY25

## FY26`,
    ],
    [
      'one phase alone',
      `
## Phase 1 (2025-2026)

Some text.`,
    ],
    [
      'periods without days',
      `
## Year 1

## Year 2`,
    ],
    [
      'periods out of order',
      `
## 2027 outlook (2027)

## 2026 plan (2026)`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

test('the fix is offered where what stands below each phase is of one year', () => {
  expectMarked(
    plan(`
## Year 1 (2025-2026)

- Pilot in Ghent by Q2 2025

## Year 2 (2026-2027)
           ^^^^^^^^^ 💡 warning overlapping-periods: “Year 2” 2026-2027 shares 1 Jan – 31 Dec 2026 with “Year 1” 2025-2026

- Pilot in Lille by Q2 2026`),
  )
})

describe('ways out', () => {
  test('one of two ends earlier, or the other starts later', () => {
    const phases = `
## Phase 1 (Q1–Q2 2026)

- Frame by March 2026

## Phase 2 (Q2–Q4 2026)

- Roof by December 2026`
    expect(ways(plan(phases), rule)).toEqual([
      'End “Phase 1” earlier: Q1 2026\n## Phase 1 (Q1 2026)',
      'Start “Phase 2” later: Q3–Q4 2026\n## Phase 2 (Q3–Q4 2026)',
    ])
  })

  test('a chain of three, and none that would leave nothing of a phase', () => {
    const phases = `
## Year 1 (2025-2026)

## Year 2 (2026-2027)

## Year 3 (2027-2028)`
    expect(ways(plan(phases), rule)).toEqual([
      'End “Year 1”, “Year 2” earlier: 2025, 2026\n## Year 1 (2025)\n## Year 2 (2026)',
      'Start “Year 2”, “Year 3” later: 2027, 2028\n## Year 2 (2027)\n## Year 3 (2028)',
    ])
  })

  test('works with names of their own and dates by the month may run side by side', () => {
    const stages = `
## Package 1 (2026–2028)

| Stage | From | To |
| - | - | - |
| Cables | February 2026 | October 2027 |
| Sockets | March 2027 | December 2027 |
| Meters | January 2028 | November 2028 |`
    expect(marked(plan(stages), { rule })).not.toContain('warning')
  })
})
