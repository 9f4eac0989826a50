/** Notices the first sign that a window has something for the server to read. */
import { Disposable, RelativePattern, type TextDocument, Uri, workspace } from 'vscode'
import { isReadable, localVerdict } from './documents'

/** Long enough that a fast typist is not judged at every key. */
const typingPause = 300

/**
 * Calls `found` once, with the reason: an open Markdown document that is a strategy, now or later, or a
 * `plumbline.json` in a folder. Listens to nothing after that.
 */
export function watchForStrategy(found: (reason: string) => void): Disposable {
  const listeners: Disposable[] = []
  const pauses = new Map<string, ReturnType<typeof setTimeout>>()
  let done = false

  const stop = () => {
    done = true
    for (const listener of listeners) listener.dispose()
    for (const pause of pauses.values()) clearTimeout(pause)
    pauses.clear()
  }
  const finish = (reason: string) => {
    if (done) return
    stop()
    found(reason)
  }
  const judge = (document: TextDocument) => {
    if (document.isClosed || !isReadable(document)) return
    const verdict = localVerdict(document)
    if (verdict.is) finish(`${document.uri.toString(true)}: ${verdict.because.join(', ')}`)
  }

  if (!workspace.getConfiguration('plumbline').get('enable', true)) return new Disposable(stop)

  const configurationFiles = workspace.createFileSystemWatcher('**/plumbline.json', false, true, true)
  listeners.push(
    configurationFiles,
    configurationFiles.onDidCreate((uri) => finish(uri.toString(true))),
    workspace.onDidOpenTextDocument(judge),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !isReadable(document)) return
      const key = document.uri.toString()
      clearTimeout(pauses.get(key))
      pauses.set(
        key,
        setTimeout(() => {
          pauses.delete(key)
          judge(document)
        }, typingPause),
      )
    }),
    workspace.onDidChangeWorkspaceFolders(() => void findConfiguration().then(finishWith)),
  )
  const finishWith = (uri: Uri | undefined) => {
    if (uri !== undefined) finish(uri.toString(true))
  }
  for (const document of workspace.textDocuments) judge(document)
  if (!done) void findConfiguration().then(finishWith)
  return new Disposable(stop)
}

/** The root of a folder is looked at directly; a search that some virtual file systems lack finds the rest. */
async function findConfiguration(): Promise<Uri | undefined> {
  for (const folder of workspace.workspaceFolders ?? []) {
    const uri = Uri.joinPath(folder.uri, 'plumbline.json')
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    )
    if (isThere) return uri
    const pattern = new RelativePattern(folder, '**/plumbline.json')
    const [first] = await workspace.findFiles(pattern, '**/node_modules/**', 1).then(
      (uris) => uris,
      () => [],
    )
    if (first !== undefined) return first
  }
  return undefined
}
