/** A date that no calendar has. */
import { replacement } from './replacement'
import type { DocumentRule } from './rule'

export const unreadablePeriod: DocumentRule = {
  id: 'unreadable-period',
  scope: 'document',
  severity: 'error',
  summary: 'A date or period that no calendar has',
  why: `“31 June” and “Q5” are slips of the pen that everybody corrects in another way: one reads 30 June, the next
1 July. Only what is clearly meant as a time is reported: version numbers, part numbers and scores are left alone.`,
  fix: { safe: false, text: 'Writes the nearest time that exists, in the same notation.' },
  examples: [
    {
      title: 'June has 30 days',
      text: `# Roadmap 2026

## Milestones

| Milestone | Due | Owner |
| - | - | - |
| Returns portal | 31 June 2026 | Lea Brandt |
                   ^^^^^^^^^^^^ 💡 error unreadable-period: 31 June 2026: June has 30 days
`,
      fixed: `# Roadmap 2026

## Milestones

| Milestone | Due | Owner |
| - | - | - |
| Returns portal | 30 June 2026 | Lea Brandt |
`,
    },
    {
      title: 'The last day of a month',
      text: `# Roadmap 2026

## Milestones

| Milestone | Due | Owner |
| - | - | - |
| Returns portal | 30 June 2026 | Lea Brandt |
`,
    },
  ],
  check({ path, facts }, report) {
    for (const doubt of facts.doubts) {
      if (doubt.kind !== 'unreadable-time') continue
      const at = { path, id: doubt.id, part: 'text' }
      report({
        at,
        message: doubt.problem,
        fixes: (sources) =>
          doubt.suggestions.slice(0, 3).flatMap((text) => replacement(sources, at, text, `Write ${text}`)),
      })
    }
  },
}
