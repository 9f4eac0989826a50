/** What headings make of what stands below them, and which of them are items themselves. */
import { describe, expect, test } from 'vitest'
import { hostFor } from '../../../../test/support/carets'
import { compactItems } from '../../../../test/support/compact-items'
import { modelOf } from '../../../../test/support/model'
import type { DocumentPath } from '../plan/plan'

function read(text: string): string[] {
  return compactItems(modelOf(text).facts).trim().split('\n').slice(1)
}

describe('numbered headings below a list of one kind', () => {
  test('are the milestones, and their bullets what these are reached by', () => {
    expect(
      read('# Roadmap\n\n## Milestones\n\n### 1. Quay\n\n#### 1.1 Berths are dredged\n\n- Soundings\n'),
    ).toEqual(['milestone [1.1] Berths are dredged'])
  })

  test('are the projects, with the work of each', () => {
    expect(read('# Charter\n\n## Projects\n\n### 1. Calmer nights\n\n- Quieter pumps\n')).toEqual([
      'initiative [1] Calmer nights',
      'initiative Quieter pumps · of Calmer nights',
    ])
  })

  test('are none where they measure', () => {
    expect(read('# Charter\n\n## Projects\n\n### 1. Success metrics\n\n- Noise below 40 dB\n')).toEqual([])
  })
})

describe('words that name a part of a document, or work', () => {
  test('in a phase they are work', () => {
    expect(
      read('# Roadmap\n\n## Phase 2: Build (Q3 2026)\n\n### Core architecture\n\n- Message bus\n'),
    ).toEqual([
      'phase Phase 2: Build (Q3 2026) · in 1 Jul – 30 Sep 2026',
      'initiative Message bus · in 1 Jul – 30 Sep 2026* · of Phase 2: Build (Q3 2026)',
    ])
  })

  test('elsewhere, and alone, they are not', () => {
    expect(read('# Roadmap\n\n## Core architecture\n\n- Message bus\n')).toEqual([])
    expect(read('# Roadmap\n\n## Phase 2 (Q3 2026)\n\n### Architecture\n\n- Message bus\n').slice(1)).toEqual(
      [],
    )
  })
})

describe('headings that hold no work', () => {
  test.each([
    ['the manner of working', '## Implementation strategy', '- Small steps: each builds on the last'],
    ['an approach', '## Roadmap\n\n### Technical approach', '- Small steps: each builds on the last'],
    ['responsibilities', '## Responsibilities', '- Keep the quays open'],
    ['resources', '## Implementation resources', '- Handbook for crews'],
    ['what happens if', '## What happens if I miss my goals?', '- Coaching'],
    ['what each must have', '## Projects\n\nEach project must have a clear:', '- Problem to be solved'],
    ['targets of a quarter', '## Q4 2026 targets', '- Berths: reach 40'],
    ['counts', '## Goals', '- New vessels in service: 8\n- Night crews - 12'],
  ])('%s', (_, heading, bullets) => {
    expect(read(`# Harbour\n\n${heading}\n\n${bullets}\n`)).toEqual([])
  })

  test('the manner of working with work in it', () => {
    expect(read('# Harbour\n\n## Implementation strategy\n\n- Dredge the basin by May 2026\n')).toEqual([
      'initiative Dredge the basin by May 2026 · by 1–31 May 2026',
    ])
  })
})

describe('status', () => {
  test('what is listed as completed is done; when somebody looked is no date', () => {
    expect(read('# Roadmap\n\n## Completed phases (as of 3 May 2026)\n\n### Phase 1: Quay\n')).toEqual([
      'phase Phase 1: Quay · done*',
    ])
  })

  test('a milestone that is done leaves what stands below it alone', () => {
    expect(read('# 路线图\n\n## 里程碑 2 - 码头 ✅ 已完成\n\n- [ ] 疏浚\n')[0]).toContain('done')
    expect(read('# 路线图\n\n## 里程碑 2 - 码头 ✅ 已完成\n\n- [ ] 疏浚\n')[1] ?? '').not.toContain('done')
  })
})

describe('an owner in a section of its own', () => {
  const text = (name: string) =>
    `---\nplumbline: strategy\n---\n\n# Plan 2026\n\n## Initiatives\n\n- Dredge the basin\n\n## Team\n\nAll of us.\n\n## Owner\n\n- ${name}\n`

  test('owns what stands above it, and names no work', () => {
    expect(read(text('Ada Berg'))).toEqual([
      'owner Ada Berg*',
      'initiative Dredge the basin · owner Ada Berg*',
    ])
  })

  test('is read again where only that section is edited', () => {
    const path = 'plan.md' as DocumentPath
    const host = hostFor(new Map([[path, text('Ada Berg')]]))
    host.analysis().explain(path)
    host.setDocument(path, text('Tom Maas'))
    expect(host.analysis().explain(path)).toContain('owner: Tom Maas')
  })
})

describe('the year of bare quarters and months', () => {
  const items = (key: string) =>
    read(`# Ferry roadmap\n\n${key}\n\n## Initiatives\n\n- Open the pier by Q3\n- Paint the hull in March\n`)

  test.each([
    ['**Timeline**: FY26'],
    ['**Period**: January–December 2026'],
    ['**Fiscal year:** 2026'],
    ['**Cycle**: 2026'],
    ['- **Timeframe**: Q1–Q4 2026'],
  ])('comes from the key line %s', (key) => {
    expect(items(key)).toEqual([
      expect.stringContaining('1 Jul – 30 Sep 2026'),
      expect.stringContaining('1–31 Mar 2026'),
    ])
  })

  test.each([['**Due**: Q4 2026'], ['**Last updated**: 5 January 2026'], ['**Timeline**: 2026–2027']])(
    'does not come from %s',
    (key) => {
      expect(items(key).join('\n')).not.toMatch(/20\d\d/)
    },
  )

  test('comes from the key line of the section before that of the title', () => {
    expect(
      read(
        '# Ferry roadmap 2026\n\n## Second phase\n\n**Period**: 2027\n\n### Initiatives\n\n- Open the pier by Q3\n',
      ).at(-1),
    ).toContain('30 Sep 2027')
  })
})

test('a cell of times counts beside one that nobody can read', () => {
  const table =
    '| Milestone | When |\n|---|---|\n| First crossing | Q5 2026 |\n| Second vessel | Q4 2026 |\n| Third | after the audit |\n'
  expect(read(`# Ferry roadmap\n\n## Milestones\n\n${table}`)[1]).toContain('1 Oct – 31 Dec 2026')
})

test.each([['period: FY26'], ['year: 2026'], ['title: Ferry roadmap 2026'], ['timeframe: Q1–Q4 2026']])(
  'front matter that says %s gives the year',
  (line) => {
    const path = 'plan.md' as DocumentPath
    const text = `---\n${line}\n---\n# Ferry roadmap\n\n## Initiatives\n\n- Open the pier by Q3\n`
    const analysis = hostFor(new Map([[path, text]])).analysis()
    expect(analysis.explain(path)).toContain('30 Sep 2026')
  },
)
