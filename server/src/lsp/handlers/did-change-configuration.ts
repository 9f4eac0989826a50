/** `workspace/didChangeConfiguration`: the settings of every folder are fetched again. */
import type { DidChangeConfigurationParams } from 'vscode-languageserver'
import type { Session } from '../session'

export function didChangeConfiguration(session: Session, params: DidChangeConfigurationParams): void {
  session.settings.push(params.settings)
  for (const folder of session.workspace.folders()) {
    void session.settings.fetch(folder).then(() => session.workspace.touch(folder))
  }
}
