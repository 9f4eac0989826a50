/** Writes a field into a document the way the document itself writes fields: key line, suffix, or table column. */
import type { Item } from '../model/model'
import type { DocumentPath, FixEdit, Sources } from './rule'

/** The fields that a fix may insert. */
export type InsertableField = 'owner' | 'period' | 'status' | 'budget' | 'supports' | 'dependsOn' | 'metric'

/** What authors call a field, by language. */
const KEYS: Readonly<Record<InsertableField, Readonly<Record<string, string>>>> = {
  owner: {
    en: 'Owner',
    de: 'Verantwortlich',
    fr: 'Responsable',
    es: 'Responsable',
    pt: 'Responsável',
    it: 'Responsabile',
    zh: '负责人',
    ja: '担当',
  },
  period: {
    en: 'Due',
    de: 'Termin',
    fr: 'Échéance',
    es: 'Plazo',
    pt: 'Prazo',
    it: 'Scadenza',
    zh: '截止',
    ja: '期日',
  },
  status: {
    en: 'Status',
    de: 'Status',
    fr: 'Statut',
    es: 'Estado',
    pt: 'Estado',
    it: 'Stato',
    zh: '状态',
    ja: '状態',
  },
  budget: {
    en: 'Budget',
    de: 'Budget',
    fr: 'Budget',
    es: 'Presupuesto',
    pt: 'Orçamento',
    it: 'Budget',
    zh: '预算',
    ja: '予算',
  },
  supports: {
    en: 'Supports',
    de: 'Unterstützt',
    fr: 'Soutient',
    es: 'Apoya',
    pt: 'Apoia',
    it: 'Sostiene',
    zh: '支持',
    ja: '対応する目標',
  },
  dependsOn: {
    en: 'Depends on',
    de: 'Abhängig von',
    fr: 'Dépend de',
    es: 'Depende de',
    pt: 'Depende de',
    it: 'Dipende da',
    zh: '依赖',
    ja: '依存',
  },
  metric: {
    en: 'Metric',
    de: 'Kennzahl',
    fr: 'Indicateur',
    es: 'Métrica',
    pt: 'Métrica',
    it: 'Metrica',
    zh: '指标',
    ja: '指標',
  },
}

/** What stands in for a value that only the author knows. */
export const PLACEHOLDERS: Readonly<Record<InsertableField, string>> = {
  owner: 'Name',
  period: 'Q1 2026',
  status: 'Planned',
  budget: 'Amount',
  supports: 'Priority',
  dependsOn: 'Initiative',
  metric: 'Measure and target',
}

export function fieldKey(field: InsertableField, language: string | undefined): string {
  return KEYS[field][(language ?? 'en').slice(0, 2).toLowerCase()] ?? KEYS[field].en!
}

/** One field to write, with its value, or a placeholder for the author to replace. */
export interface NewField {
  readonly field: InsertableField
  readonly value: string
  readonly placeholder: boolean
}

/** The edit that states one field of one item; null when there is no place for it. */
export function insertField(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  field: InsertableField,
  value: string,
): FixEdit | null {
  return insertFields(sources, path, item, [{ field, value, placeholder: false }])[0] ?? null
}

/** The edits that state several fields of one item, in the style of its document. */
export function insertFields(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  fields: readonly NewField[],
): FixEdit[] {
  if (fields.length === 0) return []
  if (item.form === 'row') return rowEdits(sources, path, item, fields)
  const style = styleOf(sources, path, item, fields[0]!.field)
  const line = sources.span({ path, id: item.id, part: 'line' })
  if (line === undefined) return []
  const text = sources.text(path)
  const keyed = fields.map((field) => ({ ...field, key: style.key(field.field) }))
  let stop = 1
  const render = (snippet: boolean) =>
    keyed.map(({ key, value, placeholder }) => {
      const shown =
        snippet && placeholder ? `\${${stop++}:${escaped(value)}}` : snippet ? escaped(value) : value
      return { key, value: shown }
    })
  const compose = (pairs: { key: string; value: string }[]): string => {
    if (style.kind === 'suffix')
      return pairs.map(({ key, value }) => ` (${key}${style.colon}${value})`).join('')
    const indent = item.form === 'bullet' ? indentBelow(text, line.start) : ''
    const end = lineEnd(text)
    if (style.kind === 'bullets') {
      const lines = pairs.map(
        ({ key, value }) => `${indent}${style.marker}${style.open}${key}${style.close}${value}`,
      )
      return (item.form === 'heading' ? end + end : end) + lines.join(end)
    }
    // Two blanks at a line's end keep key lines of one paragraph apart.
    const lines = pairs.map(({ key, value }) => `${indent}${style.open}${key}${style.close}${value}`)
    return end + end + lines.join(`  ${end}`)
  }
  const at = item.form === 'bullet' || style.kind === 'suffix' ? trimmedEnd(text, line) : line.end
  const newText = compose(render(false))
  const needsBlank =
    style.kind !== 'suffix' &&
    item.form === 'heading' &&
    !/^\r?\n[ \t]*\r?\n/.test(text.slice(at)) &&
    text.slice(at).trim() !== ''
  const tail = needsBlank ? lineEnd(text) : ''
  const edit: FixEdit = { path, span: { start: at, end: at }, newText: newText + tail }
  return [
    fields.some((field) => field.placeholder) ? { ...edit, snippet: compose(render(true)) + tail } : edit,
  ]
}

