/** Lines with signs and paragraphs with times are the lists that a reader takes them for. */
import { describe, expect, test } from 'vitest'
import { compactItems } from '../../../../test/support/compact-items'
import { modelOf } from '../../../../test/support/model'

function itemsOf(text: string): string[] {
  return compactItems(modelOf(text).facts).trim().split('\n').slice(1)
}

describe('lines that each start with a sign', () => {
  test('are bullets', () => {
    expect(itemsOf('# Plan 2026\n\n## Initiatives\n\n• Quay lights\n• Tide gauge\n')).toEqual([
      'initiative Quay lights',
      'initiative Tide gauge',
    ])
    expect(itemsOf('# Plan 2026\n\n## What never gets built\n\n❌ Car park  \n❌ Casino\n')).toEqual([
      'constraint Car park',
      'constraint Casino',
    ])
  })

  test('with boxes are open or done', () => {
    expect(itemsOf('# Plan 2026\n\n## Initiatives\n\n☑ Quay lights\n☐ Tide gauge\n')).toEqual([
      'initiative Quay lights · done',
      'initiative Tide gauge',
    ])
  })

  test('that state fields are fields', () => {
    const text = '# Plan 2026\n\n## Initiative: Tide gauge\n\n🔹 **Owner:** Ada Berg\n🔹 **Due:** May 2026\n'
    expect(itemsOf(text)).toEqual(['initiative [Initiative] Tide gauge · owner Ada Berg · in 1–31 May 2026'])
  })

  test('point to their places in the text', () => {
    const text = '# Plan 2026\n\n## Initiatives\n\n• Quay **lights** by May\n• Tide gauge by June\n'
    const { facts, places } = modelOf(text)
    const span = places.get(facts.items[1]!.id, 'period')!
    expect(text.slice(span.start, span.end)).toBe('by June')
  })
})

describe('paragraphs that each start with a time in bold', () => {
  const weeks = `**Week 1 (May 4–8):** Dry dock. The yard needs the plans a week before.

**Week 2 (May 11–15):** Paint and zinc.
`
  test('are dated work, named by their first sentence', () => {
    expect(itemsOf(`# Ferry\n\n## Q2 2026 – Overhaul\n\n### Weekly plan\n\n${weeks}`)).toEqual([
      'phase Q2 2026 – Overhaul · in 1 Apr – 30 Jun 2026',
      'initiative Dry dock · in 4–8 May 2026 · of Q2 2026 – Overhaul',
      'initiative Paint and zinc · in 11–15 May 2026 · of Q2 2026 – Overhaul',
    ])
  })

  test('tell a story where no work is listed', () => {
    expect(itemsOf(`# Ferry\n\n## Background\n\n**2019:** Founded.\n\n**2021:** A second boat.\n`)).toEqual(
      [],
    )
  })

  test('a single one is a paragraph', () => {
    expect(itemsOf('# Ferry\n\n## Roadmap\n\n**2027:** The second boat is paid off.\n')).toEqual([])
  })
})

describe('objectives in lines of their own', () => {
  test('with what they are measured by below them', () => {
    const text = `# Q1 2026 OKRs

## Workshop

Objective 1: Fewer returns

- KR1: Returns below 3%

## Office

Objective: Answers on the same day

- KR1: 90% within 8 hours
`
    expect(itemsOf(text)).toEqual([
      'priority [Objective 1] Fewer returns',
      'key-result [KR1] Returns below 3% · of Fewer returns',
      'priority [Objective] Answers on the same day',
      'key-result [KR1] 90% within 8 hours · of Answers on the same day',
    ])
  })

  test('a goal of a phase is told, and no objective of the plan', () => {
    const text = '# Plan\n\n## Phase 1: Site\n\nGoal: a site that can be built on\n\n- Clear the hedge\n'
    expect(itemsOf(text)).toEqual(['phase Phase 1: Site', 'initiative Clear the hedge · of Phase 1: Site'])
  })
})

describe('lines numbered below the number of their section', () => {
  test('are bullets, whose numbers are no part of an amount', () => {
    const text =
      '# Plan 2026\n\n## Initiatives\n\n2.1 600 more seats\n2.2 Reading room, from\nMay on\n2.3 Lamps\n'
    expect(itemsOf(text).map((line) => line.replace(/ ·.*/, ''))).toEqual([
      'initiative 600 more seats',
      'initiative Reading room, from May on',
      'initiative Lamps',
    ])
  })

  test('but figures at the start of lines are not', () => {
    expect(itemsOf('# Plan 2026\n\n## Initiatives\n\n2.1 Million seats\n3.4 Million lamps\n')).toEqual([])
  })
})
