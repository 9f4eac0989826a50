import { expect, test } from 'vitest'
import { ways } from '../../../../test/support/carets'
import { isSlip } from './single-part'

function plan(body: string): string {
  return `---\nplumbline: strategy\n---\n# Plan 2026\n\n${body.trim()}\n`
}

test.each([
  ['€250K', '€520K', true],
  ['€250K', '€260K', true],
  ['€250K', '€25K', true],
  ['1,250', '1250', true],
  ['€250K', '€361K', false],
  ['€250K', '€2.5M', false],
  ['1234', '4321', false],
])('a slip between %s and %s: %s', (text, other, expected) => {
  expect(isSlip(text, other)).toBe(expected)
})

test('either value instead of the gap', () => {
  const table = (now: string, target: string, gap: string) =>
    plan(
      `## KPIs\n\n| Metric | Current | Target | Gap |\n| - | - | - | - |\n| p95 | ${now} | ${target} | ${gap} |`,
    )
  expect(ways(table('820 ms', '400 ms', '-300 ms'), 'wrong-gap')).toEqual([
    'Set the gap to -420 ms\n| p95 | 820 ms | 400 ms | -420 ms |',
    'Set “Current” to 700 ms\n| p95 | 700 ms | 400 ms | -300 ms |',
    'Set “Target” to 520 ms\n| p95 | 820 ms | 520 ms | -300 ms |',
  ])
  expect(ways(table('820 ms', '400 ms', '-320 ms'), 'wrong-gap')).toEqual([
    'Set the gap to -420 ms\n| p95 | 820 ms | 400 ms | -420 ms |',
    'Set “Current” to 720 ms\n| p95 | 720 ms | 400 ms | -320 ms |',
    'Set “Target” to 500 ms\n| p95 | 820 ms | 500 ms | -320 ms |',
  ])
  expect(ways(table('€5M', '€8M', '60%'), 'wrong-gap')).toEqual([])
  expect(ways(table('€5M', '€8M', '20%'), 'wrong-gap')).toHaveLength(1)
})

test('one share of a few', () => {
  const shares = '| Line | Share of budget |\n| - | - |\n| Vans | 55% |\n| Depots | 25% |\n| Staff | 15% |'
  expect(ways(plan(`## Budget\n\n${shares}`), 'wrong-percentage')).toEqual([
    'Set “Vans” to 60%\n| Vans | 60% |',
    'Set “Depots” to 30%\n| Depots | 30% |',
    'Set “Staff” to 20%\n| Staff | 20% |',
  ])
})

test('a part of a sum in one sentence', () => {
  const sentence = 'The depot costs €700K: €400K for the lease and €200K for racks.'
  expect(ways(plan(`## Budget\n\n${sentence}`), 'mismatched-rollup')).toEqual([
    'Use €600K\nThe depot costs €600K: €400K for the lease and €200K for racks.',
    'Set “€400K” to €500K\nThe depot costs €700K: €500K for the lease and €200K for racks.',
    'Set “€200K” to €300K\nThe depot costs €700K: €400K for the lease and €300K for racks.',
  ])
})

test('a cell of the table that a sentence sums', () => {
  const table = '| Item | Cost |\n| - | - |\n| Lease | €400K |\n| Racks | €250K |'
  const sum = plan(`## Costs of the new depot\n\n${table}\n\nThe depot costs €700K in all.`)
  expect(ways(sum, 'mismatched-rollup').map((way) => way.split('\n')[0])).toEqual([
    'Use €650K',
    'Set “Lease” to €450K',
    'Set “Racks” to €300K',
  ])
})
