/** Targets of regions or phases, each under a heading of its own, against the target for all. */
import type { Sentence, SentenceAmount } from '../model/model'
import { formatQuantity } from '../notation/quantity'
import type { Period } from '../notation/time'
import type { PlanDocument } from '../plan/plan'
import { boundsOf } from './printed'
import type { Rollup } from './rollup'

interface Stated {
  readonly sentence: Sentence
  readonly amount: SentenceAmount
  readonly period: Period
}

const TARGET = /^[^:]{0,25}(?:target|goal|ziel|objectif|objetivo|meta|obiettivo|目标|目標)[^:]{0,12}:/iu

/** "Target: 100 customers" in each of three sections, which make more than the target of the plan. */
export function siblingRollups({ path, facts }: PlanDocument): Rollup[] {
  const stated = facts.sentences.flatMap((sentence): (Stated & { noun: string })[] => {
    if (sentence.hypothetical || !TARGET.test(sentence.text)) return []
    const own =
      sentence.times.length === 1
        ? sentence.times[0]!.period
        : sentence.times.length === 0
          ? sentence.held
          : null
    if (own === null) return []
    return sentence.amounts.flatMap((amount) => {
      const { currency, comparator, upper, unit, signed } = amount.quantity
      const noun =
        currency === null
          ? (unit ?? '')
          : (/^\s*(\p{L}{3,})/u.exec(sentence.text.slice(amount.end))?.[1] ?? '')
      if (noun === '' || /[%°]/.test(noun) || comparator !== null || upper !== null || signed) return []
      return [{ sentence, amount, period: own, noun: `${currency ?? ''} ${noun.toLowerCase()}` }]
    })
  })
  const groups = new Map<string, (Stated & { noun: string })[]>()
  for (const each of stated) {
    const { headings } = each.sentence
    if (headings.length < 2) continue
    const key = `${headings.slice(0, -1).join('\n')}\n${each.noun}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((parts): Rollup[] => {
    const places = new Set(parts.map(({ sentence }) => sentence.headings.at(-1)))
    if (parts.length < 3 || places.size !== parts.length) return []
    const values = parts.map(({ amount }) => amount.quantity.value)
    // What grows from one section to the next are stepping stones, each of them the whole of its time.
    if (values.every((value, index) => index === 0 || value >= values[index - 1]!)) return []
    const low = parts.reduce((sum, { amount }) => sum + boundsOf(amount.quantity).low, 0)
    const [first] = parts
    const whole = stated.find(
      ({ sentence, noun, amount, period }) =>
        noun === first!.noun &&
        sentence.headings.length < first!.sentence.headings.length + 1 &&
        !parts.some((part) => part.sentence === sentence) &&
        Math.max(...values) < amount.quantity.value &&
        boundsOf(amount.quantity).high < low &&
        parts.every(
          (part) =>
            part.period.end !== null &&
            period.end !== null &&
            part.period.end <= period.end &&
            period.end - part.period.end < 366,
        ),
    )
    if (whole === undefined) return []
    const sum = values.reduce((all, value) => all + value, 0)
    const shown = formatQuantity({ ...first!.amount.quantity, value: sum })
    return [
      {
        at: { path, id: whole.sentence.id, part: whole.amount.part },
        message: `${whole.amount.raw} in all, but the targets of ${parts.length} sections make ${shown}`,
        related: parts.map(({ sentence, amount }) => ({
          at: { path, id: sentence.id, part: amount.part },
          message: `${sentence.headings.at(-1)}: ${amount.raw}`,
        })),
        replace: null,
      },
    ]
  })
}
