/** What the lines of a list have in common: who does what by when. */
import { findInlineOwner, readOwners } from '../notation/owner'
import { recogniseTimes } from '../notation/time'
import type { List, ListItem } from '../syntax/blocks'
import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import type { Context } from './context'

/** Who does the work of one line. */
export interface Assignee {
  readonly name: Span
  /** Where the title ends, in front of the dash. */
  readonly from: number
}

const DASH = /\s(?:[–—|]|-)\s/g

/**
 * The people named behind the dashes, or in the last brackets, of the lines of a list ("title – name – date", "title – date – name"): where at least
 * two lines name one and a name comes back, or has stood so in an earlier list. `known` comes back with the new names.
 */
export function assigneesOf(
  list: List,
  known: ReadonlySet<string>,
): { readonly assignees: ReadonlyMap<ListItem, Assignee>; readonly known: ReadonlySet<string> } {
  const found = new Map<ListItem, BracketedAssignee>()
  const open = new Map<ListItem, Assignee>()
  const names: string[] = []
  let dated = 0
  let titled = 0
  for (const item of list.items) {
    const lead = item.blocks[0]
    const tail = lead?.kind === 'paragraph' ? tailOf(lead.prose.readable) : null
    if (tail === null) continue
    const assignee = { name: tail.name, from: tail.from, bracketed: tail.bracketed }
    if (tail.kind === 'open') open.set(item, assignee)
    else {
      names.push(tail.text)
      found.set(item, assignee)
      if (tail.dated) dated++
      if (TITLED.test(tail.text)) titled++
    }
  }
  // A date beside the name or a handle says that it is one; without them, somebody has to come back.
  const again = new Set(names).size < names.length
  const isKnown = names.some((name) => name.startsWith('@') || known.has(name))
  const bracketed = [...found.values()].some(({ bracketed }) => bracketed)
  // Places stand in brackets as well, and come back: there a title has to say that these are people.
  const people = bracketed ? titled >= 2 || isKnown : dated >= 2 || again || isKnown || titled >= 2
  const sure = names.length >= 2 ? people : names.every((name) => known.has(name))
  if (!sure || names.length === 0) return { assignees: new Map(), known }
  const isNew = names.some((name) => !known.has(name))
  return {
    assignees: new Map([...found, ...(names.length >= 2 ? open : [])]),
    known: isNew ? new Set([...known, ...names]) : known,
  }
}

interface BracketedAssignee extends Assignee {
  readonly bracketed: boolean
}

/** "Dr. Ada Reyes", "Cllr. Ada Reyes". */
const TITLED = /^(?:dr|prof|mr|mrs|ms|sir|dame|ing|herr|frau|mme|sra?|dott|cllr|rev|capt)\.?\s+\p{Lu}/iu

interface Tail extends BracketedAssignee {
  readonly kind: 'person' | 'open'
  readonly text: string
  readonly dated: boolean
}

/** The name among the clauses behind the dashes of a line; null when there is none, or something else stands there. */
function tailOf(text: string): Tail | null {
  const dashes = matchesOf(text, DASH)
  const clauses = dashes.map((dash, index) => {
    const start = dash.index + dash[0].length
    const end = dashes[index + 1]?.index ?? text.length
    // "– @jan, due July 2026. Depends on: …"
    const own = /^[^,;.]*(?:\.(?=\S)[^,;.]*)*/u.exec(text.slice(start, end))![0].trimEnd()
    return {
      start,
      text: own,
      whole: own.length === text.slice(start, end).trimEnd().length,
      from: dash.index,
    }
  })
  const named = clauses.filter((clause) => clause.text.length <= 40 && isPerson(clause.text))
  const blank = clauses.filter((clause) => OPEN.test(clause.text))
  const [clause, other] = named.length > 0 ? named : blank
  if (clause === undefined) return bracketedTail(text)
  if (other !== undefined) return null
  const rest = clauses.filter((each) => each !== clause)
  const first = clauses.indexOf(clause)
  const dates = rest.filter((each) => each.text.length <= 24 && /\d/.test(each.text))
  // All that stands behind the title is a date, a state or the name, from the first of them on.
  const brief = rest.every((each) => dates.includes(each) || /^\p{L}+(?: \p{L}+)?$/u.test(each.text))
  const from = brief && clause.whole ? clauses[0]!.from : clause.from
  if (!brief && first < clauses.length - 2) return null
  return {
    kind: named.length > 0 ? 'person' : 'open',
    text: clause.text,
    name: { start: clause.start, end: clause.start + clause.text.length },
    from,
    dated: dates.length > 0,
    bracketed: false,
  }
}

/** "Tide gauges, by March 2027 (Dr. Ada Reyes)" */
function bracketedTail(text: string): Tail | null {
  const open = text.lastIndexOf('(')
  const match = open < 0 ? null : /^\(([^()（）]{3,40})\)[\s.]*$/u.exec(text.slice(open))
  if (match === null || !isPerson(match[1]!)) return null
  const start = open + 1
  return {
    kind: 'person',
    text: match[1]!,
    name: { start, end: start + match[1]!.length },
    from: text.slice(0, open).trimEnd().length,
    dated: false,
    bracketed: true,
  }
}

/** "TBD" where the other lines name somebody. */
const OPEN =
  /^(?:tbd|tbc|tba|n\.?\s?n\.?|\?+|open|offen|no(?:body|[ -]one)(?: yet)?|noch niemand|niemand|personne(?: encore)?|nadie(?: aún| todavía)?|ninguém(?: ainda)?|(?:ancora )?nessuno|unassigned|à définir|por definir|a definir|da definire|待定|未定)$/iu

/** Letters alone, and of Chinese and Japanese no more than a name has. */
const NAME =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,4}(?: [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})?|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}()（）:：]*)$/u

function isPerson(name: string): boolean {
  if (!NAME.test(name)) return false
  const read = readOwners(name)
  return read.state === 'known' && read.owners.every(({ kind }) => kind === 'person' || kind === 'handle')
}

/** Whether most lines name an owner or a date, so that the others are work too, whose owner or date is missing. */
export function isWorkList(list: List, { settings }: Context): boolean {
  if (list.items.length < 3) return false
  let marked = 0
  for (const { blocks } of list.items) {
    const lead = blocks[0]
    if (lead?.kind !== 'paragraph') continue
    const text = lead.prose.readable
    const dated =
      /\d/.test(text) && recogniseTimes(text, settings.language).some(({ kind }) => kind === 'time')
    if (dated || findInlineOwner(text) !== null) marked++
  }
  return marked * 2 > list.items.length
}
