/** "Plumbline: Check as Strategy": states in the front matter that a document is one. */
import { commands, type Disposable, type Uri } from 'vscode'
import type { PlumblineClient } from '../client'
import { stateVerdict } from './state-verdict'

export function registerTreatAsStrategy(client: PlumblineClient): Disposable {
  return commands.registerCommand('plumbline.treatAsStrategy', async (uri?: Uri) => {
    if (await stateVerdict('strategy', uri))
      await client.start('a document that is to be checked as a strategy')
  })
}
