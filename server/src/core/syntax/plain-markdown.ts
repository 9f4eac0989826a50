/**
 * Which texts another Markdown parser may read in remark's place. Parsers agree on all that people commonly write and
 * differ in corners; a text that has anything of such a corner in it is remark's.
 */

/** Each with what parsers make of it differently. */
const CORNERS: readonly RegExp[] = [
  // Characters that are replaced or left out.
  /[\0\uFEFF]/,
  // Definitions and footnotes, where they end and what may stand in their labels.
  /\]:|\[\^/,
  // Labels that go over a line's end, or whose brackets are no brackets.
  /\[[^\][]*[\r\n]|\\[[\]]/,
  // A fence in a list or quote, and where it ends.
  /[^\r\n`~](?:```|~~~)/,
  // Tags at the start of a line or item: which of them end a paragraph, a table or a definition. Comments are the same
  // to all where nothing stands before them.
  /(?:^|[\r\n])(?:<(?!!--)|[ \t>*+\-\d][ \t>*+\-\d.)]*<)/,
  // Emphasis beside emphasis of the other kind or a mark that is none, and beside a character of two halves where no blank says what it is.
  /\*_|_\*|\\[*_~]/,
  /[\u{10000}-\u{10FFFF}][*_~]+[^\s*_~]|[^\s*_~][*_~]+[\u{10000}-\u{10FFFF}]/u,
  // Tabs that indent.
  /(?:^|[\r\n])[ >]*\t|[-+*>.)]\t/,
  // Halves of characters, which no other encoding has.
  /[\uD800-\uDFFF]/u,
  // An address behind a character of two halves.
  /[\u{10000}-\u{10FFFF}](?:www\.|https?:)/iu,
  // An address that touches an edge of its cell.
  /\|(?:https?:|www\.)|(?<![^\s|])(?=[^\s|]*(?:https?:|www\.|@))[^\s|]+\|/i,
  // Two addresses in one, or something else that has an @ and a slash.
  /(?<!\S)(?=\S*\/)(?=\S*@)|www\.[^\s:]{0,99}:\/\/|mailto:/i,
  // A table's second line that starts like a list item.
  /(?:^|[\r\n])[ >]*-[ ]+[|:-]/,
  // A task whose text starts with markup or an address.
  /\[[ xX]\][ \t]+(?:[^\p{L}\p{N}]|[^\s]*(?:@|www\.|:\/\/))/u,
]

export function isPlainMarkdown(text: string): boolean {
  return CORNERS.every((corner) => !corner.test(text))
}

/** All that a plain text may refer to elsewhere, as remark names it: what stands in brackets without brackets inside. */
export function possibleReferences(text: string): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const [, label] of text.matchAll(/\[([^\][]*)\]/g)) {
    const name = label!
      .replace(/[\t ]+/g, ' ')
      .trim()
      .toLowerCase()
      .toUpperCase()
    if (name !== '') labels.add(`#${name}`)
  }
  return labels
}
