/** Text in the wrong encoding, and text that only looks odd. */
import { describe, expect, test } from 'vitest'
import { marked } from '../../../../test/support/carets'

const rule = 'garbled-text'

function expectMarked(fixture: string): void {
  expect(marked(fixture, { rule })).toBe(fixture)
}

describe('marks', () => {
  test.each<[string, string]>([
    [
      'Mac Roman and Windows 1252 in one document',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Don‚Äôt lose parcels by Q2 2026
     ^^^ 💡 warning garbled-text: “‚Äô” is a wrongly decoded “’”, and 1 more such place
- CafÃ© counters by Q3 2026
`,
    ],
    [
      'a heading with an emoji',
      `---
plumbline: strategy
---
# Roadmap 2026

## üöÄ Initiatives
   ^^^ 💡 warning garbled-text: “üöÄ” is a wrongly decoded “🚀”

- Lockers by Q2 2026
`,
    ],
    [
      'a cell',
      `---
plumbline: strategy
---
# Roadmap 2026

## Targets

| Metric | 2025 | 2026 |
| - | - | - |
| Delivery ‚Äì on time | 94% | 97% |
           ^^^ 💡 warning garbled-text: “‚Äì” is a wrongly decoded “–”
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    [
      'accents, quotes and currencies',
      `---
plumbline: strategy
lang: de
---
# Roadmap 2026

## Initiatives

- Über „Äpfel“ und Öl sprechen, 5 € je Stück, ab Q2 2026
- Â la carte, naïve São Paulo ¿qué?, £5, by Q3 2026
`,
    ],
    [
      'code',
      `---
plumbline: strategy
---
# Roadmap 2026

## Initiatives

- Repair \`‚Äì\` in exports by Q2 2026

\`\`\`
‚Äì
\`\`\`
`,
    ],
  ])('%s', (_, fixture) => expectMarked(fixture))
})
