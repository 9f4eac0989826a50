/** Finds the amounts in a stretch of prose or a table cell. */
import type { Span } from '../../text/span'
import { accepts } from './acceptance'
import { brokenNumeralAt } from './broken'
import { compositeAt, ratioAt } from './composites'
import { writesPoint } from './currency'
import type { Layout, QuantityExpression, ReadableQuantity, UnreadableQuantity } from './expression'
import { NUMBER_WORDS, TIMES_WORDS } from './lexicon'
import { HYPHENATED_NOUNS, nounAt } from './nouns'
import { decimalSeparatorOf, type Numeral, type ReadNumeral, readNumeral, scanNumeral } from './numerals'
import type { Quantity } from './quantity'
import { type Connector, connectorAt, isAscending, sharesMagnitude } from './ranges'
import { foreignSpans, labelBefore, refusedFrom } from './refusals'
import { type Head, isWordChar, readHead, readPer, readSuffixes, readTail, type Tail } from './sides'

export interface RecogniseOptions {
  /** BCP 47; decides what "1.500" and "1,5" mean. */
  readonly language?: string
  /** Places already read as something else (times), in any order. */
  readonly skip?: readonly Span[]
  /** The text is a whole table cell: a bare number is an amount. */
  readonly alone?: boolean
}

/** What stays the same while one text is read. */
export interface Reading {
  readonly text: string
  readonly language: string | undefined
  readonly decimal: '.' | ',' | null
  readonly alone: boolean
  /** The caller told what is a time, so four digits need not be a year. */
  readonly timesKnown: boolean
}

/** A numeral with all that belongs to it alone. */
export interface Side {
  readonly head: Head
  readonly start: number
  readonly numeralEnd: number
  readonly numeral: Numeral | null
  /** A number in words, or a fraction, whose value needs no reading. */
  readonly fixed: number | null
  readonly tail: Tail
}

