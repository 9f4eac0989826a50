import { describe, expect, test } from 'vitest'
import { parseIsoDay } from './calendar'
import { formatTimeLike } from './format-like'
import { recogniseTimes } from './recognise'
import type { TimeContext } from './time'

function written(
  text: string,
  start: string | null,
  end: string | null,
  context: TimeContext = {},
  language?: string,
) {
  const day = (iso: string | null) => (iso === null ? null : parseIsoDay(iso))
  const [expression] = recogniseTimes(text, language)
  return formatTimeLike(expression!, { start: day(start), end: day(end) }, context, language)
}

describe('another period in the same notation', () => {
  test.each([
    ["Q3'26", '2026-04-01', '2026-06-30', "Q2'26"],
    ['Q3 2026', '2027-01-01', '2027-03-31', 'Q1 2027'],
    ['2026-Q3', '2026-10-01', '2026-12-31', '2026-Q4'],
    ['3Q26', '2026-04-01', '2026-06-30', '2Q26'],
    ['FY26 Q3', '2025-04-01', '2025-06-30', 'FY25 Q2'],
    ['by end of Q3 2026', null, '2026-12-31', 'by end of Q4 2026'],
    ['by Q3 2026', '2026-10-01', '2026-12-31', 'by Q4 2026'],
    ['the third quarter of 2026', '2026-01-01', '2026-03-31', 'first quarter of 2026'],
    ['Third quarter of 2026', '2026-10-01', '2026-12-31', 'Fourth quarter of 2026'],
    ['H1 2026', '2026-07-01', '2026-12-31', 'H2 2026'],
    ['2nd quarter 2026', '2026-07-01', '2026-09-30', '3rd quarter 2026'],
    ['Sep 2026', '2026-10-01', '2026-10-31', 'Oct 2026'],
    ['SEPTEMBER 2026', '2027-02-01', '2027-02-28', 'FEBRUARY 2027'],
    ['2026-04', '2026-11-01', '2026-11-30', '2026-11'],
    ['04/2026', '2026-05-01', '2026-05-31', '05/2026'],
    ['June 20th, 2026', '2026-05-02', '2026-05-02', 'May 2nd, 2026'],
    ['15 June 2026', '2026-06-01', '2026-06-01', '1 June 2026'],
    ['2026-06-15', '2026-07-01', '2026-07-01', '2026-07-01'],
    ['31.12.2026', '2026-09-30', '2026-09-30', '30.09.2026'],
    ['2026', '2027-01-01', '2027-12-31', '2027'],
    ['FY26', '2027-01-01', '2027-12-31', 'FY27'],
    ['2026-W18', '2026-05-04', '2026-05-10', '2026-W19'],
    ['Q1–Q2 2026', '2026-04-01', '2026-12-31', 'Q2–Q4 2026'],
    ['Q1–Q2 2026', '2026-07-01', '2026-09-30', 'Q3 2026'],
    ['2025-2026', '2026-01-01', '2026-12-31', '2026'],
    ['Q4 2025 – Q1 2026', '2026-01-01', '2026-06-30', 'Q1 2026 – Q2 2026'],
    ['2025–2026', '2026-01-01', '2028-12-31', '2026–2028'],
    ['March–June 2026', '2026-04-01', '2026-06-30', 'April–June 2026'],
    ['March–June 2026', '2026-11-01', '2027-02-28', 'November–February 2027'],
    ['10–20 May 2026', '2026-05-12', '2026-05-22', '12–22 May 2026'],
    ['2026年第三季度', '2026-04-01', '2026-06-30', '2026年第二季度'],
  ])('%s', (text, start, end, result) => {
    expect(written(text, start, end)).toBe(result)
  })

  test('within what the surroundings give', () => {
    const year = { value: 2026, from: 'the heading' }
    expect(written('Q3', '2026-04-01', '2026-06-30', { year })).toBe('Q2')
    expect(written('Q3', '2027-04-01', '2027-06-30', { year })).toBeNull()
    expect(written('Month 4', '2026-05-01', '2026-05-31', { planStart: parseIsoDay('2026-01-01')! })).toBe(
      'Month 5',
    )
  })

  test('in the language of the text', () => {
    expect(written('mai 2026', '2026-06-01', '2026-06-30', {}, 'fr')).toBe('juin 2026')
    expect(written('Mai 2026', '2026-06-01', '2026-06-30', {}, 'de')).toBe('Juni 2026')
    expect(written('mai 2026', '2026-06-01', '2026-06-30')).toBeNull()
    expect(written('1er trimestre 2026', '2026-04-01', '2026-06-30', {}, 'fr')).toBe('2e trimestre 2026')
    expect(written('segundo trimestre de 2026', '2026-07-01', '2026-09-30', {}, 'es')).toBe(
      'tercer trimestre de 2026',
    )
    expect(written('segundo trimestre de 2026', '2026-07-01', '2026-09-30', {}, 'pt')).toBe(
      'terceiro trimestre de 2026',
    )
  })

  test('follows the fiscal calendar', () => {
    const fiscalYear = { startMonth: 4, namedBy: 'end' } as const
    expect(written('FY26 Q1', '2025-07-01', '2025-09-30', { fiscalYear })).toBe('FY26 Q2')
    expect(written('FY2025/26', '2026-04-01', '2027-03-31', { fiscalYear })).toBe('FY2026/27')
  })

  test.each([
    ['Q3 2026', '2026-04-01', '2026-05-31'],
    ['Q5 2026', '2026-10-01', '2026-12-31'],
    ['summer 2026', '2026-09-01', '2026-11-30'],
  ])('%s cannot say %s to %s', (text, start, end) => {
    expect(written(text, start, end)).toBeNull()
  })
})
