import { describe, expect, test } from 'vitest'
import { recogniseTimes } from './recognise'
import { contextYear, recogniseContextYear, yearOf, yearsOf } from './year-of'

describe('the year of a heading, column or key line', () => {
  test.each([
    ['2026 Target', 2026],
    ['Roadmap 2026', 2026],
    ['FY2026 plan', 2026],
    ['FY26', 2026],
    ['Q3 2026: Enterprise', 2026],
    ['2126 Business Strategy', 2126],
    ['🚀 2026: Growth', 2026],
    ['H1 & H2 2026', 2026],
    ['2026', 2026],
    ['2026 users', 2026],
    ['Customers 2026', 2026],
    ['Acme – 2026 Engineering Roadmap', 2026],
    ['2026E', 2026],
    ['2026年目標', 2026],
    ['Q1 2026 and Q2 2026', 2026],
    ['Year 2 (2026-2027)', null],
    ['2026–2028 strategy', null],
    ['Q4 2025 – Q1 2026', null],
    ['Actual 2025 vs Target 2026', null],
    ['Month 4', null],
    ['Roadmap', null],
    ['ISO 27001:2022', null],
    ['RFC 2119', null],
    ['CVE-2026-1234', null],
  ])('%s', (text, year) => {
    expect(recogniseContextYear(text)?.year ?? null).toBe(year)
  })

  test('stands where it was found', () => {
    expect(recogniseContextYear('Our 2026 plan')).toEqual({ year: 2026, start: 4, end: 8, raw: '2026' })
    expect(contextYear('Roadmap 2026')).toEqual({ value: 2026, from: '“Roadmap 2026”' })
    expect(contextYear('Roadmap')).toBeUndefined()
  })
})

describe('the year of an expression', () => {
  const of = (text: string) => recogniseTimes(text)[0]!

  test('is one or several', () => {
    expect(yearOf(of('Q3 2026'))).toBe(2026)
    expect(yearOf(of('end of Q3 2026'))).toBe(2026)
    expect(yearOf(of('2026–2028'))).toBeNull()
    expect(yearOf(of('Q3'))).toBeNull()
    expect(yearsOf(of('Q4 2025 – Q1 2026'))).toEqual({ first: 2025, last: 2026 })
    expect(yearsOf(of('2025/26'))).toEqual({ first: 2025, last: 2026 })
    expect(yearsOf(of('31 June 2026'))).toBeNull()
  })

  test('of a fiscal year is the one it is named by', () => {
    expect(yearOf(of('FY2025/26'), { startMonth: 4, namedBy: 'end' })).toBe(2026)
    expect(yearOf(of('FY2025/26'), { startMonth: 4, namedBy: 'start' })).toBe(2025)
  })
})
