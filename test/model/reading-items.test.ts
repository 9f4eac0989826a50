/** Headings, bullets, suffixes and tables, each with what is read from it in compact text. */
import { describe, expect, test } from 'vitest'
import { compactItems } from '../support/compact-items'
import { modelOf } from '../support/model'

function read(text: string): string[] {
  return compactItems(modelOf(text).facts).trim().split('\n').slice(1)
}

describe('suffixes', () => {
  const line = (bullet: string) => read(`# Roadmap 2026\n\n## Initiatives\n\n- ${bullet}\n`)
  test.each([
    ['Night ferry (Due: Q3 2026)', 'initiative Night ferry · in 1 Jul – 30 Sep 2026'],
    ['Night ferry (Status: Planned)', 'initiative Night ferry · planned'],
    ['Night ferry (Budget: €5K)', 'initiative Night ferry · budget €5K'],
    ['Night ferry (Supports: Fewer queues)', 'initiative Night ferry · supports Fewer queues'],
    ['Night ferry (supports: G1 and G2)', 'initiative Night ferry · supports G1 | G2'],
    ['Night ferry (Supports: Safety and health)', 'initiative Night ferry · supports Safety and health'],
    ['Night ferry (Depends on: Pier, Permit)', 'initiative Night ferry · after Pier | Permit'],
    [
      'Night ferry (Owner: Ada Berg; due: March 2026; status: at risk)',
      'initiative Night ferry · owner Ada Berg · in 1–31 Mar 2026 · at-risk',
    ],
    [
      'Night ferry (Owner: Ada Berg, Q2 2026, €6K)',
      'initiative Night ferry · owner Ada Berg · in 1 Apr – 30 Jun 2026',
    ],
    ['Night ferry (Owner: Ada Berg, Tom Maas)', 'initiative Night ferry · owner Ada Berg + Tom Maas'],
    [
      'Night ferry — Owner: Ada Berg — Due: May 2026',
      'initiative Night ferry · owner Ada Berg · in 1–31 May 2026',
    ],
    ['**Q3 2026:** Night ferry', 'initiative Night ferry · in 1 Jul – 30 Sep 2026'],
    ['**KR 1.2** – 900 passengers a night', 'key-result [KR 1.2] 900 passengers a night'],
    ['**Milestone: Sea trials**: May 2026', 'milestone [Milestone] Sea trials · in 1–31 May 2026'],
    ['[x] Night ferry', 'initiative Night ferry · done'],
    ['[ ] Night ferry', 'initiative Night ferry'],
  ])('%s', (bullet, item) => {
    expect(line(bullet)).toEqual([item])
  })

  test.each([
    '~~Night ferry~~ (dropped)',
    '[Harbour map](docs/map.md)',
    'Impact: fewer queues',
    '[Initiative]',
  ])('%s is no item', (bullet) => {
    expect(line(`Piers\n  - ${bullet}`).slice(1)).toEqual([])
  })
})

describe('wiki links', () => {
  test('name work where work is listed, and other documents elsewhere', () => {
    expect(
      read(
        '# Roadmap\n\n## Phase 1 (Q1 2026)\n\n- **[[Plans/Piers|Piers]]**\n\n## Documents\n\n- [[Minutes, 3 May 2026]]\n',
      ),
    ).toEqual([
      'phase Phase 1 (Q1 2026) · in 1 Jan – 31 Mar 2026',
      'initiative Piers · in 1 Jan – 31 Mar 2026* · of Phase 1 (Q1 2026)',
    ])
  })
})

describe('bold leads with a list below', () => {
  test('a piece of work among others is one of them', () => {
    expect(
      read(
        '# Roadmap\n\n## Phase 1 (Q1 2026)\n\n- **Pilot**\n  - One pier\n- **Harbour rollout**\n  - All piers\n',
      ).slice(1),
    ).toEqual([
      'initiative Pilot · in 1 Jan – 31 Mar 2026* · of Phase 1 (Q1 2026)',
      'initiative Harbour rollout · in 1 Jan – 31 Mar 2026* · of Phase 1 (Q1 2026)',
    ])
  })

  test('above code alone it shows something', () => {
    expect(
      read('# Roadmap\n\n## Phase 1\n\n- **Schema**:\n  ```\n  berth: string\n  ```\n').slice(1),
    ).toEqual([])
  })
})

describe('tables of figures and of deliverables', () => {
  test('measures in words, by quarter, are no work', () => {
    expect(
      read(
        '# Roadmap\n\n## Phase 3\n\n| Metric | Q1 2026 | Q2 2026 |\n|-|-|-|\n| Berths | Manual → app | App → radio |\n',
      ).slice(1),
    ).toEqual([])
  })

  test('what is delivered, with a status, is', () => {
    expect(
      read(
        '# Roadmap\n\n## Key deliverables\n\n| Component | Status | Impact |\n|-|-|-|\n| Radio mast | ✅ Standing | Fewer calls |\n| Crane | Planned | Faster |\n',
      ),
    ).toEqual(['initiative Radio mast · done', 'initiative Crane · planned'])
  })
})

