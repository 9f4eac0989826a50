/** Promises for all, and breakdowns that keep them or are of something else. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'contradicted-scope'

function expectMarked(body: string): void {
  const fixture = `---\nplumbline: strategy\n---\n# Roadmap 2026\n\n${body.trim()}\n`
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'nobody waits longer',
      `
## Goals

- No ship waits longer than 6 hours in any port in 2028
                ^^^^^^^^^^^^^^^^^^^ warning contradicted-scope: longer than 6 hours for all, but 8 h for “Ghent” (2028)

## Longest wait of a ship by port

| Port | 2025 | 2028 |
| - | - | - |
| Ghent | 11 h | 8 h |
| Antwerp | 5 h | 4 h |`,
    ],
    [
      'the unit in the header',
      `
## Goals

Every port has its papers within 60 minutes in 2026.
                          ^^^^^^^^^^^^^^^^^ warning contradicted-scope: within 60 minutes for all, but 80 for “Ghent” (2026)

| Port | Papers 2025 (min) | Papers 2026 (min) |
| - | - | - |
| Ghent | 75 | 80 |
| Antwerp | 40 | 25 |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'another year',
      `
## Goals

- Papers clear in under 30 minutes in every port in 2027

## Clearing of papers by port

| Port | 2025 | 2026 |
| - | - | - |
| Ghent | 75 min | 40 min |
| Antwerp | 40 min | 25 min |`,
    ],
    [
      'another measure',
      `
## Goals

- Every crew answers within 30 minutes in 2026

## Unloading by port

| Port | 2025 | 2026 |
| - | - | - |
| Ghent | 75 min | 40 min |
| Antwerp | 40 min | 25 min |`,
    ],
    [
      'a goal for one region',
      `
## Goals

- Papers clear in under 30 minutes in Antwerp in 2026

## Clearing of papers by port

| Port | 2025 | 2026 |
| - | - | - |
| Ghent | 75 min | 40 min |
| Antwerp | 40 min | 25 min |`,
    ],
  ])('%s', (_, body) => expectMarked(body))
})
