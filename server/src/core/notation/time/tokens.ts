/** Cuts a text into numbers, words and signs, with everything that is no prose (code, addresses) blanked out. */

import { allWords, lookUp, type Word } from './lexicon'

export interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'cjk' | 'end'
  /** Index of its first UTF-16 unit. */
  readonly start: number
  readonly end: number
  /** In lower case, with every dash as "-", every apostrophe as "'" and every arrow as "→". */
  readonly text: string
  /** The number, or NaN. */
  readonly value: number
  readonly word: Word | undefined
  /** Nothing stands between it and the token before. */
  readonly glued: boolean
  /** It begins a line. */
  readonly newline: boolean
}

export interface Source {
  /** As it was given. */
  readonly text: string
  /** Of equal length, in the notation of `Token.text`. */
  readonly folded: string
  readonly tokens: readonly Token[]
  /** Primary subtag ("de"), or undefined. */
  readonly language: string | undefined
  /** The whole tag in lower case ("en-gb"). */
  readonly locale: string | undefined
  /** The token after the dash of a range that is being read: what stands before that dash is no identifier. */
  entered: number
}

const END: Token = {
  kind: 'end',
  start: -1,
  end: -1,
  text: '',
  value: Number.NaN,
  word: undefined,
  glued: false,
  newline: true,
}

/** The token at an index, or an end mark outside the text. */
export function at(source: Source, index: number): Token {
  return source.tokens[index] ?? END
}

/**
 * The tokens of a text, or null when nothing in it can be a time: no digit and no word that could stand for one. That
 * is decided in one pass without allocation, since most blocks of most documents hold no time.
 */
export function tokenise(text: string, language?: string): Source | null {
  const folded = mask(fold(text))
  if (!hasAnchor(folded)) return null
  const locale = language?.toLowerCase()
  return { text, folded, tokens: cut(folded), language: locale?.split('-')[0], locale, entered: -1 }
}

const NOT_ASCII = /[^\p{ASCII}]/u
/** Dashes, apostrophes, arrows, full-width digits and letters, odd spaces: all one UTF-16 unit each. */
const VARIANTS = /[‐‑‒–—―−﹘﹣－〜～’‘ʼ′＇→➔➜➡⇒\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff！-～]/g
/** Dashes and apostrophes of UTF-8 that were decoded as MacRoman, Windows-1252 or Latin-1. */
const GARBLED = /‚Ä[ìîë]|â€[“”‘–—]|â\u0080[\u0090-\u0095]|âˆ’|‚Äô|â€™|‚Üí|â†’/g

function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase()
  // Three characters of a wrongly decoded dash become one dash and two blanks that later join it.
  const plain = text.replace(GARBLED, (m) =>
    m === '‚Äô' || m === 'â€™'
      ? "'\u0001\u0001"
      : m === '‚Üí' || m === 'â†’'
        ? '→\u0001\u0001'
        : '-\u0001\u0001',
  )
  return lower(plain.replace(VARIANTS, variant))
}

function variant(char: string): string {
  if ('’‘ʼ′＇'.includes(char)) return "'"
  if ('→➔➜➡⇒'.includes(char)) return '→'
  if ('〜～'.includes(char)) return '~'
  if ('‐‑‒–—―−﹘﹣－'.includes(char)) return '-'
  const code = char.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' '
}

/** Lower case of equal length: a few letters (İ) grow when lowered and are kept as they are. */
function lower(text: string): string {
  const all = text.toLowerCase()
  if (all.length === text.length) return all
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i).toLowerCase()
    out += char.length === 1 ? char : text.charAt(i)
  }
  return out
}

const ADDRESS = /(?:[a-z][a-z0-9+]{1,9}:\/\/|www\.)\S+/g
const MAIL_OR_FILE =
  /[\w.+/-]{1,200}(?:@[\w.-]{1,100}|\.(?:md|mdx|txt|pdf|docx?|xlsx?|pptx?|csv|tsv|json|ya?ml|toml|html?|png|jpe?g|svg|gif|zip|gz|tsx?|jsx?|py|rb|go|rs|java|sh|sql|log)\b)/g

/** Blanks out code spans, addresses and file names, which hold digits that mean no time. */
function mask(text: string): string {
  let out = text
  if (out.includes('`')) out = maskCode(out)
  if (out.includes('://') || out.includes('www.')) out = out.replace(ADDRESS, blank)
  if (out.includes('@') || FILE_HINT.test(out)) out = out.replace(MAIL_OR_FILE, blank)
  return out
}

const FILE_HINT = /\d[\w/-]{0,40}\.[a-z]/

function blank(text: string): string {
  return '\ufffc'.repeat(text.length)
}

/** A run of backticks opens code when a run of the same length follows; each length is searched at most once in vain. */
function maskCode(text: string): string {
  const runs: { start: number; end: number }[] = []
  for (let i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i)) {
    const start = i
    while (text.charCodeAt(i) === 96) i++
    runs.push({ start, end: i })
  }
  const byLength = new Map<number, number[]>()
  runs.forEach((run, index) => {
    const length = run.end - run.start
    const list = byLength.get(length)
    if (list) list.push(index)
    else byLength.set(length, [index])
  })
  const taken = new Map<number, number>()
  let out = ''
  let from = 0
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r]!
    const length = run.end - run.start
    const list = byLength.get(length)!
    let next = taken.get(length) ?? 0
    while (next < list.length && list[next]! <= r) next++
    taken.set(length, next)
    const closing = list[next]
    if (closing === undefined) continue
    const end = runs[closing]!.end
    out += text.slice(from, run.start) + '\ufffc'.repeat(end - run.start)
    from = end
    r = closing
  }
  return from === 0 ? text : out + text.slice(from)
}

