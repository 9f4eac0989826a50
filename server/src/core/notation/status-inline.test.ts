import { describe, expect, test } from 'vitest'
import { findInlineStatus } from './status-inline'

describe('a status in the text of a thing', () => {
  test.each([
    ['Phase 1: Soundings (COMPLETED)', 'done'],
    ['Phase 1: Soundings ✅ COMPLETED (Q1–Q2 2026)', 'done'],
    ['Phase 2: Dredging 🔄 CURRENT (Q3 2026)', 'in-progress'],
    ['Night ferry [in progress]', 'in-progress'],
    ['Crane (🚧 In progress)', 'in-progress'],
    ['Fähre (verschoben)', 'deferred'],
    ['Quai (en cours)', 'in-progress'],
    ['里程碑 2 ✅ 已完成', 'done'],
  ])('%s', (text, status) => {
    expect(findInlineStatus(text)?.status).toBe(status)
  })

  test.each([
    'Harbour app (beta)',
    'Berth 4 (critical path)',
    'Training for pilots (late shift)',
    'Blocked lanes (blocked by ice)',
    '✅ Completed forms in one place',
    '✅ Night ferry',
    'New terminal (new)',
    'Quarterly report (done by Ada)',
  ])('%s states none', (text) => {
    expect(findInlineStatus(text)).toBe(null)
  })

  test('the span holds brackets and marks', () => {
    const text = 'Crane (🚧 In progress) in May'
    const found = findInlineStatus(text)!
    expect(text.slice(0, found.start) + text.slice(found.end)).toBe('Crane in May')
    expect(found.raw).toBe('In progress')
  })
})
