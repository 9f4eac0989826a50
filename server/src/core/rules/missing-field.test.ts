/** What the configuration requires, and what counts as stated. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'missing-field'
const configuration =
  '{ "requiredFields": { "milestone": ["owner", "due", "status"], "initiative": ["owner"] } }'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule, configuration })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'several fields at once',
      `---
plumbline: strategy
---
# Roadmap 2026

## Milestones

| Milestone | Owner | Due | Status |
| - | - | - | - |
| Depot opened | Lea Brandt | Q2 2026 | Planned |
| First locker | | – | |
  ^^^^^^^^^^^^ 💡 warning missing-field: “First locker” has no owner, due date and status, which the configuration requires of every milestone
`,
    ],
    [
      'an initiative in a list',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Evening routes by Q2 2026 (Owner: Lea Brandt)
- Night shift by Q3 2026
  ^^^^^^^^^^^^^^^^^^^^^^ 💡 warning missing-field: “Night shift by Q3 2026” has no owner, which the configuration requires of every initiative
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'stated by the section',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

**Owner:** Lea Brandt

- Evening routes by Q2 2026
- Night shift by Q3 2026
`,
    ],
    [
      'priorities need nothing',
      `---
plumbline: strategy
---
# Roadmap 2026

## Priorities

- Deliver within one day
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
