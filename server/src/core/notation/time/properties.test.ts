/** What holds for every text: no failure, spans in order inside it, readings independent of what stands around. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONG } from '../../../../../test/properties/plans'
import { recogniseTimes } from './recognise'
import { isResolved, resolveTime } from './resolve'
import type { TimeContext } from './time'
import { tokenise } from './tokens'

const atoms = fc.constantFrom(
  ...'Q1 Q3 2025 2026 25 H2 FY26 May March Jun 10 31 15th first third quarter half of the by until from to between and end early mid EOY week Month M3 year 2025-03 30/07/2025 21.02.2025 2025-W14 KW CW12 T3 année Quartal 年 2025年 第 季度 4月 から'.split(
    ' ',
  ),
  ...[
    '-',
    '–',
    '—',
    '~',
    '/',
    "'",
    '’',
    '(',
    ')',
    ',',
    '.',
    ':',
    '+',
    '&',
    '%',
    '`',
    '#',
    '\n',
    '\ufffc',
    '‚Äì',
    'â€“',
  ],
)
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.tuple(atoms, fc.constantFrom('', ' ')), { maxLength: 20 })
    .map((parts) => parts.flat().join('')),
)
const language = fc.constantFrom(undefined, 'en', 'de', 'fr', 'es', 'pt', 'it', 'zh', 'ja', 'x')
const context: TimeContext = {
  year: { value: 2026, from: 'the heading' },
  planStart: 20_000 as never,
  fiscalYear: { startMonth: 4, namedBy: 'end' },
}

describe('any text', () => {
  test('is read without failing, in ordered spans inside it', () => {
    fc.assert(
      fc.property(text, language, (s, l) => {
        let last = 0
        for (const time of recogniseTimes(s, l)) {
          expect(time.start).toBeGreaterThanOrEqual(last)
          expect(time.end).toBeGreaterThan(time.start)
          expect(time.end).toBeLessThanOrEqual(s.length)
          expect(time.raw).toBe(s.slice(time.start, time.end))
          last = time.end
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('resolves to an end that is not before its start, unless it says so', () => {
    fc.assert(
      fc.property(text, language, (s, l) => {
        for (const time of recogniseTimes(s, l)) {
          const period = resolveTime(time, context)
          if (!isResolved(period) || time.kind !== 'time' || time.reversed) continue
          if (period.start !== null && period.end !== null)
            expect(period.start).toBeLessThanOrEqual(period.end)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('survives being stored', () => {
    fc.assert(
      fc.property(text, (s) => {
        const times = recogniseTimes(s)
        expect(JSON.parse(JSON.stringify(times))).toEqual(times)
      }),
    )
  })
})

const known = fc.constantFrom(
  'Q3 2026',
  'by end of Q2 2026',
  '10–20 May 2026',
  '2026-03-10',
  'from April 2026 until July 2026',
  'March–June 2026',
  'no later than Q1 2027',
  "Q4'26",
  '2027+',
)

test('an expression reads the same alone and in a sentence', () => {
  const before = fc.constantFrom('', 'Launch ', 'We ship it: ', '(', '- ', 'Über uns – ', 'one\n')
  const after = fc.constantFrom('', '.', ' is the goal', ')', ', then more', '\nnext line', ' ✅')
  fc.assert(
    fc.property(known, before, after, (expression, head, tail) => {
      const [alone] = recogniseTimes(expression)
      const found = recogniseTimes(head + expression + tail)
      expect(found).toHaveLength(1)
      expect({ ...found[0], start: 0, end: expression.length }).toEqual(alone)
      expect(found[0]!.start).toBe(head.length)
    }),
  )
})

describe('many of the worst characters', () => {
  // A hang guard only: each takes well under a second where reading is linear, and minutes where it is not.
  test.each([
    '1',
    '1 ',
    '1-',
    'Q1-',
    'Q1 ',
    'Q1, ',
    '`',
    '``` ` ',
    'from Q1 to ',
    '2025-',
    'end of ',
    '年',
    '1a.',
    'a.b@',
    "'",
    'May ',
    'by the ',
    '1/1/',
  ])('%j', { timeout: 20_000 * LONG }, (unit) => {
    recogniseTimes(unit.repeat(Math.ceil((LONG > 1 ? 1_000_000 : 250_000) / unit.length)))
  })

  test('is cut into no more tokens than it has characters', () => {
    for (const unit of ['1', '1-', '`1', 'é1', '年', '\u0001']) {
      const tokens = tokenise(`1${unit.repeat(1000)}`)?.tokens ?? []
      expect(tokens.length).toBeLessThanOrEqual(unit.length * 1000 + 1)
    }
  })
})

test('a text with neither digits nor words of time is left before it is cut', () => {
  expect(tokenise('We keep improving the reliability of the platform for everyone involved')).toBeNull()
})
