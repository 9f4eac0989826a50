/** An owner whom the people of the workspace do not know. */
import { addPerson } from '../config/add-person'
import { type OwnerName, readOwners, sameOwner } from '../notation/owner'
import { nearest } from '../text/nearest'
import { replacement } from './replacement'
import type { DocumentPath, DocumentRule, Fix, ReviewedDocument, Sources } from './rule'

export const unknownOwner: DocumentRule = {
  id: 'unknown-owner',
  scope: 'document',
  severity: 'warning',
  summary: 'An owner who is not among the people of the configuration or the team table',
  why: `A name that nobody in the company has is a slip of the pen or somebody who has left. Judged are persons and
handles, against \`people\` of the configuration with their aliases; initials and first names will do. Without such a
list, a table of the team in the document serves, and then only names that are nearly one of its names are reported.`,
  fix: {
    safe: false,
    text: 'Writes the nearest known name, or adds the name to the people of the configuration.',
  },
  examples: [
    {
      title: 'One letter less than in the team table',
      text: `# Roadmap 2026

## Initiatives

- Returns portal by Q2 2026 (Owner: Lea Brant)
                                    ^^^^^^^^^ 💡 warning unknown-owner: nobody is called “Lea Brant”, but “Lea Brandt” is known
- Parcel lockers by Q3 2026 (Owner: Tom Maas)

## Team

| Name | Role |
| - | - |
| Lea Brandt | Logistics |
| Tom Maas | Operations |
| Ina Vos | Finance |
`,
      fixed: `# Roadmap 2026

## Initiatives

- Returns portal by Q2 2026 (Owner: Lea Brandt)
- Parcel lockers by Q3 2026 (Owner: Tom Maas)

## Team

| Name | Role |
| - | - |
| Lea Brandt | Logistics |
| Tom Maas | Operations |
| Ina Vos | Finance |
`,
    },
    {
      title: 'Initials, and a role',
      text: `# Roadmap 2026

## Initiatives

- Returns portal by Q2 2026 (Owner: L. Brandt)
- Parcel lockers by Q3 2026 (Owner: CTO)

## Team

| Name | Role |
| - | - |
| Lea Brandt | Logistics |
| Tom Maas | Operations |
| Ina Vos | Finance |
`,
    },
  ],
  check(document, report) {
    const { path, facts, configuration } = document
    const listed = configuration.people.length > 0
    const names = listed
      ? configuration.people.flatMap(({ name, aliases }) => [name, ...aliases])
      : teamOf(document)
    if (names.length === 0) return
    const handles = new Set(
      configuration.people.flatMap(({ handle }) => (handle === null ? [] : [plain(handle)])),
    )
    const judged = new Map<string, boolean>()
    const isKnown = (owner: OwnerName) => {
      const memo = `${owner.kind} ${owner.name}`
      let known = judged.get(memo)
      if (known === undefined) {
        known = handles.has(plain(owner.name)) || names.some((name) => sameOwner(owner, name) !== 'different')
        judged.set(memo, known)
      }
      return known
    }
    for (const { id, owner } of facts.items) {
      if (owner.state !== 'known' || owner.inherited) continue
      const stranger = owner.value.find((one) => one.kind !== 'role' && one.kind !== 'team' && !isKnown(one))
      if (stranger === undefined) continue
      const near = nearest(stranger.name, stranger.kind === 'handle' ? handles : names)
      if (near === null && !listed) continue
      const at = { path, id, part: 'owner' }
      const shown = stranger.kind === 'handle' ? `@${stranger.name}` : stranger.name
      report({
        at,
        message:
          near === null
            ? `nobody is called “${shown}” among the ${configuration.people.length} people of the configuration`
            : `nobody is called “${shown}”, but “${stranger.kind === 'handle' ? `@${near}` : near}” is known`,
        fixes: (sources) => [
          ...(near === null || !owner.raw.includes(stranger.name)
            ? []
            : replacement(
                sources,
                at,
                owner.raw.replace(stranger.name, () => near),
                `Write “${near}”`,
              )),
          ...(listed && stranger.kind !== 'handle' ? added(sources, stranger.name) : []),
        ],
      })
    }
  },
}

/** Makes somebody known who was not. */
function added(sources: Sources, name: string): Fix[] {
  const edit = addPerson(sources.configuration(), name)
  const title = `Add “${name}” to the people of plumbline.json`
  return edit === null
    ? []
    : [{ title, safe: false, edits: [{ ...edit, path: 'plumbline.json' as DocumentPath }] }]
}

function plain(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase()
}

const TEAM =
  /(?<!\p{L})(?:teams?|people|staff|who(?:['’]s| is) who|contacts|equipo|équipe|equipe|squadra|mitarbeiter\p{L}*|personen)(?!\p{L})/iu
const NAME = /^(?:name|person|member|team member|who|mitarbeiter(?:in)?|nom|nombre|nome|姓名|氏名)$/iu

/** The names in a table that lists the team; none unless it is clearly one. */
function teamOf({ facts }: ReviewedDocument): string[] {
  for (const { title, columns, rows } of facts.tables) {
    const column = columns.findIndex(({ header }) => NAME.test(header.trim()))
    if (column < 0 || !TEAM.test(title)) continue
    const names = rows.flatMap((row) => {
      const [owner] = readOwners(row.cells[column]?.text ?? '').owners
      return owner !== undefined && /\p{Lu}\p{Ll}+ .*\p{Lu}/u.test(owner.name) ? [owner.name] : []
    })
    if (names.length >= 3) return names
  }
  return []
}
