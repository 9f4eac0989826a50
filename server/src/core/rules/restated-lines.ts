/** One line of a budget that stands in two groups with two amounts, and a range that its own parts leave. */
import { isMeasure } from '../model/column-lexicon'
import type { Fact } from '../model/model'
import { stemsOf } from '../model/terms'
import { comparable, sameAmount } from '../notation/quantity'
import type { PlanDocument } from '../plan/plan'
import { push } from '../text/multimap'
import { conflictAt, isExact, labelOf, shown, type ValueConflict } from './value-conflict'

/** Columns and keys that say what is spent, and nothing of what it is spent on. */
const SPENT =
  /^(?:total |planned |annual )?(?:investments?|budgets?|costs?|amounts?|allocations?|allocated|funding|spend(?:ing)?|expenses?|expenditure|kosten|ausgaben|betr[aä]g\p{L}*|coûts?|dépenses?|montants?|investissements?|costes?|gastos?|importes?|inversi[oó]n\p{L}*|custos?|despesas?|valor|investimentos?|costi|spese|importi|investimenti)$/iu
/** Kinds of cost that every group has some of. */
const EVERYWHERE =
  /^(?:others?|misc\p{L}*|personnel|people|staff\p{L}*|salar\p{L}*|wages|labou?r|team|training|travel|marketing|sales|advertising|equipment|materials?|contingency|reserve|software|hardware|licen[cs]es?|tools?|tooling|consult\p{L}*|legal|rent|insurance|infrastructure|operations?|development|design|testing|qa|research|maintenance|support|hosting|cloud|security|admin\p{L}*|engineering|construction|installation|total|subtotal|personal|löhne|gehälter|schulung\p{L}*|reisen?|reisekosten|sonstige\p{L}*|material|miete|geräte|wartung|reserve|formation|personnel|matériel|divers|salaires|loyer|imprévus|personal|formación|viajes|material|otros|alquiler|pessoal|formação|viagens|outros|aluguel|personale|formazione|viaggi|altro|affitto|materiali|manutenzione|imprevisti|mantenimiento|manutenção|entretien)$/iu
/** Headings whose groups all have the same lines: times, stages, choices. */
const REPEATING =
  /(?<!\p{L})(?:phases?|stages?|years?|quarters?|months?|q[1-4]|h[12]|options?|alternatives?|tiers?|scenarios?|plan [ab]|rounds?|series|seed|sites?|countr\p{L}+|regions?|jahr\p{L}*|stufe|étape|année|año|fase|ano|anno|tappa)(?!\p{L})|\b(?:19|20)\d{2}\b/iu

/** The lines of one document that have two amounts. */
export function restatedLines({ path, facts, language }: PlanDocument): ValueConflict[] {
  const lines = new Map<string, Fact[]>()
  const groups = new Map<string, Set<string>>()
  for (const fact of facts.facts) {
    if (!isLine(fact)) continue
    const key = stemsOf(labelOf(fact), language).join(' ')
    if (key === '') continue
    push(lines, key, fact)
    const group = groups.get(fact.heading) ?? new Set()
    groups.set(fact.heading, group.add(key))
  }
  return [...lines].flatMap(([key, statements]): ValueConflict[] => {
    const [first] = statements
    if (first === undefined || statements.length < 2 || EVERYWHERE.test(labelOf(first))) return []
    // A third amount makes it a line that each group has for itself, or a sum of two.
    const amounts = new Set(statements.map(({ quantity }) => quantity.value))
    if (amounts.size !== 2) return []
    const clash = statements.find((other) => contradicts(first, other, key))
    if (clash === undefined) return []
    const shared = [...groups.get(first.heading)!].filter((each) => groups.get(clash.heading)!.has(each))
    if (shared.length > 1) return []
    const [own, other] =
      first.source === 'table' ? [clash, first] : clash.source === 'table' ? [first, clash] : [clash, first]
    const message = `${shown(own)} for “${labelOf(own)}”, but ${shown(other)} under “${other.heading}”`
    return [conflictAt(path, own, message, [other])]
  })
}

function isLine(fact: Fact): boolean {
  const { kind, role, scope, metric, heading, quantity } = fact
  if (kind !== 'money' || role !== 'amount' || quantity.per !== null || !isExact(fact)) return false
  if (heading === '' || REPEATING.test(heading) || quantity.value === 0) return false
  return scope === null ? !isMeasure(metric) && !SPENT.test(metric) : SPENT.test(metric)
}

function contradicts(a: Fact, b: Fact, key: string): boolean {
  if (a.heading === b.heading || a.when !== b.when || a.period?.end !== b.period?.end) return false
  if (comparable(a.quantity, b.quantity) !== true || sameAmount(a.quantity, b.quantity)) return false
  // Two tables often cut costs in two ways, and name both ways alike.
  if (a.source === 'table' && b.source === 'table' && (a.metric !== b.metric || key.split(' ').length < 2))
    return false
  // Two sections that have nothing in common buy two things.
  if (a.source === 'text' && b.source === 'text' && areaOf(a) !== areaOf(b)) return false
  const [less, more] = [a.quantity.value, b.quantity.value].sort((x, y) => x - y) as [number, number]
  return less > 0 && more < 5 * less
}

/** "Marketing" of "Marketing / Spring campaign". */
function areaOf({ section }: Fact): string {
  return section.split(' / ')[0]!
}

/** Names that speak of all parts. */
const OVERALL =
  /(?<!\p{L})(?:standard|overall|general|typical|usual|normal|total|all|range|blended|regel\p{L}*|üblich\p{L}*|gesamt\p{L}*|allgemein\p{L}*|standards?|général\p{L}*|habituel\p{L}*|estándar|general|habitual|padrão|geral|standard|generale|abituale)(?!\p{L})|标准|标準|總體|总体/iu

/** "Standard rate: 8–12%" above parts of 6–8% and 12–15%. */
export function leftRanges({ path, facts: { facts } }: PlanDocument): ValueConflict[] {
  const found: ValueConflict[] = []
  for (const [index, whole] of facts.entries()) {
    const { upper, value, unit, currency } = whole.quantity
    if (upper === null || whole.source !== 'text' || whole.hypothetical || !OVERALL.test(whole.metric))
      continue
    const parts: Fact[] = []
    for (const part of facts.slice(index + 1, index + 13)) {
      const same = part.quantity.unit === unit && part.quantity.currency === currency
      if (part.heading !== whole.heading || part.source !== 'text' || part.quantity.upper === null || !same)
        break
      if (OVERALL.test(part.metric) || isMeasure(part.metric) || part.period?.end !== whole.period?.end) break
      parts.push(part)
    }
    const outside = parts.filter(({ quantity }) => quantity.value < value || quantity.upper! > upper)
    // Where no part is inside, they are parts of something else.
    if (parts.length < 2 || outside.length === 0 || outside.length === parts.length) continue
    const list = outside.map((part) => `${shown(part)} for “${labelOf(part)}”`).join(' and ')
    found.push(conflictAt(path, whole, `${shown(whole)} for “${whole.metric}”, but ${list}`, outside))
  }
  return found
}
