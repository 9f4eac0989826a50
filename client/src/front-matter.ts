/** Edits the YAML front matter of a Markdown text without touching anything else in it. */

/** Offsets in UTF-16 units; what stands from `start` to `end` gives way to `newText`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly newText: string
}

/**
 * The edit that makes the front matter state `key: value`. An existing value is replaced and its comment kept, a
 * new key goes last, and a text without front matter gets one. Line ends follow the text.
 */
export function setFrontMatterKey(text: string, key: string, value: string): TextEdit {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const top = text.startsWith('\uFEFF') ? 1 : 0
  const block = frontMatter(text, top)
  if (block === null) {
    // Without the empty line a setext underline or a table in the first lines would read on.
    const gap = text.length === top || /^(?:\r\n|\n|\r)/.test(text.slice(top)) ? '' : eol
    return { start: top, end: top, newText: `---${eol}${key}: ${value}${eol}---${eol}${gap}` }
  }

  for (const line of text.slice(block.start, block.end).matchAll(/[^\r\n]+/g)) {
    const found = entry.exec(line[0])
    if (found === null || found[2] !== key) continue
    const rest = line[0].slice(found[0].length)
    const old = statedIn(rest)
    const colon = block.start + line.index + found[0].length
    if (old === '') return { start: colon, end: colon, newText: ` ${value}` }
    const start = colon + rest.indexOf(old)
    return { start, end: start + old.length, newText: value }
  }
  return { start: block.end, end: block.end, newText: `${key}: ${value}${eol}` }
}

/** A key at the margin, bare or quoted, with its colon: keys further in belong to something else. */
const entry = /^(["']?)([\w-]+)\1[ \t]*:(?![^ \t])/

/** The value as it is written, without the comment behind it, which starts at a `#` after a space. */
function statedIn(rest: string): string {
  const quoted = /^[ \t]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)
  if (quoted !== null) return quoted[1]!
  const comment = rest.search(/[ \t]#/)
  return (comment < 0 ? rest : rest.slice(0, comment)).trim()
}

/** The lines between the fences; null when the text does not begin with a fence that is closed. */
function frontMatter(text: string, top: number): { readonly start: number; readonly end: number } | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(top, top + 1000))
  if (opening === null) return null
  const start = top + opening[0].length
  const closing = /^---[ \t]*$/gm
  closing.lastIndex = start
  const found = closing.exec(text)
  return found === null ? null : { start, end: found.index }
}
