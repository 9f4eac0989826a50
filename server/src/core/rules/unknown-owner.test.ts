/** Names that nobody has. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'unknown-owner'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'no list of people',
      `
## Initiatives

- Harbour crane (Owner: Lea Brant)
- Night trains (Owner: Lea Brandt)`,
    ],
    [
      'a stranger beside a team table',
      `
## Initiatives

- Harbour crane (Owner: Ingmar Quist)

## Team

| Name | Role |
| - | - |
| Lea Brandt | Sales |
| Tom Maas | Sales |
| Ina Vos | Sales |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

test('people of the configuration, by name, alias and handle', () => {
  const configuration = JSON.stringify({
    people: [
      { name: 'Lea Brandt', handle: '@lea' },
      { name: 'Tom Maas', aliases: ['Head of Vans'] },
    ],
  })
  const fixture = plan(`
## Initiatives

- Harbour crane (Owner: Lea Brand)
                        ^^^^^^^^^ 💡 warning unknown-owner: nobody is called “Lea Brand”, but “Lea Brandt” is known
- Night trains (Owner: @lea)
- Vans (Owner: Head of Vans)
- Doors (Owner: L. Brandt)
- Lights (Owner: Ingmar Quist)
                 ^^^^^^^^^^^^ 💡 warning unknown-owner: nobody is called “Ingmar Quist” among the 2 people of the configuration`)
  expect(marked(fixture, { rule, configuration })).toBe(fixture)
})
