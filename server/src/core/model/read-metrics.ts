/** Metric statements in running text: "Ensure 99.95% service uptime by Q4", "Response time: 300 ms → 180 ms". */
import type { Period } from '../notation/time'
import { sourceSpan } from '../syntax/blocks'
import { isMeasure } from './column-lexicon'
import { type Context, nearestHeading, sectionOf } from './context'
import { factKind } from './fact-kind'
import { metricKey, metricName } from './metric-name'
import type { Fact, ItemId, ItemKind, Role } from './model'
import { chooseTime, fieldOf, type KeyValue, keyValuesOf } from './read-fields'
import { readSentences } from './read-sentences'
import { nameStart, statementsIn, withoutTimes } from './read-statements'
import type { Reading, ReadQuantity, ReadText, ReadTime } from './reading'
import { alignedStemsOf, wordsOf } from './terms'

const PRESENT =
  /(?<![\p{L}])(?:current(?:ly)?|today|now|baseline|at present|as of|so far|already|was|were|last year|actual|achieved|reached|aktuell|derzeit|heute|actuellement|actualmente|atualmente|attualmente|目前|当前|現在)(?![\p{L}])/iu
const TARGET =
  /(?<![\p{L}])(?:targets?|goals?|aim|ziel|objectif|objetivo|meta|obiettivo|目标|目標)(?![\p{L}])/iu
/** Keys that say what kind of line it is, not what it measures. */
const GENERIC_KEY =
  /^(?:outcomes?|results?|goals?|aims?|success|impact|expected impact|benefits?|value|note|summary|ziel|ergebnis|résultat|objectif|resultado|objetivo|meta|risultato|obiettivo|目标|目標|成果|(?:very )?(?:high|medium|low|top)[- ]priority|must|should|could|now|next|later|legend|trends?|history|verlauf|tendance|tendencia|tendência|andamento)$/i
/** What every product or project has of its own, so that "target price" names no metric of the whole. */
const OF_A_THING =
  /(?<!\p{L})(?:prices?|costs?|budgets?|spend|investments?|margins?|time|date|size|volume)(?!\p{L})/iu
const ARROW = /^\s*(?:→|->|–>|=>|⇒|➜|to|auf|à|a|até)\s*$/iu

/** Whether what stands between two amounts says that the one becomes the other. */
export function isArrow(between: string): boolean {
  return ARROW.test(between)
}

/** Collects the statements of one text; `item` is the initiative or priority in whose line it stands. */
export function readMetricStatements(
  reading: Reading,
  text: ReadText,
  context: Context,
  item: ItemId | null,
  kind: ItemKind | null = null,
): void {
  if (text.quantities.length === 0 || context.topic === 'risks' || context.topic === 'constraints') return
  readSentences(reading, text, context, item)
  const language = reading.settings.language
  const taken = new Set<number>()
  const { period, when, time } = timeOf(text, context)
  const adder = adderFor(reading, text, context, item)
  const add: Add = (name, quantity, role, scope, because, own) => {
    taken.add(quantity.start)
    adder(name, quantity, role, scope, because, own)
  }
  const ownTime =
    time === null ? (context.period.state === 'absent' ? null : { period, when }) : { period, when }
  const planned =
    kind !== null ||
    context.topic === 'priorities' ||
    context.topic === 'initiatives' ||
    context.topic === 'key-results'
  const pairs = keyValuesOf(text.prose)
  if (readPairs(reading, text, pairs, context, item) > 0) return
  for (const { name, quantity, role, scope, because } of statementsIn(
    text,
    language,
    planned,
    kind === 'key-result',
  ))
    add(name, quantity, role, scope, because)
  for (const quantity of text.quantities) {
    if (!taken.has(quantity.start)) readMention(reading, text, quantity, ownTime, context, item, planned)
  }
}

/** The time of a text: its own, or that of what holds it. */
function timeOf(
  text: ReadText,
  context: Context,
): { readonly time: ReadTime | null; readonly period: Period | null; readonly when: string } {
  const time = chooseTime(text.times)
  const held = context.period.state === 'absent' ? context.scopePeriod : context.period
  const period = time === null ? (held.state === 'known' ? held.value : null) : time.period
  return { time, period, when: time?.expression.raw ?? (held.state === 'absent' ? '' : held.raw) }
}

