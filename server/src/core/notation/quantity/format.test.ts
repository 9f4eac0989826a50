import { expect, test } from 'vitest'
import { formatLike, formatQuantity, recogniseQuantities } from './index'

test.each([
  ['€640K', 700000, '€700K'],
  ['-320 ms', -420, '-420 ms'],
  ['−5 %', -7, '−7 %'],
  ['minus 5 %', -7, '-7 %'],
  ['×3', 4, '×4'],
  ['12 000 €', 13500, '13 500 €'],
  ['80ms improvement', 90, '90ms improvement'],
  ['($400)', -500, '($500)'],
  ['($400)', 500, '$500'],
  ['(5,400) USD', -6100, '(6,100) USD'],
  ['+12%', 15, '+15%'],
  ['+12%', -15, '-15%'],
  ['+12%', 0, '0%'],
  ['$5–7M', 6250000, '$6.25M'],
  ['$3M–$4M', 5000000, '$5M'],
  ['5 to 7 days', 9, '9 days'],
  ['€1.9B', 2100000000, '€2.1B'],
  ['€1.9B', 5, '€5'],
  ['12,000', 1234567, '1,234,567'],
  ['5.000,50 €', 1234.5, '1.234,50 €'],
  ['₹12,34,567', 7654321, '₹76,54,321'],
  ['CHF 5’200', 12345, 'CHF 12’345'],
  ['$5.5M', -6500000, '-$6.5M'],
  ['€-5M', -7000000, '€-7M'],
  ['three regions', 4, '4 regions'],
  ['99.9%', 99.95, '99.95%'],
  ['5:1', 4, '4:1'],
  ['5 of 12 teams', 7, '7 of 12 teams'],
  ['12k', 1234567, '1,234,567'],
  ['1,5 Mio. €', 2250000, '2,25 Mio. €'],
  ['< 80 ms', 64, '< 64 ms'],
  ['5 million dollars', 6000000, '6 million dollars'],
  ['n/a', 3.5, '3.5'],
])('like %s, %d is %s', (sample, value, expected) => {
  expect(formatLike(sample, value)).toBe(expected)
})

test('a sign is added where it is asked for', () => {
  expect(formatLike('-320 ms', 80, { signed: true })).toBe('+80 ms')
})

test.each([
  ['€5–7M per year', '€5–7M per year'],
  ['$500K - $1.2M', '$500K–1.2M'],
  ['at least 99.9%', '≥ 99.9%'],
  ['5 of 12 teams', '5 of 12 teams'],
  ['~$640K', '~$640K'],
  ['12,000', '12,000'],
  ['3:1', '3:1'],
  ['-12.5%', '−12.5%'],
  ['4.5/5', '4.5/5'],
  ['1.234,56 €', '€1,234.56'],
  ['SEK 640', 'SEK 640'],
])('%s in messages is %s', (text, expected) => {
  const found = recogniseQuantities(text)[0]!
  expect(found.kind === 'quantity' && formatQuantity(found.quantity)).toBe(expected)
})
