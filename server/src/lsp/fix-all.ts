/** Applies the safe fixes of one document until nothing changes. */
import type { FixEdit } from '../core/rules/rule'
import { applyEdits } from '../core/text/edit'
import { overlaps } from '../core/text/span'
import { configurationPath } from './document-uri'
import type { View } from './folder'

export const fixAllKind = 'source.fixAll.plumbline'

/** Fixes that make room for each other converge within a few rounds; a pair that undoes each other never would. */
const rounds = 10

/** The edits, all in this document, that make it what its safe fixes make of it. */
export function fixAll(view: View): readonly FixEdit[] {
  const { folder, path, text } = view
  const first = safeEdits(view)
  if (first.length === 0 || path === configurationPath) return first
  // The analysis is synchronous: nobody sees the texts in between, and the real one is back before anyone asks.
  try {
    let fixed = applyEdits(text, first)
    for (let round = 1; round < rounds; round++) {
      folder.host.setDocument(path, fixed)
      const next = folder.view(path)
      const edits = next === null ? [] : safeEdits(next)
      if (edits.length === 0) return round === 1 ? first : [difference(view, fixed)]
      fixed = applyEdits(fixed, edits)
    }
    return [difference(view, fixed)]
  } finally {
    folder.host.setDocument(path, text)
  }
}

/** The edits of the first safe fix of each finding, without fixes that overlap one before them or leave the document. */
function safeEdits(view: View): readonly FixEdit[] {
  const taken: FixEdit[] = []
  for (const finding of view.analysis.findings(view.path)) {
    const fix = finding.fixes.find((each) => each.safe)
    if (fix === undefined || fix.edits.some((edit) => edit.path !== view.path)) continue
    if (fix.edits.some((edit) => taken.some((other) => overlaps(edit.span, other.span)))) continue
    taken.push(...fix.edits)
  }
  // Snippets ask the author something; many at once cannot.
  return taken.map(({ path, span, newText }) => ({ path, span, newText }))
}

/** One edit from the document to another text that keeps what both share at their ends. */
function difference(view: View, other: string): FixEdit {
  const { text, path } = view
  let start = 0
  while (start < text.length && text[start] === other[start]) start++
  let end = 0
  while (
    end < text.length - start &&
    end < other.length - start &&
    text.at(-1 - end) === other.at(-1 - end)
  ) {
    end++
  }
  return {
    path,
    span: { start, end: text.length - end },
    newText: other.slice(start, other.length - end),
  }
}
