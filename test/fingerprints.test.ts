/** A finding keeps its fingerprint while the text around it changes, and loses it with what it says. */
import { expect, test } from 'vitest'
import type { DocumentPath } from '../server/src/core/rules/rule'
import { hostFor } from './support/carets'

const path = 'plan.md' as DocumentPath

function fingerprints(text: string, rule: string, asOf = '2026-02-01'): string[] {
  const document = `---\nplumbline: strategy\nasOf: ${asOf}\n---\n# Roadmap 2026\n\n${text}\n`
  return hostFor(new Map([[path, document]]))
    .analysis()
    .findings(path)
    .filter((finding) => finding.rule === rule)
    .map(({ fingerprint }) => fingerprint)
}

const list = `## Initiatives

- Portal (Owner: Lea Brandt)
- Lockers
- Vans (Owner: Tom Maas)`

test('an owner that is missing, beside another peer', () => {
  const before = fingerprints(list, 'missing-owner')
  expect(before).toHaveLength(1)
  expect(fingerprints(`Words.\n\n${list}\n- Racks (Owner: Ida Quist)`, 'missing-owner')).toEqual(before)
  expect(fingerprints(list.replace('Lockers', 'Parcel lockers'), 'missing-owner')).not.toEqual(before)
})

test('what is late, a day later', () => {
  const table =
    '| Milestone | Due | Status |\n| - | - | - |\n| Racks | November 2025 | Done |\n| Portal | December 2025 | In progress |\n| Vans | May 2026 | Planned |'
  const before = fingerprints(table, 'past-due')
  expect(before).toHaveLength(1)
  expect(fingerprints(table, 'past-due', '2026-02-02')).toEqual(before)
})

test('a wrong gap, with another wrong value', () => {
  const table = (gap: string) =>
    `| Metric | Current | 2026 Target | Gap |\n| - | - | - | - |\n| p95 | 820 ms | 400 ms | ${gap} |`
  const before = fingerprints(table('-320 ms'), 'wrong-gap')
  expect(fingerprints(`Words.\n\n${table('-320 ms')}`, 'wrong-gap')).toEqual(before)
  expect(fingerprints(table('-310 ms'), 'wrong-gap')).not.toEqual(before)
})
