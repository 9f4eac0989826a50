/** In which language a document is written, where nobody says: settles "1.500" and "03/04", and which words mean what. */
import { francAll } from 'franc-min'

/** What the beginning of a document says of the rest; more text changes the answer hardly ever. */
const BEGINNING = 4_000
/** Of fewer letters a guess would be no better than none. */
const FEWEST_LETTERS = 200
/** Every language of ours but English writes more of its letters with marks; English texts need no closer look. */
const MARKED = 0.003
/** The likeness of a text to English above which it may as well be that, on the scale of the library (best is 1). */
const LIKE_ENGLISH = 0.99

const TAGS: Readonly<Record<string, string>> = { deu: 'de', fra: 'fr', spa: 'es', por: 'pt', ita: 'it' }

/** A letter without which a text is taken for English: with a mark, Chinese or Japanese. */
const FOREIGN = /[\u00C0-\u024F\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The part of a text by which its language is guessed. */
export function languageSample(text: string): string {
  return text.slice(0, BEGINNING)
}

/** A BCP 47 tag; undefined for English and for what cannot be told. */
export function guessLanguage(text: string): string | undefined {
  const beginning = languageSample(text)
  if (!FOREIGN.test(beginning)) return undefined
  const words = beginning
    .replace(/^```[\s\S]*?(?:^```|$(?![\s\S]))/gm, ' ')
    .replace(/https?:\S+/g, ' ')
    .replace(/[^\p{L}\s]+/gu, ' ')
  const letters = words.replace(/\s+/g, '').length
  if (letters < FEWEST_LETTERS / 4) return undefined
  const ideographs = count(words, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  // Each of these letters says as much as several of ours.
  if (ideographs * 5 > letters)
    return count(words, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 10 > ideographs ? 'ja' : 'zh'
  if (letters < FEWEST_LETTERS || count(words, /[\u00C0-\u024F]/g) < letters * MARKED) return undefined
  const ranked = francAll(words, { only: ['eng', ...Object.keys(TAGS)] })
  const [best] = ranked
  const english = ranked.find(([language]) => language === 'eng')?.[1] ?? 0
  return best === undefined || english >= LIKE_ENGLISH ? undefined : TAGS[best[0]]
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0
}
