import { describe, expect, test } from 'vitest'
import { factsOf, renderFact } from '../../../../test/support/render-facts'

/** The facts of one bullet below a heading, in a plan without a time. */
const read = (heading: string, bullet: string) =>
  factsOf(`# Mill\n\n## ${heading}\n\n- ${bullet}\n`).facts.map(renderFact)

describe('a bracket that ends a bullet states', () => {
  test.each([
    [
      'Acceptance',
      'Mill keeps the plan (< 30s median latency)',
      'metric target < 30 s: median latency | Mill keeps the plan',
    ],
    ['Acceptance', 'Grain: field → mill → bag (≥80%)', 'metric target ≥ 80%: Grain'],
    ['Deliverables', 'Safety films (10+ videos)', 'metric amount ≥ 10 videos: Safety films'],
    ['Quality initiatives', 'Cleaner sieves (yield 90%)', 'metric amount 90%: yield'],
    ['Key capabilities', 'Sifting precision (±0.01mm)', 'metric amount ~0.01 mm: Sifting precision'],
  ])('%s: %s', (heading, bullet, fact) => {
    expect(read(heading, bullet)).toEqual([fact])
  })
})

describe('but not', () => {
  test.each([
    ['Deliverables', 'Safety training (3 days)'],
    ['Features', 'Clean room (Class 10)'],
    ['Roadmap', 'New sieve with a very long name that nobody repeats (two sizes)'],
  ])('%s: %s', (heading, bullet) => {
    expect(read(heading, bullet)).toEqual([])
  })
})

test('what has to be reached is told by its figure', () => {
  expect(read('Phase 1 is complete when', '20+ presses running')).toEqual([
    'metric target ≥ 20 presses: presses running',
  ])
  expect(read('Acceptance', '≥95% purity on fine flour')).toEqual(['metric target ≥ 95%: purity'])
})

test('a compared count needs no measure', () => {
  expect(read('Key improvements', '200 preset grinds (vs. 180)')).toEqual([
    'metric amount 200 grinds: preset grinds',
    'metric actual 180: preset grinds',
  ])
})

test('a unit of measure is no part of the name', () => {
  expect(read('Key specifications', '14 PFLOPS processing')).toEqual(['metric amount 14 PFLOPS: processing'])
})

test('a line of several jobs states each', () => {
  expect(read('Team size: 5 people', '1 Miller, 2 Drivers (night shift)')).toEqual([
    'headcount amount 5 people: Team size',
    'metric amount 1: Miller',
    'metric amount 2: Drivers',
  ])
})

test('those who are there already count too', () => {
  expect(read('Team size: 9 people', 'Existing 5 + additions:')).toContain('metric amount 5: Existing')
})

test('a bound below the short name of a status is none', () => {
  expect(read('Acceptance', 'RAG: ≤5% wrong answers')).toEqual(['metric amount ≤ 5%: RAG'])
})

test('two measures in one cell', () => {
  const table = '| Phase | Machine |\n| - | - |\n| Pilot | 4 vCPU, 8GB |\n| Mill | 16 vCPU, 32GB |'
  expect(factsOf(`# Mill\n\n## Machines\n\n${table}\n`).facts.map(renderFact)).toEqual([
    'metric amount 4 vCPU, “Pilot”: Machine | Pilot',
    'metric amount 8 GB, “Pilot”: Machine GB | Pilot',
    'metric amount 16 vCPU, “Mill”: Machine | Mill',
    'metric amount 32 GB, “Mill”: Machine GB | Mill',
  ])
})
