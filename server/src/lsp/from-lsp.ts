/** From the words of LSP to those of core: positions to offsets, changes of the client to text. */
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { LineIndex } from '../core/text/line-index'
import type { Span } from '../core/text/span'
import { columnAt, type PositionEncoding } from './position-encoding'

/** The offset of a position; one outside the text means the nearest place inside, as LSP has it. */
export function toOffset(
  text: string,
  lines: LineIndex,
  position: Position,
  encoding: PositionEncoding,
): number {
  if (position.line < 0) return 0
  if (position.line >= lines.lineCount) return text.length
  const start = lines.offsetAt({ line: position.line, column: 0 })
  const next = lines.offsetAt({ line: position.line + 1, column: 0 })
  return start + columnAt(withoutEnding(text.slice(start, next)), position.character, encoding)
}

/** The span of a range, the right way round. */
export function toSpan(text: string, lines: LineIndex, range: Range, encoding: PositionEncoding): Span {
  const start = toOffset(text, lines, range.start, encoding)
  const end = toOffset(text, lines, range.end, encoding)
  return { start: Math.min(start, end), end: Math.max(start, end) }
}

/** Applies a client's changes in their order, each to the text that the one before it left. */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  encoding: PositionEncoding,
): void {
  if (encoding === 'utf-16') {
    TextDocument.update(document, [...changes], version)
    return
  }
  for (const change of changes) {
    const inUtf16 =
      'range' in change ? { range: toUtf16(document, change.range, encoding), text: change.text } : change
    TextDocument.update(document, [inUtf16], version)
  }
}

function toUtf16(document: TextDocument, range: Range, encoding: PositionEncoding): Range {
  const convert = ({ line, character }: Position): Position => {
    const wholeLine = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
    const text = withoutEnding(document.getText(wholeLine))
    return { line, character: columnAt(text, character, encoding) }
  }
  return { start: convert(range.start), end: convert(range.end) }
}

function withoutEnding(line: string): string {
  return line.replace(/[\r\n]+$/, '')
}
