/** `initialize`: what the server offers this client. */
import {
  CodeActionKind,
  type FileOperationRegistrationOptions,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import type { Session } from '../session'
import { fixAllKind } from './code-action'

const wholeFolders: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**', matches: 'folder' } }],
}

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
      inlayHintProvider: true,
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind],
      },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        // Watchers tell about files by their names, and say nothing of the files in a folder that goes as a whole.
        fileOperations: { didRename: wholeFolders, didDelete: wholeFolders },
      },
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
