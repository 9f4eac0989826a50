/** "Plumbline: Open Example Roadmap": a document to try the checker on, which is nobody's file. */
import { commands, type Disposable, Uri, window, workspace } from 'vscode'

export function registerOpenExample(extension: Uri): Disposable {
  return commands.registerCommand('plumbline.openExample', async () => {
    const file = Uri.joinPath(extension, 'media/walkthrough/example-roadmap.md')
    const content = new TextDecoder().decode(await workspace.fs.readFile(file))
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }))
  })
}
