/** The language server for Node: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`; `--version` prints it. */
import { createConnection } from 'vscode-languageserver/node'
import { AnalysisHost } from '../core/analysis'
import { parseText } from '../core/syntax/parse'
import { serve } from '../lsp/server'
import { loadParser } from './native-parser'
import { programMark } from './program-mark'
import { RecordFiles } from './record-files'
import { nodeFiles } from './workspace-files'

declare const PLUMBLINE_VERSION: string

if (process.argv.includes('--version')) {
  process.stdout.write(`${PLUMBLINE_VERSION}\n`)
} else {
  const connection = createConnection()
  // What escapes all guards is a bug, and still no reason to leave the author without a server.
  process.on('unhandledRejection', (error) => connection.console.error(String(error)))
  // Remark reads until the native parser is there: the trees are the same, and nobody waits.
  let parse = parseText
  void loadParser().then((loaded) => {
    parse = loaded
  })
  serve(connection, {
    version: PLUMBLINE_VERSION,
    createHost: (onBug, records) => new AnalysisHost(onBug, (text, known) => parse(text, known), records),
    records: (folder) => {
      const mark = programMark()
      return mark === null ? null : new RecordFiles(folder, mark)
    },
    files: nodeFiles,
  })
}
