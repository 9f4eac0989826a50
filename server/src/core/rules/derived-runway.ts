/** How long the money lasts, against the money and what is spent of it in a month. */
import type { Sentence, SentenceAmount } from '../model/model'
import { formatLike } from '../notation/quantity'
import type { Derived } from './derived'
import { spanOf } from './derived-sentences'
import { boundsOf, computedBounds, meets, quotient } from './printed'
import type { DocumentPath } from './rule'

const LASTS =
  /(?<!\p{L})(?:runway|lasts?|reach(?:es)? for|sufficient for|enough for|reicht|reichen|liquidität|suffit|suffisent|autonomie|alcanza(?:n)? para|duran?|chega(?:m)? para|bastano|durano)(?!\p{L})/iu
/** What is spent in a month, said in front of the amount. */
const MONTHLY =
  /(?<!\p{L})(?:monthly|per month|monatlich\p{L}*|mensuel\p{L}*|mensual\p{L}*|mensal|mensais|mensil\p{L}*)(?: \p{L}+){1,8}(?: of| von| de| di)?\s*[:：]?\s*$/iu
const CASH =
  /(?<!\p{L})(?:cash|bank|reserves?|liquidity|funds|liquidität|rücklagen?|kasse|trésorerie|réserves?|caja|tesorería|reservas?|caixa|tesouraria|cassa|liquidità|riserve)(?!\p{L})/iu
const MONTHS = /^(?:months?|mo|monate?n?|mois|mes(?:es)?|mês|mesi)$/iu

/** "At a burn of $1.5M a month, the $31M in the bank last 24 months"; the money may stand in a sentence beside it. */
export function derivedRunways(path: DocumentPath, sentences: readonly Sentence[]): Derived[] {
  return sentences.flatMap((sentence) => {
    const { text, amounts, hypothetical } = sentence
    if (hypothetical || !LASTS.test(text) || amounts.length < 2 || amounts.length > 3) return []
    if (amounts.some(({ quantity }) => quantity.upper !== null)) return []
    const isBurn = (each: SentenceAmount) =>
      each.quantity.currency !== null &&
      (spanOf(text, each) === 'month' || MONTHLY.test(text.slice(0, each.start)))
    const burn = amounts.find(isBurn)
    const stated = amounts.find(({ quantity }) => MONTHS.test(quantity.unit ?? ''))
    const own = amounts.find(
      (each) => each !== burn && each.quantity.currency !== null && spanOf(text, each) === null,
    )
    if (burn === undefined || stated === undefined) return []
    const cash = own === undefined ? cashBeside(sentence, sentences) : { sentence, amount: own }
    if (cash === null || (own === undefined) !== (amounts.length === 2)) return []
    const found = runway(path, { sentence, amount: burn }, cash, { sentence, amount: stated })
    return found === null ? [] : [found]
  })
}

interface Said {
  readonly sentence: Sentence
  readonly amount: SentenceAmount
}

/** The only amount of money in hand that the section states. */
function cashBeside(sentence: Sentence, sentences: readonly Sentence[]): Said | null {
  const heading = sentence.headings.join('\n')
  const held = sentences.filter(
    (other) =>
      other !== sentence &&
      !other.hypothetical &&
      CASH.test(other.text) &&
      other.amounts.length === 1 &&
      other.amounts[0]!.quantity.currency !== null &&
      other.headings.join('\n') === heading,
  )
  const [only] = held
  return only === undefined || held.length > 1 ? null : { sentence: only, amount: only.amounts[0]! }
}

function runway(path: DocumentPath, burn: Said, cash: Said, stated: Said): Derived | null {
  const [spent, had, lasts] = [burn, cash, stated].map(({ amount }) => amount.quantity) as [
    SentenceAmount['quantity'],
    SentenceAmount['quantity'],
    SentenceAmount['quantity'],
  ]
  if (spent.currency !== had.currency || had.upper !== null) return null
  if ([spent, had, lasts].some(({ comparator }) => comparator !== null)) return null
  const expected = quotient(boundsOf(had), boundsOf(spent))
  if (expected === null || meets(expected, computedBounds(lasts))) return null
  const value = had.value / spent.value
  // Far off, the burn is not what the cash is spent on.
  if (!(value > lasts.value / 3 && value < lasts.value * 3)) return null
  const shown = formatLike(stated.amount.raw, Math.floor(value / lasts.granularity) * lasts.granularity)
  return {
    at: { path, id: stated.sentence.id, part: stated.amount.part },
    message: `${stated.amount.raw}, but ${cash.amount.raw} ÷ ${burn.amount.raw} is ${shown}`,
    related: [cash, burn].map(({ sentence, amount }) => ({
      at: { path, id: sentence.id, part: amount.part },
      message: amount.raw,
    })),
    text: stated.amount.raw,
    expected: shown,
  }
}
