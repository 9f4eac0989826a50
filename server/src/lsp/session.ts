/** What all handlers share once the client has said who it is. */
import type { Connection, InitializeParams } from 'vscode-languageserver'
import type { Records } from '../core/plan/document-record'
import { type Client, readClient } from './client'
import { clientFiles } from './client-files'
import type { Host, View } from './folder'
import type { Guard } from './guard'
import { showIndexing } from './indexing-progress'
import { negotiateEncoding, type PositionEncoding } from './position-encoding'
import { Reports } from './reports'
import { Settings } from './settings'
import { ToLsp } from './to-lsp'
import { today } from './today'
import { nextTurn, Settling } from './turn'
import { Workspace } from './workspace'
import type { WorkspaceFiles } from './workspace-files'

/** What an entry gives the server. */
export interface ServerPorts {
  readonly version: string
  /** A rule that fails is told to `onBug`, once. `records` may know documents from an earlier run. */
  readonly createHost: (onBug: (bug: string) => void, records: KeptRecords | null) => Host
  /** Records in a folder, where the server has a file system. */
  readonly records?: (folder: string) => KeptRecords | null
  /** The file system, where the server has one; a client that provides files itself comes first. */
  readonly files?: (log: (message: string) => void) => WorkspaceFiles
}

export interface KeptRecords extends Records {
  /** Ends a time in which records were kept: the oldest go when there are too many. */
  tidy(): void
}

export interface Session {
  readonly connection: Connection
  readonly client: Client
  readonly encoding: PositionEncoding
  readonly toLsp: ToLsp
  readonly settings: Settings
  readonly workspace: Workspace
  readonly reports: Reports
  /** The document as it stands, for somebody who looks at it and may soon type. */
  readonly attend: (uri: string) => View | null
  /** Resolves when every change that has arrived is taken in and told. */
  readonly settled: () => Promise<void>
}

export function createSession(
  connection: Connection,
  ports: ServerPorts,
  guard: Guard,
  params: InitializeParams,
): Session {
  const client = readClient(params)
  const encoding = negotiateEncoding(params)
  const toLsp = new ToLsp(client, encoding)
  const reports = new Reports(connection, client, toLsp, guard)
  const settings = new Settings(connection, client)
  let day = today()
  const settling = new Settling(() => {
    guard.run('diagnostics', () => {
      if (day !== today()) {
        // An editor may stay open over night; yesterday's verdicts end with the first change of the morning.
        day = today()
        for (const folder of workspace.folders()) {
          folder.host.setToday(day)
          reports.changed(folder, null, false)
        }
      }
      reports.flush()
    })
  })
  const log = (message: string): void => connection.console.warn(message)
  const records = client.cacheFolder === null ? null : (ports.records?.(client.cacheFolder) ?? null)
  const noFiles: WorkspaceFiles = { find: async () => [], read: async () => null }
  const workspace = new Workspace({
    createHost: () => {
      const host = ports.createHost((bug) => connection.console.error(bug), records)
      host.setToday(day)
      return host
    },
    files: client.providesFiles ? clientFiles(connection) : (ports.files?.(log) ?? noFiles),
    prepare: (folder) => settings.fetch(folder),
    changed: (folder, path, edited) => {
      reports.changed(folder, path, edited)
      settling.touch()
    },
    removed: (folder) => reports.removed(folder),
    progress: (files) => showIndexing(connection, files),
    settled: () => settling.settled(),
    indexed: () => records?.tidy(),
    log,
  })
  const attend = (uri: string): View | null => {
    const view = workspace.view(uri)
    // After the answer, and after the diagnostics that everybody waits for.
    if (view !== null && view.version !== null)
      void settling
        .settled()
        .then(nextTurn)
        .then(() => guard.run('reading ahead', () => workspace.view(uri)?.analysis.expectEdits(view.path)))
    return view
  }
  return {
    connection,
    client,
    encoding,
    toLsp,
    settings,
    workspace,
    reports,
    attend,
    settled: () => settling.settled(),
  }
}
