/** A whole and its parts in one sentence: "The plan costs £24M: £9M in 2026 and £13M in 2027". */
import type { Sentence, SentenceAmount } from '../model/model'
import { formatLike, formatQuantity, type Quantity } from '../notation/quantity'
import type { PlanDocument } from '../plan/plan'
import { boundsOf, meets } from './printed'
import type { Rollup } from './rollup'
import { SMALL_NUMBERS } from './small-numbers'

/** The sums of one document's sentences that the parts behind them contradict. */
export function enumeratedRollups({ path, facts }: PlanDocument): Rollup[] {
  return facts.sentences.flatMap((sentence): Rollup[] => {
    const spelled = sentence.hypothetical ? null : spelledParts(path, sentence)
    if (spelled !== null) return [spelled]
    const found = sentence.hypothetical ? null : enumerationIn(sentence)
    if (found === null) return []
    const { whole, parts, some } = found
    const low = parts.reduce((sum, { quantity }) => sum + boundsOf(quantity).low, 0)
    const high = parts.reduce((sum, { quantity }) => sum + boundsOf(quantity).high, 0)
    if (meets({ low, high }, boundsOf(whole.quantity))) return []
    if (some && high < boundsOf(whole.quantity).low) return []
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

/** "two in 2026": a bare number, and where or when. */
const BARE_PART =
  /^\s*(\d{1,4}|\p{L}+)\s+(?:in|at|on|during|im|auf|en|à|au|dans|em|no|na|nel|a)\s+(?:the\s+)?[\p{L}\d][^,;:.()]{0,40}$/u

/** "8 of our 21 branches: two in 2026, three in 2027 and four in 2028": bare numbers count what the whole counts. */
function spelledParts(path: PlanDocument['path'], { id, text, amounts }: Sentence): Rollup | null {
  // The amount nearest to the colon is what is listed.
  for (const whole of amounts.slice(0, 3).reverse()) {
    const list = /^[^:;.()–—]{0,40}[:–—]\s+([^:;()]{10,200}?)\.?$/u.exec(text.slice(whole.end))?.[1]
    if (list === undefined) continue
    const { quantity } = whole
    if (quantity.comparator !== null || quantity.upper !== null || quantity.per !== null) continue
    // "R$600 million: 120 in 2026, …": the parts count the millions of the whole.
    const scale = quantity.currency === null ? 1 : scaleOf(whole)
    if (scale === null || !Number.isInteger(quantity.value / scale) || quantity.value / scale < 2) continue
    const clauses = list.split(/,\s*(?:and|und|et|y|e)\s|,\s|\s(?:and|und|et|y|e)\s/u)
    const counts = clauses.map((clause) => {
      const word = BARE_PART.exec(clause)?.[1]?.toLowerCase()
      return word === undefined ? Number.NaN : (SMALL_NUMBERS.get(word) ?? Number(word))
    })
    if (counts.length < 2 || counts.some((count) => Number.isNaN(count))) continue
    const sum = counts.reduce((all, count) => all + count, 0)
    const stated = quantity.value / scale
    // Money is rounded, counts are not.
    const doubt = scale === 1 ? 0 : (counts.length + quantity.granularity / scale) / 2
    if (Math.abs(sum - stated) <= doubt || sum * 2 < stated || sum > stated * 2) return null
    return {
      at: { path, id, part: whole.part },
      message: `${whole.raw}, but its ${counts.length} parts make ${counts.join(' + ')} = ${sum}`,
      related: [],
      replace:
        quantity.outOf === null ? { text: whole.raw, expected: formatLike(whole.raw, sum * scale) } : null,
    }
  }
  return null
}

/** A million for "R$600 million" and "€600M"; null where no magnitude stands behind a whole number. */
function scaleOf({ raw, quantity }: SentenceAmount): number | null {
  const digits = /\d+(?![\d.,]*\d)/u.exec(raw)?.[0]
  if (digits === undefined || /\d[.,]\d/u.test(raw)) return null
  const scale = quantity.value / Number(digits)
  return scale >= 1000 && Number.isInteger(Math.log10(scale)) ? scale : null
}

/** Words by which parts are some of all, or are no parts at all. */
const SOME =
  /(?<!\p{L})(?:of which|including|incl|includes?|among|mainly|mostly|such as|e\.?g|for example|instead|instead of|up from|from|down|before|after|than|versus|vs|compared|against|or|per|each|minus|less|plus|another|more|davon|darunter|etwa|oder|statt|je|von|dont|parmi|ou|contre|par|de los cuales|incluid\p{L}*|frente|o|por|dos quais|incluindo|contra|di cui|inclus\p{L}*|oppure)(?!\p{L})/iu
/** What stands between two parts: their names, and a sign or an "and". */
const JOINT = /(?:,|;|\+|&|(?<!\p{L})(?:and|und|et|y|e|plus|más|mais|più)(?!\p{L}))/iu
const LAST_JOINT = /(?:\+|&|(?<!\p{L})(?:and|und|et|y|e|plus|más|mais|più)(?!\p{L}))/iu
/** What is measured is not counted up. */
const MEASURED =
  /^(?:%|pp|bps|x|points?|ratio|ms|s|min|h|hours?|d|days?|weeks?|months?|years?|°c|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|jours?|semaines?|mois|ans?|años?|meses|días|anos|dias|giorni|mesi|anni)$/iu

function enumerationIn(sentence: Sentence): Enumeration | null {
  const { text, amounts } = sentence
  // "Two schemes serve 2,400 households: 1,500 at Bwera and 1,100 at Kilembe": the whole is what the colon follows.
  const index = amounts.findIndex((amount, at) => {
    const next = amounts[at + 1]
    return next !== undefined && ANNOUNCED.test(text.slice(amount.end, next.start))
  })
  const whole = amounts[index]
  if (whole === undefined || index > 1) return null
  const [first] = amounts.slice(index + 1) as [SentenceAmount]
  const lead = text.slice(whole.end, first.start)
  const close = lead.includes('(') && !lead.includes(')') ? text.indexOf(')', first.start) : -1
  const parts = amounts.slice(index + 1).filter(({ start }) => close < 0 || start < close)
  if (parts.length < 2 || parts.length > 8) return null
  // "Of which" lists some of it, which can still not be more than all.
  const some = OF_WHICH.test(lead)
  // "600 more seats: 250 here, 200 there" are as many more.
  const more = MORE.exec(text.slice(whole.end))
  const own = more === null ? text : blanked(text, whole.end, whole.end + more[0].length)
  const rest = some ? own.replace(OF_WHICH, ' ') : own
  if (
    SOME.test(
      close < 0 ? rest.replace(/(?<!\p{L})(?:plus|más|mais|più)(?!\p{L})/giu, ' ') : own.slice(0, close),
    )
  )
    return null
  if (
    [whole, ...parts].some(
      ({ quantity }) => !isCounted(quantity) || quantity.currency !== whole.quantity.currency,
    )
  )
    return null
  const end = close < 0 ? text.length : close
  if (unread(sentence, first.start, end)) return null
  for (const [at, part] of parts.slice(1).entries()) {
    const between = text.slice(parts[at]!.end, part.start)
    if (between.length > 60 || !JOINT.test(between) || /[.:(]/.test(between)) return null
    if (close < 0 && at === parts.length - 2 && !LAST_JOINT.test(between)) return null
  }
  // Money must be of one currency, things of the whole's name or of names of their own.
  return { whole, parts, some }
}

interface Enumeration {
  readonly whole: SentenceAmount
  readonly parts: readonly SentenceAmount[]
  /** The parts need not be all. */
  readonly some: boolean
}

/** The parts are announced by a colon, a dash, a bracket, or as parts. */
const ANNOUNCED = /[:(–—]|\s-\s|,\s+(?:of which|davon|dont|de los cuales|dos quais|di cui)(?!\p{L})/iu
const OF_WHICH = /(?<!\p{L})(?:of which|davon|dont|de los cuales|dos quais|di cui)(?!\p{L})/iu

/** Right behind the whole: as many are added. */
const MORE =
  /^\s*(?:more|additional|extra|further|new|weitere|zusätzliche|neue|(?:\p{L}+\s+)?(?:más|mais|de plus|in più|supplémentaires|adicionales|adicionais|nuev[oa]s|nov[oa]s))(?!\p{L})/iu

function blanked(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}

/** Whether a number among the parts is neither an amount nor a time: then the list is not what it seems. */
function unread({ text, amounts, times }: Sentence, from: number, to: number): boolean {
  const read = [...amounts, ...times]
  return [...text.slice(from, to).matchAll(/\d[\d.,]*/g)].some(
    ({ index }) => !read.some(({ start, end }) => start <= from + index && from + index < end),
  )
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
