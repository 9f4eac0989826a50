/** What joins two numbers: a range, a change, a tolerance, or a part of a whole. */
import { CHANGE_VERB, RANGE_WORDS } from './lexicon'
import type { Reading, Side } from './reading'
import { introducesValue } from './refusals'

export interface Connector {
  readonly kind: 'range' | 'change' | 'tolerance' | 'of'
  readonly start: number
  readonly end: number
  /** Where the second numeral starts; a currency may stand before it. */
  readonly at: number
  /** "to", not a dash. */
  readonly word: boolean
  /** A dash with blanks around it. */
  readonly spaced: boolean
}

const DASH = /[ \u00A0\u2009]?(?:[-–—‐‑‒−~〜～]|‚Äì|‚Äî|â€“|â€”)[ \u00A0\u2009]?/y
const ARROW = /[ \u00A0]?(?:→|⟶|⇒|➔|➜|->|=>)[ \u00A0]?/y
const TOLERANCE = /[ \u00A0]?(?:±|\+\/-|\+\/−)[ \u00A0]?/y
const HAN_RANGE = /(?:至|到|から)/y
const WORD = /[ \u00A0]([\p{L}]+(?: a)?)[ \u00A0]/uy
/** What may stand between a connector and the digits of the second end. */
const LEAD =
  /(?:(?:US|A|C|R|HK|NZ|S|MX)?[$€£¥₹₩₽]|(?:USD|EUR|GBP|CHF|JPY|CNY|INR|CAD|AUD|BRL|MXN|Rs\.?|kr)[ \u00A0]?)?[ \u00A0]?[-+−]?\d/y
const OF =
  /[ \u00A0](?:out of|of|de cada|em cada|von|sur|de|su|von den|aus|em|in)(?:[ \u00A0](?:the|our|all|its|these|their|a total of|los|las|les|unseren|den|i|todos los))?[ \u00A0](?=\d)/y
const SLASH = /[ \u00A0]?\/[ \u00A0]?(?=\d)/y

/** Words that join only what a word before the first end opens: "von 5 auf 3", "de 21 para 12". */
const JOINING: ReadonlyMap<string, 'change' | 'either'> = new Map([
  ['auf', 'change'],
  ['para', 'either'],
])

/** The connector behind a side, with the numeral it leads to; null when nothing is joined. */
export function connectorAt(reading: Reading, side: Side, floor: number): Connector | null {
  const { text } = reading
  const at = side.tail.end
  const next = text[at]
  if (next === undefined) return null
  const found = (kind: Connector['kind'], start: number, end: number, word: boolean): Connector | null => {
    LEAD.lastIndex = end
    const lead = LEAD.exec(text)
    return lead === null
      ? null
      : {
          kind,
          start,
          end,
          at: end + lead[0].length - 1,
          word,
          spaced: !word && /\s/.test(text[start] ?? ''),
        }
  }
  const sticky = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const arrow = sticky(ARROW)
  if (arrow !== null) return found('change', at, at + arrow[0].length, true)
  const tolerance = sticky(TOLERANCE)
  if (tolerance !== null) return found('tolerance', at, at + tolerance[0].length, false)
  const dash = sticky(DASH)
  if (dash !== null) {
    const written = dash[0]
    // "5 -7" is a slip or a signed number, and a long dash between blanks parts clauses.
    const left = /^[ \u00A0\u2009]/.test(written)
    const right = /[ \u00A0\u2009]$/.test(written)
    if (left !== right && /[-−]/.test(written)) return null
    if (left && /—/.test(written) && side.tail.unit !== null) return null
    if (written.includes('~') && /[~]/.test(written) && left) return null
    return found('range', at, at + written.length, false)
  }
  const han = sticky(HAN_RANGE)
  if (han !== null) return found('range', at, at + han[0].length, true)
  const bare = side.tail.unit === null && side.tail.currency === null && side.head.currency === null
  if (bare) {
    const slash = sticky(SLASH)
    if (slash !== null) return partOf(reading, side, at + slash[0].length, floor)
    const of = sticky(OF)
    if (of !== null) return wholeOf(reading, side, of[0], at)
  }
  const word = sticky(WORD)
  if (word === null) return null
  const written = word[1]!.toLowerCase()
  const end = at + word[0].length
  const joint = side.head.between?.split('|')
  if (joint?.includes(written)) return found('range', at, end, true)
  const joins = RANGE_WORDS.has(written) || JOINING.get(written) === side.head.from
  if (side.head.between !== null || !joins) return null
  const changes =
    JOINING.has(written) ||
    side.head.from === 'change' ||
    (CHANGE_VERB.test(text.slice(Math.max(0, side.head.start - 60), side.head.start)) &&
      (side.head.from === 'either' || !bare))
  return found(changes ? 'change' : 'range', at, end, true)
}

