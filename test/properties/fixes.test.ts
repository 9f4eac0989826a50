/** Every fix of every finding applies cleanly, removes its finding, adds none that is worse, and is offered once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AnalysisHost } from '../../server/src/core/analysis'
import type { DocumentPath, Finding, Fix } from '../../server/src/core/rules/rule'
import { applyEdits } from '../../server/src/core/text/edit'
import { planTexts, runs } from './plans'

/** The rules whose fixes have been brought up to this so far. */
const PROVED = new Set([
  'conflicting-target',
  'missing-owner',
  'overlapping-periods',
  'unsupported-security-initiative',
  'wrong-gap',
  'wrong-total',
])

type Texts = ReadonlyMap<DocumentPath, string>

function findingsOf(texts: Texts): readonly (Finding & { readonly path: DocumentPath })[] {
  const host = new AnalysisHost((bug) => {
    throw new Error(bug)
  })
  for (const [path, text] of texts) host.setDocument(path, text)
  const analysis = host.analysis()
  return [...texts.keys()].flatMap((path) =>
    analysis.findings(path).map((finding) => withPath(finding, path)),
  )
}

function withPath(finding: Finding, path: DocumentPath): Finding & { readonly path: DocumentPath } {
  const { rule, severity, message, span, related, fixes, fingerprint } = finding
  return { rule, severity, message, span, related, fixes, fingerprint, path }
}

function applied(texts: Texts, fix: Fix): Texts {
  return new Map(
    [...texts].map(([path, text]) => [
      path,
      applyEdits(
        text,
        fix.edits.filter((edit) => edit.path === path),
      ),
    ]),
  )
}

function serious(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
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

test('fixes', () => {
  fc.assert(
    fc.property(planTexts, (documents) => {
      const texts: Texts = new Map(documents.map(([path, text]) => [path as DocumentPath, text]))
      const before = findingsOf(texts)
      for (const finding of before.filter(({ rule }) => PROVED.has(rule))) {
        for (const fix of finding.fixes) {
          expectClean(texts, fix)
          expectSnippets(fix)
          const after = findingsOf(applied(texts, fix))
          const same = (each: Finding) => each.fingerprint === finding.fingerprint
          const told = `${finding.rule}: ${finding.message}\n${fix.title}\n${JSON.stringify(fix.edits)}`
          expect(after.filter(same).length, told).toBeLessThan(before.filter(same).length)
          expect(
            serious(after).length,
            `${told}\n${serious(after)
              .map(({ message }) => message)
              .join('\n')}`,
          ).toBeLessThanOrEqual(serious(before).length)
        }
      }
    }),
    runs(40),
  )
}, 600_000)

test('all safe fixes together come to an end', () => {
  fc.assert(
    fc.property(planTexts, (documents) => {
      let texts: Texts = new Map(documents.map(([path, text]) => [path as DocumentPath, text]))
      for (let round = 0; ; round++) {
        const fix = findingsOf(texts)
          .flatMap(({ fixes }) => fixes)
          .find(({ safe }) => safe)
        if (fix === undefined) break
        expect(round).toBeLessThan(100)
        texts = applied(texts, fix)
      }
    }),
    runs(20),
  )
}, 600_000)