// One bit per (first letter, last letter, length) of the lexicon's words: nearly every other word fails it, and so
// costs no slice and no look-up.
const FILTER = new Uint8Array(1 << 16)
const KNOWN = 1
const ANCHOR = 2
for (const [word, meaning] of allWords()) {
  const anchors =
    meaning.month ||
    meaning.boundary ||
    meaning.season ||
    meaning.fiscal ||
    meaning.unit ||
    meaning.offset === 1
  FILTER[slot(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)]! |=
    KNOWN | (anchors ? ANCHOR : 0)
}

function slot(first: number, last: number, length: number): number {
  return ((first * 31 + last) * 17 + length) & 0xffff
}

/** The class of a folded UTF-16 unit: 0 sign, 1 digit, 2 letter, 3 CJK, 4 white space, 5 line break, 6 joins the left. */
function classOf(code: number): number {
  if (code < 128) return ASCII_CLASS[code]!
  if (code < 0x2c0) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? 2 : 0
  if ((code >= 0x3005 && code <= 0x3007) || (code >= 0x3040 && code <= 0x30ff)) return 3
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return 3
  if (code < 0x2000) return LETTER.test(String.fromCharCode(code)) ? 2 : 0
  return 0
}

const LETTER = /\p{L}|\p{M}/u
const ASCII_CLASS = new Uint8Array(128)
for (let c = 0; c < 128; c++) {
  const char = String.fromCharCode(c)
  if (char >= '0' && char <= '9') ASCII_CLASS[c] = 1
  else if (char >= 'a' && char <= 'z') ASCII_CLASS[c] = 2
  else if (char === '\n' || char === '\r') ASCII_CLASS[c] = 5
  else if (char === '\u0001') ASCII_CLASS[c] = 6
  else if (c <= 32) ASCII_CLASS[c] = 4
}

/** Whether a digit, a CJK year or a word stands in the text that every time expression has one of. */
function hasAnchor(folded: string): boolean {
  const length = folded.length
  for (let i = 0; i < length; ) {
    const kind = classOf(folded.charCodeAt(i))
    if (kind === 1) return true
    if (kind === 3) {
      if (CJK_ANCHOR.includes(folded.charAt(i))) return true
      i++
      continue
    }
    if (kind !== 2) {
      i++
      continue
    }
    const start = i
    while (i < length && classOf(folded.charCodeAt(i)) === 2) i++
    const flags = FILTER[slot(folded.charCodeAt(start), folded.charCodeAt(i - 1), i - start)]!
    if (flags & ANCHOR && isAnchor(lookUp(folded.slice(start, i)))) return true
  }
  return false
}

const CJK_ANCHOR = '年月季期半'

function isAnchor(word: Word | undefined): boolean {
  return Boolean(
    word && (word.month || word.boundary || word.season || word.fiscal || word.unit || word.offset === 1),
  )
}

const SIGNS: readonly string[] = Array.from({ length: 128 }, (_, c) => String.fromCharCode(c))

function cut(folded: string): Token[] {
  const tokens: Token[] = []
  const length = folded.length
  let glued = false
  let newline = true
  let i = 0
  while (i < length) {
    const code = folded.charCodeAt(i)
    const kind = classOf(code)
    if (kind >= 4) {
      i++
      if (kind === 6) continue
      glued = false
      if (kind === 5) newline = true
      continue
    }
    const start = i++
    let text = ''
    let value = Number.NaN
    let word: Word | undefined
    if (kind === 1) {
      while (i < length && ASCII_DIGIT(folded.charCodeAt(i))) i++
      // A longer number is none of time's, and would lose digits.
      if (i - start <= 9) {
        text = folded.slice(start, i)
        value = Number(text)
      }
    } else if (kind === 2) {
      while (i < length && classOf(folded.charCodeAt(i)) === 2) i++
      text = folded.slice(start, i)
      if (FILTER[slot(code, folded.charCodeAt(i - 1), i - start)]! & KNOWN) word = lookUp(text)
    } else if (code === 45) {
      while (i < length && (folded.charCodeAt(i) === 45 || folded.charCodeAt(i) === 1)) i++
      text = '-'
      if (folded.charAt(i) === '>') {
        i++
        text = '→'
      }
    } else {
      text = SIGNS[code] ?? folded.charAt(start)
      while (i < length && folded.charCodeAt(i) === 1) i++
    }
    tokens.push({ kind: KINDS[kind]!, start, end: i, text, value, word, glued, newline })
    glued = true
    newline = false
  }
  return tokens
}

const KINDS = ['sign', 'number', 'word', 'cjk'] as const

function ASCII_DIGIT(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether the token begins with a capital in the text as it was given. */
export function isUpper(source: Source, index: number): boolean {
  const { start, text } = at(source, index)
  return source.text.charAt(start) !== text.charAt(0)
}
