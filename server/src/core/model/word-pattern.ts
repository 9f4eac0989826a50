/** Patterns of whole words: how the lexicons of the model are looked up. */

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * A pattern of whole words, from alternatives separated by `|` (each may be a regular expression of its own). Letters
 * or digits around a hit would make it another word; ideographs have no blanks around them.
 */
export function lexicon(words: string, flags = 'iu'): RegExp {
  const terms = words
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')
  const packed = terms.filter((term) => IDEOGRAPHS.test(term))
  const spaced = terms.filter((term) => !IDEOGRAPHS.test(term))
  const pattern = `(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`
  const all = spaced.length === 0 ? packed : packed.length === 0 ? [pattern] : [pattern, ...packed]
  return new RegExp(all.join('|'), flags)
}

/** A pattern that the whole of a text must fit: "all ports" is one of `all|all .*`, "all day long, ports" is none. */
export function wholeLexicon(words: string): RegExp {
  const terms = words
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')
  return new RegExp(`^(?:${terms.join('|')})$`, 'iu')
}
