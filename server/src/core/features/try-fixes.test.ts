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
  expect(analysis.trials.held(path, finding!)).toEqual([])
})

test('a fix that writes the configuration is tried with it', () => {
  const host = new AnalysisHost()
  host.setConfigurationFile('{ "people": ["Lea Brandt"] }')
  host.setDocument(
    path,
    '# Roadmap 2026\n\n## Milestones\n\n- Vans by Q1 2026 (Owner: Lea Brandt)\n- Returns portal by Q2 2026 (Owner: Kim Sorel)\n',
  )
  const analysis = host.analysis()
  const finding = analysis.findings(path).find(({ rule }) => rule === 'unknown-owner')!
  const fixes = analysis.trials.held(path, finding)
  expect(fixes.map(({ edits }) => edits[0]!.path)).toContain('plumbline.json')
  const [edit] = fixes.at(-1)!.edits
  const useless = { ...fixes.at(-1)!, edits: [{ ...edit!, newText: edit!.newText.replace('Kim', 'Jo') }] }
  expect(analysis.trials.held(path, { ...finding, fixes: [useless] })).toEqual([])
})

test('a fix that trades one warning for another is not offered', () => {
  const analysis = analysisOf('# Roadmap 2026\n\n## Milestones\n\n- Vans by Q5 2026\n- Lockers by Q1 2026\n')
  const [finding] = analysis.findings(path)
  expect(finding?.rule).toBe('unreadable-period')
  const [fix] = finding!.fixes
  const impossible = { ...fix!, edits: [{ ...fix!.edits[0]!, newText: 'Q6 2026' }] }
  expect(analysis.trials.held(path, { ...finding!, fixes: [impossible, fix!] })).toEqual([fix])
})

test('what concerns two documents of many is tried on these', () => {
  const host = new AnalysisHost()
  const plan = (target: string) => `# Plan 2026\n\n| KPI | Target Q4 2026 |\n| - | - |\n| NPS | ${target} |\n`
  host.setDocument('a.md' as DocumentPath, plan('40'))
  host.setDocument('b.md' as DocumentPath, plan('55'))
  for (let index = 0; index < 20; index++)
    host.setDocument(`c${index}.md` as DocumentPath, `# Plan 2026\n\n- Step ${index} by Q1 2026\n`)
  const analysis = host.analysis()
  const [found] = analysis
    .paths()
    .flatMap((each) => analysis.findings(each).map((finding) => [each, finding] as const))
  expect(found?.[1].rule).toBe('conflicting-target')
  const before = host.effort.checks
  expect(analysis.trials.held(...found!)).toHaveLength(2)
  // Two documents are read and judged anew, and not twenty-two.
  expect(host.effort.checks - before).toBeLessThan(500)
})

test('what is tried leaves the analysis as it was', () => {
  const text =
    '# Roadmap 2026\n\n| Metric | Current | Target | Gap |\n| - | - | - | - |\n| p95 | 820 ms | 400 ms | -320 ms |\n'
  const analysis = analysisOf(text)
  const [finding] = analysis.findings(path)
  expect(analysis.trials.held(path, finding!)).toEqual(finding!.fixes)
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
