/** Writes a new bullet below an item, the way lists of the document look. */
import type { Item } from '../model/model'
import { placeholderOf } from './field-words'
import { editsOf, fieldsBehind, type NewField } from './insert-field'
import { placeholderField } from './placeholder-field'
import type { DocumentPath, FixEdit, Sources } from './rule'

/**
 * The edits that add a bullet with a time at the end of what stands below an item; none for rows, which have no room
 * for one. What it is called is for the author to say; until then it is named in the language of the document.
 */
export function insertBelow(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  named: 'dependsOn' | 'metric',
): FixEdit[] {
  const whole = sources.span({ path, id: item.id, part: 'whole' })
  if (whole === undefined || item.form === 'row') return []
  const text = sources.text(path)
  const body = text.slice(whole.start, whole.end).replace(/\s+$/, '')
  const at = whole.start + body.length
  const end = /\r\n/.test(text.slice(0, 2000)) ? '\r\n' : '\n'
  const marker = /^[ \t]*([-*+])[ \t]+\S/m.exec(text)?.[1] ?? '-'
  const lineStart = text.lastIndexOf('\n', whole.start - 1) + 1
  // Below "5. " a list stands three blanks further in.
  const mark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(body)?.[0] ?? '- '
  const indent =
    item.form === 'bullet'
      ? text.slice(lineStart, whole.start).replace(/[^\t]/g, ' ') + ' '.repeat(mark.length)
      : ''
  const inList = /(?:^|\n)[ \t]*[-*+][ \t]+[^\n]*$/.test(body) || item.form === 'bullet'
  const lead = inList ? end : end + end
  const title = placeholderOf(named, sources.language(path))
  const due = fieldsBehind(sources, path, item, [placeholderField(sources, path, item, 'period')])
  const pieces = [`${lead}${indent}${marker} `, { placeholder: title }, ...due]
  return editsOf(path, [{ span: { start: at, end: at }, pieces }])
}

/**
 * The edits that add a bullet behind another of its list, with the owner and the time that such bullets state; none
 * behind rows and headings, which have more to say than one line.
 */
export function insertBeside(sources: Sources, path: DocumentPath, like: Item, title: string): FixEdit[] {
  const whole = sources.span({ path, id: like.id, part: 'whole' })
  const text = sources.text(path)
  if (whole === undefined || like.form !== 'bullet') return []
  const lineStart = text.lastIndexOf('\n', whole.start - 1) + 1
  const marks = /^([ \t>]*)([-*+]|(\d{1,8})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?/.exec(
    text.slice(lineStart, whole.end),
  )
  if (marks === null) return []
  const [, indent, bullet, number, sign, blank, box] = marks
  const marker = number === undefined ? bullet : `${Number(number) + 1}${sign}`
  const end = whole.start + text.slice(whole.start, whole.end).trimEnd().length
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const fields: NewField[] = []
  if (like.owner.state === 'known' && !like.owner.inherited)
    fields.push({ field: 'owner', value: like.owner.raw, placeholder: true })
  if (like.period.state === 'known' && !like.period.inherited)
    fields.push(placeholderField(sources, path, like, 'period'))
  const lead = `${lineEnd}${indent}${marker}${blank}${box === undefined ? '' : '[ ] '}`
  const pieces = [lead, { placeholder: title }, ...fieldsBehind(sources, path, like, fields)]
  return editsOf(path, [{ span: { start: end, end }, pieces }])
}
