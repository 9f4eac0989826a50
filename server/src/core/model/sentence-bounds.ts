/** Where the sentences of a text end, and which lines of it are one wrapped line. */

import { matchesOf } from '../text/matches'
import { keyValuesOf } from './read-fields'
import type { ReadText } from './reading'

/** A full stop between digits is part of a figure. */
const SENTENCE = /[;!?。；！？]|\.(?!\d)/g
/** In a paragraph of key lines each line speaks for itself. */
const SENTENCE_OR_LINE = /[;!?。；！？\n]|\.(?!\d)/g
/** Authors wrap their lines from here on; shorter ones end where they are meant to. */
const WRAPPED = 50

/** The sentence, or the line among key lines, that holds the stretch from `start` to `end`. */
export function sentenceAround(
  { text, prose }: ReadText,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  let from = 0
  let to = text.length
  for (const stop of matchesOf(text, keyValuesOf(prose).length > 0 ? SENTENCE_OR_LINE : SENTENCE)) {
    if (stop.index < start) from = stop.index + 1
    else if (stop.index >= end) {
      to = stop.index
      break
    }
  }
  return { from, to }
}

/** The same text with blanks for the line breaks inside its sentences, so that offsets stay. */
export function unwrapped(text: string): string {
  let line = 0
  return text.replace(/\n/g, (_, at: number) => {
    const length = at - line
    line = at + 1
    const goesOn =
      /^\s*[\p{Ll}\p{Sc}\d]/u.test(text.slice(at + 1, at + 8)) && /[\p{L},]$/u.test(text.slice(at - 1, at))
    return length >= WRAPPED || goesOn ? ' ' : '\n'
  })
}
