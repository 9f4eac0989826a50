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
      'four months',
      `
## Q3 2026: Integration (April–July 2026)
                         ^^^^^^^^^^^^^^^ 💡 error mismatched-months: April–July 2026, but Q3 2026 is July–September 2026`,
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
  ])('%s', (_, body) => expectMarked(plan(body)))
})
