/** The statements that a table makes: one for each figure, named by its row, its column and its title. */

import type { Quantity } from '../notation/quantity'
import { recogniseTimes } from '../notation/time'
import { sourceSpan } from '../syntax/blocks'
import { timeOfCell } from './cell-time'
import {
  GENERIC_FIGURE,
  isBareTotal,
  isMeasure,
  isMetricHeader,
  rowKindOf,
  subjectColumn,
  TARGET_HEADING,
  withoutTotal,
} from './column-lexicon'
import { type Context, nearestHeading, sectionOf } from './context'
import { factKind } from './fact-kind'
import { besides } from './further-figures'
import { fieldKeyOf, topicOf } from './lexicon'
import { metricName } from './metric-name'
import type { Fact, Role } from './model'
import { statementsIn } from './read-statements'
import type { Reading, ReadQuantity } from './reading'
import { isRiskRegister, setsAside } from './risk-figures'
import { inUnit, type StatedUnit } from './stated-unit'
import { endsOf, isArrow } from './statement'
import { type Grid, type GridCell, type GridColumn, type GridRow, textSpan } from './table-grid'
import type { TableTimes } from './table-notes'
import { stemsOf } from './terms'

/** A table with what its surroundings say of all its figures. */
export interface TableReading {
  readonly reading: Reading
  readonly grid: Grid
  readonly context: Context
  /** What the title or a note beside the table states: "all amounts in thousand euros". */
  readonly unit: StatedUnit | null
  /** What a note beside the table says of its times. */
  readonly times: TableTimes
}

/** What the rows above say of a row: blank cells repeat, spanning rows head a group. */
export interface RowSurroundings {
  readonly scope: string | null
  readonly group: GridRow | null
  /** Whether the labels of this group come back in others, so that its name tells them apart. */
  readonly repeated: boolean
}

/** Columns of figures that say nothing about a metric. */
const SILENT: ReadonlySet<GridColumn['role']> = new Set([
  'id',
  'status',
  'owner',
  'supports',
  'depends',
  'period',
  'text',
])
const TOLD: ReadonlySet<GridColumn['role']> = new Set(['baseline', 'target', 'actual', 'gap', 'budget'])
const STATED: ReadonlySet<GridColumn['role']> = new Set(['baseline', 'target', 'actual', 'gap'])

/** Adds the statements of one row. */
export function addFacts(
  { reading, grid, context, unit, times }: TableReading,
  row: GridRow,
  above: RowSurroundings,
  item: Fact['item'],
): void {
  if (row.kind === 'group') return
  const register = isRiskRegister(context)
  const { columns, subject } = grid
  columns.forEach((column, index) => {
    const cell = row.cells[index]
    if (cell === undefined || index === subject || cell.quantity === null || SILENT.has(column.role)) return
    if (!(cell.figure || opensWithFigure(grid, column, cell)) || !(column.numeric || STATED.has(column.role)))
      return
    if (register && !(cell.quantity.currency !== null && setsAside(column.header))) return
    const subjectOfCell = nameOf(grid, row, column, above, context)
    if (subjectOfCell === null) return
    const { scope, hypothetical } = subjectOfCell
    const { language } = reading.settings
    const name = STATED.has(column.role)
      ? promised(row, grid, subjectOfCell.name, language)
      : subjectOfCell.name
    const named = metricName(name, language)
    if (named.key === '') return
    const scopes = [scope, named.scope].filter((part) => part !== null && part !== '')
    const role = roleOf(grid, column, row, context)
    const time = timeOfCell(grid, row, column, cell, role, above, context, times)
    const state = (found: ReadQuantity, as: Role, own?: string) => {
      const { metric, key, alias } = own === undefined ? named : metricName(own, language)
      if (key === '') return
      const stated = unitFor(column, row, grid.corner.unit, unit, name)
      const scaled = stated === null ? null : inUnit(found.quantity, found.layout.exponent > 0, stated)
      const quantity = scaled ?? found.quantity
      reading.addFact(
        {
          kind: factKind(
            quantity,
            metric,
            context.topic === 'people' && (!isMeasure(metric) || quantity.signed),
          ),
          metric,
          key,
          ...(alias === null ? {} : { alias }),
          scope: scopes.length === 0 ? null : scopes.join(', '),
          role: as,
          period: as === 'baseline' && role !== 'baseline' ? null : time.period,
          when: as === 'baseline' && role !== 'baseline' ? '' : time.when,
          heading: nearestHeading(context),
          section: sectionOf(context),
          source: 'table',
          quantity,
          because: `column “${column.header}”${scaled === null ? '' : `, in “${stated!.raw}”`}`,
          item,
          hypothetical: context.hypothetical || hypothetical,
        },
        cell.read.quantities.length === 1
          ? textSpan(cell)
          : sourceSpan(cell.read.prose, found.start, found.end),
      )
    }
    // "Gross retention / NPS | 94%, 70": a figure for each name.
    const each = name.split(/\s+\/\s+/)
    if (each.length > 1 && each.length === cell.read.quantities.length) {
      cell.read.quantities.forEach((found, at) => {
        state(found, role, each[at])
      })
      return
    }
    const [first, second] = cell.read.quantities
    // "$0 → $6,000": where it comes from, and where it is to go.
    if (
      first !== undefined &&
      second !== undefined &&
      isArrow(cell.read.text.slice(first.end, second.start))
    ) {
      state(first, 'baseline')
      state(second, 'target')
    } else if (first !== undefined && role === 'target' && climbs(first)) {
      const [low, high] = endsOf(first)
      state(low, 'baseline')
      state(high!, 'target')
    } else if (first !== undefined) {
      state(first, role)
      if (second !== undefined && besides(cell.read, first, second))
        state(second, role, `${name} ${second.quantity.unit}`)
    }
  })
}

