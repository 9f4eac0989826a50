/** Money: symbols, ISO 4217 codes and words before and after an amount. */

/** A currency found beside a numeral, with its place. */
export interface CurrencyMark {
  /** ISO 4217. */
  readonly code: string
  readonly start: number
  readonly end: number
  /** "$", "US$", "₹": a symbol, not a code or word. */
  readonly symbol: boolean
}

/** Symbols as written; "¥", "$" and "kr" belong to several countries and mean the most usual one. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₴': 'UAH',
  '₱': 'PHP',
  '₫': 'VND',
  '฿': 'THB',
  '₦': 'NGN',
  '₵': 'GHS',
  '₡': 'CRC',
  '₲': 'PYG',
  '₸': 'KZT',
  '₾': 'GEL',
  '₼': 'AZN',
  '৳': 'BDT',
  US$: 'USD',
  USD$: 'USD',
  'U.S.$': 'USD',
  R$: 'BRL',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  CAD$: 'CAD',
  AUD$: 'AUD',
  HK$: 'HKD',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  MX$: 'MXN',
  Mex$: 'MXN',
  NT$: 'TWD',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  'RMB¥': 'CNY',
  AR$: 'ARS',
  CLP$: 'CLP',
  COP$: 'COP',
  'S/': 'PEN',
  'Bs.': 'BOB',
}

/** The characters that symbols start with. */
const STARTS: ReadonlySet<string> = new Set(Object.keys(SYMBOLS).map((symbol) => symbol[0]!))

/** Abbreviations that stand where symbols do, as whole words. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  kr: 'SEK',
  'kr.': 'DKK',
  zł: 'PLN',
  zl: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  Rs: 'INR',
  'Rs.': 'INR',
  Rp: 'IDR',
  RM: 'MYR',
  RMB: 'CNY',
  'Fr.': 'CHF',
  SFr: 'CHF',
  'SFr.': 'CHF',
  sFr: 'CHF',
  CHf: 'CHF',
  lei: 'RON',
  лв: 'BGN',
  'руб.': 'RUB',
  руб: 'RUB',
  грн: 'UAH',
  NIS: 'ILS',
  DH: 'MAD',
  Dhs: 'AED',
  CFA: 'XOF',
  FCFA: 'XOF',
  Euro: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  Euros: 'EUR',
  EURO: 'EUR',
}

/** Words behind an amount, in lower case. "pesos" and "crowns" alone belong to too many countries. */
const WORDS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  dólares: 'USD',
  dólar: 'USD',
  dollari: 'USD',
  dollaro: 'USD',
  bucks: 'USD',
  'us-dollar': 'USD',
  'us dollars': 'USD',
  'us dollar': 'USD',
  'u.s. dollars': 'USD',
  'american dollars': 'USD',
  'canadian dollars': 'CAD',
  'australian dollars': 'AUD',
  'singapore dollars': 'SGD',
  'hong kong dollars': 'HKD',
  'new zealand dollars': 'NZD',
  'dólares americanos': 'USD',
  'dólares estadounidenses': 'USD',
  'dollars américains': 'USD',
  'dollars canadiens': 'CAD',
  pound: 'GBP',
  pounds: 'GBP',
  'pounds sterling': 'GBP',
  sterling: 'GBP',
  'british pounds': 'GBP',
  pfund: 'GBP',
  libras: 'GBP',
  'libras esterlinas': 'GBP',
  euro: 'EUR',
  euros: 'EUR',
  franc: 'CHF',
  francs: 'CHF',
  franken: 'CHF',
  'swiss francs': 'CHF',
  'francs suisses': 'CHF',
  'schweizer franken': 'CHF',
  franchi: 'CHF',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rupee: 'INR',
  rupees: 'INR',
  rupien: 'INR',
  roupies: 'INR',
  reais: 'BRL',
  'pesos mexicanos': 'MXN',
  'mexican pesos': 'MXN',
  'pesos argentinos': 'ARS',
  'pesos colombianos': 'COP',
  'pesos chilenos': 'CLP',
  zloty: 'PLN',
  zlotys: 'PLN',
  złotych: 'PLN',
  kronor: 'SEK',
  kroner: 'DKK',
  forint: 'HUF',
  rubles: 'RUB',
  roubles: 'RUB',
  rubel: 'RUB',
  hryvnia: 'UAH',
  shekels: 'ILS',
  shekel: 'ILS',
  dirhams: 'AED',
  dirham: 'AED',
  rand: 'ZAR',
  baht: 'THB',
  rupiah: 'IDR',
  ringgit: 'MYR',
  naira: 'NGN',
}

