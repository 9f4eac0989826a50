/** An owner that is none: "TBD", "team", among names. */
import { readOwners } from '../notation/owner'
import { isDropped } from './item-kinds'
import type { DocumentRule, Fix, Place, Sources } from './rule'

export const placeholderOwner: DocumentRule = {
  id: 'placeholder-owner',
  scope: 'document',
  severity: 'warning',
  summary: 'A placeholder such as “TBD” or “team” where peers name an owner',
  why: `A placeholder looks filled in, so nobody notices that nobody is responsible. It is reported where the document
names an owner for a peer: an item of the same list, table or row of headings, or else any two items. A placeholder
with candidates behind it, and a document that names nobody, are left alone; so are cancelled and postponed items.`,
  fix: { safe: false, text: 'Puts an owner whom the document names in its place, the most frequent first.' },
  examples: [
    {
      title: 'TBD among names',
      text: `# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Returns portal | Lea Brandt | Q2 2026 |
| Night deliveries | TBD | Q3 2026 |
                     ^^^ 💡 warning placeholder-owner: owner “TBD” of “Night deliveries” names nobody, but its peers name one, such as “Lea Brandt”
| Parcel lockers | Tom Maas | Q4 2026 |
`,
      fixed: `# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Returns portal | Lea Brandt | Q2 2026 |
| Night deliveries | Lea Brandt | Q3 2026 |
| Parcel lockers | Tom Maas | Q4 2026 |
`,
    },
    {
      title: 'A role is an owner',
      text: `# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Returns portal | Lea Brandt | Q2 2026 |
| Night deliveries | Head of Logistics | Q3 2026 |
`,
    },
  ],
  check({ path, facts }, report) {
    const groups = new Map<string, string[]>()
    const all: string[] = []
    for (const item of facts.items) {
      if (item.owner.state !== 'known' || item.owner.inherited) continue
      const group = groups.get(item.group)
      if (group === undefined) groups.set(item.group, [item.owner.raw])
      else group.push(item.owner.raw)
      all.push(item.owner.raw)
    }
    for (const item of facts.items) {
      if (item.owner.state !== 'unknown' || !isPlaceholder(item.owner.raw) || isDropped(item)) continue
      const peers = groups.get(item.group) ?? []
      const names = peers.length > 0 ? peers : all
      if (peers.length === 0 && all.length < 2) continue
      const at = { path, id: item.id, part: 'owner' }
      const ranked = byFrequency(names)
      report({
        at,
        key: `${item.owner.raw} ${item.title}`,
        message: `owner “${item.owner.raw}” of “${item.title}” names nobody, but ${peers.length > 0 ? 'its peers name one' : 'other items name one'}, such as “${ranked[0]!}”`,
        fixes: (sources) => ranked.slice(0, 3).flatMap((name) => replacement(sources, at, name)),
      })
    }
    const rows = new Set(facts.items.filter(({ form }) => form === 'row').map(({ title }) => title))
    for (const table of facts.tables) {
      const column = table.columns.findIndex(({ role }) => role === 'owner')
      // Rows that are work have been judged as items.
      if (column < 0 || table.rows.some(({ label }) => rows.has(label))) continue
      const cells = table.rows.map((row) =>
        row.kind === 'data' ? (row.cells[column]?.text.trim() ?? '') : '',
      )
      const read = cells.map((text) => readOwners(text))
      const names = cells.filter((_, index) => read[index]!.state === 'known')
      const [name] = byFrequency(names)
      if (name === undefined || names.length * 2 < cells.filter((text) => text !== '').length) continue
      for (const [index, text] of cells.entries()) {
        const { state, tentative } = read[index]!
        if (state !== 'placeholder' || tentative || !isPlaceholder(text)) continue
        // A sign may say that no owner is needed; where all others have one, a reader asks.
        const worded = /\p{L}{2}|^N\. ?N\.$/u.test(text)
        if (!worded && (names.length < 3 || names.length + 1 < cells.length)) continue
        const at = { path, id: table.id, part: `r${index}c${column}` }
        report({
          at,
          ...(worded ? {} : { severity: 'information' as const }),
          key: `${text} ${table.rows[index]!.label}`,
          message: `owner “${text}” of “${table.rows[index]!.label}” names nobody, but its peers name one, such as “${name}”`,
          fixes: (sources) =>
            byFrequency(names)
              .slice(0, 3)
              .flatMap((one) => replacement(sources, at, one)),
        })
      }
    }
  },
}

/** A blank cell is the matter of `missing-owner`; a link or a handle names somebody whom we cannot read. */
function isPlaceholder(raw: string): boolean {
  return raw.length <= 40 && /[\p{L}\p{N}?–—-]/u.test(raw) && !/\[\[|\]\(|@/.test(raw)
}

function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

function replacement(sources: Sources, at: Place, name: string): Fix[] {
  const span = sources.span(at)
  if (span === undefined) return []
  return [{ title: `Use owner “${name}”`, safe: false, edits: [{ path: at.path, span, newText: name }] }]
}
