import { describe, expect, test } from 'vitest'
import { factsOf, renderFact } from '../../../../test/support/render-facts'

/** The facts of a whole document. */
const read = (text: string, language = 'en') => factsOf(text, language).facts.map(renderFact)
const below = (title: string, lines: string, language = 'en') =>
  read(`# Orchard plan\n\n## ${title}\n\n${lines}\n`, language)

describe('when figures hold', () => {
  test.each([
    ['**Date:** October 2025', 'en'],
    ['**Datum:** 3. Oktober 2025', 'de'],
    ['| Version | Date |\n| - | - |\n| 1.0 | October 2025 |', 'en'],
  ])('the day a document was written dates none of them: %s', (date, language) => {
    expect(
      read(`# Orchard plan\n\n${date}\n\n## Key metrics\n\n- Yield per tree: 40 kg\n`, language),
    ).toEqual(['metric amount 40 kg: Yield per tree'])
  })

  test('the period that it states does', () => {
    expect(read('# Orchard plan\n\n**Period:** 2026\n\n## Key metrics\n\n- Yield per tree: 40 kg\n')).toEqual(
      ['metric amount 40 kg, 1 Jan – 31 Dec 2026: Yield per tree'],
    )
  })

  test('a heading gives its figure its time and no name', () => {
    expect(below('Total Year 1 expenses: $70,000', '')).toEqual([
      'money amount $70,000, “Year 1”: Total expenses',
    ])
  })
})

describe('units of columns', () => {
  test('a header may be nothing but a currency and a time', () => {
    const table =
      '| Position | EUR/Monat |\n| - | -: |\n| Kühlung | 2.375 |\n| Pacht | 500 |\n| **Gesamt** | ~2.900 |'
    expect(below('Monatliche Kosten', table, 'de')).toEqual([
      'money amount €2,375 per month: Kühlung',
      'money amount €500 per month: Pacht',
      'money total ~€2,900 per month: Monatliche Kosten',
    ])
  })

  test('or end with one', () => {
    const table = '| Press | Budget CHF |\n| - | -: |\n| North | 4,000 |\n| South | 5,000 |'
    expect(below('Presses', table)).toEqual([
      'money amount CHF 4,000: Budget | North',
      'money amount CHF 5,000: Budget | South',
    ])
  })

  test('a column of months states nothing', () => {
    const table = '| Monat | Meilenstein |\n| - | - |\n| 0–3 | Satzung |\n| 3–6 | Finanzierung |'
    expect(below('Zeitleiste', table, 'de')).toEqual([])
  })

  test('nor do assumptions and calculations', () => {
    const table =
      '| Source | Assumption | EUR |\n| - | - | -: |\n| Boxes | 500 x 19 EUR | 9,500 |\n| Tours | 20 x 50 EUR | 1,000 |'
    expect(below('Income', table)).toEqual(['money amount €9,500: Boxes', 'money amount €1,000: Tours'])
  })

  test('people and what they cost add up to nothing', () => {
    const table =
      '| Phase | Headcount | Salaries | Benefits | Total annual |\n| - | -: | -: | -: | -: |\n| Phase 0 | 10 | $1.5M | $450K | $2.0M |\n| Phase 1 | 30 | $4.5M | $1.4M | $5.9M |'
    expect(below('Budget', table).slice(0, 4)).toEqual([
      'headcount amount 10, “Phase 0”: Headcount',
      'money amount $1.5M, “Phase 0”: Budget | Salaries',
      'money amount $450K, “Phase 0”: Budget | Benefits',
      'money total $2.0M, “Phase 0”: Budget',
    ])
  })

  test('a stage is whose figure it is', () => {
    const table =
      '| Stage | Who | Target (estimate) |\n| - | - | - |\n| 1. Asked | all | 10% of visitors |\n| 2. Tasted | some | 30% of the asked |'
    expect(below('Tastings', table)).toEqual([
      'metric target 10%, “Asked”: Tastings | Asked',
      'metric target 30%, “Tasted”: Tastings | Tasted',
    ])
  })
})

