/** Headings that are counted are work, where work is listed, and described by the keys that they share. */
import { describe, expect, test } from 'vitest'
import { compactItems } from '../../../../test/support/compact-items'
import { modelOf } from '../../../../test/support/model'

function itemsOf(text: string): string[] {
  return compactItems(modelOf(text).facts).trim().split('\n').slice(1)
}

describe('series of headings', () => {
  test('the numbered parts of a phase are its work, and hold what stands below them', () => {
    const text = `# Quarry Lane: plan

## Phase 1: Opening

### 1. Ticket office (north gate)
- Two counters

### 2. Footpath
- Gravel from the pit

**Exit criteria**:
- [ ] Both are open
`
    expect(itemsOf(text)).toEqual([
      'phase Phase 1: Opening',
      'initiative [1] Ticket office (north gate) · of Phase 1: Opening',
      'initiative Two counters · of Ticket office (north gate)',
      'initiative [2] Footpath · of Phase 1: Opening',
      'initiative Gravel from the pit · of Footpath',
    ])
  })

  test('keys that the things of a series share describe them', () => {
    const text = `# Ferry line

## Actions in detail

### Action A1. Earlier boats
- **Trouble:** queues of 40 minutes
- **Remedy:** a boat at 5:40

### Action A2. Dry dock
- **Trouble:** paint
- **Remedy:** a slot in Emden

## Initiatives

### 1. Larger café
- **Trouble:** no seats
- **Remedy:** a second deck

### 2. Bicycle deck
- **Trouble:** no racks
- **Remedy:** racks from Leer
`
    const { facts } = modelOf(text)
    expect(facts.items.map(({ title }) => title)).not.toContain('Trouble')
    expect(facts.items.map(({ title }) => title)).not.toContain('Remedy')
    expect(itemsOf(text)).toContain('initiative [1] Larger café')
  })

  test('the keys of quarters are areas, and name work', () => {
    const text = `# Bakery roadmap

## Phase 1: Spring
- **Ovens**: a third deck oven
- **Shops**: a shop in Uelzen

## Phase 2: Autumn
- **Ovens**: a rack oven
- **Shops**: a shop in Celle
`
    expect(itemsOf(text).filter((line) => line.startsWith('initiative'))).toHaveLength(4)
  })

  test('a hire with its month is work, a month with its work is a time', () => {
    const hire =
      '# Night school\n\n## Hiring\n\n### Hire 1 – Teacher (May 2027)\n\n### Hire 2 – Caretaker (July 2027)\n'
    expect(itemsOf(hire)).toEqual([
      'initiative Hire 1 – Teacher (May 2027) · in 1–31 May 2027',
      'initiative Hire 2 – Caretaker (July 2027) · in 1–31 Jul 2027',
    ])
    const month =
      '# Night school\n\n## Action plan\n\n### Month 1: Rooms (May 2027)\n\n### Month 2: Desks (June 2027)\n'
    expect(itemsOf(month).map((line) => line.split(' ')[0])).toEqual(['phase', 'phase'])
  })

  test('a letter and number beside others is a code, and no half of a year', () => {
    const text = `# Clinic backlog

## Epic 1: Access

### H0: Hosting of the site
### H1: Sign-in for patients
### H5: Desk for staff
`
    expect(itemsOf(text)).toEqual([
      'initiative [Epic 1] Access',
      'initiative [H0] Hosting of the site · of Access',
      'initiative [H1] Sign-in for patients · of Access',
      'initiative [H5] Desk for staff · of Access',
    ])
  })

  test.each([
    ['parts of a document', '## Action plan\n\n### 1. Goals\n\n### 2. Tasks\n\n### 3. Reading rooms\n'],
    ['slides', '## Roadmap\n\n### Slide 1: Why us\n\n### Slide 2: The ask\n'],
    ['scenarios', '## Action plan\n\n### Scenario 1: Frost\n\n### Scenario 2: Flood\n'],
    ['sections of a market study', '## Market\n\n### 1. Anglers\n\n### 2. Walkers\n'],
    ['a heading alone', '## Action plan\n\n### 1. Reading rooms\n'],
  ])('%s are no work', (_, body) => {
    expect(itemsOf(`# Lakeside\n\n${body}`).filter((line) => line.startsWith('initiative'))).toEqual([])
  })
})

describe('sentences in front of a list', () => {
  const list = '- glazing\n- frames\n- hinges\n'
  const below = (label: string) =>
    itemsOf(`# Workshop\n\n## Phase 1: Windows\n\n${label}\n\n${list}`).length - 1
  test('one that its lines end lists no work', () => {
    expect(below('The customer pays us for:')).toBe(0)
    expect(below('Kunden bezahlen uns für:')).toBe(0)
  })
  test('one that promises work does', () => {
    expect(below('This phase includes:')).toBe(3)
    expect(below('The rough plan is as follows:')).toBe(3)
  })
})

describe('what is told of a phase', () => {
  test('a line below a rule at the end is of the document', () => {
    const text =
      '# Harbour\n\n## Phase 1: Dredging\n\n- Dredge berth 4\n\n---\n\n**Status:** Done and signed\n**Owner:** Ada Berg\n'
    expect(itemsOf(text)).toEqual([
      'phase Phase 1: Dredging',
      'initiative Dredge berth 4 · of Phase 1: Dredging',
    ])
  })

  test('is no phase', () => {
    const text =
      '# Harbour\n\n## Phase 1: Dredging\n\n- Dredge berth 4\n\n**Phase 1 Outcomes:**\n- Berth 4 takes ships of 9 m\n'
    expect(itemsOf(text)).toEqual([
      'phase Phase 1: Dredging',
      'initiative Dredge berth 4 · of Phase 1: Dredging',
    ])
  })
  test('a question plans nothing, unless it tells somebody to do something', () => {
    const text = '# Harbour\n\n## Initiatives\n\n- Is berth 4 wide enough?\n- Explore a second crane?\n'
    expect(itemsOf(text)).toEqual(['initiative Explore a second crane?'])
  })
})
