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
