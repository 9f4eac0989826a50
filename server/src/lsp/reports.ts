/** What the client has been told about each document, so that it is told again only what is new. */
import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { DocumentPath, Finding } from '../core/rules/rule'
import { type StatusParams, statusNotification } from '../protocol'
import type { Client } from './client'
import { canonicalUri } from './document-uri'
import type { Folder, View } from './folder'
import type { Guard } from './guard'
import type { ToLsp } from './to-lsp'

interface Report {
  readonly uri: string
  readonly version: number | null
  readonly text: string
  readonly findings: readonly Finding[]
  readonly items: readonly Diagnostic[]
  /** Changes when the items do. */
  readonly id: string
}

/** What has changed in a folder since the client was last told. */
interface Changes {
  /** The client asks for these by itself. */
  readonly edited: Set<DocumentPath>
}

export class Reports {
  readonly #connection: Connection
  readonly #client: Client
  readonly #toLsp: ToLsp
  readonly #guard: Guard
  readonly #reports = new Map<Folder, Map<DocumentPath, Report>>()
  readonly #changes = new Map<Folder, Changes>()
  readonly #statuses = new Map<string, string>()
  // Ids of an earlier server must not look like ours.
  readonly #session = Date.now().toString(36)
  #reportCount = 0
  #refresh: 'idle' | 'asked' | 'asked, and asked for again' = 'idle'

  constructor(connection: Connection, client: Client, toLsp: ToLsp, guard: Guard) {
    this.#connection = connection
    this.#client = client
    this.#toLsp = toLsp
    this.#guard = guard
  }

  changed(folder: Folder, path: DocumentPath | null, edited: boolean): void {
    const changes = this.#changes.get(folder) ?? { edited: new Set() }
    if (path !== null && edited) changes.edited.add(path)
    this.#changes.set(folder, changes)
  }

  removed(folder: Folder): void {
    this.#changes.delete(folder)
    for (const report of this.#reports.get(folder)?.values() ?? []) this.#clear(report)
    this.#reports.delete(folder)
  }

  /** Tells the client about everything that has changed. A folder that is not ready keeps its changes. */
  flush(): void {
    for (const [folder, changes] of [...this.#changes]) {
      if (!folder.ready) continue
      this.#changes.delete(folder)
      if (!this.#client.pullsDiagnostics) this.#push(folder)
      else if (this.#hasNews(folder, changes)) this.#askForRefresh()
      for (const path of folder.openPaths()) {
        this.#guard.run('diagnostics', () => this.#sendStatus(folder.view(path)))
      }
    }
  }

  /** Answers `textDocument/diagnostic`. */
  documentReport(view: View, previousId: string | undefined): DocumentDiagnosticReport {
    const report = this.#report(view)
    return report.id === previousId
      ? { kind: 'unchanged', resultId: report.id }
      : { kind: 'full', resultId: report.id, items: [...report.items] }
  }

  /** One document's part of the answer to `workspace/diagnostic`. */
  workspaceReport(view: View, previousId: string | undefined): WorkspaceDocumentDiagnosticReport {
    return { ...this.documentReport(view, previousId), uri: view.uri, version: view.version }
  }

  /** What `workspace/diagnostic` says of a document that is reported no longer. */
  goneReport(previous: PreviousResultId): WorkspaceDocumentDiagnosticReport {
    return { kind: 'full', uri: previous.uri, version: null, items: [] }
  }

  #push(folder: Folder): void {
    const reports = this.#of(folder)
    const paths = folder.scope === 'workspace' ? folder.paths() : folder.openPaths()
    for (const path of paths) {
      const view = folder.view(path)
      if (view !== null) this.#guard.run('diagnostics', () => this.#pushOne(view))
    }
    const reported = new Set(paths)
    for (const [path, report] of [...reports]) {
      if (reported.has(path) && folder.view(path) !== null) continue
      reports.delete(path)
      this.#clear(report)
    }
  }

  #pushOne(view: View): void {
    const before = this.#of(view.folder).get(view.path)
    const report = this.#report(view)
    if (before === undefined && report.items.length === 0 && view.version === null) return
    if (before !== undefined && before.uri !== report.uri) this.#clear(before)
    else if (before?.id === report.id && before.version === report.version) return
    this.#send(report.uri, report.version, report.items)
  }

  /** Whether a document that the client asked about, and will not ask about by itself, has other diagnostics now. */
  #hasNews(folder: Folder, changes: Changes): boolean {
    const reports = this.#of(folder)
    let news = false
    for (const [path, before] of [...reports]) {
      const view = folder.view(path)
      if (view === null || (folder.scope === 'open' && view.version === null)) {
        reports.delete(path)
        if (view === null && before.items.length > 0) news = true
      } else if (!changes.edited.has(path)) {
        this.#guard.run('diagnostics', () => {
          if (this.#report(view).id !== before.id) news = true
        })
      }
    }
    return news
  }

