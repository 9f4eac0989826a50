/** Makes facts of what running text states, with the time, section and scope of where it stands. */
import type { Period } from '../notation/time'
import { sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import { type Context, nearestHeading, sectionOf } from './context'
import { factKind } from './fact-kind'
import { metricName } from './metric-name'
import type { Fact, ItemId, Role } from './model'
import { chooseTime, fieldOf, keyValuesOf } from './read-fields'
import type { Reading, ReadQuantity, ReadText, ReadTime } from './reading'
import { sentenceAround } from './sentence-bounds'

/** When a statement holds, as days and as written. */
export interface StatedTime {
  readonly period: Period | null
  readonly when: string
}

/** Adds one statement; `time` is its own, where the text gives each amount another one. */
export type Add = (
  name: string,
  quantity: ReadQuantity,
  role: Role,
  scope: string | null,
  because: string,
  time?: StatedTime,
) => void

/** The time of a text: its own, or that of what holds it. */
export function timeOf(text: ReadText, context: Context): StatedTime & { readonly time: ReadTime | null } {
  const time = chooseTime(text.times)
  const held = context.period.state === 'absent' ? context.scopePeriod : context.period
  const period = time === null ? (held.state === 'known' ? held.value : null) : time.period
  return { time, period, when: time?.expression.raw ?? (held.state === 'absent' ? '' : held.raw) }
}

const COMPARED =
  /(?:^|[^\p{L}])(?:vs\.?|versus|compared (?:to|with)|relative to|gegenüber|par rapport à|frente a|em relação a|rispetto a)\s*$/iu

/**
 * The time of one figure: that of its own sentence, else that of the first where no other gives one, else that of what
 * holds the text. Among key lines any line may date the others.
 */
function timeNear(text: ReadText, { start, end }: Span, context: Context): StatedTime {
  // "33% more bookings vs 2025" is for another time.
  const times = text.times.filter(
    ({ expression }) => !COMPARED.test(text.text.slice(Math.max(0, expression.start - 24), expression.start)),
  )
  if (times.length < text.times.length) return timeNear({ ...text, times }, { start, end }, context)
  const pairs = text.times.length === 0 ? [] : keyValuesOf(text.prose)
  if (text.times.length === 0) return timeOf(text, context)
  if (pairs.length > 0) {
    // "Trials: planned for Q2 / Investment: €5M": a line that only mentions a time dates no other.
    const line = sentenceAround(text, start, end)
    const dates = text.times.filter(({ expression: { start: at } }) => {
      const pair = pairs.findLast(({ keyStart }) => keyStart <= at)
      return (at >= line.from && at < line.to) || pair === undefined || fieldOf(pair.key) === 'period'
    })
    return timeOf({ ...text, times: dates }, context)
  }
  const { from, to } = sentenceAround(text, start, end)
  const own = text.times.filter(({ expression }) => expression.start >= from && expression.end <= to)
  if (own.length > 0) return timeOf({ ...text, times: own }, context)
  const first = sentenceAround(text, 0, 0)
  const opens = text.times.every(({ expression }) => expression.end <= first.to)
  return timeOf(opens ? text : { ...text, times: [] }, context)
}

/** Makes facts of the statements of one text. */
export function adderFor(reading: Reading, text: ReadText, context: Context, item: ItemId | null): Add {
  return (name, quantity, role, scope, because, own) => {
    const { period, when } = own ?? timeNear(text, quantity, context)
    const { metric, key, scope: named, alias } = metricName(name, reading.settings.language)
    if (key === '' || metric.length > 60) return
    const fact: Omit<Fact, 'id'> = {
      kind: factKind(quantity.quantity, metric, false),
      metric,
      key,
      ...(alias === null ? {} : { alias }),
      scope: scope ?? named,
      role,
      period: own === undefined && role === 'baseline' ? null : period,
      when: own === undefined && role === 'baseline' ? '' : when,
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
