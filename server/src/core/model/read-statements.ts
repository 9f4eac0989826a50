/** What running text says of metrics: "Reduce churn from 5% to 3%", "NPS auf 50 steigern", "将续约率从82%提高到88%". */

import { measures } from '../notation/quantity'
import { matchesOf } from '../text/matches'
import { isMeasure } from './column-lexicon'
import type { Role } from './model'
import { keyValuesOf } from './read-fields'
import { ideographic } from './read-ideographs'
import type { ReadQuantity, ReadText } from './reading'
import { unwrapped } from './sentence-bounds'
import { ARROW, type Clause, endsOf, type Statement, WINDOW } from './statement'
import { STATEMENT_WORDS, type StatementWords } from './statement-lexicon'
import { wordsOf } from './terms'
import { lexicon, type WordPattern } from './word-pattern'

const MOST_WORDS = 9
/** "Must not fall below £50K" says what to avoid, not what to reach. */
const NEGATED =
  /(?:^|[^\p{L}])(?:not|never|cannot|nicht|nie|kein\p{L}*|ne|jamais|no|nunca|não|non|mai)(?=[^\p{L}])[^,;:]{0,60}$/iu
/** "(baseline 4.3)", "(currently 22%)" behind a statement: where the same metric stands. */
const COMPANION =
  /(?:baseline|current(?:ly)?(?: at)?|today|now|(?:up |down )?from|ist|aktuell|derzeit|heute|actuellement|aujourd['’]hui|actualmente|hoy|atualmente|hoje|attualmente|oggi|目前|当前|現在)\s*[:：]?\s*$/iu
/** Where a sentence ends; a full stop between digits is part of a figure. */
const SENTENCE = /[;!?。；！？\n]|\.(?!\d)/g

interface Grammar {
  readonly change: WordPattern
  readonly changed: WordPattern
  readonly moves: RegExp
  readonly reach: RegExp
  readonly reached: WordPattern
  readonly from: RegExp
  readonly between: RegExp
  readonly to: RegExp
  readonly by: RegExp
  readonly articles: RegExp
  readonly ends: RegExp
}

const grammars = new Map<string, Grammar>()

/** The patterns of one language, made when it is first met. */
function grammarOf(language: string): Grammar {
  let grammar = grammars.get(language)
  if (grammar === undefined) {
    grammar = compiled(STATEMENT_WORDS[language]!)
    grammars.set(language, grammar)
  }
  return grammar
}

function compiled({ change, changed, moves, reach, from, to, by, articles, ends }: StatementWords): Grammar {
  const list = (words: string) =>
    words
      .split('|')
      .map((word) => word.trim())
      .sort((a, b) => b.length - a.length)
      .join('|')
  // "De 12 para 7": a preposition may open its sentence.
  const last = (words: string) => new RegExp(`(?:^|[\\s(,])(?:${list(words)})\\s*$`, 'iu')
  return {
    change: lexicon(change),
    changed: lexicon(changed),
    moves: new RegExp(
      `\\s(?:(?:will|shall|should|must|to|is to|soll|muss|doit|debe|deve) )?(?:${list(moves)})(?: bis \\S+)?\\s*$`,
      'iu',
    ),
    reach: new RegExp(
      `(?:^|[\\s,;:(–—-])(?:${list(reach)})(?:\\s+(?:${list(articles)}|at least|over|more than|up to|mindestens|au moins|al menos|pelo menos|almeno))*\\s*$`,
      'iu',
    ),
    reached: lexicon(reach),
    from: last(from),
    between: new RegExp(`^[\\s,)]*(?:${list(to)})\\s*$`, 'iu'),
    to: last(to),
    by: last(by),
    articles: new RegExp(`^(?:${list(articles)})(?:\\s+|(?<=['’]))`, 'iu'),
    ends: new RegExp(`(?:^|\\s)(?:${list(ends)})(?=\\s|$|['’])|[()[\\],.;:!?–—|/\\n]|\\s-\\s`, 'iu'),
  }
}

/**
 * The statements of a text. `planned` says that the text stands where work or targets are listed, so that a bare "NPS
 * of 50" is one; elsewhere only a verb makes one.
 */
export function statementsIn(
  text: ReadText,
  language: string | undefined,
  planned: boolean,
  keyResult: boolean,
): Statement[] {
  if (text.quantities.length === 0) return []
  const found: Statement[] = []
  // Among key lines each line speaks for itself; elsewhere lines are wrapped.
  const timeless = withoutTimes(text)
  const readable = keyValuesOf(text.prose).length > 0 ? timeless : unwrapped(timeless)
  const own = language?.slice(0, 2).toLowerCase()
  for (const [from, to] of clausesOf(text, readable)) {
    const clause: Clause = {
      text: readable,
      from,
      to,
      quantities: text.quantities.filter((q) => q.start >= from && q.end <= to),
      planned,
      keyResult,
    }
    if (clause.quantities.length === 0) continue
    const stated = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(readable.slice(from, to))
      ? ideographic(clause)
      : inWords(clause, own)
    found.push(...stated)
  }
  return found
}

/** The text with blanks in the place of its times, so that offsets stay. */
export function withoutTimes({ text, times }: ReadText): string {
  let result = ''
  let at = 0
  for (const { expression } of times) {
    if (expression.start < at) continue
    result += text.slice(at, expression.start) + ' '.repeat(expression.end - expression.start)
    at = expression.end
  }
  return result + text.slice(at)
}

function clausesOf({ quantities }: ReadText, readable: string): [number, number][] {
  const clauses: [number, number][] = []
  let from = 0
  let next = 0
  for (const { index } of matchesOf(readable, SENTENCE)) {
    while (next < quantities.length && quantities[next]!.end <= index) next++
    // "Rs. 5": an end inside an amount is none.
    if ((quantities[next]?.start ?? Number.POSITIVE_INFINITY) <= index) continue
    clauses.push([from, index])
    from = index + 1
  }
  clauses.push([from, readable.length])
  return clauses
}

/** In a language with words between blanks; the author's own, else the first in which something is stated. */
function inWords(clause: Clause, language: string | undefined): Statement[] {
  if (language !== undefined && STATEMENT_WORDS[language] !== undefined)
    return stated(clause, grammarOf(language))
  for (const each of Object.keys(STATEMENT_WORDS)) {
    const found = stated(clause, grammarOf(each))
    if (found.length > 0) return found
  }
  return []
}

function stated(clause: Clause, grammar: Grammar): Statement[] {
  const { text, from, quantities } = clause
  const found: Statement[] = []
  for (let i = 0; i < quantities.length; i++) {
    const quantity = quantities[i]!
    const next = quantities[i + 1]
    const before = text.slice(Math.max(from, quantity.start - WINDOW), quantity.start)
    const [low, high] = endsOf(quantity)
    const joined = high === null ? null : pairOf(clause, grammar, low, high, before)
    const pair = joined ?? (next === undefined ? null : pairOf(clause, grammar, quantity, next, before))
    if (pair !== null) {
      found.push(...pair)
      if (joined === null) i++
      continue
    }
    const single =
      companionOf(found, quantity, before) ??
      boundOf(clause, grammar, quantity, before) ??
      reachedBy(clause, grammar, quantity, before)
    if (single !== null) found.push(single)
  }
  return found
}

/** "… from A to B", "… A → B". */
function pairOf(
  clause: Clause,
  grammar: Grammar,
  first: ReadQuantity,
  second: ReadQuantity,
  before: string,
): Statement[] | null {
  const joined = first.end > second.start
  const between = joined ? '' : clause.text.slice(first.end, second.start)
  const arrow = ARROW.test(between)
  if (!joined && !arrow && !grammar.between.test(between)) return null
  const from = grammar.from.exec(before)
  if (from === null && !arrow) return null
  const whole = from === null ? before : before.slice(0, from.index)
  // "The median wait falls from A to B": the verb is no part of the name.
  const moved = from === null ? null : grammar.moves.exec(whole)
  const head = moved === null ? whole : whole.slice(0, moved.index)
  const verb = moved === null ? lastVerb(whole, grammar) : null
  if (verb === null && moved === null && (joined || (!clause.planned && !arrow))) return null
  const name = nameIn(head, verb?.end ?? null, grammar) || nameBehind(clause, grammar, second).name
  if (name === '') return null
  const because = arrow ? '“… → …”' : '“from … to …”'
  const to: Role = verb?.past === true ? 'actual' : 'target'
  return [
    { name, quantity: first, role: 'baseline', scope: null, because },
    { name, quantity: second, role: to, scope: null, because },
  ]
}

/** "(baseline 4.3)" behind a statement. */
function companionOf(found: readonly Statement[], quantity: ReadQuantity, before: string): Statement | null {
  const last = found.at(-1)
  if (last === undefined || last.role !== 'target' || !COMPANION.test(before)) return null
  return { ...last, quantity, role: 'baseline', because: 'beside its target' }
}

/** "<verb> NAME to Q", "NAME below Q", "NAME rises to Q", "<verb> NAME by Q". */
function boundOf(clause: Clause, grammar: Grammar, quantity: ReadQuantity, before: string): Statement | null {
  const behind = clause.text.slice(quantity.end, Math.min(clause.to, quantity.end + 60))
  if (NEGATED.test(before)) return null
  const to = grammar.to.exec(before)
  const bound = to !== null || quantity.quantity.comparator !== null
  if (bound) {
    const head = to === null ? before : before.slice(0, to.index)
    const moved = grammar.moves.exec(head)
    if (moved !== null) {
      const name = nameIn(head.slice(0, moved.index), null, grammar)
      return name === '' || !(clause.planned || isMeasure(name))
        ? null
        : { name, quantity, role: 'target', scope: null, because: `“${head.slice(moved.index).trim()}”` }
    }
    const verb = lastVerb(head, grammar) ?? verbBehind(behind, grammar)
    const name = nameIn(head, verb?.end ?? null, grammar)
    if (name === '') return null
    if (verb !== null)
      return { name, quantity, role: verb.past ? 'actual' : 'target', scope: null, because: `“${verb.word}”` }
    // Behind a sentence about something else, a bare bound is that thing's.
    return clause.planned && clause.from < 40 && isMeasure(name)
      ? { name, quantity, role: 'target', scope: null, because: 'what is to be reached' }
      : null
  }
  const moved = grammar.moves.exec(before)
  if (moved !== null && clause.planned) {
    const name = nameIn(before.slice(0, moved.index), null, grammar)
    if (name !== '' && isMeasure(name))
      return { name, quantity, role: 'target', scope: null, because: `“${moved[0].trim()}”` }
  }
  const by = grammar.by.exec(before)
  if (by === null) return null
  const head = before.slice(0, by.index)
  const verb = lastVerb(head, grammar) ?? verbBehind(behind, grammar)
  const name = verb === null ? '' : nameIn(head, verb.end, grammar)
  return name === '' || verb!.past
    ? null
    : { name, quantity, role: verb!.reaches ? 'target' : 'gap', scope: null, because: `“${verb!.word}”` }
}

/** "<verb> Q NAME", and "Q NAME" at the head of a key result. */
function reachedBy(
  clause: Clause,
  grammar: Grammar,
  quantity: ReadQuantity,
  before: string,
): Statement | null {
  const { name, scope, rest, changes } = nameBehind(clause, grammar, quantity)
  if (name === '') return null
  const head = clause.keyResult && !/\p{L}{3}/u.test(before)
  const german = grammar.reached.opening(rest.trimStart()) !== null
  return clause.planned && (head || german || grammar.reach.test(before))
    ? {
        name,
        quantity,
        role: changes === true || ADDING.test(before) ? 'gap' : 'target',
        scope,
        because: 'what is to be reached',
      }
    : null
}

/** "Add €1.8M ARR" says by how much, and not to what. */
const ADDING =
  /(?:^|[^\p{L}])(?:add|gain|hinzugewinnen|ajouter|gagner|añadir|sumar|adicionar|somar|aggiungere)\s*$/iu

interface Verb {
  readonly word: string
  /** Where it ends in the text before the amount; null when it stands behind. */
  readonly end: number | null
  readonly past: boolean
  /** It stands in front of what is to be reached, and changes nothing: "maintain". */
  readonly reaches: boolean
}

function lastVerb(head: string, grammar: Grammar): Verb | null {
  let best: Verb | null = null
  const consider = (pattern: WordPattern, past: boolean, reaches = false) => {
    for (const match of pattern.allIn(head)) {
      const end = match.index + match[0].length
      if (best === null || end > (best.end ?? 0)) best = { word: match[0], end, past, reaches }
    }
  }
  consider(grammar.change, false)
  consider(grammar.changed, true)
  if (best === null) consider(grammar.reached, false, true)
  return best
}

/** German puts the verb last: "Fehlerquote auf 2 % senken". */
function verbBehind(behind: string, grammar: Grammar): Verb | null {
  const match = grammar.change.exec(behind)
  return match === null || !/^[\s\p{L}]*$/u.test(behind.slice(0, match.index)) || grammar !== grammarOf('de')
    ? null
    : { word: match[0], end: null, past: false, reaches: false }
}

const FROM_AMOUNT = /\s(?:from|von|de|da|desde)\s(?:\p{L}+\s){0,2}[~≈]?(?:\p{Sc}|[A-Z]{3}\s)?\d.*$/u

/** The last mark that parts a name from what stands before it; "cost–income ratio" is one name. */
const BREAK =
  /(?:[;:：(•|]|(?<!\p{L})[–—]|[–—](?!\p{L})|\s-\s)(?=(?:[^;:：(–—•|]|(?<=\p{L})[–—](?=\p{L}))*$)/u

/** The name at the end of `head`: behind its verb, or behind the last punctuation. */
function nameIn(head: string, verbEnd: number | null, grammar: Grammar): string {
  const behindVerb = verbEnd === null ? head : head.slice(verbEnd)
  // "Grew revenue …" has its name behind the verb, "revenue grew …" in front of it.
  const text =
    /\p{L}/u.test(behindVerb) || verbEnd === null
      ? behindVerb
      : head.slice(0, verbEnd).replace(/\S+\s*$/u, '')
  const cut = BREAK.exec(text)
  let name = (cut === null ? text : text.slice(cut.index + cut[0].length)).replace(/\s+/g, ' ').trim()
  // "Sales rose to 420, and waste fell": what stands before has a figure of its own.
  const other = name.lastIndexOf(', ')
  if (other > 0 && /\d/.test(name.slice(0, other))) name = name.slice(other + 2)
  name = name.replace(/^(?:and|to|und|et|y|e|ou|zu)\s+/iu, '')
  for (let article = grammar.articles.exec(name); article !== null; article = grammar.articles.exec(name))
    name = name.slice(article[0].length)
  name = name
    .replace(/[\s,]+$/u, '')
    .replace(/^[\s\p{P}]+/u, '')
    .replace(/\s(?:is|are|was|were|will be)(?: (?:estimated|expected|planned|budgeted|set|projected))?$/i, '')
  // "From 28% to 35% over 2 years" and "technology that would take 3 years" name nothing.
  // "Marketing budget from the proposed $50K" to more, "margin expanded 270 basis points" to 12%.
  name = name
    .replace(FROM_AMOUNT, '')
    .replace(/\s(?:vs\.?|versus)$/i, '')
    .replace(/\s(?:by|in|for|at|of|and|to)$/i, '')
  if (!name.includes('(')) name = name.replace(/[)\]\s]+$/, '')
  if (/^\d[\d.,]*\s?(?:%|bps|pp|basis points?|points?)(?!\p{L})/iu.test(name)) return ''
  if (/\p{Sc}\s?\d|\d\s?(?:million|billion|bn)(?!\p{L})/iu.test(name)) return ''
  if (/^(?:from|von|de|da|to|by)\s+\S?\d|\d\s?%|(?:^|\s)(?:that|which|who|would|could)(?:\s|$)/i.test(name))
    return ''
  const words = wordsOf(name).length
  return words === 0 || words > MOST_WORDS || !/\p{L}{2}/u.test(name) ? '' : name
}

const PLACE =
  /^\s*(?:across|for|in|im|für|en|em|dans|pour|para|per|nel|nella)\s+(\p{Lu}[^,.;:()\n]{1,40}|(?:the )?\p{Lu}[^,.;:()\n]{1,40})/u

const CHANGE =
  /^(?:improvement|reduction|increase|decrease|growth|rise|uplift|drop|decline|verbesserung|reduktion|steigerung|senkung|réduction|amélioration|augmentation|baisse|reducción|mejora|aumento|redução|melhoria|riduzione|miglioramento)$/iu
const CHANGED_THING =
  /^\s*(?:in|of|von|bei|der|des|de|du|dans|em|en|del|della|di)\s+(?:the |our |la |le |el |o |a |il )?(\p{L}[\p{L} /-]{2,60}?)(?=\s*(?:[,;.()\n]|$)|\s(?:by|in|within|through|for|across|and|via|using|bis|d['’]ici|hasta|até|entro|per|para)\s)/iu

/** What is counted behind an amount: "1,200 weekly boxes in Ghent". */
function nameBehind(
  { text, to }: Clause,
  grammar: Grammar,
  quantity: ReadQuantity,
): {
  readonly name: string
  readonly scope: string | null
  readonly rest: string
  /** The figure says by how much it moves. */
  readonly changes?: true
} {
  const start = nameStart(quantity)
  const behind = text
    .slice(start, Math.min(to, start + WINDOW))
    .trimStart()
    .replace(quantity.quantity.currency === null ? /^$/ : /^(?:in|worth of)\s+/i, '')
  const end = grammar.ends.exec(behind)
  // "20% of new revenue" is about new revenue.
  const name = (end === null ? behind : behind.slice(0, end.index))
    .replace(/\s+/g, ' ')
    .replace(/^[\s+]+/, '')
    .trim()
    .replace(/^(?:of|der|des|von|du|de|del|do|da|di)\s+/i, '')
    .replace(/\s(?:vs\.?|versus)$/i, '')
  const rest = end === null ? '' : behind.slice(end.index)
  // "30% improvement in satisfaction" measures satisfaction.
  const of = CHANGE.test(name) ? CHANGED_THING.exec(rest)?.[1]?.trim() : undefined
  if (of !== undefined && wordsOf(of).length <= 6) return { name: of, scope: null, rest: '', changes: true }
  const words = wordsOf(name).length
  const place = PLACE.exec(rest)?.[1]?.trim() ?? null
  const scope = place === null || wordsOf(place).length > 4 ? null : place
  return words === 0 || words > 6 || !/\p{L}{2}/u.test(name)
    ? { name: '', scope: null, rest }
    : { name, scope, rest }
}

/** What is counted or measured behind an amount of a key line: "25% carbon reduction by June"; empty if nothing is. */
export function nameBehindAmount(
  text: ReadText,
  quantity: ReadQuantity,
  to: number,
  language: string | undefined,
): string {
  const own = language?.slice(0, 2).toLowerCase() ?? 'en'
  const grammar = grammarOf(STATEMENT_WORDS[own] === undefined ? 'en' : own)
  const clause = {
    text: withoutTimes(text),
    from: 0,
    to,
    quantities: [quantity],
    planned: true,
    keyResult: false,
  }
  return nameBehind(clause, grammar, quantity).name
}

/** Behind the numeral for what is counted ("40,000 digital cards"), behind the unit for what is measured ("99.95% uptime"). */
export function nameStart(quantity: ReadQuantity): number {
  const { unit } = quantity.quantity
  const counted =
    unit !== null &&
    !measures(unit) &&
    /^\p{L}[\p{L} -]{1,}\p{L}$/u.test(unit) &&
    quantity.raw.toLowerCase().endsWith(unit.toLowerCase())
  if (!counted) return quantity.end
  return quantity.layout.magnitude?.end ?? quantity.layout.upper?.end ?? quantity.layout.numeral.end
}
