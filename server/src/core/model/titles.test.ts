import { describe, expect, test } from 'vitest'
import { cleanTitle, isPlaceholderTitle } from './titles'

describe('titles', () => {
  test.each([
    ['1. Faster customs clearance', '1', 'Faster customs clearance'],
    ['(4) Night bus', '4', 'Night bus'],
    ['KR 2.1 – 1,200 weekly boxes', 'KR 2.1', '1,200 weekly boxes'],
    ['KR1: Raise retention', 'KR1', 'Raise retention'],
    ['G1: Riders trust the board', 'G1', 'Riders trust the board'],
    ['AHA-12: Route planner', 'AHA-12', 'Route planner'],
    ['INIT-003 — Data ingestion', 'INIT-003', 'Data ingestion'],
    ['Objective 2: Deliver in two more cities', 'Objective 2', 'Deliver in two more cities'],
    ['Objectif 1 : Rapprocher les producteurs', 'Objectif 1', 'Rapprocher les producteurs'],
    ['Initiative: shared vans', 'Initiative', 'shared vans'],
    ['Milestone: Feature freeze', 'Milestone', 'Feature freeze'],
    ['里程碑 4.6 - 个人平台', '里程碑 4.6', '个人平台'],
    ['🚀 **Launch**', '', 'Launch'],
    ['50 hires in sales', '', '50 hires in sales'],
    ['Q1 2026', '', 'Q1 2026'],
    ['SOC 2 certification', '', 'SOC 2 certification'],
    ['NIM-1000 v2', '', 'NIM-1000 v2'],
    ['Phase 2: Rollout', '', 'Phase 2: Rollout'],
    ['Patients‚Äô portal', '', 'Patients’ portal'],
    ['Bessere Übersicht – „Änderungen“', '', 'Bessere Übersicht – „Änderungen“'],
  ])('%s', (raw, label, title) => {
    expect(cleanTitle(raw)).toEqual({ label, title })
  })

  test.each(['[Priority]', '<what>', '{{name}}', 'XX', '…'])('%s is a place for a title', (title) => {
    expect(isPlaceholderTitle(title)).toBe(true)
  })

  test.each(['X-ray unit', '[Beta] search', 'Yes?'])('%s is a title', (title) => {
    expect(isPlaceholderTitle(title)).toBe(false)
  })
})