/** Han and kana behind an amount, longest first. */
const CJK: readonly (readonly [string, string])[] = [
  ['人民币', 'CNY'],
  ['人民幣', 'CNY'],
  ['米ドル', 'USD'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['ドル', 'USD'],
  ['欧元', 'EUR'],
  ['歐元', 'EUR'],
  ['ユーロ', 'EUR'],
  ['英镑', 'GBP'],
  ['英鎊', 'GBP'],
  ['ポンド', 'GBP'],
  ['日元', 'JPY'],
  ['日圓', 'JPY'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['韩元', 'KRW'],
  ['ウォン', 'KRW'],
  ['新台币', 'TWD'],
  ['新台幣', 'TWD'],
  ['台币', 'TWD'],
  ['台幣', 'TWD'],
  ['円', 'JPY'],
  ['圓', 'JPY'],
  ['元', 'CNY'],
  ['원', 'KRW'],
]

/** Codes that are words in front of a number: "TRY 3 prices", "PEN 2 tests". Behind one they are money. */
const WORDLIKE_CODES = new Set('TRY PEN GEL AMD BOB COP MAD PAB ARS LAK NIO'.split(' '))

/** Codes that are words wherever they stand ("ALL 12 regions", "TOP 10"), are out of use, or are no money. */
const UNUSED_CODES = new Set(
  'ALL TOP CUP MOP SOS BAM STD ESP SUR XXX XTS XPD XPT XAU XAG XDR XUA TPE CHE CHW ADP AOK BEC BRE LUC MDC ERN'.split(
    ' ',
  ),
)

/** The codes of ISO 4217 that the platform knows (the Unicode CLDR list), those in disuse included. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Lower-case codes are read for the currencies of most trade only, as most others are words somewhere. */
const LOWER_CASE_CODES = new Set([
  'usd',
  'eur',
  'gbp',
  'chf',
  'jpy',
  'cny',
  'inr',
  'cad',
  'aud',
  'brl',
  'mxn',
  'sek',
  'nok',
  'dkk',
  'pln',
])

/** Countries of these currencies write a decimal point: "$1,2M" is a slip there. */
const POINT_CURRENCIES = new Set([
  'USD',
  'GBP',
  'JPY',
  'CNY',
  'INR',
  'AUD',
  'HKD',
  'SGD',
  'NZD',
  'MXN',
  'KRW',
  'ILS',
  'TWD',
  'THB',
])

/** Whether a currency is at home where a decimal point is written. */
export function writesPoint(code: string): boolean {
  return POINT_CURRENCIES.has(code)
}

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_]/u.test(char)
const isSymbol = (char: string | undefined) =>
  char !== undefined && char !== 'kr' && (SYMBOLS[char] !== undefined || char === '/')

/** "kr" is a crown of four countries, "¥" of two: the language says which. */
function localised(code: string, written: string, language: string | undefined): string {
  const primary = language?.toLowerCase().split('-')[0]
  if (written === 'kr' || written === 'kr.' || written === 'kroner') {
    if (primary === 'da') return 'DKK'
    if (primary === 'nb' || primary === 'nn' || primary === 'no') return 'NOK'
    if (primary === 'is') return 'ISK'
    if (primary === 'sv') return 'SEK'
  }
  if ((written === '¥' || written === '￥') && primary === 'zh') return 'CNY'
  if (written === '元' && language !== undefined && /^zh-(?:tw|hant-tw)$/i.test(language)) return 'TWD'
  return code
}

/** The currency whose symbol, code or abbreviation ends at an offset, not before `floor`. */
export function currencyBefore(
  text: string,
  at: number,
  floor: number,
  language: string | undefined,
): CurrencyMark | null {
  const last = text[at - 1]
  if (at <= floor || last === undefined) return null
  if (isSymbol(last)) {
    // The longest symbol wins: "US$", "R$", "S/".
    for (let length = Math.min(5, at - floor); length >= 1; length--) {
      const written = text.slice(at - length, at)
      const code = SYMBOLS[written]
      if (code === undefined) continue
      if (length > 1 && isLetter(text[at - length - 1])) continue
      return { code: localised(code, written, language), start: at - length, end: at, symbol: true }
    }
    return null
  }
  if (last !== '.' && !/\p{L}/u.test(last)) return null
  let start = at - 1
  while (start > floor && at - start < 6 && isLetter(text[start - 1])) start--
  if (isLetter(text[start - 1]) && start > floor) return null
  const written = text.slice(start, at)
  // Behind a hyphen it is part of an identifier: "INV-USD 5".
  if (text[start - 1] === '-' && isLetter(text[start - 2])) return null
  const code = ABBREVIATIONS[written] ?? codeOf(written, true)
  return code === undefined
    ? null
    : { code: localised(code, written, language), start, end: at, symbol: false }
}

function codeOf(written: string, before: boolean): string | undefined {
  if (written.length !== 3) return undefined
  if (LOWER_CASE_CODES.has(written)) return written.toUpperCase()
  if (!CODES.has(written) || UNUSED_CODES.has(written) || (before && WORDLIKE_CODES.has(written)))
    return undefined
  return written
}

/** The currency whose symbol, code or word starts at an offset. */
export function currencyAfter(text: string, at: number, language: string | undefined): CurrencyMark | null {
  const first = text[at]
  if (first === undefined) return null
  for (let length = STARTS.has(first) ? 4 : 0; length >= 1; length--) {
    const written = text.slice(at, at + length)
    const code = SYMBOLS[written]
    if (code === undefined || written.length < length) continue
    // "50K / $100K": a symbol that hugs the next number belongs to that one.
    if (/[\d]/.test(text[at + length] ?? '')) return null
    return { code: localised(code, written, language), start: at, end: at + length, symbol: true }
  }
  for (const [written, code] of text.charCodeAt(at) >= 0x2e80 ? CJK : []) {
    if (text.startsWith(written, at)) {
      return { code: localised(code, written, language), start: at, end: at + written.length, symbol: true }
    }
  }
  WORD.lastIndex = at
  const word = WORD.exec(text)?.[0]
  if (word === undefined) return null
  PHRASE.lastIndex = at
  const phrase = PHRASE.exec(text)?.[0]
  if (phrase !== undefined) {
    const code = WORDS[phrase.toLowerCase().replace(/\s+/g, ' ')]
    if (code !== undefined) return { code, start: at, end: at + phrase.length, symbol: false }
  }
  const dotted = text[at + word.length] === '.' ? ABBREVIATIONS[`${word}.`] : undefined
  if (dotted !== undefined)
    return { code: localised(dotted, word, language), start: at, end: at + word.length + 1, symbol: false }
  const code = ABBREVIATIONS[word] ?? codeOf(word, false) ?? WORDS[word.toLowerCase()]
  if (code === undefined) return null
  // "5 rand tests", "3 pound notes": a singular word before a noun may be anything, but money is likelier.
  return { code: localised(code, word, language), start: at, end: at + word.length, symbol: false }
}

const WORD = /[\p{L}](?:[\p{L}\p{M}]|-(?=\p{L})){0,40}/uy
const PHRASE = /[\p{L}.]{1,12}[ \u00A0][\p{L}]{1,16}(?:[ \u00A0]dollars)?/uy
