/** What holds for any plan: findings lie inside their texts, order is irrelevant, edits leave no trace, prose no facts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Analysis, AnalysisHost } from '../../server/src/core/analysis'
import type { DocumentPath } from '../../server/src/core/rules/rule'
import { planText, planTexts, runs } from './plans'

function hostOf(texts: Iterable<readonly [string, string]>): AnalysisHost {
  const host = new AnalysisHost((bug) => {
    throw new Error(bug)
  })
  for (const [path, text] of texts) host.setDocument(path as DocumentPath, text)
  return host
}

/** All that is found, as data, by path. */
function found(host: AnalysisHost): unknown {
  const analysis = host.analysis()
  return analysis.paths().map((path) => ({
    path,
    findings: analysis.findings(path).map(({ rule, severity, message, span, related, fingerprint }) => ({
      rule,
      severity,
      message,
      span,
      related,
      fingerprint,
    })),
    explained: analysis.explained(path),
  }))
}

function expectInside(documents: readonly (readonly [string, string])[], analysis: Analysis): void {
  const texts = new Map<string, string>(documents)
  for (const [path, text] of documents) {
    for (const { span, related, message } of analysis.findings(path as DocumentPath)) {
      expect(message).not.toMatch(/\.$|\n|undefined|NaN/)
      expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true)
      for (const place of related)
        expect(
          0 <= place.span.start &&
            place.span.start <= place.span.end &&
            place.span.end <= texts.get(place.path)!.length,
        ).toBe(true)
    }
  }
}

test('findings and related places lie inside their documents, in whatever order these come', () => {
  fc.assert(
    fc.property(planTexts, (documents) => {
      const host = hostOf(documents)
      expectInside(documents, host.analysis())
      expect(found(hostOf([...documents].reverse()))).toEqual(found(host))
    }),
    runs(35),
  )
}, 600_000)

test('an edited host equals a fresh one', () => {
  const step = fc.record({
    path: fc.constantFrom('a.md', 'b.md', 'c.md'),
    kind: fc.constantFrom('set', 'cut', 'type', 'remove'),
    text: planText,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    typed: fc.constantFrom(
      'x',
      '\n',
      '\n\n## ',
      '| ',
      '```\n',
      '<!-- ',
      'Q3 2026',
      '$40K',
      '\r\n- ',
      '---\n',
    ),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const host = hostOf([])
      const texts = new Map<string, string>()
      for (const { path, kind, text, at, typed } of steps) {
        const old = texts.get(path) ?? ''
        const place = Math.floor(at * old.length)
        if (kind === 'remove') texts.delete(path)
        else if (kind === 'set') texts.set(path, text)
        else if (kind === 'cut') texts.set(path, old.slice(0, place) + old.slice(place + 40))
        else texts.set(path, old.slice(0, place) + typed + old.slice(place))
        if (texts.has(path)) host.setDocument(path as DocumentPath, texts.get(path)!)
        else host.removeDocument(path as DocumentPath)
        // Asking in between makes and keeps what a later edit must not be answered with.
        host.analysis().findings(path as DocumentPath)
      }
      expect(found(host)).toEqual(found(hostOf(texts)))
    }),
    runs(25),
  )
}, 600_000)

test('prose without figures, typed into a paragraph, changes no fact', () => {
  const words = fc.constantFrom(' and so', ' people', ' we think', ' with care', ' a little more')
  fc.assert(
    fc.property(planText, words, (text, typed) => {
      const sentence = 'We move parcels and people like that.'
      const end = text.includes('\r\n') ? '\r\n' : '\n'
      const before = `${text}${end}${end}## Overview${end}${end}${sentence}${end}`
      const after = before.slice(0, -end.length - 1) + typed + before.slice(-end.length - 1)
      const facts = (of: string) => {
        const { items, facts, strategy } = hostOf([['a.md', of]])
          .analysis()
          .explained('a.md' as DocumentPath)
        return { items, facts, strategy }
      }
      expect(facts(after)).toEqual(facts(before))
    }),
    runs(25),
  )
}, 600_000)
