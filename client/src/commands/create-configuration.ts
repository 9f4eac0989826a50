/** "Plumbline: Create plumbline.json": the file for what no single document knows, to be filled in. */
import { commands, type Disposable, Uri, window, workspace } from 'vscode'

// No empty list of people: it would say that nobody may own anything.
const template = `{
  "fiscalYear": { "startMonth": 1, "namedBy": "start" }
}
`

export function registerCreateConfiguration(): Disposable {
  return commands.registerCommand('plumbline.createConfiguration', async () => {
    const folders = workspace.workspaceFolders ?? []
    const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0]
    if (folder === undefined) {
      if (folders.length === 0) {
        void window.showInformationMessage(
          'Open the folder of your documents first: plumbline.json belongs at its root',
        )
      }
      return
    }
    const uri = Uri.joinPath(folder.uri, 'plumbline.json')
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    )
    if (!isThere) await workspace.fs.writeFile(uri, new TextEncoder().encode(template))
    await window.showTextDocument(uri)
  })
}
