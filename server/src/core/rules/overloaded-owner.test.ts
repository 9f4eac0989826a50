/** More than the limit, and what does not count. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'overloaded-owner'
const configuration = '{"rules": {"overloaded-owner": {"severity": "warning", "limit": 1}}}'

function expectMarked(rows: string): void {
  const fixture = `# Roadmap 2026\n\n## Milestones\n\n| Milestone | Owner | Due | Status |\n| - | - | - | - |\n${rows}\n`
  expect(marked(fixture, { rule, configuration })).toBe(fixture)
}

describe('leaves alone', () => {
  test.each<[string, string]>([
    ['two quarters', '| Crane | Lea Brandt | Q1 2026 | planned |\n| Vans | Lea Brandt | Q2 2026 | planned |'],
    ['two people', '| Crane | Lea Brandt | Q1 2026 | planned |\n| Vans | Tom Maas | Q1 2026 | planned |'],
    [
      'what is done or put off',
      '| Crane | Lea Brandt | Q1 2026 | done |\n| Vans | Lea Brandt | Q1 2026 | postponed |',
    ],
    ['a team', '| Crane | Platform team | Q1 2026 | planned |\n| Vans | Platform team | Q1 2026 | planned |'],
  ])('%s', (_, rows) => expectMarked(rows))
})
