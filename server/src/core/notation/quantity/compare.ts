/** What a printed amount may stand for, and whether two printed amounts can be the same number. */
import { convert, type Unit } from 'convert'
import type { Quantity } from './quantity'

/** Closed at both ends; infinite where a comparator leaves it open. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * "About 500" is meant within a twentieth: who says "about" has rounded to a tenth or so, and half of that is doubt.
 */
const APPROXIMATELY = 0.05

/**
 * The numbers that a printed amount may stand for, in its unit: half of the last printed digit to either side, more
 * when it says "about", the ends of a range, all that lies beyond a bound.
 */
export function interval(quantity: Quantity): Interval {
  const { value, upper, comparator, approximate, granularity } = quantity
  const doubt = (end: number) => Math.max(granularity / 2, approximate ? Math.abs(end) * APPROXIMATELY : 0)
  const low = value - doubt(value)
  const high = (upper ?? value) + doubt(upper ?? value)
  // A bound is not a measurement: it is what it says, and all that lies beyond.
  if (comparator === '<' || comparator === '<=')
    return { low: Number.NEGATIVE_INFINITY, high: upper ?? value }
  if (comparator === '>' || comparator === '>=') return { low: value, high: Number.POSITIVE_INFINITY }
  return { low, high }
}

/** Units that the library knows, under its names. */
const MEASURES: Readonly<Record<string, Unit>> = {
  ns: 'ns',
  µs: 'microseconds',
  ms: 'ms',
  s: 's',
  min: 'min',
  h: 'h',
  d: 'd',
  w: 'week',
  B: 'B',
  KB: 'KB',
  MB: 'MB',
  GB: 'GB',
  TB: 'TB',
  PB: 'PB',
  KiB: 'KiB',
  MiB: 'MiB',
  GiB: 'GiB',
  TiB: 'TiB',
  PiB: 'PiB',
  Mb: 'Mb',
  Gb: 'Gb',
  Wh: 'Wh',
  kWh: 'kWh',
  MWh: 'MWh',
  GWh: 'GWh',
  TWh: 'TWh',
  W: 'W',
  kW: 'kW',
  MW: 'MW',
  GW: 'GW',
  TW: 'TW',
  mg: 'mg',
  g: 'g',
  kg: 'kg',
  t: 't',
  lb: 'lb',
  mm: 'mm',
  cm: 'cm',
  m: 'm',
  km: 'km',
  mi: 'mi',
  ft: 'ft',
  'm²': 'm2',
  'km²': 'km2',
  'ft²': 'ft2',
  ha: 'ha',
  L: 'l',
  mL: 'ml',
  'm³': 'm3',
  Hz: 'Hz',
  kHz: 'kHz',
  MHz: 'MHz',
  GHz: 'GHz',
  '°C': '°C',
  '°F': '°F',
}

/** What no library of physical units knows: the base of each family, and how many of it one unit is. */
const PLAN_UNITS: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  bps: ['pp', 0.01],
  pp: ['pp', 1],
  '‰': ['%', 0.1],
  '%': ['%', 1],
  y: ['mo', 12],
  mo: ['mo', 1],
  quarters: ['mo', 3],
  kgCO2e: ['tCO2e', 0.001],
  tCO2e: ['tCO2e', 1],
  ktCO2e: ['tCO2e', 1e3],
  MtCO2e: ['tCO2e', 1e6],
  Kbps: ['Mbps', 0.001],
  Mbps: ['Mbps', 1],
  Gbps: ['Mbps', 1e3],
  Tbps: ['Mbps', 1e6],
  MBps: ['Mbps', 8],
  GBps: ['Mbps', 8e3],
  GFLOPS: ['TFLOPS', 0.001],
  TFLOPS: ['TFLOPS', 1],
  PFLOPS: ['TFLOPS', 1e3],
  EFLOPS: ['TFLOPS', 1e6],
  vCPU: ['vCPU', 1],
  qps: ['rps', 1],
  rps: ['rps', 1],
}

/** Whether a unit measures ("Mbps") rather than counts things ("shops"). */
export function measures(unit: string): boolean {
  return MEASURES[unit] !== undefined || PLAN_UNITS[unit] !== undefined
}

/** The mean month of the Gregorian calendar, 365.2425 / 12, for months against days and weeks. */
const DAYS_PER_MONTH = 30.436875

/** How to get from one unit to another; null when they measure different things. */
function conversion(from: string, to: string): ((value: number) => number) | null {
  if (from === to) return (value) => value
  const a = PLAN_UNITS[from]
  const b = PLAN_UNITS[to]
  if (a !== undefined && b !== undefined)
    return a[0] === b[0] ? (value) => clean((value * a[1]) / b[1]) : null
  const calendar = (unit: readonly [string, number] | undefined) => unit?.[0] === 'mo'
  if (calendar(a) && MEASURES[to] !== undefined) {
    const onwards = conversion('d', to)
    return onwards === null ? null : (value) => onwards(value * a![1] * DAYS_PER_MONTH)
  }
  if (calendar(b) && MEASURES[from] !== undefined) {
    const before = conversion(from, 'd')
    return before === null ? null : (value) => before(value) / (b![1] * DAYS_PER_MONTH)
  }
  const source = MEASURES[from]
  const target = MEASURES[to]
  if (source === undefined || target === undefined) return sameNoun(from, to) ? (value) => value : null
  try {
    convert(1, source as 's').to(target as 's')
  } catch {
    // The library throws for units of different kinds: metres into seconds.
    return null
  }
  return (value) => clean(convert(value, source as 's').to(target as 's'))
}

