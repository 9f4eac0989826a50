/** Key lines to statements: "Churn: 5%", "Target: 4%" below "Churn", "Trend: 32 days (Q2) → 28 days (Q3)". */
import type { Quantity } from '../notation/quantity'
import { type Add, adderFor, type StatedTime, timeOf } from './add-fact'
import { isBareTotal, isMeasure } from './column-lexicon'
import { type Context, nearestHeading } from './context'
import { furtherFigure } from './further-figures'
import { innerPairs } from './inner-pairs'
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
import { metricKey } from './metric-name'
import type { ItemId, Role } from './model'
import { fieldOf, type KeyValue } from './read-fields'
import { nameBehindAmount, withoutTimes } from './read-statements'
import type { Reading, ReadQuantity, ReadText, ReadTime } from './reading'
import { isArrow } from './statement'
import { PRESENT, TARGET } from './statement-roles'
import { wordsOf } from './terms'

/** What the figures of one pair are about. */
interface PairSubject {
  readonly name: string
  readonly scope: string | null
  /** What the key says they are for, if it does. */
  readonly told: Role | null
  /** The key names no metric of its own. */
  readonly borrowed: boolean
}

/**
 * The statements of `key: value` pairs, each by itself: a key names its metric, or says the role or time of figures
 * whose metric stands above or behind them. How many pairs were statements.
 */
export function readPairs(
  reading: Reading,
  text: ReadText,
  pairs: readonly KeyValue[],
  context: Context,
  item: ItemId | null,
): number {
  const add = adderFor(reading, text, context, item)
  let count = 0
  for (const [index, outer] of pairs.entries()) {
    // Only the first pair of a line runs on to its end; the next one has a key of its own.
    const last = pairs[index + 1]?.keyStart ?? text.text.length
    for (const { pair, whose } of innerPairs(text, outer, last)) {
      const end = pair === outer ? last : pair.end
      const all = text.quantities.filter((q) => q.start >= pair.start && q.end <= end)
      const values = resultsOf(text, all)
      if (values.length === 0) continue
      if (
        readNamedValues(text, pair, values, end, context, add) ||
        readMeasures(text, pair, values, end, context, add)
      ) {
        count++
        continue
      }
      const [first] = values
      if (!isValue(text, first === all[0] ? pair.start : first!.start, first!, end)) continue
      const subject = subjectOf(text, pair, first!, end, context, reading.settings.language)
      if (subject === null || metricKey(subject.name, reading.settings.language) === '') continue
      count++
      addValues(
        text,
        pair,
        values,
        end,
        whose === null ? subject : { ...subject, scope: whose },
        context,
        add,
      )
    }
  }
  return count
}

/** "2 × €150K × 0.25 = €75K" states its result. */
function resultsOf(text: ReadText, values: readonly ReadQuantity[]): readonly ReadQuantity[] {
  const at = values.findLastIndex(
    (value, index) =>
      index > 0 && /=\s*[~≈]?\s*$/u.test(text.text.slice(values[index - 1]!.end, value.start)),
  )
  return at < 0 || !/[×x*/÷+]/u.test(text.text.slice(values[0]!.start, values[at]!.start))
    ? values
    : values.slice(at)
}

/** Whether the value of a pair is a short statement of figures rather than a sentence that happens to hold one. */
function isValue(text: ReadText, start: number, first: ReadQuantity, end: number): boolean {
  const lead = withoutTimes(text).slice(start, first.start)
  if (end - start > (lead.trim() === '' ? 200 : 120)) return false
  return lead.trim().length <= 12 || REACHES.test(lead) || BENCHMARKED.test(lead) || MOVING.test(lead)
}

/** "Best in class (industry average 35 ms)". */
const BENCHMARKED = new RegExp(`${BENCHMARK.source}[^\\p{L}\\d]*(?:\\p{Lu}{2,5}\\s)?$`, 'iu')

