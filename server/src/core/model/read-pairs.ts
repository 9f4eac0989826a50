/** Key lines to statements: "Churn: 5%", "Target: 4%" below "Churn", "Trend: 32 days (Q2) → 28 days (Q3)". */
import { recogniseQuantities } from '../notation/quantity'
import { type Add, adderFor } from './add-fact'
import { isMeasure, isPeople } from './column-lexicon'
import { type Context, nearestHeading } from './context'
import { innerPairs } from './inner-pairs'
import { BENCHMARK, FORECAST_KEY, MOVING } from './key-lexicon'
import { metricKey } from './metric-name'
import type { ItemId } from './model'
import { nameOfKey, sameUnit, subjectOf, toldBy } from './pair-subject'
import { addValues, REACHES } from './pair-values'
import { fieldOf, type KeyValue } from './read-fields'
import { nameBehindAmount, withoutTimes } from './read-statements'
import type { Reading, ReadQuantity, ReadText } from './reading'
import { TARGET } from './statement-roles'
import { subjectValue } from './subject-values'
import { wordsOf } from './terms'

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
      const whom = values.length === 1 ? subjectValue(text, pair, first!, end) : null
      const value = isValue(text, first === all[0] ? pair.start : first!.start, first!, end, pair)
      if (whom !== null && (!value || whom.role === 'gap')) {
        count++
        add(whom.name, first!, whom.role, whom.scope, `“${pair.key}”`)
        continue
      }
      if (!value) continue
      const subject = subjectOf(text, pair, first!, end, context, reading.settings.language)
      if (subject === null || metricKey(subject.name, reading.settings.language) === '') continue
      count++
      const people = pair === outer ? countBehindKey(text, pair) : null
      const among =
        isPeople(pair.key) || context.topic === 'people' || EACH.test(text.text.slice(pair.start, end))
      if (people !== null && (among || isPeople(people.quantity.unit ?? '')))
        add(nameOfKey(text, pair), people, 'amount', null, `“${pair.key}”`)
      const long = end - pair.start > LONGEST
      addValues(
        text,
        pair,
        long ? [first!] : values,
        long ? clauseEnd(text.text, first!.end, end) : end,
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
      index > 0 && /[=≒≈]\s*[~≈]?\s*$/u.test(text.text.slice(values[index - 1]!.end, value.start)),
  )
  if (at < 0) return values
  const reckoned = /[×x*/÷+]/u.test(text.text.slice(values[0]!.start, values[at]!.start))
  // "50 shops at $25 = $1,250 a month"
  const paid = values[at]!.quantity.currency !== null && values[0]!.quantity.currency === null
  return reckoned || paid ? values.slice(at) : values
}

/** Whether the value of a pair is a short statement of figures rather than a sentence that happens to hold one. */
function isValue(
  text: ReadText,
  start: number,
  first: ReadQuantity,
  end: number,
  { key, bold }: KeyValue,
): boolean {
  const lead = withoutTimes(text).slice(start, first.start)
  // "**Key store** – $4/month, kept because …" has said what it costs, however long it goes on.
  const opens = bold && first.quantity.currency !== null && /^[\s~≈]*$/u.test(lead)
  if (!opens && end - start > (lead.trim() === '' ? LONGEST : 120)) return false
  if (lead.trim().length <= 12 || REACHES.test(lead) || BENCHMARKED.test(lead) || MOVING.test(lead))
    return true
  // "Response time: Leading the field (28 min MTTR)"
  const inside = /^\s*\p{L}[\p{L} -]{2,30}[(（]\s*$/u.test(lead)
  return inside && isMeasure(key) && /^\s*(?:\p{Lu}{2,5})?[)）]\s*$/u.test(text.text.slice(first.end, end))
}

function clauseEnd(text: string, from: number, end: number): number {
  const stop = text.slice(from, end).search(/[,;.](?:\s|$)/u)
  return stop < 0 ? end : from + stop
}

/** Longer values are sentences that happen to hold figures. */
const LONGEST = 200

/** "Best in class (industry average 35 ms)". */
const BENCHMARKED = new RegExp(`${BENCHMARK.source}[^\\p{L}\\d]*(?:\\p{Lu}{2,5}\\s)?$`, 'iu')

const EACH = /(?<!\p{L})(?:each|per (?:person|head)|je|chacun|cada uno|ciascuno)\s*$/iu

/** "**Engineers** (4 additional) – $150K each", "Support (25 people): €2M": how many, between a key and its value. */
function countBehindKey({ text }: ReadText, { key, keyStart, start }: KeyValue): ReadQuantity | null {
  const bracket = /[(（]\s*\+?(\d{1,4}(?:\s+\p{L}{2,12}){0,2})\s*[)）]/u.exec(text.slice(keyStart, start))
  if (bracket === null || key === '') return null
  const at = keyStart + bracket.index + bracket[0].indexOf(bracket[1]!)
  const digits = /^\d+/.exec(bracket[1]!)![0]
  const found = [bracket[1]!, digits].flatMap((raw) => recogniseQuantities(raw, { alone: true }))[0]
  return found?.kind === 'quantity' ? { ...found, start: at + found.start, end: at + found.end } : null
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
  const behind =
    kindOnly && names.some((name) => name === null) ? namesBehind(text, values, end, context) : null
  if (behind !== null) {
    const role = told ?? 'amount'
    values.forEach((value, at) => {
      if (behind[at] !== '') add(behind[at]!, value, role, null, `“${pair.key}”`)
    })
    return true
  }
  if (names.some((name) => name === null))
    return !kindOnly && readBracketed(text, pair, values, key, context, add)
  const role = told ?? (TARGET.test(nearestHeading(context)) ? 'target' : 'amount')
  values.forEach((value, at) => {
    add(names[at]!, value, role, kindOnly ? null : key, `“${pair.key}”`)
  })
  return true
}

/** "Expected: 5 to 8 sign-ups, 3 to 6 set up": a name behind each figure; null unless most have one. */
function namesBehind(
  text: ReadText,
  values: readonly ReadQuantity[],
  end: number,
  { settings, subject }: Context,
): string[] | null {
  if (subject !== null && isMeasure(subject)) return null
  const names = values.map((value, at) => {
    const name = nameBehindAmount(text, value, values[at + 1]?.start ?? end, settings.language)
    return value.quantity.unit === '%' || wordsOf(name).length > 3 ? '' : name
  })
  return names.filter((name) => name !== '').length * 2 > names.length && new Set(names).size > 1
    ? names
    : null
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
