/** Lengths of phases against the length of the whole plan, and the total of a year that adds more than a year. */
import type { Item, ItemId, Sentence, TableFacts } from '../model/model'
import { formatLike, formatQuantity, type Quantity, recogniseQuantities } from '../notation/quantity'
import type { PlanDocument } from '../plan/plan'
import { push } from '../text/multimap'
import type { Bounds } from './printed'
import { meets } from './printed'
import type { Rollup } from './rollup'
import type { Place } from './rule'

/** Shortest and longest days of each unit; authors reckon a month as four weeks as well as a twelfth of a year. */
const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  d: [1, 1],
  w: [7, 7],
  mo: [28, 31],
  quarters: [84, 92],
  y: [360, 366],
}
const LONGEST_YEAR = 366
const PHASE =
  /(?<!\p{L})(?:phases?|stages?|steps?|sprints?|fases?|etapas?|étapes?|etap\p{L}*|schritte?|stufen?|abschnitte?|teil|fasi|tappe)(?!\p{L})|阶段|フェーズ/iu
/** "Total timeline: 40 weeks", "Gesamtdauer: 9 Monate". */
const LENGTH =
  /(?<!\p{L})(?:(?:total|overall|whole|entire|full|project|programme|program|plan|roadmap)\s+(?:\p{L}+\s+)?(?:timeline|timeframe|duration|length|time|schedule)|(?:timeline|timeframe|duration|length)\s*(?:\((?:total|overall)\)|[:：])|(?:gesamt|projekt|programm)(?:dauer|laufzeit|zeit)|laufzeit|durée (?:totale|globale|du (?:projet|programme))|duración (?:total|global|del (?:proyecto|plan|programa))|plazo total|duração (?:total|global|do (?:projeto|plano|programa))|durata (?:totale|complessiva|del (?:progetto|piano|programma)))(?!\p{L})|总工期|总时长|总周期|全体期間/iu
const ABOUT_PART =
  /(?<!\p{L})(?:each|per|phase \d|pro|je|par|por|cada|up to|at least|remaining|buffer|contingency|parallel|overlap\p{L}*|überlapp\p{L}*|parallèle|paralelo|paralel[oa]s?)(?!\p{L})/iu

interface Part {
  readonly at: Place
  readonly name: string
  readonly raw: string
  readonly quantity: Quantity
  readonly span: { readonly start: number; readonly end: number } | null
}

/** A list of phases that follow each other, each with its length, its time, or both. */
interface Course {
  readonly headings: readonly string[]
  readonly parts: readonly Part[]
}

/** Where the lengths of the parts make another length than that of the whole, or a year holds more than a year. */
export function lengthRollups(document: PlanDocument): Rollup[] {
  return [...wholes(document), ...years(document)]
}

