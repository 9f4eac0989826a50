/** Done and open at once. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'conflicting-status'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a ticked box that has not started',
      `
## Steps

- [x] Harbour crane (status: not started)
                             ^^^^^^^^^^^ warning conflicting-status: “Harbour crane” is not started, but its box is ticked`,
    ],
    [
      'a plan that is judged by the wrong day, once',
      `
## Milestones

| Milestone | Period | Status |
| - | - | - |
| Harbour day | 7–9 August 2026 | Done |
                                  ^^^^ information conflicting-status: “Harbour day” is Done, but 7–9 August 2026 begins after 15 Jan 2026, and so do 2 others that are done
| Crane tests | 7–9 September 2026 | Done |
| Night ferry | 7–9 October 2026 | Done |`,
    ],
    [
      'an event to come',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour day | 7–9 August 2026 | Done |
                                  ^^^^ warning conflicting-status: “Harbour day” is Done, but 7–9 August 2026 begins after 15 Jan 2026`,
    ],
    [
      'an open box that is done',
      `
## Steps

- [x] Harbour crane
- [ ] Night trains ✅
                   ^ warning conflicting-status: “Night trains” is ✅, but its box is open`,
    ],
    [
      'an open box where none is ever ticked',
      `
## Steps

- [ ] Harbour crane
- [ ] Night trains (done)
                    ^^^^ information conflicting-status: “Night trains” is done, but its box is open`,
    ],
    [
      'a part that has not begun of a whole that is done',
      `
## Initiatives

### Harbour crane

**Status:** Done
**Due:** November 2025

- Foundation (status: done)
- Cabin by March 2026 (status: not started)
                               ^^^^^^^^^^^ warning conflicting-status: “Cabin by March 2026” is not started, but “Harbour crane” that holds it is Done`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'done before its deadline',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | by August 2026 | Done |`,
    ],
    [
      'done in time',
      `
## Milestones

| Milestone | Due | Status |
| - | - | - |
| Harbour crane | 7–9 August 2025 | Done |`,
    ],
    [
      'an unticked box',
      `
## Steps

- [ ] Harbour crane (status: done)`,
    ],
    [
      'a ticked box that is done',
      `
## Steps

- [x] Harbour crane (status: done)`,
    ],
    [
      'ticks as bullets, and boxes about what is done',
      `
## Steps

- [x] Foundation
- [ ] ✅ Harbour crane
- [ ] Check the done list
- [ ] Mark all ✅ steps in the plan`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
