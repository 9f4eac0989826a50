/** What leads to a list: promises of work, sentences that its lines end, examples. */
import { describe, expect, test } from 'vitest'
import { compactItems } from '../../../../test/support/compact-items'
import { modelOf } from '../../../../test/support/model'
import { commits, isClause, leadIn, partNamed, tellsOfPhase } from './named-parts'

function itemsOf(text: string): string[] {
  return compactItems(modelOf(text).facts).trim().split('\n').slice(1)
}

test.each([
  ['To open on time we will', true],
  ['The board is committed to', true],
  ['Um das zu erreichen, wollen wir', false],
  ['We will not', false],
  ['The device will', false],
])('“%s” commits somebody: %s', (label, expected) => {
  expect(commits(label)).toBe(expected)
})

test.each([
  ['Members write down what hurts. Examples are:', 'Examples are'],
  ['**Goal:** a dry cellar\nTo do:', 'To do'],
  ['A sentence.', ''],
])('%j leads in with “%s”', (text, expected) => {
  expect(leadIn(text)).toBe(expected)
})

test.each([
  ['The customer pays for', true],
  ['This phase includes', false],
  ['To do', false],
])('“%s” is ended by the lines below: %s', (label, expected) => {
  expect(isClause(label)).toBe(expected)
})

test.each([
  ['Goals', 'priorities'],
  ['Password rules', null],
  ['A longer goal that names its thing', null],
])('“%s” names %s', (heading, topic) => {
  expect(partNamed(heading)).toBe(topic)
})

test.each([
  ['Phase 2 Outcomes', true],
  ['Phase 2: Outcomes of the tests', false],
  ['Phase 2 Rollout', false],
])('“%s” tells of a phase: %s', (heading, expected) => {
  expect(tellsOfPhase(heading)).toBe(expected)
})

describe('lists behind a paragraph', () => {
  test('of examples are no plan, of promises are', () => {
    const text = `# Association notes

## Guidance

To be useful, we will:

- A reading list for new members

## Initiatives

Members may speak of anything that helps others in their work. Examples of subjects are:

- Rust in trains

We speak to the press as well. Here is the list of our projects for this spring:

- Letter to the editors
`
    expect(itemsOf(text)).toEqual([
      'initiative A reading list for new members',
      'initiative Letter to the editors',
    ])
  })
})

describe('top headings beside the title', () => {
  const rest =
    '# 2026\n\n## Shorter queues\n\n- A second desk\n\n# 2025\n\n## Longer hours\n\n- Open on Mondays\n'
  test('are of what the title lists', () => {
    expect(itemsOf(`# Goals of the library\n\nReviewed each year.\n\n${rest}`)).toEqual([
      'phase 2026 · in 1 Jan – 31 Dec 2026',
      'priority Shorter queues · of 2026',
      'initiative A second desk · in 1 Jan – 31 Dec 2026* · of Shorter queues',
      'phase 2025 · in 1 Jan – 31 Dec 2025',
      'priority Longer hours · of 2025',
      'initiative Open on Mondays · in 1 Jan – 31 Dec 2025* · of Longer hours',
    ])
  })
  test('are parts of their own where it has its list', () => {
    const text = '# Goals\n\n- Shorter queues\n\n# Rooms\n\n## Cellar\n\nDry.\n'
    expect(itemsOf(text)).toEqual(['priority Shorter queues'])
  })
})
