import { expect, test } from 'vitest'
import { AnalysisHost } from '../analysis'
import type { DocumentPath } from '../rules/rule'
import { applyEdits } from '../text/edit'
import { fixAll } from './try-fixes'

const path = 'roadmap.md' as DocumentPath

function analysisOf(text: string) {
  const host = new AnalysisHost((bug) => {
    throw new Error(bug)
  })
  host.setDocument(path, text)
  return host.analysis()
}

test('a fix that calls for another warning is not offered', () => {
  const analysis = analysisOf(`# Roadmap 2026

## Milestones

| Milestone | Owner | Due |
| - | - | - |
| Returns portal | Lea Brandt | Q1 2026 |
| Parcel lockers | TBD | Q2 2026 |
| Night deliveries |  | Q3 2026 |
| Vans |  | Q4 2026 |
`)
  const [finding] = analysis.findings(path)
  expect(finding?.rule).toBe('placeholder-owner')
  // With two of four owned, the two blanks become warnings.
  expect(finding?.fixes).toHaveLength(1)
  expect(analysis.triedFixes(path, finding!)).toEqual([])
})

test('what is tried leaves the analysis as it was', () => {
  const text =
    '# Roadmap 2026\n\n| Metric | Current | Target | Gap |\n| - | - | - | - |\n| p95 | 820 ms | 400 ms | -320 ms |\n'
  const analysis = analysisOf(text)
  const [finding] = analysis.findings(path)
  expect(analysis.triedFixes(path, finding!)).toEqual(finding!.fixes)
  expect(analysis.text(path)).toBe(text)
  expect(analysis.findings(path)).toContain(finding)
})

test('all safe fixes are one edit, or none', () => {
  const text =
    '# Roadmap 2026 Ã¼ber\r\n\r\n## ZieleÂ fÃ¼r 2026\r\n\r\n- Umsatz 5 Mio. € bis Ende 2026 (Owner: Lea Brandt)\r\n'
  const analysis = analysisOf(text)
  const fixed = applyEdits(text, fixAll(analysis, path))
  expect(fixed).toContain('für')
  expect(fixed.replaceAll('\r\n', '')).not.toContain('\n')
  expect(fixAll(analysisOf(fixed), path)).toEqual([])
  expect(fixAll(analysis, 'none.md' as DocumentPath)).toEqual([])
})
