import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONG } from '../../../../../test/properties/plans'
import { formatLike, type ReadableQuantity, recogniseQuantities } from './index'

/** Pieces that amounts are made of, which find more than random characters do. */
const atom = fc.constantFrom(
  ...'0 1 7 12 005 2025 1,234 1.234 1.2.3 12,34 5’200 ½ . , - – — − + ~ ≈ < <= ≥ > ( ) [ ] / : % ‰ pp bps x × $ € £ ¥ R$ CHF USD kr k K M mm bn B million Mio. Mrd. lakh 万 億 円 元 人 以上 約 ms s h days week months per a and to of from between at least more than up to three half one twice users customers teams active Phase ISO Q3 May v # @ ` ‚Äì \n \t \uFFFC'.split(
    ' ',
  ),
  ' ',
  '\u00A0',
  '\u202F',
)
const text = fc.array(atom, { maxLength: 14 }).map((parts) => parts.join(''))
const language = fc.constantFrom(undefined, 'en', 'de', 'fr', 'es', 'pt', 'it', 'zh', 'ja')

function check(source: string, tongue: string | undefined, alone: boolean) {
  const found = recogniseQuantities(source, { ...(tongue === undefined ? {} : { language: tongue }), alone })
  let floor = 0
  for (const expression of found) {
    expect(expression.start).toBeGreaterThanOrEqual(floor)
    expect(expression.end).toBeGreaterThan(expression.start)
    expect(expression.end).toBeLessThanOrEqual(source.length)
    expect(expression.raw).toBe(source.slice(expression.start, expression.end))
    floor = expression.end
    if (expression.kind === 'unreadable') continue
    const { value, upper, granularity } = expression.quantity
    expect(Number.isFinite(value)).toBe(true)
    expect(granularity).toBeGreaterThan(0)
    if (upper !== null) expect(upper).toBeGreaterThanOrEqual(value)
  }
}

test('any pieces in any order: nothing throws, spans are ordered and inside', () => {
  fc.assert(fc.property(text, language, fc.boolean(), check), { numRuns: 3000 })
})

test('any string at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), language, (source, tongue) => check(source, tongue, false)),
    { numRuns: 500 },
  )
})

test('what is skipped is not read', () => {
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(10), (source, start, length) => {
      const skip = [{ start, end: start + length }]
      for (const { start: from, end } of recogniseQuantities(source, { skip }))
        expect(length > 0 && from < start + length && end > start).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

/** How thousands and fractions are parted, with a language that reads them so. */
const styles = [
  { group: ',', decimal: '.', language: 'en' },
  { group: '.', decimal: ',', language: 'de' },
  { group: '\u202F', decimal: ',', language: 'fr' },
  { group: '’', decimal: '.', language: 'de-CH' },
  { group: '', decimal: '.', language: 'en' },
] as const

const wraps = [
  { before: '€', after: '', factor: 1 },
  { before: '$', after: 'K', factor: 1e3 },
  { before: '', after: ' Mio. €', factor: 1e6 },
  { before: 'USD ', after: ' million', factor: 1e6 },
  { before: '', after: ' %', factor: 1 },
  { before: '', after: 'ms', factor: 1 },
  { before: 'about ', after: ' CHF', factor: 1 },
  { before: '£', after: 'bn', factor: 1e9 },
] as const

function print(whole: number, cents: string, style: (typeof styles)[number]): string {
  const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, style.group)
  return cents === '' ? digits : `${digits}${style.decimal}${cents}`
}

test('the magnitude is never wrong, whatever the separators', () => {
  fc.assert(
    fc.property(
      fc.nat(99_999_999),
      fc.constantFrom('', '5', '25'),
      fc.constantFrom(...styles),
      fc.constantFrom(...wraps),
      (whole, cents, style, { before, after, factor }) => {
        const source = before + print(whole, cents, style) + after
        const found = recogniseQuantities(source, { language: style.language })[0] as ReadableQuantity
        expect(found.kind).toBe('quantity')
        expect(found.quantity.value / factor).toBeCloseTo(Number(`${whole}.${cents}`), 6)
      },
    ),
    { numRuns: 2000 },
  )
})

test('what is printed like a sample is read back', () => {
  const samples = [
    '€640K',
    '-320 ms',
    '12 000 €',
    '$5.50',
    '₹12,34,567',
    '1,5 Mio. €',
    '99.9%',
    '64 users',
    '5’200 CHF',
    '($3,400)',
    '~7 weeks',
    '+12 pp',
    '3.4k',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.constantFrom(1, 10, 100),
      (sample, number, parts) => {
        const value = number / parts
        const printed = formatLike(sample, value)
        const found = recogniseQuantities(printed, { alone: true })[0] as ReadableQuantity
        expect(found.kind, printed).toBe('quantity')
        expect(found.quantity.value, printed).toBeCloseTo(value, 6)
      },
    ),
    { numRuns: 2000 },
  )
})

// What takes quadratic time would take minutes; the limit only has to tell those from a busy machine.
test.each([
  '1',
  '1,',
  '1 ',
  '1-',
  '$',
  '(',
  '@',
  '`',
  'a',
  '1/',
  'one ',
  '万',
  '一',
  '百分之',
  'x1 ',
  '< ',
  'of ',
  '1.1.',
  'x@',
  '1 000 ',
  '1O',
  'at ',
])(
  'a long text of “%s” takes linear time',
  (worst) => {
    recogniseQuantities(worst.repeat(Math.ceil((LONG > 1 ? 1_000_000 : 250_000) / worst.length)))
  },
  20_000 * LONG,
)
