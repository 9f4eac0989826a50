/** Sentences that state an amount: "Hosting will cost €12K a month", "an investment of €3.5M", "Gross margin is 62%". */
import { isMeasure, isPeople } from './column-lexicon'
import { withoutTimes } from './read-statements'
import type { ReadQuantity, ReadText } from './reading'
import { wordsOf } from './terms'

/** What one sentence says an amount is. */
export interface StatedCost {
  readonly name: string
  readonly scope: string | null
  readonly quantity: ReadQuantity
  readonly because: string
}

const ABOUT = String.raw`(?:\s+(?:about|around|approximately|roughly|nearly|over|up to|at least|some|rund|etwa|ca\.|environ|près de|unos|cerca de|aproximadamente|circa))?\s*[~≈]?\s*$`
/** "an annual budget of", "un budget de" */
const OF = new RegExp(
  String.raw`((?:[\p{L}&'’-]+\s){0,4}[\p{L}&'’-]+)\s(?:of|von|in Höhe von|de|di)${ABOUT}`,
  'iu',
)
/** "licence fees are", "the budget will be", "Das Budget beträgt" */
const IS = new RegExp(
  String.raw`((?:[\p{L}&'’-]+\s){0,5}[\p{L}&'’-]+)\s(?:(?:is|are|was|were)(?: (?:currently|now|already))?(?: (?:estimated|valued|budgeted|expected|planned|set|projected|capped|at)(?: at| to be)?)?|(?:has |have )?reached|hit|stood at|came to|will be|stands? at|totals?|totalled|amounts? to|comes? to|beträgt|betragen|beläuft sich auf|s['’]élève(?:nt)? à|asciende(?:n)? a|ammonta(?:no)? a|é de|totaliza)${ABOUT}`,
  'iu',
)
/** "Office spend confirmed by the bank: " */
const FOUND = new RegExp(
  String.raw`((?:[\p{L}&'’-]+\s){0,4}[\p{L}&'’-]+)\s(?:confirmed|measured|reported|recorded|billed|observed|according to|as of)(?:\s[\p{L}\p{N}-]+){0,6}:${ABOUT}`,
  'iu',
)
/** "The rebuild costs", "Hosting will cost", "der Umbau kostet" */
const COSTS = new RegExp(
  String.raw`((?:[\p{L}&'’-]+\s){0,5}[\p{L}&'’-]+?)\s(?:will |would |wird |va )?(?:costs?|kostet|kosten|coûte(?:ra)?|coûter|cuesta|costará|custa|custará|costa|costerà)${ABOUT}`,
  'iu',
)
const SPENDS = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:spen[dt]|spending|invest(?:ed|ing)?|allocat(?:e|es|ed|ing)|budget(?:ed)?|reserved?|set aside|earmark(?:ed)?)${ABOUT}`,
  'iu',
)
const ON =
  /^\s*(?:on|in|for|to|into|towards?)\s+(?:the\s+|our\s+|a\s+|an\s+)?((?:[\p{L}&'’-]+\s){0,3}[\p{L}&'’-]+?)(?=[,.;:)]|\s(?:in|by|over|per|this|next|and|to|for|during|through|from)\s|\s*$)/iu
/** What nobody promises, and whom others pay. */
const DOUBTFUL =
  /(?<!\p{L})(?:if|could|would|might|may|e\.g\.|example|instance|typical(?:ly)?|average|competitors?|industry|market size|per customer|each|falls|könnte|beispiel|si|pourrait|exemple|podría|ejemplo|poderia|exemplo|potrebbe|esempio)(?!\p{L})/iu
const DETERMINERS =
  /^(?:(?:expect(?:s|ed)?|anticipate|generate[sd]?|report(?:ed|s)?|show(?:s|ed)?|achieved?|reach(?:ed)?|and|but|with|has|have|had|the|a|an|our|its|their|we|for|to|at|on|in|of|requires?|needs?|plans?|total of|this|that|der|die|das|ein|eine|unser\p{L}*|le|la|les|un|une|notre|nos|el|los|las|una|nuestr\p{L}*|o|os|as|um|uma|nosso|nossa|il|lo|gli|i|nostro|nostra)\s+)+/iu

/**
 * The amounts of money that sentences state; `taken` are those that something else has read. Among constraints
 * (`limits`) only what is, and no more than what may be.
 */
export function costsIn(text: ReadText, taken: ReadonlySet<number>, limits = false): StatedCost[] {
  const found: StatedCost[] = []
  const plain = withoutTimes(text)
  for (const quantity of text.quantities) {
    const { currency, signed, comparator } = quantity.quantity
    if (signed || (currency !== null && comparator === '<') || taken.has(quantity.start)) continue
    const start = Math.max(...['.', '!', '?', ';', '\n'].map((end) => lastEnd(plain, end, quantity.start)))
    const before = plain.slice(Math.max(start + 1, quantity.start - 120), quantity.start)
    const behind = plain.slice(quantity.end, quantity.end + 80)
    if (DOUBTFUL.test(plain.slice(start + 1, quantity.end + 60).split(/[.!?;\n](?!\d)/u)[0]!)) continue
    if (limits && (currency === null || NEGATED.test(before))) continue
    const last = found.at(-1)
    const forecast = last === undefined ? null : forecastOf(last, plain, quantity)
    const stated =
      forecast ??
      (currency === null
        ? measuredBy(before, behind, quantity)
        : (budgetBehind(behind, limits ? leadOf(plain, quantity.start) : null) ??
          statedBy(before, behind, limits)))
    if (stated !== null) found.push({ ...stated, quantity })
  }
  return [
    ...found,
    ...sumOf(text, plain, new Set([...taken, ...found.map(({ quantity }) => quantity.start)])),
  ]
}

/** "on a strict $40K/month budget", "$50/month limit": what is behind the amount says what it is. */
function budgetBehind(behind: string, lead: string | null): Omit<StatedCost, 'quantity'> | null {
  const name = BUDGET_BEHIND.exec(behind)?.[1] ?? (lead === null ? undefined : LIMIT_BEHIND.exec(behind)?.[1])
  return name === undefined ? null : { name, scope: lead, because: `“${name}”` }
}

const BUDGET_BEHIND =
  /^\s+((?:(?:annual|monthly|quarterly|yearly|total|overall|operating|marketing|hiring|project|cloud)\s)?budget)(?=\s*(?:[.,;:—–]|$)|\s(?:for|in|to|with|and|at)\s)/iu
const LIMIT_BEHIND = /^\s+((?:spend(?:ing)?\s|cost\s)?(?:limit|cap|ceiling))(?!\p{L})/iu
const NEGATED =
  /(?<!\p{L})(?:not|never|no|cannot|without|nicht|kein\p{L}*|ne|pas|sans|nunca|sin|não|sem|non|senza)(?!\p{L})/iu

/** "Cloud bill — $50/month limit": what stands in front of the dash of a bullet. */
function leadOf(plain: string, at: number): string | null {
  const lead = /^\s*([^\s.;:!?—–][^.;:!?—–]{1,40}?)\s+[—–-]\s/u.exec(plain.slice(0, at))
  return lead?.[1] ?? null
}

/** "was $130 actual, $215 forecast": the same once more, as somebody foresees it. */
function forecastOf(
  { name, scope, quantity }: StatedCost,
  plain: string,
  next: ReadQuantity,
): Omit<StatedCost, 'quantity'> | null {
  const word = FORECAST.exec(plain.slice(next.end))?.[1]
  const joined = /^(?:\s(?:actual|so far|today|now))?\s*[,;/]\s*(?:and\s)?[~≈]?$/iu
  if (word === undefined || quantity.quantity.currency !== next.quantity.currency) return null
  if (!joined.test(plain.slice(quantity.end, next.start))) return null
  return { name, scope: scope === null ? word : `${scope}, ${word}`, because: `“${word}”` }
}

const FORECAST = /^\s(forecast(?:ed)?|projected|planned|budgeted|expected)(?!\p{L})/iu

/** "$4/month mail + $2/month maps + $1/month chat": the parts of a sum, each in front of what it pays. */
function sumOf({ quantities }: ReadText, plain: string, taken: ReadonlySet<number>): StatedCost[] {
  const found: StatedCost[] = []
  let run: StatedCost[] = []
  const close = () => {
    if (run.length > 1) found.push(...run)
    run = []
  }
  quantities.forEach((quantity, at) => {
    const next = quantities[at + 1]
    const behind = plain.slice(quantity.end, next?.start ?? quantity.end + 60)
    const part = PART.exec(behind)
    const money = quantity.quantity.currency !== null && !taken.has(quantity.start)
    if (!money || part === null) {
      close()
      return
    }
    run.push({ name: 'Cost', scope: part[1]!, quantity, because: 'a part of a sum' })
    if (!/^\s*\+\s*[~≈]?\s*$/u.test(behind.slice(part[0].length))) close()
  })
  close()
  return found
}

const PART = /^\s(\p{Lu}[\p{L}\p{N}&/-]*(?:\s\p{L}[\p{L}\p{N}&/-]*){0,3}?)(?=\s*(?:[+.,;:()]|$))/u

/** Where the last `end` in front of `at` stands that is no part of a figure. */
function lastEnd(text: string, end: string, at: number): number {
  let found = text.lastIndexOf(end, at - 1)
  while (found > 0 && end === '.' && /\d/.test(text[found + 1] ?? ''))
    found = text.lastIndexOf(end, found - 1)
  return found
}

/** "Gross margin is 62%", "an NPS of 52", "Our team has 24 employees". */
function measuredBy(
  before: string,
  behind: string,
  { quantity: { unit } }: ReadQuantity,
): Omit<StatedCost, 'quantity'> | null {
  if (unit !== null && isPeople(unit))
    return EMPLOYS.test(before) ? { name: 'Headcount', scope: null, because: 'how many it has' } : null
  // "Churn is 3% of …", "a margin of 12 points more": a part or a difference.
  if (/^\s*(?:of|higher|lower|more|less|above|below|better|worse|faster)(?!\p{L})/iu.test(behind)) return null
  const name = nameOf((IS.exec(before) ?? OF.exec(before))?.[1] ?? '')
  const known = isMeasure(name) && !MOVED.test(name) && wordsOf(name).length <= 4
  return known ? { name, scope: null, because: `“${name}”` } : null
}

/** "Our team has", "The company employs": not what somebody else has. */
const EMPLOYS = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:we|our (?:team|company|staff|organi[sz]ation)|the (?:team|company|organi[sz]ation))\s(?:currently |now |today )?(?:has|have|employs?|counts?|is|are|consists? of)${ABOUT}`,
  'iu',
)
/** What a figure moves by, which is no value of anything. */
const MOVED =
  /(?<!\p{L})(?:growth|increase|decrease|reduction|improvement|decline|change|rise|drop|wachstum|croissance|hausse|crecimiento|crescimento|crescita)(?!\p{L})/iu

