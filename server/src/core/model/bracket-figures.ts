/** A bullet whose bracket at the end holds its one figure: "Load test (10 parallel jobs)", "Quality work (yield 90%)". */
import { measures } from '../notation/quantity'
import { describes } from './bullet-figures'
import { isMeasure, TARGET_HEADING } from './column-lexicon'
import { type Context, nearestHeading } from './context'
import type { Role } from './model'
import { withoutTimes } from './read-statements'
import type { ReadText } from './reading'
import type { Statement } from './statement'
import { wordsOf } from './terms'

/** A figure inside its bracket: what stands in front of it, and behind it to the end of the bullet. */
const OPENS = /[(（]\s*((?:\p{L}[\p{L}-]*\s){0,3})(?:of\s)?[~≈<>≥≤±+-]?\s*$/u
const CLOSES = /^\s?\+?\s*((?:\p{L}[\p{L}-]*\s?){0,3})[)）][\s.,;]*$/u
/** "(10 samples with labels)": what goes on names nothing. */
const ABOUT = /^(?:with|for|in|at|on|by|per|from|mit|für|avec|pour|con|para|com)\s/iu
const DURATION = /^(?:s|min|h|d|w|mo|quarters|y)$/
const MOST_WORDS = 9
/** Words that leave a figure without a name: "(30% done)", "(about 40%)", "(Class 10)". */
const NO_NAME =
  /^(?:done|complete[d]?|remaining|more|less|each|total|all|about|around|approximately|roughly|nearly|up to|at least|over|under|class|level|version|type|step|phase|part|no|page|chapter|section|tier|zero|weight|probability|confidence|likelihood)(?:\s|$)/iu

/** What the bracket of a bullet states; null when it holds a time, a weight or a progress. */
export function figureInBracket(text: ReadText, context: Context, listed: boolean): Statement | null {
  const [first] = text.quantities
  if (first === undefined || text.quantities.length > 1 || text.text.length > 160) return null
  const plain = withoutTimes(text)
  const opened = OPENS.exec(plain.slice(0, first.start))
  const closed = CLOSES.exec(plain.slice(first.end))
  if (opened === null || closed === null) return null
  const front = opened[1]!.trim()
  const behind = ABOUT.test(closed[1]!) ? '' : closed[1]!.trim()
  const lead = plain
    .slice(0, opened.index)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
  const { unit, currency, comparator, signed } = first.quantity
  if (!/\p{L}{3}/u.test(lead) || wordsOf(lead).length > MOST_WORDS || signed) return null
  if (NO_NAME.test(front) || NO_NAME.test(behind) || (front !== '' && behind !== '')) return null
  const heading = nearestHeading(context)
  const judged = listed || describes(heading)
  const role: Role = listed || TARGET_HEADING.test(heading) ? 'target' : 'amount'
  const found = (name: string, scope: string | null): Statement => ({
    name,
    quantity: first,
    role,
    scope,
    because: 'in brackets',
  })
  const name = front || behind
  const own = unit !== null && !measures(unit) && /^\p{L}[\p{L} -]{3,}$/u.test(unit) && !DURATION.test(unit)
  if (name !== '' && (isMeasure(name) || (unit === '%' && (judged || front !== ''))))
    return found(name, currency === null && front === '' ? lead : null)
  if (name !== '' && judged && comparator !== null) return found(name, lead)
  if (name !== '' || wordsOf(lead).length > 5) return null
  if (own && (judged || currency === null)) return found(lead, null)
  // "Order to delivery: by hand (≥ 80%)" bounds what the colon sets off.
  if (judged && comparator !== null && unit === '%') return found(lead.replace(/[:：].*$/su, ''), null)
  const measured = unit !== null && unit !== '%' && currency === null && !own && !DURATION.test(unit)
  return measured && comparator === null && unit !== 'x' && judged ? found(lead, null) : null
}
