/** Which of the documents that VS Code opens are ours to read, and what they are before the server runs. */
import { type TextDocument, workspace } from 'vscode'
import { detectStrategy, type Verdict } from '../../server/src/protocol'

/**
 * True for Markdown that a person writes: of a file system that can be written to or that the workspace is on, or
 * not saved yet. Old revisions in a comparison, notebook cells and generated text are copies, which would
 * contradict their own originals.
 */
export function isReadable(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false
  const { scheme } = document.uri
  return (
    scheme === 'file' ||
    scheme === 'untitled' ||
    (workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) ?? false) ||
    workspace.fs.isWritableFileSystem(scheme) === true
  )
}

const verdicts = new WeakMap<TextDocument, { readonly version: number; readonly verdict: Verdict }>()

/** What the text alone says; the server also knows the configuration, and has the last word. */
export function localVerdict(document: TextDocument): Verdict {
  const known = verdicts.get(document)
  if (known?.version === document.version) return known.verdict
  const verdict = detectStrategy(document.getText())
  verdicts.set(document, { version: document.version, verdict })
  return verdict
}
