/** Rows that lose cells, and rows that are short on purpose. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'malformed-table'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a row without its last cells',
      `---
plumbline: strategy
---
# Roadmap 2026

## Budget

| Line | 2026 | 2027 |
| - | - | - |
| Vans | €40K | €50K |
| Depots | €20K |
^^^^^^^^^^^^^^^^^ 💡 warning malformed-table: the row has 2 cells, the header 3
| Fuel | €9K | €9K |
`,
    ],
    [
      'a pipe that was not escaped',
      `---
plumbline: strategy
---
# Roadmap 2026

## Budget

| Line | 2026 |
| - | - |
| Vans | trailers | €40K |
^^^^^^^^^^^^^^^^^^^^^^^^^^ warning malformed-table: the row has 3 cells, the header 2
| Depots | €20K |
`,
    ],
    [
      'most rows are short',
      `---
plumbline: strategy
---
# Roadmap 2026

## Budget

| Line | 2026 | 2027 |
| - | - | - |
| Vans | €40K |
^^^^^^^^^^^^^^^ 💡 warning malformed-table: the row has 2 cells, the header 3
| Depots | €20K |
| Fuel | €9K |
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'a row that heads a group',
      `---
plumbline: strategy
---
# Roadmap 2026

## Budget

| Line | 2026 | 2027 |
| - | - | - |
| **Fleet** |
| Vans | €40K | €50K |
`,
    ],
    [
      'no pipes at the edges, blank cells, escaped pipes',
      `---
plumbline: strategy
---
# Roadmap 2026

## Budget

Line | 2026 | 2027
- | - | -
Vans \\| trailers | €40K | €50K
Fuel | | €9K
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

test('a comment behind the last bar is no cell, and is heard', () => {
  const text = `# Roadmap 2026

## Budget

| Line | 2026 | 2027 |
| - | - | - |
| Vans | €40K | €50K |
| Depots | €20K | €30K | <!-- plumbline-ignore wrong-total -->
| Total | €60K | €90K | <!-- plumbline-ignore wrong-total: agreed -->
`
  // The one ignores nothing and says so; the other ignores what it names; neither makes a fourth cell.
  expect(marked(text).match(/\^ .*/g)).toEqual([
    '^ 💡 hint unused-suppression: nothing to ignore: no finding of “wrong-total” here',
  ])
})
