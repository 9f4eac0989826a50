/** Shares of one whole that do not make all of it, and shares that their own amounts contradict. */

import type { CellFacts, Column, Sentence, TableFacts } from '../model/model'
import { formatLike, formatQuantity, type Quantity } from '../notation/quantity'
import { cellFix } from './cell-fix'
import { boundsOf, computedBounds, isPlain, meets, quotient, roundedLike } from './printed'
import { replacement } from './replacement'
import type { DocumentPath, DocumentRule, Report } from './rule'
import { wrongShareIn } from './sentence-share'
import { type Part, partFixes } from './single-part'

export const wrongPercentage: DocumentRule = {
  id: 'wrong-percentage',
  scope: 'document',
  severity: 'error',
  summary: 'Shares of one whole that do not make 100%, or a share that its own amounts contradict',
  why: `Who gets 103% of a budget is a question for the meeting that could have been answered before. Shares are added
up as they were rounded, so 99% and 101% are fine; a share beside its amount is compared with the amount divided by the
whole. Percentages of something else (revenue, each year, customers who may do several things), shares of a table that
states another sum, and lists of rates are left alone.`,
  fix: {
    safe: false,
    text: `Puts the share that the amounts give into the cell. Where shares do not make 100, it sets the one that looks
mistyped, or offers each of a few.`,
  },
  examples: [
    {
      title: 'The shares make more than the whole',
      text: `# Strategy 2026

## Revenue mix

| Source | Share |
| - | - |
| Freight | 62% |
| Storage | 27% |
| Customs | 14% |
| **Total** | **100%** |
                ^^^^ 💡 error wrong-percentage: 100% in all, but the shares make 103%
`,
    },
    {
      title: 'The amounts give another share',
      text: `# Budget 2026

## Costs

| Area | Cost | Share |
| - | - | - |
| Fleet | €600K | 60% |
| Depots | €300K | 20% |
                   ^^^ 💡 error wrong-percentage: share 20%, but €300K of €1.0M is 30%
| Training | €100K | 10% |
| **Total** | **€1.0M** | |
`,
      fixed: `# Budget 2026

## Costs

| Area | Cost | Share |
| - | - | - |
| Fleet | €600K | 60% |
| Depots | €300K | 30% |
| Training | €100K | 10% |
| **Total** | **€1.0M** | |
`,
    },
    {
      title: 'Rounded shares',
      text: `# Strategy 2026

## Revenue mix

| Source | Share |
| - | - |
| Freight | 33% |
| Storage | 33% |
| Customs | 33% |
`,
    },
  ],
  check({ path, facts }, report) {
    for (const table of facts.tables) {
      // A share in each of three years is a share of that year.
      if (table.rows.some((row) => row.kind === 'data' && TIMES.test(row.label))) continue
      table.columns.forEach((column, index) => {
        if (percentCells(table, index) < 2) return
        if (!checkAmounts(path, table, index, report)) checkWhole(path, table, column, index, report)
      })
    }
    for (const sentence of facts.sentences) checkSentence(path, sentence, report)
  },
}

/** Words for the parts of one whole. */
const SHARE =
  /(?<!\p{L})(?:shares?|mix|split|splits|distribution|allocation|allocat(?:e|es|ed)|breakdown|breaks? down|composition|of (?:the )?(?:total|budget|spend(?:ing)?|sales|opex|investment|costs?|revenue)|per channel|take|takes|goes? to|anteile?|verteilung|aufteilung|verteilt|répartition|réparti(?:e|s|es)?|parts?|ventilation|distribución|reparto|desglose|repartición|distribuição|repartição|divisão|ripartizione|suddivisione|quote|quota|per canale|por canal|par canal|nach kanal)(?!\p{L})|占比|比例|构成|分布|割合|構成比|内訳/iu
/** Percentages of something that is not the sum of the rows. */
const OF_ELSE =
  /%?\s*(?:of|an|am|vom|von|der|du|des|de|del|do|da|di|della)\s+(?:(?:our|the|all|each|its|annual|net)\s+)*(?!total|budget|spend|overall|all\b|opex|operating|costs?|gesamt|whole|expens|fund|invest)\p{L}+/iu
