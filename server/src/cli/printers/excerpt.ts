/** One source line with the marked text underlined, cut to the width of a terminal. */
import { lazy } from '../../core/text/lazy'
import type { Span } from '../../core/text/span'

export interface Excerpt {
  readonly line: string
  /** Blanks up to the marks. */
  readonly indent: string
  readonly marks: string
}

/** Columns kept before the marked text when a line is cut. */
const leadingContext = 24

/**
 * The line in which a span starts; null when it stands on a blank line. A span over several lines is marked to the
 * end of its first.
 */
export function excerpt(text: string, span: Span, width: number): Excerpt | null {
  const lineStart = startOfLine(text, span.start)
  // A long line is a long paragraph: no more of it is looked at than a terminal can show around the mark.
  const from = Math.max(lineStart, span.start - 4 * width)
  const line = /^[^\r\n]*/.exec(text.slice(from, from + 8 * width))?.[0] ?? ''
  if (line.trim() === '') return null
  const at = Math.min(span.start - from, line.length)
  const end = Math.max(Math.min(span.end - from, line.length), at)

  let before = graphemes(line.slice(0, at))
  let marked = graphemes(line.slice(at, end))
  let after = graphemes(line.slice(end))
  const cutLeft = from > lineStart
  const fits = columns(before) + columns(marked) + columns(after) <= width
  if (!fits || cutLeft) {
    const kept = takeRight(before, Math.max(leadingContext, width - columns(marked) - columns(after) - 2))
    if (cutLeft || kept.length < before.length) before = ['…', ...kept]
    const room = width - columns(before) - 1
    const shown = take(marked, room)
    if (shown.length < marked.length) {
      marked = [...shown, '…']
      after = []
    } else {
      const rest = take(after, room - columns(marked))
      if (rest.length < after.length) after = [...rest, '…']
    }
  }
  return {
    line: [...before, ...marked, ...after].join(''),
    indent: ' '.repeat(columns(before)),
    marks: '^'.repeat(Math.max(1, columns(marked))),
  }
}

/** The text without control characters, so that a document cannot move the cursor or change the colours. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
}

function startOfLine(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at
}

/** Takes 8 ms to make. */
const segmenter = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

function graphemes(text: string): string[] {
  return Array.from(segmenter().segment(harmless(text)), ({ segment }) => segment)
}

/** East Asian wide and fullwidth letters, and emoji, take two columns of a terminal (Unicode TR 11). */
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u

function columns(list: readonly string[]): number {
  let sum = 0
  for (const grapheme of list) sum += wide.test(grapheme) ? 2 : /^\p{Mark}/u.test(grapheme) ? 0 : 1
  return sum
}

function take(list: readonly string[], room: number): string[] {
  const kept: string[] = []
  let left = room
  for (const grapheme of list) {
    left -= columns([grapheme])
    if (left < 0) break
    kept.push(grapheme)
  }
  return kept
}

function takeRight(list: readonly string[], room: number): string[] {
  return take([...list].reverse(), room).reverse()
}
