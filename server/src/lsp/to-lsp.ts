/** From the words of core to those of LSP: findings to diagnostics, spans to ranges, edits to workspace edits. */
import {
  type CreateFile,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Finding, FixEdit, Severity } from '../core/rules/rule'
import type { Span } from '../core/text/span'
import type { Client } from './client'
import { uriBelow } from './document-uri'
import type { Folder, View } from './folder'
import { measure, type PositionEncoding } from './position-encoding'

/** Where the pages of the rules are. */
const rulePages = 'https://github.com/plumbline/plumbline/blob/main/docs/rules/'

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** What a diagnostic carries through the client and back, to be known again by. */
export interface DiagnosticData {
  readonly fingerprint: string
}

/** Writes for one client: its encoding, and only what it understands. */
export class ToLsp {
  readonly #client: Client
  readonly #encoding: PositionEncoding

  constructor(client: Client, encoding: PositionEncoding) {
    this.#client = client
    this.#encoding = encoding
  }

  position(view: View, offset: number): Position {
    const { line, column } = view.lines.positionAt(offset)
    if (this.#encoding === 'utf-16') return { line, character: column }
    const end = Math.min(offset, view.text.length)
    return { line, character: measure(view.text.slice(Math.max(0, end - column), end), this.#encoding) }
  }

  range(view: View, span: Span): Range {
    return { start: this.position(view, span.start), end: this.position(view, span.end) }
  }

  /** Those of the last time that say the same stay the same objects, and so does the list. */
  diagnostics(view: View, before: readonly Diagnostic[] = []): readonly Diagnostic[] {
    const findings = view.analysis.findings(view.path)
    const items = findings.map((finding, index) => {
      const now = this.diagnostic(view, finding)
      return before.length > 0 && isSame(before[index], now) ? before[index] : now
    })
    return items.length === before.length && items.every((item, index) => item === before[index])
      ? before
      : items
  }

  diagnostic(view: View, finding: Finding): Diagnostic {
    const data: DiagnosticData = { fingerprint: finding.fingerprint }
    const diagnostic: Diagnostic = {
      range: this.range(view, finding.span),
      severity: severities[finding.severity],
      code: finding.rule,
      codeDescription: { href: `${rulePages}${encodeURIComponent(finding.rule)}.md` },
      source: 'plumbline',
      message: finding.message,
      data,
    }
    if (this.#client.unnecessaryTag && finding.rule === 'unused-suppression') {
      diagnostic.tags = [DiagnosticTag.Unnecessary]
    }
    if (this.#client.relatedInformation && finding.related.length > 0) {
      diagnostic.relatedInformation = finding.related.flatMap((related) => {
        const place = view.folder.view(related.path)
        if (place === null) return []
        const location = { uri: place.uri, range: this.range(place, related.span) }
        return [{ location, message: related.message }]
      })
    }
    return diagnostic
  }

  /** Null when the client cannot make the edit: it would need a file that the client cannot create. */
  workspaceEdit(folder: Folder, edits: readonly FixEdit[]): WorkspaceEdit | null {
    const documents: (TextDocumentEdit | CreateFile)[] = []
    const changes: Record<string, TextEdit[]> = {}
    for (const path of new Set(edits.map((edit) => edit.path))) {
      const inDocument = edits.filter((edit) => edit.path === path)
      const view = folder.view(path)
      const uri = view?.uri ?? uriBelow(folder.uri, path)
      if (view === null) {
        if (!this.#client.documentChanges || !this.#client.createsFiles) return null
        documents.push({ kind: 'create', uri, options: { ignoreIfExists: true } })
      }
      changes[uri] = inDocument.map((edit) => this.#textEdit(view, edit))
      const snippets = inDocument.map((edit) => this.#snippetEdit(view, edit))
      documents.push({ textDocument: { uri, version: view?.version ?? null }, edits: snippets })
    }
    return this.#client.documentChanges ? { documentChanges: documents } : { changes }
  }

  #textEdit(view: View | null, edit: FixEdit): TextEdit {
    const nowhere = { line: 0, character: 0 }
    const range = view === null ? { start: nowhere, end: nowhere } : this.range(view, edit.span)
    return { range, newText: edit.newText }
  }

  #snippetEdit(view: View | null, edit: FixEdit): TextEdit | SnippetTextEdit {
    const plain = this.#textEdit(view, edit)
    if (edit.snippet === undefined || !this.#client.snippetEdits) return plain
    return { range: plain.range, snippet: { kind: 'snippet', value: edit.snippet } }
  }
}

function isSame(a: Diagnostic | undefined, b: Diagnostic): a is Diagnostic {
  return (
    a !== undefined &&
    a.message === b.message &&
    a.code === b.code &&
    a.severity === b.severity &&
    (a.data as DiagnosticData).fingerprint === (b.data as DiagnosticData).fingerprint &&
    isSameRange(a.range, b.range) &&
    a.relatedInformation?.length === b.relatedInformation?.length &&
    (a.relatedInformation ?? []).every(({ message, location }, index) => {
      const other = b.relatedInformation![index]!
      return (
        message === other.message &&
        location.uri === other.location.uri &&
        isSameRange(location.range, other.location.range)
      )
    })
  )
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  )
}
