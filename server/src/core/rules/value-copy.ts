/** The fix that puts the value of one statement in the place of another, and the gap beside it right. */
import { formatLike, type Quantity, recogniseQuantities } from '../notation/quantity'
import type { Statement } from '../plan/plan'
import type { Span } from '../text/span'
import { cellFix } from './cell-fix'
import { expectedGap, pairFor } from './gap-arithmetic'
import type { Fix, FixEdit, Sources } from './rule'

/** Into all of these places or none: null values and places that cannot be changed alone give no fix. */
export function copyValue(sources: Sources, from: Statement, to: readonly Statement[], where: string): Fix[] {
  const copies = to.map((each) => copied(sources, from, each))
  const [first] = copies
  if (first == null || copies.includes(null)) return []
  const edits = new Map(
    copies.flatMap((copy) => copy!).map((edit) => [`${edit.path} ${edit.span.start}`, edit]),
  )
  return [{ title: `Use ${first[0].newText} ${where}`, safe: false, edits: [...edits.values()] }]
}

/** The edit of the figure, and those of what must change with it. */
function copied(sources: Sources, from: Statement, to: Statement): [FixEdit, ...FixEdit[]] | null {
  const target = spanOf(sources, to)
  const written = target === undefined ? null : writtenFor(sources, from, to)
  if (target === undefined || written === null) return null
  const { newText, quantity } = written
  if (newText === sources.text(to.path).slice(target.start, target.end)) return null
  const gaps = gapEdits(sources, to, target, quantity, newText)
  return gaps === null ? null : [{ path: to.path, span: target, newText }, ...gaps]
}

interface Written {
  readonly newText: string
  /** As the cell would be read, without what its header says. */
  readonly quantity: Quantity
}

/**
 * The value as it must be written in the other place. Where both say all that they mean, the words are taken over;
 * "35" in a column of "€M" means nothing elsewhere, and is written anew in the notation of what stands there.
 */
function writtenFor(sources: Sources, from: Statement, to: Statement): Written | null {
  const [source, target] = [bare(sources, from), bare(sources, to)]
  if (source === null || target === null) return null
  const language = sources.language(to.path)
  const [own, other] = [scaleOf(source, from, sources.language(from.path)), scaleOf(target, to, language)]
  if (own === null || other === null) return null
  const [a, b] = [from.fact.quantity, to.fact.quantity]
  const plain = own === 1 && other === 1
  const copied = { newText: source, quantity: a }
  if (plain && saysUnit(source, a) === saysUnit(target, b)) return copied
  if (a.unit !== b.unit || a.currency !== b.currency || a.upper !== null || b.upper !== null)
    return plain ? copied : null
  const newText = formatLike(target, a.value / other, language === undefined ? {} : { language })
  const quantity = other === 1 ? a : alone(newText, language)
  return quantity === null ? null : { newText, quantity }
}

function spanOf(sources: Sources, { path, fact }: Statement): Span | undefined {
  return sources.span({ path, id: fact.id, part: 'quantity' })
}

function bare(sources: Sources, statement: Statement): string | null {
  const span = spanOf(sources, statement)
  if (span === undefined) return null
  return sources
    .text(statement.path)
    .slice(span.start, span.end)
    .replace(/^[*_]+|[*_]+$/g, '')
}

/** What the words have to be multiplied by to be what is meant: a million below "€M"; null where that is unclear. */
function scaleOf(text: string, { fact }: Statement, language: string | undefined): number | null {
  const read = alone(text, language)
  if (read === null) return null
  if (read.value === fact.quantity.value) return 1
  return read.value === 0 ? null : fact.quantity.value / read.value
}

/** Whether the words name the unit themselves, or leave that to the header of their column. */
function saysUnit(text: string, { unit, currency }: Quantity): boolean {
  const read = alone(text, undefined)
  return read !== null && read.unit === unit && read.currency === currency
}

function alone(text: string, language: string | undefined): Quantity | null {
  const options = language === undefined ? { alone: true } : { alone: true, language }
  for (const found of recogniseQuantities(text, options)) if (found.kind === 'quantity') return found.quantity
  return null
}

/** What else of a table must change with one of its cells; null when that is more than a gap. */
function gapEdits(
  sources: Sources,
  { path, fact }: Statement,
  target: Span,
  quantity: Quantity,
  text: string,
): FixEdit[] | null {
  if (fact.source !== 'table') return []
  for (const table of sources.facts(path).tables) {
    const whole = sources.span({ path, id: table.id, part: 'whole' })
    if (whole === undefined || target.start < whole.start || target.end > whole.end) continue
    const totals =
      table.rows.some(({ kind }) => kind === 'total' || kind === 'subtotal') ||
      table.columns.some(({ role }) => role === 'total')
    // A changed part would need another total, and that perhaps another one.
    if (totals) return null
    const holds = (part: string) => {
      const cell = sources.span({ path, id: table.id, part })
      return cell !== undefined && cell.start <= target.start && target.end <= cell.end
    }
    for (const [r, row] of table.rows.entries()) {
      const changed = row.cells.findIndex((_, c) => holds(`r${r}c${c}`))
      if (changed < 0) continue
      const cells = row.cells.map((cell, c) =>
        c === changed ? { ...cell, text, quantity, more: false } : cell,
      )
      return table.columns.flatMap((column, gap): FixEdit[] => {
        const pair = column.role === 'gap' ? pairFor(table, gap) : null
        const [a, b, cell] = [cells[pair?.from ?? -1], cells[pair?.to ?? -1], cells[gap]]
        if (a === undefined || b === undefined || cell === undefined) return []
        const expected = expectedGap(a, b, cell)
        if (expected === null) return []
        const at = { path, id: table.id, part: `r${r}c${gap}` }
        return cellFix(sources, at, cell.text, expected, '').flatMap(({ edits }) => edits)
      })
    }
  }
  return []
}
