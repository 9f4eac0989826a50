/** `textDocument/didOpen`, `didChange` and `didClose`: the documents as the editor shows them. */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { canonicalUri, splitUri } from '../document-uri'
import { applyChanges } from '../from-lsp'
import type { Session } from '../session'
import { isDocument } from '../workspace-files'

export function didOpen({ workspace }: Session, { textDocument }: DidOpenTextDocumentParams): void {
  const { uri, languageId, version, text } = textDocument
  if (typeof uri !== 'string' || typeof text !== 'string')
    throw new TypeError('A document has a URI and a text')
  // A client may send every document it has; configuration is JSON, so its language says nothing.
  if (languageId !== 'markdown' && !isDocument(splitUri(canonicalUri(uri)).path)) return
  workspace.open(TextDocument.create(uri, languageId, version, text))
}

export function didChange({ workspace, encoding }: Session, params: DidChangeTextDocumentParams): void {
  const document = workspace.openDocument(params.textDocument.uri)
  if (document === undefined) return
  applyChanges(document, params.contentChanges, params.textDocument.version, encoding)
  workspace.change(document)
}

export function didClose(
  { workspace, reports }: Session,
  { textDocument }: DidCloseTextDocumentParams,
): void {
  workspace.close(textDocument.uri)
  reports.closed(textDocument.uri)
}