/** "$0 to $3K" as a target comes from nothing; "10 to 15" may be a range. */
function climbs({ quantity, raw }: ReadQuantity): boolean {
  return quantity.upper !== null && quantity.value === 0 && /\d\s+(?:to|bis|à|a|até|al)\s/iu.test(raw)
}

/** "95% across all groups, by depot" as the target of a key result: what follows the figure explains it. */
function opensWithFigure(grid: Grid, { role }: GridColumn, { read, quantity }: GridCell): boolean {
  const start = read.quantities[0]?.start
  return (
    role === 'target' &&
    quantity !== null &&
    quantity.unit === '%' &&
    start !== undefined &&
    !/[\p{L}\d]/u.test(read.text.slice(0, start)) &&
    !/^\s*(?:reduction|increase|decrease|improvement|growth|less|more|fewer)(?!p{L})/i.test(
      read.text.slice(read.quantities[0]!.end),
    ) &&
    isMetricHeader(grid.columns[grid.subject]?.header ?? '')
  )
}

/** "Achieve 99.9% platform uptime" as the label of a row is a sentence about platform uptime. */
function promised(row: GridRow, { subject }: Grid, name: string, language: string | undefined): string {
  const read = row.cells[subject]?.read
  if (name !== row.name.name || read === undefined || read.quantities.length !== 1) return name
  return statementsIn(read, language, true, true).find(({ role }) => role === 'target')?.name ?? name
}

interface CellName {
  readonly name: string
  readonly scope: string | null
  readonly hypothetical: boolean
}

