/** Numerals: digits and the separators between them, in the notations of all the world, read and printed. */

/** Digits as they stand in a text: "1,234.56" is `['1', '234', '56']` with `[',', '.']` between them. */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly groups: readonly string[]
  readonly separators: readonly string[]
}

/** What surrounds a numeral and decides how its separators are meant. */
export interface NumeralSetting {
  /** What the language of the text uses between whole and fraction, or null when the language is not known. */
  readonly decimal: '.' | ',' | null
  /** Nothing but digits: neither unit, currency, magnitude nor noun. */
  readonly bare: boolean
  /** The numeral is a whole cell or text: no item of a list in a sentence. */
  readonly whole: boolean
  readonly money: boolean
  /** "$1,2": the currency is one of those whose countries write a decimal point. */
  readonly pointCurrency: boolean
  /** "1.500 €", "1,5 Mio.": written as on the European continent. */
  readonly continental: boolean
  /** Things that are counted whole: "1.500 Kunden". */
  readonly counted: boolean
  readonly percent: boolean
  readonly magnitude: 'letter' | 'word' | null
  /** 3 for "K" */
  readonly exponent: number
  /** A price per something may well have three decimals. */
  readonly rate: boolean
}

/** How a numeral was read. */
export type ReadNumeral =
  | {
      readonly kind: 'number'
      /** Plain decimal digits with at most one point: "1234.56". */
      readonly digits: string
      readonly decimals: number
      readonly decimalSeparator: '.' | ',' | null
      readonly groupSeparator: string | null
      /** 12,34,567 */
      readonly indian: boolean
      /** Why another reading was possible, or null. */
      readonly ambiguous: string | null
    }
  /** 4.2.1, 10.0.0.1 or "3,4": not one number. */
  | { readonly kind: 'other' }
  /** Looks like one number, but cannot be read as one; the suggestions are numerals. */
  | { readonly kind: 'unreadable'; readonly problem: string; readonly suggestions: readonly string[] }

const isDigit = (code: number) => code >= 48 && code <= 57

/** Whether the character is a blank that may group digits: a space, or one of the narrow or non-breaking ones. */
const isGroupingSpace = (char: string) =>
  char === ' ' || char === '\u00A0' || char === '\u2007' || char === '\u2009' || char === '\u202F'

/**
 * The numeral that starts at an offset, which must be a digit, or a point before a digit. Blanks and apostrophes
 * belong to it only between groups of three, points and commas wherever a digit follows.
 */
export function scanNumeral(text: string, start: number): Numeral {
  const groups: string[] = []
  const separators: string[] = []
  let at = start
  if (text[at] === '.') groups.push('')
  for (;;) {
    if (groups.length > 0) {
      separators.push(text[at]!)
      at++
    }
    const from = at
    while (isDigit(text.charCodeAt(at))) at++
    groups.push(text.slice(from, at))
    if (!continues(text, at, groups, separators)) return { start, end: at, groups, separators }
  }
}

/** Whether what stands at an offset separates the digits before it from more digits of the same numeral. */
function continues(
  text: string,
  at: number,
  groups: readonly string[],
  separators: readonly string[],
): boolean {
  const char = text[at]
  if (char === undefined || !isDigit(text.charCodeAt(at + 1))) return false
  if (char === '.' || char === ',') return true
  const spaced = isGroupingSpace(char)
  if (!spaced && char !== "'" && char !== '’' && char !== 'ʼ' && char !== '_') return false
  // After a point or comma a blank starts something new: "5.5 100 users".
  if (separators.some((separator) => separator !== char)) return false
  if (groups[0]!.length > 3 || groups[0]!.length === 0) return false
  if (spaced && groups[0]!.startsWith('0')) return false
  return (
    isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3)) && !isDigit(text.charCodeAt(at + 4))
  )
}

