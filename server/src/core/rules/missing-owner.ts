/** A priority, initiative or milestone that nobody owns, in a document that names owners. */
import { optionOf } from '../config/configuration'
import type { Item, ItemId } from '../model/model'
import { remembered } from '../text/remembered'
import { insertFields } from './insert-field'
import { placeholderField } from './placeholder-field'
import type { DocumentRule, Fix, Problem, Report, ReviewedDocument, Sources } from './rule'

export const missingOwner: DocumentRule = {
  id: 'missing-owner',
  scope: 'document',
  severity: 'warning',
  options: {
    share: {
      default: 50,
      least: 1,
      most: 100,
      description:
        'How many of the peers, in percent, must have an owner before the others are asked for theirs.',
    },
  },
  summary: 'A priority, initiative or milestone without an owner, where its peers have one',
  why: `Work that nobody owns does not happen, and a blank among names is rarely meant. Peers are the items of the
same list, table or row of headings. An owner stated for a section covers what stands in it; a blank cell in an owner
column is covered by its own section at most, never by the owner of the whole document. A document that names no
owner at all gets one note for all of its items, not one for each.`,
  fix: {
    safe: false,
    text: 'Inserts the owner the way the document writes owners: a key line, a suffix, or the cell of a column.',
  },
  examples: [
    {
      title: 'One of three has no owner',
      text: `# Roadmap 2026

## Initiatives

- Self-service returns by Q2 2026 (Owner: Lea Brandt)
- Parcel lockers in ten cities by Q3 2026
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning missing-owner: “Parcel lockers in ten cities by Q3 2026” has no owner, but 2 of the 3 items beside it name one, such as “Lea Brandt”
- Night deliveries by Q4 2026 (Owner: Tom Maas)
`,
      fixed: `# Roadmap 2026

## Initiatives

- Self-service returns by Q2 2026 (Owner: Lea Brandt)
- Parcel lockers in ten cities by Q3 2026 (Owner: Lea Brandt)
- Night deliveries by Q4 2026 (Owner: Tom Maas)
`,
    },
    {
      title: 'An owner of the section covers its items',
      text: `# Roadmap 2026

## Logistics initiatives

**Owner:** Lea Brandt

- Self-service returns by Q2 2026
- Parcel lockers in ten cities by Q3 2026
`,
    },
  ],
  check(document, report) {
    const disowned = reportDisowned(document, report)
    const owned = document.facts.items.filter((item) => needsOwner(item) && !disowned.has(item))
    const stated = owned.filter((item) => item.owner.state === 'known')
    if (stated.length === 0) {
      if (
        owned.length >= 3 &&
        document.facts.owner.state === 'absent' &&
        // A phase that somebody owns is a document that names owners.
        document.facts.items.every((item) => item.owner.state === 'absent')
      ) {
        noneAtAll(document, owned, report)
      }
      return
    }
    const holders = holdersOfOwned(document.facts.items)
    for (const group of groupsOf(owned)) {
      const withOwner = group.filter((item) => item.owner.state === 'known' && !item.owner.inherited)
      const share = optionOf(document.configuration, missingOwner, 'share')
      if (withOwner.length * 100 < group.length * share || withOwner.length === 0) continue
      const [example] = withOwner
      for (const item of group) {
        if (!lacksOwner(item, holders)) continue
        const name = example!.owner.state === 'known' ? example!.owner.raw : ''
        report({
          at: { path: document.path, id: item.id, part: 'title' },
          key: item.title,
          // One of two is no habit.
          ...(group.length === 2 ? { severity: 'information' as const } : {}),
          message: `“${item.title}” has no owner, but ${withOwner.length} of the ${group.length} items beside it name one, such as “${name}”`,
          related: [
            { at: { path: document.path, id: example!.id, part: 'owner' }, message: `owner “${name}”` },
            ...ownerlessBelow(item, document),
          ],
          fixes: (sources) => ownerFixes(sources, document, item, withOwner),
        })
      }
    }
  },
}

/** Work whose own text says that nobody owns it. */
function reportDisowned({ path, facts, wording }: ReviewedDocument, report: Report): ReadonlySet<Item> {
  const disowned = new Set<Item>()
  for (const item of facts.items) {
    if (!needsOwner(item) || item.owner.state === 'known') continue
    const words = wording.of(item)
    const raw = disowning(item, words)
    if (raw === null) continue
    disowned.add(item)
    report({
      at: { path, id: item.id, part: 'title' },
      severity: 'information',
      message: `“${item.title}” has no owner: “${raw}”`,
    })
  }
  return disowned
}

const disowning = remembered((_item: Item, words: string): string | null =>
  words.length > 400 ? null : (DISOWNED.exec(words)?.[0] ?? null),
)