/** Makes facts of the statements of one text. */
function adderFor(reading: Reading, text: ReadText, context: Context, item: ItemId | null): Add {
  const { period, when } = timeOf(text, context)
  return (name, quantity, role, scope, because, own) => {
    const { metric, key, scope: named, alias } = metricName(name, reading.settings.language)
    if (key === '' || metric.length > 60) return
    const fact: Omit<Fact, 'id'> = {
      kind: factKind(quantity.quantity, metric, false),
      metric,
      key,
      ...(alias === null ? {} : { alias }),
      scope: scope ?? named,
      role,
      period: own !== undefined ? own.period : role === 'baseline' ? null : period,
      when: own !== undefined ? own.when : role === 'baseline' ? '' : when,
      heading: nearestHeading(context),
      section: sectionOf(context),
      source: 'text',
      quantity: quantity.quantity,
      because,
      item,
      hypothetical: context.hypothetical,
    }
    reading.addFact(fact, sourceSpan(text.prose, quantity.start, quantity.end))
  }
}

/** Keys that say what a figure is for, and leave what it measures to what stands above: "Target: 5%". */
const TARGET_KEY = /^(?:targets?|goals?|ziel(?:wert)?|cible|objectif|objetivo|meta|obiettivo|目标|目標)$/i
const ACTUAL_KEY =
  /^(?:current(?:ly)?|actuals?|today|now|as of .*|baseline|historical|history|trends?|last (?:year|quarter)|aktuell|ist|heute|actuel(?:le)?|actual|hoy|atual|hoje|attuale|oggi|当前|现状|現在|実績)$/i

/**
 * The statements of `key: value` pairs, each by itself: a key names its metric, or says the role of a figure whose
 * metric the heading or bullet above names. How many pairs were statements.
 */
export function readPairs(
  reading: Reading,
  text: ReadText,
  pairs: readonly KeyValue[],
  context: Context,
  item: ItemId | null,
): number {
  const language = reading.settings.language
  const add = adderFor(reading, text, context, item)
  let count = 0
  for (const [index, pair] of pairs.entries()) {
    // Only the first pair of a line runs on to its end; the next one has a key of its own.
    const end = pairs[index + 1]?.keyStart ?? text.text.length
    const values = text.quantities.filter((q) => q.start >= pair.start && q.end <= end)
    const [first, second] = values
    if (first === undefined || !valueOnly(text, pair.start, end)) continue
    const told = TARGET_KEY.test(pair.key) ? 'target' : ACTUAL_KEY.test(pair.key) ? 'actual' : null
    const subject = told === null ? null : context.subject
    const field = fieldOf(pair.key)
    // "ARR target" is a field of work ("Target: …") that names its metric.
    const named = field === null || (field === 'metric' && isMeasure(pair.key) && !OF_A_THING.test(pair.key))
    if (subject === null && (!named || GENERIC_KEY.test(pair.key))) continue
    const name = subject ?? nameOfKey(text, pair)
    if (metricKey(name, language) === '') continue
    count++
    const value = text.text.slice(pair.keyStart, end)
    const role: Role =
      told ??
      (PRESENT.test(value)
        ? 'actual'
        : TARGET.test(pair.key) || TARGET.test(nearestHeading(context)) || context.topic === 'key-results'
          ? 'target'
          : 'amount')
    if (second !== undefined && ARROW.test(text.text.slice(first.end, second.start))) {
      add(name, first, 'baseline', null, 'the first of two values')
      add(name, second, 'target', null, 'the second of two values')
      continue
    }
    // "Visitors: 300,000 in 2025, 320,000 in 2026": each amount with the time behind it.
    const times = values.map((each, at) => timeBehind(text, each, values[at + 1]))
    if (values.length > 1 && times.every((each) => each !== null))
      values.forEach((each, at) => {
        add(name, each, role, null, `“${pair.key}”`, times[at]!)
      })
    else
      addByWords(text, values, pair.start, (each, as, beside) => {
        const own = beside ? timeBehind(text, each, values[values.indexOf(each) + 1]) : null
        if (as === 'target' && beside) add(name, each, as, null, `“${pair.key}”`, own ?? undated)
        else add(name, each, as ?? role, null, `“${pair.key}”`)
      })
  }
  return count
}

type Add = (
  name: string,
  quantity: ReadQuantity,
  role: Role,
  scope: string | null,
  because: string,
  time?: { readonly period: Period | null; readonly when: string },
) => void

