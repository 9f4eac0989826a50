/** Quarters and the months behind them. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'mismatched-months'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a German quarter',
      `
## Fahrplan

- Funkstrecke im 3. Quartal 2026 (Juni–August)
                                  ^^^^^^^^^^^ 💡 error mismatched-months: Juni–August, but 3. Quartal 2026 is July–September 2026`,
    ],
    [
      'both in one pair of brackets',
      `
## Fahrplan

- Crane in service from November 2026 (Q4 2026: September–November)
                                                ^^^^^^^^^^^^^^^^^^ 💡 error mismatched-months: September–November, but Q4 2026 is October–December 2026`,
    ],
    [
      'four months',
      `
## Q3 2026: Integration (April–July 2026)
                         ^^^^^^^^^^^^^^^ 💡 error mismatched-months: April–July 2026, but Q3 2026 is July–September 2026`,
    ],
    [
      'a release on a day of another quarter',
      `
## Milestones

- Q2 release: 14 May 2026
- Q3 release: 9 October 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mismatched-months: 9 October 2026 is not in Q3, which “Q3 release: 9 October 2026” names
- **Q4 tasting** (11 January 2027)
    ^^^^^^^^^^ information mismatched-months: 11 January 2027 is not in Q4, which “Q4 tasting” names`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'its own months',
      `
## Q2 2026 (April–June)`,
    ],
    [
      'a part of it',
      `
## Q2 2026 (May–June)`,
    ],
    [
      'months of something else',
      `
## Q2 2026

- Pilot (June–August)`,
    ],
    [
      'a half',
      `
## H2 2026 (July–December)`,
    ],
    [
      'what is done about a quarter before and after it',
      `
## Milestones

- Q2 planning: 20 March 2026
- Q2 review: 8 July 2026
- Kick-off for Q3: 29 June 2026
- Q2 report to the board: 15 July 2026`,
    ],
    [
      'a date in the quarter, and a window around it',
      `
## Milestones

| Milestone | Due |
| - | - |
| Q2 release | 30 June 2026 |
| Q3 release | Q3–Q4 2026 |
| Q4 harvest | 2026 |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
