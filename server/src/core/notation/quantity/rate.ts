/** What may end an amount: "per month", "or more", "or so". */
import { isBlank, isCjk, isWordChar } from './characters'
import {
  APPROXIMATIONS_AFTER,
  COMPARATORS_AFTER,
  type Comparator,
  PER_ADVERBS,
  PER_NOUN_WORDS,
  PER_WORDS,
  PERIODS,
} from './lexicon'
import { isFunctionWord } from './nouns'

/** "per", "/", "a month", "monthly" behind an amount: what one counts against, and where that ends. */
export function readPer(text: string, at: number): { readonly per: string; readonly end: number } | null {
  const first = perAt(text, at)
  if (first === null) return null
  const second = perAt(text, first.end)
  return second === null ? first : { per: `${first.per}/${second.per}`, end: second.end }
}

const SLASH = /[ \u00A0]?\/[ \u00A0]?/y
const PER_WORD = /(?:,?[ \u00A0])(\p{L}+['’]?)(?:[ \u00A0]|(?<=['’]))/uy
const NOUN =
  /(?:(?:active|paying|new|full-time|registered|monthly|daily|additional|unique|connected|actif|usuario)[ \u00A0])?\p{L}[\p{L}\p{M}-]*\.?/uy
const COUNT =
  /(?:\d[\d.,]*[kKM]?|(?:two|three|four|five|six|eight|ten|twelve)(?=[ \u00A0]))(?:[ \u00A0]\p{L}{2,20})?/uy

function perAt(text: string, at: number): { readonly per: string; readonly end: number } | null {
  SLASH.lastIndex = at
  const slash = SLASH.exec(text)
  if (slash !== null) {
    const times = timesOf(text, at, at + slash[0].length)
    if (times !== null) return times
    const noun = nounOf(text, at + slash[0].length, true)
    // "1 / Churn rate" divides, "$5 / month" is a rate.
    if (slash[0].length > 1 && noun?.known !== true && noun?.per !== 'user' && noun?.per !== 'seat')
      return null
    return noun !== null && (!/[sS]$/.test(noun.per) || noun.known) ? noun : null
  }
  for (const [written, per] of isBlank(text[at]) ? (ADVERBS_BY_START.get(text[at + 1] ?? '') ?? []) : []) {
    if (!text.startsWith(written, at + 1)) continue
    const end = at + 1 + written.length
    if (isWordChar(text[end])) continue
    // "1,000 daily active users": an adjective of what follows.
    const rest = /^[ \u00A0](\p{L}+)/u.exec(text.slice(end, end + 20))
    if (rest !== null && !isFunctionWord(rest[1]!)) continue
    return { per, end }
  }
  PER_WORD.lastIndex = at
  const match = PER_WORD.exec(text)
  if (match === null) return null
  const word = match[1]!.toLowerCase()
  if (!PER_WORDS.has(word)) return null
  const from = at + match[0].length
  if (!PER_NOUN_WORDS.has(word)) {
    const noun = nounOf(text, from, true)
    return noun?.known === true && !(word === 'a' && /\.$/.test(text.slice(from, noun.end))) ? noun : null
  }
  COUNT.lastIndex = from
  const count = COUNT.exec(text)
  if (count !== null) return { per: count[0], end: from + count[0].length }
  const noun = nounOf(text, from, false)
  if (noun === null || isFunctionWord(noun.per)) return null
  return noun
}

const MANY =
  /(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?[kKM])[ \u00A0]?(?:hours?|hrs?|h|km|miles|employees|inhabitants|heures|horas|stunden|ore)(?![\p{L}\d])/uy

/** "0.1/200k hours": a small number against many hours, and no part of them. */
function timesOf(
  text: string,
  at: number,
  from: number,
): { readonly per: string; readonly end: number } | null {
  MANY.lastIndex = from
  const many = MANY.exec(text)
  if (many === null || !/(?:^|[^\d.,])\d{1,2}(?:[.,]\d+)?$/.test(text.slice(Math.max(0, at - 8), at)))
    return null
  return { per: many[0], end: from + many[0].length }
}

function nounOf(
  text: string,
  at: number,
  single: boolean,
): { per: string; end: number; known: boolean } | null {
  NOUN.lastIndex = at
  let written = NOUN.exec(text)?.[0]
  if (written === undefined) return null
  if (isCjk(written[0])) {
    for (const [word, per] of PERIODS) {
      if (text.startsWith(word, at)) return { per, end: at + word.length, known: true }
    }
    return { per: written.slice(0, 2), end: at + Math.min(2, written.length), known: false }
  }
  let period = PERIODS.get(written.toLowerCase())
  if (period === undefined && written.endsWith('.')) {
    written = written.slice(0, -1)
    period = PERIODS.get(written.toLowerCase())
  }
  if (period !== undefined) return { per: period, end: at + written.length, known: true }
  if (single && written === 'm') return { per: 'month', end: at + 1, known: true }
  if (written.length > 30) return null
  const singular = /[^s]s$/.test(written) && !single ? written.slice(0, -1) : written
  return {
    per: /[A-Z].*[A-Z]/.test(singular) ? singular : singular.toLowerCase(),
    end: at + written.length,
    known: false,
  }
}

/** Phrases by their first character, so that most positions are decided by one look-up. */
function byStart<T extends readonly [string, string]>(
  phrases: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>()
  for (const phrase of phrases) map.set(phrase[0][0]!, [...(map.get(phrase[0][0]!) ?? []), phrase])
  return map
}

const AFTER_BY_START = byStart(COMPARATORS_AFTER)
const ADVERBS_BY_START = byStart(PER_ADVERBS)
const APPROXIMATE_STARTS: ReadonlySet<string> = new Set(APPROXIMATIONS_AFTER.map((phrase) => phrase[0]!))

/** "or more", "以上", "or so" behind an amount. */
export function readSuffixes(
  text: string,
  at: number,
): { readonly comparator: Comparator | null; readonly approximate: boolean; readonly end: number } {
  const from = isBlank(text[at]) ? at + 1 : at
  const first = text[from]
  if (first === undefined) return { comparator: null, approximate: false, end: at }
  for (const [written, comparator] of AFTER_BY_START.get(first) ?? []) {
    if (!text.startsWith(written, from) || isWordChar(text[from + written.length])) continue
    if (from === at && !isCjk(first)) continue
    return { comparator, approximate: false, end: from + written.length }
  }
  for (const written of APPROXIMATE_STARTS.has(first) ? APPROXIMATIONS_AFTER : []) {
    if (!text.startsWith(written, from) || isWordChar(text[from + written.length])) continue
    if (from === at && !isCjk(first)) continue
    return { comparator: null, approximate: true, end: from + written.length }
  }
  return { comparator: null, approximate: false, end: at }
}
