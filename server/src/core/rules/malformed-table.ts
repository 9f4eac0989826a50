/** A row of a table with more or fewer cells than its header. */
import type { TableFacts } from '../model/model'
import type { DocumentRule, Fix, Place, Sources } from './rule'

export const malformedTable: DocumentRule = {
  id: 'malformed-table',
  scope: 'document',
  severity: 'warning',
  summary: 'A row with more or fewer cells than the header of its table',
  why: `Markdown throws away the cells that a header has no column for, and leaves the last columns of a short row blank,
so a figure is lost or stands under the wrong head. A row of one cell that heads a group of rows is left alone, and a
table in which nearly every row is short has one finding.`,
  fix: {
    safe: false,
    text: 'Takes out a blank cell that is too much, or adds the blank cells that are missing.',
  },
  examples: [
    {
      title: 'One cell too many',
      text: `# Budget 2026

## Budget

| Line | Amount | Owner |
| - | - | - |
| Trucks | €40K | Lea Brandt |
| Depots | €20K | | Tom Maas |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning malformed-table: the row has 4 cells, the header 3
`,
      fixed: `# Budget 2026

## Budget

| Line | Amount | Owner |
| - | - | - |
| Trucks | €40K | Lea Brandt |
| Depots | €20K | Tom Maas |
`,
    },
    {
      title: 'A blank cell is a cell',
      text: `# Budget 2026

## Budget

| Line | Amount | Owner |
| - | - | - |
| Trucks | €40K | Lea Brandt |
| Depots | €20K | |
`,
    },
  ],
  check({ path, facts }, report) {
    for (const table of facts.tables) {
      const width = table.columns.length
      const wrong = table.rows.flatMap((row, index) => (row.cells.length === width ? [] : [index]))
      const short = wrong.filter((index) => isShort(table, index))
      const long = wrong.filter((index) => table.rows[index]!.cells.length > width)
      // Where most rows are short, the header is what is wrong, or nobody minds.
      const shown = short.length * 2 > table.rows.length ? short.slice(0, 1) : short
      for (const index of [...long, ...shown]) {
        const at: Place = { path, id: table.id, part: `r${index}` }
        const cells = table.rows[index]!.cells.length
        report({
          at,
          message: `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${width}`,
          related: [{ at: { path, id: table.id, part: 'h0' }, message: `the header has ${width} cells` }],
          fixes: (sources) => fixesOf(sources, at, table, index),
        })
      }
    }
  },
}

/** A row of one cell heads the rows below it, or is a remark. */
function isShort(table: TableFacts, index: number): boolean {
  const row = table.rows[index]!
  return row.cells.length < table.columns.length && row.cells.length > 1 && row.kind !== 'group'
}

function fixesOf(sources: Sources, at: Place, table: TableFacts, index: number): Fix[] {
  const span = sources.span(at)
  if (span === undefined) return []
  const { cells } = table.rows[index]!
  const width = table.columns.length
  const line = sources.text(at.path).slice(span.start, span.end)
  if (cells.length < width) {
    const closed = /(?<!\\)\|[ \t]*$/.test(line)
    const newText = line.replace(/[ \t]+$/, '') + (closed ? '' : ' |') + '  |'.repeat(width - cells.length)
    const title = width - cells.length === 1 ? 'Add a blank cell' : `Add ${width - cells.length} blank cells`
    return [{ title, safe: false, edits: [{ path: at.path, span, newText }] }]
  }
  const blanks = cells.flatMap((cell, column) => (cell.text === '' ? [column] : []))
  // Only where it is plain which cell was put in by mistake.
  if (blanks.length !== cells.length - width) return []
  const parts = cellsOf(line)
  if (parts === null || parts.length !== cells.length) return []
  const kept = parts.filter((_, column) => !blanks.includes(column))
  const newText = `|${kept.join('|')}|`
  const title = blanks.length === 1 ? 'Take out the blank cell' : `Take out ${blanks.length} blank cells`
  return [{ title, safe: false, edits: [{ path: at.path, span, newText }] }]
}

/** The cells of a row with pipes at both ends, as they are written; null for any other row. */
function cellsOf(line: string): string[] | null {
  const trimmed = line.trim()
  if (!trimmed.startsWith('|') || !/(?<!\\)\|$/.test(trimmed) || trimmed.includes('`')) return null
  return trimmed.slice(1, -1).split(/(?<!\\)\|/)
}
