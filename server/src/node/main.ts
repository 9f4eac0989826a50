/** The language server for Node: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`; `--version` prints it. */
import { createConnection } from 'vscode-languageserver/node'
import { AnalysisHost } from '../core/analysis'
import { serve } from '../lsp/server'
import { nodeFiles } from './workspace-files'

declare const PLUMBLINE_VERSION: string

if (process.argv.includes('--version')) {
  process.stdout.write(`${PLUMBLINE_VERSION}\n`)
} else {
  const connection = createConnection()
  // What escapes all guards is a bug, and still no reason to leave the author without a server.
  process.on('unhandledRejection', (error) => connection.console.error(String(error)))
  serve(connection, {
    version: PLUMBLINE_VERSION,
    createHost: (onBug) => new AnalysisHost(onBug),
    files: nodeFiles,
  })
}
