/** The values of one key line: by times, by arrows, by the words in front of each, or one after the other. */
import { type Add, type StatedTime, timeOf } from './add-fact'
import type { Context } from './context'
import { furtherFigure } from './further-figures'
import { BENCHMARK } from './key-lexicon'
import type { Role } from './model'
import { type PairSubject, sameUnit } from './pair-subject'
import type { KeyValue } from './read-fields'
import { withoutTimes } from './read-statements'
import type { ReadQuantity, ReadText, ReadTime } from './reading'
import { isArrow } from './statement'
import { PRESENT, TARGET } from './statement-roles'

/** What stands between a key and its figure and says no more than that it is to be reached. */
export const REACHES =
  /^\s*(?:maintain|keep|hold|achieve|reach|hit|exceed|(?:improve|increase|grow|raise|boost|expand|scale|reduce|decrease|cut|lower|drop|get|bring)(?: (?:it|this))?(?: (?:down|up))? to|halten|erreichen|maintenir|atteindre|mantener|alcanzar|manter|atingir|mantenere|raggiungere)(?: (?:at|at least|above|below|under|over|more than|less than))?\s*$/i

/** Adds the values of a pair, each with its role, time and scope. */
export function addValues(
  text: ReadText,
  pair: KeyValue,
  values: readonly ReadQuantity[],
  end: number,
  { name, scope, told }: PairSubject,
  context: Context,
  add: Add,
): void {
  const because = `“${pair.key}”`
  const lead = text.text.slice(pair.start, values[0]!.start)
  const value = text.text.slice(pair.keyStart, end)
  const role: Role =
    told ??
    (PRESENT.test(value)
      ? 'actual'
      : TARGET.test(pair.key) ||
          TARGET.test(tellingHeading(context)) ||
          context.topic === 'key-results' ||
          REACHES.test(lead)
        ? 'target'
        : 'amount')
  const shares = scopesBehind(text, values, end)
  if (shares !== null) {
    values.forEach((each, at) => {
      const share = each.quantity.unit === '%' ? { ...each, quantity: { ...each.quantity, per: null } } : each
      add(name, share, role, shares[at]!, because)
    })
    return
  }
  if (addCompared(text, values, name, scope, role, because, context, add)) return
  const times = timesOf(text, pair, values, end)
  if (times !== null) {
    values.forEach((each, at) => {
      add(name, each, role, scope, because, times[at]!)
    })
    return
  }
  const chained =
    values.length > 1 && values.every((each, at) => at === 0 || becomes(text, values[at - 1]!, each))
  if (chained) {
    // What lies between the two ends has no time of its own.
    add(name, values[0]!, 'baseline', scope, 'the first of the values')
    add(name, values.at(-1)!, told === 'actual' ? 'actual' : 'target', scope, 'the last of the values')
    return
  }
  const run = values.findIndex((each, at) => at > 0 && !becomes(text, values[at - 1]!, each))
  if (run > 1 && /^\s*[(（]/u.test(text.text.slice(values[run - 1]!.end, values[run]!.start))) {
    // "8,400 → 10,500 (year end 16,000)": what stands in the brackets, and when, is another matter.
    const own = text.times.filter(({ expression }) => expression.end <= values[run]!.start - 1)
    const head = own.filter(
      ({ expression }) => !/[(（]/u.test(text.text.slice(values[run - 1]!.end, expression.start)),
    )
    add(name, values[0]!, 'baseline', scope, 'the first of the values')
    const role = told === 'actual' ? 'actual' : 'target'
    const time = timeOf({ ...text, times: head }, context)
    add(name, values[run - 1]!, role, scope, 'the last of the values', time)
    return
  }
  addByWords(text, values, pair.start, (each, as, beside) => {
    const own = beside ? timeBehind(text, each, values[values.indexOf(each) + 1], 24) : null
    const bench = BENCHMARK.exec(text.text.slice(pair.start, end))
    if (as === 'more') {
      const before = values[values.indexOf(each) - 1]!
      const more = furtherFigure(text, before, each, end, { name, scope }, context.settings.language)
      if (more !== null) add(more.name, each, more.role, more.scope, because)
    } else if (as === 'bench') add(name, each, 'amount', bench?.[0] ?? scope, because)
    else if (as === 'target' && beside) add(name, each, as, scope, because, own === null ? undated : own)
    else add(name, each, as ?? role, scope, because)
  })
}

const COMPARED =
  /(?:^|[^\p{L}])(?:vs\.?|versus|compared (?:to|with)|against|up from|down from|from|gegenüber|contre|frente a|contra|rispetto a)\s*$/iu

/** "+18% (vs Q4 2025: $120)": the second figure is that of the time in front of it, which says nothing of the first. */
function addCompared(
  text: ReadText,
  values: readonly ReadQuantity[],
  name: string,
  scope: string | null,
  role: Role,
  because: string,
  context: Context,
  add: Add,
): boolean {
  const [first, second, ...more] = values
  if (first === undefined || second === undefined || more.length > 0) return false
  const time = text.times.find(
    ({ expression: { start, end } }) =>
      start >= first.end && end <= second.start && /^[\s:：]{0,3}$/.test(text.text.slice(end, second.start)),
  )
  const behind = COMPARED.test(text.text.slice(first.end, second.start))
    ? timeBehind(text, second, undefined, 12)
    : null
  if (
    behind === null &&
    (time === undefined || !COMPARED.test(text.text.slice(first.end, time.expression.start)))
  )
    return false
  const own = text.times.filter(({ expression }) => expression.end <= first.start)
  const { period, when } = timeOf({ ...text, times: own }, context)
  add(name, first, role, scope, because, { period, when })
  add(name, second, 'actual', scope, because, behind ?? statedTime(time!))
  return true
}

const FOR =
  /^\s*(?:for|among|für|pour|para|per)\s+(?:the\s+|our\s+)?(\p{L}[\p{L} -]{1,30}?)\s*(?=[,;.)\n]|$)/u

/** "< 3 months for vendors, < 6 months for markets": whom each of several figures is for; null unless all say so. */
function scopesBehind(text: ReadText, values: readonly ReadQuantity[], end: number): string[] | null {
  if (values.length < 2) return null
  const scopes = values.map((value, at) =>
    FOR.exec(text.text.slice(value.end, values[at + 1]?.start ?? end))?.[1]?.trim(),
  )
  if (scopes.every((scope) => scope !== undefined)) return scopes as string[]
  const named = values.map((value, at) =>
    IN_BRACKETS.exec(text.text.slice(value.end, values[at + 1]?.start ?? end))?.[1]?.trim(),
  )
  if (named.every((scope) => scope !== undefined) && new Set(named).size === named.length)
    return named as string[]
  const sum = values.reduce(
    (all, { quantity }) => all + (quantity.unit === '%' ? quantity.value : Number.NaN),
    0,
  )
  if (!(sum > 98 && sum < 102)) return null
  // "50% monthly, 50% annual": what may be a rate elsewhere tells the shares apart here.
  const parts = values.map((value, at) => {
    const from = value.quantity.per === null ? value.end : value.start + value.raw.indexOf('%') + 1
    return PART.exec(text.text.slice(from, values[at + 1]?.start ?? end))?.[1]?.trim()
  })
  return parts.every((part) => part !== undefined) ? (parts as string[]) : null
}

/** "€99 a year (Apple) + €25 (Google)" */
const IN_BRACKETS = /^\s*[(（](\p{Lu}[\p{L} &.-]{1,30})[)）]/u

/** "50% coast, 30% inland, 20% remote" */
const PART = /^\s*(?:in\s+|for\s+|from\s+)?(\p{L}[\p{L}\p{N} &/-]{0,30}?)\s*(?=[,;)+/]|and\s*$|$)/u

