/** The facade: changes go in, an immutable snapshot comes out, one method a feature. One host is one workspace. */

import type { ExplainedFile } from './features/explain'
import type { Day } from './notation/time/time'
import type { DocumentPath, Finding, FixEdit } from './rules/rule'
import { detectStrategy, type Verdict } from './syntax/detection'
import { LineIndex } from './text/line-index'
import type { Span } from './text/span'

/** What a reader sees over a period, a metric or an initiative. */
export interface Hover {
  readonly span: Span
  /** Markdown. */
  readonly text: string
}

/** Something the editor offers to do at a place. */
export interface CodeAction {
  readonly title: string
  readonly kind: 'quickfix' | 'refactor'
  /** The finding that it removes, if any. */
  readonly finding?: Finding
  readonly safe: boolean
  /** The first choice among several for one finding. */
  readonly preferred: boolean
  readonly edits: readonly FixEdit[]
}

/** Holds the texts and the configuration of one workspace, and makes snapshots of them. */
export class AnalysisHost {
  readonly #texts = new Map<DocumentPath, string>()
  #snapshot: Analysis | null = null

  /** Adds a document, or replaces its text. */
  setDocument(path: DocumentPath, text: string): void {
    if (this.#texts.get(path) === text) return
    this.#texts.set(path, text)
    this.#snapshot = null
  }

  removeDocument(path: DocumentPath): void {
    if (this.#texts.delete(path)) this.#snapshot = null
  }

  /** The text of the workspace's `plumbline.json`; null when there is none. */
  setConfigurationFile(_text: string | null): void {
    this.#snapshot = null
  }

  /** What the editor's settings say, in the shape of `plumbline.json`; the file has the last word. */
  setSettings(_settings: unknown): void {
    this.#snapshot = null
  }

  /** The day against which due dates are judged, whatever configuration and front matter say; null leaves it to them. */
  setAsOf(_day: Day | null): void {
    this.#snapshot = null
  }

  /** The day it is, where neither `setAsOf`, nor front matter, nor configuration says otherwise. */
  setToday(_day: Day): void {
    this.#snapshot = null
  }

  /** The workspace as it stands; later changes do not touch it. */
  analysis(): Analysis {
    this.#snapshot ??= new Analysis(new Map(this.#texts))
    return this.#snapshot
  }
}

/** One state of a workspace. */
export class Analysis {
  readonly #texts: ReadonlyMap<DocumentPath, string>

  constructor(texts: ReadonlyMap<DocumentPath, string>) {
    this.#texts = texts
  }

  /** Every document, strategy or not, in order of path. */
  paths(): readonly DocumentPath[] {
    return [...this.#texts.keys()].sort()
  }

  text(path: DocumentPath): string | undefined {
    return this.#texts.get(path)
  }

  lines(path: DocumentPath): LineIndex {
    return new LineIndex(this.#texts.get(path) ?? '')
  }

  verdict(path: DocumentPath): Verdict {
    return detectStrategy(this.#texts.get(path) ?? '')
  }

  /** The findings of one document in order of place; of `plumbline.json`, its errors. */
  findings(_path: DocumentPath): readonly Finding[] {
    return []
  }

  hover(_path: DocumentPath, _offset: number): Hover | null {
    return null
  }

  codeActions(_path: DocumentPath, _span: Span): readonly CodeAction[] {
    return []
  }

  /** The model of one document as text for a reviewer: what was read, from where, what was not read. */
  explain(_path: DocumentPath): string {
    return ''
  }
  /** The same as data for programs. */
  explained(path: DocumentPath): ExplainedFile {
    return { path, strategy: this.verdict(path), items: [], facts: [], times: [], quantities: [] }
  }
}