/** The metric and the scope of a figure; null when it measures nothing that has a name. */
function nameOf(
  grid: Grid,
  row: GridRow,
  column: GridColumn,
  above: RowSurroundings,
  context: Context,
): CellName | null {
  const scenario = grid.scenarios.has(column.label.name)
  const own = row.name.name
  // "H100" measures nothing.
  const header = /\p{L}{2}|\p{L}\s?&\s?\p{L}|\p{Script=Han}|^%$/u.test(column.label.name)
    ? column.label.name
    : ''
  const total = (column.role === 'total' && isPlainTotal(header)) || isPlan(grid, column) || header === '%'
  const plain =
    header === '' ||
    total ||
    scenario ||
    (STATED.has(column.role) && !isMeasure(header)) ||
    GENERIC_FIGURE.test(header)
  const bareTotal = row.kind !== 'data' && isBareTotal(row.label)
  const inScenario = scenario ? header : grid.axis === 'scenario' ? own : null
  const result = (name: string, ...scopes: (string | null)[]): CellName => {
    const parts = [...scopes, inScenario].filter((part) => part !== null && part !== '')
    return {
      name,
      scope: parts.length === 0 ? null : [...new Set(parts)].join(', '),
      hypothetical: inScenario !== null,
    }
  }
  const group = above.repeated && above.group !== null ? above.group.name.name : null
  const average = (name: string) => (row.kind === 'average' && bareTotal ? `${row.label} ${name}` : name)
  switch (grid.axis) {
    case 'period':
    case 'phase': {
      const title = titleMetric(context, grid)
      const things = columnsAreThings(grid)
      const sum = column.sum === undefined ? undefined : grid.columns[column.sum]
      if (sum !== undefined) return result(isPlainTotal(sum.label.name) ? title : sum.label.name, header)
      // "Active discussion" of a column "Stage" is no time.
      const stage =
        grid.axis === 'phase' && row.kind === 'data' && !/\d/.test(row.label) && row.name.period === null
      if (plain || (things && !isMeasure(header) && isMeasure(title)))
        return result(average(title), stage ? row.label : headingScope(context, title), plain ? null : header)
      const beside = stage ? row.label : column.role === 'budget' ? besideTime(grid, row) : null
      return result(average(header), beside ?? headingScope(context, header))
    }
    case 'scenario':
      return result(plain ? titleMetric(context, grid) : header)
    case 'scope': {
      const scope = bareTotal || totalsTitle(grid, row, context) ? null : row.label
      if (!plain) return result(average(header), scope, group)
      // Below the total of a breakdown a row may state another measure: "Share of women".
      if (isMeasure(own) && differs(grid, row, column)) return result(own, null)
      return result(average(titleMetric(context, grid)), scope, group)
    }
    default: {
      const scope = above.scope ?? group
      if (bareTotal && !isMeasure(own))
        return result(average(plain ? titleMetric(context, grid) : header), above.scope)
      const figures = grid.columns.filter((c) => c.numeric && !SILENT.has(c.role)).length
      if (plain || (grid.axis === 'metric' && figures === 1 && column.role !== 'budget'))
        return result(own, scope)
      if (
        grid.axis === 'metric' &&
        !isMeasure(header) &&
        (figures === 1 || namesMetrics(grid) || partiesAcross(grid))
      )
        return result(own, scope, header)
      if (partiesAcross(grid)) return result(own, scope, header)
      return result(header, scope, row.label)
    }
  }
}

/** Whether the columns are parties of whom each row is told: headers that measure nothing, above figures in one unit. */
function partiesAcross(grid: Grid): boolean {
  const { columns, rows } = grid
  const unit = (column: GridColumn) => {
    const found = rows.find((row) => row.cells[columns.indexOf(column)]?.quantity != null)
    const quantity = found?.cells[columns.indexOf(column)]?.quantity
    return quantity == null ? null : (quantity.currency ?? quantity.unit)
  }
  const units = columns.filter((column, index) => index !== grid.subject && column.numeric).map(unit)
  return columnsAreThings(grid) && units.every((each) => each !== null && each === units[0])
}

/** Whether the rows are metrics, and not categories that several columns measure. */
function namesMetrics(grid: Grid): boolean {
  const data = grid.rows.filter(({ kind }) => kind === 'data')
  const measures = data.filter(({ name }) => isMeasure(name.name)).length
  return isMetricHeader(grid.columns[grid.subject]?.header ?? '') || measures * 2 > data.length
}

/** "Total revenue" below all rows of "Revenue by segment" is for the whole. */
function totalsTitle(grid: Grid, row: GridRow, context: Context): boolean {
  if (row.kind !== 'total' || grid.rows.filter(({ kind }) => kind === 'total').length > 1) return false
  const { language } = context.settings
  const title = new Set(stemsOf(titleMetric(context, grid), language))
  const left = stemsOf(withoutTotal(row.label), language)
  return left.length > 0 && left.every((stem) => title.has(stem))
}

/** Whether the headers name things of one kind ("Home", "Catering") and not measures. */
function columnsAreThings(grid: Grid): boolean {
  const named = grid.columns.filter(
    (column, index) => index !== grid.subject && column.numeric && column.role === 'amount',
  )
  return (
    named.length >= 2 && named.every((column) => column.label.name !== '' && !isMeasure(column.label.name))
  )
}

