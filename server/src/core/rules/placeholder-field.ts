/** Fields with a placeholder for a value: what the document's other items say, or words that are no claim. */
import type { Item } from '../model/model'
import { civil } from '../notation/time'
import { workName } from '../plan/work-name'
import { type InsertableField, placeholderOf } from './field-words'
import type { NewField } from './insert-field'
import type { DocumentPath, Sources } from './rule'

/** A field of an item, to be filled in by the author. */
export function placeholderField(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  field: InsertableField,
): NewField {
  const value =
    field === 'period' ? placeholderPeriod(sources, path, item) : placeholderOf(field, sources.language(path))
  return { field, value, placeholder: true }
}

/** Longer ones are sentences, not dates to be taken over. */
const SHORT = 20

/**
 * The time of the item's last peer as that peer writes it, else of the last dated item of the document; else the end
 * of the year that the document or the day of the review names.
 */
function placeholderPeriod(sources: Sources, path: DocumentPath, item: Item): string {
  const { items, title } = sources.facts(path)
  const dated = items.filter(
    ({ period }) =>
      period.state === 'known' &&
      !period.inherited &&
      period.raw.length <= SHORT &&
      // "Q3" alone takes its year from where it stands.
      (/\d{4}/.test(period.raw) || /\d{1,2}[/.]\d{1,2}/.test(period.raw)) &&
      period.value.end !== null,
  )
  // What is dated elsewhere needs no second date.
  const { key } = workName(item.title, sources.language(path))
  const namesake = dated.find(
    (other) => key !== '' && other !== item && workName(other.title, sources.language(path)).key === key,
  )
  if (namesake?.period.state === 'known') return withoutRelation(namesake.period.raw)
  const peers = dated.filter((other) => other.group === item.group && other !== item)
  const last = (peers.length > 0 ? peers : dated.filter(({ kind }) => kind !== 'phase')).at(-1)
  if (last?.period.state === 'known') return withoutRelation(last.period.raw)
  const year = yearOfDocument()
  return year === null ? 'Q4' : `Q4 ${year}`

  function yearOfDocument(): string | null {
    if (item.period.state === 'known' && item.period.value.end !== null)
      return String(civil(item.period.value.end).year)
    const stated = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/.exec(title)?.[0]
    if (stated !== undefined) return stated
    const ends = items.flatMap(({ period }) =>
      period.state === 'known' && period.value.end !== null ? [period.value.end] : [],
    )
    if (ends.length > 0) return String(Math.max(...ends.map((end) => civil(end).year)))
    const asOf = sources.asOf(path)
    return asOf === null ? null : String(civil(asOf).year)
  }
}

/** "by Q3 2026" is due "Q3 2026". */
function withoutRelation(raw: string): string {
  const date = /[\p{L}]*\d.*$/su.exec(
    raw.replace(/^(?:by|until|before|in|end of|bis|avant|para|até|entro)\s+(?:the\s+)?/i, ''),
  )
  return date === null
    ? raw
    : raw.replace(/^(?:by|until|before|in|bis|avant|para|até|entro)\s+(?:the\s+)?/i, '')
}
