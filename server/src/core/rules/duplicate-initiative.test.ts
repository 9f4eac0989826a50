/** The same work twice, and work that only sounds alike. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'duplicate-initiative'

function plan(body: string): string {
  return `---\nplumbline: strategy\nasOf: 2026-01-15\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'with a verb',
      `
## Initiatives

- Harbour crane for hall A by May 2026
- Build the harbour crane for hall A by May 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information duplicate-initiative: “Build the harbour crane for hall A by May 2026” is listed above as “Harbour crane for hall A by May 2026”`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'scenarios, of which one will come',
      `
## Scenario: mild winter

- Harbour crane for hall A
- Build the harbour crane for hall A`,
    ],
    [
      'two halls',
      `
## Initiatives

- Harbour crane for hall A by May 2026
- Harbour crane for hall B by May 2026`,
    ],
    [
      'two stages',
      `
## Initiatives

- Harbour crane pilot by May 2026
- Harbour crane rollout by May 2026`,
    ],
    [
      'two owners',
      `
## Initiatives

- Security training (Owner: Lea Brandt)
- Security training (Owner: Tom Maas)`,
    ],
    [
      'two phases',
      `
## Phase 1

- Customer survey round

## Phase 2

- Customer survey round`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
