/** A whole and its parts in one sentence: "The plan costs £24M: £9M in 2026 and £13M in 2027". */
import type { Sentence, SentenceAmount } from '../model/model'
import { formatLike, formatQuantity, type Quantity } from '../notation/quantity'
import type { PlanDocument } from '../plan/plan'
import { boundsOf, meets } from './printed'
import type { Rollup } from './rollup'

/** The sums of one document's sentences that the parts behind them contradict. */
export function enumeratedRollups({ path, facts }: PlanDocument): Rollup[] {
  return facts.sentences.flatMap((sentence): Rollup[] => {
    const found = sentence.hypothetical ? null : enumerationIn(sentence)
    if (found === null) return []
    const { whole, parts } = found
    const low = parts.reduce((sum, { quantity }) => sum + boundsOf(quantity).low, 0)
    const high = parts.reduce((sum, { quantity }) => sum + boundsOf(quantity).high, 0)
    if (meets({ low, high }, boundsOf(whole.quantity))) return []
    const value = parts.reduce((sum, { quantity }) => sum + quantity.value, 0)
    // Parts that make less than half or more than twice are of something else.
    if (value * 2 < whole.quantity.value || value > whole.quantity.value * 2) return []
    const grain = Math.min(...parts.map(({ quantity }) => quantity.granularity))
    const shown = formatQuantity({ ...whole.quantity, value, granularity: grain })
    return [
      {
        at: { path, id: sentence.id, part: whole.part },
        message: `${whole.raw}, but its ${parts.length} parts make ${shown}`,
        related: parts.map(({ part, raw }) => ({ at: { path, id: sentence.id, part }, message: raw })),
        replace: { text: whole.raw, expected: formatLike(whole.raw, value) },
        parts: {
          each: parts.map(({ part, raw, quantity }) => ({
            at: { path, id: sentence.id, part },
            label: raw,
            text: raw,
            value: quantity.value,
          })),
          lack: whole.quantity.value - value,
        },
      },
    ]
  })
}

/** Words by which parts are some of all, or are no parts at all. */
const SOME =
  /(?<!\p{L})(?:of which|including|incl|includes?|among|mainly|mostly|such as|e\.?g|for example|instead|instead of|up from|from|down|before|after|than|versus|vs|compared|against|or|per|each|minus|less|plus|another|more|davon|darunter|etwa|oder|statt|je|von|dont|parmi|ou|contre|par|de los cuales|incluid\p{L}*|frente|o|por|dos quais|incluindo|contra|di cui|inclus\p{L}*|oppure)(?!\p{L})/iu
/** What stands between two parts: their names, and a sign or an "and". */
const JOINT = /(?:,|;|\+|&|(?<!\p{L})(?:and|und|et|y|e)(?!\p{L}))/iu
const LAST_JOINT = /(?:\+|&|(?<!\p{L})(?:and|und|et|y|e)(?!\p{L}))/iu
/** What is measured is not counted up. */
const MEASURED =
  /^(?:%|pp|bps|x|points?|ratio|ms|s|min|h|hours?|d|days?|weeks?|months?|years?|°c|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|jours?|semaines?|mois|ans?|años?|meses|días|anos|dias|giorni|mesi|anni)$/iu

function enumerationIn({
  text,
  amounts,
}: Sentence): { whole: SentenceAmount; parts: readonly SentenceAmount[] } | null {
  const [whole, ...parts] = amounts
  if (whole === undefined || parts.length < 2 || parts.length > 8) return null
  const first = parts[0]!
  const lead = text.slice(whole.end, first.start)
  // The parts are announced by a colon, a dash or a bracket.
  const announced = /[:(–—]|\s-\s/u.exec(lead)
  if (announced === null || SOME.test(text)) return null
  if (amounts.some(({ quantity }) => !isCounted(quantity) || quantity.currency !== whole.quantity.currency))
    return null
  for (const [index, part] of parts.slice(1).entries()) {
    const between = text.slice(parts[index]!.end, part.start)
    if (between.length > 60 || !JOINT.test(between) || /[.:(]/.test(between)) return null
    if (index === parts.length - 2 && !LAST_JOINT.test(between)) return null
  }
  // Money must be of one currency, things of the whole's name or of names of their own.
  return { whole, parts }
}

function isCounted(quantity: Quantity): boolean {
  return (
    quantity.upper === null &&
    quantity.comparator === null &&
    !quantity.signed &&
    quantity.per === null &&
    quantity.outOf === null &&
    quantity.value > 0 &&
    !MEASURED.test(quantity.unit ?? '')
  )
}
