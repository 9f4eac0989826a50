/** One id for two things. */
import { isIdHeader } from '../model/column-lexicon'
import type { Item, TableFacts } from '../model/model'
import { wordsOf } from '../model/terms'
import { overlap } from '../notation/time'
import { plannedFor } from '../plan/schedule'
import type { DocumentRule, Place } from './rule'

export const duplicateId: DocumentRule = {
  id: 'duplicate-id',
  scope: 'document',
  severity: 'warning',
  summary: 'One id for two items',
  why: `Who asks for INI-04 should get one thing. Ids are what stands in a column of ids, and codes of letters and digits
in front of titles. Numbers of lists and phases start anew in every section and are no ids; the same id with the same
title is a repetition, not another item. A version (“Release 2.1”, “Milestone 4.6.0”) is an id where two headings in two
different periods carry it; its beta and its final form are one version.`,
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
      const column = table.columns.findIndex(
        ({ header }) => isIdHeader(header) || NUMBER_HEADER.test(header.trim()),
      )
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
    for (const { item, before, certain } of repeatedVersions(facts.items))
      report({
        at: { path, id: item.id, part: 'title' },
        ...(certain ? {} : { severity: 'information' as const }),
        message: `${item.label} is “${before.title}” as well`,
        related: [
          { at: { path, id: before.id, part: 'title' }, message: `${before.label} “${before.title}”` },
        ],
      })
  },
}

interface Named {
  readonly title: string
  readonly at: Place
}

/** A column that numbers its rows, not one that refers to other tables. */
const NUMBER_HEADER = /^(?:ids|number|nummer|número|numero|numéro|reference|referenz|référence|referencia)$/iu
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

/** "Release 2.1", "里程碑 4.6.0": a word and a version. */
const VERSION = /^(\p{L}[\p{L} ]{0,20}?)\s?(\d{1,3}(?:\.\d{1,3}){1,3})$/u
/** Two numbers may count the steps of a phase; behind these words they are a version. */
const RELEASED =
  /^(?:release|version|v|rel|lançamento|versión|versão|versione|freigabe|livraison|发布|版本|リリース|バージョン)$/iu
const VERSIONED: ReadonlySet<Item['kind']> = new Set(['milestone', 'initiative', 'phase'])
/** What one version goes through. */
const STAGE =
  /(?<!\p{L})(?:alpha|beta|ga|rc|preview|pilot|general availability|candidate|roll-?out|hotfix|patch|freeze|planning|kick-?off|part|teil|partie|parte|continued|cont)(?!\p{L})/iu

/** Headings that carry the version of another one though they are planned for another time. */
function repeatedVersions(items: readonly Item[]): { item: Item; before: Item; certain: boolean }[] {
  const known = new Map<string, Item>()
  return items.flatMap((item) => {
    const version = VERSION.exec(item.label)
    if (version === null || item.form !== 'heading' || !VERSIONED.has(item.kind)) return []
    const [, word, number] = version
    const certain = number!.split('.').length > 2
    if ((!certain && !RELEASED.test(word!)) || STAGE.test(item.title)) return []
    const id = `${word!.toLowerCase()} ${number}`
    const before = known.get(id)
    if (before === undefined) {
      known.set(id, item)
      return []
    }
    const [first, second] = [plannedFor(before), plannedFor(item)]
    const apart = first !== null && second !== null && !overlap(first, second)
    return apart && sameWords(before.title, item.title) === false ? [{ item, before, certain }] : []
  })
}
