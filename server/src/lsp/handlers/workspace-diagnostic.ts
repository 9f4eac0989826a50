/** `workspace/diagnostic`: the diagnostics of every document, where the setting `plumbline.diagnostics.scope` wants them. */
import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver'
import { canonicalUri } from '../document-uri'
import { refuseCancelled } from '../guard'
import type { Session } from '../session'
import { nextTurn } from '../turn'

export async function workspaceDiagnostic(
  { workspace, reports, settled }: Session,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  await settled()
  const previous = new Map(params.previousResultIds.map((each) => [canonicalUri(each.uri), each]))
  const items: WorkspaceDiagnosticReport['items'] = []
  for (const folder of workspace.folders()) {
    if (folder.scope !== 'workspace') continue
    for (const path of folder.paths()) {
      // A key press must not wait for the whole workspace.
      await nextTurn()
      refuseCancelled(token)
      const view = folder.view(path)
      if (view === null) continue
      const key = canonicalUri(view.uri)
      items.push(reports.workspaceReport(view, previous.get(key)?.value))
      previous.delete(key)
    }
  }
  for (const gone of previous.values()) items.push(reports.goneReport(gone))
  return { items }
}
