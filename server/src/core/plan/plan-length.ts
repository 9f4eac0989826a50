/** How long a plan says it takes, against the time from its first to its last milestone. */
import type { DocumentFacts, Item, Sentence } from '../model/model'
import type { Interval } from '../notation/time'
import { plannedFor } from './schedule'

export interface PlanLength {
  readonly sentence: Sentence
  /** "18 months" and where it stands in the sentence. */
  readonly raw: string
  readonly part: string
  readonly first: Item
  readonly last: Item
  /** How many whole months the milestones span. */
  readonly months: number
}

/** "Total duration", not how long a phase or a contract lasts. */
const TOTAL =
  /^[^\p{L}]*(?:(?:total|overall|whole|full|entire|project|program(?:me)?|plan) (?:duration|length|timeline|time ?frame|period)|duration of the (?:plan|project|program(?:me)?)|gesamt(?:dauer|laufzeit)|projektdauer|durée (?:totale|du projet|globale)|duración (?:total|del (?:plan|proyecto))|duração (?:total|do (?:plano|projeto))|durata (?:totale|del (?:piano|progetto)|complessiva))\s*[:：]|^[^\p{L}]*(?:总工期|总时长|总周期|全体期間)[:：]/iu
const MONTHS: Readonly<Record<string, number>> = { mo: 1, y: 12, wk: 12 / 52, week: 12 / 52, weeks: 12 / 52 }

/** The totals that the milestones beside them contradict. */
export function contradictedLengths({ sentences, items }: DocumentFacts): PlanLength[] {
  return sentences.flatMap((sentence): PlanLength[] => {
    const [amount, ...more] = sentence.amounts
    if (amount === undefined || more.length > 0 || sentence.hypothetical || !TOTAL.test(sentence.text))
      return []
    const { value, upper, unit } = amount.quantity
    const stated = value * (MONTHS[unit ?? ''] ?? 0)
    if (stated < 3 || (upper ?? value) !== value) return []
    const beside = milestonesBeside(sentence, items)
    const [start] = beside
    const end = beside.at(-1)
    if (start === undefined || end === undefined) return []
    const months = (end.stretch.end - start.stretch.start + 1) / 30.44
    // Nobody knows how long before the first milestone the work begins: one more step is granted.
    const most = (months * (beside.length + 1)) / beside.length
    if (most >= stated * 0.9 && months <= stated * 1.25) return []
    const { raw, part } = amount
    return [{ sentence, raw, part, first: start.item, last: end.item, months: Math.round(months) }]
  })
}

/** The only dated list in the same part of the document, in the order of its dates. */
function milestonesBeside(
  { headings }: Sentence,
  items: readonly Item[],
): { item: Item; stretch: Interval }[] {
  const part = headings.slice(0, Math.max(1, headings.length - 1)).join('\n')
  const groups = new Map<string, { item: Item; stretch: Interval }[]>()
  for (const item of items) {
    const stretch = item.kind === 'phase' ? null : plannedFor(item, true)
    if (stretch === null || item.headings.slice(0, part.split('\n').length).join('\n') !== part) continue
    const group = groups.get(item.group)
    if (group === undefined) groups.set(item.group, [{ item, stretch }])
    else group.push({ item, stretch })
  }
  const [only, other] = [...groups.values()].filter((group) => group.length >= 3)
  if (only === undefined || other !== undefined) return []
  const ordered = only.every(
    ({ stretch }, index) => index === 0 || only[index - 1]!.stretch.end <= stretch.end,
  )
  return ordered ? only : []
}
