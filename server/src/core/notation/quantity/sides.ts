/** What stands to the left and right of one numeral: signs, bounds, currencies, magnitudes, units, "per". */
import { type CurrencyMark, currencyAfter, currencyBefore } from './currency'
import {
  APPROXIMATIONS_AFTER,
  APPROXIMATIONS_BEFORE,
  BETWEEN,
  CHANGE_FROM,
  CHANGE_OR_RANGE_FROM,
  CJK_MAGNITUDES,
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  type Comparator,
  LOCAL_MAGNITUDES,
  MAGNITUDE_WORDS,
  PER_ADVERBS,
  PER_BEFORE,
  PER_NOUN_WORDS,
  PER_WORDS,
  PERIODS,
} from './lexicon'
import { isFunctionWord } from './nouns'
import { unitAt } from './units'

/** What stands before a numeral. */
export interface Head {
  /** Where the expression starts. */
  readonly start: number
  readonly currency: CurrencyMark | null
  readonly sign: '+' | '-' | '±' | null
  /** Where the sign stands, or -1. */
  readonly signAt: number
  /** "(5,400)": an opening bracket directly before the amount. */
  readonly bracket: boolean
  readonly comparator: Comparator | null
  readonly approximate: boolean
  readonly per: string | null
  /** The words that join a range that "between" opened, or null. */
  readonly between: string | null
  /** Where the amount starts without "between". */
  readonly inner: number
  /** "from 5 to 3": a change, not a range. */
  readonly from: 'change' | 'either' | null
}

/** What stands behind a numeral, as far as it belongs to that number alone. */
export interface Tail {
  readonly end: number
  /** 6 for "M". */
  readonly exponent: number
  readonly magnitude: 'letter' | 'word' | null
  readonly magnitudeStart: number
  readonly magnitudeEnd: number
  readonly currency: CurrencyMark | null
  readonly unit: string | null
  readonly unitEnd: number
  /** "12+" */
  readonly plus: boolean
  /** Digits that a compound Han numeral adds: 5000万 behind 3億. */
  readonly extra: number
}

const BLANK = /[ \u00A0\u2007\u2009\u202F]/
const isBlank = (char: string | undefined) => char !== undefined && BLANK.test(char)
const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_]/u.test(char)
const isCjk = (char: string | undefined) =>
  char !== undefined &&
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー、。，：（）「」]/u.test(char)
/** A letter that a number cannot touch: Han and kana need no blank. */
export const isWordChar = (char: string | undefined) => isLetter(char) && !isCjk(char)

const SYMBOL_COMPARATORS: readonly (readonly [string, Comparator])[] = [
  ['<=', '<='],
  ['=<', '<='],
  ['≤', '<='],
  ['⩽', '<='],
  ['≦', '<='],
  ['>=', '>='],
  ['≥', '>='],
  ['⩾', '>='],
  ['≧', '>='],
  ['<', '<'],
  ['＜', '<'],
  ['>', '>'],
  ['＞', '>'],
]

/** Reads leftwards from a numeral, not past `floor`. */
export function readHead(text: string, at: number, floor: number, language: string | undefined): Head {
  const head = {
    start: at,
    currency: null as CurrencyMark | null,
    sign: null as Head['sign'],
    signAt: -1,
    bracket: false,
    comparator: null as Comparator | null,
    approximate: false,
    per: null as string | null,
    between: null as string | null,
    inner: at,
    from: null as Head['from'],
  }
  // Eight rounds are more than any amount has parts.
  for (let round = 0; round < 8; round++) {
    const edge = head.start > floor && isBlank(text[head.start - 1]) ? head.start - 1 : head.start
    if (head.currency === null && !head.bracket && head.comparator === null) {
      const currency = currencyBefore(text, edge, floor, language)
      if (currency !== null) {
        head.currency = currency
        head.start = currency.start
        continue
      }
    }
    if (head.sign === null && !head.bracket && signBefore(text, head, floor)) continue
    if (!head.bracket && head.sign === null && text[head.start - 1] === '(' && head.start - 1 >= floor) {
      const before = currencyBefore(
        text,
        isBlank(text[head.start - 2]) ? head.start - 2 : head.start - 1,
        floor,
        language,
      )
      head.bracket = true
      head.start--
      if (before !== null && head.currency === null) {
        head.currency = before
        head.start = before.start
      }
      break
    }
    if (symbolBefore(text, edge, floor, head)) continue
    if (wordsBefore(text, edge, floor, head)) continue
    break
  }
  return head
}

