/** Refactoring: insert the fields that an item, or all items of a section or document, do not state. */
import type { Item } from '../model/model'
import type { DocumentPath } from '../plan/plan'
import { type InsertableField, insertFields, type NewField, PLACEHOLDERS } from '../rules/insert-field'
import type { FixEdit, Sources } from '../rules/rule'
import { type Span, touches } from '../text/span'

/** What a milestone needs to be followed up. */
const MILESTONE_FIELDS: readonly InsertableField[] = ['owner', 'period', 'status', 'metric']

export interface Insertion {
  readonly title: string
  readonly edits: readonly FixEdit[]
}

/** The insertions for the item at a place, innermost first, then for its section and the document. */
export function missingFields(
  sources: Sources,
  path: DocumentPath,
  items: readonly Item[],
  span: Span,
): Insertion[] {
  const at = items.filter((item) => {
    const line = sources.span({ path, id: item.id, part: 'line' })
    return (
      line !== undefined && (touches(line, span.start) || (span.start <= line.start && line.end <= span.end))
    )
  })
  const item = at.filter(isWork).at(-1)
  const result: Insertion[] = []
  if (item !== undefined) {
    const fields = absentFields(item)
    const edits = insertFields(sources, path, item, fields)
    if (edits.length > 0) result.push({ title: `Insert missing milestone fields (${names(fields)})`, edits })
    const section = items.filter((other) => isWork(other) && other.group === item.group)
    if (section.length > 1)
      push(
        result,
        sources,
        path,
        section,
        `Insert missing milestone fields in all ${section.length} items of this list`,
      )
  }
  return result
}

function push(
  result: Insertion[],
  sources: Sources,
  path: DocumentPath,
  items: readonly Item[],
  title: string,
): void {
  const edits = merged(items.flatMap((item) => insertFields(sources, path, item, absentFields(item))))
  if (edits.length > 0) result.push({ title, edits })
}

/** Two rows of one table that both add a column would add it twice: the edits of the first row name it. */
function merged(edits: readonly FixEdit[]): FixEdit[] {
  const seen = new Map<string, FixEdit>()
  for (const edit of edits) {
    const key = `${edit.path}:${edit.span.start}:${edit.span.end}`
    const known = seen.get(key)
    if (known === undefined || known.newText.length < edit.newText.length) seen.set(key, edit)
  }
  return [...seen.values()]
}

function isWork(item: Item): boolean {
  return item.kind === 'initiative' || item.kind === 'milestone' || item.kind === 'priority'
}

function absentFields(item: Item): NewField[] {
  return MILESTONE_FIELDS.filter((field) => {
    if (field === 'metric') return !/\d/.test(item.words)
    const stated = item[field as 'owner' | 'period' | 'status']
    return stated.state === 'absent' || (stated.state === 'unknown' && stated.raw === '')
  }).map((field) => ({ field, value: PLACEHOLDERS[field], placeholder: true }))
}

function names(fields: readonly NewField[]): string {
  return fields.map(({ field }) => (field === 'period' ? 'due' : field)).join(', ')
}
