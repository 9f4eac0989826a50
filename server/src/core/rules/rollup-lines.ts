/** Dated lines of several tables against what a phase is to cost, and lists against the count that is stated of them. */
import type { Fact, Item } from '../model/model'
import { stemsOf } from '../model/terms'
import { formatQuantity } from '../notation/quantity'
import type { DocumentPath, Plan, PlanDocument } from '../plan/plan'
import { boundsOf, isPlain } from './printed'
import type { Rollup } from './rollup'

/** Phases with a budget that the lines of their time exceed. */
export function phaseRollups({ path, facts, language }: PlanDocument): Rollup[] {
  const phases = facts.items.filter(
    ({ kind, budget }) => kind === 'phase' && budget.state === 'known' && !budget.inherited,
  )
  if (phases.length < 2) return []
  const children = new Map<string, Item[]>()
  for (const item of facts.items) {
    if (item.parent === null) continue
    const known = children.get(item.parent)
    if (known === undefined) children.set(item.parent, [item])
    else known.push(item)
  }
  return phases.flatMap((phase): Rollup[] => {
    if (phase.budget.state !== 'known') return []
    const { value: budget, raw, because } = phase.budget
    const word = stemsOf(/“([^”:]+)/.exec(because)?.[1] ?? '', language).join(' ')
    const span = timeOf(phase, children.get(phase.id) ?? [], phases)
    if (
      word === '' ||
      span === null ||
      budget.currency === null ||
      budget.per !== null ||
      budget.comparator !== null
    )
      return []
    const lines = facts.facts.filter(
      (fact) =>
        fact.source === 'table' &&
        fact.kind === 'money' &&
        fact.role === 'amount' &&
        !fact.hypothetical &&
        stemsOf(fact.metric, language).join(' ') === word &&
        fact.quantity.currency === budget.currency &&
        fact.quantity.upper === null &&
        fact.quantity.per === null &&
        fact.period?.start != null &&
        fact.period.end !== null &&
        fact.period.start >= span.start &&
        fact.period.end <= span.end,
    )
    if (lines.length < 2 || repeated(lines)) return []
    const low = lines.reduce((sum, { quantity }) => sum + boundsOf(quantity).low, 0)
    const most = Math.max(boundsOf(budget).high, budget.value * 1.02)
    // Less than the whole are some of its parts; more cannot be.
    if (low <= most) return []
    const sum = lines.reduce((all, { quantity }) => all + quantity.value, 0)
    const tables = new Map<string, number>()
    for (const { heading, quantity } of lines)
      tables.set(heading, (tables.get(heading) ?? 0) + quantity.value)
    const grain = Math.min(...lines.map(({ quantity }) => quantity.granularity))
    const shown = (value: number) => formatQuantity({ ...lines[0]!.quantity, value, granularity: grain })
    const list = [...tables].map(([heading, value]) => `${shown(value)} under “${heading}”`).join(', ')
    return [
      {
        at: { path, id: phase.id, part: 'budget' },
        message: `${raw} for “${phase.title}”, but the lines of its time make ${shown(sum)}: ${list}`,
        related: lines.map(({ id, when, scope, quantity }) => ({
          at: { path, id, part: 'quantity' },
          message: `${[when, scope ?? ''].filter((x) => x !== '').join(', ')}: ${formatQuantity(quantity)}`,
        })),
        replace: null,
      },
    ]
  })
}

/**
 * From the first to the last day of what stands in a phase; where nothing in it is dated, its own time, unless another
 * phase shares that.
 */
