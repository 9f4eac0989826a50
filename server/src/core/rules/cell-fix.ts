/** Writes another figure into a cell of a table, in the cell's own notation. */
import type { Fix, Place, Sources } from './rule'

/** The fix that puts `newText` in the place of the cell's text, keeping the emphasis around it. */
export function cellFix(sources: Sources, at: Place, text: string, newText: string, title: string): Fix[] {
  const span = sources.span(at)
  if (span === undefined) return []
  const source = sources.text(at.path).slice(span.start, span.end)
  // Emphasis inside the cell ("**€600K** in all") stands in the source and not in the text.
  const replaced =
    source === text ? newText : source.includes(text) ? source.replace(text, () => newText) : null
  return replaced === null
    ? []
    : [{ title, safe: false, edits: [{ path: at.path, span, newText: replaced }] }]
}
