/**
 * Targets of the text that say in a sentence what a row of a table names: "80% of applications are online by 2027" and
 * the row "Share of online applications".
 */

import { scopeKey } from '../model/metric-name'
import type { Fact, Item, Mention } from '../model/model'
import { stemsOf } from '../model/terms'
import { comparable, type Quantity, sameAmount } from '../notation/quantity'
import { isIdeographic } from '../plan/near-names'
import type { Plan, PlanDocument, Statement } from '../plan/plan'
import { push } from '../text/multimap'
import { remembered } from '../text/remembered'
import { SMALL_NUMBERS } from './small-numbers'
import { isOutdated } from './statement-conflicts'

/** A target of the text, and the only row of the document that it can be about. */
export interface Paraphrase {
  readonly told: Statement
  readonly row: Statement
}

/** Each paraphrase that contradicts its row, document by document. */
export function paraphrasedTargets(plan: Plan): Paraphrase[] {
  const known = new Set<string>()
  const rows = new Map<string, Statement[]>()
  for (const statements of plan.metrics.values()) {
    const named = statements.some(({ fact }) => fact.source === 'table')
    for (const statement of statements) {
      const { path, fact } = statement
      if (fact.source === 'text' && named) known.add(`${path} ${fact.id}`)
      if (fact.source === 'table') push(rows, path, statement)
    }
  }
  return plan.documents.flatMap((document) => {
    const named = (rows.get(document.path) ?? []).filter((row) => isPromise(row, document.asOf))
    return named.length === 0 ? [] : inDocument(document, named, known)
  })
}

function inDocument(
  document: PlanDocument,
  rows: readonly Statement[],
  known: ReadonlySet<string>,
): Paraphrase[] {
  const { path, facts, language } = document
  // A sentence names a row only where it has a word of it, give or take an ending.
  const byWord = new Map<string, number[]>()
  for (const [index, { fact }] of rows.entries())
    for (const word of new Set(telling(fact, language).map(beginning)))
      push(byWord, `${fact.period!.end!} ${word}`, index)
  const items = new Map(facts.items.map((item) => [item.id, item]))
  const told = [
    ...facts.mentions
      .filter(({ role, id }) => role === 'target' && !known.has(`${path} ${id}`))
      .map((said) => {
        const mention = { ...said, quantity: shareOf(said) }
        return { mention, stems: said.stems, statement: { path, fact: factOf(mention) } }
      }),
    ...facts.facts
      .filter((fact) => fact.source === 'text' && fact.role === 'target' && !known.has(`${path} ${fact.id}`))
      .map((fact) => ({
        mention: fact,
        stems: stemsOf(nameWithUnit(fact), language),
        statement: { path, fact },
      })),
  ]
  return told.flatMap(({ mention, stems, statement }): Paraphrase[] => {
    const { period, quantity, item } = mention
    if (period?.end == null || quantity.signed || quantity.upper !== null || statement.fact.hypothetical)
      return []
    const holder = item === null ? undefined : items.get(item)
    const around = holder === undefined ? [] : contextOf(holder, language)
    const own = stems.filter((stem) => stem !== '')
    const near = new Set(own.flatMap((stem) => byWord.get(`${period.end} ${beginning(stem)}`) ?? []))
    const alike = [...near]
      .sort((a, b) => a - b)
      .map((index) => rows[index]!)
      .filter(
        ({ fact }) => comparable(fact.quantity, quantity) === true && isNamed(fact, own, around, language),
      )
    // The row that says most is meant; of two that say as much, either may be.
    const most = Math.max(0, ...alike.map(({ fact }) => telling(fact, language).length))
    const best = alike.filter(({ fact }) => telling(fact, language).length === most)
    const [row] = best
    if (row === undefined || best.some(({ fact }) => fact.key !== row.fact.key)) return []
    const contradicted = best.every(
      (each) => !sameAmount(each.fact.quantity, quantity) && isNear(each, quantity.value),
    )
    return contradicted ? [{ told: statement, row }] : []
  })
}

/** "Reach: 70,000 households" says as much as "households reached". */
function nameWithUnit({ metric, quantity }: Fact): string {
  const { unit } = quantity
  return unit === null || !/^\p{L}{4,}/u.test(unit) ? metric : `${metric} ${unit}`
}

