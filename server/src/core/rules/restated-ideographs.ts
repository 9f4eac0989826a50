/**
 * Chinese and Japanese sentences that state again what a row of a table says: "续费率为84%", "2028年には売上高240億円". These have no
 * blanks, so that the name of the row is found as it is written, right in front of the amount.
 */
import type { Fact, Sentence, SentenceAmount } from '../model/model'
import { comparable, formatQuantity, sameAmount } from '../notation/quantity'
import type { Day, Period } from '../notation/time'
import { isIdeographic } from '../plan/near-names'
import type { PlanDocument } from '../plan/plan'
import { push } from '../text/multimap'
import { remembered } from '../text/remembered'
import { isNear } from './restated-cells'
import type { ValueConflict } from './value-conflict'

/** What stands between a name and its amount, and says no more than that it is so much. */
const COPULA =
  /^(?:を|が|は|も|为|為|是|约|約|达|達|到|至|达到|達到|提高到|提高至|提升到|提升至|增至|增加到|降至|降到|降低到|将达到|将|合計|共)*\s*$/u
/** What is to be so much is so at the end of the time that the sentence stands in; what is, is so today. */
const REACHED = /[到至达達将]/u
/** In front of a name: the name is the whole of it. "東京の売上高" and "高中月活跃教师" are of a part. */
const OPENS = /(?:^|[\s,，、。;；:：（(|]|には|では|は|に)$/u
const LEADING_TIME = /[\d年月日号末底初至から\s]*$/u

/** The contradictions about what is, or about what is to come. */
export function restatedIdeographs(document: PlanDocument, future: boolean): ValueConflict[] {
  const { path, facts, asOf } = document
  const rows = rowsOf(facts.facts)
  if (rows.size === 0) return []
  return facts.sentences.flatMap((sentence) =>
    sentence.hypothetical || !isIdeographic(sentence.text)
      ? []
      : restated(sentence, rows, asOf).flatMap(({ amount, fact }): ValueConflict[] => {
          const planned = fact.role === 'target' || (asOf !== null && (fact.period?.end ?? 0) > asOf)
          if (planned !== future) return []
          return [
            {
              at: { path, id: sentence.id, part: amount.part },
              severity: 'information',
              message: `${amount.raw} for “${fact.metric}”, but ${formatQuantity(fact.quantity)} under “${fact.heading}” (${fact.when})`,
              related: [
                {
                  at: { path, id: fact.id, part: 'quantity' },
                  message: `${fact.metric}: ${formatQuantity(fact.quantity)}`,
                },
              ],
            },
          ]
        }),
  )
}

/** The dated figures of each row of a table that has a name of its own in the document. */
const rowsOf = remembered((facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> => {
  const rows = new Map<string, Fact[]>()
  for (const fact of facts)
    if (
      fact.source === 'table' &&
      fact.period !== null &&
      fact.role !== 'gap' &&
      !fact.quantity.signed &&
      !fact.hypothetical &&
      fact.metric.length >= 3 &&
      isIdeographic(fact.metric)
    )
      push(rows, fact.metric, fact)
  // Two rows of one name, or several scopes of it, and nobody can tell which is meant.
  const single = (row: readonly Fact[]) =>
    new Set(row.map(({ heading, scope }) => `${heading}|${scope}`)).size === 1 &&
    new Set(row.map(({ period, role }) => `${period!.start} ${period!.end} ${role}`)).size === row.length
  return new Map([...rows].filter(([, row]) => single(row)))
})

function restated(
  sentence: Sentence,
  rows: ReadonlyMap<string, readonly Fact[]>,
  asOf: Day | null,
): { amount: SentenceAmount; fact: Fact }[] {
  const { text, amounts } = sentence
  return amounts.flatMap((amount, index) => {
    const { quantity } = amount
    if (quantity.comparator !== null || quantity.upper !== null || quantity.signed || quantity.approximate)
      return []
    const from = amounts[index - 1]?.end ?? 0
    const before = text.slice(from, amount.start)
    const [name, row] =
      [...rows].find(([metric]) => {
        const at = before.lastIndexOf(metric)
        const lead = before.slice(0, at)
        const opens = OPENS.test(lead.replace(LEADING_TIME, '')) || (lead === '' && from === 0)
        return at >= 0 && opens && COPULA.test(before.slice(at + metric.length))
      }) ?? []
    if (name === undefined || row === undefined) return []
    const figures = row.filter(
      (fact) => comparable(fact.quantity, quantity) === true && isNear(fact.quantity.value, quantity.value),
    )
    const own = sentence.times.findLast(({ end }) => end <= amount.start)?.period ?? null
    const reached = REACHED.test(before.slice(before.lastIndexOf(name) + name.length))
    const fact = meant(figures, own ?? (reached ? sentence.held : null), asOf)
    return fact === undefined || sameAmount(fact.quantity, quantity) ? [] : [{ amount, fact }]
  })
}

/** The figure for a time, the last within it; without a time the latest of today, when no other figure agrees. */
function meant(figures: readonly Fact[], time: Period | null, asOf: Day | null): Fact | undefined {
  if (time !== null) {
    if (time.start === null || time.end === null) return undefined
    const exact = figures.find(({ period }) => period!.start === time.start && period!.end === time.end)
    return (
      exact ??
      figures.findLast(({ period }) => period!.start! >= time.start! && period!.end === time.end) ??
      undefined
    )
  }
  return asOf === null
    ? undefined
    : figures.findLast(({ period }) => period!.end !== null && period!.end <= asOf)
}
