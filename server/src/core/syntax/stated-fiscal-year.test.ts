/** Fiscal years that documents state in a sentence. */
import { expect, test } from 'vitest'
import { statedFiscalYear } from './stated-fiscal-year'

test.each([
  ['Our fiscal year begins in October: FY2026 runs from October 2025 to September\n2026.', 10, 'end'],
  ['Our fiscal year starts on 1 July, so FY26 runs from July 2025 to June 2026.', 7, 'end'],
  ['The financial year runs from April to March. FY26 begins in April 2026.', 4, 'start'],
  ['Das Geschäftsjahr beginnt am 1. Oktober.', 10, 'end'],
  ['年度は4月に始まり、翌年3月に終わる。', 4, 'start'],
])('%s', (text, startMonth, namedBy) => {
  expect(statedFiscalYear(text)).toEqual({ startMonth, namedBy })
})

test.each([
  'The fiscal year 2026 was good.',
  'We start the financial year with a plan.',
  'In the fiscal year we run many projects.',
])('nothing in “%s”', (text) => {
  expect(statedFiscalYear(text)).toBeNull()
})
