/** The language server for a web worker, with messages instead of streams; files come through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { AnalysisHost } from '../core/analysis'
import { serve } from '../lsp/server'

declare const PLUMBLINE_VERSION: string
declare const self: DedicatedWorkerGlobalScope

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))
serve(connection, { version: PLUMBLINE_VERSION, createHost: (onBug) => new AnalysisHost(onBug) })
