/** `initialized`: asks the client to tell what happens to files and settings, and begins to read the workspace. */
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import { ownPaths } from '../document-uri'
import type { Session } from '../session'

export function initialized({ client, connection, workspace }: Session): void {
  const failed = (error: unknown): void => connection.console.warn(`Cannot register: ${String(error)}`)
  if (client.registersConfiguration) {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'plumbline' })
      .catch(failed)
  }
  if (client.registersFileWatchers) {
    const watchers = [
      { globPattern: '**/*.{md,markdown}' },
      ...ownPaths.map((path) => ({ globPattern: `**/${path}` })),
    ]
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed)
  }
  workspace.start()
}
