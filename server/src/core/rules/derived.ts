/** What `wrong-derivation` reports for a figure that its inputs contradict, wherever the inputs stand. */
import type { CellFacts, TableFacts } from '../model/model'
import type { Quantity } from '../notation/quantity'
import type { Place } from './rule'

export interface Derived {
  readonly at: Place
  readonly message: string
  readonly related: readonly { readonly at: Place; readonly message: string }[]
  /** The text of the figure, and what it should be. */
  readonly text: string
  readonly expected: string
}

export type Filled = CellFacts & { readonly quantity: Quantity }

/** "Target: 38" beside the cell that it stands in. */
export function beside(
  path: Place['path'],
  table: TableFacts,
  row: number,
  column: number,
): { at: Place; message: string } {
  const header = table.columns[column]?.header ?? ''
  const label = header === '' ? (table.rows[row]?.label ?? '') : header
  return {
    at: { path, id: table.id, part: `r${row}c${column}` },
    message: `${label}: ${table.rows[row]?.cells[column]?.text ?? ''}`,
  }
}