/** The nearest heading that says more than a time: below "Goals" and "Q1" it is "Goals". */
function tellingHeading({ headings }: Context): string {
  const time = /^\W*(?:Q[1-4]|H[12]|T[1-4])?\W*(?:FY\s?)?(?:\d{2,4})?\W*$/i
  const at = headings.findLastIndex((heading) => !time.test(heading))
  return at >= headings.length - 2 ? (headings[at] ?? '').replace(/\([^()]*\)/g, ' ') : ''
}

/** Whether what stands between two amounts, times aside, is an arrow. */
function becomes(text: ReadText, a: ReadQuantity, b: ReadQuantity): boolean {
  return isArrow(
    withoutTimes(text)
      .slice(a.end, b.start)
      .replace(/[()（）]/g, ' '),
  )
}

/**
 * The time of each of several figures: in front of each ("Q1: 15%, Q2: 16%"), behind each ("32 days (Q2) → 29 days
 * (Q3)"), or all of them at the end ("1.2M → 1.5M (2025, 2026)"); null when they have none.
 */
function timesOf(
  text: ReadText,
  pair: KeyValue,
  values: readonly ReadQuantity[],
  end: number,
): readonly StatedTime[] | null {
  if (values.length < 2 || values.some(({ quantity }) => !sameUnit(quantity, values[0]!.quantity)))
    return null
  const before = values.map((each, at) => timeBefore(text, values[at - 1]?.end ?? pair.start, each))
  if (before.every((time) => time !== null)) return before as StatedTime[]
  const behind = values.map((each, at) => timeBehind(text, each, values[at + 1], 24))
  if (behind.every((time) => time !== null)) return behind as StatedTime[]
  const last = values.at(-1)!
  const listed = text.times.filter(({ expression }) => expression.start >= last.end && expression.end <= end)
  return listed.length === values.length ? listed.map(statedTime) : null
}

