/** Security work that comes too late, and security work that comes later by intention. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'late-security-initiative'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a test of what is open already, perhaps',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Address book goes live in May 2026

## Security initiatives

- Penetration test of the address book in September 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information late-security-initiative: due September 2026, after “Address book goes live in May 2026” (May 2026)
`,
    ],
    [
      'a test of what it says that it supports',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

| Initiative | Due |
| - | - |
| Invoices by app | May 2026 |
| Card refunds | July 2026 |

## Security initiatives

| Initiative | Supports | Due |
| - | - | - |
| Penetration test of the gateway | Invoices by app | August 2026 |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information late-security-initiative: due August 2026, after “Invoices by app” (May 2026)
| Threat model of refunds | Card refunds | June 2026 |
`,
    ],
    [
      'a prerequisite in another file',
      `-- business.md --
---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Address book goes live in May 2026

-- security.md --
---
plumbline: strategy
---
# Roadmap 2026

## Security initiatives

- Encryption of the address book, prerequisite for the start, in September 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning late-security-initiative: due September 2026, after “Address book goes live in May 2026” (May 2026), which it is to come before
`,
    ],
    [
      'in German',
      `---
plumbline: strategy
lang: de
---
# Roadmap 2026

## Ziele

- Paketportal geht im April 2026 in Betrieb

## Sicherheitsmaßnahmen

- Berechtigungskonzept, Voraussetzung für den Start des Paketportals, bis Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning late-security-initiative: due bis Q4 2026, after “Paketportal geht im April 2026 in Betrieb” (April 2026), which it is to come before
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'before another launch',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Address book goes live in May 2026
- Driver app goes live in December 2026

## Security initiatives

- Encryption for the driver app, before its launch, in September 2026
`,
    ],
    [
      'a test that comes back',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Address book goes live in May 2026

## Security initiatives

- Yearly penetration test of the address book in September 2026
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
