/** Whatever is typed, a host says the same after each key as one that has never seen another version. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AnalysisHost } from '../../server/src/core/analysis'
import type { DocumentPath } from '../../server/src/core/rules/rule'
import { planText, runs } from './plans'

const path = 'plan.md' as DocumentPath

function hostOf(text: string): AnalysisHost {
  const host = new AnalysisHost((bug) => {
    throw new Error(bug)
  })
  host.setDocument(path, text)
  return host
}

/** All that the host says, as data; a fix is what it writes. */
function said(host: AnalysisHost): unknown {
  const analysis = host.analysis()
  return {
    verdict: analysis.verdict(path),
    findings: analysis.findings(path).map((finding) => ({
      ...finding,
      fixes: finding.fixes.map(({ title, safe, edits }) => ({ title, safe, edits })),
    })),
    explained: analysis.explained(path),
  }
}

interface Key {
  /** Where, as a part of the text. */
  readonly at: number
  readonly cut: number
  readonly typed: string
  /** Once more at the same place, as somebody who types goes on. */
  readonly goesOn: boolean
}

const key: fc.Arbitrary<Key> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constant(1), fc.nat(60)),
  typed: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('x', ' ', 's', '7', '%', '.', '$') },
    fc.constantFrom(
      '',
      '\n',
      '\n\n',
      '#',
      '| ',
      '\n## Targets 2026\n\n',
      '\n- ',
      ' by Q3 2026',
      '**',
      '```\n',
    ),
    fc.constantFrom(
      '<!-- plumbline-ignore -->',
      '\n**Phase 2: Vans (Q2 2026)**\n\n',
      'Owner: Ida',
      '\n---\n',
    ),
  ),
  goesOn: fc.boolean(),
})

test('after each key an old host equals a fresh one', () => {
  fc.assert(
    fc.property(planText, fc.array(key, { minLength: 1, maxLength: 10 }), (start, keys) => {
      let text = start
      const host = hostOf(text)
      host.analysis().findings(path)
      for (const { at, cut, typed, goesOn } of keys) {
        const place = Math.floor(at * text.length)
        for (let times = goesOn ? 2 : 1; times > 0; times--) {
          text = text.slice(0, place) + typed + text.slice(place + cut)
          host.setDocument(path, text)
          expect(said(host)).toEqual(said(hostOf(text)))
        }
      }
    }),
    runs(25),
  )
}, 600_000)
