/** Writes fields into a document the way the document itself writes fields: key line, suffix, or table column. */
import type { Item } from '../model/model'
import type { Span } from '../text/span'
import { type FieldStyle, indentOf, styleOf } from './field-style'
import type { InsertableField } from './field-words'
import { rowInsertions } from './insert-cells'
import type { DocumentPath, FixEdit, Sources } from './rule'

export type { InsertableField } from './field-words'

/** One field to write, with its value, or a placeholder for the author to replace. */
export interface NewField {
  readonly field: InsertableField
  readonly value: string
  readonly placeholder: boolean
}

/** An item, and the fields that it is to get. */
export interface Wanted {
  readonly item: Item
  readonly fields: readonly NewField[]
}

/** Text to be put in the place of a span: words as they are, and values that an editor may offer to overtype. */
export interface Insertion {
  readonly span: Span
  readonly pieces: readonly (string | { readonly placeholder: string })[]
}

/** The edits that state one field of one item; none when there is no place for it. */
export function insertField(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  field: InsertableField,
  value: string,
): FixEdit[] {
  return insertFields(sources, path, [{ item, fields: [{ field, value, placeholder: false }] }])
}

/** The edits that state the fields of all these items, in the style of their document and in order of place. */
export function insertFields(sources: Sources, path: DocumentPath, wanted: readonly Wanted[]): FixEdit[] {
  const filled = wanted.filter(({ fields }) => fields.length > 0)
  const insertions = [
    ...rowInsertions(
      sources,
      path,
      filled.filter(({ item }) => item.form === 'row'),
    ),
    ...filled.flatMap(({ item, fields }) =>
      item.form === 'row' ? [] : inTextInsertions(sources, path, item, fields),
    ),
  ]
  return editsOf(path, insertions)
}

/** The edits, in order of place; tab stops count through all of them, in the order in which an author meets them. */
export function editsOf(path: DocumentPath, insertions: readonly Insertion[]): FixEdit[] {
  let stop = 0
  return [...insertions]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, pieces }): FixEdit => {
      const newText = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.placeholder)).join('')
      if (pieces.every((piece) => typeof piece === 'string')) return { path, span, newText }
      const snippet = pieces
        .map((piece) =>
          typeof piece === 'string' ? escaped(piece) : `\${${++stop}:${escaped(piece.placeholder)}}`,
        )
        .join('')
      return { path, span, newText, snippet }
    })
}

/** What states these fields behind the words of a new bullet, as another bullet of its list states its own. */
export function fieldsBehind(
  sources: Sources,
  path: DocumentPath,
  like: Item,
  fields: readonly NewField[],
): Insertion['pieces'] {
  return suffixPieces(styleOf(sources, path, like), fields)
}

function escaped(value: string): string {
  return value.replace(/[\\$}]/g, '\\$&')
}

type Pieces = Insertion['pieces'][number][]

function inTextInsertions(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  fields: readonly NewField[],
): Insertion[] {
  const line = sources.span({ path, id: item.id, part: 'line' })
  if (line === undefined) return []
  const style = styleOf(sources, path, item)
  if (style.kind === 'bullets' || style.kind === 'lines') {
    return item.form === 'bullet'
      ? [bulletsBelow(sources, path, item, line, style, fields)]
      : [linesBelow(sources, path, item, line, style, fields)]
  }
  return [suffix(sources, path, item, line, style, fields)]
}

/** ` (Owner: X; Due: Y)`, ` — Owner: X`, ` @x` behind the words of the item, but in front of the owner that ends them. */
function suffix(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  line: Span,
  style: FieldStyle,
  fields: readonly NewField[],
): Insertion {
  const text = sources.text(path)
  const title = sources.span({ path, id: item.id, part: 'title' })
  // The closing marks of a heading stand behind its words: "## Night deliveries ##".
  const end = item.form === 'heading' && title !== undefined ? title.end : trimmedEnd(text, line)
  const owner =
    sources.span({ path, id: item.id, part: 'ownerForm' }) ?? dashedOwner(sources, path, item, line)
  // A handle or a dash must stay at the end to be read; a bracket may stand anywhere.
  const last =
    owner !== undefined &&
    owner.end <= end &&
    /^[\s.]*$/.test(text.slice(owner.end, end)) &&
    !/[)\]）]$/.test(text.slice(owner.start, owner.end))
  const at = last ? trimmedEnd(text, { start: line.start, end: owner.start }) : end
  return { span: { start: at, end: at }, pieces: suffixPieces(style, fields) }
}

