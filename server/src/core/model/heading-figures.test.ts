import { describe, expect, test } from 'vitest'
import { factsOf, renderFact } from '../../../../test/support/render-facts'

/** The facts of a plan for 2026 without its title. */
const read = (lines: string) => factsOf(`# Depot plan 2026\n\n${lines}\n`).facts.map(renderFact)

const YEAR = '1 Jan – 31 Dec 2026'

describe('figures in headings', () => {
  test.each([
    ['## Total annual budget: €3M', [`money amount €3,000,000, ${YEAR}: Total annual budget`]],
    ['### Fleet manager – €62,000/year', [`money amount €62,000 per year, ${YEAR}: Fleet manager`]],
    [
      '### Workshop (6 mechanics, €400K)',
      [`metric amount 6 mechanics, ${YEAR}: Workshop`, `money amount €400K, ${YEAR}: Workshop`],
    ],
    ['### Charging points (Budget: €1.2M)', [`money amount €1.2M, ${YEAR}: Budget | Charging points`]],
    ['## Fuel costs\n\n### By depot (Total: €90K)', [`money total €90K, ${YEAR}: Fuel costs`]],
    ['## Target revenue: €8M', [`money target €8.0M, ${YEAR}: Target revenue`]],
  ])('%s', (heading, facts) => {
    const round = (line: string) => line.replace('€3M', '€3,000,000').replace('€8M', '€8.0M')
    expect(read(heading).map(round)).toEqual(facts)
  })

  test.each([
    '## Phase 1 (3 months)',
    '## Top 3 priorities',
    '## 2. Fleet',
    '## Grow from 20 to 40 depots and open 3 more',
    '## Objective 1 (30%)',
    '## Risks (5)',
  ])('none in “%s”', (heading) => {
    expect(read(heading)).toEqual([])
  })

  test('an objective in a heading is a sentence', () => {
    expect(read('## Objectives\n\n### Objective 1: Reduce idle time from 12% to 8%')).toEqual([
      'metric baseline 12%: idle time',
      `metric target 8%, ${YEAR}: idle time`,
    ])
  })

  test('its lines are parts of what a heading measures', () => {
    expect(read('## Marketing budget: €1.2M\n\n- Fairs: €300K (25%)')).toEqual([
      `money amount €1.2M, ${YEAR}: Marketing budget`,
      `money amount €300K, ${YEAR}: Marketing budget | Fairs`,
      `metric amount 25%, ${YEAR}: Share | Fairs`,
    ])
  })
})

describe('further figures of a line', () => {
  test.each([
    [
      '- **Night shift:** 6 drivers (€45,000)',
      [`metric amount 6 drivers, ${YEAR}: Night shift`, `money amount €45,000, ${YEAR}: Night shift`],
    ],
    [
      '- **Head of tours:** €70K + 2% equity',
      [`money amount €70K, ${YEAR}: Head of tours`, `metric amount 2%, ${YEAR}: equity | Head of tours`],
    ],
    [
      '- **Net income:** €2M (13% margin)',
      [`money amount €2M, ${YEAR}: Net income`, `metric amount 13%, ${YEAR}: margin | Net income`],
    ],
    [
      '- **Net income:** €2M (+8% YoY)',
      [`money amount €2M, ${YEAR}: Net income`, `metric gap +8%, ${YEAR}: Net income`],
    ],
    [
      '- **Occupancy rate:** 61% (vs 58% in 2024)',
      [
        `metric amount 61%, ${YEAR}: Occupancy rate`,
        'metric actual 58%, 1 Jan – 31 Dec 2024: Occupancy rate',
      ],
    ],
    [
      '- **Occupancy rate:** Above sector average (61% vs 55%)',
      [
        `metric actual 61%, ${YEAR}: Occupancy rate`,
        `metric amount 55%, ${YEAR}: Occupancy rate | sector average`,
      ],
    ],
    ['- **Uptime:** 95% within 72 hours', [`metric amount 95%, ${YEAR}: Uptime`]],
    ['- **Refunds:** €4M (85% of target)', [`money amount €4M, ${YEAR}: Refunds`]],
  ])('%s', (line, facts) => {
    expect(read(`## Figures\n\n${line}`)).toEqual(facts)
  })

  test('a role with a salary owns nothing', () => {
    const { facts, items } = factsOf(
      '# Depot plan 2026\n\n## Team costs\n\n- **Project manager:** €80,000/year\n',
    )
    expect(facts.map(renderFact)).toEqual([`money amount €80,000 per year, ${YEAR}: Project manager`])
    expect(items).toEqual([])
  })
})

describe('sections on risks', () => {
  test('what measures how a risk is met is a figure like others', () => {
    expect(read('## Threat detection rates\n\n- **Known threats found:** 94%')).toEqual([
      `metric amount 94%, ${YEAR}: Threat detection rates | Known threats found`,
    ])
  })

  test('of a register only what the business measures or sets aside', () => {
    expect(
      read(
        '## Risks\n\n### Theft\n\n- Probability: 20%\n- Cost: €2M\n- Current loss rate: 3%\n- Mitigation budget: €50K',
      ),
    ).toEqual([`money amount €50K, ${YEAR}: Mitigation budget`])
  })
})
