/** `textDocument/inlayHint`: the days of deadlines, and what keeps a time from having days. */
import type { InlayHint, InlayHintParams } from 'vscode-languageserver'
import { toOffset } from '../from-lsp'
import type { Session } from '../session'

export function inlayHint({ attend, toLsp, encoding }: Session, params: InlayHintParams): InlayHint[] {
  const view = attend(params.textDocument.uri)
  if (view === null) return []
  const { start, end } = params.range
  const within = {
    start: toOffset(view.text, view.lines, start, encoding),
    end: toOffset(view.text, view.lines, end, encoding),
  }
  return view.analysis.inlayHints(view.path, within).map(({ at, label, because }) => ({
    position: toLsp.range(view, { start: at, end: at }).start,
    label,
    tooltip: because,
    paddingLeft: true,
  }))
}
