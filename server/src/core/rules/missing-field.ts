/** Work without a field that the configuration requires of it. */
import type { RequiredField } from '../config/configuration'
import type { Item } from '../model/model'
import type { Wording } from '../model/wording'
import { type InsertableField, insertFields, type NewField } from './insert-field'
import { placeholderField } from './placeholder-field'
import type { DocumentPath, DocumentRule, Fix, Place, Sources } from './rule'

export const missingField: DocumentRule = {
  id: 'missing-field',
  scope: 'document',
  severity: 'warning',
  summary: 'A milestone or initiative without a field that `requiredFields` asks for',
  why: `A team that has agreed on what every milestone must say writes it down once, in \`plumbline.json\`:
\`{"requiredFields": {"milestone": ["owner", "due", "status"]}}\`. A field that the section states counts; a blank cell
and “TBD” do not. Where the configuration asks for nothing, the rule is silent. All that one item lacks is one
finding.`,
  fix: {
    safe: false,
    text: 'Inserts the fields with placeholders, the way the document writes fields: all of them, or one.',
  },
  examples: [
    {
      title: 'Milestones need an owner and a time',
      configuration: '{ "requiredFields": { "milestone": ["owner", "due"] } }',
      text: `# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Depot opened | Lea Brandt | Q2 2026 |
| First parcel locker | | Q3 2026 |
  ^^^^^^^^^^^^^^^^^^^ 💡 warning missing-field: “First parcel locker” has no owner, which the configuration requires of every milestone
`,
      fixed: `# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Depot opened | Lea Brandt | Q2 2026 |
| First parcel locker | Name | Q3 2026 |
`,
    },
    {
      title: 'Nothing is required by default',
      text: `# Roadmap 2026

## Milestones

- Milestone: Depot opened
- Milestone: First parcel locker by Q3 2026
`,
    },
  ],
  check({ path, facts, wording, configuration }, report) {
    const { requiredFields } = configuration
    if (requiredFields.initiative.length === 0 && requiredFields.milestone.length === 0) return
    const measured = new Set(facts.facts.flatMap(({ item }) => (item === null ? [] : [item])))
    for (const item of facts.items) {
      const required =
        item.kind === 'milestone'
          ? requiredFields.milestone
          : item.kind === 'initiative'
            ? requiredFields.initiative
            : []
      const missing = required.filter((field) => lacks(item, field, measured.has(item.id), wording))
      if (missing.length === 0) continue
      const at: Place = { path, id: item.id, part: 'title' }
      report({
        at,
        message: `“${item.title}” has no ${list(missing.map((field) => NAMES[field] ?? field))}, which the configuration requires of every ${item.kind}`,
        fixes: (sources) => fixesOf(sources, path, item, missing),
      })
    }
  },
}

/** What a field is called where its key would read oddly. */
const NAMES: Readonly<Partial<Record<RequiredField, string>>> = { due: 'due date' }

const PARTS: Readonly<Record<RequiredField, InsertableField>> = {
  owner: 'owner',
  due: 'period',
  status: 'status',
  metric: 'metric',
  budget: 'budget',
  supports: 'supports',
}

function lacks(item: Item, field: RequiredField, measured: boolean, wording: Wording): boolean {
  if (field === 'metric') return !measured && !/\d/.test(wording.of(item))
  const part = PARTS[field]
  if (part === 'metric') return false
  const stated = item[part]
  if (stated.state === 'known') return false
  // "Year 1" is a time and "Name" a name to be filled in; only dashes and "TBD" say nothing at all.
  return stated.state === 'absent' || NOTHING.test(stated.raw)
}

const NOTHING = /^(?:[^\p{L}\p{N}]*|tbd|tbc|tba|n\/?a|unknown|open|offen|待定|未定)$/iu

function list(fields: readonly string[]): string {
  return fields.length === 1
    ? fields[0]!
    : `${fields.slice(0, -1).join(', ')} and ${fields[fields.length - 1]}`
}

function fixesOf(sources: Sources, path: DocumentPath, item: Item, missing: readonly RequiredField[]): Fix[] {
  const fields = missing.map((field) => placeholderField(sources, path, item, PARTS[field]))
  const fix = (wanted: readonly NewField[], title: string): Fix[] => {
    const edits = insertFields(sources, path, [{ item, fields: wanted }])
    return edits.length === 0 ? [] : [{ title, safe: false, edits }]
  }
  const all = fix(fields, missing.length === 1 ? `Insert ${missing[0]}` : `Insert ${list(missing)}`)
  if (missing.length === 1) return all
  return [...all, ...fields.flatMap((field, index) => fix([field], `Insert ${missing[index]}`))]
}
