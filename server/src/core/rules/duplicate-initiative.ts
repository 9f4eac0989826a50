/** The same work listed twice in one place. */
import type { Item } from '../model/model'
import { overlap } from '../notation/time'
import { plannedFor } from '../plan/schedule'
import { workName } from '../plan/work-name'
import { remembered } from '../text/remembered'
import { isDropped, isWork } from './item-kinds'
import type { DocumentRule } from './rule'
import { siblings } from './siblings'

export const duplicateInitiative: DocumentRule = {
  id: 'duplicate-initiative',
  scope: 'document',
  severity: 'information',
  summary: 'The same work listed twice in one list or phase',
  why: `Two entries for one piece of work count its money and its people twice, and in the end one of them is forgotten.
Reported are siblings with the same words, dates and filling words aside, and with no different owner or time. Rows
that other columns tell apart, and names that differ by a number, a place or a stage, are left alone.`,
  fix: null,
  examples: [
    {
      title: 'In other words',
      text: `# Roadmap 2026

## Initiatives

- Wireless network on three campuses by April 2026 (Owner: Lea Brandt)
- Exam archive by May 2026 (Owner: Tom Maas)
- Install the wireless network on three campuses, April 2026 (Owner: Lea Brandt)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information duplicate-initiative: “Install the wireless network on three campuses, April 2026” is listed above as “Wireless network on three campuses by April 2026”
`,
    },
    {
      title: 'Another campus',
      text: `# Roadmap 2026

## Initiatives

- Wireless network on the north campus by April 2026 (Owner: Lea Brandt)
- Wireless network on the south campus by April 2026 (Owner: Lea Brandt)
`,
    },
  ],
  check({ path, facts, wording, language }, report) {
    for (const group of siblings(facts.items, isCompared)) {
      const known = new Map<string, Item>()
      for (const item of group) {
        const keys = keysOf(item, wording.of(item), language)
        const before = keys.map((key) => known.get(key)).find((other) => other !== undefined)
        if (before !== undefined && agree(before, item))
          report({
            at: { path, id: item.id, part: 'title' },
            message: `“${item.title}” is listed above as “${before.title}”`,
            related: [{ at: { path, id: before.id, part: 'title' }, message: `“${before.title}”` }],
          })
        for (const key of keys) if (!known.has(key)) known.set(key, item)
      }
    }
  },
}

function isCompared(item: Item): boolean {
  return isWork(item) && item.kind !== 'priority' && item.form !== 'row' && !isDropped(item)
}

/** Longer texts are stories, in which words come back. */
const LONG = 160

/** What may be the same in two entries: the name, or all that is said of it with inflections cut off. */
const keysOf = remembered((item: Item, words: string, language: string | undefined): readonly string[] => {
  const keys: string[] = []
  const { key } = workName(item.title, language)
  if (key !== '') keys.push(`title ${key}`)
  if (words.length <= LONG) {
    const stems = workName(words, language).stems
    // "Leaky" and "leaks" are the same here: what matters is what the words are made of.
    const roots = new Set(stems.filter((stem) => !FILLING.has(stem)).map((stem) => stem.slice(0, 4)))
    if (roots.size >= 3) keys.push(`words ${[...roots].sort().join(' ')}`)
  }
  return keys
})

const FILLING = new Set('them thei they which who whom what it find found we you i'.split(' '))

function agree(a: Item, b: Item): boolean {
  if (a.owner.state === 'known' && b.owner.state === 'known' && a.owner.raw !== b.owner.raw) return false
  const [first, second] = [plannedFor(a), plannedFor(b)]
  return first === null || second === null || overlap(first, second)
}
