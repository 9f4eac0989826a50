import { expect, test } from 'vitest'
import { fixed } from '../../../../test/support/carets'

const rule = 'conflicting-target'

function plan(body: string): string {
  return `---\nplumbline: strategy\n---\n# Strategy 2026\n\n${body.trim()}\n`
}

/** What the first fix makes of it, and what the second. */
function expectFixes(body: string, ...expected: string[]): void {
  const text = plan(body)
  for (const [index, one] of expected.entries())
    expect([...fixed(text, rule, { rule }, index).values()]).toEqual([plan(one)])
}

const table = (value: string, gap: string) => `
## Figures

| Metric (€M) | 2025 Actual | 2026 Target | Gap |
| - | - | - | - |
| Freight revenue | 9.1 | ${value} | ${gap} |
`

const sentence = (value: string) => `
## Targets

- Freight revenue reaches ${value} by the end of 2026
`

test('what the header of a column says is left out, and said elsewhere', () => {
  expectFixes(
    `${table('12.0', '2.9')}${sentence('€14M')}`,
    `${table('12.0', '2.9')}${sentence('€12M')}`,
    `${table('14.0', '4.9')}${sentence('€14M')}`,
  )
})
