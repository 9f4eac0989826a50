/** Tables as they are meant: bare numbers in the unit that their header, heading or note states. */
import type { TableFacts } from '../model/model'
import { remembered } from '../text/remembered'

/** The same table with each amount in its stated unit, for comparing it with what sentences say. */
export const inStatedUnits = remembered((table: TableFacts): TableFacts => {
  if (!table.rows.some(({ cells }) => cells.some(({ meant }) => meant !== undefined))) return table
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.meant === undefined ? cell : { ...cell, quantity: cell.meant })),
  }))
  return { ...table, rows }
})
