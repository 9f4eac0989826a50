import { expect, test } from 'vitest'
import { documentsOf, hostFor } from '../../../../test/support/carets'
import type { DocumentPath } from '../rules/rule'

const path = 'plan.md' as DocumentPath

test('explain says what was read, from where, and what was not', () => {
  const text = `# Roadmap

**Owner:** Mina Okafor

## Initiatives

- Connect ten brokers by Q3 2026 (Owner: Jan Prins)
- Retire the fax in Q5 2026
- Second port in Q4

## Targets

| Metric | Current | 2026 Target |
| - | - | - |
| Clearance time, Rotterdam | 90 min | <30 min |
`
  expect(hostFor(documentsOf(text)).analysis().explain(path).split('\n\nItems')[1]).toBe(` (3)
  line 7: initiative “Connect ten brokers by Q3 2026”
      owner: Jan Prins (“(Owner: Jan Prins)”)
      period: 1 Jul – 30 Sep 2026 (in its own text)
  line 8: initiative “Retire the fax in Q5 2026”
      owner: Mina Okafor (from the heading “Roadmap”)
  line 9: initiative “Second port in Q4”
      owner: Mina Okafor (from the heading “Roadmap”)
      period: open, “Q4” (in its own text)

Statements of metrics, money and headcount (2)
  line 15: Clearance time, Rotterdam: baseline 90 min (column “Current”, under “Targets”)
  line 15: Clearance time, Rotterdam: target < 30 min, 1 Jan – 31 Dec 2026 (column “2026 Target”, under “Targets”)

Amounts in no statement (1)
  line 7: ten brokers

Not resolved (1)
  line 9: “Q4”: no year stated

Not readable (1)
  line 8: Q5 2026: a year has 4 quarters, perhaps “Q4 2026”
`)
})
