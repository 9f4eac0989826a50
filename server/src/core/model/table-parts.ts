/** The cells and columns of a table while it is read, before they become facts and items. */
import type { Cell } from '../syntax/blocks'
import type { FieldKey } from './lexicon'
import type { CellFacts, Column } from './model'
import type { ReadText } from './reading'

export interface ReadCell extends CellFacts {
  readonly read: ReadText
  readonly source: Cell
}

export interface ReadColumn extends Column {
  /** Which field the column states for the item of its row. */
  readonly field: FieldKey | 'owner' | null
  readonly numeric: boolean
}