function wholes({ path, facts }: PlanDocument): Rollup[] {
  const stated = facts.sentences.flatMap((sentence) => {
    if (sentence.hypothetical || !LENGTH.test(sentence.text) || ABOUT_PART.test(sentence.text)) return []
    const lengths = sentence.amounts.filter(({ quantity }) => isLength(quantity))
    const [first] = lengths
    // A second length is the same in another unit: "40 weeks (10 months)".
    if (first === undefined || sentence.amounts.length > lengths.length || PHASE.test(sentence.text))
      return []
    const same = lengths.every(({ quantity }) => meets(daysOf(quantity), daysOf(first.quantity)))
    return same ? [{ sentence, amount: first }] : []
  })
  if (stated.length === 0 || stated.length > 20) return []
  const courses = [
    ...headed(path, facts.items),
    ...listed(path, facts.sentences),
    ...tabled(path, facts.tables),
  ]
  const dated = datedGroups(facts.items)
  return stated.flatMap(({ sentence, amount }): Rollup[] => {
    const at = { path, id: sentence.id, part: amount.part }
    const own = courses.filter(({ headings }) => mayBeOf(sentence, headings, courses.length))
    const [course] = own
    if (course !== undefined && own.length === 1) {
      const sum = sumOf(course.parts.map(({ quantity }) => quantity))
      if (!meets(sum, amountIn(amount.quantity, course.parts[0]!.quantity))) {
        const spans = course.parts.flatMap(({ span }) => span ?? [])
        const apart =
          spans.length === course.parts.length &&
          spans.every(({ start }, index) => index === 0 || start > spans[index - 1]!.end)
        const longer = sum.low > daysOf(amount.quantity).high
        return [
          {
            at,
            message: `${amount.raw} in all, but the ${course.parts.length} phases make ${shownSum(course.parts)}`,
            related: course.parts.map(({ at, name, raw }) => ({ at, message: `${name}: ${raw}` })),
            replace: null,
            // Phases may overlap, and a plan may hold time in reserve.
            severity: apart && longer ? 'warning' : 'information',
          },
        ]
      }
    }
    for (const items of dated) {
      const { kind, headings } = items[0]!
      const course = kind === 'phase' || kind === 'milestone'
      if (course ? !mayBeOf(sentence, headings, 1) : !isBeside(sentence.headings, headings)) continue
      const spans = items.map(spanOf)
      const first = spans[0]!
      const last = spans.at(-1)!
      const possible = { low: last.start - first.end, high: last.end - first.start + 1 }
      if (meets(possible, daysOf(amount.quantity))) continue
      const raw = (item: Item) => (item.period.state === 'known' ? item.period.raw : '')
      return [
        {
          at,
          message: `${amount.raw} in all, but the plan runs from ${raw(items[0]!)} to ${raw(items.at(-1)!)}`,
          related: [items[0]!, items.at(-1)!].map((item) => ({
            at: { path, id: item.id, part: 'period' },
            message: `“${item.title}” ${raw(item)}`,
          })),
          replace: null,
          severity: 'information',
        },
      ]
    }
    return []
  })
}

function isLength({ unit, currency, per, comparator, outOf }: Quantity): boolean {
  return (
    DAYS[unit ?? ''] !== undefined &&
    currency === null &&
    per === null &&
    comparator === null &&
    outOf === null
  )
}

/** The days that a length may stand for. */
function daysOf({ value, upper, unit, approximate }: Quantity): Bounds {
  const [low, high] = DAYS[unit!]!
  const doubt = approximate ? 0.1 : 0
  return { low: value * low * (1 - doubt), high: (upper ?? value) * high * (1 + doubt) }
}

/** Months are compared with months as they are written; only another unit brings the doubt of the calendar. */
function amountIn(whole: Quantity, part: Quantity): Bounds {
  return whole.unit === part.unit
    ? { low: whole.value * DAYS[whole.unit!]![0], high: (whole.upper ?? whole.value) * DAYS[whole.unit!]![1] }
    : daysOf(whole)
}

function sumOf(quantities: readonly Quantity[]): Bounds {
  return quantities
    .map(daysOf)
    .reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
      low: 0,
      high: 0,
    })
}

function shownSum(parts: readonly Part[]): string {
  const first = parts[0]!.quantity
  if (parts.some(({ quantity }) => quantity.unit !== first.unit)) {
    const { low, high } = sumOf(parts.map(({ quantity }) => quantity))
    return `${Math.round(low / 7)}–${Math.round(high / 7)} weeks`
  }
  const value = parts.reduce((sum, { quantity }) => sum + quantity.value, 0)
  const upper = parts.reduce((sum, { quantity }) => sum + (quantity.upper ?? quantity.value), 0)
  return upper === value
    ? formatLike(parts[0]!.raw, value)
    : formatQuantity({ ...first, value, upper, approximate: false })
}