/** "due to lack of clear ownership", "no owner yet", "Verantwortung ungeklärt". */
const DISOWNED =
  /(?<!\p{L})(?:(?:lack(?:s|ing)?(?: of)?|without|no|missing|unclear|undefined|unassigned|needs?) (?:an? )?(?:clear |single |named |defined |accountable )*(?:owner(?:ship)?|dri)(?! (?:change|approval|training))|(?:unowned|ownerless|nobody owns(?: it)?|no one owns(?: it)?)|owner(?:ship)? (?:is |still )*(?:unclear|missing|unassigned|not (?:yet )?(?:assigned|named|clear|defined)|to be (?:named|assigned|found|determined))|(?:kein|ohne|fehlende[rn]?|unklare[rn]?) (?:klare[rn]? )?(?:verantwortliche[rn]?|verantwortung|zuständigkeit)|verantwortung (?:ist )?(?:un(?:ge)?klär?t?|offen)|sans responsable|pas de responsable|absence de responsable|sin (?:un )?responsable|falta de responsable|sem (?:um )?respons[áa]vel|falta de respons[áa]vel|senza (?:un )?responsabile)(?!\p{L})|(?:没有|无|缺乏)(?:明确(?:的)?)?负责人|担当者(?:なし|未定)/iu

function needsOwner(item: Item): boolean {
  return item.kind !== 'phase' && item.kind !== 'constraint' && item.hypothetical !== true
}

/** A blank cell means nobody, unless its section names somebody; "TBD" is the matter of `placeholder-owner`. */
function lacksOwner(item: Item, holders: ReadonlySet<ItemId>): boolean {
  if (item.owner.state === 'known') return false
  return item.owner.state === 'unknown' ? item.owner.raw === '' : !holders.has(item.id)
}

/** What holds something that somebody owns. */
function holdersOfOwned(items: readonly Item[]): ReadonlySet<ItemId> {
  const holders = new Set<ItemId>()
  for (const { parent, owner } of items) if (parent !== null && owner.state === 'known') holders.add(parent)
  return holders
}

/** The work that would have its owner from this item. */
function ownerlessBelow(
  { id, title }: Item,
  { path, facts }: ReviewedDocument,
): NonNullable<Problem['related']> {
  return facts.items
    .filter((item) => item.parent === id && needsOwner(item) && item.owner.state === 'absent')
    .map((item) => ({
      at: { path, id: item.id, part: 'title' },
      message: `“${item.title}” has none from “${title}”`,
    }))
}

function groupsOf(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = `${item.group} ${item.kind === 'priority' ? 'priority' : 'work'}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()].filter((group) => group.length >= 2)
}

function noneAtAll(
  document: ReviewedDocument,
  items: readonly Item[],
  report: Parameters<DocumentRule['check']>[1],
): void {
  const first = items[0]!
  report({
    at: { path: document.path, id: first.id, part: 'title' },
    severity: 'information',
    key: 'no owner anywhere',
    message: `no owner is named for this or the other ${items.length - 1} priorities and initiatives`,
    related: startsOf(items).map((item) => ({
      at: { path: document.path, id: item.id, part: 'title' },
      message: `“${item.title}”`,
    })),
    fixes: (sources) =>
      [
        insertion(sources, document, [first], null, 'Insert an owner here'),
        insertion(sources, document, items, null, `Insert an owner for all ${items.length}`),
      ].filter((fix): fix is Fix => fix !== null),
  })
}

/** The first item of each further list and table, for a reader to jump to. */
function startsOf(items: readonly Item[]): Item[] {
  const seen = new Set([items[0]!.group])
  return items.filter(({ group }) => {
    if (seen.has(group)) return false
    seen.add(group)
    return true
  })
}

function ownerFixes(sources: Sources, document: ReviewedDocument, item: Item, peers: readonly Item[]): Fix[] {
  // The owner who is named most often among the peers is the likeliest; the author sees the others below it.
  const counts = new Map<string, number>()
  for (const peer of peers)
    if (peer.owner.state === 'known') counts.set(peer.owner.raw, (counts.get(peer.owner.raw) ?? 0) + 1)
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return names
    .slice(0, 3)
    .map((name) => insertion(sources, document, [item], name, `Insert owner “${name}”`))
    .filter((fix): fix is Fix => fix !== null)
}

/** States one owner for all of these items, or leaves a placeholder where nobody is named. */
function insertion(
  sources: Sources,
  document: ReviewedDocument,
  items: readonly Item[],
  name: string | null,
  title: string,
): Fix | null {
  const { path } = document
  const edits = insertFields(
    sources,
    path,
    items.map((item) => ({
      item,
      fields: [
        name === null
          ? placeholderField(sources, path, item, 'owner')
          : { field: 'owner' as const, value: name, placeholder: false },
      ],
    })),
  )
  return edits.length === 0 ? null : { title, safe: false, edits }
}