  #askForRefresh(): void {
    if (!this.#client.refreshesDiagnostics) return
    if (this.#refresh !== 'idle') {
      this.#refresh = 'asked, and asked for again'
      return
    }
    this.#refresh = 'asked'
    const answered = (): void => {
      const again = this.#refresh === 'asked, and asked for again'
      this.#refresh = 'idle'
      if (again) this.#askForRefresh()
    }
    this.#connection.languages.diagnostics.refresh().then(answered, answered)
  }

  /** The report of a document as it stands, with the id of the last one if nothing in it has changed. */
  #report(view: View): Report {
    const reports = this.#of(view.folder)
    const before = reports.get(view.path)
    const findings = view.analysis.findings(view.path)
    const { uri, version, text } = view
    let report: Report
    // The same array comes only while nothing that a finding points to has moved, in this document or another.
    if (before !== undefined && before.findings === findings && before.text === text) {
      report = { ...before, uri, version }
    } else {
      const items = this.#toLsp.diagnostics(view, before?.items)
      const id = before?.items === items ? before.id : `${this.#session}-${++this.#reportCount}`
      report = { uri, version, text, findings, items, id }
    }
    reports.set(view.path, report)
    return report
  }

  #of(folder: Folder): Map<DocumentPath, Report> {
    let reports = this.#reports.get(folder)
    if (reports === undefined) {
      reports = new Map()
      this.#reports.set(folder, reports)
    }
    return reports
  }

  #clear(report: Report): void {
    if (!this.#client.pullsDiagnostics && report.items.length > 0) this.#send(report.uri, null, [])
  }

  #send(uri: string, version: number | null, diagnostics: readonly Diagnostic[]): void {
    const params = { uri, diagnostics: diagnostics as Diagnostic[] }
    const sent = this.#connection.sendDiagnostics(version === null ? params : { ...params, version })
    // It can only fail because the client has gone.
    sent.catch(() => {})
  }

  #sendStatus(view: View | null): void {
    if (view === null || !this.#client.isOurs) return
    const verdict = view.analysis.verdict(view.path)
    const counts = { error: 0, warning: 0, information: 0, hint: 0 }
    for (const finding of view.analysis.findings(view.path)) counts[finding.severity]++
    const status: StatusParams = {
      uri: view.uri,
      strategy: verdict.is,
      score: verdict.score,
      because: verdict.because,
      errors: counts.error,
      warnings: counts.warning,
      information: counts.information,
      hints: counts.hint,
    }
    const key = canonicalUri(view.uri)
    const json = JSON.stringify(status)
    if (this.#statuses.get(key) === json) return
    this.#statuses.set(key, json)
    this.#connection.sendNotification(statusNotification, status).catch(() => {})
  }

  /** The next time that a document is opened, its status is news. */
  closed(uri: string): void {
    this.#statuses.delete(canonicalUri(uri))
  }
}
