import { expect, test } from 'vitest'
import { factsOf, renderFact } from '../../../../test/support/render-facts'

const read = (bullet: string) => factsOf(`# Mill\n\n## Comparisons\n\n- ${bullet}\n`).facts.map(renderFact)

test.each([
  ['**Best crew:** Night shift shows 20% faster loading', 'metric gap 20%: loading | Night shift'],
  ['**Best site:** North shows 15% better loading rates', 'metric gap 15%: loading rates | North'],
  ['**Best tool:** The new sieve leads with 92% capture', 'metric amount 92%: capture | The new sieve'],
  ['**Room to grow:** Present silos at 75% capacity', 'metric amount 75%: capacity | Present silos'],
  ['**Response time:** Ahead of the field (28 min MTTR)', 'metric amount 28 min: Response time'],
])('%s', (bullet, fact) => {
  expect(read(bullet)).toEqual([fact])
})

test.each(['**Idea:** Night shift shows 20% of the waste', '**Why:** we lost because of 20% less rain'])(
  'nothing in “%s”',
  (bullet) => {
    expect(read(bullet)).toEqual([])
  },
)
