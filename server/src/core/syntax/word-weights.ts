/** Lexicons of weighted words and phrases, and what a text weighs by them. */

/** Words of one meaning and how much they say; 1 is the name of a genre ("roadmap"), 0.3 a hint ("vision"). */
export interface Group {
  readonly weight: number
  readonly words: string
}

/** Made by `lexiconOf`. */
export interface Lexicon {
  /** Words and phrases, with single blanks between the words of a phrase. */
  readonly weights: ReadonlyMap<string, number>
  /** How many words the longest phrase has that begins with a word; none where that is one. */
  readonly longest: ReadonlyMap<string, number>
  /** Matches words that count by their ending, as German compounds do. */
  readonly ending: RegExp | null
}

export function lexiconOf(groups: readonly Group[], ending: RegExp | null = null): Lexicon {
  const weights = new Map<string, number>()
  const longest = new Map<string, number>()
  for (const group of groups) {
    for (const each of group.words.split(',')) {
      const trimmed = each.trim()
      const phrase = asHeld.test(trimmed) ? trimmed : wordsOf(trimmed).join(' ')
      if (phrase === '') continue
      if (!weights.has(phrase)) weights.set(phrase, group.weight)
      if (!phrase.includes(' ')) continue
      const words = phrase.split(' ')
      longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 1, words.length))
    }
  }
  return { weights, longest, ending }
}

/** Most words of a lexicon stand in it as `wordsOf` would give them; a few thousand are read before the first document. */
const asHeld = /^[a-z0-9&]+(?: [a-z0-9&]+)*$/

/** The weights of the lexicon's phrases in a list of words, longest first. */
export function weigh(tokens: readonly string[], lexicon: Lexicon, seen: Set<string> | null): number {
  let sum = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    let length = Math.min(lexicon.longest.get(token) ?? 1, tokens.length - i)
    for (; length > 0; length--) {
      const phrase = length === 1 ? token : tokens.slice(i, i + length).join(' ')
      const weight = lexicon.weights.get(phrase) ?? lexicon.weights.get(singular(phrase))
      if (weight === undefined) continue
      sum += weight
      if (weight > 0) seen?.add(phrase)
      break
    }
    if (length > 1) i += length - 1
    else if (length === 0 && token.charCodeAt(token.length - 1) >= 0x3040)
      sum += weighRun(token, lexicon, seen)
    else if (length === 0 && lexicon.ending?.test(token)) {
      sum += 1
      seen?.add(token)
    }
  }
  return sum
}

/** Chinese and Japanese have no blanks: every stretch of two to eight letters may be a word. */
function weighRun(run: string, lexicon: Lexicon, seen: Set<string> | null): number {
  let sum = 0
  for (let i = 0; i < run.length; i++) {
    for (let n = Math.min(8, run.length - i); n >= 1; n--) {
      const weight = lexicon.weights.get(run.slice(i, i + n))
      if (weight === undefined) continue
      sum += weight
      if (weight > 0) seen?.add(run.slice(i, i + n))
      i += n - 1
      break
    }
  }
  return sum
}

function singular(phrase: string): string {
  return phrase.endsWith('ies')
    ? `${phrase.slice(0, -3)}y`
    : phrase.endsWith('s')
      ? phrase.slice(0, -1)
      : phrase
}

/** The words of a text as the lexicons hold them, without punctuation and pictures. */
export function wordsOf(text: string): string[] {
  const folded = fold(text)
  return folded.match(plain.test(folded) ? /[a-z0-9&]+/g : /[\p{L}\p{N}&]+/gu) ?? []
}

const plain = /^[\x00-\x7f]*$/

/** Lower case, without accents: "Stratégie" and "strategie" are one word. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return plain.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}
