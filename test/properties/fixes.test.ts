/** Every fix of every rule applies cleanly, removes its finding, adds none that is worse, and is offered once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Analysis, AnalysisHost } from '../../server/src/core/analysis'
import { fixAll } from '../../server/src/core/features/try-fixes'
import type { DocumentPath, Finding, Fix, FixEdit } from '../../server/src/core/rules/rule'
import { applyEdits } from '../../server/src/core/text/edit'
import { planTexts, runs } from './plans'

type Texts = ReadonlyMap<DocumentPath, string>

interface Placed {
  readonly path: DocumentPath
  readonly finding: Finding
}

function analysisOf(texts: Texts): Analysis {
  const host = new AnalysisHost((bug) => {
    throw new Error(bug)
  })
  for (const [path, text] of texts) host.setDocument(path, text)
  return host.analysis()
}

function findingsOf(analysis: Analysis): readonly Placed[] {
  return analysis.paths().flatMap((path) => analysis.findings(path).map((finding) => ({ path, finding })))
}

function applied(texts: Texts, edits: readonly FixEdit[]): Texts {
  return new Map(
    [...texts].map(([path, text]) => [
      path,
      applyEdits(
        text,
        edits.filter((edit) => edit.path === path),
      ),
    ]),
  )
}

function serious(placed: readonly Placed[]): readonly string[] {
  return placed.filter(({ finding }) => isSerious(finding)).map(({ finding }) => finding.message)
}

function isSerious({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning'
}

/** The edits of a fix lie in their documents, and no two of one document share a character. */
function expectClean(texts: Texts, fix: Fix): void {
  expect(fix.edits.length).toBeGreaterThan(0)
  const ordered = [...fix.edits].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start,
  )
  for (const [index, edit] of ordered.entries()) {
    const text = texts.get(edit.path)
    expect(text).toBeDefined()
    expect(0 <= edit.span.start && edit.span.start <= edit.span.end && edit.span.end <= text!.length).toBe(
      true,
    )
    const before = ordered[index - 1]
    if (before?.path === edit.path) expect(before.span.end).toBeLessThanOrEqual(edit.span.start)
    expect(text!.slice(edit.span.start, edit.span.end)).not.toBe(edit.newText)
    // A line end of another kind would be a change that nobody asked for.
    if (text!.includes('\r\n')) expect(edit.newText.replaceAll('\r\n', '')).not.toContain('\n')
    else expect(edit.newText).not.toContain('\r')
  }
}

/** Tab stops count from one through all edits, and without them a snippet says what the edit says. */
function expectSnippets(fix: Fix): void {
  let last = 0
  for (const { snippet, newText } of fix.edits) {
    if (snippet === undefined) continue
    const plain = snippet.replace(/\$\{(\d+):((?:[^\\}]|\\.)*)\}|\\([\\$}])/g, (_, stop, value, escaped) => {
      if (stop === undefined) return escaped
      expect(Number(stop)).toBe(++last)
      return value.replace(/\\(.)/g, '$1')
    })
    expect(plain).toBe(newText)
  }
}

/**
 * Threshold rules may see a blank only when the one beside it is filled, and the sum of a row may break that of a
 * column. Such fixes are not offered; more than a few of them are a bug.
 */
const REFUSED = 0.2

test('fixes', () => {
  let written = 0
  const refused: string[] = []
  fc.assert(
    fc.property(planTexts, (documents) => {
      const texts: Texts = new Map(documents.map(([path, text]) => [path as DocumentPath, text]))
      const analysis = analysisOf(texts)
      const before = findingsOf(analysis)
      const tried = new Set<string>()
      for (const { path, finding } of before) {
        // A fix is tried once for each rule and document, or a document takes minutes.
        if (finding.fixes.length === 0 || tried.has(`${finding.rule} ${path}`)) continue
        tried.add(`${finding.rule} ${path}`)
        const same = (placed: readonly Placed[]) =>
          placed.filter((each) => each.finding.fingerprint === finding.fingerprint).length
        for (const fix of finding.fixes) {
          expectClean(texts, fix)
          expectSnippets(fix)
          const after = findingsOf(analysisOf(applied(texts, fix.edits)))
          const told = `${finding.rule}: ${finding.message}\n${fix.title}\n${JSON.stringify(fix.edits)}`
          written++
          const removed = same(before) - same(after)
          const limit = serious(before).length - (isSerious(finding) ? removed : 0)
          if (removed > 0 && serious(after).length <= limit) continue
          refused.push(`${told}\n${serious(after).join('\n')}`)
          expect(analysis.trials.held(path, finding), told).not.toContain(fix)
        }
      }
    }),
    runs(16),
  )
  expect(refused.length, refused.join('\n\n')).toBeLessThanOrEqual(Math.max(2, written * REFUSED))
}, 600_000)

test('all safe fixes together come to an end', () => {
  fc.assert(
    fc.property(planTexts, (documents) => {
      let texts: Texts = new Map(documents.map(([path, text]) => [path as DocumentPath, text]))
      const before = serious(findingsOf(analysisOf(texts))).length
      for (const path of texts.keys()) texts = applied(texts, fixAll(analysisOf(texts), path))
      const analysis = analysisOf(texts)
      for (const path of texts.keys()) expect(fixAll(analysis, path)).toEqual([])
      expect(serious(findingsOf(analysis)).length).toBeLessThanOrEqual(before)
    }),
    runs(10),
  )
}, 600_000)
