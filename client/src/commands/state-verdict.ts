/** Writes the verdict on a document into its front matter, where it holds for every reader and for good. */
import { Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import { setFrontMatterKey } from '../front-matter'

/**
 * Edits the document at the URI, or the one in the active editor, and leaves it unsaved. False, with a message to
 * the user, when there is no Markdown document or it cannot be written to.
 */
export async function stateVerdict(verdict: 'strategy' | 'off', uri?: Uri): Promise<boolean> {
  const document = await documentAt(uri)
  if (document === undefined || document.languageId !== 'markdown') {
    void window.showInformationMessage('Plumbline reads Markdown: open a Markdown document first')
    return false
  }
  const { start, end, newText } = setFrontMatterKey(document.getText(), 'plumbline', verdict)
  const edit = new WorkspaceEdit()
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), newText)
  if (await workspace.applyEdit(edit)) return true
  void window.showWarningMessage('Plumbline could not edit the front matter: the document is read-only')
  return false
}

/** Menus pass the URI of what was clicked; the command palette passes nothing. */
async function documentAt(uri: unknown): Promise<TextDocument | undefined> {
  return uri instanceof Uri ? workspace.openTextDocument(uri) : window.activeTextEditor?.document
}
