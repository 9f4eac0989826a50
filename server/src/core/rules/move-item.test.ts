import { expect, test } from 'vitest'
import { fixed } from '../../../../test/support/carets'

const rule = 'unordered-periods'

function expectMoved(lines: readonly string[], expected: readonly string[], end = '\n'): void {
  const head = ['---', 'plumbline: strategy', '---', '# Roadmap 2026', '', '## Steps', '']
  const text = [...head, ...lines].join(end)
  const [result] = fixed(text, rule, { rule }).values()
  expect(result).toBe([...head, ...expected].join(end))
}

const table = ['| Step | When |', '| - | - |']
const row = (month: string) => `| Depot ${month[0]} | ${month} 2026 |`

test('the last row of a file without a last line break', () => {
  const months = ['January', 'March', 'April', 'May', 'February']
  const ordered = ['January', 'February', 'March', 'April', 'May']
  expectMoved([...table, ...months.map(row)], [...table, ...ordered.map(row)], '\r\n')
})

test('a row that is too early', () => {
  const months = ['January', 'June', 'February', 'March', 'April', 'May']
  const ordered = ['January', 'February', 'March', 'April', 'May', 'June']
  expectMoved([...table, ...months.map(row), '', 'End.'], [...table, ...ordered.map(row), '', 'End.'])
})

test('a bullet with what stands below it', () => {
  const bullet = (month: string) => [
    `- Depot ${month[0]} opened by ${month} 2026`,
    '  - with vans',
    '    and lockers',
  ]
  expectMoved(
    [...['January', 'March', 'April', 'February', 'May', 'June'].flatMap(bullet), '', 'End.'],
    [...['January', 'February', 'March', 'April', 'May', 'June'].flatMap(bullet), '', 'End.'],
  )
})

test('a numbered list keeps its numbers, and so its order', () => {
  const lines = ['January', 'March', 'April', 'February', 'May', 'June'].map(
    (month, index) => `${index + 1}. Depot ${month[0]} opened by ${month} 2026`,
  )
  expectMoved(lines, lines)
})
