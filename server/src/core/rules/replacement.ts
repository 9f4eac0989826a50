/** The fix that puts another text in the place of one that is there. */
import type { Fix, Place, Sources } from './rule'

/** Null texts and places that a document does not have give no fix. */
export function replacement(
  sources: Sources,
  at: Place,
  newText: string | null,
  title: string,
  safe = false,
): Fix[] {
  const span = sources.span(at)
  if (span === undefined || newText === null) return []
  if (sources.text(at.path).slice(span.start, span.end) === newText) return []
  return [{ title, safe, edits: [{ path: at.path, span, newText }] }]
}
