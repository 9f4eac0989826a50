/** Values that are still open, and signs that mean something else. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'placeholder-value'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a percentage in a sentence',
      `---
plumbline: strategy
---
# Roadmap 2026

## Objectives

- Raise on-time delivery from 94% to X% by Q4 2026
                                     ^^ information placeholder-value: “X%” stands for a value that is still open
- Cut damage to 2% by Q4 2026
`,
    ],
    [
      'an amount in brackets',
      `---
plumbline: strategy
---
# Roadmap 2026

## Targets

| Metric | 2025 | 2026 Target |
| - | - | - |
| On time | 94% | 97% |
| Stores | 40 | [number] |
                ^^^^^^^^ information placeholder-value: “[number]” stands for a value that is still open, while the cells beside it are filled in
| Damage | 3% | 2% |
`,
    ],
    [
      'inside a cell of words',
      `---
plumbline: strategy
---
# Roadmap 2026

## Key results

| Key result | Target | Due |
| - | - | - |
| Parcels on time | 97% | Q3 2026 |
| Lockers in use | Y% of all lockers | Q4 2026 |
                   ^^^^^^^^^^^^^^^^^ information placeholder-value: “Y%” stands for a value that is still open, while the cells beside it are filled in
| Damage | 2% | Q4 2026 |
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'a template',
      `---
plumbline: strategy
---
# Roadmap 2026

## Targets

| Metric | Current | 2026 Target |
| - | - | - |
| [metric] | X% | Y% |
| [metric] | X% | Y% |
`,
    ],
    [
      'dashes, links, boxes and names',
      `---
plumbline: strategy
---
# Roadmap 2026

## Targets

| Metric | 2025 | 2026 Target |
| - | - | - |
| On time | 94% | 97% |
| Stores | 40 | – |

## Initiatives

- [x] Project X by Q2 2026
- [date](https://example.org) of the launch in Q3 2026
- Vitamin N of the year
`,
    ],
    [
      'a column that nobody has filled in',
      `---
plumbline: strategy
---
# Roadmap 2026

## Targets

| Metric | 2025 | 2026 Target |
| - | - | - |
| On time | 94% | TBD |
| Stores | 40 | TBD |
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