/** Rows that are times. */
const TIMES =
  /^(?:(?:fy|cy|q[1-4]|h[12]|t[1-4]|s[12]|year|years|month|quarter|phase|week|jahr|année|año|ano|anno|mes|mês|mese|monat|mois|phase|fase)\b|(?:19|20)\d{2}\b|[1-4]q\b|第)/iu
/** Weighed, changed, reached: percentages that are no parts. */
const NO_SHARE =
  /(?<!\p{L})(?:growth|yoy|change|margin|rate|utili[sz]ation|retention|churn|probability|likelihood|confidence|progress|complete|completion|conversion|target|coverage|availability|uptime|accuracy|discount|increase|decrease|reduction|variance|gap|penetration|market share|adoption|satisfaction|wachstum|marge|croissance|crecimiento|crescimento|crescita)(?!\p{L})/iu

function percentCells(table: TableFacts, column: number): number {
  return table.rows.filter((row) => isPlain(row.cells[column]) && row.cells[column].quantity.unit === '%')
    .length
}

function isShare({ quantity }: { readonly quantity: Quantity }): boolean {
  return (
    (quantity.unit === '%' || quantity.unit === null) &&
    quantity.value >= 0 &&
    !quantity.signed &&
    quantity.comparator === null &&
    quantity.currency === null
  )
}

interface Block {
  readonly rows: readonly number[]
  /** The row that totals them, or null. */
  readonly total: number | null
}

/** The rows of a table that make one whole: all data rows above a total, or all there are. */
function blocksOf(table: TableFacts): Block[] {
  const blocks: Block[] = []
  let rows: number[] = []
  for (const [index, row] of table.rows.entries()) {
    if (row.kind === 'data') rows.push(index)
    else if (row.kind === 'total') {
      blocks.push({ rows, total: index })
      rows = []
    } else if (row.kind === 'group') {
      if (rows.length > 0) blocks.push({ rows, total: null })
      rows = []
    } else {
      // Subtotals, balances and averages among the parts leave in doubt what makes the whole.
      return []
    }
  }
  // What stands below a total is a remark.
  if (rows.length > 0 && blocks.length === 0) blocks.push({ rows, total: null })
  return blocks
}

/** Compares each share with its amount; whether one is wrong, which then is what is wrong with their sum. */
function checkAmounts(path: DocumentPath, table: TableFacts, share: number, report: Report): boolean {
  const column = table.columns[share]!
  if (column.role !== 'share' && !SHARE.test(column.header)) return false
  let found = false
  for (const { rows, total } of blocksOf(table)) {
    const parts = rows.filter((row) => {
      const cell = table.rows[row]!.cells[share]
      return isPlain(cell) && isShare(cell)
    })
    if (parts.length < 3) continue
    const bases = table.columns.flatMap((other, index) => {
      if (
        index === share ||
        !['amount', 'budget', 'target', 'actual', 'baseline', 'total'].includes(other.role)
      )
        return []
      const base = baseOf(table, rows, total, index)
      return base === null ? [] : [{ index, base }]
    })
    const judged = bases.map(({ index, base }) => ({
      index,
      base,
      wrong: parts.filter((row) => {
        const amount = table.rows[row]!.cells[index]
        if (!isPlain(amount)) return false
        const cell = table.rows[row]!.cells[share] as CellFacts & { quantity: Quantity }
        return base.every(({ bounds }) => {
          const ratio = quotient(boundsOf(amount.quantity), bounds, 100)
          return ratio !== null && !meets(ratio, computedBounds(cell.quantity))
        })
      }),
    }))
    // The shares are of the column that most of them follow from; none wrong in one of them means all is well.
    const best = judged.sort((a, b) => a.wrong.length - b.wrong.length)[0]
    if (best === undefined || best.wrong.length === 0 || best.wrong.length * 2 >= parts.length) continue
    found = true
    for (const row of best.wrong) {
      const cell = table.rows[row]!.cells[share] as CellFacts & { quantity: Quantity }
      const amount = table.rows[row]!.cells[best.index] as CellFacts & { quantity: Quantity }
      const whole = best.base[0]!
      const newText = formatLike(
        cell.text,
        roundedLike((amount.quantity.value / whole.value) * 100, cell.quantity),
      )
      if (newText === null || newText === cell.text) continue
      const at = { path, id: table.id, part: `r${row}c${share}` }
      report({
        at,
        message: `share ${cell.text}, but ${amount.text} of ${whole.text} is ${newText}`,
        related: [
          {
            at: { path, id: table.id, part: `r${row}c${best.index}` },
            message: `${table.columns[best.index]!.header}: ${amount.text}`,
          },
          ...(total === null
            ? []
            : [best.index, share].flatMap((c) => {
                const text = table.rows[total]!.cells[c]?.text ?? ''
                return text === ''
                  ? []
                  : [
                      {
                        at: { path, id: table.id, part: `r${total}c${c}` },
                        message: `${table.rows[total]!.label}: ${text}`,
                      },
                    ]
              })),
        ],
        fixes: (sources) => cellFix(sources, at, cell.text, newText, `Set the share to ${newText}`),
      })
    }
  }
  return found
}

