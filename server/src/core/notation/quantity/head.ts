/** What stands to the left of a numeral: signs, currencies, bounds, approximations. */
import { isBlank, isCjk } from './characters'
import { type CurrencyMark, currencyBefore } from './currency'
import {
  APPROXIMATIONS_BEFORE,
  BETWEEN,
  CHANGE_FROM,
  CHANGE_OR_RANGE_FROM,
  COMPARATORS_BEFORE,
  type Comparator,
  PER_BEFORE,
} from './lexicon'

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
  const percent = /^\s?\d[\d.,]{0,8}\s?%/.test(text.slice(at, at + 14))
  if (head.sign === null && minusBefore(text, at, starts)) {
    head.sign = '-'
    head.signAt = starts[0]!
    head.start = starts[0]!
    return true
  }
  for (let i = starts.length - 1; i >= 0; i--) {
    const phrase = text.slice(starts[i], at).toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'")
    const forms = percent ? formsOf(phrase) : [phrase]
    const comparator = forms.map((form) => COMPARATORS_BEFORE.get(form)).find((known) => known !== undefined)
    if (comparator !== undefined && head.comparator === null) {
      if (phrase === 'over' && spansTime(text, starts[i]!, floor)) return false
      head.comparator = comparator
      head.start = starts[i]!
      return true
    }
    if (forms.some((form) => APPROXIMATIONS_BEFORE.has(form)) && !head.approximate) {
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

/** A percentage may take an article: "almeno il 20 %", "al menos un 20 %", "alrededor del 40 %", "acima dos 90 %". */
function formsOf(phrase: string): readonly string[] {
  return [
    phrase,
    phrase.replace(/ (?:il|lo|el|un|os|o)$/, ''),
    phrase.replace(/ (?:del|dello|dell'|della)$/, ' di'),
    phrase.replace(/ (?:del|do|dos)$/, ' de'),
    phrase.replace(/ (?:al|ao|aos|all')$/, ' a'),
  ]
}

/** "minus 5%", but neither "10 minus 5" nor "plus or minus 5%". */
function minusBefore(text: string, at: number, starts: readonly number[]): boolean {
  const first = starts[0]
  if (first === undefined || !/^(?:minus|negative)$/i.test(text.slice(first, at))) return false
  return !/(?:[\p{N}%)]|\bor|oder|plus|less)\s$/iu.test(text.slice(Math.max(0, first - 6), first))
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
