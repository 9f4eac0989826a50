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
  // Tags at the start of a line: which of them end a paragraph, a table or a definition. Comments are the same to all.
  /(?:^|[\r\n])[ \t>]*<(?!!--)/,
  // Tabs that indent.
  /(?:^|[\r\n])[ >]*\t|[-+*>.)]\t/,
  // Halves of characters, which no other encoding has.
  /[\uD800-\uDFFF]/u,
  // An address that runs into the end of its cell.
  /(?:https?:|www\.|@)[^\s|]*\|/i,
  // A table's second line that starts like a list item.
  /(?:^|[\r\n])[ >]*-[ ]+[|:-]/,
  // A task whose text starts with markup.
  /\[[ xX]\][ \t]+[^\p{L}\p{N}]/u,
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
