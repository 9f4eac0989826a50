/**
 * A host with one trivial rule, for tests of the plumbing: every word `wrong` is a finding, related to each `wrong`
 * of the other documents, with a fix that makes it `right`. Documents that say `not a strategy` have none.
 */
import type { CodeAction, Hover } from '../../server/src/core/analysis'
import type { Day } from '../../server/src/core/notation/time/time'
import type { DocumentPath, Finding } from '../../server/src/core/rules/rule'
import { LineIndex } from '../../server/src/core/text/line-index'
import { overlaps, type Span, touches } from '../../server/src/core/text/span'
import type { Host, Snapshot } from '../../server/src/lsp/folder'

export interface FakeSettings {
  /** The word to find instead of `wrong`. */
  readonly word?: string
}

export class FakeHost implements Host {
  readonly texts = new Map<DocumentPath, string>()
  configuration: string | null = null
  settings: FakeSettings = {}
  today: Day | null = null
  /** How many snapshots have been asked for their findings: the price of a real analysis. */
  analyses = 0
  readonly prepared: DocumentPath[] = []
  #snapshot: Snapshot | null = null

  setDocument(path: DocumentPath, text: string): void {
    if (this.texts.get(path) === text) return
    this.texts.set(path, text)
    this.#snapshot = null
  }

  removeDocument(path: DocumentPath): void {
    if (this.texts.delete(path)) this.#snapshot = null
  }

  setConfigurationFile(text: string | null): void {
    this.configuration = text
    this.#snapshot = null
  }

  setBaseline(): void {}

  setSettings(settings: unknown): void {
    this.settings = settings as FakeSettings
    this.#snapshot = null
  }

  setToday(day: Day): void {
    this.today = day
    this.#snapshot = null
  }

  analysis(): Snapshot {
    this.#snapshot ??= this.#makeSnapshot(new Map(this.texts))
    return this.#snapshot
  }

  #makeSnapshot(texts: ReadonlyMap<DocumentPath, string>): Snapshot {
    const { configuration } = this
    const word = configuration?.match(/"word": *"(\w+)"/)?.[1] ?? this.settings.word ?? 'wrong'
    const is = (path: DocumentPath): boolean => !(texts.get(path) ?? '').includes('not a strategy')
    const spans = (path: DocumentPath): Span[] =>
      is(path)
        ? [...(texts.get(path) ?? '').matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
            start: index,
            end: index + word.length,
          }))
        : []
    let asked = false
    const findings = (path: DocumentPath): Finding[] => {
      if (!asked) this.analyses++
      asked = true
      if (path === 'plumbline.json') return configuration?.includes('bad') ? [configurationFinding] : []
      if ((texts.get(path) ?? '').includes('bug in the analysis')) throw new Error('a bug in the analysis')
      return spans(path).map((span) => ({
        rule: 'wrong-word',
        severity: 'warning',
        message: `“${word}” in ${path}`,
        span,
        related: [...texts.keys()]
          .filter((other) => other !== path)
          .sort()
          .flatMap((other) => spans(other).map((at) => ({ path: other, span: at, message: 'here too' }))),
        fixes: [
          {
            title: 'Make it right',
            safe: true,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet of an editor
            edits: [{ path, span, newText: 'right', snippet: '${1:right}' }],
          },
        ],
        fingerprint: `wrong-word ${path}`,
      }))
    }
    return {
      paths: () => [...texts.keys()].sort(),
      text: (path) => texts.get(path),
      lines: (path) => new LineIndex(texts.get(path) ?? ''),
      verdict: (path) => ({ is: is(path), score: is(path) ? 1 : 0, because: [] }),
      prepare: (path) => {
        this.prepared.push(path)
      },
      expectEdits: () => {},
      findings,
      part: (paths) => this.#makeSnapshot(new Map([...texts].filter(([path]) => paths.includes(path)))),
      withTexts: (changed) => this.#makeSnapshot(new Map([...texts, ...changed])),
      hover: (path, offset): Hover | null => {
        if ((texts.get(path) ?? '').includes('bug in the hover')) throw new Error('a bug in the hover')
        const span = spans(path).find((each) => touches(each, offset))
        return span === undefined ? null : { span, text: `**${word}** at ${span.start}` }
      },
      inlayHints: () => [],
      codeActions: (path, span): CodeAction[] => [
        ...findings(path)
          .filter((finding) => overlaps(finding.span, span))
          .map((finding) => ({
            title: finding.fixes[0]!.title,
            kind: 'quickfix' as const,
            finding,
            safe: true,
            preferred: true,
            edits: finding.fixes[0]!.edits,
          })),
        {
          title: 'Add a line',
          kind: 'refactor',
          safe: false,
          preferred: false,
          edits: [{ path, span: { start: 0, end: 0 }, newText: 'line\n' }],
        },
      ],
      explain: (path) => `${path}: ${texts.get(path)}`,
    }
  }
}

const configurationFinding: Finding = {
  rule: 'configuration',
  severity: 'error',
  message: 'bad is no key',
  span: { start: 2, end: 5 },
  related: [],
  fixes: [],
  fingerprint: 'configuration bad',
}
