/**
 * No text makes the analysis hang or throw. The guard is generous, for a slow machine: a quadratic search over these
 * sizes takes minutes.
 */
import { describe, expect, test } from 'vitest'
import { AnalysisHost } from '../../server/src/core/analysis'
import type { DocumentPath } from '../../server/src/core/rules/rule'
import { LONG } from './plans'

const PATH = 'plan.md' as DocumentPath
const GUARD = 8_000
/** In the long form the size that the contract names; in the short one what a regular check can afford. */
const SIZE = LONG > 1 ? 200_000 : 50_000

function analysed(body: string): number {
  const start = process.cpuUsage()
  const host = new AnalysisHost((bug) => {
    throw new Error(bug)
  })
  host.setDocument(PATH, `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n## Initiatives\n\n${body}`)
  const analysis = host.analysis()
  for (const { fixes } of analysis.findings(PATH).slice(0, 20)) expect(fixes.length).toBeGreaterThanOrEqual(0)
  analysis.codeActions(PATH, { start: 60, end: 60 })
  // What the processor did: on a busy machine the clock says little.
  return process.cpuUsage(start).user / 1000
}

const NASTY: readonly string[] = [
  'Owner: ',
  '(Owner: ',
  '**Owner:',
  '- ',
  'a: ',
  '1,',
  '1.',
  '$1',
  '2026-',
  'Q1 2026–',
  'by ',
  '10% ',
  '@a ',
  ' — ',
  'Metric: ',
  'to from ',
  '((',
  'Total + ',
  '：（',
  '1 %, of ',
]

const BLOCKS: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => text,
  bullet: (text) => `- ${text}`,
  heading: (text) => `### ${text}`,
  cell: (text) =>
    `| Milestone | Owner | Due | Gap |\n| - | - | - | - |\n| ${text.replaceAll('|', '')} | | | |`,
}

describe.each(Object.keys(BLOCKS))('%s', (name) => {
  // The short form takes one block for each string, in turn.
  const strings = NASTY.filter((_, index) => LONG > 1 || index % 4 === Object.keys(BLOCKS).indexOf(name))
  test.each(strings)(
    'of “%s”',
    (part) => {
      const text = part.repeat(Math.ceil(SIZE / part.length))
      expect(analysed(BLOCKS[name]!(text))).toBeLessThan(GUARD)
    },
    120_000,
  )
})

describe('sizes and characters', () => {
  const rows = LONG > 1 ? 5000 : 1000
  const depth = LONG > 1 ? 3000 : 300
  test.each<[string, string]>([
    [
      'a long table',
      `| Line | Cost | Owner |\n| - | - | - |\n${'| Vans | $4K | Lea Brandt |\n'.repeat(rows)}| Total | $1K | |`,
    ],
    ['many bullets', '- Vans by Q3 2026 (Owner: Lea Brandt)\n- Lockers\n'.repeat(rows / 4)],
    ['many headings', '### Project: Vans (Q3 2026)\n\n**Owner:** Lea Brandt\n\n'.repeat(rows / 4)],
    [
      'deep lists',
      Array.from({ length: Math.min(depth, 300) }, (_, i) => `${'  '.repeat(i)}- Vans`).join('\n'),
    ],
    ['deep quotes', `${'> '.repeat(depth)}Vans by Q3 2026`],
    ['one line', 'Vans by Q3 2026, $4K and 5% for all. '.repeat(SIZE / 40)],
    ['NUL', '- Vans\0 by \0 Q3 2026 (Owner: \0)\n'.repeat(20)],
    ['lone surrogates', '- Vans \ud800 by Q3 \udc00 2026 (Owner: \ud83d)\n'.repeat(20)],
    ['a mark of byte order', '\ufeff- Vans by Q3 2026\n\ufeff- Lockers\n'],
    ['carriage returns alone', '- Vans by Q3 2026\r- Lockers\r'.repeat(20)],
  ])(
    '%s',
    (_, body) => {
      expect(analysed(body)).toBeLessThan(2 * GUARD)
    },
    120_000,
  )
})
