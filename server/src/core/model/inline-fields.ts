/** Fields in the text of an item itself: `(Owner: X; due: Q3)`, `… – Status: planned`, `… @mina`. */
import { findInlineOwner, readOwners } from '../notation/owner'
import { findInlineStatus } from '../notation/status-inline'
import { sourceSpan } from '../syntax/blocks'
import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import { fieldOf, type StatedFields, setField } from './read-fields'
import type { ReadText } from './reading'

const BRACKETS = /[([（]([^()[\]（）\n]{3,200})[)\]）]/g
const SEPARATOR = /\s*[,;|，；、·]\s*/g
/** Behind these a field may follow without brackets, or as a sentence of its own; a comma is too common to be one. */
const CLAUSE = /\s[–—|·-]\s|[;；]\s*|\.\s+(?=\p{Lu}[\p{L} ]{2,24}[:：])/gu
const KEYED = /^\s*(\p{L}[\p{L}\p{M} /'’-]{0,39}?)\s*[:：=]\s*(?=\S)/u

/** Reads the fields into `fields`; gives the stretches of the text that are no part of the title, in order. */
export function readInline(text: ReadText, fields: StatedFields): Span[] {
  const taken: Span[] = []
  for (const match of matchesOf(text.prose.readable, BRACKETS)) {
    const start = match.index + 1
    const pieces = cut(text, start, start + match[1]!.length, SEPARATOR)
    taken.push(
      ...readPieces(text, pieces, fields, { start: match.index, end: match.index + match[0].length }),
    )
  }
  const [, ...clauses] = cut(text, 0, text.text.length, CLAUSE)
  const keyed = clauses.filter(
    (clause) => clause.field !== null && !taken.some((span) => holds(span, clause)),
  )
  for (const clause of keyed) {
    if (!state(text, clause, clause.end, fields)) continue
    taken.push({ start: clause.before, end: clause.end })
  }
  taken.push(...readOwner(text, fields))
  taken.push(...takeStatus(text, fields, taken))
  return taken.sort((a, b) => a.start - b.start)
}

/** A piece of text between separators, and the field that its key names. */
interface Piece extends Span {
  /** Where the separator in front of it starts. */
  readonly before: number
  readonly field: ReturnType<typeof fieldOf>
  /** Where the value stands, behind the key. */
  readonly value: number
  readonly key: string
}

function cut(text: ReadText, from: number, to: number, separator: RegExp): Piece[] {
  const pieces: Piece[] = []
  const part = text.prose.readable.slice(from, to)
  const add = (before: number, start: number, end: number) => {
    const key = KEYED.exec(part.slice(start, Math.min(end, start + 60)))
    const field = key === null ? null : fieldOf(key[1]!)
    pieces.push({
      before: from + before,
      start: from + start,
      end: from + end,
      field: field === 'metric' ? null : field,
      value: from + start + (key?.[0].length ?? 0),
      key: key?.[1] ?? '',
    })
  }
  let [before, start] = [0, 0]
  for (const match of matchesOf(part, separator)) {
    add(before, start, match.index)
    before = match.index
    start = match.index + match[0].length
  }
  add(before, start, part.length)
  return pieces
}

/** The pieces of one bracket: fields, and what belongs to the field before ("Owner: Jan, Mina") or only dates it. */
function readPieces(text: ReadText, pieces: readonly Piece[], fields: StatedFields, bracket: Span): Span[] {
  if (pieces.every((piece) => piece.field === null)) return []
  const taken: Span[] = []
  let whole = true
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!
    if (piece.field === null) {
      if (!isLoose(text, piece)) whole = false
      continue
    }
    let last = piece
    while (index + 1 < pieces.length) {
      const next = pieces[index + 1]!
      if (next.field !== null || isLoose(text, next)) break
      last = next
      index++
    }
    const alone = pieces.length === 1 ? text.text.slice(bracket.start, bracket.end) : undefined
    if (state(text, piece, last.end, fields, alone)) taken.push({ start: piece.before, end: last.end })
    else whole = false
  }
  return whole ? [{ start: blankBefore(text.text, bracket.start), end: bracket.end }] : taken
}

/** A date or an amount that needs no key: "(Owner: Jan, Q3 2026, €6K)". */
function isLoose(text: ReadText, piece: Span): boolean {
  const inside = [...text.times.map((time) => time.expression), ...text.quantities].filter(
    (found) => found.start >= piece.start && found.end <= piece.end,
  )
  const covered = inside.reduce((sum, found) => sum + found.end - found.start, 0)
  return covered > 0 && piece.end - piece.start - covered <= 10
}

function state(text: ReadText, piece: Piece, end: number, fields: StatedFields, shown?: string): boolean {
  const field = piece.field!
  if (field !== 'metric' && field !== 'supports' && field !== 'dependsOn' && fields[field].state !== 'absent')
    return false
  const raw = text.text.slice(piece.value, end).trimEnd()
  const span = sourceSpan(text.prose, piece.value, piece.value + raw.length)
  const because = `“${shown ?? `${piece.key}: ${raw}`}”`
  return setField(field, { text, start: piece.value, end, raw, span, because }, fields)
}

/** Owners without brackets or with another key: handles, "led by …", "DRI – …". */
function readOwner(text: ReadText, fields: StatedFields): Span[] {
  if (fields.owner.state !== 'absent') return []
  const found = findInlineOwner(text.prose.readable)
  if (found === null) return []
  const raw = text.text.slice(found.name.start, found.name.end)
  const because = `“${text.text.slice(found.start, found.end).trim()}”`
  const read = readOwners(raw)
  fields.owner =
    read.state === 'known'
      ? { state: 'known', value: read.owners, raw, because, inherited: false }
      : { state: 'unknown', raw, because }
  fields.spans.owner = sourceSpan(text.prose, found.name.start, found.name.end)
  fields.spans.ownerForm = sourceSpan(text.prose, found.start, found.end)
  return [{ start: found.start, end: found.end }]
}

/** A status in brackets or in capitals behind a mark. */
function takeStatus(text: ReadText, fields: StatedFields, taken: readonly Span[]): Span[] {
  if (fields.status.state !== 'absent') return []
  const found = findInlineStatus(text.prose.readable)
  if (found === null || taken.some((span) => span.start < found.end && found.start < span.end)) return []
  const start = text.text.indexOf(found.raw, found.start)
  fields.status = {
    state: 'known',
    value: found.status,
    raw: found.raw,
    because: `“${text.text.slice(found.start, found.end).trim()}”`,
    inherited: false,
  }
  fields.spans.status = sourceSpan(text.prose, start, start + found.raw.length)
  return [{ start: found.start, end: found.end }]
}

function blankBefore(text: string, at: number): number {
  return at > 0 && /\s/.test(text.charAt(at - 1)) ? at - 1 : at
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
