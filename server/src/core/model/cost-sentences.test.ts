import { expect, test } from 'vitest'
import { factsOf, renderFact } from '../../../../test/support/render-facts'

/** The facts of a paragraph in a plan without a time. */
const read = (text: string, language?: string) =>
  factsOf(`# Harbour\n\n## The quay\n\n${text}\n`, language).facts.map(renderFact)

test.each([
  ['The new crane costs about €450K.', ['money amount ~€450K: Cost | new crane']],
  ['Dredging will cost €12K per month.', ['money amount €12K per month: Cost | Dredging']],
  ['We plan to spend €2M on lighting.', ['money amount €2M: Spending | lighting']],
  ['A total investment of €3.5M is required.', ['money amount €3.5M: total investment']],
  ['Annual mooring costs are estimated at €30K.', ['money amount €30K: Annual mooring costs']],
  ['The pier runs on a strict $40K/month budget.', ['money amount $40K per month: budget']],
  [
    'Last month came to ~$4.50/month Mail + ~$1.70/month Maps, on one account.',
    ['money amount ~$4.50 per month: Cost | Mail', 'money amount ~$1.70 per month: Cost | Maps'],
  ],
  [
    'Real harbour spend confirmed by the bank: ~$230/month today.',
    ['money actual ~$230 per month: Real harbour spend confirmed by the bank'],
  ],
  [
    'Real spend was $130/month actual, $215/month forecasted.',
    ['money amount $130 per month: Real spend', 'money amount $215 per month: Real spend | forecasted'],
  ],
  [
    '- **Key store** — ~$4/month, not free, and kept because nobody has another',
    ['money amount ~$4 per month: Key store'],
  ],
])('%s', (text, facts) => {
  expect(read(text)).toEqual(facts)
})

test('among limits only what is and what may be', () => {
  const limits = (text: string) => factsOf(`# Harbour\n\n## Guardrails\n\n${text}\n`).facts.map(renderFact)
  expect(limits('- Pier account — set up in May, $50/month limit across the pier')).toEqual([
    'money amount $50 per month, “May”: limit | Pier account',
  ])
  expect(limits('- Do not spend $50K on tugs')).toEqual([])
  expect(limits('- No single budget of $50K')).toEqual([])
})

test.each([
  'If the crane fails, it could cost €450K.',
  'Competitors spend €2M on lighting.',
  'It costs €5K.',
  'A boat of €3M lies there.',
  'Save €40K by sharing tugs.',
])('nothing in “%s”', (text) => {
  expect(read(text)).toEqual([])
})

test('in other languages', () => {
  expect(read('Das Budget beträgt 2 Mio. €.', 'de')).toEqual(['money amount €2M: Budget'])
  expect(read('Le quai coûtera 3 M€.', 'fr')).toEqual(['money amount €3M: Cost | quai'])
})
