import { describe, expect, test } from 'vitest'
import { day, isoDay, parseIsoDay } from './calendar'
import { recogniseTimes } from './recognise'
import { isResolved, resolveTime } from './resolve'
import type { TimeContext } from './time'

function resolve(text: string, context: TimeContext = {}) {
  const [expression] = recogniseTimes(text)
  return resolveTime(expression!, context)
}

describe('what is missing is named', () => {
  test.each([
    ['Q2', 'year', 'no year stated'],
    ['by the end of the year', 'year', 'no year stated'],
    ['Month 4', 'planStart', 'no plan start stated'],
    ['by the end of the quarter', 'enclosing', 'no period stated that it could be part of'],
    ['Q5 2026', 'none', 'Q5 2026: a year has 4 quarters'],
  ])('%s', (text, missing, because) => {
    expect(resolve(text)).toEqual({ kind: 'unresolved', missing, because })
  })

  test('a leap day in a year without one', () => {
    expect(resolve('29 February', { year: { value: 2026, from: 'the title' } })).toEqual({
      kind: 'unresolved',
      missing: 'none',
      because: 'there is no 29 Feb 2026',
    })
  })
})

describe('a period says how it was read', () => {
  test.each<[string, TimeContext, string]>([
    [
      'Q2',
      { year: { value: 2026, from: 'the heading “Roadmap 2026”' } },
      'Q2, the year 2026 from the heading “Roadmap 2026”',
    ],
    ['Q2 2026', {}, 'Q2, 2026'],
    ['FY26', { fiscalYear: { startMonth: 4, namedBy: 'end' } }, 'fiscal 2026'],
    ['early 2026', {}, 'early 2026'],
    ['Month 4', { planStart: day(2026, 1, 1) }, 'month 4 of the plan from 1 Jan 2026'],
  ])('%s', (text, context, because) => {
    expect(resolve(text, context)).toMatchObject({ because })
  })
})

describe('kinds of calendar', () => {
  const fiscalYear = { startMonth: 4, namedBy: 'end' } as const

  test.each([
    ['FY26', true],
    ['Q1 2026', true],
    ['H1 FY26', true],
    ['2026', false],
    ['March 2026', false],
    ['Q1 CY2026', false],
  ])('%s is fiscal or not', (text, fiscal) => {
    expect(resolve(text, { fiscalYear })).toMatchObject({ fiscal })
  })

  test.each([
    ['Q1 2026', 'quarter'],
    ['H1 2026', 'half'],
    ['2026', 'year'],
    ['2026–2027', 'years'],
    ['10–20 May 2026', 'day'],
    ['March 2026', 'month'],
    ['2026-W10', 'week'],
    ['early Q1 2026', 'quarter'],
  ])('%s has its granularity', (text, granularity) => {
    expect(resolve(text)).toMatchObject({ granularity })
  })
})

test('an end that nobody stated is told from an open one by the unit around it', () => {
  const within = { start: parseIsoDay('2026-01-01'), end: parseIsoDay('2026-12-31') }
  expect(resolve('early 2026')).toMatchObject({ end: null, within })
  expect(resolve('end of 2026')).toMatchObject({ start: null, within })
  expect(resolve('from 2026')).not.toHaveProperty('within')
})

test('the quarter and the month around a text give their end', () => {
  const enclosing = { start: day(2026, 4, 1), end: day(2026, 6, 30), from: 'the heading Q2 2026' }
  const end = (text: string) => {
    const period = resolve(text, { enclosing })
    return isResolved(period) && period.end !== null ? isoDay(period.end) : null
  }
  expect(end('by the end of the quarter')).toBe('2026-06-30')
  expect(end('EOQ')).toBe('2026-06-30')
  expect(end('next quarter')).toBe('2026-09-30')
  expect(end('EOM')).toBe('2026-06-30')
})

test('a reversed range is kept and marked', () => {
  for (const text of ['Q3 2026 – Q1 2026', '2126–2027', '2026-05-02 – 2026-04-01', 'Months 6-3']) {
    expect(recogniseTimes(text)).toMatchObject([{ raw: text, reversed: true }])
  }
  for (const text of ['Q3 2026 – Q1 2027', 'Nov – Feb 2027', 'Q3 2026 – Q1', '2026–2026', 'Q1 2026 – 2026']) {
    expect(recogniseTimes(text)[0]).not.toHaveProperty('reversed')
  }
})

test('a reading that could be another says so', () => {
  expect(recogniseTimes('03/04/2026')).toMatchObject([
    { doubt: '03/04/2026 may be day and month in either order' },
  ])
  expect(recogniseTimes('13/04/2026')[0]).not.toHaveProperty('doubt')
  expect(recogniseTimes('Summer 2026')).toMatchObject([{ doubt: 'seasons differ by hemisphere' }])
})
