/** One id for two things. */
import type { TableFacts } from '../model/model'
import { wordsOf } from '../model/terms'
import type { DocumentRule, Place } from './rule'

export const duplicateId: DocumentRule = {
  id: 'duplicate-id',
  scope: 'document',
  severity: 'warning',
  summary: 'One id for two items',
  why: `Who asks for INI-04 should get one thing. Ids are what stands in a column of ids, and codes of letters and digits
in front of titles. Numbers of lists and phases start anew in every section and are no ids; the same id with the same
title is a repetition, not another item.`,
  fix: null,
  examples: [
    {
      title: 'Two times INI-02',
      text: `# Roadmap 2026

## Milestones

| ID | Milestone | Owner | Due |
| - | - | - | - |
| INI-01 | Returns portal | Lea Brandt | Q2 2026 |
| INI-02 | Parcel lockers | Tom Maas | Q3 2026 |
| INI-02 | Night deliveries | Lea Brandt | Q4 2026 |
  ^^^^^^ warning duplicate-id: INI-02 is “Parcel lockers” as well
`,
    },
    {
      title: 'Each its own',
      text: `# Roadmap 2026

## Milestones

| ID | Milestone | Owner | Due |
| - | - | - | - |
| INI-01 | Returns portal | Lea Brandt | Q2 2026 |
| INI-02 | Parcel lockers | Tom Maas | Q3 2026 |
`,
    },
  ],
  check({ path, facts }, report) {
    const find = (known: Map<string, Named>, id: string, title: string, at: Place) => {
      const before = known.get(id)
      if (before === undefined) known.set(id, { title, at })
      else if (sameWords(before.title, title) === false)
        report({
          at,
          message: `${id} is “${before.title}” as well`,
          related: [{ at: before.at, message: `${id} “${before.title}”` }],
        })
    }
    for (const table of facts.tables) {
      const column = table.columns.findIndex(({ header }) => ID_HEADER.test(header.trim()))
      if (column < 0 || !numbers(table, column)) continue
      const known = new Map<string, Named>()
      for (const [index, row] of table.rows.entries()) {
        const id = row.cells[column]?.text.trim() ?? ''
        if (row.kind !== 'data' || !IS_ID.test(id)) continue
        const title =
          row.cells.find((cell, at) => at !== column && /\p{L}{2}/u.test(cell.text))?.text.trim() ?? ''
        find(known, id, title, { path, id: table.id, part: `r${index}c${column}` })
      }
    }
    const known = new Map<string, Named>()
    for (const item of facts.items) {
      if (item.form === 'row' || !IS_CODE.test(item.label)) continue
      find(known, item.label, item.title, { path, id: item.id, part: 'title' })
    }
  },
}

interface Named {
  readonly title: string
  readonly at: Place
}

/** A column that numbers its rows, not one that refers to other tables. */
const ID_HEADER =
  /^(?:id|ids|#|no\.?|nr\.?|nº|n°|num(?:ber)?|nummer|code|key|ref(?:erence)?|编号|序号|番号)$/iu
const IS_ID = /^[\p{L}\d][\p{L}\d./_-]{0,15}$/u
/** "INI-04", "AHA-12": letters, a hyphen, digits. */
const IS_CODE = /^\p{Lu}{2,8}-\d{1,6}$/u

/** Whether the cells of a column name their rows: codes that hardly repeat, or numbers that count on. */
function numbers({ rows }: TableFacts, column: number): boolean {
  const ids = rows.filter(({ kind }) => kind === 'data').map(({ cells }) => cells[column]?.text.trim() ?? '')
  if (ids.some((id) => id === '') || new Set(ids).size * 3 < ids.length * 2) return false
  if (!ids.every((id) => /^\d+$/.test(id))) return true
  return (
    ids.length >= 4 &&
    ids.every((id, index) => index === 0 || Number(id) - Number(ids[index - 1]) <= 1) &&
    Number(ids[0]) <= 1
  )
}

/** The same thing told twice is no other thing; null when there is nothing to tell by. */
function sameWords(a: string, b: string): boolean | null {
  if (a === '' || b === '') return null
  return wordsOf(a).join(' ') === wordsOf(b).join(' ')
}
