/** Parts that stand in one place against the whole that is stated in another. */
import { cellFix } from './cell-fix'
import { enumeratedRollups } from './rollup-enumerations'
import { lengthRollups } from './rollup-lengths'
import { grantedRollups, listedRollups, phaseRollups } from './rollup-lines'
import { peopleRollups } from './rollup-people'
import { roleRollups } from './rollup-roles'
import { scopeRollups } from './rollup-scopes'
import { sentenceRollups } from './rollup-sentences'
import type { PlanRule } from './rule'
import { partFixes } from './single-part'

export const mismatchedRollup: PlanRule = {
  id: 'mismatched-rollup',
  scope: 'plan',
  severity: 'warning',
  summary: 'A whole that the parts stated elsewhere contradict',
  why: `Totals in the text are copied from last month's table. What a sentence calls the sum is compared with the
table of its section, a row's year with its quarters, hires with the growth of the headcount, the budget of a phase
with the dated lines of its time, and an area's budget with the programme of that area; the length of the plan with
its phases, the plan's total with its regions, the size of a team with the roles listed. Parts count only where they
are evidently all of the whole, or exceed it already; those who leave, ranges, parts, caps and what is counted again
in each phase are left alone. Where phases may overlap or one customer may stand in two rows, it is a remark.`,
  fix: {
    safe: false,
    text: `Puts the sum of the parts into the sentence; or sets the one part that would make the whole right, where it looks
mistyped or there are only a few parts.`,
  },
  examples: [
    {
      title: 'The text has another sum than the table',
      text: `# Budget 2026

## Costs of the new depot

| Item | Cost |
| - | - |
| Lease | €400K |
| Racks | €250K |

The depot costs €700K in all.
                ^^^^^ 💡 warning mismatched-rollup: €700K in all, but what stands under “Costs of the new depot” makes €650K
`,
      fixed: `# Budget 2026

## Costs of the new depot

| Item | Cost |
| - | - |
| Lease | €400K |
| Racks | €250K |

The depot costs €650K in all.
`,
    },
    {
      title: 'Fewer hires than the team grows by',
      text: `# Plan 2026

## Team

| Team | End of 2025 | End of 2026 |
| - | - | - |
| Drivers | 20 | 26 |
| Planners | 5 | 8 |
| **Total** | **25** | **34** |

## Hiring

| Quarter | Hires |
| - | - |
| Q1 2026 | 3 |
            ^ warning mismatched-rollup: 7 hires, but the headcount grows from 25 to 34, which is 9
| Q2 2026 | 2 |
| Q3 2026 | 1 |
| Q4 2026 | 1 |
`,
    },
    {
      title: 'The sum, rounded',
      text: `# Budget 2026

## Costs of the new depot

| Item | Cost |
| - | - |
| Lease | €400K |
| Racks | €250K |

The depot costs about €0.7M in all.
`,
    },
  ],
  check(plan, report) {
    const found = [
      ...plan.documents.flatMap((document) => [
        ...sentenceRollups(document),
        ...enumeratedRollups(document),
        ...peopleRollups(document),
        ...phaseRollups(document),
        ...listedRollups(document),
        ...lengthRollups(document),
        ...scopeRollups(document),
        ...roleRollups(document),
      ]),
      ...grantedRollups(plan),
    ]
    for (const { at, message, related, replace, parts, severity } of found)
      report({
        at,
        message,
        related,
        ...(severity === undefined ? {} : { severity }),
        fixes: (sources) => [
          ...(replace === null
            ? []
            : cellFix(sources, at, replace.text, replace.expected, `Use ${replace.expected}`)),
          ...(parts === undefined ? [] : partFixes(sources, parts.each, parts.lack)),
        ],
      })
  },
}