/** Reads a numeral in its setting. Never guesses silently: a reading that another would dispute says so. */
export function readNumeral(numeral: Numeral, setting: NumeralSetting): ReadNumeral {
  const { groups, separators } = numeral
  if (separators.length === 0) return number(groups, null, null)
  const first = separators[0]!
  const last = separators[separators.length - 1]!
  if (first !== '.' && first !== ',') {
    const spaced = separators.findIndex((separator) => separator !== first)
    if (spaced === -1) return number(groups, null, first)
    // 1 234,56 and 5’200.50: what follows the blanks is the decimal part, once.
    if (spaced !== separators.length - 1) return unreadable(numeral, 'mixes separators', setting)
    return number(groups, last as '.' | ',', first)
  }
  const kinds = new Set(separators)
  if (kinds.size === 2) {
    const grouping = separators.slice(0, -1)
    if (grouping.some((separator) => separator !== first) || last === first)
      return unreadable(numeral, 'mixes points and commas', setting)
    if (!isGrouped(groups.slice(0, -1)) && !isIndian(groups.slice(0, -1)))
      return unreadable(numeral, 'has groups of other than three digits', setting)
    return number(groups, last as '.' | ',', first, isIndian(groups.slice(0, -1)))
  }
  if (separators.length > 1) return repeated(numeral, first as '.' | ',', setting)
  return single(numeral, first as '.' | ',', setting)
}

/** 1,234,567 and 1.234.567, 12,34,567; versions and lists otherwise. */
function repeated(numeral: Numeral, separator: '.' | ',', setting: NumeralSetting): ReadNumeral {
  const { groups } = numeral
  if (isGrouped(groups)) return number(groups, null, separator)
  if (separator === ',' && isIndian(groups)) return number(groups, null, separator, true)
  const naked = setting.bare || (setting.counted && !setting.money && setting.magnitude === null)
  if (naked && (separator === '.' || (!setting.whole && groups.every((group) => group.length === 1))))
    return { kind: 'other' }
  return unreadable(
    numeral,
    separator === '.' ? 'has more than one decimal point' : 'has groups of other than three digits',
    setting,
  )
}

/** One point or one comma: a fraction or a group of thousands. */
function single(numeral: Numeral, separator: '.' | ',', setting: NumeralSetting): ReadNumeral {
  const { groups } = numeral
  const head = groups[0]!
  const tail = groups[1]!
  const grouped = (ambiguous: string | null = null) => number(groups, null, separator, false, ambiguous)
  const fraction = (ambiguous: string | null = null) => number(groups, separator, null, false, ambiguous)
  if (tail.length === 3 && head.length <= 3 && head !== '' && !head.startsWith('0'))
    return separator === '.' ? pointAndThree() : commaAndThree()
  if (separator === '.') return fraction()
  const pointed = setting.decimal === '.' || (setting.decimal === null && !setting.continental)
  if (!pointed) return fraction()
  if (setting.bare && !setting.whole)
    return setting.decimal === null && tail.length <= 2 ? fraction('a decimal comma') : { kind: 'other' }
  if (setting.pointCurrency || (setting.money && setting.decimal === '.'))
    return unreadable(numeral, 'has a comma where neither thousands nor a decimal point are', setting)
  if (tail.length > 3 && (setting.counted || setting.money))
    return unreadable(numeral, 'has groups of other than three digits', setting)
  return fraction()

  function pointAndThree(): ReadNumeral {
    if (setting.decimal === ',') {
      // "1.250M" is how English is written inside other languages; "1.250 Mio." is not.
      // Nobody prints thousands to three decimals, though, nor zeros for their own sake: "1.250K", "1.000M".
      if (setting.magnitude === 'letter' && setting.exponent > 3 && tail !== '000')
        return fraction('1.250M may be 1250M')
      // Availability is printed to many places with a point everywhere: 99.995%.
      if (setting.percent && head.startsWith('9') && head.length === 2) return fraction()
      return grouped()
    }
    if (setting.magnitude !== null)
      return setting.continental ? grouped('a thousand or a fraction') : fraction()
    if (setting.percent) return fraction()
    if (setting.counted) return grouped(setting.decimal === '.' ? 'a thousand or a fraction' : null)
    if (setting.money)
      return setting.rate
        ? fraction('a thousand or a fraction')
        : grouped(setting.continental ? null : 'a thousand or a fraction')
    return fraction(setting.bare ? 'a thousand or a fraction' : null)
  }

  function commaAndThree(): ReadNumeral {
    if (setting.decimal === ',') {
      if (setting.magnitude !== null && setting.exponent > 3 && tail !== '000')
        return fraction(setting.magnitude === 'letter' ? '1,250M may be 1250M' : null)
      if (setting.magnitude !== null) return grouped('a thousand or a fraction')
      if (setting.counted || setting.money) return grouped('a thousand or a fraction')
      // English figures are common in all languages, and a bare number with three decimals is rare in any.
      return setting.bare ? grouped('a thousand or a fraction') : fraction()
    }
    if (setting.decimal === null && setting.magnitude === 'word' && setting.continental) return fraction()
    return grouped()
  }
}