const OUT_OF = /^\S+ (?:\S+ ){1,2}(?:out of|in|von|sur|de cada|em cada|su) (\S+)/u

/** "Four in five applications" is 80% of them; the amount itself for all else. */
function shareOf({ words, at, quantity }: Mention): Quantity {
  const said = /(\S+) (?:in|von|sur|de cada|em cada|su|ogni)$/u.exec(
    words.slice(Math.max(0, at - 4), at).join(' '),
  )
  // "Neuf dossiers sur dix": the whole stands behind what it is of.
  const whole = said === null ? OUT_OF.exec(words.slice(at, at + 5).join(' ')) : null
  if (whole !== null && quantity.currency === null) {
    const all = SMALL_NUMBERS.get(whole[1]!) ?? Number(whole[1])
    if (all > quantity.value && all <= 10)
      return { ...quantity, value: (100 * quantity.value) / all, unit: '%', granularity: 5 }
  }
  const part = said === null ? undefined : (SMALL_NUMBERS.get(said[1]!) ?? Number(said[1]))
  if (part === undefined || !(part < quantity.value) || quantity.value > 10 || quantity.currency !== null)
    return quantity
  // Said so, it is rounded to the next share that has a name.
  return { ...quantity, value: (100 * part) / quantity.value, unit: '%', granularity: 5 }
}

/** What a row promises for a time to come. */
function isPromise(statement: Statement, asOf: number | null): boolean {
  const { fact } = statement
  const { role, period, quantity, hypothetical, kind } = fact
  // Lines of money and of people are compared with their totals.
  if (kind !== 'metric' || hypothetical || isOutdated(statement) || period?.end == null) return false
  if (quantity.upper !== null || quantity.signed) return false
  return role === 'target' || (role === 'amount' && asOf !== null && period.end > asOf)
}

/** Words that say that something is a share or a count, and not of what. */
const GENERIC = new Set(
  stemsOf(
    `share rate percentage percent proportion number count total cumulative overall average level year month week day
     anteil quote prozentsatz anzahl zahl jahr monat gesamt taux part pourcentage proportion nombre dont
     porcentaje proporción tasa número cuota porcentagem proporção taxa parcela quota percentuale tasso numero`,
  ),
)

/** The stems of a row's name that say what is measured, its scope among them. */
const telling = remembered((fact: Fact, language: string | undefined): string[] =>
  [...new Set([...fact.key.split(' '), ...scopeKey(fact.scope, language).split(' ')])].filter(
    (stem) => stem.length > 1 && !GENERIC.has(stem),
  ),
)

const contextOf = remembered((item: Item, language: string | undefined): string[] =>
  stemsOf([item.title, ...item.headings.slice(1)].join(' '), language),
)

/** Whether all words of the row's name stand in the sentence, or the fewer of them in what holds the sentence. */
function isNamed(
  fact: Fact,
  own: readonly string[],
  around: readonly string[],
  language: string | undefined,
): boolean {
  const wanted = telling(fact, language)
  // Pairs of characters are in no order: what stands around a Chinese name may narrow it.
  if (wanted.length < 2 || isIdeographic(fact.metric)) return false
  const inSentence = wanted.filter((stem) => own.some((other) => isLike(stem, other)))
  return (
    inSentence.length >= 2 &&
    wanted.every((stem) => inSentence.includes(stem) || around.some((other) => isLike(stem, other)))
  )
}

/** Equal for all that `isLike` takes for one word. */
function beginning(stem: string): string {
  return stem.slice(0, 5)
}

/** "erneuerbar" and "erneuerbaren": stemmers leave some endings. */
function isLike(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 5 && long.length - short.length <= 3 && long.startsWith(short)
}

/** Three times as much is of something else. */
function isNear({ fact }: Statement, value: number): boolean {
  const [x, y] = [Math.abs(fact.quantity.value), Math.abs(value)]
  return Math.max(x, y) < 3 * Math.min(x, y)
}

function factOf(mention: Mention): Fact {
  const { id, role, period, when, quantity, heading, section, item } = mention
  return {
    id: id as Fact['id'],
    kind: 'metric',
    metric: '',
    key: '',
    scope: null,
    role,
    period,
    when,
    quantity,
    heading,
    section,
    source: 'text',
    because: 'in the text',
    item,
    hypothetical: false,
  }
}
