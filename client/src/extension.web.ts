/** Plumbline in VS Code in the browser: the server is a web worker, and reads files through this extension. */
import { type ExtensionContext, Uri } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { type Activation, activateWith } from './activation'

export function activate(context: ExtensionContext): Activation {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.worker.js').toString(true)
  let worker: Worker | undefined
  context.subscriptions.push({ dispose: () => worker?.terminate() })

  // The client would make its own transports of a worker, but only of an `instanceof Worker`, which no worker is in an
  // extension host: VS Code puts a function of its own in the place of the constructor.
  const start = async () => {
    worker?.terminate()
    worker = new Worker(script)
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  return activateWith(context, {
    isWeb: true,
    cacheFolder: null,
    connect: (options) => new LanguageClient('plumbline', 'Plumbline', start, options),
  })
}
