/** "Plumbline: Show Model": what was read from a document, and why, as a read-only document beside it. */
import { commands, Disposable, EventEmitter, Uri, ViewColumn, window, workspace } from 'vscode'
import type { PlumblineClient } from '../client'

const scheme = 'plumbline-model'

/** An open model follows its document, but nobody reads it between two keys. */
const typingPause = 400

export function registerShowModel(client: PlumblineClient): Disposable {
  const changed = new EventEmitter<Uri>()
  let pause: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    clearTimeout(pause)
    if (!workspace.textDocuments.some(({ uri }) => uri.scheme === scheme)) return
    pause = setTimeout(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri)
    }, typingPause)
  }
  return Disposable.from(
    changed,
    { dispose: () => clearTimeout(pause) },
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (model) => (await client.explain(sourceOf(model))) || noModel,
    }),
    client.onDidChange(refresh),
    // Any document of the workspace may be part of why; the models themselves change only because of this.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'markdown' && document.uri.scheme !== scheme) refresh()
    }),
    commands.registerCommand('plumbline.showModel', async (uri?: unknown) => {
      const source = uri instanceof Uri ? uri : window.activeTextEditor?.document.uri
      if (source === undefined || source.scheme === scheme) return
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

const noModel = 'There is no model of this document; “Plumbline: Show Output” may say why.\n'

/** The name on the tab, with the document's own URI in the query. */
function modelOf(source: Uri): Uri {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1)
  return Uri.from({ scheme, path: `/Model of ${name}`, query: source.toString() })
}

function sourceOf(model: Uri): Uri {
  return Uri.parse(model.query)
}
