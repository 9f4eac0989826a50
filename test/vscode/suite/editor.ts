// What the tests ask of the editor: open a document of the workspace, wait for what should appear, undo.

import * as vscode from 'vscode'

/** Calls `look` until it finds something; fails with `what` after 10 seconds. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const end = Date.now() + 10_000
  while (Date.now() < end) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`did not happen in 10 s: ${what}`)
}

export async function open(path: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder!.uri, path))
  await vscode.window.showTextDocument(document)
  if (!firstTexts.has(document)) firstTexts.set(document, document.getText())
  return document
}

/** What Plumbline reports on a document at this moment. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'plumbline')
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

/** Waits until a rule reports something. */
export function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return eventually(`${rule} in ${document.uri.path}`, () =>
    findings(document).find((one) => ruleOf(one) === rule),
  )
}

/** Where `text` stands in the document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text)
  if (start < 0) throw new Error(`'${text}' is not in ${document.uri.path}`)
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length))
}

/** The text of everything a hover shows at the start of `text`. */
export function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const { start } = rangeOf(document, text)
  return eventually(`hover on '${text}'`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      start,
    )
    const contents = hovers.flatMap((hover) => hover.contents)
    const shown = contents
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n')
    return shown === '' ? undefined : shown
  })
}

/** The fix with this title at a place. VS Code offers none at all while an extension is registering its own. */
export function fixAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: RegExp,
): Promise<vscode.CodeAction> {
  return eventually(`a fix like ${title} in ${document.uri.path}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    )
    return actions.find((action) => title.test(action.title))
  })
}

/** Does what choosing the action in the menu does. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit) await vscode.workspace.applyEdit(action.edit)
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []))
  }
}

/** Types over a range. */
export async function change(
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, range, text)
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`could not change ${document.uri.path}`)
}

/** Gives every document the text it was first opened with, so that each test finds the workspace as it was. */
export async function restore(): Promise<void> {
  for (const [document, text] of firstTexts) {
    if (document.isClosed || document.getText() === text) continue
    await change(document, new vscode.Range(0, 0, document.lineCount, 0), text)
  }
}

// Not VS Code's own "Revert File": on the web, documents are saved a second after a change.
const firstTexts = new Map<vscode.TextDocument, string>()
