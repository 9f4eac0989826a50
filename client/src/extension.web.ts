/** Plumbline in VS Code in the browser: the server is a web worker, and reads files through this extension. */
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { type Activation, activateWith } from './activation'

export function activate(context: ExtensionContext): Activation {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.worker.js').toString(true)
  return activateWith(context, {
    isWeb: true,
    connect: (options) =>
      new LanguageClient('plumbline', 'Plumbline', async () => new Worker(script), options),
  })
}
