/** Lines that name a time, whether or not they are items: what else a document says about when things happen. */
import type { Period, ReadableTime, TimeForm } from '../notation/time'
import { type Day, type Interval, isResolved, resolveTime } from '../notation/time'
import { sourceSpan } from '../syntax/blocks'
import { matchesOf } from '../text/matches'
import { type Context, timeContext } from './context'
import type { DatedLine, ItemId } from './model'
import { keyValuesOf } from './read-fields'
import type { Reading, ReadText } from './reading'
import { unwrapped } from './sentence-bounds'

/** A full stop ends a sentence before a capital or at the end; so does a new line. */
const END = /[!?;。！？；\n]|\.(?=\s+[\p{Lu}"“‘'(*_]|\s*$)/gu
/** Longer ones tell a story. */
const LONGEST = 400
/** Relative steps are counted from here, for they are only compared with each other. */
const START = 0 as Day

/** Adds the lines of one text that name a time; the id of the first, or null when there is none. */
export function readDatedLines(
  reading: Reading,
  text: ReadText,
  context: Context,
  item: ItemId | null,
  kind: DatedLine['kind'] = 'line',
): string | null {
  if (text.times.length === 0) return null
  // A sentence goes on over the end of a wrapped line.
  const whole = keyValuesOf(text.prose).length > 0 ? text.text : unwrapped(text.text)
  const ends = kind === 'heading' ? [] : matchesOf(whole, END).map((end) => end.index)
  let first: string | null = null
  let from = 0
  // The times of a text are in order: each belongs to the line that ends behind it.
  let next = 0
  let taken = 0
  for (const to of [...ends, whole.length]) {
    while (next < text.times.length && text.times[next]!.expression.end <= to) next++
    const open = text.times[next]?.expression
    const inTime = open !== undefined && open.start <= to && to < open.end
    if (to < whole.length && (inTime || inBrackets(whole, from, to))) continue
    const times = text.times.slice(taken, next)
    taken = next
    const line = whole.slice(from, to)
    const start = from + line.length - line.trimStart().length
    from = to + 1
    if (times.length === 0 || line.length > LONGEST) continue
    const id = reading.id('w', reading.lines)
    first ??= id
    reading.lines.push({
      id,
      kind,
      text: line.trim().replace(/\s/g, ' '),
      times: times.map(({ expression, period }, index) => {
        reading.places.put(id, `w${index}`, sourceSpan(text.prose, expression.start, expression.end))
        const { raw, relation } = expression
        const [at, end] = [expression.start - start, expression.end - start]
        const step = period === null ? stepOf(expression, context) : null
        return { part: `w${index}`, raw, relation, start: at, end, period, step }
      }),
      headings: context.headings,
      within: context.dated,
      item,
      hypothetical: context.hypothetical,
    })
  }
  return first
}

/** "Genk (move under way; complete in Q1)" is one line. */
function inBrackets(text: string, from: number, at: number): boolean {
  if (at - from > LONGEST) return false
  const before = text.slice(from, at)
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.slice(at, from + LONGEST).includes(')')
}

/** The days of "Month 7" from the start of the plan, wherever that lies; null for any other form. */
function stepOf(expression: ReadableTime, context: Context): Interval | null {
  if (!isRelative(expression.form)) return null
  const resolved = resolveTime(expression, { ...timeContext(context), planStart: START })
  return isResolved(resolved) ? intervalOf(resolved) : null
}

function isRelative(form: TimeForm): boolean {
  if (form.kind === 'range') return isRelative(form.from) && isRelative(form.to)
  return form.kind === 'part' ? form.of.kind === 'relative' : form.kind === 'relative'
}

function intervalOf({ start, end }: Period): Interval | null {
  return start === null || end === null ? null : { start, end }
}
