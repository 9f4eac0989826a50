/** Security work with no money, where the work beside it has some. */
import type { Item } from '../model/model'
import { insertFields } from './insert-field'
import { placeholderField } from './placeholder-field'
import type { DocumentPath, DocumentRule, Fix, Sources } from './rule'
import { peersOf } from './security-work'

export const unfundedSecurityInitiative: DocumentRule = {
  id: 'unfunded-security-initiative',
  scope: 'document',
  severity: 'information',
  summary: 'Security work with no money where the work beside it has some',
  why: `Work without a budget waits for the next one. Security work is reported where more than half of the work in its
list or table names an amount and it names none; an amount of zero is an answer, and so are words such as “from the
operations budget”.`,
  fix: { safe: false, text: 'Inserts a budget with a placeholder, the way the document writes budgets.' },
  examples: [
    {
      title: 'One of three has no budget',
      text: `# Security plan 2026

## Security initiatives

| Initiative | Due | Budget |
| - | - | - |
| Single sign-on for drivers | Q2 2026 | €20K |
| Penetration test of the shop | Q3 2026 | – |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 information unfunded-security-initiative: “Penetration test of the shop” has no budget, but 2 of the 3 beside it have one
| Encrypted backups | Q3 2026 | €12K |
`,
      fixed: `# Security plan 2026

## Security initiatives

| Initiative | Due | Budget |
| - | - | - |
| Single sign-on for drivers | Q2 2026 | €20K |
| Penetration test of the shop | Q3 2026 | Amount |
| Encrypted backups | Q3 2026 | €12K |
`,
    },
    {
      title: 'Nobody names an amount',
      text: `# Security plan 2026

## Security initiatives

- Single sign-on for drivers by Q2 2026
- Penetration test of the shop by Q3 2026
`,
    },
  ],
  check({ path, facts, wording }, report) {
    for (const { item, peers } of peersOf(facts.items)) {
      if (item.budget.state === 'known' || (item.status.state === 'known' && item.status.value !== 'planned'))
        continue
      // "From the operations budget" in the column of amounts is an answer too.
      if (
        item.budget.state === 'unknown' &&
        /\p{L}{3}/u.test(item.budget.raw) &&
        !/^tb[dca]$/i.test(item.budget.raw)
      )
        continue
      // An amount in a bullet's own text may be its budget, written in a form that is not known as one.
      if (item.form !== 'row' && /[$€£¥]|(?<!\p{L})(?:budget|funded|cost)/iu.test(wording.of(item))) continue
      const funded = peers.filter((peer) => peer.budget.state === 'known')
      if (funded.length < 2 || funded.length * 2 <= peers.length) continue
      report({
        at: { path, id: item.id, part: 'title' },
        key: item.title,
        message: `“${item.title}” has no budget, but ${funded.length} of the ${peers.length} beside it have one`,
        fixes: (sources) => fixesOf(sources, path, item),
      })
    }
  },
}

function fixesOf(sources: Sources, path: DocumentPath, item: Item): Fix[] {
  const edits = insertFields(sources, path, [
    { item, fields: [placeholderField(sources, path, item, 'budget')] },
  ])
  return edits.length === 0 ? [] : [{ title: 'Insert a budget', safe: false, edits }]
}
