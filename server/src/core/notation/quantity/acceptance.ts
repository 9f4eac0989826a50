/** The last question about something that reads as an amount: is it one, or a name, a year, a number in passing? */

import { isWordChar } from './characters'
import type { ReadableQuantity } from './expression'
import { isWhole, type Reading, type Side } from './reading'
import { introducesValue, isYearLike, labelBefore } from './refusals'

/** Nouns that make an amount even of four digits that look like a year. */
const COUNTABLE =
  /^(?:users?|customers?|clients?|people|employees|seats|licen[cs]es|downloads|stores|units|tickets|nodes|servers|requests|hours|sites|leads|orders|subscribers|members|students|visitors|accounts|devices|stars|personas|usuarios|clientes|utilisateurs|employés|kunden|nutzer|mitarbeiter|clienti|utenti|usuários|人|名|件|社|ユーザー|用户|客户)$/i

const CHAINED = /^[ \u00A0]?(?:\([^()]{1,20}\)[ \u00A0]?)?(?:→|⟶|->|➔)/
const EVERY = /(?:^|\s)(?:every|alle|tous les|toutes les|cada|ogni|each)[ \u00A0]$/i

/** Whether an expression is an amount, given what it consists of and what stands around it. */
export function accepts(
  reading: Reading,
  found: ReadableQuantity,
  side: Side,
  floor: number,
  how: { readonly change: boolean; readonly noun: boolean },
): boolean {
  const { text } = reading
  const { quantity } = found
  // "Every 2 weeks" is how often, not how long.
  if (
    /^(?:d|w|mo|y|h|min|quarters)$/.test(quantity.unit ?? '') &&
    EVERY.test(text.slice(Math.max(floor, found.start - 12), found.start))
  )
    return false
  const next = text[found.end]
  if (isWordChar(next)) return false
  const digits = side.numeral === null ? '' : side.numeral.groups.join('')
  const plainInteger = side.numeral !== null && side.numeral.separators.length === 0
  const strongUnit = quantity.unit !== null && !how.noun
  const magnitude = side.tail.magnitude !== null
  const sure = quantity.currency !== null || magnitude || /^(?:%|pp|bps|ms|x|‰)$/.test(quantity.unit ?? '')
  const label = sure ? null : labelBefore(text, side.head.start, floor)
  if (label === 'strong' && quantity.comparator === null && !quantity.approximate) return false
  if (plainInteger && digits.length > 1 && digits.startsWith('0') && quantity.currency === null) return false
  if (plainInteger && isYearLike(digits) && !sure) {
    if (how.noun) return digits === '2000' || COUNTABLE.test(quantity.unit!)
    if (!strongUnit && !(reading.timesKnown && (reading.alone || isWhole(reading, found.start, found.end))))
      return digits === '2000' && (reading.alone || isWhole(reading, found.start, found.end))
  }
  // A numbered heading or item: "2.1 Revenue", "3) Teams".
  if (
    quantity.currency === null &&
    side.head.start === side.start &&
    /^\s*$/.test(text.slice(0, side.start)) &&
    side.start < 8
  ) {
    // "4.2 Year 1 Cash Flow" numbers a heading, too.
    if (!plainInteger && strongUnit && /^\s\d/.test(text.slice(found.end, found.end + 2))) return false
    if (/^[.)]\s/.test(text.slice(found.layout.numeral.end, found.layout.numeral.end + 2))) return false
    if (
      !plainInteger &&
      quantity.unit !== null &&
      how.noun &&
      !magnitude &&
      /^\s\p{Lu}\p{Ll}/u.test(text.slice(side.numeralEnd, side.numeralEnd + 3)) &&
      digits.length < 4
    )
      return false
  }
  if (quantity.currency !== null || strongUnit || magnitude || quantity.outOf !== null) return true
  if (how.noun) return true
  if (next === '-' && /\p{L}/u.test(text[found.end + 1] ?? '')) return false
  // What is left is a bare number.
  if (
    reading.alone
      ? !/[\p{L}\p{N}]/u.test(text.slice(0, found.start))
      : isWhole(reading, found.start, found.end)
  )
    return true
  // The first of a chain: "38 (spring) → 41".
  if (CHAINED.test(text.slice(found.end, found.end + 26))) return true
  if (label === 'weak') return false
  if (quantity.comparator !== null || quantity.approximate || quantity.signed)
    return (
      !/^[ \u00A0]?(?:years? old|am|pm)\b/.test(text.slice(found.end, found.end + 10)) &&
      (quantity.comparator !== null || quantity.approximate || !/\d/.test(text[found.end + 1] ?? ''))
    )
  if (how.change) return true
  if (/^[ \u00A0](?:e?NPS|CSAT|CES)\b/.test(text.slice(found.end, found.end + 6))) return true
  if (found.ambiguous === null && found.layout.groupSeparator !== null && found.layout.groupSeparator !== '_')
    return true
  return introducesValue(text, side.head.start, floor) || endsChange(text, side.head.start, floor)
}

const CHANGED_FROM = /(?:^|\s)(?:from|von|de|da|du|desde|dal)[ \u00A0][^\p{L}\s]{0,2}\d[\d.,]{0,12}$/iu
const CHANGED_TO = /^[ \u00A0](?:to|auf|zu|à|a|hasta|até|para)[ \u00A0]$/i

/** "from 32 to 45": the first amount has been read, and the second goes with it. */
function endsChange(text: string, at: number, floor: number): boolean {
  return (
    floor > 0 &&
    CHANGED_TO.test(text.slice(floor, at)) &&
    CHANGED_FROM.test(text.slice(Math.max(0, floor - 28), floor))
  )
}
