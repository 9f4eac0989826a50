/** Figures that one sentence derives from others in it: a year's cost from a month's, growth from two values. */
import type { Sentence, SentenceAmount } from '../model/model'
import { formatLike, formatQuantity, recogniseQuantities, sameNoun } from '../notation/quantity'
import type { Derived } from './derived'
import { type Bounds, boundsOf, computedBounds, meets, quotient, roundedLike } from './printed'
import type { DocumentPath } from './rule'

/** All that is wrong in one sentence. */
export function derivedSentence(path: DocumentPath, sentence: Sentence): Derived[] {
  if (sentence.hypothetical || sentence.amounts.length === 0) return []
  const written = sum(path, sentence)
  if (sentence.amounts.length < 2) return written === null ? [] : [written]
  if (sentence.amounts.some(({ quantity }) => quantity.upper !== null)) return []
  return [
    annual(path, sentence),
    growth(path, sentence) ?? more(path, sentence),
    each(path, sentence) ?? ratio(path, sentence),
    written,
  ].filter((x) => x !== null)
}

const YEAR_BEHIND =
  /^\s*\)?\s*(?:in\s+)?(?:annual(?:ly|ized|ised)?|yearly|(?:an?|per|each|every|\/)\s*(?:year|yr|annum)|p\.\s?a\.|par an\b|l['’]an\b|l['’]année|l['’]anno|all['’]anno|al año|por año|anuales|por ano|ao ano|anuais|im jahr|pro jahr|jährlich|annui)/iu
const MONTH_BEHIND =
  /^\s*\)?\s*(?:monthly|(?:an?|per|each|every|\/)\s*(?:month|mo)\b|par mois|al mese|al mes|por mes|por mês|ao mês|im monat|pro monat|monatlich|mensuels?|mensili)/iu
const QUARTER_BEHIND =
  /^\s*\)?\s*(?:quarterly|(?:an?|per|each|every|\/)\s*quarter\b|par trimestre|al trimestre|por trimestre|im quartal|pro quartal|vierteljährlich|trimestriels?|trimestrales?|trimestrais|trimestrali)/iu
const WEEK_BEHIND =
  /^\s*\)?\s*(?:weekly|(?:an?|per|each|every|\/)\s*week\b|par semaine|a la semana|por semana|alla settimana|pro woche|wöchentlich)/iu