/** Number words that may start an amount; `NUMBER_WORDS` says in which language they do. */
const WORDS = [...NUMBER_WORDS.keys(), ...TIMES_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')

/** Where an amount may start. Most blocks of prose hold neither digit nor number word, and are done after this. */
const CANDIDATE = new RegExp(
  `\\.?\\d+|[½¼¾⅓⅔⅛]|\\b(?:half a|an?(?= (?:million|billion|thousand|hundred|dozen)\\b)|${WORDS})(?![\\w'’])`,
  'gi',
)

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 0.125,
}

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
    const result = readAt(reading, at, match[0], Math.min(start, at), taken?.start ?? plain.length)
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
  if (!digits)
    return /^[½¼¾⅓⅔⅛]/.test(written)
      ? readFraction(reading, at, floor)
      : readWord(reading, at, written, floor)
  // No amount has this many digits; a hash, a key or a card number may.
  if (written.length > MOST_DIGITS) return chainEnd(text, skipTo)
  // ".5" is a numeral after a blank only; elsewhere the point belongs to what stands before.
  const start =
    written.startsWith('.') && /[\s(<>=~+-]|^$/.test(text[at - 1] ?? '')
      ? at
      : at + (written.startsWith('.') ? 1 : 0)
  const head = readHead(text, start, floor, reading.language)
  if (!mayStart(text, start, head, floor)) return chainEnd(text, start)
  const glued = head.currency !== null && head.start < start
  if (!glued) {
    const refused = refusedFrom(text, start)
    if (refused !== null) return refused
  }
  const broken = brokenNumeralAt(text, start, head)
  if (broken !== null) return broken
  const side = sideAt(reading, start, head)
  if (side.numeralEnd - start > 2 * MOST_DIGITS) return chainEnd(text, side.numeralEnd)
  if (side.tail.end === side.numeralEnd && isWordChar(text[side.numeralEnd])) {
    // "2FA", "5xx", "12a": unless a noun with a magnitude follows, digits that touch letters are a name.
    return chainEnd(text, start)
  }
  if (side.tail.end > limit) return skipTo
  return assemble(reading, side, floor, limit) ?? Math.max(skipTo, side.numeralEnd)
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

function sideAt(reading: Reading, start: number, head: Head): Side {
  const numeral = scanNumeral(reading.text, start)
  let numeralEnd = numeral.end
  let fixed: number | null = null
  const fraction = FRACTIONS[reading.text[numeralEnd] ?? '']
  if (fraction !== undefined && numeral.separators.length === 0) {
    fixed = Number(numeral.groups[0]) + fraction
    numeralEnd++
  }
  const tail = readTail(reading.text, numeralEnd, head.currency, reading.language)
  return { head, start, numeralEnd, numeral: fixed === null ? numeral : null, fixed, tail }
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

/** Puts the parts together: ranges, "of", ratios, nouns, "per"; null when it is no amount after all. */
function assemble(reading: Reading, side: Side, floor: number, limit: number): QuantityExpression | null {
  const { head, tail } = side
  const composite = compositeAt(reading, side)
  if (composite !== null) {
    return finish(
      reading,
      side,
      { end: composite.end, value: composite.value, unit: composite.unit, step: composite.step },
      floor,
    )
  }
  const ratio = ratioAt(reading, side, floor)
  if (ratio !== null) {
    if (ratio.refused) return null
    return finish(reading, side, ratio, floor)
  }
  const connector = connectorAt(reading, side, floor)
  // "Stage 1 - 0%": what the dash joins is a name and its amount.
  if (
    connector?.kind === 'range' &&
    connector.spaced &&
    labelBefore(reading.text, head.start, floor) === 'strong'
  )
    return null
  if (connector !== null && connector.kind !== 'of' && connector.end < limit) {
    const ranged = rangeFrom(reading, side, connector, floor)
    if (ranged !== null) return ranged
  }
  if (connector !== null && connector.kind === 'of') {
    const outOf = outOfFrom(reading, side, connector, floor)
    if (outOf !== null) return outOf
  }
  const read = amountOf(reading, side, tail, head)
  if (read === null) return null
  if ('problem' in read) return unreadable(reading, side, read)
  return finish(
    reading,
    side,
    { end: tail.end, value: read.value, unit: tail.unit, step: read.step, read: read.read },
    floor,
  )
}

interface Value {
  readonly value: number
  readonly step: number
  readonly read: Extract<ReadNumeral, { kind: 'number' }> | null
}

interface Problem {
  readonly problem: string
  readonly suggestions: readonly string[]
}

/** The number that a side states, with its magnitude; the tail may be lent by the other end of a range. */
function amountOf(reading: Reading, side: Side, tail: Tail, head: Head): Value | Problem | null {
  const exponent = tail.exponent
  if (side.numeral === null) {
    const value = scale(String(side.fixed), exponent)
    const step = Number.isInteger(side.fixed) ? 10 ** exponent : 10 ** exponent / 4
    return { value, step, read: null }
  }
  const { text } = reading
  const currency = head.currency ?? tail.currency
  const noun =
    tail.unit === null && currency === null
      ? nounAt(text, afterBlank(text, tail.end), reading.language, { singular: false })
      : null
  const perNext = currency === null ? null : readPer(text, tail.end)
  const unit = tail.unit
  const whole = reading.alone || isWhole(reading, head.start, tail.end)
  const read = readNumeral(side.numeral, {
    decimal: reading.decimal,
    bare: unit === null && currency === null && tail.magnitude === null && noun === null,
    whole: whole || head.comparator !== null,
    money: currency !== null,
    pointCurrency:
      head.currency?.symbol === true && writesPoint(head.currency.code) && reading.decimal !== ',',
    continental: isContinental(text, head, tail),
    counted: noun !== null || unit === 'times',
    percent: unit === '%' || unit === 'pp' || unit === '‰',
    magnitude: tail.magnitude,
    rate: perNext !== null,
  })
  if (read.kind === 'other') return null
  if (read.kind === 'unreadable') return { problem: read.problem, suggestions: read.suggestions }
  const value = scale(read.digits, exponent) + tail.extra
  return {
    value,
    step: tail.extra !== 0 ? 10 ** (Math.log10(tail.extra) | 0) : scale('1', exponent - read.decimals),
    read,
  }
}

/** Exact where floating point would not be: 5.2 × 10⁶ is read as "5.2e6". */
function scale(digits: string, exponent: number): number {
  return Number(digits.includes('e') ? digits : `${digits}e${exponent}`)
}

/** "5 €", "1,5 Mio.": the currency stands behind, or the magnitude is of a language with a decimal comma. */
function isContinental(text: string, head: Head, tail: Tail): boolean {
  if (head.currency === null && tail.currency?.symbol === true) return true
  if (tail.magnitude !== 'word') return false
  const word = text.slice(tail.magnitudeStart, tail.magnitudeEnd).toLowerCase()
  return /^(?:mio|mrd|tsd|mill\.|millionen|milliarde|milliard|millon|mil\b|milh|bilh|mila|mld|mln|md|miljo|tausend)/.test(
    word,
  )
}

function afterBlank(text: string, at: number): number {
  return /[ \u00A0\u2009\u202F]/.test(text[at] ?? '') ? at + 1 : at
}

/** Whether the text holds nothing but this, bar blanks and marks of emphasis. */
export function isWhole(reading: Reading, start: number, end: number): boolean {
  return (
    /^[\s*_~"'“”(]*$/.test(reading.text.slice(Math.max(0, start - 8), start)) &&
    start < 8 &&
    /^[\s*_"'“”).,;:!]*$/.test(reading.text.slice(end, end + 8)) &&
    reading.text.length - end < 8
  )
}

function rangeFrom(
  reading: Reading,
  side: Side,
  connector: Connector,
  floor: number,
): QuantityExpression | null {
  const { text } = reading
  const upperHead = readHead(text, connector.at, connector.end, reading.language)
  const upper = sideAt(reading, connector.at, upperHead)
  if (upper.tail.end === upper.numeralEnd && isWordChar(text[upper.numeralEnd])) return null
  if (upperHead.start > connector.end) return null
  if (refusedFrom(text, connector.at) !== null && upperHead.currency === null) return null
  const currency = side.head.currency ?? side.tail.currency
  const other = upperHead.currency ?? upper.tail.currency
  if (currency !== null && other !== null && currency.code !== other.code) return null
  if (side.tail.unit !== null && upper.tail.unit !== null && side.tail.unit !== upper.tail.unit) return null
  if ((currency !== null) !== (other !== null) && (side.tail.unit ?? upper.tail.unit) !== null) return null
  const lendMagnitude = sharesMagnitude(side, upper)
  const lowTail: Tail = {
    ...side.tail,
    unit: side.tail.unit ?? upper.tail.unit,
    ...(lendMagnitude === 'lower'
      ? {
          exponent: upper.tail.exponent,
          magnitude: upper.tail.magnitude,
          magnitudeStart: upper.tail.magnitudeStart,
          magnitudeEnd: upper.tail.magnitudeEnd,
        }
      : {}),
  }
  const lowHead: Head = { ...side.head, currency: side.head.currency ?? upperHead.currency }
  // A currency behind the upper end makes money of the lower one, too.
  const lowMoney: Tail =
    lowTail.currency === null && upper.tail.currency !== null
      ? { ...lowTail, currency: upper.tail.currency, end: upper.tail.end }
      : { ...lowTail, end: upper.tail.end }
  const low = amountOf(reading, side, lowMoney, lowHead)
  const high = amountOf(
    reading,
    { ...upper, head: { ...upperHead, currency: upperHead.currency ?? side.head.currency } },
    lendMagnitude === 'upper'
      ? { ...upper.tail, exponent: side.tail.exponent, magnitude: side.tail.magnitude }
      : upper.tail,
    { ...upperHead, currency: upperHead.currency ?? side.head.currency },
  )
  if (low === null || high === null) return null
  if ('problem' in low) return unreadable(reading, side, low)
  if ('problem' in high) return null
  const sign = side.head.sign === '-' ? -1 : 1
  if (connector.kind === 'tolerance') {
    return finish(
      reading,
      side,
      {
        end: upper.tail.end,
        value: low.value - high.value,
        upper: low.value + high.value,
        unit: upper.tail.unit ?? side.tail.unit,
        step: low.step,
        read: low.read,
        currency: other?.code ?? null,
      },
      floor,
    )
  }
  const unit = side.tail.unit ?? upper.tail.unit
  const upperSign =
    upperHead.sign === '-' || (sign === -1 && upperHead.sign === null && connector.kind === 'range') ? -1 : 1
  if (connector.kind === 'change' || !isAscending(low.value, high.value, connector)) {
    // A change states two amounts; the first borrows the unit and currency that only the second has.
    if (connector.kind === 'range' && !connector.word) {
      if (unit === null && currency === null && other === null) return null
      if (side.tail.unit === null && currency === null)
        return finish(
          reading,
          side,
          {
            end: upper.tail.end,
            value: high.value,
            upper: low.value,
            unit,
            step: high.step,
            read: low.read,
            currency: other?.code ?? null,
            ambiguous: 'a falling range',
          },
          floor,
        )
    }
    return finish(
      reading,
      side,
      {
        end: side.tail.end,
        value: low.value,
        unit: unit ?? borrowedNoun(reading, upper),
        step: low.step,
        read: low.read,
        currency: (currency ?? other)?.code ?? null,
        ambiguous: lendMagnitude === 'lower' ? 'the magnitude may be the second amount’s alone' : null,
        change: true,
      },
      floor,
    )
  }
  const ends = [low.value * sign, high.value * upperSign].sort((a, b) => a - b)
  return finish(
    reading,
    side,
    {
      end: upper.tail.end,
      value: Math.abs(ends[0]!),
      negative: ends[0]! < 0,
      upper: ends[1]!,
      unit,
      step: low.step,
      read: low.read,
      currency: (currency ?? other)?.code ?? null,
      plus: upper.tail.plus,
      magnitude: lowTail,
      upperSpan: { start: connector.start, end: upper.tail.magnitudeEnd },
      ambiguous: lendMagnitude === 'unsure' ? 'the lower end may share the magnitude' : null,
    },
    floor,
  )
}

/** The noun behind the second amount of a change counts the first as well: "from 5 to 12 engineers". */
function borrowedNoun(reading: Reading, upper: Side): string | null {
  if (upper.tail.unit !== null || upper.tail.currency !== null || upper.head.currency !== null) return null
  return (
    nounAt(reading.text, afterBlank(reading.text, upper.tail.end), reading.language, { singular: false })
      ?.noun ?? null
  )
}

function outOfFrom(
  reading: Reading,
  side: Side,
  connector: Connector,
  floor: number,
): QuantityExpression | null {
  const { text } = reading
  const head = readHead(text, connector.at, connector.at, reading.language)
  const whole = sideAt(reading, connector.at, head)
  if (isWordChar(text[whole.tail.end]) || whole.tail.currency !== null) return null
  const part = amountOf(reading, side, { ...side.tail, end: whole.tail.end }, side.head)
  const total = amountOf(reading, whole, whole.tail, head)
  if (part === null || total === null || 'problem' in part || 'problem' in total) return null
  return finish(
    reading,
    side,
    {
      end: whole.tail.end,
      value: part.value,
      outOf: total.value,
      unit: side.tail.unit ?? whole.tail.unit,
      step: part.step,
      read: part.read,
    },
    floor,
  )
}

/** What assembling found. */
export interface Assembled {
  readonly end: number
  readonly value: number
  readonly step: number
  readonly unit: string | null
  readonly upper?: number
  readonly negative?: boolean
  readonly outOf?: number
  readonly currency?: string | null
  readonly read?: Extract<ReadNumeral, { kind: 'number' }> | null
  readonly plus?: boolean
  readonly magnitude?: Tail
  readonly upperSpan?: Span
  readonly ambiguous?: string | null
  /** The first of two amounts: nothing behind it is its own. */
  readonly change?: boolean
}

/** Adds noun, "per" and suffixes, closes brackets, and asks whether it is an amount at all. */
function finish(reading: Reading, side: Side, found: Assembled, floor: number): QuantityExpression | null {
  const { text } = reading
  const { head, tail } = side
  let end = found.end
  const currency =
    found.currency !== undefined ? found.currency : ((head.currency ?? tail.currency)?.code ?? null)
  let unit = found.unit
  let noun = false
  let negative = found.negative ?? head.sign === '-'
  let brackets: Span | null = null
  let start = head.start
  let code: string | null = currency
  if (head.bracket) {
    const closed = closeBracket(reading, side, end)
    if (closed === null) start = text.indexOf('(', head.start) + 1
    else {
      brackets = { start: text.indexOf('(', head.start), end: closed.bracket }
      end = closed.end
      negative = true
      code = currency ?? closed.currency
      unit ??= closed.unit
    }
  }
  if (head.bracket && brackets === null && head.currency !== null && head.currency.start < start)
    code = tail.currency?.code ?? null
  if (found.change !== true && unit === null && code === null && found.outOf === undefined) {
    const mark = countedAt(reading, end, found.value)
    if (mark !== null) {
      unit = mark.noun
      end = mark.end
      noun = true
    }
  } else if (found.change !== true && found.outOf !== undefined && unit === null) {
    const mark = countedAt(reading, end, 2)
    if (mark !== null) {
      unit = mark.noun
      end = mark.end
      noun = true
    }
  }
  let comparator = head.comparator
  let plus = found.plus ?? tail.plus
  let approximate = head.approximate
  let per: string | null = head.per
  if (found.change !== true) {
    if (!plus && text[end] === '+' && noun) {
      plus = true
      end++
    }
    const suffix = readSuffixes(text, end)
    if (suffix.comparator !== null && comparator === null) comparator = suffix.comparator
    if (suffix.comparator !== null || suffix.approximate) end = suffix.end
    if (suffix.approximate) approximate = true
    if (unit === null && code === null && suffix.comparator !== null && found.outOf === undefined) {
      const mark = countedAt(reading, end, found.value)
      if (mark !== null) {
        unit = mark.noun
        end = mark.end
        noun = true
      }
    }
    const rate = readPer(text, end)
    if (rate !== null) {
      per = rate.per
      end = rate.end
      if (unit === 'x') unit = 'times'
    }
  }
  if (plus && comparator === null) comparator = '>='
  const magnitude = found.magnitude ?? tail
  const quantity: Quantity = {
    value: negative ? -found.value : found.value,
    upper: found.upper ?? null,
    unit,
    currency: code,
    comparator,
    approximate,
    signed: head.sign === '+' || head.sign === '-',
    per,
    outOf: found.outOf ?? null,
    granularity: found.step,
  }
  const layout: Layout = {
    numeral: { start: side.start, end: side.numeralEnd },
    lead:
      head.currency !== null && head.currency.start < side.start && !(head.bracket && brackets === null)
        ? head.currency.start
        : side.start,
    sign: head.signAt === -1 ? null : { start: head.signAt, end: head.signAt + 1 },
    upper: found.upperSpan ?? null,
    magnitude:
      magnitude.magnitude === null ? null : { start: magnitude.magnitudeStart, end: magnitude.magnitudeEnd },
    exponent: magnitude.exponent,
    decimals: found.read?.decimals ?? 0,
    decimalSeparator:
      found.read?.decimalSeparator ?? (found.read?.groupSeparator === '.' ? ',' : (reading.decimal ?? '.')),
    groupSeparator: found.read?.groupSeparator ?? null,
    indian: found.read?.indian ?? false,
    plainThousands: side.numeral?.groups[0] !== undefined && side.numeral.groups[0].length > 3,
    brackets,
    words: side.numeral === null,
  }
  const result: ReadableQuantity = {
    kind: 'quantity',
    start,
    end,
    raw: text.slice(start, end),
    quantity,
    ambiguous: found.ambiguous ?? found.read?.ambiguous ?? null,
    layout,
  }
  return accepts(reading, result, side, floor, { change: found.change === true, noun }) ? result : null
}

function countedAt(reading: Reading, end: number, value: number): { noun: string; end: number } | null {
  const { text } = reading
  const next = text[end]
  if (next === '-' || next === '‑') {
    const match = /[-‑](\p{L}+)/uy
    match.lastIndex = end
    const word = match.exec(text)?.[1]
    return word !== undefined && HYPHENATED_NOUNS.has(word)
      ? { noun: word, end: end + 1 + word.length }
      : null
  }
  const from = afterBlank(text, end)
  // "5M records/hour" and "500 req/s": what stands before the slash is counted.
  const rate = /([\p{L}]{2,20})(?=\/(?:s|sec|second|min|minute|h|hr|hour|d|day|wk|week|mo|month|yr|year)\b)/uy
  rate.lastIndex = from
  const counted = from === end ? null : rate.exec(text)
  if (counted !== null) return { noun: counted[1]!, end: from + counted[1]!.length }
  if (from === end && isWordChar(next)) return null
  return nounAt(text, from, reading.language, { singular: value === 1 })
}

/** The bracket that closes "(5,400)", where brackets mean negative: alone, behind a colon, or before a currency. */
function closeBracket(
  reading: Reading,
  side: Side,
  end: number,
): { end: number; bracket: number; currency: string | null; unit: string | null } | null {
  const { text } = reading
  if (text[end] !== ')' || side.head.sign !== null) return null
  const after = readTail(text, end + 1, null, reading.language)
  const open = side.head.start
  const before = text.slice(Math.max(0, open - 12), open)
  const stated =
    after.currency !== null ||
    after.unit === '%' ||
    (side.head.currency !== null && side.head.currency.start === open && open < text.indexOf('(', open))
  const introduced = /[:=：→|]\s*\**$/.test(before) && /^\s*(?:$|[.,;|*])/.test(text.slice(end + 1, end + 4))
  if (!stated && !introduced && !isWhole(reading, open, end + 1)) return null
  return {
    end: after.currency !== null || after.unit === '%' ? after.end : end + 1,
    bracket: end + 1,
    currency: after.currency?.code ?? null,
    unit: after.unit === '%' ? '%' : null,
  }
}

/** An expression in words. */
function expression(
  reading: Reading,
  parts: { head: Head; start: number; end: number; value: number; unit: string; per: string; words: boolean },
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

function unreadable(reading: Reading, side: Side, problem: Problem): UnreadableQuantity {
  const { text } = reading
  const start = side.head.currency === null ? side.start : Math.min(side.start, side.head.currency.start)
  const raw = text.slice(start, side.tail.end)
  const before = text.slice(start, side.start)
  const after = text.slice(side.numeralEnd, side.tail.end)
  return {
    kind: 'unreadable',
    start,
    end: side.tail.end,
    raw,
    problem: problem.problem,
    suggestions: problem.suggestions.map((numeral) => before + numeral + after),
  }
}
