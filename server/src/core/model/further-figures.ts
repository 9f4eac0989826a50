/** The second figure of a line or cell, which explains the first: "6 developers (€45,000)", "$6.2M (13% margin)". */
import { comparable, measures, type Quantity } from '../notation/quantity'
import type { Role } from './model'
import { nameBehindAmount } from './read-statements'
import type { ReadQuantity, ReadText } from './reading'
import { wordsOf } from './terms'

/** What a further figure states, beside the name of the first. */
export interface FurtherFigure {
  readonly name: string
  readonly scope: string | null
  readonly role: Role
}

/** What may stand between two figures of one statement: a bracket, a plus, a comma, "and". */
const JOINED = /^\s*(?:[([（,;+&/]|(?:and|plus|und|et|y|e|sowie|ainsi que|más|mais|più)(?=\s))[\s~≈(]*$/iu
/** "$6.5M revenue (": a bracket opens behind what the first figure counts. */
const OPENED = /^[^.;:!?()\d]{0,40}[([（]\s*[~≈]?\s*$/u
/** "(4 additional) – $150K": a bracket closes behind the first figure, and a dash opens the second. */
const CLOSED = /^[^.;:!?()\d]{0,20}[)\]）]\s*[-–—:]\s*[~≈]?\s*$/u
/** "of total", "of the budget": a share of what the figures above it are parts of. */
const OF_WHOLE =
  /^(?:(?:of|der|des|vom|du|de la|del|do|da)\s+)?(?:the\s+)?(?:total|overall|all|whole)?\s*(?:budget|spend(?:ing)?|revenue|costs?|total|whole|portfolio|gesamt\p{L}*|umsatz\p{L}*|budgets?|presupuesto|orçamento|ricavi)?$/iu
const MOVED =
  /^(?:yoy|qoq|mom|y\/y|growth|increase|decrease|reduction|improvement|change|wachstum|croissance)(?!\p{L})/iu

/**
 * What `value` states behind `before` of the same line, or null when nothing says. `end` is where the line ends,
 * `subject` what its first figure is about.
 */
export function furtherFigure(
  text: ReadText,
  before: ReadQuantity,
  value: ReadQuantity,
  end: number,
  subject: { readonly name: string; readonly scope: string | null },
  language?: string,
): FurtherFigure | null {
  const between = text.text.slice(before.end, value.start)
  if (!JOINED.test(between) && !OPENED.test(between) && !CLOSED.test(between)) return null
  const { name, scope } = subject
  const [a, b] = [before.quantity, value.quantity]
  const bracket = text.text.slice(value.end, end).search(/[)\]）,;]/)
  const behind = nameBehindAmount(text, value, bracket < 0 ? end : value.end + bracket, language)
  // "Backend engineers (4) – $150K each": so many, and what they are paid.
  const counted = counts(a) || (a.currency === null && a.unit === null && Number.isInteger(a.value))
  if (b.currency !== null) return a.currency === null && counted ? { name, scope, role: 'amount' } : null
  if (b.unit === 'x' && MOVED.test(behind)) return { name, scope, role: 'gap' }
  if (b.unit === '%') {
    if (b.signed || MOVED.test(behind)) return { name, scope, role: 'gap' }
    if (a.unit === '%') return null
    const of = text.text.slice(value.end, bracket < 0 ? end : value.end + bracket).trim()
    if (OF_WHOLE.test(of)) return { name: 'Share', scope: scope ?? name, role: 'amount' }
    return /^of\s/i.test(of) || wordsOf(behind).length > 3 || behind === ''
      ? null
      : { name: behind, scope: scope ?? name, role: 'amount' }
  }
  // "5 analysts and 2 engineers", "$1.2M (8 people)"
  if (!counts(b) || b.unit === a.unit || (a.currency === null && !counts(a))) return null
  return { name, scope: scope === null ? b.unit : `${scope}, ${b.unit}`, role: 'amount' }
}

/** Whether a figure counts somebody or something that it names. */
function counts({ unit, currency, per, value }: Quantity): boolean {
  return (
    currency === null &&
    per === null &&
    Number.isInteger(value) &&
    unit !== null &&
    /^\p{L}[\p{L} -]{3,}$/u.test(unit)
  )
}

/** "4 vCPU, 8 GB": two measures of one thing, which no unit has in common. */
export function besides({ text, quantities }: ReadText, first: ReadQuantity, second: ReadQuantity): boolean {
  const [a, b] = [first.quantity, second.quantity]
  return (
    quantities.length === 2 &&
    a.unit !== null &&
    b.unit !== null &&
    measures(a.unit) &&
    measures(b.unit) &&
    comparable(a, b) !== true &&
    /^\s*[,+/]\s*$/u.test(text.slice(first.end, second.start)) &&
    /^[\s+]*$/u.test(text.slice(second.end))
  )
}