describe('bullets', () => {
  test('a bracket may say what is to be reached', () => {
    expect(below('Success metrics', '1. Spoilage reduction (target: 30% decrease)')).toEqual([
      'metric target 30%: Spoilage reduction',
    ])
    expect(below('Success metrics', '- Picking time (currently 9 h, target: 7 h)')).toEqual([
      'metric actual 9 h: Picking time',
      'metric target 7 h: Picking time',
    ])
  })

  test('a bold name, how many, and what they are paid', () => {
    expect(below('New roles', '- **Press operators** (4 additional) – $50k-$60k each')).toEqual([
      'metric amount 4: Press operators',
      'money amount $50–60K: Press operators',
    ])
  })

  test('but not a sentence that begins with a figure', () => {
    expect(below('Ideas', '- **Better fences** – 95% fewer hares in the young rows')).toEqual([])
  })

  test('figures that are expected are named behind them', () => {
    expect(
      below('Timeline', 'Expected by Nov 8 2026 (estimate): 5 to 8 sign-ups, 3 tours, 2 calls done.'),
    ).toEqual([
      'metric amount 5–8 sign-ups, 8 Nov 2026: sign-ups',
      'metric amount 3 tours, 8 Nov 2026: tours',
      'metric amount 2 calls, 8 Nov 2026: calls done',
    ])
  })

  test('a subtotal is that of its heading', () => {
    expect(below('Irrigation', '**Subtotal:** $350/month')).toEqual([
      'money total $350 per month: Irrigation',
    ])
  })

  test('shares by rhythm are shares', () => {
    expect(below('Plans', '- Mix: 40% monthly, 60% annual')).toEqual([
      'metric amount 40%: Mix | monthly',
      'metric amount 60%: Mix | annual',
    ])
  })

  test('a product states its result', () => {
    expect(below('KPIs', '- Income goal: 3,000 boxes × 3% × ¥600 ≒ ¥54,000')).toEqual([
      'money target ¥54,000: Income goal',
    ])
  })

  test('people in brackets are counted by themselves', () => {
    expect(below('Costs', '- Harvest (25 people): $2.4M')).toEqual([
      'headcount amount 25 people: Harvest',
      'money amount $2.4M: Harvest',
    ])
  })
})

describe('cells of words', () => {
  test('a key result is a sentence', () => {
    const table =
      '| Key results | Measurable outcome |\n| - | - |\n| KR 1.1 | Achieve 95% accuracy in sorted fruit, measured each week |\n| KR 1.2 | Reduce spoilage from 9% to 4% by June |'
    expect(below('Objective 1: Better fruit', table)).toEqual([
      'metric target 95%: accuracy',
      'metric baseline 9%: spoilage',
      'metric target 4%, “by June”: spoilage',
    ])
  })

  test('what goes on behind a figure explains it', () => {
    const table =
      '| Valley | Growers |\n| - | - |\n| North | **4,510** — the most in the whole country by some distance |\n| South | 310 |'
    expect(below('Growers', table)[0]).toBe('metric amount 4,510: Growers | North')
  })
})

describe('running text', () => {
  test('each sentence has its own time', () => {
    expect(
      below(
        'The press house',
        'Revenue grew 12% to $4.2M in 2025. Churn fell to 3.1%. In 2027 we expect revenue of $6M, and gross margin is 62%.',
      ),
    ).toEqual([
      'money actual $4.2M, 1 Jan – 31 Dec 2025: Revenue',
      'metric actual 3.1%: Churn',
      'money amount $6M, 1 Jan – 31 Dec 2027: revenue',
      'metric amount 62%, 1 Jan – 31 Dec 2027: gross margin',
    ])
  })

  test('a sentence goes on across wrapped lines', () => {
    const text =
      'The number of growers across all valleys and terraces rose from 310 to\n420 in 2025, and waste fell to\n8%.'
    expect(below('The press house', text).map((line) => line.slice(0, 20))).toEqual([
      'metric baseline 310:',
      'metric actual 420, 1',
      'metric actual 8%, 1 ',
    ])
  })

  test('a summary states figures, a background does not', () => {
    expect(below('Executive summary', 'Our team has 24 employees. Turnover is €3M.')).toEqual([
      'headcount amount 24 employees: Headcount',
      'money amount €3M: Turnover',
    ])
    expect(below('Background', 'Turnover is €3M.')).toEqual([])
  })

  test.each([
    'Margin is 12 points higher than at the neighbours.',
    'If churn is 5%, we stop.',
    'Typical gross margin is 62%.',
  ])('nothing in “%s”', (text) => {
    expect(below('The press house', text)).toEqual([])
  })

  test('a change is that of what it changes', () => {
    expect(below('Key metrics', '- 30% improvement in fruit quality by June 2026')).toEqual([
      'metric gap 30%, 1–30 Jun 2026: fruit quality',
    ])
    expect(below('Goals', '- Reducing press downtime by 50%')).toEqual(['metric gap 50%: press downtime'])
    expect(below('Goals', '- Increase press budget from the proposed $50K to $60K')).toContain(
      'money target $60K: press budget',
    )
  })

  test('a long key names a figure that fills its line', () => {
    expect(below('KPIs', '- Average time from the first call to the signed contract: 45 days')).toEqual([
      'metric amount 45 d: Average time from the first call to the signed contract',
    ])
  })

  test('a target from nothing states both', () => {
    const table = '| Metric | Target |\n| - | - |\n| Sales online | $0 to $3K |\n| Tours | 10 to 15 |'
    expect(below('KPIs', table)).toEqual([
      'money baseline $0: Sales online',
      'money target $3K: Sales online',
      'metric target 10–15: Tours',
    ])
  })
})

