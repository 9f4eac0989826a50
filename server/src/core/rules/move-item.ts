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

/**
 * The edits that take a bullet or heading from its place and put it behind the last of its like below another item, or
 * as the first bullet below a heading that has none; none where that would be more than moving lines.
 *
 * @param below what stands below the other item already
 */
export function moveBelow(
  sources: Sources,
  path: DocumentPath,
  item: Item,
  other: Item,
  below: readonly Item[],
): FixEdit[] {
  const text = sources.text(path)
  const block = item.form === 'row' ? null : blockOf(sources, path, item)
  if (block === null || /^[ \t>]*\d{1,9}[.)][ \t]/.test(text.slice(block.start, block.end))) return []
  const last = below.filter(({ form }) => form === item.form).at(-1)
  const behind = last === undefined ? headingOf(sources, path, other, below) : blockOf(sources, path, last)
  if (behind === null || (behind.end > block.start && behind.start < block.end)) return []
  const moved = text.slice(block.start, block.end)
  const indent = (line: number) => /^[ \t>]*/.exec(text.slice(line, line + 200))![0]
  if (last !== undefined && indent(behind.start) !== indent(block.start)) return []
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  // Headings stand apart; so does what follows a heading.
  const gap = item.form === 'heading' || last === undefined ? end + end : end
  const rest = /^(?:[ \t]*\r?\n)*/.exec(text.slice(block.end))![0]
  const firstBreak = rest.indexOf('\n') + 1
  const removed = item.form === 'heading' ? rest.length : firstBreak
  return [
    { path, span: { start: behind.end, end: behind.end }, newText: gap + moved },
    { path, span: { start: block.start, end: block.end + removed }, newText: '' },
  ]
}

/** The line of a heading with nothing below it but what a list may stand in front of. */
function headingOf(sources: Sources, path: DocumentPath, other: Item, below: readonly Item[]): Span | null {
  const line = sources.span({ path, id: other.id, part: 'line' })
  if (other.form !== 'heading' || below.length > 0 || line === undefined) return null
  return /^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(sources.text(path).slice(line.end)) ? line : null
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
