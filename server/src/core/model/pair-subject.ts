/** What the figures of a key line are about: its own key, or the heading, label or line above it. */
import type { Quantity } from '../notation/quantity'
import { isBareTotal, isMeasure } from './column-lexicon'
import { type Context, nearestHeading } from './context'
import {
  ACTUAL_KEY,
  BENCHMARK,
  CHANGE_KEY,
  FORECAST_KEY,
  GENERIC_KEY,
  MOVE_KEY,
  MOVING,
  TARGET_KEY,
  TREND_KEY,
  WHOSE,
} from './key-lexicon'
import { topicOf } from './lexicon'
import type { Role } from './model'
import { fieldOf, type KeyValue } from './read-fields'
import { nameBehindAmount, withoutTimes } from './read-statements'
import type { ReadQuantity, ReadText } from './reading'
import { wordsOf } from './terms'

/** What the figures of one pair are about. */
export interface PairSubject {
  readonly name: string
  readonly scope: string | null
  /** What the key says they are for, if it does. */
  readonly told: Role | null
  /** The key names no metric of its own. */
  readonly borrowed: boolean
}

/** The metric, scope and role of a pair whose first figure is given; null when it states nothing of the business. */
export function subjectOf(
  text: ReadText,
  pair: KeyValue,
  first: ReadQuantity,
  end: number,
  context: Context,
  language: string | undefined,
): PairSubject | null {
  const key = nameOfKey(text, pair)
  const moved = context.subjectQuantity !== null && MOVE_KEY.test(key) && first.quantity.unit === '%'
  const lead = withoutTimes(text).slice(pair.start, first.start)
  const told = moved || (TREND_KEY.test(key) && MOVING.test(lead)) ? 'gap' : toldBy(key)
  const behind = () => nameBehindAmount(text, first, end, language)
  // "Year 1: 8 people" and "Annual target: 25% carbon reduction" name the metric behind the figure, if at all.
  if (key === '' || told !== null || FORECAST_KEY.test(key)) {
    const name = behind()
    const borrowed =
      !moved && name !== '' && (isMeasure(name) || context.subject === null) ? name : (context.subject ?? '')
    const heading = nearestHeading(context)
    if (borrowed === '' && context.headings.length > 1 && FORECAST_KEY.test(key) && isMeasure(heading))
      return { name: heading, scope: null, told, borrowed: true }
    const above =
      key === '' &&
      borrowed === name &&
      context.subject !== null &&
      /\p{L}{3}/u.test(first.quantity.unit ?? '')
    return borrowed === ''
      ? null
      : { name: borrowed, scope: above ? context.subject : null, told, borrowed: true }
  }
  if (BENCHMARK.test(key) && !isMeasure(key.replace(BENCHMARK, ' '))) {
    // "Industry average CPA" says what of.
    const rest = key.replace(BENCHMARK, ' ').replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    if (/^\p{Lu}{2}/u.test(rest))
      return { name: rest, scope: BENCHMARK.exec(key)![0], told: 'amount', borrowed: true }
    const name = behind() || context.subject
    return name === null ? null : { name, scope: key, told: 'amount', borrowed: true }
  }
  if (GENERIC_KEY.test(key)) return null
  if (!namesMetric(pair.key, key, first.quantity.comparator !== null)) {
    // "Target price: $18,500" below "Press 600" is the price of that press.
    const thing = context.headings.slice(1).findLast((heading) => topicOf(heading) === null)
    return thing !== undefined && fieldOf(pair.key) === 'metric' && isMeasure(key) && OF_A_THING.test(key)
      ? { name: key, scope: thing.replace(/\s*\([^()]*\)\s*$/, ''), told: 'target', borrowed: false }
      : null
  }
  // "Increase partner spending: 40% higher rates justify it" measures nothing of that name.
  if (first.quantity.unit === '%' && COMPARES.test(text.text.slice(first.end, end))) return null
  if (isBareTotal(key)) {
    const all = [context.subject ?? '', nearestHeading(context)].find((name) => isMeasure(name))
    if (all !== undefined) return { name: all, scope: null, told: 'total', borrowed: true }
    // "Subtotal: $350" below "Infrastructure" is that of the infrastructure.
    const part = nearestHeading(context)
    if (context.headings.length > 1 && topicOf(part) === null && wordsOf(part).length <= 6)
      return { name: part, scope: null, told: 'total', borrowed: true }
  }
  const above = context.subject
  if (above !== null && context.subjectQuantity !== null && !isMeasure(key) && !OWN_MEASURE.test(key))
    if (sameUnit(first.quantity, context.subjectQuantity))
      return { name: above, scope: key, told: null, borrowed: false }
  const whole = wholeOf(above ?? nearestHeading(context), first, context)
  if (whole !== null && !isMeasure(key)) return { name: whole, scope: key, told: null, borrowed: false }
  if (PROMISES.test(lead) && !isMeasure(key)) {
    const name = behind()
    if (name !== '') return { name, scope: null, told: 'target', borrowed: true }
  }
  const measured = isMeasure(key) || OWN_MEASURE.test(key) ? null : measureAbove(context)
  if (measured !== null) return { name: measured, scope: key, told: null, borrowed: false }
  const whose =
    WHOSE.test(key) &&
    above !== null &&
    topicOf(above) === null &&
    (!isMeasure(above) || fieldOf(pair.key) === 'budget') &&
    wordsOf(above).length <= 8
  return { name: key, scope: whose ? withoutPlaceholder(above) : null, told: null, borrowed: false }
}

