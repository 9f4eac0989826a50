/** Which characters touch a number and which only stand beside it. */

const BLANK = /[ \u00A0\u2007\u2009\u202F]/
export const isBlank = (char: string | undefined) => char !== undefined && BLANK.test(char)
export const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_]/u.test(char)
export const isCjk = (char: string | undefined) =>
  char !== undefined &&
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー、。，：（）「」]/u.test(char)
/** A letter that a number cannot touch: Han and kana need no blank. */
export const isWordChar = (char: string | undefined) => isLetter(char) && !isCjk(char)
