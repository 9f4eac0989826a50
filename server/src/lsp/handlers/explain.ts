/** `plumbline/explain`: the model of a document as text for a reviewer; null for a document nobody knows. */
import type { ExplainParams } from '../../protocol'
import type { Session } from '../session'

export function explain({ workspace }: Session, params: ExplainParams): string | null {
  const view = workspace.view(params.uri)
  return view === null ? null : view.analysis.explain(view.path)
}
