/** Prints amounts: in the notation of a sample, or in one plain notation for messages. */
import type { Layout, ReadableQuantity } from './expression'
import { groupDigits } from './numerals'
import type { Quantity } from './quantity'
import { recogniseQuantities } from './recognise'

export interface FormatOptions {
  /** BCP 47, of the text the sample stands in. */
  readonly language?: string
  /** Print "+" before a positive value even where the sample has none. */
  readonly signed?: boolean
}

/** More digits than this are no target anybody sets; the rest is rounded. */
const MOST_DECIMALS = 4

/**
 * Another value in the notation of a sample: its currency, magnitude, separators, decimals, spacing, unit and way of
 * saying "negative". Text around the amount stays: `formatLike('80ms improvement', 90)` is "90ms improvement". More
 * decimals than the sample has are printed, up to four, rather than digits lost. Of a range the lower end's notation
 * is taken. A sample without an amount gives the plain number. `value` is in the unit of the sample, magnitude
 * applied: `formatLike('€500K', 650000)` is "€650K".
 */
export function formatLike(
  sample: string | ReadableQuantity,
  value: number,
  options: FormatOptions = {},
): string {
  const text = typeof sample === 'string' ? sample : sample.raw
  const language = options.language === undefined ? {} : { language: options.language }
  const found = recogniseQuantities(text, { ...language, alone: true }).find(
    (expression) => expression.kind === 'quantity',
  )
  if (found === undefined || found.quantity.unit === 'ratio')
    return found === undefined ? plain(value) : ratioLike(text, found, value)
  const { layout } = found
  const scaled = withMagnitude(value, layout)
  const sign = signFor(value, text, layout, options)
  const lead = text.slice(0, layout.brackets?.start ?? layout.sign?.start ?? layout.lead)
  const between = text
    .slice(
      layout.brackets === null ? (layout.sign?.start ?? layout.lead) : layout.brackets.start,
      layout.numeral.start,
    )
    .replace(/[(+\-−–‐‑±]|^(?:minus|negative)\s/gi, '')
  const rest = restOf(text, layout, scaled.magnitude)
  if (layout.brackets !== null) {
    const close = rest.indexOf(')')
    const inside = close === -1 ? rest : rest.slice(0, close)
    const outside = close === -1 ? '' : rest.slice(close + 1)
    const amount = `${between}${scaled.digits}${inside}`
    return value < 0 ? `${lead}(${amount})${outside}` : `${lead}${amount}${outside}`
  }
  // "€-5M": a sign between currency and digits stays there.
  const inner = layout.sign !== null && layout.sign.start > layout.lead
  if (inner) return `${text.slice(0, layout.sign!.start)}${sign}${between}${scaled.digits}${rest}`
  return `${lead}${sign}${between}${scaled.digits}${rest}`
}

/** What stands behind the first numeral, without the upper end of a range, with or without the magnitude. */
function restOf(text: string, layout: Layout, magnitude: boolean): string {
  const { numeral, upper } = layout
  const written =
    layout.magnitude === null || !magnitude ? '' : text.slice(layout.magnitude.start, layout.magnitude.end)
  if (upper !== null) {
    const own = layout.magnitude !== null && layout.magnitude.end <= upper.start
    const lower = text.slice(numeral.end, upper.start)
    const joined =
      own || layout.magnitude === null
        ? lower
        : `${text.slice(layout.magnitude.start - (/\s/.test(text[layout.magnitude.start - 1] ?? '') ? 1 : 0), layout.magnitude.start)}${written}`
    return (own && !magnitude ? '' : joined) + text.slice(upper.end)
  }
  if (layout.magnitude === null || magnitude) return text.slice(numeral.end)
  return text.slice(numeral.end, layout.magnitude.start).trimEnd() + text.slice(layout.magnitude.end)
}

function signFor(value: number, text: string, layout: Layout, options: FormatOptions): string {
  if (layout.brackets !== null) return ''
  const written = layout.sign === null ? null : text.slice(layout.sign.start, layout.sign.end)
  if (value < 0 && /^\p{L}/u.test(written ?? '')) return '-'
  if (value < 0)
    return written !== null && written !== '+' && written !== '±' ? written : text.includes('−') ? '−' : '-'
  if (value === 0) return ''
  return written === '+' || options.signed === true ? '+' : ''
}

/** The digits of a value in the sample's magnitude; without it when even four decimals would lose digits. */
function withMagnitude(value: number, layout: Layout): { digits: string; magnitude: boolean } {
  const size = Math.abs(value)
  if (layout.exponent > 0) {
    const scaled = Number(
      `${size}e-${layout.exponent}`.replace(/e([+-]\d+)e-(\d+)/, (_, a, b) => `e${Number(a) - Number(b)}`),
    )
    const decimals = decimalsFor(scaled, layout.decimals)
    // Beyond two decimals (or the sample's own) the whole number reads better: 1,234,567 and not 1,234.567k.
    if (decimals !== null && decimals <= Math.max(2, layout.decimals))
      return { digits: digitsOf(scaled, decimals, layout), magnitude: true }
    return { digits: digitsOf(size, decimalsFor(size, 0) ?? MOST_DECIMALS, layout), magnitude: false }
  }
  return {
    digits: digitsOf(
      size,
      decimalsFor(size, layout.decimals) ?? Math.max(MOST_DECIMALS, layout.decimals),
      layout,
    ),
    magnitude: true,
  }
}

/** How many decimals print a value exactly, at least as many as the sample has; null when four do not. */
function decimalsFor(value: number, least: number): number | null {
  for (let decimals = least; decimals <= Math.max(MOST_DECIMALS, least); decimals++) {
    if (Math.abs(Number(value.toFixed(decimals)) - value) > Math.max(1e-9 * Math.abs(value), 1e-12)) continue
    // Three decimals read as thousands in half of the world; a fourth makes them plain.
    return decimals === 3 && least !== 3 ? 4 : decimals
  }
  return null
}

function digitsOf(value: number, decimals: number, layout: Layout): string {
  const [whole, fraction] = value.toFixed(decimals).split('.')
  // Where the sample is too short to tell, thousands are parted as its decimal separator suggests.
  const width = layout.numeral.end - layout.numeral.start
  const separator =
    layout.groupSeparator ??
    (layout.plainThousands || width === 0 ? '' : layout.decimalSeparator === ',' ? '.' : ',')
  const grouped =
    whole!.length > 3 && separator !== '' ? groupDigits(whole!, separator, layout.indian) : whole!
  return fraction === undefined
    ? grouped
    : `${grouped}${layout.groupSeparator === layout.decimalSeparator ? '.' : layout.decimalSeparator}${fraction}`
}

function ratioLike(text: string, found: ReadableQuantity, value: number): string {
  return text.slice(0, found.layout.numeral.start) + plain(value) + text.slice(found.layout.numeral.end)
}

function plain(value: number): string {
  return String(Number(value.toFixed(MOST_DECIMALS)))
}

const SYMBOLS: Readonly<Record<string, string>> = {
  EUR: '€',
  USD: '$',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  KRW: '₩',
  ILS: '₪',
  BRL: 'R$',
  AUD: 'A$',
  CAD: 'C$',
}

/** An amount for messages and hovers: "€5–7M per year", "≥ 99.9%", "5 of 12 teams". */
export function formatQuantity(quantity: Quantity): string {
  const { value, upper, unit, currency, comparator, approximate, signed, per, outOf, granularity } = quantity
  const bound = comparator === null ? '' : `${comparator.replace('<=', '≤').replace('>=', '≥')} `
  const sign = value < 0 ? '−' : signed ? '+' : ''
  const symbol = currency === null ? '' : (SYMBOLS[currency] ?? `${currency} `)
  const exponent = magnitudeOf(value, granularity)
  const last = upper === null ? exponent : magnitudeOf(upper, granularity)
  const low =
    shorten(value, exponent, granularity) + (upper !== null && last === exponent ? '' : SUFFIXES[exponent])
  const high =
    upper === null ? '' : `–${upper < 0 ? '−' : ''}${shorten(upper, last, granularity)}${SUFFIXES[last]}`
  const amount = unit === 'ratio' ? `${low}:1` : `${sign}${symbol}${low}${high}`
  const whole = outOf === null ? '' : unit === null ? `/${outOf}` : ` of ${outOf}`
  const named = unit === null || unit === 'ratio' ? '' : /^(?:%|‰|x)$/.test(unit) ? unit : ` ${unit}`
  return `${approximate ? '~' : ''}${bound}${amount}${whole}${named}${per === null ? '' : ` per ${per}`}`
}

const SUFFIXES: Readonly<Record<number, string>> = { 0: '', 3: 'K', 6: 'M', 9: 'B', 12: 'T' }

/** The largest magnitude that prints a value without a long tail of decimals, given what it was rounded to. */
function magnitudeOf(value: number, granularity: number): number {
  for (const exponent of [12, 9, 6, 3]) {
    if (Math.abs(value) >= 10 ** exponent && granularity >= (exponent === 3 ? 10 : 10 ** (exponent - 3)))
      return exponent
  }
  return 0
}

function shorten(value: number, exponent: number, granularity: number): string {
  const scaled = Math.abs(value) / 10 ** exponent
  const decimals = Math.min(8, Math.max(0, Math.round(exponent - Math.log10(granularity))))
  const exact = scaled.toFixed(decimals)
  const [whole, fraction] = (
    Math.abs(Number(exact) - scaled) < 1e-9 ? exact : String(Number(scaled.toFixed(4)))
  ).split('.')
  // Zeros that were printed say how exact a figure is; of an upper end in another magnitude that is not known.
  const kept = decimals >= 3 ? fraction?.replace(/0+$/, '') : fraction
  return groupDigits(whole!, ',', false) + (kept === undefined || kept === '' ? '' : `.${kept}`)
}
