/** How a document states the fields of its items: in brackets, behind a dash, as a handle, on key lines, on bullets. */
import type { Item } from '../model/model'
import type { Places } from '../model/places'
import { fieldKey, type InsertableField } from './field-words'
import type { DocumentPath, Sources } from './rule'

/** What an author would have to know to write a field as the document does. */
export type FieldStyle = FieldMarkup & { readonly key: (field: InsertableField) => string }

/**
 * brackets: `(Owner: X; Due: Y)`; dashes: ` — Owner: X`; handle: `@x`; bullets: `- **Owner:** X` below the item;
 * lines: `**Owner:** X` as a paragraph of its own.
 */
export type FieldMarkup =
  | {
      readonly kind: 'brackets'
      readonly open: string
      readonly close: string
      readonly colon: string
      readonly separator: string
    }
  | { readonly kind: 'dashes'; readonly dash: string; readonly colon: string }
  | { readonly kind: 'handle'; readonly open: string; readonly close: string }
  | {
      readonly kind: 'bullets'
      readonly marker: string
      readonly open: string
      readonly close: string
      /** By how much such a bullet is indented more than its item; null below headings. */
      readonly deeper: string | null
    }
  | { readonly kind: 'lines'; readonly open: string; readonly close: string }

const ALL: readonly InsertableField[] = ['owner', 'period', 'status', 'supports', 'budget', 'dependsOn']

/** `(Owner: ` in front of a value that stands in the line of its item. */
const BRACKET =
  /([([（])(?:[^()[\]（）\n]{0,120}([,;，；、])\s*)?([^()[\]（）:：,;，；、\n]{2,30}?)(\s?[:：]\s?)$/u
/** The separator in front of the next pair: `, Due: `. */
const NEXT = /^[^()[\]（）:：\n]{0,40}?\s?([,;，；、])\s*[^()[\]（）:：,;，；、\n]{2,30}[:：]/u
const DASH = /(\s[–—-]\s|\s\|\s|[;；]\s?)([^–—|;:：\n-]{2,30}?)(\s?[:：]\s?)$/u
/** `- **Owner:** ` in front of a value on a line of its own. */
const KEY_LINE =
  /^[ \t>]*(?:([-*+]|\d{1,9}[.)])([ \t]+))?(\*{0,2}_{0,2})([^*_:：\n]{2,30})(\*{0,2}_{0,2}[:：]\*{0,2}_{0,2}[ \t]*)$/u
/** `… | **Due:** `: a further pair on a line of pairs. */
const LATER_KEY = /[*_ \t|;,·]([^*_:：|;,\n]{2,30})[*_]{0,3}[:：][*_]{0,3}[ \t]*$/u

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）' }

/** The styles of one version of a document, which are the same for all its items of one form. */
const styles = new WeakMap<Places, Map<Item['form'], FieldStyle>>()

/** How the document states fields of items written like this one; what most items do decides. */
export function styleOf(sources: Sources, path: DocumentPath, item: Item): FieldStyle {
  const places = sources.places(path)
  const known = styles.get(places) ?? new Map<Item['form'], FieldStyle>()
  styles.set(places, known)
  const style = known.get(item.form) ?? styleOfForm(sources, path, item)
  known.set(item.form, style)
  return style
}

function styleOfForm(sources: Sources, path: DocumentPath, item: Item): FieldStyle {
  const language = sources.language(path)
  const keys = new Map<InsertableField, string>()
  const seen = new Map<string, { markup: FieldMarkup; count: number }>()
  for (const other of sources.facts(path).items) {
    if (other.form !== item.form) continue
    for (const field of ALL) {
      const found = markupAt(sources, path, other, field)
      if (found === null) continue
      if (found.key !== '' && !keys.has(field)) keys.set(field, found.key)
      if (found.markup === null) continue
      const name = JSON.stringify(found.markup)
      const known = seen.get(name)
      // What the owner is stated with says most about how a person is to be added.
      const weight = field === 'owner' ? 2 : 1
      seen.set(name, { markup: found.markup, count: (known?.count ?? 0) + weight })
    }
  }
  let best: { markup: FieldMarkup; count: number } | null = null
  for (const each of seen.values()) if (best === null || each.count > best.count) best = each
  const key = (field: InsertableField) => keys.get(field) ?? fieldKey(field, language)
  if (best !== null) return { ...best.markup, key }
  const wide = /^(?:zh|ja)/.test(language ?? '')
  return item.form === 'bullet'
    ? wide
      ? { kind: 'brackets', open: '（', close: '）', colon: '：', separator: '；', key }
      : { kind: 'brackets', open: '(', close: ')', colon: ': ', separator: '; ', key }
    : { kind: 'lines', open: '**', close: wide ? '：** ' : ':** ', key }
}

/** How one item states one field; null when it does not, or when a date in running text is all there is. */
function markupAt(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  field: InsertableField,
): { readonly markup: FieldMarkup | null; readonly key: string } | null {
  const value = sources.span({ path, id: item.id, part: field })
  const line = sources.span({ path, id: item.id, part: 'line' })
  if (value === undefined || line === undefined) return null
  const text = sources.text(path)
  const start = text.lastIndexOf('\n', value.start - 1) + 1
  const before = text.slice(Math.max(start, value.start - 200), value.start)
  if (value.start >= line.start && value.start < line.end) {
    const bracket = BRACKET.exec(before)
    if (bracket !== null) {
      const [, open, separator, key, colon] = bracket
      const wide = colon!.includes('：')
      const next = NEXT.exec(text.slice(value.end, value.end + 120))
      const between = separator ?? next?.[1] ?? (wide ? '；' : ';')
      return {
        key: key!.trim(),
        markup: {
          kind: 'brackets',
          open: open!,
          close: CLOSING[open!]!,
          colon: colon!,
          separator: /[，；、]/.test(between) ? between : `${between} `,
        },
      }
    }
    if (field === 'owner' && text.charAt(value.start) === '@') {
      const opened = /[([（]$/.exec(before)?.[0] ?? /\s[–—-]\s$/.exec(before)?.[0].trimStart() ?? ''
      return { key: '', markup: { kind: 'handle', open: opened, close: CLOSING[opened] ?? '' } }
    }
    const dash = DASH.exec(before)
    if (dash !== null)
      return { key: dash[2]!.trim(), markup: { kind: 'dashes', dash: dash[1]!, colon: dash[3]! } }
    return null
  }
  const keyed = KEY_LINE.exec(before)
  if (keyed === null) {
    const later = LATER_KEY.exec(before)
    return later === null ? null : { key: later[1]!.trim(), markup: null }
  }
  const [, marker, gap, open, key, close] = keyed
  if (marker === undefined) return { key: key!.trim(), markup: { kind: 'lines', open: open!, close: close! } }
  return {
    key: key!.trim(),
    markup: {
      kind: 'bullets',
      marker: `${/\d/.test(marker) ? '-' : marker}${gap}`,
      open: open!,
      close: close!,
      deeper: item.form === 'bullet' ? deeper(text, line.start, start) : null,
    },
  }
}

/** What the line at `below` is indented by beyond the line of `item`; null when one is not made from the other. */
function deeper(text: string, item: number, below: number): string | null {
  const own = indentOf(text, text.lastIndexOf('\n', item - 1) + 1)
  const other = indentOf(text, below)
  return other.startsWith(own) && other.length > own.length ? other.slice(own.length) : null
}

/** The blanks and quote marks that a line starts with. */
export function indentOf(text: string, lineStart: number): string {
  return /^[ \t>]*/.exec(text.slice(lineStart, lineStart + 200))![0]
}
