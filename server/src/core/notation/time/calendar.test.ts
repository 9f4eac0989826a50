import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  civil,
  day,
  daysInMonth,
  fiscalMonths,
  fiscalYearOf,
  isDate,
  isoDay,
  isoWeekStart,
  parseIsoDay,
  quarter,
  quarterOf,
  weekday,
  weeksInYear,
} from './calendar'
import type { Day } from './time'

const iso = (text: string) => parseIsoDay(text)!

describe('civil dates', () => {
  test('count from 1970', () => {
    expect(day(1970, 1, 1)).toBe(0)
    expect(day(2026, 1, 1)).toBe(20_454)
    expect(isoDay(day(2000, 2, 29))).toBe('2000-02-29')
    expect(isoDay(day(2025, 14, 0))).toBe('2026-01-31')
  })

  test('are inverse to days over two thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), (n) => {
        const { year, month, day: d } = civil(n as Day)
        expect(isDate(year, month, d)).toBe(true)
        expect(day(year, month, d)).toBe(n)
      }),
    )
  })

  test('agree with the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 100_000 }), (n) => {
        expect(isoDay(n as Day)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })

  test('exist or not', () => {
    expect(parseIsoDay('2024-02-29')).not.toBeNull()
    expect(parseIsoDay('2025-02-29')).toBeNull()
    expect(parseIsoDay('2025-13-01')).toBeNull()
    expect(parseIsoDay('2025-1-1')).toBeNull()
    expect([daysInMonth(2023, 2), daysInMonth(2024, 2), daysInMonth(2100, 2)]).toEqual([28, 29, 28])
  })

  test('a month later keeps to the end of the month', () => {
    expect(isoDay(addMonths(iso('2026-01-31'), 1))).toBe('2026-02-28')
    expect(isoDay(addMonths(iso('2026-03-31'), -1))).toBe('2026-02-28')
    expect(isoDay(addMonths(iso('2026-05-15'), 20))).toBe('2028-01-15')
  })
})

describe('ISO weeks', () => {
  test('begin on Monday, the first holds 4 January', () => {
    expect(isoDay(isoWeekStart(2026, 1))).toBe('2025-12-29')
    expect(isoDay(isoWeekStart(2025, 1))).toBe('2024-12-30')
    expect(weekday(isoWeekStart(2031, 17))).toBe(0)
    expect([2020, 2025, 2026].map(weeksInYear)).toEqual([53, 52, 53])
  })
})

describe('fiscal years', () => {
  const april = { startMonth: 4, namedBy: 'end' } as const
  const february = { startMonth: 2, namedBy: 'start' } as const

  test('start in any month and are named by either end', () => {
    expect(isoDay(fiscalMonths(2026, 0, 12, april).start)).toBe('2025-04-01')
    expect(isoDay(fiscalMonths(2026, 0, 12, april).end)).toBe('2026-03-31')
    expect(isoDay(fiscalMonths(2026, 0, 12, february).start)).toBe('2026-02-01')
    expect(isoDay(quarter(2026, 4, april).start)).toBe('2026-01-01')
    expect(isoDay(quarter(2026, 4).end)).toBe('2026-12-31')
  })

  test('a day knows its fiscal year and quarter', () => {
    expect(fiscalYearOf(iso('2026-03-31'), april)).toBe(2026)
    expect(fiscalYearOf(iso('2026-04-01'), april)).toBe(2027)
    expect(quarterOf(iso('2026-01-31'), february)).toEqual({ year: 2025, quarter: 4 })
    expect(quarterOf(iso('2026-08-09'))).toEqual({ year: 2026, quarter: 3 })
  })

  test('a quarter holds the days that name it', () => {
    const fiscal = fc.record({
      startMonth: fc.integer({ min: 1, max: 12 }),
      namedBy: fc.constantFrom('start' as const, 'end' as const),
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fiscal, (n, calendar) => {
        const { year, quarter: number } = quarterOf(n as Day, calendar)
        const found = quarter(year, number, calendar)
        expect(found.start <= n && n <= found.end).toBe(true)
      }),
    )
  })
})
