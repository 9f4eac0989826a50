/** Sequences of words that say how a time is meant ("no later than", "à partir de") or which part of it ("end of"). */

import type { Part } from './expression'
import { PARTS, RELATIONS, SUFFIXES, wordsOf } from './phrase-list'
import type { Relation } from './time'
import { at, type Source } from './tokens'

/** Phrases by their first word, the longest first. */
type Table<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly means: T }[]>

const relations = table(RELATIONS)
const parts = table(PARTS)
const suffixes = table(SUFFIXES)

/** A phrase that was found, with the index after its last token. */
export interface Phrase<T> {
  readonly means: T
  readonly next: number
}

/** "no later than" and its like at a token. */
export function relationAt(source: Source, index: number): Phrase<Relation> | null {
  return match(source, index, relations)
}

/** "early", "the end of" and their like at a token. */
export function partAt(source: Source, index: number): Phrase<Exclude<Part['kind'], 'half' | 'week'>> | null {
  return match(source, index, parts)
}

/** "onwards", "at the latest" and their like at a token. */
export function suffixAt(source: Source, index: number): Phrase<Relation> | null {
  return match(source, index, suffixes)
}

function table<T>(rows: readonly (readonly [T, ...string[]])[]): Table<T> {
  const out = new Map<string, { words: readonly string[]; means: T }[]>()
  for (const [means, ...lists] of rows) {
    for (const phrase of lists.flatMap((l) => (l as string).split('|'))) {
      const words = wordsOf(phrase)
      const list = out.get(words[0]!) ?? []
      list.push({ words, means })
      out.set(words[0]!, list)
    }
  }
  for (const list of out.values()) list.sort((a, b) => b.words.length - a.words.length)
  return out
}

function match<T>(source: Source, index: number, from: Table<T>): Phrase<T> | null {
  const list = from.get(at(source, index).text)
  if (!list) return null
  for (const { words, means } of list) {
    if (words.every((word, n) => at(source, index + n).text === word)) {
      return { means, next: index + words.length }
    }
  }
  return null
}
