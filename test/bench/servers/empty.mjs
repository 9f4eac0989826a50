// The floor: a server that answers every change with no diagnostics.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { createConnection, TextDocuments, TextDocumentSyncKind } = require('vscode-languageserver/node')
const { TextDocument } = require('vscode-languageserver-textdocument')

const connection = createConnection()
const documents = new TextDocuments(TextDocument)
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }))
documents.onDidChangeContent(({ document: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics: [] }),
)
documents.listen(connection)
connection.listen()
