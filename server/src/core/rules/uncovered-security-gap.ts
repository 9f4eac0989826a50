/** A security gap that the plan names and nothing in the plan closes. */
import type { CellFacts, Item, TableFacts, TableRow } from '../model/model'
import { securityConcept, securityConcepts } from '../model/security'
import type { PlanDocument } from '../plan/plan'
import { tellingStems, type Vocabulary, vocabularyOf } from '../plan/vocabulary'
import { insertBeside } from './insert-item'
import type { Fix, PlanRule, Sources } from './rule'

export const uncoveredSecurityGap: PlanRule = {
  id: 'uncovered-security-gap',
  scope: 'plan',
  severity: 'warning',
  summary: 'A security area whose current state is not its target, with nothing planned to close the gap',
  why: `An assessment that finds a gap and a plan that forgets it are worse than no assessment: the gap is known and in
writing. Each row of a table of current and target states in a security section is looked for in the work of the whole
workspace, by the telling words of its area, target and gap. Rows that are at their target, tables of figures, and
workspaces that plan no security work at all are left alone.`,
  fix: {
    safe: false,
    text: 'Adds an initiative behind the last bullet of security work, with the fields that the last one has.',
  },
  examples: [
    {
      title: 'Nobody looks after the vendors',
      text: `# Security plan 2026

## Security gaps

| Area | Current | Target |
| - | - | - |
| Driver sign-in | Password | Second factor |
| Vendor remote access | Standing accounts | Expiring accounts |
  ^^^^^^^^^^^^^^^^^^^^ 💡 warning uncovered-security-gap: nothing is planned for “Vendor remote access”, from “Standing accounts” to “Expiring accounts”

## Security initiatives

- Second factor for drivers by Q2 2026
- Encrypted backups by Q3 2026
`,
      fixed: `# Security plan 2026

## Security gaps

| Area | Current | Target |
| - | - | - |
| Driver sign-in | Password | Second factor |
| Vendor remote access | Standing accounts | Expiring accounts |

## Security initiatives

- Second factor for drivers by Q2 2026
- Encrypted backups by Q3 2026
- Vendor remote access: Expiring accounts (Due: Q2 2026)
`,
    },
    {
      title: 'Closed, or already there',
      text: `# Security plan 2026

## Security gaps

| Area | Current | Target |
| - | - | - |
| Driver sign-in | Password | Second factor |
| Backups | Daily | Daily |

## Security initiatives

- Second factor for drivers by Q2 2026
- Encrypted backups by Q3 2026
`,
    },
  ],
  check(plan, report) {
    const tables = plan.documents.flatMap((document) =>
      document.facts.tables.flatMap((table) => {
        const columns = stateColumns(table)
        return columns === null || !isAboutSecurity(document, table) ? [] : [{ document, table, columns }]
      }),
    )
    if (tables.length === 0) return
    const work = vocabularyOf(plan, isWork)
    if (!work.items.some(({ item }) => item.security !== null)) return
    for (const { document, table, columns } of tables) {
      const open = table.rows.flatMap((row, index) => (isGap(row, columns) ? [{ row, index }] : []))
      const uncovered = open.filter(({ row }) => !isCovered(row, columns, work, document))
      // Where hardly anything is covered, the plan is of another kind than the table.
      if (uncovered.length * 2 > open.length && uncovered.length > 1) continue
      for (const { row, index } of uncovered) {
        const { path } = document
        const text = (column: number) => row.cells[column]!.text
        report({
          at: { path, id: table.id, part: `r${index}c${columns.area}` },
          // Levels say nothing of what is to be done: where the names of several areas meet no work, one may be worded otherwise.
          ...(uncovered.length > 1 && isLevel(row.cells[columns.target])
            ? { severity: 'information' as const }
            : {}),
          message: `nothing is planned for “${text(columns.area)}”, from “${text(columns.current)}” to “${text(columns.target)}”`,
          fixes: (sources) =>
            planned(sources, document, work, `${text(columns.area)}: ${text(columns.target)}`),
        })
      }
    }
  },
}

