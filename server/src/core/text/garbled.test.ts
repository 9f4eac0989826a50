import { expect, test } from 'vitest'
import { decodeGarbled } from './garbled'

test.each([
  ['Plan ‚Äì 2026', 'Plan – 2026'],
  ['üéØ Goals', '🎯 Goals'],
  ['Clientâ€™s portal', 'Client’s portal'],
  ['MÃ¼nchen', 'München'],
  ['‚Ç¨1.8M', '€1.8M'],
  ['Zürich – “Älpler” 2026', 'Zürich – “Älpler” 2026'],
  ['Größe, Übung, für äußere Änderungen', 'Größe, Übung, für äußere Änderungen'],
  ['¿Qué haremos en el año?', '¿Qué haremos en el año?'],
])('%s', (garbled, meant) => {
  expect(decodeGarbled(garbled)).toBe(meant)
})
