import { describe, expect, test } from 'vitest'
import { fieldKeyOf, isAttribute, isUrgency, topicOf } from './lexicon'

describe('what a heading is about', () => {
  test.each([
    ['Strategic priorities', 'priorities'],
    ['Project goals', 'priorities'],
    ['Objectives and initiatives', 'priorities'],
    ['Ziele 2026', 'priorities'],
    ['优先事项', 'priorities'],
    ['Priority projects', 'initiatives'],
    ['重点项目', 'initiatives'],
    ['Roadmap for the goals of 2026', 'initiatives'],
    ['High priority', 'initiatives'],
    ['Priority 1 (blocking)', 'initiatives'],
    ['What we do', 'initiatives'],
    ['Maßnahmen', 'initiatives'],
    ['To do', 'initiatives'],
    ['What we will not do', 'constraints'],
    ['Not planned', 'constraints'],
    ['Guard rails', 'constraints'],
    ['Areas to avoid', 'constraints'],
    ['Success metrics', 'metrics'],
    ['Metas', 'metrics'],
    ['Compliance gaps', 'risks'],
    ['風險管控', 'risks'],
    ['What is an OKR?', 'context'],
    ['Progress tracking methods', 'context'],
    ['Document control', 'context'],
    ['Why it matters', 'context'],
    ['Reduce operating costs', null],
    ['AIM', null],
    ['Platform team of the north', 'people'],
    ['Fuel growth with sales, customer and market intelligence', null],
    ['Warehouse lights', null],
  ])('%s: %s', (heading, topic) => {
    expect(topicOf(heading)).toBe(topic)
  })

  test('a title may be long', () => {
    const title = 'Millbrook Zoo: OKRs for the first half of 2026'
    expect([topicOf(title), topicOf(title, true)]).toEqual([null, 'priorities'])
  })

  test.each(['P1', 'High priority', 'Priority 2 (high impact)', '高优先级'])('%s is urgency', (heading) => {
    expect(isUrgency(heading)).toBe(true)
  })

  test.each(['Priority 1: Fresh food', 'Strategic priorities'])('%s is no urgency', (heading) => {
    expect(isUrgency(heading)).toBe(false)
  })
})

test.each([
  ['Due', 'period'],
  ['Hard deadline', 'period'],
  ['Fecha límite', 'period'],
  ['期限', 'period'],
  ['Status', 'status'],
  ['Budget', 'budget'],
  ['予算', 'budget'],
  ['Supports', 'supports'],
  ['Zahlt ein auf', 'supports'],
  ['Depends on', 'dependsOn'],
  ['Blocked by', 'dependsOn'],
  ['Key results', 'metric'],
  ['Launch a new portal for all suppliers of the region', null],
])('key %s: %s', (key, field) => {
  expect(fieldKeyOf(key)).toBe(field)
})

test.each([
  ['Impact', true],
  ['Expected outcome', true],
  ['Why it matters', true],
  ['Target price', true],
  ['Priority', true],
  ['目的', true],
  ['Impact assessment of the new law', false],
  ['Reading room', false],
])('%s describes what stands above it: %s', (key, is) => {
  expect(isAttribute(key)).toBe(is)
})
