/** `initialize`: what the server offers this client. */
import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { fixAllKind } from '../fix-all'
import type { Session } from '../session'

export function initialize(session: Session, params: InitializeParams, version: string): InitializeResult {
  const root = params.rootUri ?? null
  const folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (root === null ? [] : [root])
  session.workspace.changeFolders(folders, [])
  const result: InitializeResult = {
    serverInfo: { name: 'Plumbline', version },
    capabilities: {
      positionEncoding: session.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind],
      },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  }
  if (session.client.pullsDiagnostics) {
    result.capabilities.diagnosticProvider = {
      identifier: 'plumbline',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    }
  }
  return result
}
