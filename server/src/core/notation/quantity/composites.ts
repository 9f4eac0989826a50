/** Amounts made of two numerals that are one number: ratios and durations in two units. */
import type { Assembled, Reading, Side } from './reading'
import { unitAt } from './units'

/** How many of the smaller unit make the larger, for what people write side by side: "1h 30m", "2 years 6 months". */
const PARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  h: { min: 60, m: 60 },
  min: { s: 60 },
  d: { h: 24 },
  w: { d: 7 },
  y: { mo: 12 },
}

const NEXT = /(?:,?[ \u00A0](?:and[ \u00A0]|und[ \u00A0]|et[ \u00A0])?)?(\d{1,2})([ \u00A0]?)/uy

/** "1h 30m" as 90 min, or null. */
export function compositeAt(
  reading: Reading,
  side: Side,
): { end: number; value: number; unit: string; step: number } | null {
  const { text } = reading
  const parts = PARTS[side.tail.unit ?? '']
  if (parts === undefined || side.numeral === null || side.numeral.separators.length > 0) return null
  NEXT.lastIndex = side.tail.end
  const match = NEXT.exec(text)
  if (match === null) return null
  const mark = unitAt(text, side.tail.end + match[0].length, match[2] === '')
  const factor = mark === null ? undefined : parts[mark.unit]
  if (mark === null || factor === undefined || Number(match[1]) >= factor) return null
  const unit = mark.unit === 'm' ? 'min' : mark.unit
  return { end: mark.end, value: Number(side.numeral.groups[0]) * factor + Number(match[1]), unit, step: 1 }
}

/** "1h30m" with nothing between. */
const GLUED = /(\d{1,3})h(\d{1,2})(?:min|mn|m)(?![\p{L}\p{N}])/uy

/** The end and minutes of "1h30m", or null. */
export function gluedHoursAt(text: string, at: number): { end: number; minutes: number } | null {
  GLUED.lastIndex = at
  const match = GLUED.exec(text)
  return match === null
    ? null
    : { end: at + match[0].length, minutes: Number(match[1]) * 60 + Number(match[2]) }
}

const RATIO =
  /(?:[ \u00A0]?:[ \u00A0]?|-to-|[ \u00A0]to[ \u00A0](?=1[ \u00A0](?:ratio|leverage|coverage|odds)))(\d+(?:\.\d+)?)(?![\d:]|[.,]\d)/y
const EVIDENCE =
  /(?:ratio|ltv|cac|quotient|verhältnis|rapport|leverage|coverage|proporción|relación|razão|rapporto|比例|比)[^.;]{0,24}$/i

/**
 * "5:1" as 5, "1:4" as a quarter. `refused` says that it is two numbers around a colon and no amount: a time, a
 * meeting, a verse.
 */
export function ratioAt(
  reading: Reading,
  side: Side,
  floor: number,
): (Assembled & { readonly refused: false }) | { readonly refused: true } | null {
  const { text } = reading
  if (side.tail.end !== side.numeralEnd || side.head.currency !== null) return null
  RATIO.lastIndex = side.numeralEnd
  const match = RATIO.exec(text)
  if (match === null) return null
  const left = Number(text.slice(side.start, side.numeralEnd).replace(',', '.'))
  const right = Number(match[1])
  const end = side.numeralEnd + match[0].length
  const after = text.slice(end, end + 12)
  const stated =
    EVIDENCE.test(text.slice(Math.max(floor, side.start - 40), side.start)) ||
    /^[ \u00A0](?:ratio|leverage|coverage|ltv)/i.test(after)
  const alone =
    reading.alone || (text.slice(0, side.head.start).trim() === '' && /^[\s.,;*+]*$/.test(text.slice(end)))
  // "1:1" is a meeting far more often than a ratio.
  // "9-to-5" is a working day, "3-to-1" a ratio.
  const plausible =
    (right === 1 && left !== 1) || (left === 1 && right !== 1) || (alone && !match[0].startsWith('-to-'))
  if (!Number.isFinite(left) || right === 0) return { refused: true }
  if (!stated && (!plausible || !/^(?:$|[^\p{L}\d])/u.test(after) || (match[0].includes(' ') && !alone)))
    return { refused: true }
  const decimals = (/\.(\d+)$/.exec(text.slice(side.start, side.numeralEnd))?.[1] ?? '').length
  return { refused: false, end, value: left / right, unit: 'ratio', step: 10 ** -decimals / right }
}
