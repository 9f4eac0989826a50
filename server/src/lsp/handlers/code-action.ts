/** `textDocument/codeAction`: quick fixes, refactorings and "fix all". */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver'
import { fixAll } from '../../core/features/try-fixes'
import type { Finding } from '../../core/rules/rule'
import type { View } from '../folder'
import { toSpan } from '../from-lsp'
import type { Session } from '../session'
import type { DiagnosticData } from '../to-lsp'

/** Applies what is safe in one document, also when it is saved. */
export const fixAllKind = 'source.fixAll.plumbline'

export function codeAction(session: Session, params: CodeActionParams): CodeAction[] {
  const { attend, client, toLsp, encoding } = session
  const view = attend(params.textDocument.uri)
  if (view === null || !client.codeActions) return []
  const only = params.context.only
  const actions: CodeAction[] = []
  const span = toSpan(view.text, view.lines, params.range, encoding)
  if (wants(only, CodeActionKind.QuickFix) || wants(only, CodeActionKind.Refactor)) {
    for (const offer of view.analysis.codeActions(view.path, span)) {
      const kind = offer.kind === 'quickfix' ? CodeActionKind.QuickFix : CodeActionKind.Refactor
      const edit = wants(only, kind) ? toLsp.workspaceEdit(view.folder, offer.edits) : null
      if (edit === null) continue
      const action: CodeAction = { title: offer.title, kind, edit }
      if (offer.preferred) action.isPreferred = true
      if (offer.finding !== undefined) {
        action.diagnostics = [diagnosticOf(session, view, offer.finding, params.context.diagnostics)]
      }
      actions.push(action)
    }
  }
  // It costs an analysis for each round of fixes, so only who asks for it pays.
  if (only !== undefined && wants(only, fixAllKind)) {
    const edits = fixAll(view.analysis, view.path)
    const edit = edits.length === 0 ? null : toLsp.workspaceEdit(view.folder, edits)
    if (edit !== null) actions.push({ title: 'Fix all safe problems', kind: fixAllKind, edit })
  }
  return actions
}

/** Kinds are a hierarchy: who asks for `source` wants `source.fixAll.plumbline` too; who asks for nothing wants all. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`))
  )
}

/** The client's own diagnostic where it sent it along, since clients match it with their markers. */
function diagnosticOf(
  session: Session,
  view: View,
  finding: Finding,
  sent: readonly Diagnostic[],
): Diagnostic {
  const own = session.toLsp.diagnostic(view, finding)
  const same = sent.find(
    (each) =>
      each.code === finding.rule &&
      (each.data as DiagnosticData | undefined)?.fingerprint === finding.fingerprint &&
      each.range.start.line === own.range.start.line &&
      each.range.start.character === own.range.start.character,
  )
  return same ?? own
}