interface Growing {
  start: number
  sign: Head['sign']
  signAt: number
  comparator: Comparator | null
  approximate: boolean
  per: string | null
  between: string | null
  inner: number
  from: Head['from']
}

/** "+12", "−5", "–5" at the start or after something that is no number or word. */
function signBefore(text: string, head: Growing, floor: number): boolean {
  const at = head.start - 1
  const char = text[at]
  if (at < floor || char === undefined) return false
  if (char === '±') {
    head.sign = '±'
    head.approximate = true
    head.signAt = at
    head.start = at
    return true
  }
  if (!/[+\-−–‐‑﹣－＋]/.test(char)) return false
  const before = text[at - 1]
  if (
    at > floor &&
    before !== undefined &&
    !/[\s([{€$£¥₹<>=≤≥~≈:：→|"'“‘*_，、。（]/.test(before) &&
    !isCjk(before)
  )
    return false
  // "820 ms -320 ms": a blank after an amount is a blank before a signed one, but "5 –7" is a slip for a range.
  if (at > 0 && at <= floor && floor > 0) return false
  if (/[-=]/.test(text[at - 1] ?? '') && char === '-') return false
  head.sign = char === '+' || char === '＋' ? '+' : '-'
  head.signAt = at
  head.start = at
  return true
}

function symbolBefore(text: string, at: number, floor: number, head: Growing): boolean {
  const last = text[at - 1]
  if (at <= floor || last === undefined) return false
  if (/[~≈≃∼≅～〜]/.test(last)) {
    head.approximate = true
    head.start = at - 1
    return true
  }
  if (head.comparator !== null) return false
  for (const [written, comparator] of SYMBOL_COMPARATORS) {
    if (!text.endsWith(written, at) || at - written.length < floor) continue
    if (text.slice(at - written.length, at) !== written) continue
    // "->" and "=>" are arrows, "<-" too.
    if (written === '>' && /[-=–—]/.test(text[at - 2] ?? '')) return false
    head.comparator = comparator
    head.start = at - written.length
    return true
  }
  return false
}

/** Bounds and approximations in words: the longest phrase of up to five words that ends here. */
function wordsBefore(text: string, at: number, floor: number, head: Growing): boolean {
  const last = text[at - 1]
  if (at <= floor || last === undefined) return false
  if (isCjk(last)) return hanBefore(text, at, floor, head)
  if (text[at - 1] === '-' && /(?:^|[^\p{L}])sub$/iu.test(text.slice(Math.max(floor, at - 5), at - 1))) {
    head.comparator = '<'
    head.start = at - 4
    return true
  }
  if (at === head.start && last !== '.' && last !== "'" && last !== '’') return false
  const starts = wordStarts(text, at, floor)
  for (let i = starts.length - 1; i >= 0; i--) {
    const phrase = text.slice(starts[i], at).toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'")
    const comparator = COMPARATORS_BEFORE.get(phrase)
    if (comparator !== undefined && head.comparator === null) {
      if (phrase === 'over' && spansTime(text, starts[i]!, floor)) return false
      head.comparator = comparator
      head.start = starts[i]!
      return true
    }
    if (APPROXIMATIONS_BEFORE.has(phrase) && !head.approximate) {
      head.approximate = true
      head.start = starts[i]!
      return true
    }
  }
  const word = starts.length === 0 ? '' : text.slice(starts[0], at).toLowerCase()
  const joint = BETWEEN.get(word)
  if (joint !== undefined && head.between === null) {
    head.between = joint
    head.inner = head.start
    head.start = starts[0]!
    return true
  }
  // "from" is not part of the amount, and nothing further left belongs to it.
  if (CHANGE_FROM.has(word)) head.from = 'change'
  else if (CHANGE_OR_RANGE_FROM.has(word)) head.from = 'either'
  return false
}

/**
 * "Phased over 18 months", "€3M over 2 years": the stretch that something takes. At the start of a clause, or after a
 * verb of lasting, "over 18 months" is a bound.
 */
function spansTime(text: string, at: number, floor: number): boolean {
  DURATION.lastIndex = at
  if (!DURATION.test(text)) return false
  const before = /([\p{L}\p{N}%€)]+)\s$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1]
  if (before === undefined) return false
  return at <= floor + 1 || !LASTING.test(before)
}

const DURATION = /over\s(?:\d+|\p{L}+)(?:\s?[-–]\s?\d+)?[\s-](?:days?|weeks?|months?|quarters?|years?)\b/iuy
const LASTING =
  /^(?:takes?|took|taking|for|of|is|at|with|has|have|had|lasts?|lasted|requires?|already|now|with|after|from|to|exceed|runway|experience|tenure|was|be|by)$/i

/** Where the last five words before an offset start, the nearest first. */
function wordStarts(text: string, at: number, floor: number): number[] {
  const starts: number[] = []
  let position = at
  while (starts.length < 5) {
    let start = position
    while (start > floor && at - start < 48 && /[\p{L}\p{M}.'’]/u.test(text[start - 1]!)) start--
    if (start === position) break
    starts.push(start)
    if (start <= floor || !isBlank(text[start - 1])) break
    position = start - 1
  }
  return starts
}

function hanBefore(text: string, at: number, floor: number, head: Growing): boolean {
  for (let length = Math.min(6, at - floor); length >= 1; length--) {
    const phrase = text.slice(at - length, at)
    const comparator = COMPARATORS_BEFORE.get(phrase)
    if (comparator !== undefined && head.comparator === null) head.comparator = comparator
    else if (APPROXIMATIONS_BEFORE.has(phrase) && !head.approximate) head.approximate = true
    else {
      const per = head.per === null ? PER_BEFORE.find(([written]) => written === phrase)?.[1] : undefined
      if (per === undefined) continue
      head.per = per
    }
    head.start = at - length
    return true
  }
  return false
}

/** Reads rightwards from a numeral: magnitude, "+", currency or unit. Nouns and "per" are read later. */
export function readTail(
  text: string,
  at: number,
  money: CurrencyMark | null,
  language: string | undefined,
): Tail {
  let end = at
  let plus = false
  if (text[end] === '+' && !/[\d+]/.test(text[end + 1] ?? '')) {
    plus = true
    end++
  }
  // "5.000,— €" and "5.000,- €": no cents.
  const dash = /[,.][-–—]{1,2}(?=\s?(?:€|EUR|CHF|Fr|kr))/y
  dash.lastIndex = end
  const noCents = dash.exec(text)
  if (noCents !== null) end += noCents[0].length
  const magnitude = magnitudeAt(text, end, money, language)
  if (magnitude !== null) end = magnitude.end
  if (!plus && magnitude !== null && text[end] === '+' && !/[\d+]/.test(text[end + 1] ?? '')) {
    plus = true
    end++
  }
  // "5 millones de euros", "5 millions d'euros".
  OF.lastIndex = end
  const of = magnitude?.kind === 'word' ? OF.exec(text)?.[0].length : undefined
  const blank = isBlank(text[end]) ? 1 : 0
  const after = currencyAfter(text, end + (of ?? blank), language)
  let currency: CurrencyMark | null = null
  let unit: string | null = null
  if (after !== null && belongsHere(text, after, money)) {
    currency = after
    end = after.end
  } else if (money === null) {
    const hyphen = magnitude === null && /[-‐‑–]/.test(text[end] ?? '') ? 1 : 0
    const mark = unitAt(text, end + (blank || hyphen), blank + hyphen === 0)
    // "12-month" takes words, "5-x" and "10-s" do not.
    if (mark !== null && (hyphen === 0 || mark.word || mark.unit === 'min')) {
      unit = mark.unit
      end = mark.end
    }
  }
  if (
    !plus &&
    (unit !== null || currency !== null) &&
    text[end] === '+' &&
    !/[\d+]/.test(text[end + 1] ?? '')
  ) {
    plus = true
    end++
  }
  return {
    end,
    exponent: magnitude?.exponent ?? 0,
    magnitude: magnitude?.kind ?? null,
    magnitudeStart: magnitude === null ? at : magnitude.start,
    magnitudeEnd: magnitude?.end ?? at,
    currency,
    unit,
    unitEnd: end,
    plus,
    extra: magnitude?.extra ?? 0,
  }
}

const OF = /[ \u00A0](?:de[ \u00A0]|di[ \u00A0]|of[ \u00A0]|d['’])/y

/** "$5M USD" says its dollar twice; "$5 € 7" is two amounts; "€5 pounds" is none. */
function belongsHere(text: string, after: CurrencyMark, money: CurrencyMark | null): boolean {
  if (money === null) return true
  if (after.symbol) return false
  const written = text.slice(after.start, after.end)
  return money.symbol && /^[A-Z]{3}$/.test(written)
}

interface Magnitude {
  readonly start: number
  readonly end: number
  readonly exponent: number
  readonly kind: 'letter' | 'word'
  readonly extra: number
}

const MAGNITUDE_WORD = /[\p{L}]{2,10}\.?/uy

function magnitudeAt(
  text: string,
  at: number,
  currency: CurrencyMark | null,
  language: string | undefined,
): Magnitude | null {
  const han = hanMagnitude(text, at)
  if (han !== null) return han
  const blank = isBlank(text[at]) ? 1 : 0
  const start = at + blank
  const first = text[start]
  if (first === undefined || !/\p{L}/u.test(first)) return null
  const word = wordMagnitude(text, start, language, currency)
  if (word !== null) return word
  return letterMagnitude(text, start, blank === 0, currency !== null)
}

function wordMagnitude(
  text: string,
  start: number,
  language: string | undefined,
  currency: CurrencyMark | null,
): Magnitude | null {
  const money = currency !== null
  MAGNITUDE_WORD.lastIndex = start
  const written = MAGNITUDE_WORD.exec(text)?.[0]
  if (written === undefined) return null
  const bare = written.replace(/\.$/, '')
  // "mn", "bn" glued, and "MRD": case does not matter beyond one letter; but "Mi", "Md" are Latin words and names.
  const lower = bare.toLowerCase()
  const local = LOCAL_MAGNITUDES[language?.toLowerCase().split('-')[0] ?? '']
  let exponent = local?.get(lower) ?? MAGNITUDE_WORDS.get(lower)
  if (exponent === undefined || isWordChar(text[start + bare.length])) return null
  // "$5 mil": Spanish says thousand, English million; the currency tells where no language does.
  if (lower === 'mil') {
    const english = currency?.symbol === true && /^(?:USD|GBP|AUD|CAD|NZD|EUR)$/.test(currency.code)
    const named = /^\s+(?:de|euros|pesos|dólares|reais|millones)\b/.test(text.slice(start + 3, start + 16))
    if (!english || named) exponent = 3
    else if (language === undefined) exponent = 6
  }
  // Two-letter ones are words of several languages; they need money or a capital or the hug of the digits.
  if ((lower === 'mi' || lower === 'bi') && !money) return null
  let end = start + bare.length
  if (text[end] === '.' && MAGNITUDE_WORDS.has(`${lower}.`)) end++
  // "mil millones", "hundred thousand", "thousand million".
  if (exponent === 3 || exponent === 2) {
    const next = /[ \u00A0]([\p{L}]{3,9})/uy
    next.lastIndex = end
    const second = next.exec(text)
    const more =
      second === null
        ? undefined
        : (local?.get(second[1]!.toLowerCase()) ?? MAGNITUDE_WORDS.get(second[1]!.toLowerCase()))
    if (second !== null && more !== undefined && more > exponent)
      return { start, end: end + second[0].length, exponent: exponent + more, kind: 'word', extra: 0 }
  }
  return { start, end, exponent, kind: 'word', extra: 0 }
}

/** K, M, B and their like; which letters count depends on whether it is money and whether they hug the digits. */
function letterMagnitude(text: string, start: number, glued: boolean, money: boolean): Magnitude | null {
  const match = LETTERS.exec(text.slice(start, start + 3))
  if (match === null) return null
  const written = match[0]
  const end = start + written.length
  if (isWordChar(text[end]) && !CURRENCY_NEXT.test(text.slice(end, end + 4))) return null
  const followedByMoney =
    CURRENCY_NEXT.test(text.slice(end, end + 4)) || SPACED_MONEY.test(text.slice(end, end + 5))
  const worth = money || followedByMoney
  const rest = text.slice(end, end + 24)
  const counts =
    /^\+?[ \u00A0](?:\p{L}[\p{L}'’/-]*[ \u00A0]){0,2}\p{L}{2,}/u.test(rest) &&
    !isFunctionWord(/\p{L}+/u.exec(rest)![0])
  const found = (exponent: number): Magnitude => ({ start, end, exponent, kind: 'letter', extra: 0 })
  switch (written) {
    case 'k':
    case 'K':
      return found(3)
    case 'T€':
      return null
    case 'M':
      return glued || worth || counts || /^\s*(?:$|[^\p{L}\p{N}\s])/u.test(rest) ? found(6) : null
    case 'MM':
    case 'Mn':
      return found(6)
    case 'mm':
      return worth ? found(6) : null
    case 'm':
      return worth ||
        (glued &&
          counts &&
          !/^[ \u00A0](?:long|wide|high|tall|deep|timeout|interval|window|apart|away|sla|rto|rpo|mttr|per)\b/i.test(
            rest,
          ))
        ? found(6)
        : null
    case 'B':
      return worth || (glued && !/^\/|^\s?(?:payload|file|packet)/.test(rest)) || counts ? found(9) : null
    case 'b':
      return worth && glued ? found(9) : null
    case 'T':
      // "T€" is German book-keeping for thousands; "$5T" are trillions.
      if (/^(?:€|EUR|CHF)/.test(text.slice(end, end + 3)) && !money) return found(3)
      return worth || (glued && counts) ? found(12) : null
    case 't':
      return money && glued ? found(12) : null
    case 'G':
      return null
    case 'L':
      return worth ? found(5) : null
    case 'Cr':
    case 'cr':
    case 'CR':
      return found(7)
    default:
      return null
  }
}

const LETTERS = /^(?:MM|Mn|mm|Cr|CR|cr|[kKMmBbTtL])/
const CURRENCY_NEXT =
  /^(?:€|\$|£|¥|₹|US\$|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|BRL|INR|JPY|CNY|AUD|CAD|SGD|HKD|NZD|MXN|ZAR|KRW|TRY|ILS)\b)/
const SPACED_MONEY = /^[ \u00A0](?:€|£|¥|₹|EUR|USD|GBP|CHF)/

/** 万, 百万, 億 and compounds: 3億5000万. */
function hanMagnitude(text: string, at: number): Magnitude | null {
  let end = at
  let exponent = 0
  for (;;) {
    const power = CJK_MAGNITUDES.get(text[end] ?? '')
    if (power === undefined) break
    exponent += power
    end++
  }
  if (end === at) return null
  // "5千" yes, but "10十" no numeral has; 百 and 千 behind digits are fine.
  let extra = 0
  const more = /(\d{1,4})([万千百萬]{1,2})/y
  more.lastIndex = end
  const next = more.exec(text)
  if (next !== null) {
    let power = 0
    for (const char of next[2]!) power += CJK_MAGNITUDES.get(char)!
    if (power < exponent) {
      extra = Number(`${next[1]}e${power}`)
      end = more.lastIndex
    }
  }
  return { start: at, end, exponent, kind: 'letter', extra }
}

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
