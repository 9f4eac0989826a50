import { describe, expect, test } from 'vitest'
import { parseIsoDay } from './calendar'
import { contains, due, formatPeriod, lengthInDays, before as liesBefore, overlap, reach } from './interval'
import { recogniseTimes } from './recognise'
import { isResolved, resolveTime } from './resolve'
import type { Period } from './time'

function period(text: string): Period {
  const [expression] = recogniseTimes(text)
  const resolved = resolveTime(expression!)
  if (!isResolved(resolved)) throw new Error(resolved.because)
  return resolved
}

describe('periods', () => {
  test('share days or not', () => {
    expect(overlap(period('Q1 2026'), period('March 2026'))).toBe(true)
    expect(overlap(period('Q1 2026'), period('Q2 2026'))).toBe(false)
    expect(overlap(period('early 2026'), period('2029'))).toBe(true)
    expect(contains(period('2026'), period('Q4 2026'))).toBe(true)
    expect(contains(period('Q4 2026'), period('2026'))).toBe(false)
    expect(liesBefore(period('Q1 2026'), period('Q2 2026'))).toBe(true)
    expect(liesBefore(period('Q1 2026'), period('end of 2026'))).toBe(false)
    expect(lengthInDays(period('Q1 2026'))).toBe(90)
    expect(lengthInDays(period('end of 2026'))).toBeNull()
  })

  test.each([
    ['Q3 2026', '2026-09-30'],
    ['by Q3 2026', '2026-09-30'],
    ['by end of 2026', '2026-12-31'],
    ['before June 2026', '2026-05-31'],
    ['before the end of 2026', '2026-12-31'],
    ['early 2026', '2026-12-31'],
    ['from Q3 2026', null],
    ['after Q3 2026', null],
    ['2027+', null],
  ])('%s is due', (text, day) => {
    expect(due(period(text))).toBe(day === null ? null : parseIsoDay(day))
  })

  test.each([
    ['by Q3 2026', null, '2026-09-30'],
    ['after Q3 2026', '2026-10-01', null],
    ['from Q3 2026', '2026-07-01', null],
    ['before Q3 2026', null, '2026-06-30'],
    ['late 2026', '2026-01-01', '2026-12-31'],
  ])('%s reaches', (text, start, end) => {
    const day = (iso: string | null) => (iso === null ? null : parseIsoDay(iso))
    expect(reach(period(text))).toEqual({ start: day(start), end: day(end) })
  })

  test.each([
    ['Q3 2026', '1 Jul – 30 Sep 2026'],
    ['Q4 2026 – Q1 2027', '1 Oct 2026 – 31 Mar 2027'],
    ['10–20 May 2026', '10–20 May 2026'],
    ['15 June 2026', '15 Jun 2026'],
    ['end of 2026', 'until 31 Dec 2026'],
    ['early 2026', 'from 1 Jan 2026'],
  ])('%s is shown as days', (text, shown) => {
    expect(formatPeriod(period(text))).toBe(shown)
  })
})
