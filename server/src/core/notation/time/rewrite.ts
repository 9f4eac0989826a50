/** Writes another unit of the same kind in the letters of an expression: 2 like "3" is "2", like "third" it is "second". */

import type { Mark, UnitForm } from './expression'
import { lookUp } from './lexicon'

export interface Edit {
  readonly at: Mark
  readonly text: string
}

/**
 * The text of an expression with another unit in place of `from`, both of one kind, or null when a word of it cannot
 * be replaced. `base` is where `raw` starts in the text that the marks count from.
 */
export function rewriteUnit(raw: string, base: number, from: UnitForm, to: UnitForm): string | null {
  const edits = editsOf(raw, base, from, to)
  return edits ? apply(raw, base, edits) : null
}

/** The replacements that turn one unit into another of its kind. */
export function editsOf(raw: string, base: number, from: UnitForm, to: UnitForm): Edit[] | null {
  const edits: Edit[] = []
  const write = (at: Mark, before: number, after: number, kind: 'number' | 'month'): boolean => {
    if (before === after) return true
    const text = raw.slice(at.start - base, at.end - base)
    const written =
      kind === 'month' && !/\d/.test(text)
        ? monthLike(text, after)
        : numberLike(text, after, padded(raw, base, from))
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
function numberLike(text: string, value: number, twoDigits: boolean): string | null {
  const digits = /^(\d+)(\D*)$/.exec(text)
  if (digits) {
    const number = twoDigits ? String(value).padStart(2, '0') : String(value)
    const suffix = digits[2]!
    return /^(?:st|nd|rd|th)$/i.test(suffix) ? number + englishSuffix(value) : number + suffix
  }
  if (text.length === 1 && CJK_NUMERALS.includes(text)) return CJK_NUMERALS.charAt(value - 1) || null
  if (text === '上' || text === '下') return value === 1 ? '上' : '下'
  const word = lookUp(text.toLowerCase())
  if (word?.ordinal?.row[value - 1]) return casedLike(text, word.ordinal.row[value - 1]!)
  if (word?.cardinal && CARDINALS[value - 1]) return casedLike(text, CARDINALS[value - 1]!)
  return null
}

function englishSuffix(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

function monthLike(text: string, month: number): string | null {
  const row = lookUp(text.toLowerCase())?.month?.row
  return row?.[month - 1] ? casedLike(text, row[month - 1]!) : null
}

function casedLike(text: string, word: string): string {
  if (text.length > 1 && text === text.toUpperCase()) return word.toUpperCase()
  return text.charAt(0) === text.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
