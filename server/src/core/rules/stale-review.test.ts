/** Reviews that have passed, and those that have not. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'stale-review'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a review that was due',
      `
**Next review:** 1 December 2025
                 ^^^^^^^^^^^^^^^ information stale-review: “Next review” 1 December 2025 has passed on 15 Jan 2026`,
    ],
    [
      'an update older than its rhythm',
      `
**Last updated:** March 2025, reviewed every quarter
                  ^^^^^^^^^^ information stale-review: “Last updated” March 2025 is older on 15 Jan 2026 than the 91 days between two reviews`,
    ],
    [
      'updated before the end of what it reports',
      `
**Report period:** October 2025
**Last updated:** 2025-10-24
                  ^^^^^^^^^^ information stale-review: “Last updated” 2025-10-24 is before 31 Oct 2025, the end of “Report period” October 2025`,
    ],
    [
      'a table of keys that says how often',
      `
| Field | Value |
| - | - |
| Last updated | 4 March 2025 |
                 ^^^^^^^^^^^^ information stale-review: “Last updated” 4 March 2025 is older on 15 Jan 2026 than the 30 days between two reviews
| Reviewed | monthly |`,
    ],
    [
      'a sentence of its own behind another',
      `
The plan is reviewed every two years. Next review: November 2025.
                                                   ^^^^^^^^^^^^^ information stale-review: “Next review” November 2025 has passed on 15 Jan 2026`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'a review to come',
      `
**Next review:** June 2026`,
    ],
    [
      'the month that runs',
      `
**Next review:** January 2026`,
    ],
    [
      'an old update without a rhythm',
      `
**Last updated:** March 2021`,
    ],
    [
      'an update within its rhythm',
      `
**Last updated:** November 2025, reviewed every quarter`,
    ],
    [
      'updated after the end of what it reports',
      `
**Report period:** October 2025
**Last updated:** 2025-11-04`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
