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
])('%s', (text, facts) => {
  expect(read(text)).toEqual(facts)
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
