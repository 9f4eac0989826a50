/** An initiative without a date among dated ones. */
import { optionOf } from '../config/configuration'
import type { Item } from '../model/model'
import { insertFields } from './insert-field'
import { isDropped } from './item-kinds'
import { placeholderField } from './placeholder-field'
import type { DocumentRule, Fix, ReviewedDocument, Sources } from './rule'
import { siblings } from './siblings'

export const missingDue: DocumentRule = {
  id: 'missing-due',
  scope: 'document',
  severity: 'information',
  options: {
    share: {
      default: 50,
      least: 1,
      most: 100,
      description:
        'How many of the peers, in percent, must have a date before the others are asked for theirs.',
    },
  },
  summary: 'An initiative without a time where its peers have one',
  why: `Among dated work, what has no date is what slips. Peers are the items of the same list, table or row of headings,
at least two of them dated and at least half of all. A date of the heading covers what stands below it. Work that is
done or put off, that goes on all the time, or whose parts are dated is left alone; security work is the matter of
\`unscheduled-security-initiative\`.`,
  fix: { safe: false, text: 'Inserts a date for the author to fill in, the way the document writes dates.' },
  examples: [
    {
      title: 'A blank cell in a column of dates',
      text: `# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Returns portal | Lea Brandt | Q2 2026 |
| Parcel lockers | Tom Maas |  |
  ^^^^^^^^^^^^^^ 💡 information missing-due: “Parcel lockers” has no date, but 2 of the 3 items beside it do, such as Q2 2026
| Night deliveries | Lea Brandt | Q4 2026 |
`,
      fixed: `# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Returns portal | Lea Brandt | Q2 2026 |
| Parcel lockers | Tom Maas | Q4 2026 |
| Night deliveries | Lea Brandt | Q4 2026 |
`,
    },
    {
      title: 'The heading dates them all',
      text: `# Roadmap 2026

## Q2 2026

- Returns portal (Owner: Lea Brandt)
- Parcel lockers (Owner: Tom Maas)
- Night deliveries by June 2026 (Owner: Lea Brandt)
`,
    },
  ],
  check(document, report) {
    const { path, facts } = document
    const parents = new Set(
      facts.items.filter(({ period }) => period.state === 'known').map(({ parent }) => parent),
    )
    for (const group of siblings(facts.items, isPlanned)) {
      const dated = group.filter(({ period }) => period.state === 'known' && !period.inherited)
      const share = optionOf(document.configuration, missingDue, 'share')
      if (dated.length < 2 || dated.length * 100 < group.length * share) continue
      const example = dated[0]!.period
      for (const item of group) {
        if (!lacksDate(item) || parents.has(item.id)) continue
        report({
          at: { path, id: item.id, part: 'title' },
          key: item.title,
          message: `“${item.title}” has no date, but ${dated.length} of the ${group.length} items beside it do, such as ${example.state === 'known' ? example.raw : ''}`,
          fixes: (sources) => insertion(sources, document, item),
        })
      }
    }
  },
}

function isPlanned(item: Item): boolean {
  return item.kind === 'initiative' || item.kind === 'milestone'
}

/** What goes on all the time has no end to be dated. */
const ONGOING =
  /(?<!\p{L})(?:ongoing|continu(?:ous|ally|e)|every|each|weekly|monthly|quarterly|annual(?:ly)?|always|never|daily|permanent|laufend|jede[nrsm]?|ständig|chaque|tous les|cada|siempre|ogni)(?!\p{L})/iu

function lacksDate(item: Item): boolean {
  const { period } = item
  if (period.state === 'known' || (period.state === 'unknown' && period.raw !== '')) return false
  if (item.security !== null || isDropped(item) || ONGOING.test(item.title)) return false
  return item.status.state !== 'known' || item.status.value !== 'done'
}

function insertion(sources: Sources, { path }: ReviewedDocument, item: Item): Fix[] {
  const edits = insertFields(sources, path, [
    { item, fields: [placeholderField(sources, path, item, 'period')] },
  ])
  return edits.length === 0 ? [] : [{ title: 'Insert a date', safe: false, edits }]
}
