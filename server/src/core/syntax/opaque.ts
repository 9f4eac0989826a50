/**
 * Blocks whose inside is not Markdown: fenced code and HTML. Their end is found by what they look for, without the
 * parser, because one that is being typed is not closed yet and reaches to the end of the text.
 */
import { isBlankFrom, isLineEnd, nextLine } from './lines'

/** A fence or HTML block at the root of a document. Offsets are the text's. */
export interface OpaqueBlock {
  readonly kind: 'fence' | 'html'
  readonly start: number
  /** The end of the block, which has the closing line but not its line end; the end of the text if nothing closes it. */
  readonly end: number
  /** The start of the first line that is no longer the block's. */
  readonly after: number
}

const OPENING = /`{3,}[^`\r\n]*(?![^\r\n])|~{3,}|<!--/y

/** The fence or comment that opens on the line at `line`, where no other block is open; null if it opens none. */
export function opaqueAt(text: string, line: number): OpaqueBlock | null {
  const start = indented(text, line)
  if (!opens(text, start)) return null
  return text.charCodeAt(start) === 60 ? htmlAt(text, line) : fenceAt(text, start)
}

/** Whether a fence or comment opens at `start`. */
export function opens(text: string, start: number): boolean {
  OPENING.lastIndex = start
  return OPENING.test(text)
}

/** The block that the parser says starts at `start`. */
export function opaqueFrom(text: string, kind: 'fence' | 'html', start: number): OpaqueBlock | null {
  return kind === 'fence' ? fenceAt(text, start) : htmlAt(text, start)
}

function indented(text: string, line: number): number {
  let at = line
  while (at - line < 3 && text.charCodeAt(at) === 32) at++
  return at
}

/** Null for indented code, which blank lines and lesser indentation end. */
function fenceAt(text: string, start: number): OpaqueBlock | null {
  const marker = text.charCodeAt(start)
  if (marker !== 96 && marker !== 126) return null
  let size = 0
  while (text.charCodeAt(start + size) === marker) size++
  for (let line = nextLine(text, start); line < text.length; line = nextLine(text, line)) {
    const sequence = indented(text, line)
    let end = sequence
    while (text.charCodeAt(end) === marker) end++
    if (end - sequence >= size && isBlankFrom(text, end)) return closedOn(text, 'fence', start, end)
  }
  return { kind: 'fence', start, end: text.length, after: text.length }
}

/** How the kinds of HTML block begin, and what is on their last line; the numbers are CommonMark's. */
const HTML_KINDS: readonly { readonly opens: RegExp; readonly closes: RegExp; readonly skip: number }[] = [
  { opens: /<!--/y, closes: /-->/g, skip: 2 },
  {
    opens: /<(?:pre|script|style|textarea)(?=[ \t\r\n>]|$)/iy,
    closes: /<\/(?:pre|script|style|textarea)>/gi,
    skip: 1,
  },
  { opens: /<\?/y, closes: /\?>/g, skip: 1 },
  { opens: /<![a-z]/iy, closes: />/g, skip: 3 },
]

/** The indentation of HTML is part of it. Null where only the parser knows the end. */
function htmlAt(text: string, start: number): OpaqueBlock | null {
  const tag = indented(text, start)
  if (text.startsWith('<![CDATA[', tag)) return null
  for (const { opens, closes, skip } of HTML_KINDS) {
    opens.lastIndex = tag
    if (!opens.test(text)) continue
    closes.lastIndex = tag + skip
    const found = closes.exec(text)
    return found === null
      ? { kind: 'html', start, end: text.length, after: text.length }
      : closedOn(text, 'html', start, found.index)
  }
  // Any other tag holds until the next blank line.
  let last = start
  for (let line = nextLine(text, start); line < text.length; line = nextLine(text, line)) {
    if (isBlankFrom(text, line)) break
    last = line
  }
  return closedOn(text, 'html', start, last)
}

function closedOn(text: string, kind: OpaqueBlock['kind'], start: number, lastLine: number): OpaqueBlock {
  let end = lastLine
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
  return { kind, start, end, after: nextLine(text, end) }
}
