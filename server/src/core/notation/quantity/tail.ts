/** What stands to the right of a numeral and belongs to it alone: magnitude, "+", currency or unit. */
import { isBlank, isWordChar } from './characters'
import { type CurrencyMark, currencyAfter } from './currency'
import { CJK_MAGNITUDES, LOCAL_MAGNITUDES, MAGNITUDE_WORDS } from './lexicon'
import { isFunctionWord } from './nouns'
import { unitAt } from './units'

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
  // "1,247 miles" is a distance unless Spanish counts with it: "5 miles de euros".
  if (lower === 'miles' && !/^\s+de\s/.test(text.slice(start + 5, start + 9))) return null
  // "$5 mil": Spanish says thousand, English million; the currency tells where no language does.
  if (lower === 'mil') {
    const english = currency?.symbol === true && /^(?:USD|GBP|AUD|CAD|NZD|EUR)$/.test(currency.code)
    const named = /^\s+(?:de|euros|pesos|dólares|reais|millones)\b/.test(text.slice(start + 3, start + 16))
    if (!english || named) exponent = 3
    else if (language === undefined) exponent = 6
  }
  // Two-letter ones are words of several languages; they need money or a capital or the hug of the digits.
  if ((lower === 'mi' || lower === 'bi') && !money && language?.toLowerCase().startsWith('pt') !== true)
    return null
  let end = start + bare.length
  if (text[end] === '.' && MAGNITUDE_WORDS.has(`${lower}.`)) end++
  // "mil millones", "hundred thousand", "thousand million", "lakh crore".
  if (exponent === 2 || exponent === 3 || exponent === 5) {
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
function hanMagnitude(text: string, from: number): Magnitude | null {
  // Typographers set a blank between digits and characters: "15 亿元".
  const at = /^[ \u00A0][万萬亿億]/.test(text.slice(from, from + 2)) ? from + 1 : from
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
  const more = /(\d{1,4}|\d{1,2},\d{3})([万千百萬]{1,2})/y
  more.lastIndex = end
  const next = more.exec(text)
  if (next !== null) {
    let power = 0
    for (const char of next[2]!) power += CJK_MAGNITUDES.get(char)!
    if (power < exponent) {
      extra = Number(`${next[1]!.replace(',', '')}e${power}`)
      end = more.lastIndex
    }
  }
  return { start: at, end, exponent, kind: 'letter', extra }
}
