/** Bullets of a name and a figure and little else: "Cycle time < 50 ms", "Yield +40%", "6 mechanics (two at night)". */
import { measures, recogniseQuantities } from '../notation/quantity'
import { isMeasure, isPeople, TARGET_HEADING } from './column-lexicon'
import { type Context, nearestHeading } from './context'
import type { Role } from './model'
import { withoutTimes } from './read-statements'
import type { ReadQuantity, ReadText } from './reading'
import type { Statement } from './statement'
import { TARGET } from './statement-roles'
import { wordsOf } from './terms'

const MOST_WORDS = 5
/** What may stand behind the figure of a bullet: a bracket that explains it, a full stop. */
const END =
  /^\s*(?:(?:for|on|in|under|across|within|median|average|für|bei|pour|para|per)(?:\s[^\s.;:!?()]{1,30}){0,4})?\s*(?:[(（][^()（）]{0,80}[)）])?[\s.,;]*$/iu
/** What a figure is compared with: "(vs. 180)", "(currently 180)". */
const BESIDE =
  /[(（]\s*(?:vs\.?|versus|from|up from|down from|currently|today|now|was|gegenüber|contre)\s*[~≈<>≥≤]?\s*$/iu
const ROLE_TAIL = /\s+(?:targets?|goal|ziel|objectif|objetivo|meta|obiettivo|to|of|at|is|auf|à|a)$/iu
/** "+40 more", "3 additional" count what nobody names. */
const NOBODY =
  /^(?:more|additional|others?|further|weitere|autres|más|mais|altri|times|per|of|%|or|to|and|x)(?!\p{L})/iu
/** Where people are listed. */
const AMONG =
  /(?<!\p{L})(?:team|staff(?:ing)?|hires?|hiring|headcount|people|roles?|positions|personnel|mannschaft|équipe|effectifs|equipo|equipe|squadra)(?!\p{L})/iu
/** Where a thing is described by its figures. */
const DESCRIBES =
  /(?<!\p{L})(?:specifications?|specs|improvements?|features|performance|capabilities|criteria|acceptance|deliverables|metrics|kpis|kennzahlen|leistung\p{L}*|caractéristiques|características|caratteristiche)(?!\p{L})/iu

/** Whether a heading lists what a thing is or does, so that its bullets are told by their figures. */
export function describes(heading: string): boolean {
  return DESCRIBES.test(heading)
}

/** "Cost reduction 15%" says by how much. */
const CHANGED = /\p{L}\s(?:reduction|improvement|increase|decrease|savings?)$/iu

/** Words of sentences, which names have not. */
const SENTENCE =
  /(?<!\p{L})(?:can|could|will|would|should|must|may|is|are|was|were|has|have|had|contains?|requires?|needs?|takes?|gets?|makes?|ensures?|start|stop|run|every|per|but|that|which|who|we|our|your|their|it|if|when|while|from|for|with|kann|wird|ist|sind|est|sont|es|son|é|são|è|sono)(?!\p{L})/iu

/** What a bullet states that is nothing but a name and its figure; `listed` says that metrics are listed there. */
export function figuresOfBullet(text: ReadText, context: Context, listed: boolean): Statement[] {
  const { quantities } = text
  const [first] = quantities
  const second = quantities[1] ?? (first === undefined ? undefined : bareBeside(text, first))
  if (first === undefined || quantities.length > 2 || text.text.length > 160) return []
  const plain = withoutTimes(text)
  const lead = plain.slice(0, first.start).replace(/^(?:[\s\p{Extended_Pictographic}•*-]|\uFE0F)+/u, '')
  const beside = second !== undefined && BESIDE.test(plain.slice(first.end, second.start))
  if (second !== undefined && !beside && !/[(（]/.test(plain.slice(first.end, second.start))) return []
  const heading = nearestHeading(context)
  const found = /\p{L}/u.test(lead)
    ? named(lead, plain.slice(first.end), first, heading, listed)
    : counted(plain, first, heading, context, beside)
  if (found === null) return []
  const stated: Statement = { ...found, quantity: first, scope: null, because: 'alone in its line' }
  return beside ? [stated, { ...stated, quantity: second!, role: 'actual', because: 'beside it' }] : [stated]
}

/** "200 presets (vs. 180)": a number that is one only because of what it is compared with. */
function bareBeside({ text }: ReadText, first: ReadQuantity): ReadQuantity | undefined {
  const match =
    /[(（]\s*(?:vs\.?|versus|(?:up |down )?from|currently|today|now|was)\s+(\d[\d.,]*)[)）]/iu.exec(
      text.slice(first.end),
    )
  if (match === null) return undefined
  const [found] = recogniseQuantities(match[1]!, { alone: true })
  if (found?.kind !== 'quantity') return undefined
  const start = first.end + match.index + match[0].indexOf(match[1]!)
  return { ...found, start, end: start + match[1]!.length }
}

/** "1 Product lead, 2 clerks", "+2 UX designers" where people are listed: counts that stand before no plural. */
export function headcountsOfBullet(text: ReadText, context: Context): Statement[] {
  if (context.topic !== 'people' && !AMONG.test(nearestHeading(context))) return []
  const found: Statement[] = []
  let from = 0
  const today = EXISTING.exec(text.text)
  if (today !== null) return [countAt(text.text, today[1]!, today[2]!, 0)].flatMap((each) => each ?? [])
  for (const part of text.text.replace(/[(（][^()（）]*[)）]/gu, blank).split(/[,;]/)) {
    const match = /^[\s•*]*\+?(\d{1,3})\s+(\p{Lu}[^()（）.:\d]{1,50}?)\s*$/u.exec(part)
    const at = from + (match === null ? 0 : match[0].indexOf(match[1]!))
    from += part.length + 1
    // "2 Engineers, one of them at night": what is no count explains the first.
    if (match === null || !isName(match[2]!)) {
      if (found.length === 0) return []
      continue
    }
    const counted = countAt(text.text, match[2]!, match[1]!, at)
    if (counted !== null) found.push(counted)
  }
  return found
}

/** "Existing 30 + additions:" in front of those who join. */
const EXISTING =
  /^\s*((?:existing|current|present)(?: (?:team|staff|people))?)[\s:]+(\d{1,4})\s*(?:\+|plus|and|$)/iu

/** What `digits`, which stand at or behind `from`, count of `name`. */
function countAt(text: string, name: string, digits: string, from: number): Statement | null {
  const [count] = recogniseQuantities(digits, { alone: true })
  if (count?.kind !== 'quantity') return null
  const start = text.indexOf(digits, from)
  const quantity = { ...count, start, end: start + digits.length }
  return { name, quantity, role: 'amount', scope: null, because: 'alone in its line' }
}

function blank(part: string): string {
  return ' '.repeat(part.length)
}

/** "Cycle time < 50 ms", "Yield +40%", "Index target 0.97" */
function named(
  lead: string,
  behind: string,
  { quantity }: ReadQuantity,
  heading: string,
  listed: boolean,
): { readonly name: string; readonly role: Role } | null {
  if (!END.test(behind)) return null
  const words = lead.trim().replace(/[\s:：(（–-]+$/u, '')
  const name = words.replace(ROLE_TAIL, '')
  if (/[.;:!?,，。(（]/u.test(name) || !isName(name)) return null
  if (quantity.signed) return quantity.unit === '%' || isMeasure(name) ? { name, role: 'gap' } : null
  if (quantity.unit === '%' && CHANGED.test(name)) return { name, role: 'gap' }
  const told = TARGET.test(words.slice(name.length))
  // "Tickets bought online reach 75%" is a sentence, whose verb a sign takes the place of.
  if (!told && (quantity.comparator === null || /(?<!\p{L})(?:is|are|at|to|of|by|from|with)$/iu.test(words)))
    return null
  const role: Role = told || listed || TARGET_HEADING.test(heading) ? 'target' : 'amount'
  return told || isMeasure(name) || /^\p{Lu}{2,6}$/u.test(name) || listed || DESCRIBES.test(heading)
    ? { name, role }
    : null
}

/** "6 mechanics (two at night)", "48-hour battery life", "800 kg payload capacity" */
function counted(
  plain: string,
  first: ReadQuantity,
  heading: string,
  context: Context,
  compared: boolean,
): { readonly name: string; readonly role: Role } | null {
  const { unit, currency } = first.quantity
  const from = first.layout.magnitude?.end ?? first.layout.upper?.end ?? first.layout.numeral.end
  const own =
    unit !== null &&
    !measures(unit) &&
    /^\p{L}[\p{L} -]{2,}$/u.test(unit) &&
    first.raw.toLowerCase().endsWith(unit.toLowerCase())
  const behind = plain.slice(own ? from : first.end)
  const name = /^[\s+-]*([^()（）.,;:\d]{2,60}?)\s*(?:[(（].*)?[.\s]*$/u.exec(behind)?.[1]?.trim() ?? ''
  if (NOBODY.test(name) || !isName(name)) return null
  const people = currency === null && (isPeople(name) || context.topic === 'people' || AMONG.test(heading))
  const measured = isMeasure(name) || (DESCRIBES.test(heading) && unit !== null && (!own || compared))
  if (!people && !measured) return null
  const plan = name.replace(ROLE_TAIL, '')
  const told = TARGET.test(name.slice(plan.length))
  return { name: told ? plan : name, role: told || TARGET_HEADING.test(heading) ? 'target' : 'amount' }
}

/** A few words that are no sentence. */
function isName(words: string): boolean {
  return /\p{L}{2}/u.test(words) && wordsOf(words).length <= MOST_WORDS && !SENTENCE.test(words)
}
