/** Puts the parts of an amount together: ranges, changes, parts of a whole, single values. */

import { isWordChar } from './characters'
import { compositeAt, ratioAt } from './composites'
import { writesPoint } from './currency'
import type { QuantityExpression, UnreadableQuantity } from './expression'
import { finish } from './finish'
import { type Head, readHead } from './head'
import { nounAt } from './nouns'
import { FRACTIONS, type ReadNumeral, readNumeral, scale, scanNumeral } from './numerals'
import { type Connector, connectorAt, isAscending, sharesMagnitude } from './ranges'
import { readPer } from './rate'
import { afterBlank, isWhole, type Reading, type Side } from './reading'
import { labelBefore, refusedFrom } from './refusals'
import { readTail, type Tail } from './tail'

/** Puts the parts together: ranges, "of", ratios, nouns, "per"; null when it is no amount after all. */
export function assemble(
  reading: Reading,
  side: Side,
  floor: number,
  limit: number,
): QuantityExpression | null {
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

export function sideAt(reading: Reading, start: number, head: Head): Side {
  const numeral = scanNumeral(reading.text, start)
  let numeralEnd = numeral.end
  let fixed: number | null = null
  const fraction = FRACTIONS[reading.text[numeralEnd] ?? '']
  if (fraction !== undefined && numeral.separators.length === 0) {
    fixed = Number(numeral.groups[0]) + fraction
    numeralEnd++
  }
  const dozen = fixed === null && numeral.separators.length === 0 ? dozenAt(reading.text, numeralEnd) : null
  if (dozen !== null) {
    fixed = Number(numeral.groups[0]) * 12
    numeralEnd = dozen
  }
  const tail = readTail(reading.text, numeralEnd, head.currency, reading.language)
  return { head, start, numeralEnd, numeral: fixed === null ? numeral : null, fixed, tail }
}

const DOZEN = /[ \u00A0](?:dozen|dutzend|douzaines?|docenas?|dúzias?|dozzin[ae])(?!\p{L})/iuy

/** The end of "dozen" behind a number, or null. */
export function dozenAt(text: string, at: number): number | null {
  DOZEN.lastIndex = at
  return DOZEN.test(text) ? DOZEN.lastIndex : null
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
  const lendMagnitude = sharesMagnitude(side, upper, connector)
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
      if (side.tail.unit === null && (currency === null || lendMagnitude === 'lower'))
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
            currency: (currency ?? other)?.code ?? null,
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
  // "0.1/200k hours" is a rate.
  if (side.tail.unit === null && readPer(text, side.tail.end)?.end === whole.tail.end) return null
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
    exponent,
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

/** "5 €", "1,5 Mio.": the currency stands behind, or the magnitude is of a language with a decimal comma. */
function isContinental(text: string, head: Head, tail: Tail): boolean {
  if (head.currency === null && tail.currency?.symbol === true) return true
  if (tail.magnitude !== 'word') return false
  const word = text.slice(tail.magnitudeStart, tail.magnitudeEnd).toLowerCase()
  return /^(?:mio|mrd|tsd|mill\.|millionen|milliarde|milliard|millon|mil\b|milh|bilh|mila|mld|mln|md|miljo|tausend)/.test(
    word,
  )
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
