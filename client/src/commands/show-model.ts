/** "Plumbline: Show Model": what was read from a document, and why, as a read-only document beside it. */
import { commands, Disposable, EventEmitter, Uri, ViewColumn, window, workspace } from 'vscode'
import type { PlumblineClient } from '../client'

const scheme = 'plumbline-model'

export function registerShowModel(client: PlumblineClient): Disposable {
  const changed = new EventEmitter<Uri>()
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (model) =>
        (await client.explain(sourceOf(model))) ??
        'The server does not run; `Plumbline: Show Output` says why.\n',
    }),
    // An open model follows its document, since a status comes after every analysis.
    client.onDidChange(() => {
      if (client.state !== 'running') return
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri)
    }),
    commands.registerCommand('plumbline.showModel', async (uri?: unknown) => {
      const source = uri instanceof Uri ? uri : window.activeTextEditor?.document.uri
      if (source === undefined) return
      await client.start('a model that is to be shown')
      const model = await workspace.openTextDocument(modelOf(source))
      await window.showTextDocument(model, {
        viewColumn: ViewColumn.Beside,
        preview: true,
        preserveFocus: true,
      })
    }),
  )
}

/** The name on the tab, with the document's own URI in the query. */
function modelOf(source: Uri): Uri {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1)
  return Uri.from({ scheme, path: `/Model of ${name}`, query: source.toString() })
}

function sourceOf(model: Uri): Uri {
  return Uri.parse(model.query)
}
