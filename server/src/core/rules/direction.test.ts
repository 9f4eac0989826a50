import { expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'
import { defaultConfiguration } from '../config/configuration'
import { configuredDirection } from './direction'

const configuration = {
  ...defaultConfiguration,
  metrics: [{ name: 'Kiln yield', synonyms: ['Good firings'], direction: 'up' as const }],
}

test('the configuration says which way a metric is better, by any of its names', () => {
  expect(configuredDirection('Kiln yield', configuration)).toBe('up')
  expect(configuredDirection('Good firings (%)', configuration)).toBe('up')
  expect(configuredDirection('Kiln yield, Ghent', configuration)).toBe('up')
  expect(configuredDirection('Glaze', configuration)).toBeNull()
})

const targets = (last: string) => `---
plumbline: strategy
---
# Pottery roadmap 2026

## Targets

| Metric | 2026 target | 2027 target | 2028 target | 2029 target |
| - | - | - | - | - |
| Glazing index | 22 | 15 | 9 | 12 |${last}
`

test('a direction in the configuration decides which target falls back', () => {
  const down = JSON.stringify({ metrics: [{ name: 'Glazing index', direction: 'down' }] })
  expect(marked(targets(''), { rule: 'regressing-target', configuration: down })).toContain(
    '12 (2029 target)',
  )
})

test('synonyms of the configuration are one metric', () => {
  const fixture = `---
plumbline: strategy
---
# Pottery roadmap 2026

## Targets

- Kiln yield: 92% by Q4 2026

## Plan

| Metric | Q4 2026 target |
| - | - |
| Good firings | 85% |
`
  const configured = JSON.stringify({ metrics: [{ name: 'Kiln yield', synonyms: ['Good firings'] }] })
  const conflict = (configuration?: string) =>
    marked(fixture, { rule: 'conflicting-target', ...(configuration === undefined ? {} : { configuration }) })
  expect(conflict()).toBe(fixture)
  expect(conflict(configured)).toContain('conflicting-target')
})