/** Quarters as rows with a theme beside each: the theme is what the budget is for. */
function besideTime(grid: Grid, row: GridRow): string | null {
  const at = grid.columns.findIndex(
    (column, index) => index !== grid.subject && !column.numeric && ['title', 'scope'].includes(column.role),
  )
  const text = row.cells[at]?.text ?? ''
  return text === '' || text.length > 60 ? null : text
}

/** Whether a figure is in another unit than those above the total. */
function differs(grid: Grid, row: GridRow, column: GridColumn): boolean {
  const at = grid.columns.indexOf(column)
  const first = grid.rows.find((other) => other.kind === 'data' && other.cells[at]?.quantity != null)
  const [a, b] = [first?.cells[at]?.quantity, row.cells[at]?.quantity]
  return a != null && b != null && (a.unit !== b.unit || a.currency !== b.currency)
}

const BY_SCOPE = /\s+(?:by|nach|par|por)\s+(\p{L}+)\s*$/iu

/** What the headings above say that the figures measure: "Headcount" of "Headcount by team 2026". */
function titleMetric(context: Context, grid: Grid): string {
  const { language } = context.settings
  const corner = grid.corner.name
  if (corner !== '' && isMeasure(corner) && subjectColumn(corner) === null) return corner
  const plain = (heading: string) => {
    let text = heading
    for (const time of recogniseTimes(text, language)) text = text.replace(time.raw, ' ')
    const by = BY_SCOPE.exec(text)
    if (by !== null && (subjectColumn(by[1]!) !== null || fieldKeyOf(by[1]!) === 'period'))
      text = text.slice(0, by.index)
    return text
      .replace(/(?<!\d)(?:19|20)\d{2}(?:\s*[-–/]\s*\d{2,4})?(?!\d)/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s\p{P}]+|[\s\p{Pd}:,(]+$/gu, '')
  }
  const [document, ...below] = context.headings.map(plain)
  const nearest = below.findLast((heading) => heading !== '')
  const topic = topicOf(nearest ?? '')
  if (
    nearest !== undefined &&
    (isMeasure(nearest) || topic === null || topic === 'people' || topic === 'money')
  )
    return nearest
  // "Targets" says nothing of what is measured; a heading above it may.
  return below.findLast(isMeasure) ?? nearest ?? titlePart(document ?? '')
}

/** "Growth plan: Solenne Solar" and "Cash plan – Wren Street Theatre" name the company too. */
function titlePart(title: string): string {
  const parts = title.split(/\s*[:：]\s+|\s+[–—-]\s+|,\s+/u)
  return parts.find(isMeasure) ?? parts[0] ?? ''
}

/** The part of the business that the nearest heading names, unless it is the title or names the metric itself. */
function headingScope(context: Context, metric: string): string | null {
  if (context.headings.length < 2) return null
  const heading = nearestHeading(context)
  if (heading.includes(metric) || topicOf(heading) === null) return null
  const scope = metricName(heading, context.settings.language).metric
  return isMeasure(scope) || topicOf(scope) !== null ? narrowed(scope) : scope
}

/** "Quarterly targets" are the whole company's, like those of a year. */
const RHYTHM =
  /^(?:weekly|monthly|quarterly|annual|yearly|monatlich\p{L}*|vierteljährlich\p{L}*|jährlich\p{L}*|mensuel\p{L}*|trimestriel\p{L}*|annuel\p{L}*|mensual\p{L}*|trimestral\p{L}*|trimestrais|anual\p{L}*|anuais|mensil[ei]|trimestral[ei]|annual[ei])$/iu

/** "Total", "Annual total": no name of its own. */
function isPlainTotal(label: string): boolean {
  return (
    isBareTotal(label.replace(/\p{L}+/gu, (word) => (RHYTHM.test(word) ? '' : word))) && /\p{L}/u.test(label)
  )
}

/** Words for how figures are shown, not for a part of the business. */
const SHOWN =
  /^(?:potential|potentiels?|potentielles?|potencial(?:es)?|potencia(?:is)?|potenziali|prévisionnel\p{L}*|estimé\p{L}*|outlook|profitability|rentabilité|rentabilidad|profitabilität|trends?|performance|data|details?|overview|comparisons?|breakdown|analysis|summary|tracking|results?|history|snapshot|figures|numbers|statistics|evolution|verlauf|übersicht|vergleich|tendances?|aperçu|tendencias?|tendências?|andamento)$/iu

