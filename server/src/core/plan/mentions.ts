/** Amounts in running text, matched with the metrics that tables and lists of the workspace name. */

import { scopeKey } from '../model/metric-name'
import type { Fact, Mention } from '../model/model'
import { comparable } from '../notation/quantity'
import { push } from '../text/multimap'
import type { MetricIdentity } from './metric-identity'
import type { PlanDocument, Statement } from './plan'

/** Words in front of a name that make it the name of another metric: "new ARR" is not "ARR". */
const MODIFIERS = new Set(
  'new net gross average avg median total monthly annual annually quarterly weekly daily incremental additional expansion organic projected adjusted non other neue neuer neues nouveau nouvelle nuevo nueva novo nova nuovo nuova'.split(
    ' ',
  ),
)
/** A name of one word says little: its amount must stand right beside it, and it must be long enough to be telling. */
const LONE_DISTANCE = 3
const LONE_LENGTH = 4
/** Between a name of several words and its amount there may be a verb, a date and a place. */
const DISTANCE = 8

/** The statements that mentions make, added to those by which the metrics were named. */
export function statementsOfMentions(
  documents: readonly PlanDocument[],
  named: ReadonlyMap<string, readonly Statement[]>,
  identity: MetricIdentity = new Map(),
): Statement[] {
  const others = [...identity].filter(([, key]) => named.has(key))
  const keys = [...[...named.keys()].map((key) => [key, key] as const), ...others].map(([name, key]) => ({
    key,
    stems: name.split(' '),
  }))
  // By the first of its stems in the alphabet, a key is looked up without trying all of them.
  const byStem = new Map<string, { key: string; stems: string[] }[]>()
  for (const each of keys) for (const stem of new Set(each.stems)) push(byStem, stem, each)
  const found: Statement[] = []
  for (const { path, facts, language } of documents) {
    for (const mention of facts.mentions) {
      const fact = factOf(mention, byStem, named, language)
      if (fact !== null) found.push({ path, fact })
    }
  }
  return found
}

function factOf(
  mention: Mention,
  byStem: ReadonlyMap<string, readonly { key: string; stems: string[] }[]>,
  named: ReadonlyMap<string, readonly Statement[]>,
  language: string | undefined,
): Fact | null {
  let best: { key: string; size: number; distance: number; start: number; end: number } | null = null
  for (const [index, stem] of mention.stems.entries()) {
    if (stem === '') continue
    for (const { key, stems } of byStem.get(stem) ?? []) {
      const window = windowAt(mention, index, stems)
      if (window === null || !fits(mention, index, window, stems)) continue
      const distance = Math.min(Math.abs(mention.at - index), Math.abs(mention.at - window))
      const better =
        best === null || stems.length > best.size || (stems.length === best.size && distance < best.distance)
      if (better && comparableWith(mention, named.get(key) ?? []))
        best = { key, size: stems.length, distance, start: index, end: window }
    }
  }
  if (best === null) return null
  const statements = named.get(best.key)!
  const { id, role, period, when, quantity, heading, section, item } = mention
  const [first] = statements
  const own = { ...mention, stems: stemsBesideAmount(mention) }
  const scope =
    statements.find(({ fact }) => fact.scope !== null && names(own, scopeKey(fact.scope, language)))?.fact
      .scope ?? unknownScope(mention, best)
  return {
    id: id as Fact['id'],
    kind: first!.fact.kind,
    metric: first!.fact.metric,
    key: best.key,
    scope,
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

/** The end of the stretch that starts at `index` and holds exactly the stems of a name, in any order; null if none does. */
function windowAt(mention: Mention, index: number, stems: readonly string[]): number | null {
  const open = [...stems]
  for (let at = index; at < mention.stems.length; at++) {
    const stem = mention.stems[at]!
    if (stem === '') continue
    const place = open.indexOf(stem)
    if (place < 0) return null
    open.splice(place, 1)
    if (open.length === 0) return at
  }
  return null
}

function fits(mention: Mention, start: number, end: number, stems: readonly string[]): boolean {
  const before = start > mention.at && start === 0 ? '' : (mention.words[start - 1] ?? '')
  if (MODIFIERS.has(before)) return false
  const distance = start >= mention.at ? start - mention.at : mention.at - 1 - end
  // Another figure in between has the better claim to the name.
  const [from, to] = start >= mention.at ? [mention.at, start] : [end + 1, mention.at]
  if (mention.words.slice(from, to).some((word) => /^\d/.test(word))) return false
  if (stems.length > 1) return distance <= DISTANCE
  if (stems[0]!.length < LONE_LENGTH || distance > LONE_DISTANCE) return false
  // "225 customers" counts some customers; that they are all of them, the word alone does not say.
  if (start === mention.at && mention.quantity.currency === null && mention.quantity.unit !== '%')
    return false
  // A word with meaning right before a lone name makes it another name: "enterprise customers".
  return start === 0 || start === mention.at || mention.stems[start - 1] === ''
}

function comparableWith(mention: Mention, statements: readonly Statement[]): boolean {
  return statements.some(
    ({ fact }) => fact.source === 'table' && comparable(fact.quantity, mention.quantity) === true,
  )
}

/** Prepositions behind a name that narrow it: "waiting time in the northern wards". */
const NARROWING = new Set(
  'of in for at on with within among whose that who which de del des du en dans pour em no na nos nas do da per nel nella di der des im in für bei am mit con com avec'.split(
    ' ',
  ),
)
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A scope that no table knows: still another scope than the whole. */
function unknownScope(
  mention: Mention,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  const { words, stems } = mention
  // Chinese and Japanese put the scope in front: "华东区准时率".
  if (start > 0 && IDEOGRAPH.test(words[start] ?? '') && IDEOGRAPH.test(words[0] ?? ''))
    return words.slice(0, start).join('')
  let at = end + 1
  if (end < mention.at && at >= mention.at) return null
  if (!NARROWING.has(words[at] ?? '')) return null
  while (at < words.length && stems[at] === '') at++
  const scope = words.slice(at, at + 2)
  return scope.length === 0 || /^\d/.test(scope[0]!) ? null : scope.join(' ')
}

const JOINING = new Set(
  'and und et y e ed sowie ainsi while whereas während tandis mientras mentre'.split(' '),
)

/** The stems up to the "and" behind which another figure follows: "4.5 days and, in cardiology, 3.8". */
function stemsBesideAmount({ words, stems, at }: Mention): readonly string[] {
  const end = words.findIndex(
    (word, index) =>
      index >= at && JOINING.has(word) && words.slice(index).some((later) => /^\d/.test(later)),
  )
  return end < 0 ? stems : stems.slice(0, end)
}

function names(mention: { readonly stems: readonly string[] }, scope: string): boolean {
  return scope !== '' && scope.split(' ').every((stem) => mention.stems.includes(stem))
}