/** 0.1 × 3 is 0.3, not 0.30000000000000004: twelve digits are more than anybody prints. */
function clean(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value
}

/** Written short and long. */
const ALIASES: Readonly<Record<string, string>> = {
  req: 'request',
  reqs: 'request',
  ftes: 'fte',
  'ft-e': 'fte',
  people: 'person',
  persons: 'person',
  hires: 'hire',
  staff: 'employee',
  devs: 'developer',
}

/** Whether two counted nouns are the same but for case and number. */
export function sameNoun(a: string, b: string): boolean {
  return stem(a) === stem(b)
}

function stem(noun: string): string {
  const lower = noun.toLowerCase()
  const known = ALIASES[lower]
  if (known !== undefined) return known
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(lower)) return lower.slice(0, -2)
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

/** Units that measure; whatever else stands in `unit` is a counted noun. */
const MEASURING = new Set([
  ...Object.keys(MEASURES),
  ...Object.keys(PLAN_UNITS),
  'x',
  'points',
  'ratio',
  'tps',
  'dB',
  'px',
  'stars',
  'EB',
  'kt',
  'Mt',
])

const isCounted = (unit: string | null) => unit !== null && !MEASURING.has(unit)

/** `true` when two amounts measure the same thing, else why not, as a clause: "% against percentage points". */
export function comparable(a: Quantity, b: Quantity): true | string {
  if (a.currency !== b.currency)
    return `${a.currency ?? 'no currency'} against ${b.currency ?? 'no currency'}`
  if (a.per !== b.per)
    return `${a.per === null ? 'no rate' : `per ${a.per}`} against ${b.per === null ? 'no rate' : `per ${b.per}`}`
  if (a.outOf !== null && b.outOf !== null && a.outOf !== b.outOf)
    return `out of ${a.outOf} against out of ${b.outOf}`
  if (a.unit === b.unit) return true
  // A table says "users" in its first column and 12,000 in its cells.
  const bare = a.unit === null ? b.unit : b.unit === null ? a.unit : undefined
  if (bare !== undefined)
    return isCounted(bare) || bare === 'points'
      ? true
      : `${a.unit ?? 'no unit'} against ${b.unit ?? 'no unit'}`
  return conversion(b.unit!, a.unit!) === null ? `${a.unit} against ${b.unit}` : true
}

/** The amount in another unit, its rounding with it; null when the units measure different things. */
export function convertTo(quantity: Quantity, unit: string): Quantity | null {
  if (quantity.unit === null || quantity.currency !== null) return null
  const through = conversion(quantity.unit, unit)
  if (through === null) return null
  // Temperatures have an offset, so a difference is converted as one.
  const granularity = clean(Math.abs(through(quantity.granularity) - through(0)))
  return {
    ...quantity,
    unit,
    value: through(quantity.value),
    upper: quantity.upper === null ? null : through(quantity.upper),
    granularity,
  }
}

/**
 * Whether two printed amounts can be the same number: rounding understood, after conversion. Two bounds of the same
 * direction must bound at the same number; a bound agrees with any number beyond it. False when they do not compare.
 */
export function sameAmount(a: Quantity, b: Quantity): boolean {
  if (comparable(a, b) !== true) return false
  const other = b.unit === a.unit || a.unit === null || b.unit === null ? b : convertTo(b, a.unit)
  if (other === null) return false
  if (a.comparator !== null && other.comparator !== null && a.comparator[0] === other.comparator[0]) {
    return meets(interval({ ...a, comparator: null }), interval({ ...other, comparator: null }))
  }
  return meets(interval(a), interval(other)) && sameNines(a, other)
}

/**
 * Near 100% what counts is what is missing: 99.9% leaves twice as much as 99.95%, so the one is no rounding of the other.
 */
function sameNines(a: Quantity, b: Quantity): boolean {
  if (
    a.unit !== '%' ||
    b.unit !== '%' ||
    Math.min(a.value, b.value) < 95 ||
    Math.max(a.value, b.value) >= 100
  )
    return true
  const [less, more] = [100 - Math.max(a.value, b.value), 100 - Math.min(a.value, b.value)]
  return more - less <= 0.1 * more + 1e-9
}

function meets(a: Interval, b: Interval): boolean {
  // 97% and 98% both round 97.5%, yet nobody who prints the one means the other: to touch is not to meet. The ends
  // come from division and conversion, so a billionth of their size is no difference.
  const size = Math.max(...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs), 0)
  const slack = size * 1e-9
  return a.low + slack < b.high && b.low + slack < a.high
}
