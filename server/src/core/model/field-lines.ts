/** Lines, bullets and small tables that state fields of the thing above them, and are no things of their own. */
import { isOwnerKey } from '../notation/owner'
import { isStatusKey } from '../notation/status'
import type { Block, Cell, ListItem, Paragraph, Prose, Table } from '../syntax/blocks'
import { labelOf } from './labels'
import { isAttribute } from './lexicon'
import { fieldOf, type KeyValue, keyValuesOf, startsWithFigure } from './read-fields'

/** "Owner: X" and the like as a bullet of its own: a field of what holds the list. */
export function isFieldItem(item: ListItem): boolean {
  const lead = item.blocks[0]
  if (lead?.kind !== 'paragraph' || item.blocks.length > 1) return false
  const pairs = keyValuesOf(lead.prose)
  return pairs.length > 0 && pairs.every((pair) => isFieldPair(lead.prose, pair))
}

export function isFieldParagraph(block: Paragraph): boolean {
  // "**Timeline:**" alone heads what follows it.
  return keyValuesOf(block.prose).some(
    (pair) =>
      isFieldPair(block.prose, pair) &&
      (pair.end > pair.start || isOwnerKey(pair.key) || isStatusKey(pair.key)),
  )
}

function isFieldPair(prose: Prose, pair: KeyValue): boolean {
  const field = fieldOf(pair.key)
  if (field === null || field === 'metric') return false
  // "Project manager: $80,000 a year" pays somebody.
  if (field === 'owner' && startsWithFigure(prose.text.slice(pair.start, pair.end))) return false
  // "Leads: A Jan Prins, B Mina Okafor," goes on in the next line: a sentence.
  if (!pair.bold && /[,;，、]$/.test(prose.text.slice(pair.start, pair.end))) return false
  if (field === 'owner' || field === 'status') return true
  return pair.end - pair.start <= 80 || /\d/.test(prose.text.slice(pair.start, pair.end))
}

/** "Field | Value" with keys in its first column: what it states, pair by pair; null for any other table. */
export function fieldTable(table: Table): readonly (readonly [key: Cell, value: Cell])[] | null {
  if (table.header.cells.length !== 2 || table.rows.length < 2 || table.rows.length > 20) return null
  const rows = [table.header, ...table.rows].flatMap((row) => {
    const [key, value] = row.cells
    return key === undefined || value === undefined ? [] : [[key, value] as const]
  })
  const known = rows.filter(([key]) => fieldOf(key.prose.text.trim().replace(/[:：]$/, '')) !== null)
  const who = known.some(([key]) => {
    const field = fieldOf(key.prose.text.trim().replace(/[:：]$/, ''))
    return field === 'owner' || field === 'period' || field === 'status'
  })
  return who && known.length >= 2 && known.length * 2 >= rows.length - 1 ? known : null
}

/** A piece of a section that states fields of its heading. */
export type FieldLine =
  | { readonly kind: 'prose'; readonly prose: Prose; readonly from: object }
  | { readonly kind: 'table'; readonly table: Table; readonly from: object }

/**
 * What a section states about its heading: key lines and key bullets up to the first label, behind which they speak of
 * what the label names. Lines behind a list or table count unless they say a thing twice: then each is about another
 * bullet.
 */
export function fieldLines(blocks: readonly Block[]): FieldLine[] {
  const early: FieldLine[] = []
  const late: FieldLine[] = []
  let lines = early
  for (const block of blocks) {
    switch (block.kind) {
      case 'rule':
        // Below a line under its list stands what is said of the document.
        if (lines === late) return combined(early, late)
        break
      case 'paragraph':
        if (lines === late && isImprint(block)) break
        if (isFieldParagraph(block)) lines.push({ kind: 'prose', prose: block.prose, from: block })
        else if (labelOf(block) !== null) return combined(early, late)
        break
      case 'list':
        for (const item of block.items) {
          const lead = item.blocks[0]
          if (lead?.kind === 'paragraph' && isFieldItem(item))
            lines.push({ kind: 'prose', prose: lead.prose, from: item })
        }
        lines = late
        break
      case 'table':
        if (fieldTable(block) !== null) lines.push({ kind: 'table', table: block, from: block })
        lines = late
        break
      default:
        break
    }
  }
  return combined(early, late)
}

/** "Last updated: … / Version: … / Owner: …" speaks of the document, not of the section that it stands in. */
export function isImprint(block: Paragraph): boolean {
  return keyValuesOf(block.prose).some((pair) =>
    /^(?:version|versión|versão|versione|last (?:updated|reviewed)|next review|document(?:o| type)?$|dokument$)/i.test(
      pair.key,
    ),
  )
}

function combined(early: FieldLine[], late: FieldLine[]): FieldLine[] {
  const keys = late.flatMap((line) =>
    line.kind === 'table' ? [] : keyValuesOf(line.prose).map(({ key }) => key),
  )
  return new Set(keys).size === keys.length ? [...early, ...late] : early
}

/** The words that say what a block is about: not its fields, and not its tables, whose rows speak for themselves. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return isFieldParagraph(block) ? '' : block.prose.text
    case 'heading':
      return block.prose.text
    case 'list':
      return block.items
        .map((item) => (isFieldItem(item) ? '' : item.blocks.map(wordsOf).join(' ')))
        .join(' ')
    default:
      return ''
  }
}

/** "Impact: …", "Success metric: …": a bullet that describes the item above it. */
export function isAttributePair(pair: KeyValue): boolean {
  return fieldOf(pair.key) === 'metric' || isAttribute(pair.key)
}

/** The paragraphs right before and behind a table: they may tell its unit; one between two tables is of the second. */
export function notesBeside(blocks: readonly Block[], index: number): Prose[] {
  const behind = blocks[index + 2]?.kind === 'table' ? undefined : blocks[index + 1]
  return [blocks[index - 1], behind].flatMap((block) => (block?.kind === 'paragraph' ? [block.prose] : []))
}
