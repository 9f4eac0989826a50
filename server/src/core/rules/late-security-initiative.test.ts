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
      'no word of coming first',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Address book goes live in May 2026

## Security initiatives

- Penetration test of the address book in September 2026
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
