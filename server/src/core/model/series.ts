/** Headings that count what they name: "Hire 1 – …", "1.2. …", "H3: …" are series, and each heading is one thing of its series. */
import type { Block, Heading } from '../syntax/blocks'
import { decodeGarbled } from '../text/garbled'
import { type Topic, topicWholly } from './lexicon'
import { partNamed } from './named-parts'
import type { Section } from './outline'
import type { Piece } from './piece'
import { keyValuesOf } from './read-fields'

/** What its place in a series says of a heading. */
export interface InSeries {
  /** How long its number is with the word in front: "H3" of "H3: Bookings". */
  readonly length: number
  /** A word stands in front of the number: "Hire 2". */
  readonly named: boolean
  /** The letter and number are a code, though alone they may be a time: "H1" beside "H0" and "H6". */
  readonly coded: boolean
  /** The bold keys by which this heading and others of its series are described: "problem", "solution". */
  readonly keys: ReadonlySet<string>
}

interface Lead {
  readonly word: string
  readonly number: string
  readonly length: number
}

/** "Hire 1 – …", "P1-2 …", "3. …", "1.2 …": a word or none, a number, and then a title. */
const LEAD =
  /^((?:\p{L}[\p{L}\p{M}]{0,19}(?: \p{L}[\p{L}\p{M}]{0,19})?)?)([ -]?)(\d{1,3}(?:[.-]\d{1,3})*)(\s*[.):：–—]|\s+-(?=\s)|(?=\s))\s*(?=[^\s\d])/u
/** What a document counts that is no work. */
const PARTS =
  /^(?:slide|section|part|chapter|appendix|annex|page|table|figure|exhibit|module|lesson|option|alternative|question|case|persona|segment|competitor|risk|teil|kapitel|anhang|abschnitt|folie|anlage|partie|chapitre|annexe|diapositive|sección|parte|capítulo|anexo|seção|sezione|capitolo|allegato)(?: |$)/iu
const PLAN_PARTS: readonly (Topic | null)[] = ['priorities', 'initiatives', 'key-results', 'metrics', 'risks']
const DECORATION = /^(?:[\s\p{Extended_Pictographic}*_~]|\uFE0F|\u200D|\u20E3)+/u

const leads = new WeakMap<Heading, Lead | null>()
const series = new WeakMap<Section, ReadonlyMap<string, readonly Section[]>>()
const counts = new WeakMap<readonly Section[], ReadonlyMap<string, number>>()
const keysOfPieces = new WeakMap<Piece, ReadonlySet<string>>()
const NONE: ReadonlySet<string> = new Set()

/** The place of a heading in a series of two or more; null when it stands in none. */
export function inSeries(section: Section): InSeries | null {
  const lead = leadOf(section)
  if (lead === null || section.parent === null) return null
  const others = seriesBelow(section.parent).get(lead.word)
  if (others === undefined || others.length < 2) return null
  const coded = lead.word.length === 1 && others.some((other) => !mayBeTime(leadOf(other)!))
  return { length: lead.length, named: lead.word !== '', coded, keys: sharedKeys(section, others) }
}

function leadOf({ heading }: Section): Lead | null {
  if (heading === null) return null
  let lead = leads.get(heading)
  if (lead === undefined) {
    lead = readLead(heading.prose.text)
    leads.set(heading, lead)
  }
  return lead
}

function readLead(text: string): Lead | null {
  const plain = decodeGarbled(text)
  const decorated = DECORATION.exec(plain)?.[0].length ?? 0
  const match = LEAD.exec(plain.slice(decorated))
  if (match === null) return null
  const [, word = '', , number = '', sign = ''] = match
  // "3 new ports" counts ports; "3. New ports" and "1.2 New ports" are numbered.
  if (word === '' && sign === '' && !number.includes('.')) return null
  if (PARTS.test(word)) return null
  const length = decorated + match[1]!.length + match[2]!.length + number.length
  return { word: word.toLowerCase(), number, length }
}

/** The headings below a section by the word of their series, those of each with numbers of their own. */
function seriesBelow(parent: Section): ReadonlyMap<string, readonly Section[]> {
  const known = series.get(parent)
  if (known !== undefined) return known
  const found = new Map<string, Section[]>()
  for (const child of parent.children) {
    const lead = leadOf(child)
    if (lead === null) continue
    const same = found.get(lead.word)
    if (same === undefined) found.set(lead.word, [child])
    else same.push(child)
  }
  for (const [word, sections] of found) if (!isSeries(word, sections)) found.delete(word)
  series.set(parent, found)
  return found
}

/** Numbers that all differ, before titles of which few only name a part of a document ("2.1 Goals", "2.2 Tasks"). */
function isSeries(word: string, sections: readonly Section[]): boolean {
  const numbers = new Set(sections.map((section) => leadOf(section)!.number))
  if (numbers.size < sections.length) return false
  const titles = sections.map((section) => {
    const { text } = section.heading!.prose
    return text.slice(leadOf(section)!.length).replace(/^[\s.):：–—-]+/u, '')
  })
  // Beside "5.1 Goals" the number of "5.2 Kinds of test" is that of a section.
  if (word === '' && titles.some((title) => PLAN_PARTS.includes(topicWholly(title)))) return false
  return titles.filter((title) => partNamed(title) !== null).length * 3 <= sections.length
}

/** "Q2", "H1", "M7": a letter and number that may be a time as well as a code. */
function mayBeTime({ word, number }: Lead): boolean {
  const most = word === 'h' ? 2 : word === 'q' || word === 't' ? 4 : 53
  return /^\d+$/.test(number) && Number(number) >= 1 && Number(number) <= most
}

function sharedKeys({ pieces }: Section, others: readonly Section[]): ReadonlySet<string> {
  const shared = new Set<string>()
  const counts = countsOf(others)
  for (const key of keysOf(pieces[0])) {
    const count = counts.get(key) ?? 0
    if (count >= 2 && count * 2 >= others.length) shared.add(key)
  }
  return shared
}

/** How many headings of a series have each key. */
function countsOf(others: readonly Section[]): ReadonlyMap<string, number> {
  let found = counts.get(others)
  if (found === undefined) {
    const sum = new Map<string, number>()
    for (const { pieces } of others)
      for (const key of keysOf(pieces[0])) sum.set(key, (sum.get(key) ?? 0) + 1)
    found = sum
    counts.set(others, found)
  }
  return found
}

/** The bold keys below a heading. */
export function keysOf(first: Piece | undefined): ReadonlySet<string> {
  if (first === undefined) return NONE
  let keys = keysOfPieces.get(first)
  if (keys === undefined) {
    keys = new Set(first.blocks.flatMap(boldKeys))
    keysOfPieces.set(first, keys)
  }
  return keys
}

function boldKeys(block: Block): string[] {
  const proses =
    block.kind === 'paragraph'
      ? [block.prose]
      : block.kind === 'list'
        ? block.items.flatMap(({ blocks: [lead] }) => (lead?.kind === 'paragraph' ? [lead.prose] : []))
        : []
  return proses.flatMap((prose) =>
    keyValuesOf(prose)
      .filter(({ bold }) => bold)
      .map(({ key }) => key.toLowerCase()),
  )
}
