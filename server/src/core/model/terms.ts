/** Words of a text and their stems: what titles, concepts and metric names are compared by. */

import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { matchesOf } from '../text/matches'

const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
}

/** Words that carry no meaning of their own, in the languages of the project. */
const STOP_WORDS = new Set(
  `a an the and or of for to in on at by with from into as is are be our their its this that these those all any
   every each more most than through via across per up out over under within between while so
   der die das den dem des ein eine einen einem einer und oder von für zu im in am an auf bei mit aus als ist sind
   le la les l un une des du de d et ou pour à au aux en dans par sur avec
   el los las uno y o del al por con para
   os um uma e ou do da dos das no na nos nas ao com por para
   il lo gli i di del della dei delle un una ed nel nella con per`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Ideographs stand among these, and most texts hold none of them. */
const EASTERN = /[\u2e80-\uffff]/
const WORD = /[\p{L}\p{N}]+/gu

/** The words of a text in lower case; runs of Chinese or Japanese come as pairs of characters. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  const isEastern = EASTERN.test(text)
  for (const [word] of matchesOf(text.toLowerCase(), WORD)) {
    if (!isEastern || !IDEOGRAPHS.test(word)) words.push(word)
    else if (word.length < 3) words.push(word)
    else for (let at = 0; at + 2 <= word.length; at++) words.push(word.slice(at, at + 2))
  }
  return words
}

/** The stems of the words that mean something, in order; `language` is a BCP 47 tag, English when unknown. */
export function stemsOf(text: string, language = 'en'): string[] {
  return alignedStemsOf(text, language).filter((stem) => stem !== '')
}

/** One stem for each word of `wordsOf`, empty for words that carry no meaning. */
export function alignedStemsOf(text: string, language = 'en'): string[] {
  const stem = STEMMERS[language.slice(0, 2).toLowerCase()] ?? english
  return wordsOf(text).map((word) => (STOP_WORDS.has(word) ? '' : stemOf(word, stem)))
}

const known = new Map<string, string>()

function stemOf(word: string, stem: (word: string) => string): string {
  if (stem !== english) return stem(word)
  // Nine words in ten have been seen before; the map is cleared rather than grown without end.
  let result = known.get(word)
  if (result === undefined) {
    if (known.size > 20_000) known.clear()
    result = stem(word)
    known.set(word, result)
  }
  return result
}
