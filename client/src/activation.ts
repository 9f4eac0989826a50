/** What both entries do once VS Code activates the extension: wire the client, the views and the commands. */
import { type ExtensionContext, window, workspace } from 'vscode'
import { type Platform, PlumblineClient } from './client'
import { registerCreateConfiguration } from './commands/create-configuration'
import { registerIgnoreDocument } from './commands/ignore-document'
import { registerOpenExample } from './commands/open-example'
import { registerRestartServer } from './commands/restart-server'
import { registerShowModel } from './commands/show-model'
import { registerShowOutput } from './commands/show-output'
import { registerTreatAsStrategy } from './commands/treat-as-strategy'
import { watchForStrategy } from './strategy-watch'
import { createStatusItem, type ShownStatus } from './views/status-item'

/** What the extension exports, for its tests in an editor. */
export interface Activation {
  /** The status item as the active editor shows it; null where it does not. */
  shownStatus(): ShownStatus | null
}

export function activateWith(context: ExtensionContext, platform: Platform): Activation {
  const output = window.createOutputChannel('Plumbline', { log: true })
  const client = new PlumblineClient(platform, output)
  const status = createStatusItem(client)
  context.subscriptions.push(
    output,
    client,
    status,
    registerCreateConfiguration(),
    registerIgnoreDocument(),
    registerOpenExample(context.extensionUri),
    registerRestartServer(client),
    registerShowModel(client),
    registerShowOutput(output),
    registerTreatAsStrategy(client),
  )

  // The server costs a process, so it waits for a document that it has something to say about.
  let watch = watchForStrategy((reason) => client.start(reason))
  context.subscriptions.push(
    { dispose: () => watch.dispose() },
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('plumbline.enable')) return
      watch.dispose()
      client.stop()
      watch = watchForStrategy((reason) => client.start(reason))
    }),
  )
  return { shownStatus: () => status.shown() }
}