describe('headings', () => {
  test('an owner in the heading holds for what is below it', () => {
    expect(
      read(
        '# Plan 2026\n\n## Exhibitions (Lead: Ada Berg)\n\n- Loan by May 2026\n- Catalogue by June 2026\n',
      ),
    ).toEqual([
      'initiative Loan by May 2026 · owner Ada Berg* · by 1–31 May 2026',
      'initiative Catalogue by June 2026 · owner Ada Berg* · by 1–30 Jun 2026',
    ])
  })

  test('a bold line that names a phase is its heading', () => {
    expect(read('# Roadmap\n\n## Delivery\n\n**Phase 1: Survey (Q1 2026)**\n\n- Soundings\n')).toEqual([
      'phase Phase 1: Survey (Q1 2026) · in 1 Jan – 31 Mar 2026',
      'initiative Soundings · in 1 Jan – 31 Mar 2026* · of Phase 1: Survey (Q1 2026)',
    ])
  })

  test('objectives of OKRs hold key results', () => {
    expect(read('# OKRs 2026\n\n## Objective 1: Calm nights\n\n- Noise below 40 dB\n')).toEqual([
      'priority [Objective 1] Calm nights',
      'key-result Noise below 40 dB · of Calm nights',
    ])
  })

  test('how urgent a thing is makes no priority of it', () => {
    expect(read('# Roadmap\n\n## High priority\n\n- Dredge the basin\n')).toEqual([
      'initiative Dredge the basin',
    ])
  })

  test('the last lines of a document speak of the document', () => {
    expect(
      read(
        '# Roadmap\n\n## Work\n\n### Pier\n\n- Drive piles\n\n**Owner:** Harbour office\n**Version:** 2\n',
      ),
    ).toEqual(['initiative Drive piles'])
  })

  test('most lines are dated, so the other one is work too', () => {
    expect(read('# Harbour\n\n## Soon\n\n- Piles by May 2026\n- Deck by June 2026\n- Rails\n')).toEqual([
      'initiative Piles by May 2026 · by 1–31 May 2026',
      'initiative Deck by June 2026 · by 1–30 Jun 2026',
      'initiative Rails',
    ])
  })

  test('a dated line below an initiative is its milestone, a remark is none', () => {
    expect(
      read('# Roadmap\n\n## Initiatives\n\n- Pier\n  - Steel, not wood\n  - Permit by May 2026\n'),
    ).toEqual(['initiative Pier', 'milestone Permit by May 2026 · by 1–31 May 2026 · of Pier'])
  })
})

describe('tables', () => {
  test('each line of a cell below a quarter is work', () => {
    expect(read('# Plan 2026\n\n| Team | Q1 | Q2 |\n|-|-|-|\n| Docks | Crane<br>Gate | – |\n')).toEqual([
      'initiative Crane · in 1 Jan – 31 Mar 2026',
      'initiative Gate · in 1 Jan – 31 Mar 2026',
    ])
  })

  test('marks tell when, not what', () => {
    expect(
      read('# Plan 2026\n\n| Task | Jan | Feb | Mar |\n|-|-|-|-|\n| Survey | x | x | |\n| Piles | | | x |\n'),
    ).toEqual(['initiative Survey · in 1 Jan – 28 Feb 2026', 'initiative Piles · in 1–31 Mar 2026'])
  })

  test('objectives span the rows of their key results', () => {
    expect(
      read(
        '# OKRs\n\n| Objective | Key result | Owner |\n|-|-|-|\n| Calm nights | Noise < 40 dB | Ada Berg |\n| | No horns | Tom Maas |\n',
      ),
    ).toEqual([
      'priority Calm nights',
      'key-result Noise < 40 dB · owner Ada Berg · of Calm nights',
      'key-result No horns · owner Tom Maas · of Calm nights',
    ])
  })

  test('people are no work', () => {
    expect(read('# Plan\n\n| Name | Role | Since |\n|-|-|-|\n| Ada Berg | Pilot | 2019 |\n')).toEqual([])
  })

  test('risks are no work, issues with owner and day are', () => {
    const risks = '| Risk | Probability | Owner | Due |\n|-|-|-|-|\n| Storm | 20% | Ada Berg | May 2026 |\n'
    const issues = '| Issue | Status | Owner | Due |\n|-|-|-|-|\n| Leak | Open | Ada Berg | May 2026 |\n'
    expect(read(`# Log\n\n## Risks\n\n${risks}`)).toEqual([])
    expect(read(`# Log\n\n## Issues\n\n${issues}`)).toHaveLength(1)
  })
})
