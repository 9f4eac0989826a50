/** A figure that its own inputs contradict: growth, ratio, average, annualised amount, progress. */
import type { RowKind } from '../model/model'
import { cellFix } from './cell-fix'
import type { Derived } from './derived'
import { derivedAverages } from './derived-averages'
import { derivedCells } from './derived-cells'
import { derivedGrowth } from './derived-growth'
import { derivedRunways } from './derived-runway'
import { derivedSentence } from './derived-sentences'
import { crowdedYears, hoursAndYears, monthsAndYears } from './derived-years'
import type { DocumentRule, Severity } from './rule'

export const wrongDerivation: DocumentRule = {
  id: 'wrong-derivation',
  scope: 'document',
  severity: 'warning',
  summary: 'A growth, ratio, average, annualised amount or progress that its inputs contradict',
  why: `A derived figure is the first that a reader checks and the last that an author updates. Where both inputs stand
in the same sentence or row, the figure is computed again, within the rounding of what is printed, in every reading
that is usual: progress as current of target, or target of current where less is better. Columns and rows are compared
only where most of them follow the rule, so that a column that is a judgement is left alone. A month and a year of the
same name in one list are compared too, revenue an hour with revenue a year, and the phases of a year with its months.`,
  fix: { safe: false, text: 'Puts the computed value in place of the stated one, in its own notation.' },
  examples: [
    {
      title: 'A year of months',
      text: `# Plan 2026

## Costs

- Lease of the second depot by Q2 2026: €30K a month, that is €300K a year
                                                              ^^^^^^^^^^^^ 💡 warning wrong-derivation: €300K a year, but 12 × €30K is €360K
`,
      fixed: `# Plan 2026

## Costs

- Lease of the second depot by Q2 2026: €30K a month, that is €360K a year
`,
    },
    {
      title: 'Progress that does not follow from target and current value',
      text: `# OKRs 2026

## Key results

| Key result | Target | Current | Progress |
| - | - | - | - |
| Sign 40 brokers | 40 | 10 | 25% |
| Train 60 clerks | 60 | 30 | 50% |
| Connect 20 ports | 20 | 5 | 40% |
                              ^^^ 💡 warning wrong-derivation: progress 40%, but 5 of 20 is 25%
`,
      fixed: `# OKRs 2026

## Key results

| Key result | Target | Current | Progress |
| - | - | - | - |
| Sign 40 brokers | 40 | 10 | 25% |
| Train 60 clerks | 60 | 30 | 50% |
| Connect 20 ports | 20 | 5 | 25% |
`,
    },
    {
      title: 'Rounded, and less is better',
      text: `# OKRs 2026

## Key results

| Key result | Target | Current | Progress |
| - | - | - | - |
| Sign 40 brokers | 40 | 13 | 32% |
| Clear a ship in 30 minutes | 30 min | 45 min | 67% |
| Connect 20 ports | 20 | 5 | 25% |

With €6.4M from 64 brokers we earn €100K per broker in 2026.
`,
    },
  ],
  check({ path, facts, language }, report) {
    const found: (Derived & { readonly severity?: Severity })[] = [
      ...monthsAndYears(path, facts.facts),
      ...hoursAndYears(path, facts.facts),
      ...facts.tables.flatMap((table) => crowdedYears(path, table)),
      ...facts.tables.flatMap((table) => derivedCells(path, table)),
      ...derivedAverages(path, facts.tables, language),
      ...facts.sentences.flatMap((sentence) => derivedSentence(path, sentence)),
      ...derivedRunways(path, facts.sentences),
      ...derivedGrowth({ path, facts, language }),
    ]
    // A changed part would need another total, and that perhaps another one.
    const totalled = new Set<string>(
      facts.tables
        .filter(
          ({ rows, columns }) =>
            rows.some(({ kind }) => SUMS.has(kind)) || columns.some(({ role }) => role === 'total'),
        )
        .map(({ id }) => id),
    )
    for (const { at, message, severity, related, text, expected } of found)
      report({
        at,
        message,
        ...(severity === undefined ? {} : { severity }),
        related,
        fixes: (sources) =>
          totalled.has(at.id) || expected === ''
            ? []
            : cellFix(sources, at, text, expected, `Set it to ${expected}`),
      })
  },
}

const SUMS: ReadonlySet<RowKind> = new Set(['total', 'subtotal', 'net', 'balance'])
