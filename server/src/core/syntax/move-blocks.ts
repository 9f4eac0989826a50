/** The same blocks further down: sections keep theirs with offsets of their own. */
import type { Span } from '../text/span'
import type { Block, Cell, ListItem, Prose, Row } from './blocks'

export function movedBlocks(blocks: readonly Block[], by: number): readonly Block[] {
  return by === 0 ? blocks : blocks.map((block) => movedBlock(block, by))
}

function movedBlock(block: Block, by: number): Block {
  const span = moved(block.span, by)
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, span, prose: movedProse(block.prose, by) }
    case 'list':
      return { ...block, span, items: block.items.map((item) => movedItem(item, by)) }
    case 'table':
      return {
        ...block,
        span,
        header: movedRow(block.header, by),
        rows: block.rows.map((row) => movedRow(row, by)),
      }
    case 'quote':
      return { ...block, span, blocks: movedBlocks(block.blocks, by) }
    case 'front-matter':
      return { ...block, span, valueStart: block.valueStart + by }
    case 'fence':
    case 'html':
    case 'rule':
      return { ...block, span }
  }
}

function movedItem(item: ListItem, by: number): ListItem {
  return { ...item, span: moved(item.span, by), blocks: movedBlocks(item.blocks, by) }
}

function movedRow(row: Row, by: number): Row {
  return { span: moved(row.span, by), cells: row.cells.map((cell) => movedCell(cell, by)) }
}

function movedCell(cell: Cell, by: number): Cell {
  return { span: moved(cell.span, by), prose: movedProse(cell.prose, by) }
}

function movedProse(prose: Prose, by: number): Prose {
  return {
    ...prose,
    marks: prose.marks.map((mark) =>
      mark.source === undefined ? mark : { ...mark, source: moved(mark.source, by) },
    ),
    runs: prose.runs.map(({ at, source }) => ({ at, source: source + by })),
    sourceEnd: prose.sourceEnd + by,
  }
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by }
}
