/** "Plumbline: Ignore This Document": states in the front matter that a document is no strategy. */
import { commands, type Disposable, type Uri } from 'vscode'
import { stateVerdict } from './state-verdict'

export function registerIgnoreDocument(): Disposable {
  return commands.registerCommand('plumbline.ignoreDocument', (uri?: Uri) => stateVerdict('off', uri))
}
