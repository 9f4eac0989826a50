/** What regions, teams or segments are to reach, against what the plan as a whole is to reach. */
import { metricKey } from '../model/metric-name'
import type { Fact, Role, Sentence, SentenceAmount } from '../model/model'
import { formatQuantity, type Quantity } from '../notation/quantity'
import type { Period } from '../notation/time'
import type { PlanDocument } from '../plan/plan'
import { push } from '../text/multimap'
import { isBreakdown, isPartition } from './breakdown'
import { boundsOf, meets } from './printed'
import type { Rollup } from './rollup'
import type { Place } from './rule'

/** One statement of something that adds up, whether a part or the whole. */
interface Stated {
  readonly at: Place
  readonly name: string
  readonly key: string
  readonly quantity: Quantity
  /** The year that it is of, 0 for today or none. */
  readonly year: number
}

interface Group {
  readonly title: string
  readonly parts: readonly Stated[]
  /** Whether the parts are evidently all: one of them is the rest. */
  readonly exhaustive: boolean
  /** Whether nothing can be counted in two of them. */
  readonly apart: boolean
}

/** Rates, scores, means and prices of parts make no sum. */
const NO_SUM =
  /(?<!\p{L})(?:rates?|ratio|score|index|nps|csat|average|avg|mean|median|per|price|pricing|size|arpu|arpa|acv|aov|cac|ltv|margin|share|growth|time|duration|latency|performance|availability|uptime|rank|rating|satisfaction|max\p{L}*|min\p{L}*|peak|cumulative|quote|preis|durchschnitt\p{L}*|anteil|dauer|taux|prix|moyenn?e?s?|tasa|precio|promedio|media|taxa|preço|média|tasso|prezzo)(?!\p{L})/iu
const REST =
  /(?<!\p{L})(?:rest|others?|remaining|elsewhere|international|übrige\p{L}*|sonstige\p{L}*|andere|reste|autres?|otr[oa]s|resto|outr[oa]s|altr[ei]|其他|その他)(?!\p{L})|其他|その他/iu
/** A row for the whole that is no total row: it makes of the others no parts beside it. */
const ALL =
  /(?<!\p{L})(?:total|overall|all|global|worldwide|group|company|gesamt|weltweit|ensemble|mondial|conjunto|mundial|complessivo)(?!\p{L})|合计|全社|全体/iu

/** More of them at once than there are at all cannot be, whoever is left out of the parts. */
const AT_ONCE =
  /^(?:concurrent|simultaneous|active|paying|daily active|monthly active|gleichzeitige?|aktive|zahlende|simultané\p{L}*|actifs?|simultáne\p{L}*|activos|simultâne\p{L}*|ativos|contemporane\p{L}*|attivi) (\p{L}[\p{L} ]*)$/iu

