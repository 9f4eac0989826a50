/** Security work with no time, where the work beside it has one, or that has been put off. */
import type { Item } from '../model/model'
import { remembered } from '../text/remembered'
import { insertFields } from './insert-field'
import { placeholderField } from './placeholder-field'
import type { DocumentPath, DocumentRule, Fix, Sources } from './rule'
import { peersOf } from './security-work'

export const unscheduledSecurityInitiative: DocumentRule = {
  id: 'unscheduled-security-initiative',
  scope: 'document',
  severity: 'information',
  summary: 'Security work with no time where the work beside it has one, or that has been put off',
  why: `Security work slips first and silently: a dash in the column of dates, or “to be rescheduled”. Work without a time
is reported where at least half of the work in its list or table has one; work that its own words call postponed is
reported everywhere, unless it names a new time. A plan that dates nothing is left alone.`,
  fix: { safe: false, text: 'Inserts a time with a placeholder, the way the document writes times.' },
  examples: [
    {
      title: 'One of three has no date',
      text: `# Security plan 2026

## Security initiatives

| Initiative | Due | Owner |
| - | - | - |
| Single sign-on for drivers | Q2 2026 | Lea Brandt |
| Penetration test of the shop | – | Tom Maas |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 information unscheduled-security-initiative: “Penetration test of the shop” has no time, but 2 of the 3 beside it have one
| Encrypted backups | Q3 2026 | Tom Maas |
`,
      fixed: `# Security plan 2026

## Security initiatives

| Initiative | Due | Owner |
| - | - | - |
| Single sign-on for drivers | Q2 2026 | Lea Brandt |
| Penetration test of the shop | Q3 2026 | Tom Maas |
| Encrypted backups | Q3 2026 | Tom Maas |
`,
    },
    {
      title: 'Triggered by events, not by dates',
      text: `# Security plan 2026

## Security initiatives

- Encrypted backups, when the second depot opens
- Penetration test of the shop, before each release
`,
    },
  ],
  check({ path, facts, wording }, report) {
    for (const { item, peers } of peersOf(facts.items)) {
      if (isOver(item)) continue
      const at = { path, id: item.id, part: 'title' }
      const put = putOff(item, wording.of(item))
      if (put !== null) {
        // Its words would still say that it is put off: what they should say, only the author knows.
        report({ at, message: `“${item.title}” is “${put}”, and no new time is named` })
        continue
      }
      if (item.period.state === 'known' || hasWords(item)) continue
      const dated = peers.filter((peer) => peer.period.state === 'known' && !peer.period.inherited)
      if (dated.length === 0 || dated.length * 2 < peers.length) continue
      report({
        at,
        key: item.title,
        message: `“${item.title}” has no time, but ${dated.length} of the ${peers.length} beside it have one`,
        fixes: (sources) => fixesOf(sources, path, item),
      })
    }
  },
}

/** Put off without saying until when. */
const PUT_OFF =
  /(?<!\p{L})(?:postponed(?: indefinitely)?|to be (?:re-?)?scheduled|(?:repeatedly |multiple times )?rescheduled(?: (?:repeatedly|multiple times))?|deferred(?: indefinitely)?|on hold|not yet scheduled|unscheduled|no date yet|indefinitely|verschoben|zurückgestellt|noch nicht terminiert|reportée?s?(?= sine die)|reportée?s? à une date|ajournée?s?|à replanifier|aplazad[oa]s?|pospuest[oa]s?|por reprogramar|adiad[oa]s?|a reagendar|rinviat[oa]|rimandat[oa]|da ripianificare|推迟|延期|待定|未定)(?!\p{L})/iu
const NEW_TIME =
  /(?:postponed|rescheduled|deferred|verschoben|reportée?s?|aplazad[oa]s?|pospuest[oa]s?|adiad[oa]s?|rinviat[oa]|rimandat[oa])\s+(?:to|until|till|auf|bis|à|au|jusqu|a|hasta|para|até|al|fino)(?!\p{L})/iu

const putOff = remembered((item: Item, words: string): string | null => {
  const stated = item.period.state === 'unknown' ? item.period.raw : ''
  const deferred = item.status.state === 'known' && item.status.value === 'deferred' ? item.status.raw : ''
  for (const text of [stated, deferred, words]) {
    const match = PUT_OFF.exec(text)
    if (match === null || NEW_TIME.test(text)) continue
    // A date beside the word is the new one, unless the text says that the date was the old one.
    if (
      item.period.state === 'known' &&
      !/(?:initial|original|proposed|first|ursprünglich|prévu|previst|propuest)/iu.test(words)
    )
      continue
    return match[0].toLowerCase()
  }
  return null
})

function isOver(item: Item): boolean {
  return item.status.state === 'known' && (item.status.value === 'done' || item.status.value === 'cancelled')
}

/** "Year 1", "when the depot opens" in the column of dates is a time. */
function hasWords(item: Item): boolean {
  return item.period.state === 'unknown' && /\d/.test(item.period.raw)
}

function fixesOf(sources: Sources, path: DocumentPath, item: Item): Fix[] {
  const fields = [placeholderField(sources, path, item, 'period')]
  const edits = insertFields(sources, path, [{ item, fields }])
  return edits.length === 0 ? [] : [{ title: 'Insert a time', safe: false, edits }]
}
