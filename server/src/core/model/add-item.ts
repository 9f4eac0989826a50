/** An item from what was read of it and what holds where it stands. */
import type { Span } from '../text/span'
import type { Context } from './context'
import type { ItemDraft } from './draft'
import { ownerOf } from './inheritance'
import type { ItemId } from './model'
import type { StatedFields } from './read-fields'
import type { Reading } from './reading'
import { securityConcept } from './security'
import { isPlaceholderTitle } from './titles'

/** Adds what was found, with what it takes over from its surroundings; null for what only holds the place of an item. */
export function addItem(
  reading: Reading,
  draft: ItemDraft,
  context: Context,
  spans: Readonly<Record<string, Span>>,
): ItemId | null {
  if (context.template || isPlaceholderTitle(draft.title)) return null
  const id = reading.nextItem()
  const { fields, kind, form, title, label, group, words } = draft
  const named = securityConcept(title)
  const stands = context.security === null ? null : { because: context.security, own: false }
  reading.addItem(
    {
      id,
      kind,
      form,
      title,
      label,
      parent: context.parent,
      headings: context.headings,
      group,
      owner: ownerOf(fields.owner, context),
      period: fields.period.state === 'absent' && kind !== 'priority' ? context.period : fields.period,
      status: statusOf(fields.status, context),
      budget: fields.budget,
      supports: fields.supports.state === 'absent' ? context.supports : fields.supports,
      dependsOn: fields.dependsOn,
      security: stands ?? (named === null ? null : { because: `names ${named}`, own: true }),
      ...(fields.ticked === true ? { ticked: true as const } : {}),
      ...(context.hypothetical ? { hypothetical: true as const } : {}),
      words,
    },
    { ...spans, ...fields.spans },
  )
  return id
}

/** What a document lists as completed is done, unless it says otherwise of one thing. */
function statusOf(own: StatedFields['status'], { done }: Context): StatedFields['status'] {
  if (own.state !== 'absent' || done === null) return own
  return { state: 'known', value: 'done', raw: '', because: done, inherited: true }
}
