/** Security work that no declared business priority asks for. */

import type { Item } from '../model/model'
import { securityConcept } from '../model/security'
import { recogniseCadences } from '../notation/cadence'
import { insertField } from './insert-field'
import type { Fix, PlanRule } from './rule'

export const unsupportedSecurityInitiative: PlanRule = {
  id: 'unsupported-security-initiative',
  scope: 'plan',
  severity: 'warning',
  summary: 'A security, privacy or compliance initiative that supports no declared business priority',
  why: `Security work that nobody can connect with a priority is the first to be cut, or the last to be needed. It
counts as supported when it says so (“Supports: …”), when it stands under an item or heading that names a priority,
or when it shares a telling word with a priority or a business initiative. Where no priority is declared in any
document, the rule is silent; where a paper declares none and supports none of the priorities of others, it is a remark,
for it may be the paper of another part of the company.`,
  fix: { safe: false, text: 'Adds `Supports:` with the nearest priority, in the document’s own style.' },
  examples: [
    {
      title: 'Nothing in the plan asks for it',
      text: `# Strategy 2026

## Priorities

### Open a second warehouse

- Sign the lease in Antwerp by Q2 2026

### Deliver within one day

- Add evening routes in all cities by Q3 2026

## Security initiatives

- Replace the CCTV system of the head office by Q4 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning unsupported-security-initiative: “Replace the CCTV system of the head office by Q4 2026” supports none of the 2 priorities, such as “Open a second warehouse”
`,
      fixed: `# Strategy 2026

## Priorities

### Open a second warehouse

- Sign the lease in Antwerp by Q2 2026

### Deliver within one day

- Add evening routes in all cities by Q3 2026

## Security initiatives

- Replace the CCTV system of the head office by Q4 2026 (Supports: Open a second warehouse)
`,
    },
    {
      title: 'A shared concept is support',
      text: `# Strategy 2026

## Priorities

### Open a second warehouse

- Sign the lease in Antwerp by Q2 2026

## Security initiatives

- Badge access for the Antwerp warehouse by Q4 2026
`,
    },
  ],
  check(plan, report) {
    const priorities = new Set(
      plan.items
        .filter(({ item }) => item.kind === 'priority' && (item.security === null || item.security.own))
        .map(({ item }) => item.title),
    )
    const titles = new Map(plan.documents.map(({ path, facts }) => [path, facts.title]))
    const unsupported = new Set(
      plan.alignment.filter(({ support }) => support === null).map(({ path, item }) => `${path} ${item.id}`),
    )
    // Papers that meet nowhere may be of two parts of a company: the one is not measured by the other for sure.
    const related = new Set([
      ...plan.items.flatMap(({ path, item }) => (item.kind === 'priority' ? [path] : [])),
      ...plan.alignment.flatMap(({ path, support }) => (support === null ? [] : [path])),
    ])
    for (const { path, item, support, nearest } of plan.alignment) {
      // A step of unsupported work is the same cause.
      if (support !== null || unsupported.has(`${path} ${item.parent}`)) continue
      const example = nearest[0] === undefined ? '' : `, such as “${nearest[0]}”`
      // In a paper on nothing but security, what it does is not measured by the priorities of another.
      const whole =
        item.security?.because.includes(`“${titles.get(path)}”`) === true &&
        securityConcept(item.title) === null
      report({
        at: { path, id: item.id, part: 'title' },
        // What is done twice a year may keep things as they are.
        ...(whole || !related.has(path) || isRoutine(item) ? { severity: 'information' as const } : {}),
        key: item.title,
        message: `“${item.title}” supports none of the ${priorities.size} priorities${example}`,
        fixes: (sources) =>
          nearest.flatMap((priority): Fix[] => {
            const edits = insertField(sources, path, item, 'supports', priority)
            return edits.length === 0 ? [] : [{ title: `Insert “Supports: ${priority}”`, safe: false, edits }]
          }),
      })
    }
  },
}

function isRoutine({ title }: Item): boolean {
  return recogniseCadences(title).length > 0
}
