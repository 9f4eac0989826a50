/** The lines of a text as the block structure of Markdown asks for them. */

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    if (unit === 10) return end + 1
    if (unit === 13) return text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
  }
  return text.length
}

/** Whether nothing but spaces and tabs stands between an offset and the end of its line. */
export function isBlankFrom(text: string, at: number): boolean {
  const end = skipSpaces(text, at, text.length)
  return end >= text.length || isLineEnd(text.charCodeAt(end))
}

/** The first line start at or behind `at` whose line says something; the end of the text if none does. */
export function skipBlankLines(text: string, at: number): number {
  let line = at
  while (line < text.length && isBlankFrom(text, line)) line = nextLine(text, line)
  return line
}

/** Whether the line before the one that starts at `at` is blank. */
export function followsBlankLine(text: string, at: number): boolean {
  if (at === 0 || !isLineEnd(text.charCodeAt(at - 1))) return false
  let end = at - 1
  if (text.charCodeAt(end) === 10 && text.charCodeAt(end - 1) === 13) end--
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end === 0 || isLineEnd(text.charCodeAt(end - 1))
}

/** The first offset at or behind `at`, but at most `most` further, where no space or tab stands. */
export function skipSpaces(text: string, at: number, most: number): number {
  let end = at
  while (end < text.length && end - at < most && isSpace(text.charCodeAt(end))) end++
  return end
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9
}

export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13
}
