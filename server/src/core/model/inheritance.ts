/** What an item takes over from what holds it. */
import type { Context } from './context'
import { absent, type Field, type ItemId } from './model'
import type { StatedFields } from './read-fields'

/** A field stated for a whole document or section, as it holds for the items below. */
export function inherited<T>(field: Field<T>, from: string): Field<T> {
  return field.state === 'known' ? { ...field, because: `${field.because}, ${from}`, inherited: true } : field
}

/** The own field where there is one, else that of what is above, with where it comes from. */
export function inheritedOr<T>(own: Field<T>, outer: Field<T>, from: string): Field<T> {
  if (own.state === 'absent') return outer
  // "Year 1" without a plan start: still another time than "Year 2", though nobody knows which days.
  if (own.state === 'unknown') return own.raw === '' ? outer : { ...own, because: `from ${from}` }
  return { ...own, because: own.inherited ? own.because : `from ${from}`, inherited: true }
}

/** A blank cell is covered by its own section at most, never by the owner of the whole document. */
export function ownerOf(own: StatedFields['owner'], context: Context): StatedFields['owner'] {
  if (own.state === 'absent') return context.owner
  const blank = own.state === 'unknown' && own.raw === ''
  return blank && context.owner.state === 'known' && !context.ownerOfDocument ? context.owner : own
}

/** The title of a plan over several years dates none of its targets. */
export function withinYear(field: StatedFields['period']): StatedFields['period'] {
  return field.state === 'known' && field.value.granularity === 'years' ? absent : field
}

/** The surroundings of a row that another row or its own name holds. */
export function heldIn(
  context: Context,
  held: { readonly parent?: ItemId; readonly heading?: string } | undefined,
): Context {
  if (held === undefined) return context
  return {
    ...context,
    parent: held.parent ?? context.parent,
    headings: held.heading === undefined ? context.headings : [...context.headings, held.heading],
  }
}
