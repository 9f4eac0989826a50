/** Amounts that nobody can be sure of. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'unreadable-quantity'

function expectMarked(body: string): void {
  const fixture = `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'groups of two digits',
      `
## Costs

- New quay for $1,2M by Q3 2026
               ^^^^^ warning unreadable-quantity: “$1,2M” has a comma where neither thousands nor a decimal point are, perhaps “$1.2M”
- Crane for €0,2.7M by Q4 2026
            ^^^^^^^ warning unreadable-quantity: “€0,2.7M” has groups of other than three digits, perhaps “€02.7M”`,
    ],
    [
      'two commas in a row',
      `
## Costs

| Area | Meters |
| - | - |
| Coast | 120.000 |
| Islands | 50.000,,0 |
            ^^^^^^^^^ warning unreadable-quantity: “50.000,,0” has two separators in a row, perhaps “50.000,0”`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'versions, dates and lists',
      `
## Costs

- Release 2.10.3 of the planner by 12.03.2026
- Ports 1,2,3 and 4 by Q3 2026
- €1.234,50 for signs`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})
