/** Owners that are none, and roles and groups that are. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'placeholder-owner'

function plan(body: string): string {
  return `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'N. N. in a German table',
      `
## Termine

| Vorhaben | Verantwortlich |
| - | - |
| Leitstand | Jan Hinrichs |
| Schulung | N. N. |
             ^^^^^ 💡 warning placeholder-owner: owner “N. N.” of “Schulung” names nobody, but its peers name one, such as “Jan Hinrichs”`,
    ],
    [
      'a key line among headings that name people',
      `
## Priorities

### Faster trains

**Owner:** Lea Brandt

### Cleaner trains

**Owner:** TBD
           ^^^ 💡 warning placeholder-owner: owner “TBD” of “Cleaner trains” names nobody, but its peers name one, such as “Lea Brandt”`,
    ],
    [
      'a table of figures with a column of leads',
      `
## Headcount

| Team | 2025 | 2026 | Lead |
| - | - | - | - |
| Scanners | 4 | 5 | TBD |
                     ^^^ 💡 warning placeholder-owner: owner “TBD” of “Scanners” names nobody, but its peers name one, such as “Jan Hinrichs”
| Ticket shop | 7 | 8 | Jan Hinrichs |
| Platform | 9 | 9 | Lea Brandt |`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

test('behind a dash, where the other lines of the list name somebody', () => {
  const fixture = `---
plumbline: strategy
asOf: 2026-01-15
---
# Roadmap 2026

## Next

- [ ] Spill to disk – @yuki-t, due June 2026
- [ ] Cost-based join order – @osei-k, due July 2026. Depends on: Spill to disk
- [ ] Flight server – TBD, due July 2026. Depends on: Spill to disk
                      ^^^ 💡 warning placeholder-owner: owner “TBD” of “Flight server” names nobody, but its peers name one, such as “@yuki-t”
`
  expect(marked(fixture, { rule: 'placeholder-owner' })).toBe(fixture)
})

describe('leaves alone', () => {
  const table = (owner: string) => `
## Milestones

| Milestone | Owner |
| - | - |
| Leitstand | Jan Hinrichs |
| Schulung | ${owner} |`
  test.each<[string, string]>([
    ['a blank cell', table('')],
    ['a role', table('CTO')],
    ['a handle', table('@jhin')],
    ['candidates behind it', table('TBD (@jhin or @lea)')],
    [
      'a document that names nobody',
      '## Milestones\n\n| Milestone | Owner |\n| - | - |\n| Leitstand | TBD |\n| Schulung | TBD |',
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})