/** "Retention excellence: Achieve 95% annual retention" names the metric behind the figure. */
const PROMISES =
  /^\s*(?:achieve|reach|drive|create|generate|deliver|maintain|hit|secure|gain|attain|keep|erreichen|atteindre|alcanzar|lograr|atingir|raggiungere)\s*$/iu
/** A heading that is the name of one measure, whose lines are for one party each: "Sales cycle length", "Retention rates". */
const ONE_MEASURE =
  /(?<!\p{L})(?:rates?|scores?|length|time|lifetime value|churn|retention|headcount|nps|csat|arr|mrr|cac|clv|ltv|quoten?|dauer|taux|tasa|taxa|tasso)$/iu
const DIVIDED = /^(?:by|nach|par|por|per)\s/iu

function measureAbove({ headings }: Context): string | null {
  const named = headings.findLast((heading) => !DIVIDED.test(heading)) ?? ''
  const plain = named.replace(/\s*\([^()]*\)/g, '').trim()
  return headings.length > 1 && ONE_MEASURE.test(plain) && wordsOf(plain).length <= 5 ? plain : null
}

/** "LTIFR target" */
const ACRONYM = /^[A-Z]{2}[A-Z0-9/&-]{1,6}\s/

const COMPARES =
  /^\s*(?:higher|lower|better|worse|faster|slower|cheaper|greater|larger|smaller)\s+(?!than)\p{L}/iu

/** What every product or project has of its own, so that "target price" names no metric of the whole. */
const OF_A_THING =
  /(?<!\p{L})(?:prices?|costs?|budgets?|spend|investments?|margins?|time|date|size|volume)(?!\p{L})/iu

/** Whether a key that may also be a field names a metric: "ARR target" does, and "ROI timeline: 3.2 years" dates nothing. */
function namesMetric(whole: string, key: string, bounded: boolean): boolean {
  const field = fieldOf(whole)
  if (field === null) return true
  // "RAG: ≤5% wrong answers" is no status.
  if (field === 'status' && bounded) return true
  // "Project manager: $80,000" pays somebody; what names a person has been read as an owner.
  if (field === 'owner' || field === 'budget') return true
  if (field === 'metric') return (isMeasure(whole) && !OF_A_THING.test(whole)) || ACRONYM.test(key)
  return field === 'period' && isMeasure(key)
}

/** What the figures below a label are parts of: "RevPAR by segment", "Meetings:" with a bare count for each team. */
function wholeOf(above: string, { quantity }: ReadQuantity, { subjectLabel }: Context): string | null {
  const by = /^(.{2,60}?)\s+(?:by|nach|par|por|per)\s+(?:\p{L}+\s?){1,3}$/u.exec(above)
  if (by !== null) return by[1]!
  if (DISTRIBUTION.test(above) && (quantity.unit === '%' || quantity.currency !== null)) return above
  const bare = quantity.unit === null && quantity.currency === null && quantity.outOf === null
  return subjectLabel && bare && /\p{Ll}s$/u.test(above) && wordsOf(above).length <= 4 ? above : null
}

/** Labels whose bullets are the parts of one whole. */
const DISTRIBUTION =
  /(?<!\p{L})(?:distribution|breakdown|mix|split|composition|verteilung|aufteilung|répartition|ventilation|distribución|desglose|distribuição|repartição|ripartizione|suddivisione)$|(?:分布|内訳|构成|構成)$/iu

/** Below another metric these still measure something of their own. */
const OWN_MEASURE =
  /(?<!\p{L})(?:utili[sz]ation|downtime|productivity|efficiency|participation|completion|expansion|performance|speed|growth|reduction|increase|decrease|improvement|overtime|surveys?|savings?|payback|auslastung|wachstum)(?!\p{L})/iu

/** What a key says its figures are for: "Target", "Current", "YoY growth". */
export function toldBy(key: string): Role | null {
  if (TARGET_KEY.test(key)) return 'target'
  if (CHANGE_KEY.test(key)) return 'gap'
  return ACTUAL_KEY.test(key) || TREND_KEY.test(key) ? 'actual' : null
}

/** "Data engineer - [Hire]" is about the data engineer. */
function withoutPlaceholder(name: string): string | null {
  const plain = name
    .replace(/[[(（][^\][()（）]*[\])）]/g, ' ')
    .replace(/[\s–—:-]+$/u, '')
    .trim()
  return plain === '' ? null : plain
}

/** Whether two figures may be values or parts of one metric. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && a.currency === b.currency && (a.outOf === null) === (b.outOf === null)
}

/** The words of a key that name a metric: without its time, and without a sentence in front. */
export function nameOfKey(text: ReadText, { key, keyStart }: KeyValue): string {
  const plain = withoutTimes(text).slice(keyStart, keyStart + key.length)
  const name = plain
    .slice(plain.search(/[^.!?]*$/))
    .replace(/\(\s*\)/g, ' ')
    // "Expected (estimate)" says twice what kind of figure it is.
    .replace(/\(([^()]*)\)/g, (whole, inside: string) =>
      isKind(inside.trim()) || COUNT.test(inside.trim()) ? ' ' : whole,
    )
    .replace(/\s+/g, ' ')
    .trim()
  const bare = name.replace(/\s+(?:on|at|in|by|as of|am|im|au|al|em|nel)$/i, '')
  return /\p{L}/u.test(bare) ? bare : ''
}

/** "Support (25 people)" counts those of support. */
const COUNT = /^\+?\d{1,4}(?:\s+\p{L}{2,12}){1,2}$/u

function isKind(words: string): boolean {
  return FORECAST_KEY.test(words) || toldBy(words) !== null
}
