/** The unit in which client and server count columns, and its conversion from and to UTF-16. */
import { type InitializeParams, PositionEncodingKind } from 'vscode-languageserver'

export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32'

/** The client's first choice among the encodings that the server knows; UTF-16 where it names none. */
export function negotiateEncoding(params: InitializeParams): PositionEncoding {
  for (const encoding of params.capabilities.general?.positionEncodings ?? []) {
    if (encoding === PositionEncodingKind.UTF8) return 'utf-8'
    if (encoding === PositionEncodingKind.UTF16) return 'utf-16'
    if (encoding === PositionEncodingKind.UTF32) return 'utf-32'
  }
  return 'utf-16'
}

/** How many units of the encoding a text takes. */
export function measure(text: string, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return text.length
  let units = 0
  for (const character of text) units += encoding === 'utf-32' ? 1 : utf8Length(character.codePointAt(0)!)
  return units
}

/**
 * The UTF-16 column in a line that stands `units` units from its start. A count that ends inside a character means
 * the place before it, one behind the line's end means the end.
 */
export function columnAt(line: string, units: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return Math.max(0, Math.min(units, line.length))
  let column = 0
  let counted = 0
  for (const character of line) {
    counted += encoding === 'utf-32' ? 1 : utf8Length(character.codePointAt(0)!)
    if (counted > units) break
    column += character.length
  }
  return column
}

function utf8Length(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}
