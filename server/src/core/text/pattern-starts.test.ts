import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PatternStarts } from './pattern-starts'
import { hasIdeographs } from './word-starts'

test.each([
  ['revenues?|costs?', 'Reduce Costs', true],
  ['revenues?|costs?', 'Recover costly parts', false],
  ['risks?', 'RISK register', true],
  ['krs?', 'KR 1', true],
  ['krs?', 'kraken', false],
  ['o\\d', 'O2: more guests', true],
  ['o\\d', 'open 2', false],
  ['\\p{L}*ziele?', 'Unternehmensziele', true],
  ['\\p{L}*ziele?', 'Zeitplan', false],
  ['.* per .*', 'Revenue per guest', true],
  ['(?:hard|soft)?[- ]?deadlines?', 'Soft deadline', true],
  ['(?:hard|soft)?[- ]?deadlines?', 'Dead end', false],
  ['% (?:of|der) .*', '% of guests', true],
  ['to-?dos?', 'All to-dos', true],
  ['maßnahmen', 'MASSNAHMEN', false],
  ['priorités', 'PRIORITÉS', true],
  ['(?:[a-z]+ )?plan', 'Our airplanes', true],
  ['[a-z]\\d', 'anything', true],
])('%s in %j: %s', (pattern, text, may) => {
  expect(new PatternStarts(pattern).mayBeIn(text)).toBe(may)
})

test('what opens a text', () => {
  const starts = new PatternStarts('goals?|objectives?')
  expect(starts.mayOpen('Objective 2')).toBe(true)
  expect(starts.mayOpen('The objective')).toBe(false)
})

test('Han, hiragana and katakana are seen', () => {
  expect(['目标 1', 'ロードマップ', 'Goals – Ziele', ''].map(hasIdeographs)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('no text is ruled out that the pattern matches', () => {
  const part = fc.constantFrom(
    ...'goal¦s?¦(?:of |in )?¦[sz]¦e¦plan¦ ¦-¦\\d¦\\d{1,2}¦(?:a|bc|)¦\\p{L}*¦.*¦\\s+¦x+¦é¦ß¦[- ]?¦(?! no)¦\\.?¦k'.split(
      '¦',
    ),
  )
  const pattern = fc
    .array(fc.array(part, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((parts) => parts.join('')).join('|'))
    .filter((source) => isExpression(source))
  const atom = fc.constantFrom(
    ...[
      'goal',
      'GOALS',
      'plan',
      'of ',
      'in ',
      's',
      'z',
      'e',
      ' ',
      '-',
      '7',
      '12',
      'a',
      'bc',
      'xx',
      'É',
      'ß',
      '.',
      'K',
      '🎯',
    ],
  )
  const text = fc.array(atom, { maxLength: 6 }).map((atoms) => atoms.join(''))
  fc.assert(
    fc.property(pattern, text, (source, written) => {
      const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')
      const starts = new PatternStarts(source)
      const hit = whole.exec(written)
      if (hit !== null) expect(starts.mayBeIn(written)).toBe(true)
      if (hit?.index === 0) expect(starts.mayOpen(written)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

function isExpression(source: string): boolean {
  try {
    new RegExp(source, 'iu')
    return true
  } catch {
    return false
  }
}
