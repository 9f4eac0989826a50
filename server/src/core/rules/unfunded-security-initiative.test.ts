/** Security work without money among work with some. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'unfunded-security-initiative'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a blank cell',
      `---
plumbline: strategy
---
# Roadmap 2026

## Security initiatives

| Initiative | Due | Budget |
| - | - | - |
| Single sign-on for drivers | Q2 2026 | €20K |
| Penetration test of the shop | Q3 2026 | |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 information unfunded-security-initiative: “Penetration test of the shop” has no budget, but 2 of the 3 beside it have one
| Encrypted backups | Q3 2026 | €12K |
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'paid from elsewhere, or for nothing',
      `---
plumbline: strategy
---
# Roadmap 2026

## Security initiatives

| Initiative | Due | Budget |
| - | - | - |
| Single sign-on for drivers | Q2 2026 | €20K |
| Penetration test of the shop | Q3 2026 | from operations |
| Encrypted backups | Q3 2026 | €12K |
| Password rules | Q3 2026 | €0 |
`,
    ],
    [
      'half of the work has no money',
      `---
plumbline: strategy
---
# Roadmap 2026

## Security initiatives

| Initiative | Due | Budget |
| - | - | - |
| Single sign-on for drivers | Q2 2026 | €20K |
| Penetration test of the shop | Q3 2026 | |
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
