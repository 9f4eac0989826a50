/** Metric statements in running text: "Ensure 99.95% service uptime by Q4", "Response time: 300 ms → 180 ms". */
import type { Period } from '../notation/time'
import { sourceSpan } from '../syntax/blocks'
import { type Add, adderFor, timeOf } from './add-fact'
import { figureInBracket } from './bracket-figures'
import { bracketedValue } from './bracketed-value'
import { figuresOfBullet, headcountsOfBullet } from './bullet-figures'
import { TARGET_HEADING } from './column-lexicon'
import { type Context, nearestHeading, sectionOf } from './context'
import { costsIn } from './cost-sentences'
import { figuresOfHeading } from './heading-figures'
import { isCriteria } from './lexicon'
import type { ItemId, ItemKind } from './model'
import { keyValuesOf } from './read-fields'
import { readPairs } from './read-pairs'
import { readSentences } from './read-sentences'
import { nameStart, statementsIn, withoutTimes } from './read-statements'
import type { Reading, ReadQuantity, ReadText } from './reading'
import { isRiskRegister, measuresBusiness } from './risk-figures'
import { sentenceAround } from './sentence-bounds'
import { PRESENT } from './statement-roles'
import { alignedStemsOf, wordsOf } from './terms'

/**
 * Collects the statements of one text; `item` is the initiative or priority in whose line it stands, and `bullet` says
 * that the text is one: below "Targets" it states a figure, whatever else it is.
 */
export function readMetricStatements(
  reading: Reading,
  text: ReadText,
  context: Context,
  item: ItemId | null,
  kind: ItemKind | null = null,
  bullet = false,
): void {
  if (context.topic === 'constraints') {
    const add = adderFor(reading, text, context, item)
    if (!context.hypothetical)
      for (const { name, quantity, scope, because } of costsIn(text, new Set(), true))
        add(name, quantity, 'amount', scope, because)
    return
  }
  const people = bullet ? headcountsOfBullet(text, context) : []
  if (text.quantities.length === 0)
    for (const each of people)
      adderFor(reading, text, context, item)(each.name, each.quantity, 'amount', null, each.because)
  if (text.quantities.length === 0) return
  if (isRiskRegister(context)) {
    const stated = keyValuesOf(text.prose).filter(({ key }) => measuresBusiness(key))
    readPairs(reading, text, stated, context, item)
    return
  }
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
    context.topic === 'key-results' ||
    (bullet &&
      (context.topic === 'metrics' ||
        TARGET_HEADING.test(nearestHeading(context)) ||
        isCriteria(nearestHeading(context))))
  const place = placeInFront(text)
  const listsFigures =
    bullet &&
    (context.topic === 'metrics' || context.topic === 'key-results' || isCriteria(nearestHeading(context)))
  const pairs = keyValuesOf(text.prose)
  if (readPairs(reading, text, pairs, context, item) > 0) return
  for (const { name, quantity, role, scope, because } of statementsIn(
    text,
    language,
    planned,
    kind === 'key-result' || listsFigures,
  )) {
    // "42% of delayed deals involve a review" describes; below key results it promises.
    const of =
      quantity.quantity.unit === '%' && /^\s*of\s/i.test(text.text.slice(quantity.end, quantity.end + 4))
    const described = of && because === 'what is to be reached' && !promises(kind, context)
    add(name, quantity, described ? 'amount' : role, scope ?? place, because)
  }
  const bracketed = bullet && taken.size === 0 ? bracketedValue(text) : null
  if (bracketed !== null && readPairs(reading, text, [bracketed], context, item) > 0) return
  const listed = bullet && pairs.length === 0 && taken.size === 0 ? figuresOfHeading(text, true) : null
  if (listed !== null)
    add(listed.name, listed.figures[0]!, listed.key === null ? 'total' : 'amount', null, 'in brackets')
  const alone =
    !bullet || taken.size > 0 ? [] : people.length > 0 ? people : figuresOfBullet(text, context, listsFigures)
  for (const each of alone) add(each.name, each.quantity, each.role, each.scope ?? place, each.because)
  const inside = bullet && taken.size === 0 ? figureInBracket(text, context, listsFigures) : null
  if (inside !== null) add(inside.name, inside.quantity, inside.role, inside.scope, inside.because)
  // What a sentence states is compared as one as well, so its amounts stay mentions.
  if ((context.topic !== 'context' || SUMS_UP.test(nearestHeading(context))) && !context.hypothetical)
    for (const { name, quantity, scope, because } of costsIn(text, taken))
      adder(name, quantity, 'amount', scope ?? place, because)
  for (const quantity of text.quantities) {
    if (!taken.has(quantity.start)) readMention(reading, text, quantity, ownTime, context, item, planned)
  }
}

/** Where a document says its own figures in short. */
const SUMS_UP =
  /summary|at a glance|highlights|zusammenfassung|auf einen blick|résumé|synthèse|resumen|sumário|resumo|sintesi|riepilogo|概要|摘要|サマリー/iu

function promises(kind: ItemKind | null, context: Context): boolean {
  return (
    kind === 'key-result' || context.topic === 'key-results' || TARGET_HEADING.test(nearestHeading(context))
  )
}

/** "In the south, …", "En région Sud, …": what a sentence that opens so is about. */
const PLACE_IN_FRONT =
  /^\s*(?:in|for|across|within|at|im|für|bei|en|dans|pour|chez|para|em|no|na|per|nel|nella)\s+([^,.;:!?\d]{2,40}),\s/iu
/** What opens a sentence and names no part of the business. */
const TURN =
  /(?<!\p{L})(?:addition|total|particular|general|turn|order|short|parallel|fact|future|meantime|year|years|quarter|month|example|instance|this|that|these|which|doing|plus|outre|effet|général|particulier|además|particular|paralelo|adição|suma|resumen|breve|sintesi|particolare|generale|beispiel|folge|zukunft|gegenzug|all|every|each|alle[rnms]?|tous|toutes|todos|todas|tutt[ie])(?!\p{L})/iu

function placeInFront(text: ReadText): string | null {
  const place = PLACE_IN_FRONT.exec(withoutTimes(text))?.[1]?.trim() ?? ''
  return /\p{L}{2}/u.test(place) && place.split(/\s+/).length <= 4 && !TURN.test(place) ? place : null
}

/** Words right before an amount that make it a change and not a value: "by 40%", "um 15 Punkte". */
const BY = /(?:^|\s)(?:by|um|de|en|di|of|another|additional|further|extra|plus)\s*$/i
/** "down from 9% to 5%": where it comes from. */
const FROM = /(?:^|\s)(?:from|von|de|desde|da)\s*$|[从從]$/i
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
  const { from, to } = sentenceAround(text, quantity.start, quantity.end)
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
