/** Moves an item, with all that stands below it, in front of or behind another of its list, table or row of headings. */
import type { Item } from '../model/model'
import type { Span } from '../text/span'
import type { DocumentPath, FixEdit, Sources } from './rule'

/**
 * The edits that take one of these siblings from its place and put it in front of another, or behind the last; none
 * where that would be more than moving lines.
 *
 * @param group in the order of the text
 * @param before the index of the sibling in front of which it goes; the length of the group for the end
 */
export function moveItem(
  sources: Sources,
  path: DocumentPath,
  group: readonly Item[],
  from: number,
  before: number,
): FixEdit[] {
  const text = sources.text(path)
  const blocks = group.map((item) => blockOf(sources, path, item))
  if (blocks.some((block) => block === null) || before === from || before === from + 1) return []
  const all = blocks as Span[]
  const gaps = all.slice(1).map((block, index) => text.slice(all[index]!.end, block.start))
  const moved = text.slice(all[from]!.start, all[from]!.end)
  // Between siblings there is nothing but blank lines, and numbers would have to be changed with the order.
  if (gaps.some((gap) => !/^(?:[ \t]*\r?\n)+$/.test(gap)) || /^[ \t>]*\d{1,9}[.)][ \t]/.test(moved)) return []
  const [gap] = gaps
  if (gap === undefined || all[from] === undefined) return []
  const target = all[before]
  const last = all.at(-1)!
  const inserted: FixEdit =
    target === undefined
      ? { path, span: { start: last.end, end: last.end }, newText: gap + moved }
      : { path, span: { start: target.start, end: target.start }, newText: moved + gap }
  const next = all[from + 1]
  const removed: Span =
    next === undefined
      ? { start: all[from - 1]!.end, end: all[from]!.end }
      : { start: all[from]!.start, end: next.start }
  return [inserted, { path, span: removed, newText: '' }]
}

/** The whole lines of an item, without the blank ones behind them. */
function blockOf(sources: Sources, path: DocumentPath, item: Item): Span | null {
  const part = item.form === 'row' ? 'line' : 'whole'
  const span = sources.span({ path, id: item.id, part })
  if (span === undefined) return null
  const text = sources.text(path)
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const content = text.slice(span.start, span.end).trimEnd().length
  const stop = text.indexOf('\n', span.start + content)
  const line = text.slice(start, stop < 0 ? text.length : stop)
  return { start, end: start + line.trimEnd().length }
}
