/** Security work that has no time, or has lost it. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'unscheduled-security-initiative'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'to be rescheduled',
      `---
plumbline: strategy
---
# Roadmap 2026

## Security initiatives

| Initiative | Due | Owner |
| - | - | - |
| Single sign-on for drivers | Q2 2026 | Lea Brandt |
| Penetration test of the shop | to be rescheduled | Tom Maas |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information unscheduled-security-initiative: “Penetration test of the shop” has no time, but 2 of the 3 beside it have one
| Encrypted backups | Q3 2026 | Tom Maas |
`,
    ],
    [
      'put off in its own words',
      `---
plumbline: strategy
---
# Roadmap 2026

## Security initiatives

- Encrypted backups by Q3 2026
- **Access control for depots**: initially proposed for Q1 2026, postponed indefinitely
    ^^^^^^^^^^^^^^^^^^^^^^^^^ information unscheduled-security-initiative: “Access control for depots” is “postponed indefinitely”, and no new time is named
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'put off to another time',
      `---
plumbline: strategy
---
# Roadmap 2026

## Security initiatives

- Encrypted backups by Q3 2026
- Access control for depots, postponed to Q4 2026
`,
    ],
    [
      'work of another kind',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

| Initiative | Due | Owner |
| - | - | - |
| Evening routes | Q2 2026 | Lea Brandt |
| Night shift | – | Tom Maas |
`,
    ],
    [
      'the time of the section',
      `---
plumbline: strategy
---
# Roadmap 2026

## Q2 2026: Security

- Single sign-on for drivers
- Encrypted backups
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