function statedTime({ period, expression }: ReadTime): StatedTime {
  return { period, when: expression.raw }
}

/** "Q1: 15%", but not the "(Q1)" of the figure before it in "15% (Q1) → 16%". */
function timeBefore(text: ReadText, from: number, value: ReadQuantity): StatedTime | null {
  const found = text.times.findLast(
    ({ expression: { start, end } }) =>
      start >= from && end <= value.start && /^[\s:：=–-]{0,4}$/u.test(text.text.slice(end, value.start)),
  )
  return found === undefined ? null : statedTime(found)
}

function timeBehind(
  text: ReadText,
  value: ReadQuantity,
  next: ReadQuantity | undefined,
  within: number,
): StatedTime | null {
  const end = next?.start ?? text.text.length
  const found = text.times.find(
    ({ expression: { start } }) => start >= value.end && start < end && start - value.end <= within,
  )
  return found === undefined ? null : statedTime(found)
}

/** A target beside what there is today has not its time: "Target 95%, current 92% (as of Q3)". */
const undated: StatedTime = { period: null, when: '' }
/** "4.1/5, up from 3.8/5": where it comes from. */
const FROM =
  /(?:^|[^\p{L}])(?:(?:up|down|compared) from|from|compared (?:to|with)|vorher|zuvor|contre|frente a|contra|rispetto a)\s*$/iu

/** `more` is a further figure whose own words say what it states. */
type ValueRole = 'target' | 'actual' | 'baseline' | 'bench' | 'more'

/** The amounts of a key by the word in front of each: "28 days (target: < 30 days)", "Target 95%, Current: 92%". */
function addByWords(
  text: ReadText,
  values: readonly ReadQuantity[],
  from: number,
  state: (value: ReadQuantity, role: ValueRole | null, beside: boolean) => void,
): void {
  let end = from
  const roles = values.map((value, at): ValueRole | null => {
    const lead = text.text.slice(end, value.start)
    const tail = text.text.slice(value.end, values[at + 1]?.start ?? value.end + 40)
    end = value.end
    // "Above industry average (94% vs 89%)": ours, and theirs.
    if (at === 0 && values.length > 1 && BENCHMARK.test(lead) && COMPARED.test(tail)) return 'actual'
    if (at === 1 && COMPARED.test(lead) && BENCHMARK.test(text.text.slice(from, values[0]!.start)))
      return 'bench'
    if (
      BENCHMARK.test(lead) ||
      (at > 0 &&
        /^\s*\S{0,2}\s*$/.test(tail.slice(0, BENCHMARK.exec(tail)?.index ?? 0)) &&
        BENCHMARK.test(tail))
    )
      return 'bench'
    if (TARGET.test(lead)) return 'target'
    if (at > 0 && FROM.test(lead)) return 'baseline'
    return PRESENT.test(lead) || /(?:^|[^\p{L}])(?:company|we|ours?) (?:at|is|are)\s*$/iu.test(lead)
      ? 'actual'
      : null
  })
  const beside = roles.includes('target') && values.length > 1
  values.forEach((value, index) => {
    const role = roles[index]!
    const dated = beside && roles.some((each) => each === 'actual')
    if (index === 0) state(value, role ?? (beside ? 'actual' : null), dated)
    else state(value, role ?? 'more', dated)
  })
}
