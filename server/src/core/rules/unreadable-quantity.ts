/** An amount that is written so that nobody can be sure of it. */
import type { DocumentRule } from './rule'

export const unreadableQuantity: DocumentRule = {
  id: 'unreadable-quantity',
  scope: 'document',
  severity: 'warning',
  summary: 'An amount that nobody can be sure to read as it was meant',
  why: `“€1,2M” may be 1.2 million, or a slip of the finger for twelve. Every reader guesses, and two readers guess
differently. Notations of all languages that the project reads are understood, so what is reported has separators where
no notation puts them.`,
  fix: null,
  examples: [
    {
      title: 'Two separators in a row',
      text: `# Budget 2026

## Costs

| Area | Cost |
| - | - |
| Fleet | €65..0K |
          ^^^^^^^ warning unreadable-quantity: “€65..0K” has two separators in a row, perhaps “€65.0K”
`,
    },
    {
      title: 'Notations of several languages',
      text: `# Budget 2026

## Costs

| Area | Cost |
| - | - |
| Fleet | €65.000 |
| Depots | €1,250,000 |
| Training | CHF 12’500 |
`,
    },
  ],
  check({ path, facts }, report) {
    for (const { id, kind, raw, problem, suggestions } of facts.doubts) {
      if (kind !== 'unreadable-quantity') continue
      const instead = suggestions[0] === undefined ? '' : `, perhaps “${suggestions[0]}”`
      report({
        at: { path, id, part: 'text' },
        message: `${problem.startsWith(raw) ? problem : `“${raw}” ${problem}`}${instead}`,
      })
    }
  },
}
