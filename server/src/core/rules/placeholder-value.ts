/** A value left open, where others beside it are filled in: "X%", "[amount]", "TBD". */
import type { CellFacts, TableFacts } from '../model/model'
import type { DocumentRule } from './rule'

export const placeholderValue: DocumentRule = {
  id: 'placeholder-value',
  scope: 'document',
  severity: 'information',
  summary: 'A placeholder where the values beside it are filled in',
  why: `“X%” in a board paper reads like a promise until somebody asks for the number. Only placeholders among real
values are reported: in a table whose row or column has figures, in a text that has amounts. Templates, and columns
that nobody has filled in yet, are left alone, and so are dashes and “n/a”, which say that there is no value.`,
  fix: null,
  examples: [
    {
      title: 'One target is still open',
      text: `# Roadmap 2026

## Targets

| Metric | Current | 2026 Target |
| - | - | - |
| On-time delivery | 94% | 97% |
| Damaged parcels | 3% | X% |
                         ^^ information placeholder-value: “X%” stands for a value that is still open, while the cells beside it are filled in
`,
    },
    {
      title: 'Nothing is filled in yet',
      text: `# Roadmap 2026

## Targets

| Metric | Current | 2026 Target |
| - | - | - |
| On-time delivery | 94% | TBD |
| Damaged parcels | 3% | TBD |
`,
    },
  ],
  check({ path, facts, remarks }, report) {
    for (const table of facts.tables) {
      for (const { row, column, text } of [...openCells(table), ...openWords(table)]) {
        report({
          at: { path, id: table.id, part: `r${row}c${column}` },
          message: `“${text}” stands for a value that is still open, while the cells beside it are filled in`,
        })
      }
    }
    // A document full of them is a template.
    if (remarks.placeholders.length > MOST) return
    for (const { id, raw, siblings } of remarks.placeholders) {
      if (siblings === 0 && remarks.placeholders.length > 2) continue
      report({
        at: { path, id, part: 'text' },
        message: `“${raw}” stands for a value that is still open`,
      })
    }
  },
}

/** More placeholders than this in running text make a form to be filled in. */
const MOST = 5

const OPEN_CELL =
  /^(?:[$€£]?\s?[XYZN]{1,3} ?%?|N of \d+|\[[^\][]{1,40}\] ?%?|[$€£]\s?\[[^\][]{1,40}\]|<[^<>]{1,30}>|\?{2,3}|(?:tbd|tbc|tba|to be (?:determined|defined|decided|confirmed))\.?|zu klären|à définir|por definir|a definir|da definire|待定|未定)$/iu
/** Columns whose figures are what the table is for. */
const VALUES = new Set(['baseline', 'target', 'actual', 'amount', 'budget', 'total', 'share', 'rate', 'gap'])

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

function openCells(table: TableFacts): OpenCell[] {
  const found: OpenCell[] = []
  table.columns.forEach(({ role }, column) => {
    if (!VALUES.has(role)) return
    const filled = table.rows.filter((row) => row.cells[column]?.quantity != null).length
    const open = table.rows.flatMap((row, index) => {
      const cell = row.cells[column]
      return cell !== undefined && isOpen(cell) ? [{ row: index, column, text: cell.text }] : []
    })
    if (filled < open.length) return
    for (const each of open) {
      const others = table.rows[each.row]!.cells.some((cell, at) => at !== column && cell.quantity !== null)
      if (others || filled > 1) found.push(each)
    }
  })
  return found
}

/** "X% of sales", "[number] of stores": in a cell with other words. */
const OPEN_WORDS =
  /(?<![\p{L}\p{N}\]])(?:[XYZ]{1,2} ?%|[$€£][XYZ]{1,3}(?![\p{L}\p{N}])|\[(?:TBD|tbd|TBC|tbc|X{1,3}|amount|number|value|date|target)\] ?%?(?![(:[]))/u

function openWords(table: TableFacts): OpenCell[] {
  const found = table.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column): OpenCell[] => {
      const match = isOpen(cell) ? null : OPEN_WORDS.exec(cell.text)
      return match === null ? [] : [{ row: index, column, text: match[0] }]
    }),
  )
  const real = table.rows.filter((row) => row.cells.some(({ quantity }) => quantity !== null)).length
  return found.length * 2 > real ? [] : found
}

function isOpen({ text, quantity }: CellFacts): boolean {
  if (/^n of \d+$/i.test(text)) return text.startsWith('N')
  return quantity === null && OPEN_CELL.test(text) && !/^[xyzn]{1,3}$/i.test(text)
}