/** ` — Owner: X` with nothing around it: what came behind would be read as part of the name. */
function dashedOwner(sources: Sources, path: DocumentPath, item: Item, line: Span): Span | undefined {
  const name = sources.span({ path, id: item.id, part: 'owner' })
  if (name === undefined || name.start < line.start || name.end > line.end) return undefined
  const lead = /\s[–—-]\s[^–—|;:：()[\]\n]{2,30}[:：]\s?$/u.exec(
    sources.text(path).slice(line.start, name.start),
  )
  return lead === null ? undefined : { start: line.start + lead.index, end: name.end }
}

function suffixPieces(style: FieldStyle, fields: readonly NewField[]): Pieces {
  const bracket =
    style.kind === 'brackets'
      ? style
      : { open: '(', close: ')', colon: ': ', separator: '; ', key: style.key }
  const gap = /[（]/.test(bracket.open) ? '' : ' '
  const pieces: Pieces = []
  const inBrackets: NewField[] = []
  const handles: NewField[] = []
  for (const field of fields) {
    if (style.kind === 'handle' && field.field === 'owner' && asHandle(field) !== null) handles.push(field)
    else if (style.kind === 'dashes')
      pieces.push(`${style.dash}${style.key(field.field)}${style.colon}`, written(field))
    else if (field.field !== 'owner' && /[()[\]（）]/.test(field.value))
      // A bracket within brackets would end them.
      pieces.push(` – ${bracket.key(field.field)}${bracket.colon}`, written(field))
    else inBrackets.push(field)
  }
  // What is measured may hold separators, and so gets brackets of its own.
  for (const group of [
    inBrackets.filter(({ field }) => field !== 'metric'),
    inBrackets.filter(({ field }) => field === 'metric'),
  ]) {
    group.forEach((field, index) => {
      const lead = index === 0 ? `${gap}${bracket.open}` : bracket.separator
      pieces.push(`${lead}${bracket.key(field.field)}${bracket.colon}`, written(field))
    })
    if (group.length > 0) pieces.push(bracket.close)
  }
  for (const field of handles) {
    const { open, close } = style as { open: string; close: string }
    const handle = asHandle(field)!
    pieces.push(` ${open}@`, field.placeholder ? { placeholder: handle } : handle, close)
  }
  return pieces
}

/** The name behind the @; null for a value that is no handle. */
function asHandle(field: NewField): string | null {
  if (field.placeholder) return field.value.toLowerCase()
  return /^@\S+$/.test(field.value) ? field.value.slice(1) : null
}

/** `- **Owner:** X` one step below a bullet: behind the fields that are there already, else right behind its own words. */
function bulletsBelow(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  line: Span,
  style: FieldStyle & { readonly kind: 'bullets' | 'lines' },
  fields: readonly NewField[],
): Insertion {
  const text = sources.text(path)
  const last = lastFieldLine(sources, path, item, line)
  const follows = last !== null && isBullet(text, last)
  const at = follows ? last.end : trimmedEnd(text, line)
  const indent = follows
    ? indentOf(text, last.start)
    : indentBelow(text, line, style.kind === 'bullets' ? style.deeper : null)
  const marker = style.kind === 'bullets' ? style.marker : '- '
  return {
    span: { start: at, end: at },
    pieces: fields.flatMap((field) => [
      `${lineEnd(text)}${indent}${marker}${style.open}${style.key(field.field)}${style.close}`,
      written(field),
    ]),
  }
}