function statedBy(before: string, behind: string, limits: boolean): Omit<StatedCost, 'quantity'> | null {
  const spent = !limits && SPENDS.test(before) ? (ON.exec(behind)?.[1]?.trim() ?? null) : null
  if (spent !== null) return named('Spending', spent, 'what is spent on it')
  const costs = limits ? null : COSTS.exec(before)
  if (costs !== null) return named('Cost', nameOf(costs[1]!), 'what it costs')
  const name = nameOf((IS.exec(before) ?? FOUND.exec(before) ?? OF.exec(before))?.[1] ?? '')
  return name !== '' && isMeasure(name) && wordsOf(name).length <= 5
    ? { name, scope: null, because: `“${name}”` }
    : null
}

function named(name: string, scope: string, because: string): Omit<StatedCost, 'quantity'> | null {
  return /\p{L}{3}/u.test(scope) && !PRONOUN.test(scope) ? { name, scope, because } : null
}

/** Words that point at something else. */
const PRONOUN = /^(?:it|this|that|they|them|these|those|which|who|we|es|dies|cela|ce|esto|isso|questo)$/iu

function nameOf(raw: string): string {
  const last = raw
    .replace(/\s+/g, ' ')
    .trim()
    .split(/\s(?:and|but|with|und|et|y|e|that|which)\s/iu)
    .at(-1)!
  return last
    .replace(DETERMINERS, '')
    .replace(/\s(?:will|would|shall|wird|va)$/i, '')
    .trim()
}