/** `(Owner: X)` behind the title, `- **Owner**: X` below it, or `**Owner:** X` as a paragraph. */
type Markup =
  | { readonly kind: 'suffix'; readonly colon: string }
  | { readonly kind: 'bullets'; readonly marker: string; readonly open: string; readonly close: string }
  | { readonly kind: 'lines'; readonly open: string; readonly close: string }

type Style = Markup & { readonly key: (field: InsertableField) => string }

/** How the document states fields of items written like this one; the first such item is the model. */
function styleOf(sources: Sources, path: DocumentPath, item: Item, wanted: InsertableField): Style {
  const language = languageOf(sources, path)
  const text = sources.text(path)
  const known = new Map<string, string>()
  let markup: Markup | null = null
  const parts: InsertableField[] = [wanted, 'owner', 'period', 'status', 'supports', 'budget', 'dependsOn']
  for (const field of parts) {
    for (const other of sources.facts(path).items) {
      if (other.form !== item.form) continue
      const value = sources.span({ path, id: other.id, part: field })
      const line = sources.span({ path, id: other.id, part: 'line' })
      if (value === undefined || line === undefined) continue
      const start = text.lastIndexOf('\n', value.start - 1) + 1
      const before = text.slice(start, value.start)
      const inline = value.start >= line.start && value.start < line.end
      const suffix = /\(([^()]{2,30}?)([:：] ?)$/.exec(before)
      const keyed =
        /^[ \t]*(?:([-*+]|\d+[.)])([ \t]+))?(\*{0,2}_{0,2})([^*_:：\n]{2,30})(\*{0,2}_{0,2}[:：]\*{0,2}_{0,2}[ \t]*)$/.exec(
          before,
        )
      if (suffix !== null && inline) {
        known.set(field, suffix[1]!.trim())
        markup ??= { kind: 'suffix', colon: suffix[2]! }
      } else if (keyed !== null && !inline) {
        known.set(field, keyed[4]!.trim())
        markup ??=
          keyed[1] === undefined
            ? { kind: 'lines', open: keyed[3]!, close: keyed[5]! }
            : { kind: 'bullets', marker: `${keyed[1]}${keyed[2]}`, open: keyed[3]!, close: keyed[5]! }
      }
      if (known.has(field)) break
    }
  }
  const key = (field: InsertableField) => known.get(field) ?? fieldKey(field, language)
  if (markup !== null) return { ...(markup as Markup), key }
  return item.form === 'bullet'
    ? { kind: 'suffix', colon: ': ', key }
    : { kind: 'lines', open: '**', close: ':** ', key }
}

/** Fills the item's cells where the table has the columns, and adds the columns it lacks. */
function rowEdits(sources: Sources, path: DocumentPath, item: Item, fields: readonly NewField[]): FixEdit[] {
  const text = sources.text(path)
  const edits: FixEdit[] = []
  const missing: NewField[] = []
  let stop = 1
  for (const field of fields) {
    const cell = sources.span({ path, id: item.id, part: field.field })
    if (cell === undefined) missing.push(field)
    else {
      const edit: FixEdit = { path, span: cell, newText: padded(text, cell, field.value) }
      edits.push(
        field.placeholder
          ? { ...edit, snippet: padded(text, cell, `\${${stop++}:${escaped(field.value)}}`) }
          : edit,
      )
    }
  }
  const table = sources.span({ path, id: item.id, part: 'table' })
  const row = sources.span({ path, id: item.id, part: 'line' })
  if (missing.length === 0 || table === undefined || row === undefined) return edits
  const language = languageOf(sources, path)
  let at = table.start
  text
    .slice(table.start, table.end)
    .split('\n')
    .forEach((line, index) => {
      const content = line.replace(/[ \t\r]+$/, '')
      const end = at + content.length
      const bar = content.endsWith('|') && !content.endsWith('\\|') ? '' : ' |'
      const own = row.start >= at && row.start <= at + line.length
      const cells = missing.map((field) =>
        index === 0 ? fieldKey(field.field, language) : index === 1 ? '---' : own ? field.value : '',
      )
      const shown = missing.map((field, i) =>
        own && field.placeholder ? `\${${stop++}:${escaped(field.value)}}` : cells[i]!,
      )
      const render = (values: readonly string[]) =>
        bar + values.map((value) => (value === '' ? '  |' : ` ${value} |`)).join('')
      const edit: FixEdit = { path, span: { start: end, end }, newText: render(cells) }
      edits.push(
        own && missing.some((field) => field.placeholder) ? { ...edit, snippet: render(shown) } : edit,
      )
      at += line.length + 1
    })
  return edits
}

/** A value between pipes, with a blank on either side. */
function padded(text: string, cell: { start: number; end: number }, value: string): string {
  const left = text.charAt(cell.start - 1) === '|' ? ' ' : ''
  const right = cell.start === cell.end && text.charAt(cell.end) === '|' ? ' ' : ''
  return left + value + right
}

function languageOf(sources: Sources, path: DocumentPath): string | undefined {
  return sources.language(path)
}

function escaped(value: string): string {
  return value.replace(/[\\$}]/g, '\\$&')
}

function lineEnd(text: string): string {
  return /\r\n/.test(text.slice(0, 2000)) ? '\r\n' : '\n'
}

function trimmedEnd(text: string, line: { start: number; end: number }): number {
  return line.start + text.slice(line.start, line.end).replace(/[ \t]+$/, '').length
}

/** The indentation of what belongs below the list item whose text starts at `start`. */
function indentBelow(text: string, start: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  return text.slice(lineStart, start).replace(/[^\t]/g, ' ')
}
