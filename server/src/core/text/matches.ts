/** All hits of an expression in a text. */

/**
 * What `matchAll` gives, as an array. `matchAll` makes a copy of the expression at each call, which for a long one takes
 * more than running it over a short text. The expression has the flag `g` and its `lastIndex` is 0 before and after.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += isPair(text, match.index, pattern) ? 2 : 1
  }
  return found
}

function isPair(text: string, at: number, { unicode }: RegExp): boolean {
  return unicode && (text.codePointAt(at) ?? 0) > 0xffff
}