function isWork({ kind }: Item): boolean {
  return kind === 'initiative' || kind === 'milestone'
}

/** Behind the last bullet of security work, in the same document where it has one. */
function planned(sources: Sources, document: PlanDocument, work: Vocabulary, title: string): Fix[] {
  const bullets = work.items.filter(({ item }) => item.security !== null && item.form === 'bullet')
  const last = bullets.findLast(({ path }) => path === document.path) ?? bullets.at(-1)
  if (last === undefined) return []
  const edits = insertBeside(sources, last.path, last.item, title)
  return edits.length === 0 ? [] : [{ title: `Insert initiative “${title}”`, safe: false, edits }]
}

interface StateColumns {
  readonly area: number
  readonly current: number
  readonly target: number
  /** Other columns of words, which say what the gap is or what closes it. */
  readonly others: readonly number[]
}

/** The columns of a table of states in words; null for a table of figures. */
function stateColumns(table: TableFacts): StateColumns | null {
  const role = (wanted: readonly string[]) => {
    const found = table.columns.flatMap((column, index) => (wanted.includes(column.role) ? [index] : []))
    return found.length === 1 ? found[0]! : -1
  }
  const current = role(['baseline', 'actual'])
  const target = role(['target'])
  if (current < 0 || target < 0) return null
  const area = table.columns.findIndex(
    (column, index) => index < Math.min(current, target) && column.role !== 'id',
  )
  if (area < 0) return null
  const figures = table.rows.filter(
    (row) => row.cells[current]?.quantity != null && row.cells[target]?.quantity != null,
  )
  if (
    figures.length * 2 > table.rows.length &&
    !figures.every((row) => isLevel(row.cells[current]) && isLevel(row.cells[target]))
  )
    return null
  const others = table.columns.flatMap((column, index) =>
    ![area, current, target].includes(index) && ['text', 'gap', 'title', 'supports'].includes(column.role)
      ? [index]
      : [],
  )
  return { area, current, target, others }
}

/** "2", "3/5", "Level 4": how mature an area is, and no amount. */
function isLevel(cell: CellFacts | undefined): boolean {
  const quantity = cell?.quantity
  return (
    quantity != null &&
    quantity.currency === null &&
    (quantity.unit === null || quantity.outOf !== null) &&
    Number.isInteger(quantity.value) &&
    quantity.value >= 0 &&
    quantity.value <= 5
  )
}

function isAboutSecurity({ facts }: PlanDocument, table: TableFacts): boolean {
  if (securityConcept(`${table.title} ${facts.title}`) !== null) return true
  const named = table.rows.filter(
    (row) => securityConcepts(row.cells.map(({ text }) => text).join(' ')).length > 0,
  )
  return named.length * 2 > table.rows.length
}

function isGap(row: TableRow, { current, target, area }: StateColumns): boolean {
  const [from, to, name] = [row.cells[current], row.cells[target], row.cells[area]]
  if (row.kind !== 'data' || from === undefined || to === undefined || name === undefined) return false
  if (from.unknown || to.unknown || name.text === '') return false
  return plain(from.text) !== plain(to.text)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Stated in the row, or shared by some work in a telling word of the area or two words in all. */
function isCovered(row: TableRow, columns: StateColumns, work: Vocabulary, document: PlanDocument): boolean {
  const { language } = document
  const text = (column: number) => row.cells[column]?.text ?? ''
  const area = tellingStems(text(columns.area), language)
  const rest = tellingStems([columns.target, ...columns.others].map(text).join(' '), language)
  const stems = [...new Set([...area, ...rest])]
  const limit = Math.max(3, work.items.length / 8)
  return work.sharing(stems).some(({ worded, shared }) => {
    if (shared.length >= 2) return true
    const [only] = shared
    return (
      only !== undefined && work.count(only) <= limit && (area.includes(only) || isTelling(only, worded.item))
    )
  })
}

/** A long word of a title is hardly shared by chance. */
function isTelling(stem: string, item: Item): boolean {
  return stem.length >= 5 && item.title.toLowerCase().includes(stem.slice(0, 5))
}
