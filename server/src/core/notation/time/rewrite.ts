/** Writes another unit of the same kind in the letters of an expression: 2 like "3" is "2", like "third" it is "second". */

import type { Mark, UnitForm } from './expression'
import { lookUp, type Row } from './lexicon'

/** A replacement inside the text of an expression. */
export interface Edit {
  readonly at: Mark
  readonly text: string
}

/**
 * The text of an expression with another unit in place of `from`, both of one kind, or null when a word of it cannot
 * be replaced. `base` is where `raw` starts in the text that the marks count from.
 */
export function rewriteUnit(
  raw: string,
  base: number,
  from: UnitForm,
  to: UnitForm,
  language?: string,
): string | null {
  const edits = editsOf(raw, base, from, to, language)
  return edits ? apply(raw, base, edits) : null
}

/** The replacements that turn one unit into another of its kind. */
export function editsOf(
  raw: string,
  base: number,
  from: UnitForm,
  to: UnitForm,
  language?: string,
): Edit[] | null {
  const primary = language?.toLowerCase().split('-')[0]
  const edits: Edit[] = []
  const write = (at: Mark, before: number, after: number, kind: 'number' | 'month'): boolean => {
    if (before === after) return true
    const text = raw.slice(at.start - base, at.end - base)
    const written =
      kind === 'month' && !/\d/.test(text)
        ? wordLike(text, lookUp(text.toLowerCase())?.month?.rows, after, primary)
        : numberLike(text, after, padded(raw, base, from), primary)
    if (written === null) return false
    edits.push({ at, text: written })
    return true
  }
  if ('year' in from && 'year' in to && from.year?.kind === 'stated' && to.year?.kind === 'stated') {
    if (from.year.value !== to.year.value || from.year.until !== to.year.until) {
      const text = raw.slice(from.year.at.start - base, from.year.at.end - base)
      const written = yearLike(text, to.year.value)
      if (written === null) return null
      edits.push({ at: from.year.at, text: written })
    }
  }
  if ((from.kind === 'quarter' || from.kind === 'half' || from.kind === 'third') && to.kind === from.kind) {
    return write(from.at, from.number, to.number, 'number') ? edits : null
  }
  if (from.kind === 'relative' && to.kind === 'relative') {
    return write(from.at, from.number, to.number, 'number') ? edits : null
  }
  if (from.kind === 'week' && to.kind === 'week')
    return write(from.at, from.week, to.week, 'number') ? edits : null
  if (from.kind === 'month' && to.kind === 'month')
    return write(from.at, from.month, to.month, 'month') ? edits : null
  if (from.kind === 'day' && to.kind === 'day') {
    if (!write(from.at, from.day, to.day, 'number')) return null
    if (from.month === to.month) return edits
    return from.monthAt && write(from.monthAt, from.month, to.month, 'month') ? edits : null
  }
  return from.kind === 'year' && to.kind === 'year' ? edits : null
}

/** Whether the numbers of a date in digits are written with two digits each. */
function padded(raw: string, base: number, form: UnitForm): boolean {
  const marks = form.kind === 'day' ? [form.at, form.monthAt] : 'at' in form ? [form.at] : []
  const texts = marks.filter((m) => m !== null).map((m) => raw.slice(m.start - base, m.end - base))
  if (texts.some((t) => /^0\d$/.test(t))) return true
  const digits = texts.every((t) => /^\d+$/.test(t))
  return digits && form.kind !== 'relative' && texts.every((t) => t.length === 2)
}

/** A text with its replacements made. */
export function apply(raw: string, base: number, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.at.start - b.at.start)
  let out = ''
  let from = 0
  for (const { at, text } of sorted) {
    out += raw.slice(from, at.start - base) + text
    from = at.end - base
  }
  return out + raw.slice(from)
}

/** 2026 like "25" is "26", like "2025/26" it is "2026/27". */
function yearLike(text: string, year: number): string | null {
  const parts = /^(\d+)(?:([/-])(\d+))?$/.exec(text)
  if (!parts) return null
  const like = (digits: string, value: number) =>
    digits.length === 2 ? String(value % 100).padStart(2, '0') : String(value)
  const first = like(parts[1]!, year)
  return parts[2] ? `${first}${parts[2]}${like(parts[3]!, year + 1)}` : first
}

const CJK_NUMERALS = '一二三四'

const CARDINALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** 2 like "3" is "2", like "third" it is "second", like "20th" it is "2nd", like "三" it is "二". */
function numberLike(
  text: string,
  value: number,
  twoDigits: boolean,
  language: string | undefined,
): string | null {
  const digits = /^(\d+)(\D*)$/.exec(text)
  if (digits) {
    const number = twoDigits ? String(value).padStart(2, '0') : String(value)
    const suffix = digits[2]!
    if (/^(?:st|nd|rd|th)$/i.test(suffix)) return number + englishSuffix(value)
    if (/^\p{L}/u.test(suffix) && !/^[ºª]/.test(suffix)) {
      return language === 'fr' ? number + (value === 1 ? 'er' : 'e') : null
    }
    return number + suffix
  }
  if (text.length === 1 && CJK_NUMERALS.includes(text)) return CJK_NUMERALS.charAt(value - 1) || null
  if (text === '上' || text === '下') return value === 1 ? '上' : '下'
  const word = lookUp(text.toLowerCase())
  if (word?.ordinal) return wordLike(text, word.ordinal.rows, value, language)
  if (word?.cardinal && CARDINALS[value - 1]) return casedLike(text, CARDINALS[value - 1]!)
  return null
}

function englishSuffix(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

/**
 * The word number `value` of the row that a word stands in. A word of several languages ("mai", "segundo") is written
 * only where the language is known or all of them agree; English is what is meant when it is one of them.
 */
function wordLike(
  text: string,
  rows: readonly Row[] | undefined,
  value: number,
  language: string | undefined,
): string | null {
  if (!rows) return null
  const own = rows.filter((r) => r.language === language)
  const english = rows.filter((r) => r.language === 'en')
  const candidates = own.length > 0 ? own.slice(0, 1) : english.length > 0 ? english.slice(0, 1) : rows
  const words = new Set(candidates.map((r) => r.row[value - 1]))
  const [word] = words
  return words.size === 1 && word ? casedLike(text, word) : null
}

function casedLike(text: string, word: string): string {
  if (text.length > 1 && text === text.toUpperCase()) return word.toUpperCase()
  return text.charAt(0) === text.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