/** What stands between a key and its figure and says no more than that it is to be reached. */
const REACHES =
  /^\s*(?:maintain|keep|hold|achieve|reach|hit|exceed|(?:improve|increase|grow|raise|boost|expand|scale|reduce|decrease|cut|lower|drop|get|bring)(?: (?:it|this))?(?: (?:down|up))? to|halten|erreichen|maintenir|atteindre|mantener|alcanzar|manter|atingir|mantenere|raggiungere)(?: (?:at|at least|above|below|under|over|more than|less than))?\s*$/i

function subjectOf(
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
  if (!namesMetric(pair.key, key) || GENERIC_KEY.test(key)) return null
  // "Increase partner spending: 40% higher rates justify it" measures nothing of that name.
  if (first.quantity.unit === '%' && COMPARES.test(text.text.slice(first.end, end))) return null
  if (isBareTotal(key)) {
    const all = [context.subject ?? '', nearestHeading(context)].find((name) => isMeasure(name))
    if (all !== undefined) return { name: all, scope: null, told: 'total', borrowed: true }
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
function namesMetric(whole: string, key: string): boolean {
  const field = fieldOf(whole)
  if (field === null) return true
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

function toldBy(key: string): Role | null {
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

function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && a.currency === b.currency && (a.outOf === null) === (b.outOf === null)
}

function addValues(
  text: ReadText,
  pair: KeyValue,
  values: readonly ReadQuantity[],
  end: number,
  { name, scope, told }: PairSubject,
  context: Context,
  add: Add,
): void {
  const because = `“${pair.key}”`
  const lead = text.text.slice(pair.start, values[0]!.start)
  const value = text.text.slice(pair.keyStart, end)
  const role: Role =
    told ??
    (PRESENT.test(value)
      ? 'actual'
      : TARGET.test(pair.key) ||
          TARGET.test(tellingHeading(context)) ||
          context.topic === 'key-results' ||
          REACHES.test(lead)
        ? 'target'
        : 'amount')
  const shares = scopesBehind(text, values, end)
  if (shares !== null) {
    values.forEach((each, at) => {
      add(name, each, role, shares[at]!, because)
    })
    return
  }
  if (addCompared(text, values, name, scope, role, because, context, add)) return
  const times = timesOf(text, pair, values, end)
  if (times !== null) {
    values.forEach((each, at) => {
      add(name, each, role, scope, because, times[at]!)
    })
    return
  }
  const chained =
    values.length > 1 && values.every((each, at) => at === 0 || becomes(text, values[at - 1]!, each))
  if (chained) {
    // What lies between the two ends has no time of its own.
    add(name, values[0]!, 'baseline', scope, 'the first of the values')
    add(name, values.at(-1)!, told === 'actual' ? 'actual' : 'target', scope, 'the last of the values')
    return
  }
  addByWords(text, values, pair.start, (each, as, beside) => {
    const own = beside ? timeBehind(text, each, values[values.indexOf(each) + 1], 24) : null
    const bench = BENCHMARK.exec(text.text.slice(pair.start, end))
    if (as === 'more') {
      const before = values[values.indexOf(each) - 1]!
      const more = furtherFigure(text, before, each, end, { name, scope }, context.settings.language)
      if (more !== null) add(more.name, each, more.role, more.scope, because)
    } else if (as === 'bench') add(name, each, 'amount', bench?.[0] ?? scope, because)
    else if (as === 'target' && beside) add(name, each, as, scope, because, own === null ? undated : own)
    else add(name, each, as ?? role, scope, because)
  })
}

const COMPARED =
  /(?:^|[^\p{L}])(?:vs\.?|versus|compared (?:to|with)|against|up from|down from|from|gegenüber|contre|frente a|contra|rispetto a)\s*$/iu

/** "+18% (vs Q4 2025: $120)": the second figure is that of the time in front of it, which says nothing of the first. */
function addCompared(
  text: ReadText,
  values: readonly ReadQuantity[],
  name: string,
  scope: string | null,
  role: Role,
  because: string,
  context: Context,
  add: Add,
): boolean {
  const [first, second, ...more] = values
  if (first === undefined || second === undefined || more.length > 0) return false
  const time = text.times.find(
    ({ expression: { start, end } }) =>
      start >= first.end && end <= second.start && /^[\s:：]{0,3}$/.test(text.text.slice(end, second.start)),
  )
  const behind = COMPARED.test(text.text.slice(first.end, second.start))
    ? timeBehind(text, second, undefined, 12)
    : null
  if (
    behind === null &&
    (time === undefined || !COMPARED.test(text.text.slice(first.end, time.expression.start)))
  )
    return false
  const own = text.times.filter(({ expression }) => expression.end <= first.start)
  const { period, when } = timeOf({ ...text, times: own }, context)
  add(name, first, role, scope, because, { period, when })
  add(name, second, 'actual', scope, because, behind ?? statedTime(time!))
  return true
}

const FOR =
  /^\s*(?:for|among|für|pour|para|per)\s+(?:the\s+|our\s+)?(\p{L}[\p{L} -]{1,30}?)\s*(?=[,;.)\n]|$)/u

/** "< 3 months for vendors, < 6 months for markets": whom each of several figures is for; null unless all say so. */
function scopesBehind(text: ReadText, values: readonly ReadQuantity[], end: number): string[] | null {
  if (values.length < 2) return null
  const scopes = values.map((value, at) =>
    FOR.exec(text.text.slice(value.end, values[at + 1]?.start ?? end))?.[1]?.trim(),
  )
  if (scopes.every((scope) => scope !== undefined)) return scopes as string[]
  const sum = values.reduce(
    (all, { quantity }) => all + (quantity.unit === '%' ? quantity.value : Number.NaN),
    0,
  )
  if (!(sum > 98 && sum < 102)) return null
  const parts = values.map((value, at) =>
    PART.exec(text.text.slice(value.end, values[at + 1]?.start ?? end))?.[1]?.trim(),
  )
  return parts.every((part) => part !== undefined) ? (parts as string[]) : null
}

/** "50% coast, 30% inland, 20% remote" */
const PART = /^\s*(?:in\s+|for\s+|from\s+)?(\p{L}[\p{L}\p{N} &/-]{0,30}?)\s*(?=[,;)+/]|and\s*$|$)/u

/** The nearest heading that says more than a time: below "Goals" and "Q1" it is "Goals". */
function tellingHeading({ headings }: Context): string {
  const time = /^\W*(?:Q[1-4]|H[12]|T[1-4])?\W*(?:FY\s?)?(?:\d{2,4})?\W*$/i
  const at = headings.findLastIndex((heading) => !time.test(heading))
  return at >= headings.length - 2 ? (headings[at] ?? '') : ''
}

/** Whether what stands between two amounts, times aside, is an arrow. */
function becomes(text: ReadText, a: ReadQuantity, b: ReadQuantity): boolean {
  return isArrow(
    withoutTimes(text)
      .slice(a.end, b.start)
      .replace(/[()（）]/g, ' '),
  )
}

/**
 * The time of each of several figures: in front of each ("Q1: 15%, Q2: 16%"), behind each ("32 days (Q2) → 29 days
 * (Q3)"), or all of them at the end ("1.2M → 1.5M (2025, 2026)"); null when they have none.
 */
function timesOf(
  text: ReadText,
  pair: KeyValue,
  values: readonly ReadQuantity[],
  end: number,
): readonly StatedTime[] | null {
  if (values.length < 2 || values.some(({ quantity }) => !sameUnit(quantity, values[0]!.quantity)))
    return null
  const before = values.map((each, at) => timeBefore(text, values[at - 1]?.end ?? pair.start, each))
  if (before.every((time) => time !== null)) return before as StatedTime[]
  const behind = values.map((each, at) => timeBehind(text, each, values[at + 1], 24))
  if (behind.every((time) => time !== null)) return behind as StatedTime[]
  const last = values.at(-1)!
  const listed = text.times.filter(({ expression }) => expression.start >= last.end && expression.end <= end)
  return listed.length === values.length ? listed.map(statedTime) : null
}

function statedTime({ period, expression }: ReadTime): StatedTime {
  return { period, when: expression.raw }
}

/** "Q1: 15%", but not the "(Q1)" of the figure before it in "15% (Q1) → 16%". */
function timeBefore(text: ReadText, from: number, value: ReadQuantity): StatedTime | null {
  const found = text.times.findLast(
    ({ expression: { start, end } }) =>
      start >= from && end <= value.start && /^[\s:：=–-]{0,4}$/u.test(text.text.slice(end, value.start)),
  )
  return found === undefined ? null : statedTime(found)
}

function timeBehind(
  text: ReadText,
  value: ReadQuantity,
  next: ReadQuantity | undefined,
  within: number,
): StatedTime | null {
  const end = next?.start ?? text.text.length
  const found = text.times.find(
    ({ expression: { start } }) => start >= value.end && start < end && start - value.end <= within,
  )
  return found === undefined ? null : statedTime(found)
}

/** The words of a key that name a metric: without its time, and without a sentence in front. */
export function nameOfKey(text: ReadText, { key, keyStart }: KeyValue): string {
  const plain = withoutTimes(text).slice(keyStart, keyStart + key.length)
  const name = plain
    .slice(plain.search(/[^.!?]*$/))
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const bare = name.replace(/\s+(?:on|at|in|by|as of|am|im|au|al|em|nel)$/i, '')
  return /\p{L}/u.test(bare) ? bare : ''
}

/** A target beside what there is today has not its time: "Target 95%, current 92% (as of Q3)". */
const undated: StatedTime = { period: null, when: '' }
/** "4.1/5, up from 3.8/5": where it comes from. */
const FROM =
  /(?:^|[^\p{L}])(?:(?:up|down|compared) from|from|compared (?:to|with)|vorher|zuvor|contre|frente a|contra|rispetto a)\s*$/iu

/** `more` is a further figure whose own words say what it states. */
type ValueRole = 'target' | 'actual' | 'baseline' | 'bench' | 'more'

/** The amounts of a key by the word in front of each: "28 days (target: < 30 days)", "Target 95%, Current: 92%". */
function addByWords(
  text: ReadText,
  values: readonly ReadQuantity[],
  from: number,
  state: (value: ReadQuantity, role: ValueRole | null, beside: boolean) => void,
): void {
  let end = from
  const roles = values.map((value, at): ValueRole | null => {
    const lead = text.text.slice(end, value.start)
    const tail = text.text.slice(value.end, values[at + 1]?.start ?? value.end + 40)
    end = value.end
    // "Above industry average (94% vs 89%)": ours, and theirs.
    if (at === 0 && values.length > 1 && BENCHMARK.test(lead) && COMPARED.test(tail)) return 'actual'
    if (at === 1 && COMPARED.test(lead) && BENCHMARK.test(text.text.slice(from, values[0]!.start)))
      return 'bench'
    if (
      BENCHMARK.test(lead) ||
      (at > 0 &&
        /^\s*\S{0,2}\s*$/.test(tail.slice(0, BENCHMARK.exec(tail)?.index ?? 0)) &&
        BENCHMARK.test(tail))
    )
      return 'bench'
    if (TARGET.test(lead)) return 'target'
    if (at > 0 && FROM.test(lead)) return 'baseline'
    return PRESENT.test(lead) || /(?:^|[^\p{L}])(?:company|we|ours?) (?:at|is|are)\s*$/iu.test(lead)
      ? 'actual'
      : null
  })
  const beside = roles.includes('target') && values.length > 1
  values.forEach((value, index) => {
    const role = roles[index]!
    const dated = beside && roles.some((each) => each === 'actual')
    if (index === 0) state(value, role ?? (beside ? 'actual' : null), dated)
    else state(value, role ?? 'more', dated)
  })
}

/** Words that praise a figure and name nothing. */
const PRAISE =
  /^(?:highest|lowest|best|worst|slightly|higher|lower|average|overall|total|and|with|und|et|y|e)\s+/i

/** "2026 target: Turnover < 8%, time to fill < 25 days": each figure behind its own name. */
function readNamedValues(
  text: ReadText,
  pair: KeyValue,
  values: readonly ReadQuantity[],
  end: number,
  context: Context,
  add: Add,
): boolean {
  const key = nameOfKey(text, pair)
  const told = toldBy(key)
  const kindOnly = key === '' || told !== null || FORECAST_KEY.test(key)
  if ((!kindOnly && (isMeasure(key) || fieldOf(pair.key) !== null)) || values.length < 2) return false
  let from = pair.start
  const names = values.map((value, at) => {
    const lead = text.text.slice(from, value.start)
    from = value.end
    const parted = at === 0 || /^[^\p{L}]*[,;，；、]|^\s*(?:and|und|et|y|e)\s/iu.test(lead)
    let name = lead.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    while (PRAISE.test(name)) name = name.replace(PRAISE, '')
    return parted && wordsOf(name).length <= 4 && isMeasure(name) && !TARGET.test(name) ? name : null
  })
  if (end - pair.start > 200) return false
  if (names.some((name) => name === null))
    return !kindOnly && readBracketed(text, pair, values, key, context, add)
  const role = told ?? (TARGET.test(nearestHeading(context)) ? 'target' : 'amount')
  values.forEach((value, at) => {
    add(names[at]!, value, role, kindOnly ? null : key, `“${pair.key}”`)
  })
  return true
}

/** "Top agencies: Northline (18%), Kestrel (10%)": each figure in brackets behind whose it is. */
function readBracketed(
  text: ReadText,
  pair: KeyValue,
  values: readonly ReadQuantity[],
  key: string,
  { subject, subjectQuantity }: Context,
  add: Add,
): boolean {
  let from = pair.start
  const owners = values.map((value) => {
    const lead = text.text.slice(from, value.start)
    from = value.end
    const named = /^[)\s,;]*(?:and\s|und\s|et\s|y\s|e\s)?\s*(\p{Lu}[\p{L}\p{N} .&-]{1,40}?)\s*\(\s*$/u.exec(
      lead,
    )
    return named?.[1] ?? null
  })
  if (owners.some((owner) => owner === null)) return false
  const part = subject !== null && subjectQuantity !== null && sameUnit(values[0]!.quantity, subjectQuantity)
  values.forEach((value, at) => {
    add(part ? subject : key, value, 'amount', owners[at]!, `“${pair.key}”`)
  })
  return true
}

/** "Success metrics: 90% adoption, 3 use cases": each figure in front of what it measures. */
function readMeasures(
  text: ReadText,
  pair: KeyValue,
  values: readonly ReadQuantity[],
  end: number,
  { subject, settings }: Context,
  add: Add,
): boolean {
  if (!MEASURES_KEY.test(pair.key) || end - pair.start > 200) return false
  const names = values.map((value, at) =>
    nameBehindAmount(text, value, values[at + 1]?.start ?? end, settings.language),
  )
  if (names.every((name) => name === '')) return false
  values.forEach((value, at) => {
    if (names[at] !== '') add(names[at]!, value, 'target', subject, `“${pair.key}”`)
  })
  return true
}

const MEASURES_KEY =
  /^(?:(?:success|key|performance) )?(?:metrics|measures|kpis?|criteria|indicators)$|^(?:kennzahlen|erfolgskriterien|indicateurs|indicadores|indicatori)$/iu