function timeOf(phase: Item, children: readonly Item[], phases: readonly Item[]): Stretch | null {
  const dated = children.flatMap((child) =>
    child.period.state === 'known' && !child.period.inherited ? (stretch(child) ?? []) : [],
  )
  if (dated.length > 0) {
    return {
      start: Math.min(...dated.map(({ start }) => start)),
      end: Math.max(...dated.map(({ end }) => end)),
    }
  }
  const own = stretch(phase)
  if (own === null) return null
  const shared = phases.some((other) => {
    const time = other === phase ? null : stretch(other)
    return time !== null && time.start <= own.end && own.start <= time.end
  })
  return shared ? null : own
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function stretch({ period }: Item): Stretch | null {
  if (period.state !== 'known') return null
  const { start, end } = period.value
  return start === null || end === null ? null : { start, end }
}

/** Two tables that cut the same money in two ways have the same sum; their lines must not be added. */
function repeated(lines: readonly Fact[]): boolean {
  const sums = new Map<string, number>()
  for (const { heading, quantity } of lines) sums.set(heading, (sums.get(heading) ?? 0) + quantity.value)
  return new Set(sums.values()).size < sums.size
}

const CURRENT =
  /(?<!\p{L})(?:current|currently|today|existing|present|aktuell\p{L}*|heutige?|bestehende?|actuel(?:le)?s?|existant\p{L}*|actual(?:es)?|existentes?|atua(?:l|is)|attual[ei]|esistent[ei])(?!\p{L})|当前|现有|現在|現状/iu

/** "AI models: 5" today, and a table of those of today that lists 14. */
export function listedRollups({ path, facts, language }: PlanDocument): Rollup[] {
  const counts = new Map<string, Fact>()
  for (const fact of facts.facts)
    if (
      fact.role === 'baseline' &&
      fact.scope === null &&
      fact.source === 'table' &&
      fact.quantity.currency === null &&
      !fact.hypothetical
    )
      counts.set(fact.key, fact)
  if (counts.size === 0) return []
  return facts.tables.flatMap((table) => {
    if (!CURRENT.test(table.title)) return []
    const title = stemsOf(table.title, language)
    return table.columns.flatMap(({ role, header, period }, column): Rollup[] => {
      if ((role !== 'amount' && role !== 'baseline') || period !== null) return []
      const own = stemsOf(header, language)
      if (own.length === 0) return []
      const rows = table.rows.flatMap((row, index) =>
        row.kind === 'data' ? [{ index, cell: row.cells[column] }] : [],
      )
      const cells = rows.flatMap(({ index, cell }) =>
        isPlain(cell) ? [{ index, quantity: cell.quantity }] : [],
      )
      if (cells.length < 2 || cells.length < rows.length) return []
      // Only what is counted adds up.
      if (
        cells.some(
          ({ quantity }) =>
            quantity.granularity !== 1 ||
            quantity.unit === '%' ||
            quantity.currency !== null ||
            quantity.per !== null,
        )
      )
        return []
      for (const fact of counts.values()) {
        const key = fact.key.split(' ')
        // The name is that of the column, narrowed by words of the table's title: "Current AI …", "Models".
        if (key.length < 2 || !own.every((stem) => key.includes(stem))) continue
        if (!key.every((stem) => own.includes(stem) || title.includes(stem))) continue
        const unit = fact.quantity.unit
        if (cells.some(({ quantity }) => quantity.unit !== null && quantity.unit !== unit)) continue
        const sum = cells.reduce((all, { quantity }) => all + quantity.value, 0)
        if (sum <= boundsOf(fact.quantity).high || fact.quantity.approximate) continue
        return [
          {
            at: { path, id: fact.id, part: 'quantity' },
            message: `${formatQuantity(fact.quantity)} for “${fact.metric}”, but those under “${table.title}” make ${sum}`,
            related: cells.map(({ index }) => ({
              at: { path, id: table.id, part: `r${index}c${column}` },
              message: `${table.rows[index]!.label}: ${table.rows[index]!.cells[column]!.text}`,
            })),
            replace: null,
          },
        ]
      }
      return []
    })
  })
}

/** Words of a title that say what kind of paper it is. */
const PAPER =
  /(?<!\p{L})(?:plan|roadmap|strategy|programme?|budget|fahrplan|strategie|programm|feuille de route|stratégie|hoja de ruta|estrategia|plano|roteiro|estratégia|piano|strategia)(?!\p{L})/iu
const MONEY_TABLE =
  /(?<!\p{L})(?:investments?|budgets?|spend(?:ing)?|costs?|funding|investition\p{L}*|kosten|ausgaben|investissements?|dépenses|inversión|inversiones|gastos|investimentos?|despesas|investimenti|spese)(?!\p{L})/iu

/** What one document grants an area for a year, against the programme of that area in a document of its own. */
export function grantedRollups(plan: Plan): Rollup[] {
  const programmes = plan.documents.flatMap(({ path, facts, language }) => {
    if (!PAPER.test(facts.title)) return []
    const title = new Set(stemsOf(facts.title, language))
    return facts.tables.flatMap((table) => {
      const total = table.rows.findIndex(({ kind }) => kind === 'total')
      const columns = table.columns.flatMap(({ role }, index) => (role === 'budget' ? [index] : []))
      const cell = table.rows[total]?.cells[columns[0] ?? -1]
      const [year] = /(?<!\d)20\d{2}(?!\d)/.exec(`${table.title} ${facts.title}`) ?? []
      if (columns.length !== 1 || year === undefined || !isPlain(cell) || cell.quantity.currency === null)
        return []
      return [{ path, title, table, total, column: columns[0]!, cell, year }]
    })
  })
  if (programmes.length === 0 || programmes.length > 50) return []
  return plan.documents.flatMap(({ path, facts, language }) =>
    facts.tables.flatMap((table) => {
      if (!MONEY_TABLE.test(`${table.title} ${table.columns[0]?.header ?? ''}`)) return []
      return table.rows.flatMap((row, index): Rollup[] => {
        const label = stemsOf(row.label, language)
        if (row.kind !== 'data' || label.length !== 1) return []
        for (const programme of programmes) {
          if (programme.path === path || !programme.title.has(label[0]!)) continue
          const column = table.columns.findIndex(({ when }) => when === programme.year)
          const granted = row.cells[column]
          if (!isPlain(granted) || granted.quantity.currency !== programme.cell.quantity.currency) continue
          if (boundsOf(programme.cell.quantity).low <= boundsOf(granted.quantity).high) continue
          return [overspent(path, index, column, granted.text, row.label, table.id, table.title, programme)]
        }
        return []
      })
    }),
  )
}

function overspent(
  path: DocumentPath,
  row: number,
  column: number,
  granted: string,
  label: string,
  id: string,
  title: string,
  programme: {
    path: DocumentPath
    table: { id: string; title: string }
    total: number
    column: number
    cell: { text: string }
  },
): Rollup {
  return {
    at: { path: programme.path, id: programme.table.id, part: `r${programme.total}c${programme.column}` },
    message: `${programme.cell.text} in all, but “${title}” gives “${label}” ${granted} in “${path}”`,
    related: [{ at: { path, id, part: `r${row}c${column}` }, message: `${label}: ${granted}` }],
    replace: null,
  }
}
