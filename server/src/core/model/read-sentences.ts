/** Running text to sentences with amounts: one for each sentence, key line or bullet that states a figure. */
import { sourceSpan } from '../syntax/blocks'
import { matchesOf } from '../text/matches'
import type { Context } from './context'
import type { ItemId } from './model'
import { keyValuesOf } from './read-fields'
import type { Reading, ReadText } from './reading'
import { isRiskRegister } from './risk-figures'

/** A full stop ends a sentence before a capital or at the end; "approx. 5" and "2.5" go on. */
const END = /[!?;。！？；]|\.(?=\s+[\p{Lu}"“‘'(*_]|\s*$)/gu
/** In a paragraph of key lines each line speaks for itself. */
const END_OR_LINE = /[!?;。！？；\n]|\.(?=\s+[\p{Lu}"“‘'(*_]|\s*$)/gu
/** Longer ones are no sentence that anybody compares figures in. */
const LONGEST = 600

/** Adds the sentences of one text; `item` is the initiative or priority in whose line it stands. */
export function readSentences(reading: Reading, text: ReadText, context: Context, item: ItemId | null): void {
  if (text.quantities.length === 0) return
  const ends = matchesOf(text.text, keyValuesOf(text.prose).length > 0 ? END_OR_LINE : END).map(
    (end) => end.index,
  )
  let from = 0
  for (const to of [...ends, text.text.length]) {
    // An end inside an amount or a time ("Rs. 5") is none.
    if (to < text.text.length && inside(text, to)) continue
    addSentence(reading, text, from, to, context, item)
    from = to + 1
  }
}

/** The same for a line that states fields of the heading, label or bullet above it: "Investment: €3M over two years". */
export function readFieldSentences(
  reading: Reading,
  text: ReadText,
  context: Context,
  item: ItemId | null,
): void {
  if (context.topic !== 'constraints' && !isRiskRegister(context)) readSentences(reading, text, context, item)
}

function inside({ quantities, times }: ReadText, at: number): boolean {
  return (
    quantities.some(({ start, end }) => start <= at && at < end) ||
    times.some(({ expression: { start, end } }) => start <= at && at < end)
  )
}

function addSentence(
  reading: Reading,
  text: ReadText,
  from: number,
  to: number,
  context: Context,
  item: ItemId | null,
): void {
  const whole = text.text.slice(from, to)
  const start = from + whole.length - whole.trimStart().length
  const quantities = text.quantities.filter((quantity) => quantity.start >= start && quantity.end <= to)
  if (quantities.length === 0 || to - start > LONGEST) return
  const id = reading.id('s', reading.sentences)
  const held = context.period.state === 'known' ? context.period : context.scopePeriod
  reading.sentences.push({
    id,
    text: whole.trim().replace(/\s/g, ' '),
    amounts: quantities.map(({ raw, quantity, start: at, end }, index) => {
      reading.places.put(id, `q${index}`, sourceSpan(text.prose, at, end))
      return { part: `q${index}`, raw, start: at - start, end: end - start, quantity }
    }),
    times: text.times
      .filter(({ expression }) => expression.start >= start && expression.end <= to)
      .map(({ expression, period }) => ({
        raw: expression.raw,
        start: expression.start - start,
        end: expression.end - start,
        period,
      })),
    headings: context.headings,
    held: held.state === 'known' ? held.value : null,
    item,
    hypothetical: context.hypothetical,
  })
}
