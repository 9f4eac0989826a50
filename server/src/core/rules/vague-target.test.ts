/** Objectives that nobody can reach, and those whose measure stands below them. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'vague-target'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'one of three',
      `---
plumbline: strategy
---
# Roadmap 2026

## Objectives

- Deliver 95% within a day by Q4 2026
- Open two depots by Q3 2026
- Become more innovative
  ^^^^^^^^^^^^^^^^^^^^^^ 💡 information vague-target: “Become more innovative” has no measurable value and no date
`,
    ],
    [
      'a wish among measured results of a dated list',
      `---
plumbline: strategy
---
# OKRs

## Objective 1: Shippers trust us in 2026

- KR 1.1: Raise on-time arrival from 86% to 94%
- KR 1.2: Answer 90% of calls within a minute
- KR 1.3: Make shippers happier with our service
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 information vague-target: “Make shippers happier with our service” has no measurable value and no date
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'measured below',
      `---
plumbline: strategy
---
# Roadmap 2026

## Objectives

### Become more innovative

- Ten ideas tried by Q4 2026

### Deliver within a day

- 95% by Q4 2026
`,
    ],
    [
      'under a heading with a time',
      `---
plumbline: strategy
---
# Roadmap 2026

## Objectives

- Deliver 95% within a day by Q4 2026

## Objectives for Q3 2026

- Become more innovative
`,
    ],
    [
      'a paper of principles',
      `---
plumbline: strategy
---
# Roadmap 2026

## Objectives

- Be kind
- Be quick
- Be brave
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
