/** What bullets and rows are, by their words and by where they stand. */
import { describe, expect, test } from 'vitest'
import { compactItems } from '../../../../test/support/compact-items'
import { modelOf } from '../../../../test/support/model'

function read(text: string): string[] {
  return compactItems(modelOf(text).facts).trim().split('\n').slice(1)
}

describe('stages and horizons', () => {
  test.each([
    'Launch day (week 0)',
    'Launch Day（Week 0）',
    'Post-launch (weeks 1–4)',
    'Pilot phase (Month 2)',
  ])('%s is a phase', (heading) => {
    expect(read(`# Launch plan\n\n## ${heading}\n\n- Ring the bell\n`)[0]).toContain(`phase ${heading}`)
  })

  test.each(['The next six months', 'Next 90 days', 'Die nächsten drei Monate', 'Próximos seis meses'])(
    'below “%s” stands work',
    (heading) => {
      expect(read(`# Harbour\n\n## ${heading}\n\n- Quieter pumps\n`)).toEqual(['initiative Quieter pumps'])
    },
  )

  test('“Launch platform” is none', () => {
    expect(read('# Harbour\n\n## Launch platform (weekly talks)\n\n- Moderators\n').join()).not.toContain(
      'phase',
    )
  })
})

describe('what is ruled out on one line', () => {
  test('is a constraint, named by what is ruled out', () => {
    expect(
      read(
        '# Strategy\n\n## Guidance\n\n6. **Focus**: quays\n7. **Areas to avoid**: Berths for cruise ships\n',
      ),
    ).toEqual(['constraint [7] Berths for cruise ships'].map((line) => line.replace('[7] ', '')))
  })
})

describe('people', () => {
  test('names with titles in the last brackets of the lines of a list are owners, places there are none', () => {
    const lines = (first: string, second: string) =>
      read(
        `# Plan\n\n## Phase 1\n\n- Tide gauges, March 2027 (${first})\n- Data portal, May 2027 (${second})\n`,
      )
    expect(lines('Dr. Ada Reyes', 'Dr. Tom Maas').join()).toContain('Ada Reyes')
    expect(lines('Great Yarmouth', 'Great Yarmouth').join()).not.toMatch(/owner|@/u)
  })

  test('a team that is to grow by a quarter is work, where the verb stands last as well', () => {
    expect(read('# 计划 2026\n\n## 团队\n\n- **Q1**: 技术团队扩展到15人\n- **Q2**: 12人\n')).toEqual([
      'initiative [Q1] 技术团队扩展到15人 · in 1 Jan – 31 Mar 2026',
    ])
  })
})

describe('steps', () => {
  const table = '| Step | Status |\n|-|-|\n| Soundings | Done |\n| Dredging | Planned |\n'

  test('of an initiative are its milestones', () => {
    expect(read(`# Roadmap\n\n## Initiative: Deeper basin\n\n${table}`)).toEqual([
      'initiative [Initiative] Deeper basin',
      'milestone Soundings · done · of Deeper basin',
      'milestone Dredging · planned · of Deeper basin',
    ])
  })

  test('elsewhere they are work', () => {
    expect(read(`# Roadmap\n\n## Basin\n\n${table}`)).toEqual([
      'initiative Soundings · done',
      'initiative Dredging · planned',
    ])
  })
})

describe('bold leads', () => {
  const phase = '# Roadmap\n\n## Phase 1 (Q1 2026)\n\n'

  test('among other work with lists below, whatever they name elsewhere', () => {
    const text = '- **Tide gauges**\n  - Three poles\n- **Pump upgrades**\n  - New seals\n  - New motors\n'
    expect(read(phase + text).slice(1)).toEqual([
      'initiative Tide gauges · in 1 Jan – 31 Mar 2026* · of Phase 1 (Q1 2026)',
      'initiative Pump upgrades · in 1 Jan – 31 Mar 2026* · of Phase 1 (Q1 2026)',
    ])
  })

  test('a team that is set up is work among them', () => {
    const text =
      '1. **Crane set-up:**\n   - Hooks\n2. **Team set-up:**\n   - Two pilots\n3. **Harbour launch:**\n   - Bells\n'
    expect(
      read(phase + text)
        .slice(1)
        .map((line) => line.split(' · ')[0]),
    ).toEqual(['initiative Crane set-up', 'initiative Team set-up', 'initiative Harbour launch'])
  })

  test('among others that head lists, they head theirs', () => {
    const text = '- **Deliverables**\n  - Three poles\n- **Milestones**\n  - New seals\n'
    expect(read(phase + text).slice(1)).toEqual([
      'initiative Three poles · in 1 Jan – 31 Mar 2026* · of Phase 1 (Q1 2026)',
      'initiative New seals · in 1 Jan – 31 Mar 2026* · of Phase 1 (Q1 2026)',
    ])
  })
})

describe('what is not worked on', () => {
  test.each(["What we're not working on", 'What we are not building'])('%s: constraints', (heading) => {
    expect(read(`# Strategy\n\n## ${heading}\n\n- Night trains\n`)).toEqual(['constraint Night trains'])
  })
})

describe('the phases of a process', () => {
  const phases =
    '### Phase 1: Screening (Week 1-2)\n\n- Telephone call\n\n### Phase 2: Talks\n\n- First talk\n'

  test('that is gone through again and again are no plan', () => {
    expect(read(`# Crew plan 2026\n\n## Hiring process\n\n${phases}`)).toEqual([])
  })

  test('those of a plan are', () => {
    expect(read(`# Crew plan 2026\n\n## Hiring roadmap\n\n${phases}`)[0]).toContain('phase Phase 1')
  })
})

describe('owners', () => {
  test('may be known by a number', () => {
    expect(read('# Charter\n\n## Out of scope\n\n- Night trains (owned by Program 01)\n')).toEqual([
      'constraint Night trains · owner Program 01',
    ])
  })
})

describe('a legend in a sentence', () => {
  test('tells what the marks of bullets mean', () => {
    expect(
      read('# Roadmap\n\n✅ done, 🚧 in progress\n\n## Initiatives\n\n- 🚧 Paint\n- ✅ Scrub\n'),
    ).toEqual(['initiative Paint · in-progress', 'initiative Scrub · done'])
  })
})
