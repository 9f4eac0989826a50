/** Finds the amounts in a stretch of prose or a table cell. */
import type { Span } from '../../text/span'
import { assemble, dozenAt, sideAt } from './assemble'
import { brokenNumeralAt } from './broken'
import { isWordChar } from './characters'
import { gluedHoursAt } from './composites'
import type { QuantityExpression, ReadableQuantity } from './expression'
import { finish } from './finish'
import { HAN_START, hanNumberAt, hanPercentAt } from './han'
import { type Head, readHead } from './head'
import { NUMBER_WORDS, TIMES_WORDS } from './lexicon'
import { decimalSeparatorOf, FRACTIONS } from './numerals'
import { readPer } from './rate'
import type { Reading, Side } from './reading'
import { foreignSpans, refusedFrom } from './refusals'
import { readTail } from './tail'

export interface RecogniseOptions {
  /** BCP 47; decides what "1.500" and "1,5" mean. */
  readonly language?: string
  /** Places already read as something else (times), in any order. */
  readonly skip?: readonly Span[]
  /** The text is a whole table cell: a bare number is an amount. */
  readonly alone?: boolean
}

/** Number words that may start an amount; `NUMBER_WORDS` says in which language they do. */
const WORDS = [...NUMBER_WORDS.keys(), ...TIMES_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')

const FOLDS = '(?:two|three|four|five|six|seven|eight|nine|ten|twelve|hundred)fold'

/** Where an amount may start. Most blocks of prose hold neither digit nor number word, and are done after this. */
const CANDIDATE = new RegExp(
  `\\.?\\d+|[½¼¾⅓⅔⅛]|\\b(?:half a|an?(?= (?:million|billion|thousand|hundred|dozen)\\b)|${WORDS}|${FOLDS})(?![\\w'’])|${HAN_START}`,
  'gi',
)

/**
 * All amounts of a text, in order and without overlap. Reads the text alone, in time linear in its length; never
 * throws. Code and addresses should have been blanked out by the caller, and are left alone when they were not.
 */
export function recogniseQuantities(text: string, options: RecogniseOptions = {}): QuantityExpression[] {
  const plain = /[０-９]/.test(text) ? narrow(text) : text
  CANDIDATE.lastIndex = 0
  const first = CANDIDATE.exec(plain)
  if (first === null) return []
  const reading: Reading = {
    text: plain,
    language: options.language,
    decimal: decimalSeparatorOf(options.language) ?? decimalSeparatorIn(plain),
    alone: options.alone === true,
    timesKnown: options.skip !== undefined,
  }
  const skip = [...(options.skip ?? []), ...foreignSpans(plain)].sort((a, b) => a.start - b.start)
  const found: QuantityExpression[] = []
  let floor = 0
  let skipped = 0
  for (let match: RegExpExecArray | null = first; match !== null; match = CANDIDATE.exec(plain)) {
    const at = match.index
    while (skipped < skip.length && skip[skipped]!.end <= at) skipped++
    const taken = skip[skipped]
    if (taken !== undefined && taken.start < at + match[0].length) {
      floor = Math.max(floor, taken.end)
      CANDIDATE.lastIndex = Math.max(taken.end, at + 1)
      continue
    }
    const start = skipped > 0 ? Math.max(floor, skip[skipped - 1]!.end) : floor
    const limit = taken?.start ?? plain.length
    let result = readAt(reading, at, match[0], Math.min(start, at), limit)
    if (typeof result !== 'number' && result.end > limit) {
      // A noun or "per" reached into what is skipped: read again as if the text ended there.
      result = readAt({ ...reading, text: plain.slice(0, limit) }, at, match[0], Math.min(start, at), limit)
    }
    if (typeof result === 'number') {
      CANDIDATE.lastIndex = Math.max(result, at + 1)
      continue
    }
    found.push(plain === text ? result : { ...result, raw: text.slice(result.start, result.end) })
    floor = result.end
    CANDIDATE.lastIndex = Math.max(result.end, at + 1)
  }
  return found
}

/** Full-width digits and signs to ASCII, one for one. */
function narrow(text: string): string {
  return text.replace(/[０-９．，％＋－（）]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/** What numerals that can be read one way only say about the text: "1.234,56". */
function decimalSeparatorIn(text: string): '.' | ',' | null {
  if (/\d\.\d{3},\d{1,2}(?!\d)/.test(text)) return ','
  if (/\d,\d{3}\.\d{1,2}(?!\d)/.test(text)) return '.'
  return null
}

/** Code points from here on are Han. */
const HAN = 0x3400

/** One more than the digits of a trillion in cents with room for a fraction: 1,000,000,000,000.00. */
const MOST_DIGITS = 18

/** Reads one candidate: an expression, or the offset from which to go on. */
function readAt(
  reading: Reading,
  at: number,
  written: string,
  floor: number,
  limit: number,
): QuantityExpression | number {
  const { text } = reading
  const skipTo = at + written.length
  const first = text.charCodeAt(at)
  const digits = (first >= 48 && first <= 57) || written.startsWith('.')
  if (first >= HAN) return readHan(reading, at, floor)
  if (!digits)
    return /^[½¼¾⅓⅔⅛]/.test(written)
      ? readFraction(reading, at, floor)
      : readWord(reading, at, written, floor)
  // No amount has this many digits; a hash, a key or a card number may.
  if (written.length > MOST_DIGITS) return chainEnd(text, skipTo)
  // ".5" is a numeral after a blank only; elsewhere the point belongs to what stands before.
  const start =
    written.startsWith('.') && /[\s(<>=~+\-−–$€£¥₹]|^$/.test(text[at - 1] ?? '')
      ? at
      : at + (written.startsWith('.') ? 1 : 0)
  const head = readHead(text, start, floor, reading.language)
  const factor = /[x×✕]/.test(text[start - 1] ?? '') ? factorAt(reading, start, floor) : null
  if (factor !== null) return factor
  if (!mayStart(text, start, head, floor)) return chainEnd(text, start)
  const glued = head.currency !== null && head.start < start
  if (!glued) {
    const refused = refusedFrom(text, start)
    if (refused !== null) return refused
  }
  const broken = brokenNumeralAt(text, start, head)
  if (broken !== null) return broken
  const side = sideAt(reading, start, head)
  const hours = gluedHoursAt(text, start)
  if (hours !== null)
    return (
      finish(reading, side, { end: hours.end, value: hours.minutes, unit: 'min', step: 1 }, floor) ??
      hours.end
    )
  if (side.numeralEnd - start > 2 * MOST_DIGITS) return chainEnd(text, side.numeralEnd)
  if (side.tail.end === side.numeralEnd && isWordChar(text[side.numeralEnd])) {
    // "2FA", "5xx", "12a": unless a noun with a magnitude follows, digits that touch letters are a name.
    return chainEnd(text, start)
  }
  if (side.tail.end > limit) return skipTo
  return assemble(reading, side, floor, limit) ?? Math.max(skipTo, side.numeralEnd)
}

const FACTOR_MARK = /(?:^|[\s(~≈+>≥*:：])[x×✕]$/u
const FACTOR = /\d{1,3}(?:[.,]\d{1,2})?(?=$|[\s.,;:!?)*+])(?![.,]\d|[ \u00A0]?[x×])/uy

/** "x3" and "×2.5": the sign before its number. "x86" is a processor, "2 x3" a product. */
function factorAt(reading: Reading, start: number, floor: number): QuantityExpression | null {
  const { text } = reading
  if (start - 1 < floor || !FACTOR_MARK.test(text.slice(Math.max(0, start - 2), start))) return null
  FACTOR.lastIndex = start
  const written = FACTOR.exec(text)?.[0]
  if (written === undefined || /^(?:0|16|32|64|86|509)/.test(written)) return null
  // x1, x2, x3 in the cells of a table are variables.
  if (text[start - 1] === 'x' && /^[1-9]$/.test(written) && (written === '1' || reading.alone)) return null
  if (/\d\s*$/.test(text.slice(Math.max(0, start - 4), start - 1))) return null
  const outer = readHead(text, start - 1, floor, reading.language)
  // "(x2)" comments, it does not subtract.
  const head = outer.bracket ? readHead(text, start - 1, start - 1, reading.language) : outer
  const side = sideAt(reading, start, head)
  const value = Number(written.replace(',', '.'))
  const step = 10 ** -(/[.,](\d+)$/.exec(written)?.[1]?.length ?? 0)
  if (head.currency !== null || side.tail.unit !== null || side.tail.currency !== null) return null
  return finish(reading, side, { end: start + written.length, value, unit: 'x', step }, floor)
}

/** Whether a number can start here at all, given what touches it on the left. */
function mayStart(text: string, start: number, head: Head, floor: number): boolean {
  const before = text[head.start - 1]
  if (head.start <= floor || before === undefined) return true
  if (isWordChar(before)) return false
  if (head.start < start && !/^[+\-−–]$/.test(text.slice(head.start, start))) return true
  const further = text[head.start - 2]
  if (before === '#' || before === '^' || before === '\\' || before === '№') return false
  if (
    /[-‐‑/.'’:]/.test(before) &&
    further !== undefined &&
    /[\p{L}\p{N}_)]/u.test(further) &&
    head.start - 1 >= floor
  ) {
    // "KPI:5" and "到:5" introduce values; "HTTP/2", "AHA-4012", "No.5" and "v.2" name things.
    return before === ':' && /\p{L}/u.test(further) && !/^\d{4}/.test(text.slice(start, start + 4))
  }
  if ((before === '.' || before === ',') && further !== undefined && /\d/.test(further)) return false
  return true
}

/** The end of the run of letters, digits and joints that a name such as "2FA-v1.2" is made of. */
function chainEnd(text: string, start: number): number {
  let end = start
  while (
    end < text.length &&
    (isWordChar(text[end]) || (/[-_.:/‐‑]/.test(text[end]!) && isWordChar(text[end + 1])))
  )
    end++
  return Math.max(end, start + 1)
}

/** 三千万元, 百分之二十. */
function readHan(reading: Reading, at: number, floor: number): QuantityExpression | number {
  const { text } = reading
  const percent = hanPercentAt(text, at)
  const number = percent ?? hanNumberAt(text, at)
  // What follows the first numeral of a name is no start either: 三十而立.
  if (number === null)
    return /[零一二两兩三四五六七八九十百千万萬亿億]{1,16}/uy.exec(text.slice(at, at + 16))![0].length + at
  const head = readHead(text, at, floor, reading.language)
  const tail = readTail(text, number.end, head.currency, reading.language)
  const side: Side = { head, start: at, numeralEnd: number.end, numeral: null, fixed: number.value, tail }
  if (percent !== null) return finish(reading, side, { ...number, unit: '%', step: 1 }, floor) ?? number.end
  const result = assemble(reading, side, floor, text.length)
  const counts =
    result?.kind === 'quantity' && (result.quantity.unit !== null || result.quantity.currency !== null)
  return counts ? result : number.end
}

function readFraction(reading: Reading, at: number, floor: number): QuantityExpression | number {
  const head = readHead(reading.text, at, floor, reading.language)
  const tail = readTail(reading.text, at + 1, head.currency, reading.language)
  const side: Side = {
    head,
    start: at,
    numeralEnd: at + 1,
    numeral: null,
    fixed: FRACTIONS[reading.text[at]!]!,
    tail,
  }
  return assemble(reading, side, floor, reading.text.length) ?? at + 1
}

/** "three regions", "two-year", "half a million users", "twice weekly". */
function readWord(reading: Reading, at: number, written: string, floor: number): QuantityExpression | number {
  const { text } = reading
  const lower = written.toLowerCase().trimEnd()
  const skipTo = at + lower.length
  // "two-factor" is looked at below; "day-one" and "naïve one" are not.
  if (isWordChar(text[at - 1]) || /[-‐‑'’]/.test(text[at - 1] ?? '') || isWordChar(text[skipTo]))
    return skipTo
  const times = TIMES_WORDS.get(lower)
  if (times !== undefined) {
    const per = readPer(text, skipTo)
    if (per === null) return skipTo
    const head = readHead(text, at, at, reading.language)
    return expression(reading, {
      head,
      start: at,
      end: per.end,
      value: times,
      unit: 'times',
      per: per.per,
      words: true,
    })
  }
  if (lower.endsWith('fold')) {
    const head = readHead(text, at, floor, reading.language)
    const value = NUMBER_WORDS.get(lower.slice(0, -4))?.value ?? 0
    return expression(reading, {
      head,
      start: head.start,
      end: skipTo,
      value,
      unit: 'x',
      per: null,
      words: true,
    })
  }
  const known = NUMBER_WORDS.get(lower)
  const article = lower === 'half a' || lower === 'a' || lower === 'an'
  if (known === undefined && !article) return skipTo
  const head = readHead(text, at, floor, reading.language)
  let value = known?.value ?? (lower === 'half a' ? 0.5 : 1)
  let numeralEnd = skipTo
  const unitDigit = /-(one|two|three|four|five|six|seven|eight|nine)(?![\p{L}-])/uy
  unitDigit.lastIndex = skipTo
  const compound = value >= 20 ? unitDigit.exec(text) : null
  if (compound !== null) {
    value += NUMBER_WORDS.get(compound[1]!)!.value
    numeralEnd = unitDigit.lastIndex
  }
  const dozen = article ? null : dozenAt(text, numeralEnd)
  if (dozen !== null) {
    value *= 12
    numeralEnd = dozen
  }
  const tail = readTail(text, numeralEnd, null, reading.language)
  const primary = reading.language?.toLowerCase().split('-')[0]
  const native =
    known === undefined ||
    (primary === undefined ? known.languages.includes('en') : known.languages.includes(primary))
  const time = tail.unit !== null && /^(?:s|min|h|d|w|mo|y|quarters|pp|%|points|times|bps|x)$/.test(tail.unit)
  if (article && tail.magnitude !== 'word') return skipTo
  if (tail.magnitude === null && !time && (!native || value === 1)) return skipTo
  if (tail.magnitude === 'letter' || (tail.unit !== null && tail.unitEnd - numeralEnd < 4)) return skipTo
  // "the second half", "one day we will": one takes a unit, but "one day" and "one time" are idioms.
  if (value === 1 && tail.magnitude === null && /^(?:d|times|points|x|s|min)$/.test(tail.unit ?? ''))
    return skipTo
  const side: Side = { head, start: at, numeralEnd, numeral: null, fixed: value, tail }
  const result = assemble(reading, side, floor, text.length)
  if (
    result === null ||
    result.kind === 'unreadable' ||
    (result.quantity.unit === null && result.quantity.currency === null && tail.magnitude === null)
  )
    return skipTo
  return result
}

/** An expression in words. */
function expression(
  reading: Reading,
  parts: {
    head: Head
    start: number
    end: number
    value: number
    unit: string
    per: string | null
    words: boolean
  },
): ReadableQuantity {
  return {
    kind: 'quantity',
    start: parts.start,
    end: parts.end,
    raw: reading.text.slice(parts.start, parts.end),
    quantity: {
      value: parts.value,
      upper: null,
      unit: parts.unit,
      currency: null,
      comparator: parts.head.comparator,
      approximate: parts.head.approximate,
      signed: false,
      per: parts.per,
      outOf: null,
      granularity: 1,
    },
    ambiguous: null,
    layout: {
      numeral: { start: parts.start, end: parts.start + 1 },
      lead: parts.start,
      sign: null,
      upper: null,
      magnitude: null,
      exponent: 0,
      decimals: 0,
      decimalSeparator: '.',
      groupSeparator: null,
      indian: false,
      plainThousands: false,
      brackets: null,
      words: parts.words,
    },
  }
}