interface Base {
  readonly bounds: { readonly low: number; readonly high: number }
  readonly value: number
  readonly text: string
}

/** What the amounts of a column are shares of: the printed total and their sum, which may differ by rounding. */
function baseOf(
  table: TableFacts,
  rows: readonly number[],
  total: number | null,
  column: number,
): Base[] | null {
  const cells = rows.map((row) => table.rows[row]!.cells[column])
  if (!cells.every((cell) => cell === undefined || cell.unknown || cell.text === '' || isPlain(cell)))
    return null
  const filled = cells.filter(isPlain)
  const first = filled[0]?.quantity
  if (first === undefined || filled.length < 3 || first.unit === '%') return null
  if (
    filled.some(
      ({ quantity }) =>
        quantity.currency !== first.currency || quantity.unit !== first.unit || quantity.value < 0,
    )
  )
    return null
  const bounds = filled.map(({ quantity }) => boundsOf(quantity))
  const value = filled.reduce((sum, { quantity }) => sum + quantity.value, 0)
  const sum: Base = {
    bounds: {
      low: bounds.reduce((all, { low }) => all + low, 0),
      high: bounds.reduce((all, { high }) => all + high, 0),
    },
    value,
    text: formatQuantity({
      ...first,
      value,
      granularity: Math.min(...filled.map(({ quantity }) => quantity.granularity)),
    }),
  }
  const printed = total === null ? undefined : table.rows[total]!.cells[column]
  if (!isPlain(printed)) return [sum]
  const { quantity } = printed
  return [{ bounds: boundsOf(quantity), value: quantity.value, text: printed.text }, sum]
}

/** Compares the sum of the shares with 100. */
function checkWhole(
  path: DocumentPath,
  table: TableFacts,
  column: Column,
  share: number,
  report: Report,
): void {
  const named = column.role === 'share' || SHARE.test(column.header)
  if (NO_SHARE.test(column.header) || (OF_ELSE.test(column.header) && !/total/i.test(column.header))) return
  for (const { rows, total } of blocksOf(table)) {
    const cells = rows.map((row) => table.rows[row]!.cells[share])
    const stated = total === null ? undefined : table.rows[total]!.cells[share]
    const whole = isPlain(stated) && stated.quantity.value === 100 && stated.quantity.unit !== 'x'
    // A total that states another sum says that these are no parts of one whole.
    if (stated?.quantity != null && !whole) continue
    if (!whole && !named) continue
    if (cells.some((cell) => cell === undefined || !isPlain(cell) || !isShare(cell))) continue
    const quantities = cells.filter(isPlain).map(({ quantity }) => quantity)
    const verdict = sumOf(quantities)
    if (quantities.length < (whole ? 2 : 3) || verdict.right) continue
    // Without a stated whole the shares must come near to one: 45% and 30% may just be two of many.
    if (!whole && (verdict.sum < 85 || verdict.sum > 120)) continue
    // Each row 100%, or totals of parts that are listed too: no shares of one whole.
    if (verdict.sum > 180 || quantities.some(({ value }) => value >= 100)) continue
    // Thrice 40% is one share stated for three things.
    if (!whole && new Set(quantities.map(({ value }) => value)).size === 1) continue
    const at = whole ? `r${total}c${share}` : `r${rows.at(-1)}c${share}`
    report({
      at: { path, id: table.id, part: at },
      severity: whole ? 'error' : 'warning',
      message: whole
        ? `${stated!.text} in all, but the shares make ${verdict.shown}`
        : `the shares under “${column.header}” make ${verdict.shown}, not 100%`,
      related: rows.map((row) => ({
        at: { path, id: table.id, part: `r${row}c${share}` },
        message: `${table.rows[row]!.label}: ${table.rows[row]!.cells[share]!.text}`,
      })),
      fixes: (sources) => {
        const parts = rows.map((row): Part => {
          const { text, quantity } = table.rows[row]!.cells[share]!
          const at = { path, id: table.id, part: `r${row}c${share}` }
          return { at, label: table.rows[row]!.label, text, value: quantity?.value ?? 0 }
        })
        return partFixes(sources, parts, 100 - verdict.sum)
      },
    })
  }
}

