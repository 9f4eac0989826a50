/** Years a century off, and years that are far off for a reason. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'implausible-year'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a wrong century',
      `
## Steps

| Step | When |
| - | - |
| Floor | May 2126 |
          ^^^^^^^^ 💡 warning implausible-year: 2126 is far from all other years here, which are 2026–2027; 2026 is likely meant
| Cables | June 2026 |
| Lights | June 2027 |`,
    ],
    [
      'a month of another decade',
      `
## Steps

| Step | Start | End |
| - | - | - |
| Floor | March 2026 | May 2026 |
| Cables | June 2026 | August 2037 |
                       ^^^^^^^^^^^ 💡 warning implausible-year: 2037 is far from all other years here, which are 2026–2027; 2027 is likely meant
| Lights | June 2027 | July 2027 |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'history',
      `
## Steps

Founded in 1926, rebuilt in 2006.

- Floor by 2026
- Cables by 2027`,
    ],
    [
      'a vision',
      `
## Steps

- Floor by 2026
- Cables by 2027
- Net zero by 2050
- Half of it by 2040`,
    ],
    [
      'a round year',
      `
## Steps

- Floor by May 2026
- Cables by June 2026
- No coal by December 2040`,
    ],
    [
      'a forecast',
      `
## Steps

- Floor by 2024
- Cables by 2025
- 40,000 people by 2042`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
