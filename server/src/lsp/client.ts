/** What the client on the other end can do, read once from its `initialize` request. */
import { CodeActionKind, DiagnosticTag, type InitializeParams, MarkupKind } from 'vscode-languageserver'
import type { InitializationOptions } from '../protocol'

export interface Client {
  /** Asks for diagnostics (`textDocument/diagnostic`) instead of waiting for them. */
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly relatedInformation: boolean
  readonly unnecessaryTag: boolean
  readonly markdown: boolean
  readonly codeActions: boolean
  /** Edits name the version of the document that they are for. */
  readonly documentChanges: boolean
  readonly createsFiles: boolean
  readonly snippetEdits: boolean
  readonly configuration: boolean
  readonly registersConfiguration: boolean
  readonly registersFileWatchers: boolean
  readonly progress: boolean
  /** Reads the workspace for the server. */
  readonly providesFiles: boolean
  /** Where records of documents may be kept; null for nowhere. */
  readonly cacheFolder: string | null
  /** Knows our own notifications; other editors warn about what they do not know. */
  readonly isOurs: boolean
}

export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument, window } = params.capabilities
  const options = (params.initializationOptions ?? {}) as InitializationOptions
  // Since 3.18 a client that pulls may state these next to `diagnostic`; older ones only next to `publishDiagnostics`.
  const diagnostics = [textDocument?.publishDiagnostics, textDocument?.diagnostic]
  const kinds = textDocument?.codeAction?.codeActionLiteralSupport?.codeActionKind.valueSet
  const hoverFormats = textDocument?.hover?.contentFormat
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: diagnostics.some((each) => each?.relatedInformation === true),
    unnecessaryTag: diagnostics.some(
      (each) => each?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    ),
    markdown: hoverFormats === undefined || hoverFormats.includes(MarkupKind.Markdown),
    codeActions: kinds?.includes(CodeActionKind.QuickFix) === true || kinds?.length === 0,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    providesFiles: options.providesFiles === true,
    cacheFolder: typeof options.cacheFolder === 'string' ? options.cacheFolder : null,
    // Only our own client has a word on this.
    isOurs: options.providesFiles !== undefined,
  }
}
