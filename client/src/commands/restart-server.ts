/** "Plumbline: Restart Server"; it starts one where none runs, since whoever asks wants an answer. */
import { commands, type Disposable } from 'vscode'
import type { PlumblineClient } from '../client'

export function registerRestartServer(client: PlumblineClient): Disposable {
  return commands.registerCommand('plumbline.restartServer', () => client.restart())
}