/** The words of a key that name a metric: without its time, and without a sentence in front. */
function nameOfKey(text: ReadText, { key, keyStart }: KeyValue): string {
  const plain = withoutTimes(text).slice(keyStart, keyStart + key.length)
  const name = plain
    .slice(plain.search(/[^.!?]*$/))
    .replace(/\s+/g, ' ')
    .trim()
  return name.replace(/\s+(?:on|at|in|by|as of|am|im|au|al|em|nel)$/i, '')
}

/** A target beside what there is today has not its time: "Target 95%, current 92% (as of Q3)". */
const undated: { readonly period: Period | null; readonly when: string } = { period: null, when: '' }

/** The amounts of a key by the word in front of each: "28 days (target: < 30 days)", "Target 95%, Current: 92%". */
function addByWords(
  text: ReadText,
  values: readonly ReadQuantity[],
  from: number,
  state: (value: ReadQuantity, role: 'target' | 'actual' | null, beside: boolean) => void,
): void {
  let end = from
  const roles = values.map((value) => {
    const lead = text.text.slice(end, value.start)
    end = value.end
    return TARGET.test(lead) ? 'target' : PRESENT.test(lead) ? 'actual' : null
  })
  const beside = roles.includes('target') && values.length > 1
  values.forEach((value, index) => {
    const role = roles[index]!
    if (index === 0)
      state(value, role ?? (beside ? 'actual' : null), beside && roles.some((each) => each === 'actual'))
    else if (role !== null) state(value, role, beside && roles.some((each) => each === 'actual'))
  })
}

function timeBehind(
  text: ReadText,
  value: ReadQuantity,
  next: ReadQuantity | undefined,
): { readonly period: Period | null; readonly when: string } | null {
  const end = next?.start ?? text.text.length
  const found = text.times.find(
    ({ expression: { start } }) => start >= value.end && start < end && start - value.end <= 24,
  )
  return found === undefined ? null : { period: found.period, when: found.expression.raw }
}

/** Words right before an amount that make it a change and not a value: "by 40%", "um 15 Punkte". */
const BY = /(?:^|\s)(?:by|um|de|en|di|of|another|additional|further|extra|plus)\s*$/i
/** "down from 9% to 5%": where it comes from. */
const FROM = /(?:^|\s)(?:from|von|de|desde|da)\s*$|[从從]$/i
/** Where a sentence ends; a full stop between digits is part of a figure. */
const SENTENCE = /[;!?。；！？]|\.(?!\d)/g
/** In a paragraph of key lines each line speaks for itself. */
const SENTENCE_OR_LINE = /[;!?。；！？\n]|\.(?!\d)/g

function readMention(
  reading: Reading,
  text: ReadText,
  quantity: ReadQuantity,
  time: { readonly period: Period | null; readonly when: string } | null,
  context: Context,
  item: ItemId | null,
  planned: boolean,
): void {
  if (context.hypothetical || quantity.quantity.signed || BY.test(text.text.slice(0, quantity.start))) return
  let from = 0
  let to = text.text.length
  const ends = keyValuesOf(text.prose).length > 0 ? SENTENCE_OR_LINE : SENTENCE
  for (const end of text.text.matchAll(ends)) {
    if (end.index < quantity.start) from = end.index + 1
    else if (end.index >= quantity.end) {
      to = end.index
      break
    }
  }
  // Dates say nothing about what is measured; the counted noun does: "225 customers".
  const timeless = withoutTimes(text)
  const before = timeless.slice(from, quantity.start)
  const behind = timeless.slice(nameStart(quantity), to)
  const clause = `${before} ${behind}`
  const present = context.topic === 'done' || PRESENT.test(clause) || FROM.test(before)
  // What a paragraph says without any date is a description, whatever year stands in the title.
  if (!present && time === null && !planned) return
  const language = reading.settings.language
  reading.addMention(
    {
      words: wordsOf(clause),
      stems: alignedStemsOf(clause, language),
      at: wordsOf(before).length,
      role: present ? 'actual' : 'target',
      period: present ? null : (time?.period ?? null),
      when: time?.when ?? '',
      quantity: quantity.quantity,
      heading: nearestHeading(context),
      section: sectionOf(context),
      item,
    },
    sourceSpan(text.prose, quantity.start, quantity.end),
  )
}

/** Whether the value of a pair is a short statement of figures rather than a sentence that happens to hold one. */
function valueOnly(text: ReadText, start: number, end: number): boolean {
  const value = text.text.slice(start, end)
  const first = text.quantities.find((q) => q.start >= start)
  return first !== undefined && first.start - start <= 12 && value.length <= 120
}
