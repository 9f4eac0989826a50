/** Plumbline in VS Code on the desktop and on remote hosts: the server is a Node process of its own. */
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { type Activation, activateWith } from './activation'

export function activate(context: ExtensionContext): Activation {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc }
  const storage = context.globalStorageUri
  return activateWith(context, {
    isWeb: false,
    cacheFolder: storage.scheme === 'file' ? Uri.joinPath(storage, 'records').fsPath : null,
    connect: (options) =>
      new LanguageClient('plumbline', 'Plumbline', { run: server, debug: server }, options),
  })
}
