/** Items outside their phase, and headings whose date is no bound. */
import { describe, expect, test } from 'vitest'
import { marked, ways } from '../../../../test/support/carets'

const rule = 'period-outside-parent'

function plan(body: string, frontMatter = 'plumbline: strategy'): string {
  return `---\n${frontMatter}\n---\n# Roadmap 2026\n\n${body.trim()}\n`
}

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'a month after the quarter',
      `
## Q2 2026: Integration

- Frame welded in May 2026
- Frame shipped in August 2026
                   ^^^^^^^^^^^ warning period-outside-parent: August 2026 lies outside “Q2 2026: Integration”, which is 1 Apr – 30 Jun 2026`,
    ],
    [
      'a row before its phase',
      `
## Phase 2 (July–December 2026)

| Step | Due |
| - | - |
| Frame welded | August 2026 |
| Frame ordered | March 2026 |
                  ^^^^^^^^^^ 💡 warning period-outside-parent: March 2026 lies outside “Phase 2 (July–December 2026)”, which is 1 Jul – 31 Dec 2026
| Frame shipped | December 2026 |`,
    ],
    [
      'a heading that holds nothing of what stands below it, once',
      `
## Q1 2026: Integration
   ^^^^^^^ information period-outside-parent: Q1 2026 holds none of 2 of the 2 dates below it, such as August 2026

- Frame welded in August 2026
- Frame shipped in September 2026`,
    ],
    [
      'months counted from the start of the plan',
      `
## Year 1

- Ovens bought in Month 4

## Year 2

- Second shop opens in Month 14
- Third shop opens in Month 9
                      ^^^^^^^ warning period-outside-parent: Month 9 lies outside “Year 2”, counted from the start of the plan`,
    ],
    [
      'a stretch that starts in the phase and ends behind it',
      `
## Phase 1 (2026–2027)

- Frame welded, May 2026 to June 2027
- Frame tested, Q3 2027 – Q1 2028
                ^^^^^^^^^^^^^^^^^ information period-outside-parent: Q3 2027 – Q1 2028 runs past the end of “Phase 1 (2026–2027)”, which is 1 Jan 2026 – 31 Dec 2027`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))

  test('months of a fiscal quarter', () => {
    expectMarked(
      plan(
        `
## FY26 Q1: Integration

- Frame welded in May 2025
- Frame shipped in February 2026
                   ^^^^^^^^^^^^^ warning period-outside-parent: February 2026 lies outside “FY26 Q1: Integration”, which is 1 Apr – 30 Jun 2025`,
        'plumbline: strategy\nfiscalYear: {startMonth: 4, namedBy: end}',
      ),
    )
  })
})

test('a note on work outside the years of the whole plan', () => {
  const fixture = `---
plumbline: strategy
---
# Water for Elmdale: plan 2026–2028

| Package | Lead | Start | End |
| - | - | - | - |
| Wells | Ana Ruiz | March 2026 | October 2027 |
| Latrines | Ana Ruiz | June 2026 | November 2028 |
| Pumps | Tom Maas | January 2027 | March 2028 |
| Pipes | Tom Maas | April 2027 | May 2028 |
| Training | Tom Maas | September 2027 | March 2029 |
                        ^^^^^^^^^^^^^^ information period-outside-parent: September 2027 – March 2029 runs past the end of the plan, which is 1 Jan 2026 – 31 Dec 2028 (2026–2028)
`
  expect(marked(fixture, { rule })).toBe(fixture)
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    ['a year beyond that of the title', '## Later\n\n- Frame shipped by March 2027'],
    [
      'months of the quarter',
      '## Q3 2026\n\n- Frame welded in July 2026\n- Frame shipped by 30 September 2026',
    ],
    [
      'a heading that says when it was written',
      '## Status (October 2026)\n\n- Frame shipped by December 2026',
    ],
    ['a heading of one day', '## Steering group, 3 March 2026\n\n- Frame shipped by December 2026'],
    [
      'what follows from the work',
      '## Phase 1 (2026)\n\n### Expected benefits\n\n- Leaders of the market until 2030',
    ],
    [
      'a year a century off',
      '## Phase 1 (Q1 2126 – Q4 2126)\n\n- Frame welded in May 2126\n- Frame shipped in June 2026',
    ],
    ['an archive', '## 2026\n\n- Frame shipped in May 2026\n\n### 2025\n\n### 2024'],
    ['what starts in the phase and has no end', '## Phase 1 (Q1–Q2 2026)\n\n- Upkeep from Q2 2026'],
    ['two times in one text', '## Q3 2026\n\n- Frame, sketched in Q1 2026, is shipped in August 2026'],
    [
      'months counted anew in every year',
      `
## Year 1

- Ovens bought in Month 4

## Year 2

- Second shop opens in Month 3
- Third shop opens in Month 9`,
    ],
    [
      'four weeks to a month',
      `
## Month 6

- Ovens tested in Week 23

## Month 13

- Second shop in Week 50
- Third shop in Week 54`,
    ],
  ])('%s', (_, body) => expectMarked(plan(body)))
})

describe('ways out', () => {
  test('below the phase that covers the date', () => {
    const phases = `
## Q2 2026: Integration

- Frame welded in May 2026
- Frame shipped in August 2026
  - by rail

## Q3 2026: Assembly

- Roof on by September 2026

The crane leaves afterwards.`
    expect(ways(plan(phases), rule)).toEqual([
      `Move it below “Q3 2026: Assembly”
## Q3 2026: Assembly
- Roof on by September 2026
- Frame shipped in August 2026
  - by rail`,
    ])
  })

  test('below a heading with nothing else, and with its line ends', () => {
    const phases = `
## Q2 2026

- Frame welded in May 2026
- Frame shipped in August 2026

## Q3 2026
`
    expect(ways(plan(phases).replaceAll('\n', '\r\n'), rule)).toEqual([
      'Move it below “Q3 2026”\n\r\n## Q3 2026\r\n\r\n- Frame shipped in August 2026\r',
    ])
  })

  test('the same quarter in the year of the phase', () => {
    const phases = `
## Phase 1 (Q1–Q3 2026)

- Frame welded by Q2 2026
- Frame shipped by Q2 2027`
    expect(ways(plan(phases), rule)).toEqual(['Date it by Q2 2026\n- Frame shipped by Q2 2026'])
  })

  test('a longer phase', () => {
    const phases = `
## Phase 1 (Q1–Q3 2026)

- Frame welded by Q2 2026
- Frame shipped by Q4 2026`
    expect(ways(plan(phases), rule)).toEqual([
      'Lengthen “Phase 1 (Q1–Q3 2026)” to Q1–Q4 2026\n## Phase 1 (Q1–Q4 2026)',
    ])
  })

  test('a heading with all that stands below it', () => {
    const phases = `
## Phase 1 (Q1–Q2 2026)

### Frame (Q1 2026)

Of steel.

### Roof (Q3 2026)

Of slate.

## Phase 2 (Q3–Q4 2026)

### Doors (Q4 2026)

Of oak.`
    expect(ways(plan(phases), rule)[0]).toBe(`Move it below “Phase 2 (Q3–Q4 2026)”
## Phase 2 (Q3–Q4 2026)
### Doors (Q4 2026)
Of oak.
### Roof (Q3 2026)
Of slate.`)
  })
})
