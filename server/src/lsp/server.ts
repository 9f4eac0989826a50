/** Wires the handlers to a connection. */
import {
  type CancellationToken,
  CodeActionRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidDeleteFilesNotification,
  DidOpenTextDocumentNotification,
  DidRenameFilesNotification,
  DocumentDiagnosticRequest,
  ErrorCodes,
  HoverRequest,
  InitializedNotification,
  InlayHintRequest,
  type ProtocolNotificationType,
  type RequestHandler,
  RequestType,
  ResponseError,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver'
import { type ExplainParams, explainRequest } from '../protocol'
import { Guard } from './guard'
import { codeAction } from './handlers/code-action'
import { didChangeConfiguration } from './handlers/did-change-configuration'
import { didChangeFolders } from './handlers/did-change-workspace-folders'
import { documentDiagnostic } from './handlers/document-diagnostic'
import { explain } from './handlers/explain'
import { didDeleteFiles, didRenameFiles } from './handlers/file-operations'
import { hover } from './handlers/hover'
import { initialize } from './handlers/initialize'
import { initialized } from './handlers/initialized'
import { inlayHint } from './handlers/inlay-hint'
import { didChange, didClose, didOpen } from './handlers/text-document-sync'
import { workspaceDiagnostic } from './handlers/workspace-diagnostic'
import { createSession, type ServerPorts, type Session } from './session'

/** Serves one client until it says `exit`. */
export function serve(connection: Connection, ports: ServerPorts): void {
  const guard = new Guard((message) => connection.console.error(message))
  let session: Session

  connection.onInitialize((params) => {
    guard.initialize()
    session = createSession(connection, ports, guard, params)
    // Only now: the connection itself takes this notification up for clients with folders, without a guard.
    listen(DidChangeWorkspaceFoldersNotification.type, ({ event }) => didChangeFolders(session, event))
    return initialize(session, params, ports.version)
  })
  connection.onShutdown(() => guard.shutdown())

  listen(InitializedNotification.type, () => initialized(session))
  listen(DidOpenTextDocumentNotification.type, (params) => didOpen(session, params))
  listen(DidChangeTextDocumentNotification.type, (params) => didChange(session, params))
  listen(DidCloseTextDocumentNotification.type, (params) => didClose(session, params))
  listen(DidChangeConfigurationNotification.type, (params) => didChangeConfiguration(session, params))
  listen(DidRenameFilesNotification.type, (params) => didRenameFiles(session, params))
  listen(DidDeleteFilesNotification.type, (params) => didDeleteFiles(session, params))
  listen(DidChangeWatchedFilesNotification.type, ({ changes }) => session.workspace.filesChanged(changes))

  answer(DocumentDiagnosticRequest.type, (params) => documentDiagnostic(session, params))
  answer(WorkspaceDiagnosticRequest.type, (params, token) => workspaceDiagnostic(session, params, token))
  answer(HoverRequest.type, (params) => hover(session, params))
  answer(InlayHintRequest.type, (params) => inlayHint(session, params))
  answer(CodeActionRequest.type, (params) => codeAction(session, params))
  answer(new RequestType<ExplainParams, string | null, void>(explainRequest), (params) =>
    explain(session, params),
  )
  connection.onRequest((method) => {
    guard.admit()
    throw new ResponseError(ErrorCodes.MethodNotFound, `The server does not know ${method}`)
  })
  connection.listen()

  function listen<P, RO>(type: ProtocolNotificationType<P, RO>, handler: (params: P) => void): void {
    connection.onNotification(type, guard.notification(type.method, handler))
  }

  function answer<P, R, E>(
    type: RequestType<P, R, E>,
    handler: (params: P, token: CancellationToken) => R | Promise<R>,
  ): void {
    const guarded = guard.request(type.method, handler)
    connection.onRequest<P, R, E>(type, guarded as RequestHandler<P, R, E>)
  }
}