/** The sum of shares, and whether rounding explains what it lacks. */
function sumOf(shares: readonly Quantity[]): { sum: number; right: boolean; shown: string } {
  const sum = Number(shares.reduce((all, { value }) => all + value, 0).toFixed(6))
  const grain = Math.max(...shares.map(({ granularity }) => granularity))
  // Errors of rounding are spread evenly, so they add up like dice: two standard deviations, and at least one digit.
  const spread =
    2 * Math.sqrt(shares.reduce((all, { granularity }) => all + (granularity * granularity) / 12, 0))
  const open = shares.some(({ approximate }) => approximate) ? 5 : 0
  return { sum, right: Math.abs(sum - 100) <= Math.max(grain, spread, 1) + open + 1e-6, shown: `${sum}%` }
}

/** "Fairs 45%, search 30%, papers 15% and postcards 20%": a list of shares in one sentence. */
function checkSentence(path: DocumentPath, sentence: Sentence, report: Report): void {
  const { text, amounts } = sentence
  const wrong = wrongShareIn(sentence)
  if (wrong !== null) {
    const { stated, part, whole, expected } = wrong
    const at = { path, id: sentence.id, part: stated.part }
    report({
      at,
      message: `${stated.raw}, but ${part.raw} of ${whole.raw} is ${expected}`,
      related: [part, whole].map((each) => ({
        at: { path, id: sentence.id, part: each.part },
        message: each.raw,
      })),
      fixes: (sources) => replacement(sources, at, expected, `Write ${expected}`),
    })
    return
  }
  const shares = amounts.filter(({ quantity }) => quantity.unit === '%')
  if (shares.length < 3 || sentence.hypothetical) return
  if (shares.some((share) => !isShare(share) || share.quantity.upper !== null || share.quantity.value >= 100))
    return
  // Nothing but short names may stand between them; a sentence about changes names no parts.
  for (const [index, share] of shares.entries()) {
    const next = shares[index + 1]
    if (next === undefined) break
    const between = text.slice(share.end, next.start)
    if (between.length > 45 || !SEPARATOR.test(between) || !/\p{L}/u.test(between)) return
  }
  if (sentence.times.filter(({ start }) => start > shares[0]!.start - 20).length > 1) return
  const named = SHARE.test(text) || SHARE.test(sentence.headings.at(-1) ?? '')
  if (NO_SHARE.test(text)) return
  const verdict = sumOf(shares.map(({ quantity }) => quantity))
  const [least, most] = named ? [85, 120] : [95, 106]
  if (verdict.right || verdict.sum < least || verdict.sum > most) return
  report({
    at: { path, id: sentence.id, part: shares.at(-1)!.part },
    severity: named ? 'error' : 'warning',
    message: `the ${shares.length} shares make ${verdict.shown}, not 100%`,
    related: shares
      .slice(0, -1)
      .map(({ part, raw }) => ({ at: { path, id: sentence.id, part }, message: raw })),
    fixes: (sources) => {
      const parts = shares.map(
        ({ part, raw, quantity }): Part => ({
          at: { path, id: sentence.id, part },
          label: raw,
          text: raw,
          value: quantity.value,
        }),
      )
      return partFixes(sources, parts, 100 - verdict.sum)
    },
  })
}

/** What parts the items of a list: a comma, a bracket, "and". */
const SEPARATOR = /[,;/()|+·•]|(?:^|\s)(?:and|und|et|y|e|ed|&)\s|[、，和及]/u