/** "Phase 2: Pilot (Q1 2026, 8 weeks)": headings, bullets or rows that tell their length in brackets or at their end. */
function headed(path: Place['path'], items: readonly Item[]): Course[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    if (item.kind !== 'phase' || !PHASE.test(`${item.label} ${item.title}`)) continue
    push(groups, item.group, item)
  }
  return [...groups.values()].flatMap((group): Course[] => {
    const parts = group.flatMap((item): Part[] => {
      const behind = /[([–—-]\s*[^()[\]]*[)\]]?\s*$/u.exec(item.title)
      const length = behind === null ? null : onlyLength(item.title)
      if (length === null) return []
      return [
        {
          at: { path, id: item.id, part: 'title' },
          name: item.title.replace(/\s*[([].*$/u, ''),
          ...length,
          span: item.period.state === 'known' && !item.period.inherited ? spanOrNull(item) : null,
        },
      ]
    })
    return parts.length === group.length && parts.length > 1
      ? [{ headings: group[0]!.headings, parts: asLengths(parts) }]
      : []
  })
}

/** "0–6 months, 6–12 months, 12–18 months" are places in time, whose lengths are the differences. */
function asLengths(parts: readonly Part[]): Part[] {
  const placed = parts.every(
    ({ quantity: { upper, value } }, index) =>
      upper !== null &&
      (index === 0 || Math.abs(value - parts[index - 1]!.quantity.upper!) <= 1) &&
      value < upper,
  )
  if (!placed) return [...parts]
  return parts.map((part, index) => {
    const from =
      index === 0
        ? Math.min(part.quantity.value, 1) === 1
          ? 0
          : part.quantity.value
        : parts[index - 1]!.quantity.upper!
    return { ...part, quantity: { ...part.quantity, value: part.quantity.upper! - from, upper: null } }
  })
}

/** "Preparation phase: 6 months", "Pilot phase: 3 months": the lines of one list. */
function listed(path: Place['path'], sentences: readonly Sentence[]): Course[] {
  const lists = new Map<string, Sentence[]>()
  for (const sentence of sentences) {
    if (sentence.hypothetical || !/^[^:：]{0,60}[:：]/u.test(sentence.text) || LENGTH.test(sentence.text))
      continue
    if (!PHASE.test(sentence.text.slice(0, sentence.text.search(/[:：]/u)))) continue
    const key = sentence.headings.join('\n')
    push(lists, key, sentence)
  }
  return [...lists.values()].flatMap((list): Course[] => {
    const parts = list.flatMap((sentence): Part[] => {
      const [amount] = sentence.amounts
      if (amount === undefined || sentence.amounts.length !== 1 || !isLength(amount.quantity)) return []
      return [
        {
          at: { path, id: sentence.id, part: amount.part },
          name: sentence.text.slice(0, sentence.text.search(/[:：]/u)),
          raw: amount.raw,
          quantity: amount.quantity,
          span: null,
        },
      ]
    })
    return parts.length === list.length && parts.length > 1
      ? [{ headings: list[0]!.headings, parts: asLengths(parts) }]
      : []
  })
}

const LENGTH_HEADER =
  /^(?:duration|length|time ?frame|estimated (?:duration|time)|dauer|laufzeit|durée|duración|plazo|duração|prazo|durata|工期|周期|期間)(?:\s*[([].*)?$/iu

/** A table of phases with a column for their length, whose sum no row of it states. */
function tabled(path: Place['path'], tables: readonly TableFacts[]): Course[] {
  return tables.flatMap((table): Course[] => {
    const column = table.columns.findIndex(({ header }) => LENGTH_HEADER.test(header.trim()))
    if (column < 0 || table.rows.some(({ kind }) => kind !== 'data')) return []
    if (!PHASE.test(`${table.columns[0]!.header} ${table.title}`)) return []
    const parts = table.rows.flatMap((row, index): Part[] => {
      const text = row.cells[column]?.text ?? ''
      const unit = /[([]([^)\]]+)/u.exec(table.columns[column]!.header)?.[1] ?? ''
      const length = onlyLength(text) ?? onlyLength(`${text} ${unit}`)
      if (length === null) return []
      return [
        {
          at: { path, id: table.id, part: `r${index}c${column}` },
          name: row.label,
          ...length,
          span: null,
        },
      ]
    })
    return parts.length === table.rows.length && parts.length > 1
      ? [{ headings: table.headings, parts: asLengths(parts) }]
      : []
  })
}

/** The only length that a text states. */
function onlyLength(text: string): { readonly raw: string; readonly quantity: Quantity } | null {
  const lengths = recogniseQuantities(text).flatMap((found) =>
    found.kind === 'quantity' && isLength(found.quantity)
      ? [{ raw: text.slice(found.start, found.end), quantity: found.quantity }]
      : [],
  )
  return lengths.length === 1 ? lengths[0]! : null
}

/** A whole is of the phases of its own section, or of all the document where that has one course of phases. */
function mayBeOf({ headings }: Sentence, of: readonly string[], courses: number): boolean {
  const above = headings.slice(1, -1)
  if (headings.length > 1 && of[headings.length - 1] === headings.at(-1)) return true
  if (above.length > 0) return above.every((heading, index) => of[index + 1] === heading)
  return courses === 1 || of.slice(1).length <= 1
}

/** "Duration" and "Milestones" under one heading. */
function isBeside(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length && a.length > 1 && a.slice(0, -1).every((heading, index) => b[index] === heading)
  )
}

/** Phases, milestones or steps of one group in the order of time, all dated by themselves. */
function datedGroups(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>()
  const parents = new Map<ItemId, Item>(items.map((item) => [item.id, item]))
  for (const item of items) {
    if (item.kind === 'constraint' || item.kind === 'key-result') continue
    if (item.parent !== null && parents.has(item.parent)) continue
    push(groups, item.group, item)
  }
  return [...groups.values()].filter(
    (group) =>
      group.length > 2 &&
      group.every(
        (item) => item.period.state === 'known' && !item.period.inherited && spanOrNull(item) !== null,
      ) &&
      group.every((item, index) => index === 0 || spanOf(item).start > spanOf(group[index - 1]!).start),
  )
}

function spanOrNull({ period }: Item): { start: number; end: number } | null {
  if (period.state !== 'known') return null
  const { start, end } = period.value
  return start === null || end === null ? null : { start, end }
}

function spanOf(item: Item): { start: number; end: number } {
  return spanOrNull(item)!
}

const ONE_YEAR =
  /(?<!\p{L})(?:year|jahr|année|an|año|ano|anno)\s*(?:\d{1,2}|one|two|three|eins|un|uno|um)(?!\p{L}|\d)|(?<!\d)20\d\d(?!\d)|第.年/iu

/** "Total Year 1" below phases of 2, 3, 3, 4 and 5 months. */
function years({ path, facts }: PlanDocument): Rollup[] {
  return facts.tables.flatMap((table): Rollup[] => {
    const total = table.rows.findIndex(({ kind, label }) => kind === 'total' && ONE_YEAR.test(label))
    if (total < 0) return []
    const parts = table.rows.flatMap((row, index): Part[] => {
      if (row.kind !== 'data' || index > total || !PHASE.test(`${row.label} ${table.columns[0]!.header}`))
        return []
      const lengths = row.cells.flatMap(({ text }, column) => {
        const length = onlyLength(text)
        return length === null || length.quantity.upper !== null ? [] : [{ column, length }]
      })
      const [only] = lengths
      if (only === undefined || lengths.length > 1) return []
      return [
        {
          at: { path, id: table.id, part: `r${index}c${only.column}` },
          name: row.label,
          ...only.length,
          span: null,
        },
      ]
    })
    const rows = table.rows.filter(({ kind }, index) => kind === 'data' && index < total)
    if (parts.length < 2 || parts.length < rows.length) return []
    const { low } = sumOf(parts.map(({ quantity }) => quantity))
    if (low <= LONGEST_YEAR) return []
    return [
      {
        at: { path, id: table.id, part: `r${total}c0` },
        message: `“${table.rows[total]!.label}” adds phases of ${shownSum(parts)}, more than a year`,
        related: parts.map(({ at, name, raw }) => ({ at, message: `${name}: ${raw}` })),
        replace: null,
        // They may overlap.
        severity: 'information',
      },
    ]
  })
}
