/** Gives an assembled amount its noun, rate and brackets, and asks whether it is one at all. */
import type { Span } from '../../text/span'
import { accepts } from './acceptance'
import { isWordChar } from './characters'
import type { Layout, QuantityExpression, ReadableQuantity } from './expression'
import { HYPHENATED_NOUNS, nounAt } from './nouns'
import { scale } from './numerals'
import type { Quantity } from './quantity'
import { readPer, readSuffixes } from './rate'
import { type Assembled, afterBlank, isWhole, type Reading, type Side } from './reading'
import { readTail } from './tail'

/** Adds noun, "per" and suffixes, closes brackets, and asks whether it is an amount at all. */
export function finish(
  reading: Reading,
  side: Side,
  found: Assembled,
  floor: number,
): QuantityExpression | null {
  const { text } = reading
  const { head, tail } = side
  let end = found.end
  const currency =
    found.currency !== undefined ? found.currency : ((head.currency ?? tail.currency)?.code ?? null)
  let unit = found.unit
  let noun = false
  let negative = found.negative ?? head.sign === '-'
  let brackets: Span | null = null
  // "- $5M" as a whole cell: a minus may stand apart where no list can begin.
  const apart =
    reading.alone && head.sign === null ? /^\s*([-−–])\s$/.exec(text.slice(0, Math.min(head.start, 8))) : null
  const minus = apart !== null && apart[0].length === head.start ? apart[0].search(/\S/) : -1
  if (minus !== -1) negative = true
  // "The difference between 2 clones" opens no range.
  let start =
    minus !== -1 ? minus : head.between !== null && found.upper === undefined ? head.inner : head.start
  let value = found.value
  let step = found.step
  let code: string | null = currency
  if (head.bracket) {
    const closed = closeBracket(reading, side, end)
    if (closed === null) start = text.indexOf('(', head.start) + 1
    else {
      brackets = { start: text.indexOf('(', head.start), end: closed.bracket }
      end = closed.end
      negative = true
      code = currency ?? closed.currency
      value = scale(String(value), closed.exponent)
      step = scale(String(step), closed.exponent)
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
    value: negative ? -value : value,
    upper: found.upper ?? null,
    unit,
    currency: code,
    comparator,
    approximate,
    signed: head.sign === '+' || head.sign === '-' || minus !== -1,
    per,
    outOf: found.outOf ?? null,
    granularity: step,
  }
  const layout: Layout = {
    numeral: { start: side.start, end: side.numeralEnd },
    lead:
      head.currency !== null && head.currency.start < side.start && !(head.bracket && brackets === null)
        ? head.currency.start
        : side.start,
    sign:
      head.signAt === -1 && minus === -1
        ? null
        : { start: Math.max(minus, head.signAt), end: Math.max(minus, head.signAt) + 1 },
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
  const mark = nounAt(text, from, reading.language, { singular: value === 1 })
  return mark !== null && /^ftes?$/i.test(mark.noun) ? { ...mark, noun: 'FTE' } : mark
}

/** The bracket that closes "(5,400)", where brackets mean negative: alone, behind a colon, or before a currency. */
function closeBracket(
  reading: Reading,
  side: Side,
  end: number,
): { end: number; bracket: number; currency: string | null; unit: string | null; exponent: number } | null {
  const { text } = reading
  if (text[end] !== ')' || side.head.sign !== null) return null
  const after = readTail(text, end + 1, null, reading.language)
  const glued = after.exponent > 0 && after.magnitudeStart === end + 1
  const open = side.head.start
  const before = text.slice(Math.max(0, open - 12), open)
  const stated =
    after.currency !== null ||
    after.unit === '%' ||
    (side.head.currency !== null && side.head.currency.start === open && open < text.indexOf('(', open))
  const introduced = /[:=：→|]\s*\**$/.test(before) && /^\s*(?:$|[.,;|*])/.test(text.slice(end + 1, end + 4))
  if (!stated && !introduced && !isWhole(reading, open, end + 1)) return null
  return {
    // "$(5.2)M": the magnitude may stand behind the bracket.
    end: after.currency !== null || after.unit === '%' || glued ? after.end : end + 1,
    exponent: glued ? after.exponent : 0,
    bracket: end + 1,
    currency: after.currency?.code ?? null,
    unit: after.unit === '%' ? '%' : null,
  }
}