/** 1|234|567 */
function isGrouped(groups: readonly string[]): boolean {
  const head = groups[0]!
  return (
    head.length >= 1 &&
    head.length <= 3 &&
    !/^0/.test(head) &&
    groups.slice(1).every((group) => group.length === 3)
  )
}

/** 12|34|567: lakhs and crores. */
function isIndian(groups: readonly string[]): boolean {
  const head = groups[0]!
  return (
    groups.length >= 3 &&
    head.length >= 1 &&
    head.length <= 2 &&
    groups.slice(1, -1).every((group) => group.length === 2) &&
    groups[groups.length - 1]!.length === 3
  )
}

function number(
  groups: readonly string[],
  decimalSeparator: '.' | ',' | null,
  groupSeparator: string | null,
  indian = false,
  ambiguous: string | null = null,
): ReadNumeral {
  const whole = decimalSeparator === null ? groups.join('') : groups.slice(0, -1).join('')
  const fraction = decimalSeparator === null ? '' : groups[groups.length - 1]!
  return {
    kind: 'number',
    digits: fraction === '' ? whole : `${whole === '' ? '0' : whole}.${fraction}`,
    decimals: fraction.length,
    decimalSeparator,
    groupSeparator,
    indian,
    ambiguous,
  }
}

function unreadable(numeral: Numeral, problem: string, setting: NumeralSetting): ReadNumeral {
  const { groups } = numeral
  const decimal = setting.decimal ?? '.'
  const group = decimal === '.' ? ',' : '.'
  const whole = groups.slice(0, -1).join('')
  const suggestions = [`${groupDigits(whole, group, false)}${decimal}${groups[groups.length - 1]}`]
  // Without a magnitude the digits may as well be one whole number, wrongly grouped.
  if (setting.magnitude === null && groups.join('').length > 3)
    suggestions.push(groupDigits(groups.join(''), group, false))
  return { kind: 'unreadable', problem, suggestions }
}

/** "1234567" with separators: 1,234,567, or 12,34,567 the Indian way. */
export function groupDigits(digits: string, separator: string, indian: boolean): string {
  const parts: string[] = []
  let end = digits.length
  let size = 3
  while (end > size) {
    parts.unshift(digits.slice(end - size, end))
    end -= size
    if (indian) size = 2
  }
  parts.unshift(digits.slice(0, end))
  return parts.join(separator)
}

/** The decimal separator that a language writes, or null when the language is not known. */
export function decimalSeparatorOf(language: string | undefined): '.' | ',' | null {
  if (language === undefined || language === '') return null
  const [primary, ...rest] = language.toLowerCase().split('-')
  const region = rest.find((part) => part.length === 2)
  // Latin America north of Colombia writes a point, Switzerland too (CLDR, numbers/symbols/decimal).
  if (primary === 'es' && region !== undefined && POINT_SPANISH.has(region)) return '.'
  if ((primary === 'de' || primary === 'it') && (region === 'ch' || region === 'li')) return '.'
  if (primary === 'en' && region === 'za') return null
  if (COMMA_LANGUAGES.has(primary!)) return ','
  return POINT_LANGUAGES.has(primary!) ? '.' : null
}

const POINT_SPANISH = new Set(['mx', 'us', 'gt', 'hn', 'ni', 'pa', 'pe', 'pr', 'sv', 'do'])
const COMMA_LANGUAGES = new Set(
  'de fr es pt it nl da sv nb nn no fi is pl cs sk sl hr sr bg ro hu ru uk be el tr id vi ca eu gl et lv lt'.split(
    ' ',
  ),
)
const POINT_LANGUAGES = new Set('en zh ja ko hi th he ms tl bn ta te mr gu kn ml pa ur ga cy mt'.split(' '))

/** Exact where floating point would not be: 5.2 × 10⁶ is read as "5.2e6". */
export function scale(digits: string, exponent: number): number {
  return Number(digits.includes('e') ? digits : `${digits}e${exponent}`)
}

/** Fractions that are one character. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 0.125,
}