/** "Sales" of "Sales targets": what is left of a heading without the words for its kind of content. */
function narrowed(heading: string): string | null {
  const words = heading.split(/\s+/)
  const left = words.filter(
    (word) =>
      topicOf(word) === null &&
      !isMeasure(word) &&
      /^\p{Lu}/u.test(word) &&
      !RHYTHM.test(word) &&
      !SHOWN.test(word),
  )
  const found =
    words.length > 1 && words.length <= 4 ? left.filter((word) => !/^\p{P}|\d/u.test(word)).join(' ') : ''
  return found === '' ? null : found
}

/** "Budget | Actual | Variance": what was planned for the name of the row. */
function isPlan({ columns }: Grid, column: GridColumn): boolean {
  const planned =
    (column.role === 'budget' && BUDGET.test(column.header)) ||
    (column.numeric && PLANNED.test(column.label.name))
  return (
    planned &&
    columns.some(
      ({ role }) => role === 'actual' || role === 'gap' || (role === 'baseline' && column.role !== 'budget'),
    )
  )
}

/** "R&D spend" beside margins is no plan of theirs. */
const BUDGET = /budget|presupuesto|orçamento|bilancio|预算|予算/iu
/** "FY 2027 budget", "Budgeted" beside what there is today. */
const PLANNED = /^(?:budget(?:ed)?|budgetiert|budgété|presupuestado|orçado|预算|予算)$/iu

function roleOf(grid: Grid, column: GridColumn, row: GridRow, context: Context): Role {
  const { role } = column
  if (isPlan(grid, column)) return 'target'
  if (role === 'baseline' || role === 'target' || role === 'actual' || role === 'gap') return role
  if (role === 'total' || isTotal(grid, row)) return 'total'
  if (row.name.role !== null) return row.name.role === 'forecast' ? 'amount' : row.name.role
  // Below "Performance targets" each figure is one, unless a column says what others are.
  const planned =
    grid.columns.every(({ role: each }) => !TOLD.has(each)) && TARGET_HEADING.test(nearestHeading(context))
  return planned && (role === 'amount' || role === 'rate' || role === 'share') ? 'target' : 'amount'
}

/** "Operating result" adds up the rows above it, and is still a figure with a name of its own. */
function isTotal({ axis }: Grid, { kind, label }: GridRow): boolean {
  if (kind !== 'total' && kind !== 'subtotal') return false
  return axis === 'scope' || axis === 'period' || rowKindOf(label) !== 'data'
}

/** Names whose bare numbers are no money, though a note gives the currency of all amounts. */
const COUNTED =
  /(?:^|[^\p{L}])(?:number of|count|headcount|ftes?|hires|customers?|users?|visitors?|members?|subscribers?|clients?|units|orders|tickets|incidents|leads|deals|visits|sessions|downloads|ratio|rate|score|nps|index|besucher|kunden|nutzer|anzahl|nombre|número|numero)(?:[^\p{L}]|$)|[人数率]/iu

/** The amount of a cell in the unit that is stated for it elsewhere; undefined where it says all itself. */
export function meantQuantity(
  { corner }: Grid,
  column: GridColumn,
  row: GridRow,
  cell: GridCell,
  note: StatedUnit | null,
): Quantity | undefined {
  const [found] = cell.read.quantities
  if (cell.quantity === null || found === undefined || cell.more) return undefined
  const stated = unitFor(column, row, corner.unit, note, `${row.label} ${column.header}`)
  return stated === null
    ? undefined
    : (inUnit(found.quantity, found.layout.exponent > 0, stated) ?? undefined)
}

function unitFor(
  column: GridColumn,
  row: GridRow,
  corner: StatedUnit | null,
  note: StatedUnit | null,
  metric: string,
): StatedUnit | null {
  const near = column.label.unit ?? row.name.unit
  if (near !== null) return near
  const all = corner ?? note
  const counted = COUNTED.test(metric) && !/\b(?:per|je|par|por)\b/i.test(metric)
  return all === null || counted || column.role === 'share' || column.role === 'rate' ? null : all
}
