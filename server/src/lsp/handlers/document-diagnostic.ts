/** `textDocument/diagnostic`: the diagnostics of one document, for clients that ask. */
import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver'
import type { Session } from '../session'

export async function documentDiagnostic(
  { workspace, reports, settled }: Session,
  params: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  await workspace.locate(params.textDocument.uri)?.folder.preparation
  // Changes that came with the question are taken in first: the answer is about the newest state.
  await settled()
  const view = workspace.view(params.textDocument.uri)
  return view === null ? { kind: 'full', items: [] } : reports.documentReport(view, params.previousResultId)
}
