/** Numbers written out in Han numerals before money, a unit or a counter: 三千万元, 二百万円, 百分之二十. */
import { CJK_MAGNITUDES } from './lexicon'

const DIGITS = '零一二三四五六七八九'

/** The characters that may start such a number; one numeral alone (三年) is left to prose. */
export const HAN_START = '[一二两兩三四五六七八九十百千]'

const NUMBER = /[零一二两兩三四五六七八九十百千万萬亿億]{2,16}/y
const PERCENT = /百分之(?:([零一二两兩三四五六七八九十百]{1,8})|(\d{1,3}(?:\.\d+)?))/y

/** The number that starts at an offset, or null; without a power of ten it is a row of digits, such as a year. */
export function hanNumberAt(
  text: string,
  at: number,
): { readonly value: number; readonly end: number } | null {
  NUMBER.lastIndex = at
  const written = NUMBER.exec(text)?.[0]
  if (written === undefined || !/[十百千万萬亿億]/.test(written)) return null
  // 第三十 counts in order; 三十五万 behind digits (2千五百万) goes with them.
  if (/[第\d初数數几幾]/.test(text[at - 1] ?? '')) return null
  const value = powersOf(written)
  return value === null ? null : { value, end: at + written.length }
}

/** 百分之二十 and 百分之20: a percentage, with its end. */
export function hanPercentAt(
  text: string,
  at: number,
): { readonly value: number; readonly end: number } | null {
  PERCENT.lastIndex = at
  const match = PERCENT.exec(text)
  if (match === null) return null
  const value = match[2] === undefined ? powersOf(match[1]!) : Number(match[2])
  return value === null ? null : { value, end: at + match[0].length }
}

/** 三千五百万 is (3·1000 + 5·100)·10,000; null where the powers do not fall as they must. */
function powersOf(written: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  let lastLarge = Number.POSITIVE_INFINITY
  let lastSmall = Number.POSITIVE_INFINITY
  for (const char of written) {
    const power = CJK_MAGNITUDES.get(char)
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null
      digit = /[两兩]/.test(char) ? 2 : DIGITS.indexOf(char)
    } else if (power < 4) {
      if (power >= lastSmall) return null
      section += (digit ?? 1) * 10 ** power
      digit = null
      lastSmall = power
    } else {
      section += digit ?? 0
      if (power >= lastLarge || section === 0) return null
      total += section * 10 ** power
      section = 0
      digit = null
      lastLarge = power
      lastSmall = Number.POSITIVE_INFINITY
    }
  }
  return total + section + (digit ?? 0)
}
