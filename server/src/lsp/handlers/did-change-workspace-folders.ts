/** `workspace/didChangeWorkspaceFolders`: folders come and go while documents stay open. */
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver'
import type { Session } from '../session'

export function didChangeFolders({ workspace }: Session, event: WorkspaceFoldersChangeEvent): void {
  workspace.changeFolders(
    event.added.map((folder) => folder.uri),
    event.removed.map((folder) => folder.uri),
  )
}
