/** What is known of an item when it is found; the rest comes from its context. */
import type { ItemForm, ItemKind } from './model'
import type { StatedFields } from './read-fields'

export interface ItemDraft {
  readonly kind: ItemKind
  readonly form: ItemForm
  readonly title: string
  readonly label: string
  readonly fields: StatedFields
  readonly group: string
  readonly words: string
}
