/** `textDocument/hover`: what the whole workspace says about the thing under the cursor. */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver'
import { toOffset } from '../from-lsp'
import type { Session } from '../session'

export function hover({ workspace, client, toLsp, encoding }: Session, params: HoverParams): Hover | null {
  const view = workspace.view(params.textDocument.uri)
  if (view === null) return null
  const offset = toOffset(view.text, view.lines, params.position, encoding)
  const found = view.analysis.hover(view.path, offset)
  if (found === null) return null
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText
  return { contents: { kind, value: found.text }, range: toLsp.range(view, found.span) }
}