/** How often a span stands in a year. */
const A_YEAR = { year: 1, quarter: 4, month: 12, week: 52 } as const
/** With a thirteenth and a fourteenth month of pay. */
const MONTHS_OF_PAY = [13, 14]
/** What makes the second figure another way to say the first. */
const SAME_THING =
  /^[\s,]*(?:[(=≈~→]|->|(?:or|i\.?e\.?|that is|which is|meaning|equivalent|equal|soit|c['’]est-à-dire|cioè|ossia|ovvero|pari|also|das sind|macht|es decir|o sea|ou seja|isto é)(?!\p{L}))/iu

/** "$66K a month ($700K a year)". */
function annual(path: DocumentPath, sentence: Sentence): Derived | null {
  const { text, amounts } = sentence
  for (const [index, first] of amounts.entries()) {
    const second = amounts[index + 1]
    if (second === undefined) break
    const [a, b] = [spanOf(text, first), spanOf(text, second)]
    if (a === null || b === null || a === b) continue
    if (first.quantity.currency !== second.quantity.currency || first.quantity.currency === null) continue
    if (a !== 'year' && b !== 'year') continue
    const between = [MONTH_BEHIND, QUARTER_BEHIND, WEEK_BEHIND, YEAR_BEHIND].reduce(
      (rest, span) => rest.replace(span, ''),
      text.slice(first.end, second.start),
    )
    if (between.length > 30 || !SAME_THING.test(between)) continue
    const [month, year] = b === 'year' ? [first, second] : [second, first]
    const times = A_YEAR[b === 'year' ? a : b]
    const bounds = boundsOf(month.quantity)
    const yearOf = (count: number): Bounds => ({ low: bounds.low * count, high: bounds.high * count })
    if (meets(yearOf(times), boundsOf(year.quantity))) continue
    if (times === 12 && MONTHS_OF_PAY.some((count) => meets(yearOf(count), boundsOf(year.quantity)))) continue
    // "About" is worth a twentieth on either side.
    const value = month.quantity.value * times
    if (Math.abs(value - year.quantity.value) < 0.04 * value) continue
    const shown = formatLike(year.raw, value)
    return {
      at: { path, id: sentence.id, part: year.part },
      message: `${formatQuantity({ ...year.quantity, per: null })} a year, but ${times} × ${formatQuantity({ ...month.quantity, per: null })} is ${formatQuantity({ ...year.quantity, value, per: null })}`,
      related: [{ at: { path, id: sentence.id, part: month.part }, message: month.raw }],
      text: year.raw,
      expected: shown,
    }
  }
  return null
}

export function spanOf(text: string, { quantity, end }: SentenceAmount): keyof typeof A_YEAR | null {
  if (quantity.per === 'month' || quantity.per === 'mo') return 'month'
  if (quantity.per === 'year' || quantity.per === 'y') return 'year'
  if (quantity.per === 'quarter' || quantity.per === 'week') return quantity.per
  if (quantity.per !== null) return null
  const behind = text.slice(end)
  if (MONTH_BEHIND.test(behind)) return 'month'
  if (QUARTER_BEHIND.test(behind)) return 'quarter'
  return WEEK_BEHIND.test(behind) ? 'week' : YEAR_BEHIND.test(behind) ? 'year' : null
}

const DURATION = /^(?:y|mo|wk|d)$/u
const FROM = /(?:^|\s)(?:from|von|de|desde|da|dal|dai|dalle|van)\s+(?:\p{L}+\s+)?$|从$/iu
const TO = /(?:^|\s)(?:to|auf|à|a|al|até|naar)\s*(?:\p{L}+\s+)?$|[到至]\s*$|→\s*$/iu
const CHANGE =
  /(?<!\p{L})(?:grow\p{L}*|increase\p{L}*|rise|rises|rose|risen|up|reduc\p{L}*|decrease\p{L}*|fall\p{L}*|drop\p{L}*|cut|cuts|wachs\p{L}*|wächst|steig\p{L}*|sink\p{L}*|senk\p{L}*|progress\p{L}*|augment\p{L}*|croît\p{L}*|croissance|hausse|baiss\p{L}*|rédui\p{L}*|crec\p{L}*|aument\p{L}*|dismin\p{L}*|cresc\p{L}*|aumenta\p{L}*|dimin\p{L}*|riduz\p{L}*|cai|cae)(?!\p{L})/iu

/** "from €5.0M to €5.5M, growth of 15%". */
function growth(path: DocumentPath, sentence: Sentence): Derived | null {
  const { text } = sentence
  // "In three years" says how long it took.
  const amounts = sentence.amounts.filter(({ quantity }) => !DURATION.test(quantity.unit ?? ''))
  if (amounts.length !== 3 || !CHANGE.test(text)) return null
  const shares = amounts.filter(({ quantity }) => quantity.unit === '%' || quantity.unit === 'x')
  const [from, to] = amounts.filter((amount) => !shares.includes(amount))
  const stated = shares[0]
  if (shares.length !== 1 || stated === undefined || from === undefined || to === undefined) return null
  if (from.quantity.currency !== to.quantity.currency || from.quantity.unit !== to.quantity.unit) return null
  const spans = new Set([from, to].flatMap(({ quantity }) => quantity.per ?? []))
  if (spans.size > 1 || from.quantity.value <= 0) return null
  if ([from, to, stated].some(({ quantity }) => quantity.comparator !== null)) return null
  if (stated.start > from.start && stated.start < to.start) return null
  const before = text.slice(0, from.start)
  const between = withoutTimes(sentence, from.end, to.start)
  if (!FROM.test(before) || !TO.test(between) || between.trim().length > 25) return null
  // "with a margin of 15%": another figure altogether.
  const lead = text.slice(Math.max(0, stated.start - 25), stated.start)
  if (
    /(?:margin|share|rate|retention|marge|part|marge|anteil|quote|margen|margem|margine)\s*(?:of|de|di|von|:)?\s*$/iu.test(
      lead,
    )
  )
    return null
  if (
    /^\s*(?:of|der|des|de(?:s|l|i)?|di|do|da|vom|per|a year|pro|par|cagr|each|annual|yearly|margin|p\.\s?a\.)(?!\p{L})/iu.test(
      text.slice(stated.end),
    )
  )
    return null
  const [a, b] = [boundsOf(from.quantity), boundsOf(to.quantity)]
  const printed = computedBounds(stated.quantity)
  const size = {
    low: Math.abs(stated.quantity.value) - (printed.high - stated.quantity.value),
    high: Math.abs(stated.quantity.value) + (printed.high - stated.quantity.value),
  }
  const times = stated.quantity.unit === 'x' ? 1 : 100
  const [up, down] = [quotient(b, a, times), quotient(a, b, times)]
  if (up === null || down === null) return null
  const less = ({ low, high }: Bounds): Bounds =>
    high <= times ? { low: times - high, high: times - low } : { low: low - times, high: high - times }
  if ([up, down, less(up), less(down)].some((reading) => meets(reading, size))) return null
  // Growth over several years may be stated for each of them.
  const years = sentence.times.flatMap(({ period }) => (period?.end == null ? [] : [period.end]))
  const span = years.length >= 2 ? Math.round((Math.max(...years) - Math.min(...years)) / 365) : 1
  if (span > 1) return null
  const value = Math.abs(to.quantity.value / from.quantity.value - (times === 100 ? 1 : 0)) * times
  return wrongChange(path, sentence, stated, from, to, value)
}

/** "18 + 12 + 40 = 70", with currencies and magnitudes, but no other sign of arithmetic on either side. */
const SUM =
  /(?<![\d.,+*/×÷=−–-]\s?)([$€£¥]?\d[\d.,]*\s?[KMBk]?[€]?(?:\s?\+\s?[$€£¥]?\d[\d.,]*\s?[KMBk]?[€]?){1,9})\s?=\s?$/u

/** "With 18 + 12 + 40 = 72 robots": a sum that is written out. */
function sum(path: DocumentPath, { id, text, amounts }: Sentence): Derived | null {
  for (const stated of amounts) {
    const written = SUM.exec(text.slice(Math.max(0, stated.start - 120), stated.start))?.[1]
    if (written === undefined || /^\s?[+*/×÷=−]/u.test(text.slice(stated.end))) continue
    const parts = written.split('+').map((raw) => recogniseQuantities(raw.trim(), { alone: true })[0])
    const read = parts.flatMap((part) => (part?.kind === 'quantity' ? [part.quantity] : []))
    if (read.length < parts.length || stated.quantity.comparator !== null) continue
    if (new Set([stated.quantity, ...read].flatMap(({ currency }) => currency ?? [])).size > 1) continue
    const bounds = read.map(boundsOf)
    const low = bounds.reduce((all, each) => all + each.low, 0)
    const high = bounds.reduce((all, each) => all + each.high, 0)
    const own = { low: Math.min(low, high), high: Math.max(low, high) }
    if (meets(own, boundsOf(stated.quantity))) continue
    const value = read.reduce((all, each) => all + each.value, 0)
    const expected = formatLike(stated.raw, value)
    return {
      at: { path, id, part: stated.part },
      message: `${stated.raw}, but ${written.trim()} is ${expected}`,
      related: [],
      text: stated.raw,
      expected,
    }
  }
  return null
}

function withoutTimes({ text, times }: Sentence, from: number, to: number): string {
  let result = text.slice(from, to)
  for (const time of times) if (time.start >= from && time.end <= to) result = result.replace(time.raw, ' ')
  // "en 2026 à": the preposition of a time that is gone.
  return result.replace(/^\s*(?:in|en|im|nel|em)\s+(?=\s)/iu, ' ')
}

/** "€6.4M over 64 operators is €100K per operator". */
function each(path: DocumentPath, sentence: Sentence): Derived | null {
  const { amounts } = sentence
  if (amounts.length !== 3) return null
  const stated = amounts.find(({ quantity }) => quantity.per !== null && quantity.currency !== null)
  const whole = amounts.find(({ quantity }) => quantity.per === null && quantity.currency !== null)
  const count = amounts.find(({ quantity }) => quantity.currency === null && quantity.unit !== null)
  if (stated === undefined || whole === undefined || count === undefined) return null
  if (
    !sameNoun(stated.quantity.per!, count.quantity.unit!) ||
    whole.quantity.currency !== stated.quantity.currency
  )
    return null
  if ([stated, whole].some(({ quantity }) => quantity.comparator !== null)) return null
  const expected = quotient(boundsOf(whole.quantity), boundsOf({ ...count.quantity, comparator: null }))
  if (expected === null || meets(expected, computedBounds(stated.quantity))) return null
  const value = roundedLike(whole.quantity.value / count.quantity.value, stated.quantity)
  // What is ten times off is a rate of another kind.
  const factor = value / stated.quantity.value
  if (!(factor > 0.2 && factor < 5)) return null
  const shown = formatLike(stated.raw, value)
  return {
    at: { path, id: sentence.id, part: stated.part },
    message: `${stated.raw}, but ${whole.raw} ÷ ${count.raw} is ${shown}`,
    related: [whole, count].map(({ part, raw }) => ({ at: { path, id: sentence.id, part }, message: raw })),
    text: stated.raw,
    expected: shown,
  }
}

const FOR_EACH =
  /^\s*(?:for each|for every|to each|each|per|je|pro|für jed\p{L}*|par|pour chaque|por cada|por|para cada|per ogni|a testa)(?!\p{L})/iu

/** "5,200 students and 309 members of staff, that is 14.2 students for each". */
function ratio(path: DocumentPath, sentence: Sentence): Derived | null {
  const { text, amounts } = sentence
  const [whole, count, stated] = amounts
  if (whole === undefined || count === undefined || stated === undefined || amounts.length !== 3) return null
  if (amounts.some(({ quantity }) => quantity.currency !== null || quantity.comparator !== null)) return null
  if (whole.quantity.unit === null || count.quantity.unit === null || stated.quantity.unit === null)
    return null
  if (
    !sameNoun(whole.quantity.unit, stated.quantity.unit) ||
    sameNoun(whole.quantity.unit, count.quantity.unit)
  )
    return null
  if (!FOR_EACH.test(text.slice(stated.end)) || !LINK.test(text.slice(count.end, stated.start))) return null
  const expected = quotient(boundsOf(whole.quantity), boundsOf(count.quantity))
  if (expected === null || meets(expected, computedBounds(stated.quantity))) return null
  const value = roundedLike(whole.quantity.value / count.quantity.value, stated.quantity)
  if (!(value > stated.quantity.value / 3 && value < stated.quantity.value * 3)) return null
  const shown = formatLike(stated.raw, value)
  return {
    at: { path, id: sentence.id, part: stated.part },
    message: `${stated.raw}, but ${whole.raw} ÷ ${count.raw} is ${shown}`,
    related: [whole, count].map(({ part, raw }) => ({ at: { path, id: sentence.id, part }, message: raw })),
    text: stated.raw,
    expected: shown,
  }
}

const MORE =
  /^\s*(?:more|less|fewer|higher|lower|up|down|growth|mehr|weniger|höher|niedriger|de plus|de moins|más|menos|mais|in più|in meno)(?!\p{L})/iu

/** "2024 had 38,000 visitors; 2025 had 41,800, which is 15% more". */
function more(path: DocumentPath, sentence: Sentence): Derived | null {
  const { text, amounts } = sentence
  const [from, to, stated] = amounts
  if (from === undefined || to === undefined || stated === undefined || amounts.length !== 3) return null
  if (stated.quantity.unit !== '%' || stated.quantity.comparator !== null) return null
  if (!MORE.test(text.slice(stated.end)) || !LINK.test(text.slice(to.end, stated.start))) return null
  const [a, b] = [from.quantity, to.quantity]
  if (a.currency !== b.currency || a.per !== b.per || a.comparator !== null || b.comparator !== null)
    return null
  if (a.unit !== b.unit && a.unit !== null && b.unit !== null) return null
  if (a.unit === '%' || a.value <= 0 || b.value <= 0) return null
  const [low, high] = [quotient(boundsOf(b), boundsOf(a), 100), quotient(boundsOf(a), boundsOf(b), 100)]
  if (low === null || high === null) return null
  const size = computedBounds({ ...stated.quantity, value: Math.abs(stated.quantity.value) })
  const change = ({ low: l, high: h }: Bounds): Bounds =>
    h <= 100 ? { low: 100 - h, high: 100 - l } : { low: l - 100, high: h - 100 }
  if (meets(change(low), size) || meets(change(high), size)) return null
  const value = Math.abs(b.value / a.value - 1) * 100
  return wrongChange(path, sentence, stated, from, to, value)
}

/** What makes the percentage one of the two figures before it. */
const LINK =
  /(?:which|that|this) is|i\.?e\.?|(?:das|was) (?:sind|ist)|also|soit|c['’]est|es decir|o sea|ou seja|cioè|ossia|\(\s*$/iu

/** A stated change between two figures of a sentence that really is so much. */
function wrongChange(
  path: DocumentPath,
  { id }: Sentence,
  stated: SentenceAmount,
  from: SentenceAmount,
  to: SentenceAmount,
  value: number,
): Derived {
  const expected = formatLike(stated.raw, roundedLike(value, stated.quantity))
  return {
    at: { path, id, part: stated.part },
    message: `${stated.raw}, but from ${from.raw} to ${to.raw} is ${expected}`,
    related: [from, to].map(({ part, raw }) => ({ at: { path, id, part }, message: raw })),
    text: stated.raw,
    expected,
  }
}
