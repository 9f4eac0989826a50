/** The language status item: the verdict on the document in the active editor, and the counts of its findings. */
import {
  commands,
  Disposable,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode'
import type { PlumblineClient } from '../client'
import { isReadable, localVerdict } from '../documents'
import { type DocumentState, type StatusText, statusText } from './status-text'

export type ShownStatus = StatusText

export interface StatusItem extends Disposable {
  /** What the active editor shows; null where the item is hidden. */
  shown(): ShownStatus | null
}

/** Also keeps the context key `plumbline.strategy` true where the active document is one, for menus. */
export function createStatusItem(client: PlumblineClient): StatusItem {
  const item = languages.createLanguageStatusItem('plumbline.status', [])
  item.name = 'Plumbline'
  let shown: StatusText | null = null
  let strategy: boolean | null = null

  const update = () => {
    const document = window.activeTextEditor?.document
    const state = document === undefined || !isReadable(document) ? null : stateOf(document, client)
    shown = state === null ? null : statusText(state)
    if (shown === null) {
      item.selector = []
    } else {
      item.selector = { language: 'markdown' }
      item.text = shown.text
      item.detail = shown.detail
      item.busy = shown.busy
      item.severity = shown.failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information
      item.command = shown.command
    }
    if (strategy !== (state?.kind === 'strategy')) {
      strategy = state?.kind === 'strategy'
      void commands.executeCommand('setContext', 'plumbline.strategy', strategy)
    }
  }
  // Until the server runs, an edit may change the verdict; afterwards the server says so itself.
  const updateOnEdit = (document: TextDocument) => {
    if (client.state === 'stopped' && document === window.activeTextEditor?.document) update()
  }
  const listeners = Disposable.from(
    item,
    client.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidChangeTextDocument(({ document }) => updateOnEdit(document)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('plumbline.enable')) update()
    }),
  )
  update()
  return { dispose: () => listeners.dispose(), shown: () => shown }
}

function stateOf(document: TextDocument, client: PlumblineClient): DocumentState {
  if (!workspace.getConfiguration('plumbline').get('enable', true)) return { kind: 'disabled' }
  const status = client.status(document.uri)
  switch (client.state) {
    case 'failed':
      return { kind: 'failed' }
    case 'starting':
      return { kind: 'starting' }
    case 'running':
      if (status === undefined) return { kind: 'starting' }
      return status.strategy ? { kind: 'strategy', status } : { kind: 'other', because: status.because }
    case 'stopped': {
      const verdict = localVerdict(document)
      // A strategy whose server is not there yet: it is about to be.
      return verdict.is ? { kind: 'starting' } : { kind: 'other', because: verdict.because }
    }
  }
}
