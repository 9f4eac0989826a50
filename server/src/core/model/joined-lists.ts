/** Lists that only a comment between their items has torn apart, put together again. */
import type { Block, List } from '../syntax/blocks'

/** To Markdown a comment on a line of its own ends a list; to whoever writes `plumbline-ignore` there it does not. */
export function joinLists(blocks: readonly Block[], taken: ReadonlySet<unknown>): readonly Block[] {
  if (!blocks.some(isComment)) return blocks
  const joined: Block[] = []
  for (const block of blocks) {
    const between = joined.at(-1)
    const before = joined.at(-2)
    const continues =
      block.kind === 'list' &&
      before?.kind === 'list' &&
      between !== undefined &&
      isComment(between) &&
      before.ordered === block.ordered &&
      !taken.has(block) &&
      !taken.has(before)
    if (!continues) joined.push(block)
    else joined.splice(-2, 2, between, withItems(before, block))
  }
  return joined
}

function withItems(before: List, after: List): List {
  return {
    ...before,
    span: { start: before.span.start, end: after.span.end },
    items: [...before.items, ...after.items],
  }
}

function isComment(block: Block): boolean {
  return block.kind === 'html' && /^\s*<!--/.test(block.value) && /-->\s*$/.test(block.value)
}