describe('bullets of a name and a figure', () => {
  test('people that are listed', () => {
    expect(
      below(
        'Team: 12 people',
        '- 1 Product lead\n- 6 Press operators (two at night)\n- +2 UX/UI designers',
      ).slice(1),
    ).toEqual([
      'metric amount 1: Product lead',
      'metric amount 6: Press operators',
      'metric amount 2: UX/UI designers',
    ])
    expect(below('Steps', '- 1 Product lead\n- 3 Pilot orchards')).toEqual([])
  })

  test('a sign takes the place of a verb', () => {
    expect(below('Key metrics', '- Policy evaluation < 50 ms')).toEqual([
      'metric target < 50 ms: Policy evaluation',
    ])
    expect(below('Initiatives 2026', '- Press capacity +50%')).toContain(
      'metric gap +50%, 1 Jan – 31 Dec 2026: Press capacity',
    )
    expect(below('Initiatives 2026', '- Waste reduction 15%')).toContain(
      'metric gap 15%, 1 Jan – 31 Dec 2026: Waste reduction',
    )
    expect(below('Initiatives', '- Ripeness index target 0.97')).toContain(
      'metric target 0.97: Ripeness index',
    )
  })

  test('what describes a thing', () => {
    expect(below('Key specifications', '- 48-hour battery life\n- 99.5% accuracy (vs. 99.2%)')).toEqual([
      'metric amount 48 h: battery life',
      'metric amount 99.5%: accuracy',
      'metric actual 99.2%: accuracy',
    ])
  })

  test.each([
    '- Platform can handle 150 users at once',
    '- 40+ more orchards',
    '- Ensure every press achieves 300%',
    '- Stop cutting, start grafting, 20 trees',
  ])('no figure in “%s”', (bullet) => {
    expect(below('Notes on the harvest', bullet)).toEqual([])
  })

  test('a key line dates only itself', () => {
    expect(
      below('Press 600 (Q4 2026)', '**Trials**: planned for Q2 2026\n**Target price**: $18,500'),
    ).toEqual(['money target $18,500, 1 Oct – 31 Dec 2026: Target price | Press 600'])
  })
})

test('below targets each figure is one, unless it is projected', () => {
  const table = '| Press | Yield |\n| - | -: |\n| North | 45% |\n| South (projected) | 35% |'
  expect(below('Performance targets', table)).toEqual([
    'metric target 45%: Yield | North',
    'metric amount 35%: Yield | South (projected)',
  ])
})

test('what only looks like a figure, a role or a time', () => {
  const models =
    '| Range | Models | Revenue |\n| - | - | - |\n| Home | 250, 400 | $3M |\n| Shop | 100, 200 | $4M |'
  expect(below('Presses', models)).toEqual([
    'money amount $3M: Revenue | Home',
    'money amount $4M: Revenue | Shop',
  ])
  const share = '| Key result | Target |\n| - | - |\n| Growers at 80%+ of their own individual target | 70% |'
  expect(below('KPIs', share)[0]).toContain('individual target')
  expect(below('KPIs', '- 33%+ cider booked vs 2025')).toEqual(['metric target ≥ 33%: cider booked'])
  expect(below('KPIs', '- Incident volume: 160')).toEqual(['metric amount 160: Incident volume'])
})