/** The title of a plan for next year does not date what is "today". */
const NOW =
  /(?<!\p{L})(?:current(?:ly)?|today|now|present|aktuell\p{L}*|heute|derzeit|actuel\p{L}*|aujourd['’]hui|actual\p{L}*|hoy|atual|hoje|attual\p{L}*|oggi)(?!\p{L})|当前|现状|現在|現状/iu

/** Where parts make more than the whole that is stated elsewhere, or something else though they are evidently all. */
export function scopeRollups(document: PlanDocument): Rollup[] {
  const groups = [...tabled(document), ...sectioned(document)]
  if (groups.length === 0) return []
  const wholes = wholesOf(document)
  const told = new Set<string>()
  return groups.flatMap((group) => {
    const found = judged(group, wholes)
    if (found === null || told.has(`${found.at.id} ${found.at.part}`)) return []
    told.add(`${found.at.id} ${found.at.part}`)
    return [found]
  })
}

function judged(
  { title, parts, exhaustive, apart }: Group,
  wholes: ReadonlyMap<string, readonly Whole[]>,
): Rollup | null {
  const first = parts[0]!
  const values = parts.map(({ quantity }) => quantity.value)
  const low = parts.reduce((sum, { quantity }) => sum + boundsOf(quantity).low, 0)
  const high = parts.reduce((sum, { quantity }) => sum + boundsOf(quantity).high, 0)
  const sum = values.reduce((all, value) => all + value, 0)
  const candidates = wholes.get(first.key.split(' ').at(-1)!) ?? []
  const same = candidates.filter(
    ({ quantity, year, heading, among }) =>
      quantity.currency === first.quantity.currency &&
      quantity.per === first.quantity.per &&
      year === first.year &&
      heading !== title &&
      !among.includes(title),
  )
  // Somewhere the sum is stated as it is.
  if (same.some(({ quantity }) => meets({ low, high }, boundsOf(quantity)))) return null
  for (const whole of same) {
    const exact = whole.key === first.key
    if (!exact && !whole.key.endsWith(` ${first.key}`)) continue
    const bounds = boundsOf(whole.quantity)
    // What lies among the parts may be their mean or their peak.
    if (bounds.low <= Math.max(...values)) continue
    const more = low > bounds.high * 1.005 && whole.quantity.comparator?.[0] !== '>'
    const all = exhaustive || (whole.today && AT_ONCE.test(whole.name))
    const less = high < bounds.low * 0.995 && all && whole.quantity.comparator?.[0] !== '<'
    if ((!more && !less) || sum > 3 * whole.quantity.value) continue
    if (!exact && !(all && less)) continue
    const shown = formatQuantity({
      ...first.quantity,
      value: sum,
      granularity: Math.min(...parts.map(({ quantity }) => quantity.granularity)),
    })
    return {
      at: whole.at,
      message: `${formatQuantity(whole.quantity)} for “${whole.name}”, but the ${parts.length} parts under “${title}” make ${shown}`,
      related: parts.map(({ at, name, quantity }) => ({
        at,
        message: `${name}: ${formatQuantity(quantity)}`,
      })),
      replace: null,
      severity: exact && whole.sure && apart ? 'warning' : 'information',
    }
  }
  return null
}

/** Only what is counted, and money, adds up. */
function addsUp({ unit, currency, upper, outOf, signed, value, granularity }: Quantity): boolean {
  if (upper !== null || outOf !== null || signed || value < 0) return false
  return (
    currency !== null ||
    ((unit === null || /^\p{L}{3,}/u.test(unit)) && unit !== 'points' && unit !== 'min' && granularity >= 1)
  )
}

const yearOf = (period: Period | null): number => {
  const end = period?.end ?? period?.start ?? null
  return end === null ? 0 : new Date(end * 86_400_000).getUTCFullYear()
}

/** Targets and states are compared with their like. */
const SIDE: Readonly<Record<Role, string | null>> = {
  baseline: 'now',
  actual: 'now',
  amount: 'any',
  target: 'any',
  total: 'any',
  gap: null,
}

/** The columns of tables whose rows are parts, without a row for all of them. */
function tabled({ path, facts, language }: PlanDocument): Group[] {
  const columns = new Map<string, Fact[]>()
  for (const fact of facts.facts) {
    if (fact.source !== 'table' || fact.hypothetical || SIDE[fact.role] === null) continue
    const key = [fact.heading, fact.key, fact.role === 'total' ? 'amount' : fact.role, fact.when].join('\n')
    const known = columns.get(key)
    if (known === undefined) columns.set(key, [fact])
    else known.push(fact)
  }
  const breakdowns = new Map(
    facts.tables
      .filter((table) => isBreakdown(table) && table.rows.every(({ kind }) => kind === 'data'))
      .map((table) => [table.title, isPartition(table)]),
  )
  return [...columns.values()].flatMap((column): Group[] => {
    const [first] = column
    const scopes = column.map(({ scope }) => scope)
    if (column.length < 3 || !breakdowns.has(first!.heading) || scopes.includes(null)) return []
    if (new Set(scopes).size < scopes.length || scopes.some((scope) => ALL.test(scope!))) return []
    if (column.some(({ quantity }) => !addsUp(quantity)) || NO_SUM.test(first!.metric)) return []
    if (new Set(column.map(({ quantity }) => quantity.currency)).size > 1) return []
    return [
      {
        title: first!.heading,
        exhaustive: scopes.some((scope) => REST.test(scope!)),
        apart: breakdowns.get(first!.heading) === true,
        parts: column.map(({ id, scope, quantity, period }) => ({
          at: { path, id, part: 'quantity' },
          name: scope!,
          key: metricKey(first!.metric, language),
          quantity,
          year: NOW.test(first!.heading) ? 0 : yearOf(period),
        })),
      },
    ]
  })
}

/** "Target: 100 customers, €2.5M ARR" below each of several headings that stand beside each other. */
function sectioned({ path, facts, language }: PlanDocument): Group[] {
  const lines = new Map<string, Sentence[]>()
  for (const sentence of facts.sentences) {
    const colon = sentence.text.search(/[:：]/u)
    if (sentence.hypothetical || colon < 0 || colon > 40 || sentence.headings.length < 2) continue
    const key = [...sentence.headings.slice(0, -1), sentence.text.slice(0, colon).toLowerCase()].join('\n')
    const known = lines.get(key)
    if (known === undefined) lines.set(key, [sentence])
    else known.push(sentence)
  }
  return [...lines.values()].flatMap((group): Group[] => {
    const headings = group.map(({ headings }) => headings.at(-1)!)
    if (group.length < 3 || new Set(headings).size < group.length || headings.some((name) => ALL.test(name)))
      return []
    const nouns = new Map<string, { sentence: Sentence; amount: SentenceAmount }[]>()
    for (const sentence of group)
      for (const amount of sentence.amounts) {
        const noun = nounOf(sentence, amount, language)
        if (noun === '' || !addsUp(amount.quantity)) continue
        push(nouns, noun, { sentence, amount })
      }
    return [...nouns].flatMap(([key, found]): Group[] => {
      if (found.length < group.length || NO_SUM.test(key)) return []
      const values = found.map(({ amount }) => amount.quantity.value)
      // 100, then 200, then 500: the same customers, counted again.
      if (values.every((value, index) => index === 0 || value >= values[index - 1]!)) return []
      return [
        {
          title: group[0]!.headings.at(-2) ?? '',
          exhaustive: headings.some((name) => REST.test(name)),
          apart: true,
          parts: found.map(({ sentence, amount }) => ({
            at: { path, id: sentence.id, part: amount.part },
            name: sentence.headings.at(-1)!,
            key,
            quantity: amount.quantity,
            year: yearOf(sentence.times[0]?.period ?? sentence.held),
          })),
        },
      ]
    })
  })
}

/** What an amount counts: "customers" of "100 customers", "arr" of "€2.5M ARR". */
function nounOf({ text }: Sentence, { end, quantity }: SentenceAmount, language: string | undefined): string {
  if (quantity.currency === null) return quantity.unit === null ? '' : metricKey(quantity.unit, language)
  const behind = /^\s+((?:\p{L}+\s+)?\p{L}+)/u.exec(text.slice(end))?.[1] ?? ''
  const words = behind.split(/\s+/)
  // "€2.5M ARR by", "€2.5M recurring revenue"
  return metricKey(
    words.length === 2 && /^(?:by|in|at|bis|en|à|em|per|for|until|for|and|über)$/iu.test(words[1]!)
      ? words[0]!
      : behind,
    language,
  )
}

interface Whole extends Stated {
  readonly heading: string
  /** The headings that it stands under. */
  readonly among: readonly string[]
  readonly sure: boolean
  /** What is, not what is to be. */
  readonly today: boolean
}

/** Statements for the whole, by the last word of what they state. */
function wholesOf({ path, facts, language }: PlanDocument): ReadonlyMap<string, readonly Whole[]> {
  const found = new Map<string, Whole[]>()
  const add = (whole: Whole) => {
    const last = whole.key.split(' ').at(-1)!
    const known = found.get(last)
    if (known === undefined) found.set(last, [whole])
    else known.push(whole)
  }
  const timed = new Set(
    facts.tables.filter(({ columns: [first] }) => first?.role === 'period').map(({ title }) => title),
  )
  for (const fact of facts.facts) {
    const { scope, heading, section, source } = fact
    const whole = scope === null || (source === 'table' && timed.has(heading))
    if (!whole || fact.hypothetical || SIDE[fact.role] === null || !addsUp(fact.quantity)) continue
    add({
      at: { path, id: fact.id, part: 'quantity' },
      name: fact.metric,
      key: metricKey(fact.metric, language),
      quantity: fact.quantity,
      year: yearOf(fact.period),
      heading,
      among: [section],
      sure: scope === null && section === '',
      today: fact.role === 'baseline' || fact.role === 'actual',
    })
  }
  for (const sentence of facts.sentences) {
    const colon = sentence.text.search(/[:：]/u)
    if (sentence.hypothetical || colon < 0 || colon > 40 || sentence.amounts.length !== 1) continue
    const [amount] = sentence.amounts
    const key = nounOf(sentence, amount!, language)
    if (key === '' || !addsUp(amount!.quantity) || sentence.headings.length > 3) continue
    add({
      at: { path, id: sentence.id, part: amount!.part },
      name: sentence.text.slice(0, colon),
      key,
      quantity: amount!.quantity,
      year: yearOf(sentence.times[0]?.period ?? sentence.held),
      heading: sentence.headings.at(-1) ?? '',
      among: sentence.headings,
      sure: true,
      today: false,
    })
  }
  return found
}
