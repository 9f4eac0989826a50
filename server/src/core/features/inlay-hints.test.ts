import { expect, test } from 'vitest'
import { documentsOf, hostFor } from '../../../../test/support/carets'
import type { DocumentPath } from '../rules/rule'

/** The document with its hints written in. */
function hinted(text: string): string {
  const path = 'plan.md' as DocumentPath
  const analysis = hostFor(documentsOf(text)).analysis()
  const hints = [...analysis.inlayHints(path, { start: 0, end: text.length })].reverse()
  return hints.reduce((result, { at, label }) => `${result.slice(0, at)}${label}${result.slice(at)}`, text)
}

test('deadlines show their last day, times without a year what they lack', () => {
  expect(
    hinted(`# Roadmap

## Initiatives

- Open the depot by Q3 2026
- Close the old one by 15 June 2026
- Hire drivers in Q2 2026
- Night tours before October 2026
- Review in Q4
- Second wave by the end of month 4
`),
  ).toBe(`# Roadmap

## Initiatives

- Open the depot by Q3 2026‹30 Sep 2026›
- Close the old one by 15 June 2026
- Hire drivers in Q2 2026
- Night tours before October 2026‹30 Sep 2026›
- Review in Q4‹no date›
- Second wave by the end of month 4‹no date›
`)
})

test('a document that is no strategy has none', () => {
  const text = '# Changelog\n\n## 1.2.0\n\n- Fixed by Q3 2026\n'
  expect(hinted(text)).toBe(text)
})
