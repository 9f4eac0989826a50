import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable, convertTo, interval, type Quantity, recogniseQuantities, sameAmount } from './index'

function amount(text: string): Quantity {
  const found = recogniseQuantities(text, { alone: true })[0]
  if (found?.kind !== 'quantity') throw new Error(`no amount in “${text}”`)
  return found.quantity
}

describe('the interval that a printed amount stands for', () => {
  test.each([
    ['€1.9B', 1.85e9, 1.95e9],
    ['12,000', 11999.5, 12000.5],
    ['64k', 63500, 64500],
    ['99.95%', 99.945, 99.955],
    ['5–7 days', 4.5, 7.5],
    ['~500 users', 475, 525],
    ['<80 ms', Number.NEGATIVE_INFINITY, 80],
    ['≥ 99.5%', 99.5, Number.POSITIVE_INFINITY],
  ])('%s', (text, low, high) => {
    const found = interval(amount(text))
    expect(found.low).toBeCloseTo(low, 6)
    expect(found.high).toBeCloseTo(high, 6)
  })
})

test.each([
  ['€4M', 1e6],
  ['€4.25M', 1e4],
  ['3,200', 1],
  ['7.5k', 100],
  ['¥6億', 1e8],
  ['0.25%', 0.01],
])('%s is rounded to %d', (text, granularity) => {
  expect(amount(text).granularity).toBeCloseTo(granularity, 9)
})

describe('comparable', () => {
  test.each([
    ['€4M', '€3.8M'],
    ['640 ms', '0.6 s'],
    ['6 weeks', '40 days'],
    ['18 months', '2 years'],
    ['3 quarters', '9 months'],
    ['35 bps', '0.4 pp'],
    ['7 GB', '6,800 MB'],
    ['3.4 GWh', '3,400 MWh'],
    ['12k users', '9,000 user'],
    ['640', '640 customers'],
    ['4.2/5', '4.4/5'],
  ])('%s and %s', (a, b) => {
    expect(comparable(amount(a), amount(b))).toBe(true)
  })

  test.each([
    ['€4M', '$4M', 'EUR against USD'],
    ['€4M', '4 million users', 'EUR against no currency'],
    ['5%', '5 pp', '% against pp'],
    ['5%', '50 bps', '% against bps'],
    ['7 GB', '7 days', 'GB against d'],
    ['12k users', '12k customers', 'users against customers'],
    ['$5K/month', '$60K/year', 'per month against per year'],
    ['4.2/5', '8.1/10', 'out of 5 against out of 10'],
    ['45', '45%', 'no unit against %'],
  ])('%s and %s are not: %s', (a, b, reason) => {
    expect(comparable(amount(a), amount(b))).toBe(reason)
  })
})

describe('the same amount', () => {
  test.each([
    ['€1.9B', '€1.93B'],
    ['640 ms', '0.64 s'],
    ['2 years', '24 months'],
    ['about 500 users', '512 users'],
    ['5–7 days', '6 days'],
    ['<80 ms', '65 ms'],
    ['≥ 99.5%', '>99.5%'],
    ['36 bps', '0.36 pp'],
    ['12k', '12,300'],
  ])('%s and %s', (a, b) => {
    expect(sameAmount(amount(a), amount(b))).toBe(true)
    expect(sameAmount(amount(b), amount(a))).toBe(true)
  })

  test.each([
    ['€1.9B', '€2.1B'],
    ['640 ms', '0.7 s'],
    ['≥ 99.5%', '≥ 99.9%'],
    ['<80 ms', '120 ms'],
    ['5–7 days', '9 days'],
    ['5%', '5 pp'],
    ['12,000', '12,300'],
  ])('%s and %s are not', (a, b) => {
    expect(sameAmount(amount(a), amount(b))).toBe(false)
  })
})

test('what was rounded is converted with the amount', () => {
  expect(convertTo(amount('0.8 s'), 'ms')).toMatchObject({ value: 800, granularity: 100, unit: 'ms' })
  expect(convertTo(amount('4 h'), 'GB')).toBeNull()
  expect(convertTo(amount('€4'), 'ms')).toBeNull()
})

test('there and back again', () => {
  const units = ['ms', 's', 'min', 'h', 'd', 'w', 'mo', 'y', 'quarters']
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.constantFrom(...units),
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      (from, to, value) => {
        const quantity: Quantity = { ...amount('1 d'), unit: from, value }
        const back = convertTo(convertTo(quantity, to)!, from)!
        expect(back.value / value).toBeCloseTo(1, 8)
      },
    ),
  )
})
