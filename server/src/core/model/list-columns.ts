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
 * The people named in lines that end in "name – date", where at least two lines of the list do, or the name stood so
 * in an earlier list: in `known`, which comes back with the new names.
 */
export function assigneesOf(
  list: List,
  known: ReadonlySet<string>,
): { readonly assignees: ReadonlyMap<ListItem, Assignee>; readonly known: ReadonlySet<string> } {
  const found = new Map<ListItem, Assignee>()
  const names: string[] = []
  for (const item of list.items) {
    const lead = item.blocks[0]
    if (lead?.kind !== 'paragraph') continue
    const text = lead.prose.readable
    const dashes = matchesOf(text, DASH)
    const [first, second] = dashes.slice(-2)
    if (first === undefined || second === undefined) continue
    const start = first.index + first[0].length
    const name = text.slice(start, second.index).trim()
    const date = text.slice(second.index + second[0].length).trim()
    if (date.length > 24 || !/\d/.test(date) || name.length > 40 || !isPerson(name)) continue
    names.push(name)
    found.set(item, { name: { start, end: start + name.length }, from: first.index })
  }
  if (names.length < 2 && !names.every((name) => known.has(name))) return { assignees: new Map(), known }
  const isNew = names.some((name) => !known.has(name))
  return { assignees: found, known: isNew ? new Set([...known, ...names]) : known }
}

function isPerson(name: string): boolean {
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
