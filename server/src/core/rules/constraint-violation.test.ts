/** Work that crosses a line, and work that keeps to it. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'constraint-violation'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'in another file',
      `-- a.md --
---
plumbline: strategy
---
# Roadmap 2026

## Areas to avoid

- Storing home addresses of drivers on servers abroad

-- b.md --
---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Archive of home addresses of drivers by Q3 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning constraint-violation: “Archive of home addresses of drivers by Q3 2026” does what “Storing home addresses of drivers on servers abroad” rules out
`,
    ],
    [
      'in German',
      `---
plumbline: strategy
lang: de
---
# Roadmap 2026

## Maßnahmen

- Paketboten werden durch Kameras in Fahrzeugen überwacht, ab Q3 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning constraint-violation: “Paketboten werden durch Kameras in Fahrzeugen überwacht, ab Q3 2026” does what “Überwachung der Paketboten durch Kameras” rules out

## Was wir nicht tun

- Überwachung der Paketboten durch Kameras
`,
    ],
    [
      'in other words',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Passport check for new recipients by Q3 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning constraint-violation: “Passport check for new recipients by Q3 2026” does what “Ask recipients for personal data” rules out

## What we will not do

- Ask recipients for personal data
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'what stops or protects it',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Replace servers abroad that store home addresses of drivers by Q3 2026
- Delete home addresses of drivers by Q4 2026
- A route planner that doesn't store home addresses of drivers on servers abroad by Q4 2026

## Areas to avoid

- Storing home addresses of drivers on servers abroad
`,
    ],
    [
      'one word in common',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- New uniforms for drivers by Q3 2026
- Servers for route planning by Q4 2026

## Areas to avoid

- Storing home addresses of drivers on servers abroad
`,
    ],
    [
      'not in the first version',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Live map of drivers by Q3 2027

## Out of scope for the first version

- Live map of drivers until launch
`,
    ],
    [
      'constraints that are no bans',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Depot budget of vans by Q3 2026

## Constraints

- Depot budget for vans is €2M
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
