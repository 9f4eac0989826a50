/** Dated lines of several tables against what a phase is to cost, and lists against the count that is stated of them. */
import type { DocumentFacts, Fact, Item } from '../model/model'
import { stemsOf } from '../model/terms'
import { formatQuantity, type Quantity } from '../notation/quantity'
import type { DocumentPath, Plan, PlanDocument } from '../plan/plan'
import { type Bounds, boundsOf, isPlain, meets } from './printed'
import type { Rollup } from './rollup'
import type { Place } from './rule'

/** Phases with a budget that the lines of their time exceed, and a whole that is the sum of such phases. */
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
  const spans = phases.map((phase) => timeOf(phase, children.get(phase.id) ?? [], phases))
  const found = phases.flatMap((phase, index): Rollup[] => {
    const span = spans[index]
    if (phase.budget.state !== 'known' || span == null) return []
    const { value: budget, raw, because } = phase.budget
    const at: Place = { path, id: phase.id, part: 'budget' }
    const lines = linesIn(facts.facts, wordOf(because, language), budget, span, language)
    return exceeded(path, at, `${raw} for “${phase.title}”`, budget, lines)
  })
  const known = spans.filter((span) => span !== null)
  if (known.length < phases.length) return found
  const all = {
    start: Math.min(...known.map(({ start }) => start)),
    end: Math.max(...known.map(({ end }) => end)),
  }
  return [...found, ...wholeRollups(path, facts, language, phases, all)]
}

/** "Investment: €10M" for phases of €3M, €4M and €3M, whose lines make more. */
function wholeRollups(
  path: DocumentPath,
  { facts, sentences }: DocumentFacts,
  language: string | undefined,
  phases: readonly Item[],
  span: Stretch,
): Rollup[] {
  const budgets = phases.flatMap(({ budget }) => (budget.state === 'known' ? [budget] : []))
  const words = new Set(budgets.map(({ because }) => wordOf(because, language)))
  const [word] = words
  if (words.size > 1 || word === undefined || new Set(phases.map(({ group }) => group)).size > 1) return []
  const sum = sumOf(budgets.map(({ value }) => value))
  return sentences.flatMap((sentence): Rollup[] => {
    const colon = sentence.text.search(/[:：]/u)
    const money = sentence.amounts.filter(({ quantity }) => quantity.currency !== null)
    const [amount] = money
    if (sentence.hypothetical || amount === undefined || money.length > 1) return []
    if (colon < 0 || colon > amount.start || phases.some(({ id }) => id === sentence.item)) return []
    const { quantity } = amount
    if (!stemsOf(sentence.text.slice(0, colon), language).join(' ').endsWith(word)) return []
    if (!meets(sum, boundsOf(quantity)) || quantity.currency !== budgets[0]!.value.currency) return []
    const at: Place = { path, id: sentence.id, part: amount.part }
    return exceeded(
      path,
      at,
      `${amount.raw} in all`,
      quantity,
      linesIn(facts, word, quantity, span, language),
    )
  })
}

function sumOf(quantities: readonly Quantity[]): Bounds {
  const bounds = quantities.map(boundsOf)
  return {
    low: bounds.reduce((sum, { low }) => sum + low, 0),
    high: bounds.reduce((sum, { high }) => sum + high, 0),
  }
}

/** The stems of the key of a budget: "investment" of “Investment: €3M”. */
function wordOf(because: string, language: string | undefined): string {
  return stemsOf(/“([^”:]+)/.exec(because)?.[1] ?? '', language).join(' ')
}

/** The lines of tables that are of the same kind of money and of a stretch of time. */
function linesIn(
  facts: readonly Fact[],
  word: string,
  budget: Quantity,
  span: Stretch,
  language: string | undefined,
): Fact[] {
  if (word === '' || budget.currency === null || budget.per !== null || budget.comparator !== null) return []
  return facts.filter(
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
}

function exceeded(
  path: DocumentPath,
  at: Place,
  whole: string,
  budget: Quantity,
  lines: readonly Fact[],
): Rollup[] {
  if (lines.length < 2 || repeated(lines)) return []
  const { low } = sumOf(lines.map(({ quantity }) => quantity))
  const most = Math.max(boundsOf(budget).high, budget.value * 1.02)
  // Less than the whole are some of its parts; more cannot be.
  if (low <= most) return []
  const tables = new Map<string, number>()
  for (const { heading, quantity } of lines) tables.set(heading, (tables.get(heading) ?? 0) + quantity.value)
  const sum = lines.reduce((all, { quantity }) => all + quantity.value, 0)
  const grain = Math.min(...lines.map(({ quantity }) => quantity.granularity))
  const shown = (value: number) => formatQuantity({ ...lines[0]!.quantity, value, granularity: grain })
  const list = [...tables].map(([heading, value]) => `${shown(value)} under “${heading}”`).join(', ')
  return [
    {
      at,
      message: `${whole}, but the lines of its time make ${shown(sum)}: ${list}`,
      related: lines.map(({ id, when, scope, quantity }) => ({
        at: { path, id, part: 'quantity' },
        message: `${[when, scope ?? ''].filter((x) => x !== '').join(', ')}: ${formatQuantity(quantity)}`,
      })),
      replace: null,
    },
  ]
}

/** The time of a phase; where another phase shares that, from the first to the last day of what stands in it. */
function timeOf(phase: Item, children: readonly Item[], phases: readonly Item[]): Stretch | null {
  const own = stretch(phase)
  const shared = phases.some((other) => {
    const time = own === null || other === phase ? null : stretch(other)
    return time !== null && time.start <= own!.end && own!.start <= time.end
  })
  if (own !== null && !shared) return own
  const dated = children.flatMap((child) =>
    child.period.state === 'known' && !child.period.inherited ? (stretch(child) ?? []) : [],
  )
  return dated.length === 0
    ? null
    : { start: Math.min(...dated.map(({ start }) => start)), end: Math.max(...dated.map(({ end }) => end)) }
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
