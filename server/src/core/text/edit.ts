/** Replacements in a text, as fixes make them. */
import type { Span } from './span'

/** Puts `newText` in the place of what stands in `span`. */
export interface Edit {
  readonly span: Span
  readonly newText: string
}

/**
 * The text after all edits. Edits may come in any order; of two that overlap the later one is left out, so that
 * every byte which no edit names stays.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let result = ''
  let at = 0
  for (const edit of ordered) {
    if (edit.span.start < at) continue
    result += text.slice(at, edit.span.start) + edit.newText
    at = edit.span.end
  }
  return result + text.slice(at)
}