/** Key lines or bullets below a heading: with the fields that are there already, else right below the heading. */
function linesBelow(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  line: Span,
  style: FieldStyle & { readonly kind: 'bullets' | 'lines' },
  fields: readonly NewField[],
): Insertion {
  const text = sources.text(path)
  const end = lineEnd(text)
  const marker = style.kind === 'bullets' ? style.marker : ''
  const keyed = (field: NewField): Pieces => [
    `${marker}${style.open}${style.key(field.field)}${style.close}`,
    written(field),
  ]
  const last = lastFieldLine(sources, path, item, line)
  if (last !== null && isBullet(text, last) === (style.kind === 'bullets')) {
    const indent = indentOf(text, last.start)
    const content = text.slice(last.start, last.end)
    // Two blanks or a backslash at a line's end keep key lines of one paragraph apart.
    const stop = style.kind === 'bullets' ? '' : (/(?: {2,}|\\)$/.exec(content)?.[0] ?? '')
    const joint = style.kind === 'bullets' || stop !== '' ? '' : '  '
    const pieces = fields.flatMap((field, index) => [
      `${index === 0 ? joint : stop === '' ? joint : stop}${end}${indent}`,
      ...keyed(field),
    ])
    return { span: { start: last.end, end: last.end }, pieces: stop === '' ? pieces : [...pieces, stop] }
  }
  const behind = text.slice(line.end)
  const needsBlank = behind.trim() !== '' && !/^[ \t]*\r?\n[ \t]*\r?\n/.test(behind)
  const joint = style.kind === 'bullets' ? end : `  ${end}`
  const pieces = fields.flatMap((field, index) => [index === 0 ? end + end : joint, ...keyed(field)])
  return {
    span: { start: line.end, end: line.end },
    pieces: needsBlank ? [...pieces, end] : pieces,
  }
}

/** The last line of those below an item's own line that state its fields. */
function lastFieldLine(sources: Sources, path: DocumentPath, item: Item, own: Span): Span | null {
  const text = sources.text(path)
  let last: Span | null = null
  for (const part of ['owner', 'period', 'status', 'supports', 'budget', 'dependsOn']) {
    const value = sources.span({ path, id: item.id, part })
    if (value === undefined || value.start < own.end) continue
    const start = text.lastIndexOf('\n', value.start - 1) + 1
    const stop = text.indexOf('\n', value.end)
    const content = text.slice(start, stop < 0 ? text.length : stop).replace(/\r$/, '')
    if (last === null || start > last.start) last = { start, end: start + content.length }
  }
  return last
}

function isBullet(text: string, line: Span): boolean {
  return /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text.slice(line.start, line.start + 200))
}

function written(field: NewField): Pieces[number] {
  return field.placeholder ? { placeholder: field.value } : plainText(field.value)
}

/** A value as it must be written to be read as it is. */
function plainText(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\`*<]|\[(?=[^\]]*\]\()/g, '\\$&')
}

function lineEnd(text: string): string {
  const first = text.indexOf('\n')
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n'
}

function trimmedEnd(text: string, line: Span): number {
  return line.start + text.slice(line.start, line.end).trimEnd().length
}

/** The marks in front of a list item's words, on the line where it starts. */
const MARKER = /^([ \t>]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+)/

/** The indentation of what belongs below a list item: as its own list below is, as others are, or as far as its words. */
function indentBelow(text: string, line: Span, like: string | null): string {
  const lineStart = text.lastIndexOf('\n', line.start - 1) + 1
  const marker = MARKER.exec(text.slice(lineStart, line.start))
  if (marker === null) return indentOf(text, lineStart)
  const [, own, marks] = marker
  const least = columns(own! + marks!.replace(/[^\t]/g, ' '))
  const fits = (indent: string) => columns(indent) >= least && columns(indent) < least + 4
  const below = text.indexOf('\n', line.end)
  if (below >= 0) {
    const child = indentOf(text, below + 1)
    if (child.startsWith(own!) && isBullet(text, { start: below + 1, end: below + 2 }) && fits(child))
      return child
  }
  if (like !== null && fits(own! + like)) return own! + like
  return own! + marks!.replace(/[^\t]/g, ' ')
}

/** How far a prefix reaches, tabs going to the next multiple of four. */
function columns(prefix: string): number {
  let width = 0
  for (const unit of prefix) width = unit === '\t' ? width + 4 - (width % 4) : width + 1
  return width
}
