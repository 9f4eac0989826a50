/** Gaps that nobody closes, and gaps that are closed in other words. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'uncovered-security-gap'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'no row of the column says how',
      `---
plumbline: strategy
---
# Roadmap 2026

## Security gaps

| Control | Current | Target | Closed by |
| - | - | - | - |
| Driver sign-in | Password | Second factor | Second factor for drivers |
| Depot cameras | None | All gates | |
  ^^^^^^^^^^^^^ 💡 warning uncovered-security-gap: nothing is planned for “Depot cameras”, from “None” to “All gates”
| Backups | Plain | Encrypted | Encrypted backups |

## Security initiatives

- Second factor for drivers by Q2 2026
- Encrypted backups by Q3 2026
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

test('marks a level that nothing raises', () => {
  expectMarked(`---
plumbline: strategy
---
# Security plan 2026

## Maturity

| Capability | Current | Target |
| - | - | - |
| Identity | 2 | 4 |
| Third-party risk | 2 | 4 |
  ^^^^^^^^^^^^^^^^ 💡 warning uncovered-security-gap: nothing is planned for “Third-party risk”, from “2” to “4”
| Incident response | 4 | 4 |

## Security initiatives

- Identity vault for the depots by Q2 2026
`)
})

test('is less sure of several levels, told by a day', () => {
  expectMarked(`---
plumbline: strategy
---
# Security plan 2026

## Maturity

| Theme | Now | End of 2026 |
| - | - | - |
| Identity | 2 | 4 |
| Encryption | 1 | 3 |
| Third-party risk | 2 | 4 |
  ^^^^^^^^^^^^^^^^ 💡 information uncovered-security-gap: nothing is planned for “Third-party risk”, from “2” to “4”
| Secure delivery | 2 | 3 |
  ^^^^^^^^^^^^^^^ 💡 information uncovered-security-gap: nothing is planned for “Secure delivery”, from “2” to “3”

## Security initiatives

- Identity vault for the depots by Q2 2026
- Encryption of the archive by Q3 2026
`)
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'figures are the matter of targets',
      `---
plumbline: strategy
---
# Roadmap 2026

## Security targets

| Metric | Current | Target |
| - | - | - |
| Critical findings | 9 | 2 |
| Patched within a month | 60% | 95% |

## Security initiatives

- Second factor for drivers by Q2 2026
`,
    ],
    [
      'a plan without security work',
      `---
plumbline: strategy
---
# Roadmap 2026

## Security gaps

| Area | Current | Target |
| - | - | - |
| Driver sign-in | Password | Second factor |
| Depot cameras | None | All gates |
`,
    ],
    [
      'a comparison of products',
      `---
plumbline: strategy
---
# Roadmap 2026

## Features

| Feature | Current | Target |
| - | - | - |
| Search | By number | By name |
| Map | Static | Live |

## Security initiatives

- Second factor for drivers by Q2 2026
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
