/** Patterns of whole words: how the lexicons of the model are looked up. */

import { matchesOf } from '../text/matches'
import { PatternStarts } from '../text/pattern-starts'
import { hasIdeographs } from '../text/word-starts'

/** Han, hiragana and katakana; as a range, which takes a twentieth of the time that their properties take. */
const IDEOGRAPH = /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]/

/** What `\\p{L}` may have been written out as. */
const CLASS = /\[[^\]]*\]/g

/**
 * An expression that looks at the starts of words first, and is compiled only when a text may fit: most headings and
 * labels hold no word of most lexicons. It keeps no state between calls.
 */
export class WordPattern {
  readonly source: string
  readonly #words: string
  readonly #anywhere: boolean
  #starts: PatternStarts | null = null
  #expression: RegExp | null = null
  #opening: RegExp | null = null
  #closing: RegExp | null = null
  #all: RegExp | null = null

  /**
   * @param words alternatives that match whole words
   * @param source the expression, which matches nothing else but where `anywhere` says so in ideographs
   */
  constructor(words: string, source: string, anywhere: boolean) {
    this.#words = words
    this.source = source
    this.#anywhere = anywhere
  }

  test(text: string): boolean {
    return this.#mayBeIn(text) && this.#compiled().test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.#mayBeIn(text) ? this.#compiled().exec(text) : null
  }

  /** What the text starts with, if that fits. */
  opening(text: string): string | null {
    this.#starts ??= new PatternStarts(this.#words)
    if (!this.#starts.mayOpen(text) && !(this.#anywhere && hasIdeographs(text))) return null
    this.#opening ??= new RegExp(`^(?:${this.source})`, 'iu')
    return this.#opening.exec(text)?.[0] ?? null
  }

  /** Whether one of the hits is the end of the text. */
  closes(text: string): boolean {
    if (!this.#mayBeIn(text)) return false
    this.#closing ??= new RegExp(`(?:${this.source})$`, 'iu')
    return this.#closing.test(text)
  }

  /** The text with something else in the place of each hit. */
  replaceIn(text: string, by: string): string {
    if (!this.#mayBeIn(text)) return text
    this.#all ??= new RegExp(this.source, 'giu')
    return text.replace(this.#all, by)
  }

  /** All hits, in order. */
  allIn(text: string): RegExpExecArray[] {
    if (!this.#mayBeIn(text)) return []
    this.#all ??= new RegExp(this.source, 'giu')
    return matchesOf(text, this.#all)
  }

  #mayBeIn(text: string): boolean {
    this.#starts ??= new PatternStarts(this.#words)
    return this.#starts.mayBeIn(text) || (this.#anywhere && hasIdeographs(text))
  }

  #compiled(): RegExp {
    this.#expression ??= new RegExp(this.source, 'iu')
    return this.#expression
  }
}

/**
 * A pattern of whole words, from alternatives separated by `|` (each may be a regular expression of its own). Letters
 * or digits around a hit would make it another word; ideographs have no blanks around them.
 */
export function lexicon(words: string): WordPattern {
  const packed: string[] = []
  const spaced: string[] = []
  for (const term of words.split('|')) {
    const trimmed = term.trim()
    if (trimmed !== '') (IDEOGRAPH.test(trimmed.replace(CLASS, '')) ? packed : spaced).push(trimmed)
  }
  const all = spaced.join('|')
  const pattern = `(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`
  const sources = spaced.length === 0 ? packed : [pattern, ...packed]
  return new WordPattern(all, sources.join('|'), packed.length > 0)
}

/** A pattern that the whole of a text must fit: "all ports" is one of `all|all .*`, "all day long, ports" is none. */
export function wholeLexicon(words: string): RegExp {
  const terms = words
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')
  return new RegExp(`^(?:${terms.join('|')})$`, 'iu')
}
