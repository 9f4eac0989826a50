/** Security work that nothing asks for, and the many ways in which something does. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'unsupported-security-initiative'

const PRIORITIES = `
## Priorities

### Open a second warehouse

- Sign the lease in Antwerp by Q2 2026

### Deliver within one day

- Add evening routes in all cities by Q3 2026
`

function plan(body: string, priorities = PRIORITIES): string {
  return `---\nplumbline: strategy\n---\n# Strategy 2026\n${priorities}\n${body.trim()}\n`
}

function expectMarked(fixture: string, configuration?: string): void {
  expect(marked(fixture, { rule, ...(configuration === undefined ? {} : { configuration }) })).toBe(fixture)
}

const FINDING = `💡 warning unsupported-security-initiative: “Rotate all signing keys by Q4 2026” supports none of the 2 priorities, such as “Open a second warehouse”`

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a bullet of a security section',
      `
## Security initiatives

- Rotate all signing keys by Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${FINDING}`,
    ],
    [
      'a routine, less surely',
      `
## Security initiatives

- Phishing drill: twice a year, in March and October
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 information unsupported-security-initiative: “Phishing drill: twice a year, in March and October” supports none of the 2 priorities, such as “Open a second warehouse”`,
    ],
    [
      'a row of a security table',
      `
## Security initiatives

| Initiative | Owner | Due |
| - | - | - |
| Penetration test of the intranet | Ida Quist | Q4 2026 |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning unsupported-security-initiative: “Penetration test of the intranet” supports none of the 2 priorities, such as “Open a second warehouse”`,
    ],
    [
      'the initiative, and not its steps again',
      `
## Security initiatives

- Rotate all signing keys by Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${FINDING}
  - Inventory of keys by Q2 2026
  - New vault by Q3 2026`,
    ],
    [
      'an initiative whose only word in common is one of every plan',
      `
## Security initiatives

- Improve security awareness of all teams by Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning unsupported-security-initiative: “Improve security awareness of all teams by Q4 2026” supports none of the 2 priorities, such as “Open a second warehouse”`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'work on a row of the security areas',
      `
## Priorities

### Shorter berth waits

## Security

| Area | Current level | Target level |
| - | - | - |
| Remote maintenance | 2 | 4 |

## Security initiatives

- Gateway for remote maintenance of the cranes by Q3 2026
`,
    ],
    [
      'work that says what it supports',
      `
## Security initiatives

- Rotate all signing keys by Q4 2026 (Supports: Deliver within one day)
- Penetration test by Q3 2026
  - **Supports**: Open a second warehouse

| Initiative | Supports | Due |
| - | - | - |
| SIEM | Deliver within one day | Q4 2026 |`,
    ],
    [
      'a section that says so for all of it',
      `
## Security initiatives

**Supports:** Deliver within one day

- Rotate all signing keys by Q4 2026
- Penetration test by Q3 2026`,
    ],
    [
      'what stands under a heading that names a priority',
      `
## Security roadmap

### Second warehouse opening

- Rotate all signing keys by Q4 2026`,
    ],
    [
      'what stands under an item that names a priority',
      `
## Security initiatives

1. **Second warehouse alignment**
   - Rotate all signing keys by Q4 2026
   - Penetration test by Q3 2026`,
    ],
    [
      'a shared concept',
      `
## Security initiatives

- Badge access for the Antwerp warehouse by Q4 2026
- Encrypt the handhelds on evening routes by Q4 2026`,
    ],
    [
      'security work below a priority',
      `
### Win public tenders

- ISO 27001 certification by Q3 2026
- Penetration test by Q2 2026`,
    ],
    [
      'the rest of a plan, which is no security work',
      `
## Initiatives

- Repaint the head office by Q4 2026
- New coffee machines by Q3 2026`,
    ],
    [
      'a step of supported work',
      `
## Security initiatives

- Badge access for the Antwerp warehouse by Q4 2026
  - Choose a vendor by Q1 2026
  - Rotate keys by Q2 2026`,
    ],
    [
      'work that is listed again where it is supported',
      `
## Security initiatives

- Rotate all signing keys
  - **Supports**: Deliver within one day

## Timeline

### Q4 2026: Security

- Rotate all signing keys`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))

  test('a priority that is about security itself', () => {
    expectMarked(
      plan(
        `
## Security initiatives

- Rotate all signing certificates by Q4 2026`,
        `
## Priorities

### Protect certificates and signing of parcels

### Deliver within one day
`,
      ),
    )
  })

  test('a document without priorities', () => {
    expectMarked(
      plan(
        `
## Security initiatives

- Rotate all signing keys by Q4 2026
- Penetration test by Q3 2026`,
        '',
      ),
    )
  })

  test('priorities that another document of the workspace declares', () => {
    expectMarked(
      `-- security.md --\n${plan(
        `
## Security initiatives

- Badge access for the Antwerp warehouse by Q4 2026`,
        '',
      )}\n-- strategy.md --\n${plan('')}`,
    )
  })

  test('documents that the configuration keeps apart', () => {
    expectMarked(
      `-- a/security.md --\n${plan(
        `
## Security initiatives

- Rotate all signing keys by Q4 2026`,
        '',
      )}\n-- b/strategy.md --\n${plan('')}`,
      JSON.stringify({ plans: { a: 'a/', b: 'b/' } }),
    )
  })
})

describe('priorities of another document', () => {
  const security = (list: string) => `-- security.md --\n${plan(list, '')}\n-- strategy.md --\n${plan('')}`

  test('are what a paper is measured by that supports one of them', () => {
    expectMarked(
      security(`
## Security initiatives

- Badge access for the second warehouse by Q3 2026
- Rotate all signing keys by Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${FINDING}`),
    )
  })

  test('are hardly those of a paper that supports none of them', () => {
    expectMarked(
      security(`
## Security initiatives

- Rotate all signing keys by Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${FINDING.replace('warning', 'information')}`),
    )
  })
})
