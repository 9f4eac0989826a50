/** What all handlers share once the client has said who it is. */
import type { Connection, InitializeParams } from 'vscode-languageserver'
import { type Client, readClient } from './client'
import { clientFiles } from './client-files'
import type { Host } from './folder'
import type { Guard } from './guard'
import { showIndexing } from './indexing-progress'
import { negotiateEncoding, type PositionEncoding } from './position-encoding'
import { Reports } from './reports'
import { Settings } from './settings'
import { ToLsp } from './to-lsp'
import { today } from './today'
import { Settling } from './turn'
import { Workspace } from './workspace'
import type { WorkspaceFiles } from './workspace-files'

/** What an entry gives the server. */
export interface ServerPorts {
  readonly version: string
  /** A rule that fails is told to `onBug`, once. */
  readonly createHost: (onBug: (bug: string) => void) => Host
  /** The file system, where the server has one; a client that provides files itself comes first. */
  readonly files?: (log: (message: string) => void) => WorkspaceFiles
}

export interface Session {
  readonly connection: Connection
  readonly client: Client
  readonly encoding: PositionEncoding
  readonly toLsp: ToLsp
  readonly settings: Settings
  readonly workspace: Workspace
  readonly reports: Reports
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
  const noFiles: WorkspaceFiles = { find: async () => [], read: async () => null }
  const workspace = new Workspace({
    createHost: () => {
      const host = ports.createHost((bug) => connection.console.error(bug))
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
    log,
  })
  return {
    connection,
    client,
    encoding,
    toLsp,
    settings,
    workspace,
    reports,
    settled: () => settling.settled(),
  }
}