/** "4.5/5", "25/25", "4/36 controls": what makes two numbers around a slash a part and its whole. */
function partOf(reading: Reading, side: Side, at: number, floor: number): Connector | null {
  const { text } = reading
  const match = /(\d{1,6})(?:\.0)?(?![\d/,]|\.\d)/y
  match.lastIndex = at
  const whole = match.exec(text)?.[1]
  if (whole === undefined) return null
  const part = text.slice(side.start, side.numeralEnd)
  const end = at + whole.length
  const connector: Connector = { kind: 'of', start: side.tail.end, end: at, at, word: false, spaced: false }
  if (/^\d+[.,]\d+$/.test(part))
    return Number(part.replace(',', '.')) <= 10 * Number(whole) ? connector : null
  if (!/^\d+$/.test(part) || /^0\d/.test(part) || /^0/.test(whole)) return null
  if (reading.alone || isWholeText(text, side.start, end)) return connector
  if (introducesValue(text, side.head.start, floor)) return connector
  const counted = /^[ \u00A0](?:\p{Ll}+[ \u00A0])?\p{Ll}{3,}s(?!\p{L})/u.test(text.slice(end, end + 32))
  if (counted && Number(part) <= Number(whole)) return connector
  if (['5', '10', '100'].includes(whole) && Number(part) <= Number(whole)) return connector
  if (
    /\b(?:score|scores|scored|rating|rated|grade|stars?|passed|complete|completed|progress)\b/i.test(
      text.slice(Math.max(0, side.start - 30), end + 14),
    )
  )
    return connector
  return null
}

function isWholeText(text: string, start: number, end: number): boolean {
  return (
    text.length - (end - start) < 8 &&
    text.slice(0, start).trim() === '' &&
    /^[\s.,;*]*$/.test(text.slice(end))
  )
}

/** "5 of 12 teams"; "de" and "em" say too much else to mean that without a noun or a plain integer on both sides. */
function wholeOf(reading: Reading, side: Side, written: string, at: number): Connector | null {
  const { text } = reading
  const start = at + written.length
  const whole = /\d[\d.,]*/y
  whole.lastIndex = start
  const digits = whole.exec(text)![0].replace(/[.,]$/, '')
  if (/^(?:19|20)\d\d$/.test(digits) && !/^\s\p{Ll}+s\b/u.test(text.slice(start + digits.length, start + 24)))
    return null
  // "3 in 5 customers", but "3 in 12 months" and "8 in 2 regions" are two amounts each.
  if (/^[ \u00A0]in[ \u00A0]/.test(written)) {
    const small = Number(text.slice(side.start, side.numeralEnd)) < Number(digits) && Number(digits) <= 10
    const rest = text.slice(start + digits.length, start + digits.length + 24)
    if (
      !small ||
      !/^[ \u00A0](?:\p{Ll}+[ \u00A0])?\p{Ll}{3,}s\b/u.test(rest) ||
      /^[ \u00A0](?:p{Ll}+[ \u00A0])?(?:days|weeks|months|years|hours|minutes|quarters|regions|countries|markets|cities|sprints|phases|steps|stages|waves|teams|sites|locations)/.test(
        rest,
      )
    )
      return null
  }
  if (side.numeral === null && !/\bof\b/.test(written)) return null
  const part = text.slice(side.start, side.numeralEnd)
  if (/\bde\b|\bem\b|\bsu\b/.test(written) && !/^\d{1,4}$/.test(part)) return null
  return { kind: 'of', start: at, end: start, at: start, word: true, spaced: false }
}

/**
 * Which end lends its magnitude to the other: "$5–7M" the upper. Only where the digits alone ascend, or fall by less
 * than a power of ten; "500–1M" goes from five hundred, or from five hundred thousand, and says so by `unsure`.
 */
export function sharesMagnitude(
  lower: Side,
  upper: Side,
  connector: Connector,
): 'lower' | 'upper' | 'unsure' | null {
  const own = lower.tail.magnitude !== null
  const other = upper.tail.magnitude !== null
  if (own === other) return null
  const low = coefficient(lower)
  const high = coefficient(upper)
  if (other) {
    if (lower.tail.unit !== null) return null
    if (low < high || (low === high && low > 0)) return 'lower'
    // "$8–7M" has its ends the wrong way round; "500–1M" goes from five hundred, of whatever.
    return low < 10 * high && !connector.word ? 'lower' : 'unsure'
  }
  return upper.tail.unit === null && low < high && high < 1000 ? 'upper' : null
}

/** The digits as they stand, for comparing two ends; separators are read as a fraction unless three digits follow. */
function coefficient(side: Side): number {
  if (side.numeral === null) return side.fixed ?? 0
  const { groups, separators } = side.numeral
  const last = groups[groups.length - 1]!
  const fraction = separators.length > 0 && (last.length !== 3 || separators[separators.length - 1] === '.')
  return Number(fraction ? `${groups.slice(0, -1).join('')}.${last}` : groups.join(''))
}

/** Whether the two ends can bound a range; a word that joins falling ends tells of a change. */
export function isAscending(low: number, high: number, connector: Connector): boolean {
  return low < high || (low === high && !connector.word)
}
