/** Refactoring: insert the fields that an item, or all items of a section or document, do not state. */
import { fieldKeyOf } from '../model/lexicon'
import type { Item } from '../model/model'
import type { DocumentPath } from '../plan/plan'
import { tableAt } from '../rules/insert-cells'
import { type InsertableField, insertFields, type Wanted } from '../rules/insert-field'
import { placeholderField } from '../rules/placeholder-field'
import type { FixEdit, Sources } from '../rules/rule'
import { type Span, touches } from '../text/span'

/** What a milestone needs to be followed up. */
const MILESTONE_FIELDS: readonly InsertableField[] = ['owner', 'period', 'status', 'metric']

export interface Insertion {
  readonly title: string
  readonly edits: readonly FixEdit[]
}

/** The insertions for the item at a place, innermost first, then for its list and the document. */
export function missingFields(
  sources: Sources,
  path: DocumentPath,
  items: readonly Item[],
  span: Span,
): Insertion[] {
  const item = items
    .filter((each) => {
      const line = sources.span({ path, id: each.id, part: 'line' })
      return (
        isWork(each) &&
        line !== undefined &&
        (touches(line, span.start) || (span.start <= line.start && line.end <= span.end))
      )
    })
    .at(-1)
  if (item === undefined) return []
  const own = wantedOf(sources, path, item)
  const list = items.filter((other) => isWork(other) && other.group === item.group)
  const all = items.filter(isWork)
  const offers: readonly { readonly title: string; readonly of: () => readonly Wanted[] }[] = [
    { title: `Insert missing milestone fields (${names(own.fields)})`, of: () => [own] },
    ...(list.length > 1
      ? [
          {
            title: `Insert missing milestone fields in all ${list.length} items of this ${place(item)}`,
            of: () => list.map((each) => wantedOf(sources, path, each)),
          },
        ]
      : []),
    ...(all.length > list.length
      ? [
          {
            title: `Insert missing milestone fields in all ${all.length} items of this document`,
            of: () => all.map((each) => wantedOf(sources, path, each)),
          },
        ]
      : []),
  ]
  return offers.flatMap(({ title, of }) => {
    const edits = insertFields(sources, path, of())
    return edits.length === 0 ? [] : [{ title, edits }]
  })
}

/** What holds the items of a group. */
function place(item: Item): string {
  return item.form === 'row' ? 'table' : item.form === 'heading' ? 'section' : 'list'
}

function isWork(item: Item): boolean {
  return item.kind === 'initiative' || item.kind === 'milestone' || item.kind === 'priority'
}

function wantedOf(sources: Sources, path: DocumentPath, item: Item): Wanted {
  const fields = MILESTONE_FIELDS.filter((field) => isAbsent(sources, path, item, field))
  return { item, fields: fields.map((field) => placeholderField(sources, path, item, field)) }
}

function isAbsent(sources: Sources, path: DocumentPath, item: Item, field: InsertableField): boolean {
  if (field === 'metric') return !statesMetric(sources, path, item)
  const stated = item[field as 'owner' | 'period' | 'status']
  return stated.state === 'absent' || (stated.state === 'unknown' && stated.raw === '')
}

/** `Metric: ` on a line of its own or in brackets. */
const KEYED =
  /(?:^[ \t>]*(?:[-*+][ \t]+)?[*_]{0,3}|[([（;；]\s?|\s[–—|-]\s)([^*_:：()[\]（）\n]{2,40})[*_]{0,3}[:：]/gmu

/** Whether an item says what is measured: a figure in its words, or a metric by that name. */
function statesMetric(sources: Sources, path: DocumentPath, item: Item): boolean {
  const figures = sources.facts(path).facts.some((fact) => fact.item === item.id && fact.kind === 'metric')
  if (figures || /\d/.test(wordsWithoutTime(item, sources.wording(path).of(item)))) return true
  const table = item.form === 'row' ? sources.span({ path, id: item.id, part: 'table' }) : undefined
  if (table !== undefined) {
    const facts = tableAt(sources, path, table)
    const row = sources.span({ path, id: item.id, part: 'line' })
    const column = facts?.columns.findIndex(({ header }) => fieldKeyOf(header) === 'metric') ?? -1
    const index = facts?.rows.findIndex(
      (_, r) => sources.span({ path, id: facts.id, part: `r${r}` })?.start === row?.start,
    )
    return column >= 0 && facts?.rows[index ?? -1]?.cells[column]?.text !== ''
  }
  const whole = sources.span({ path, id: item.id, part: 'whole' })
  if (whole === undefined) return false
  const text = sources.text(path).slice(whole.start, whole.end)
  // Below a heading only what stands before the next heading is its own.
  const own = item.form === 'heading' ? text.split(/\n(?=#{1,6}[ \t])/)[0]! : text
  for (const match of own.matchAll(KEYED)) if (fieldKeyOf(match[1]!.trim()) === 'metric') return true
  return false
}

/** "By Q3 2026" holds digits and measures nothing. */
function wordsWithoutTime(item: Item, words: string): string {
  const raw = item.period.state === 'known' ? item.period.raw : ''
  return raw === '' ? words : words.split(raw).join(' ')
}

function names(fields: Wanted['fields']): string {
  return fields.map(({ field }) => (field === 'period' ? 'due' : field)).join(', ')
}
