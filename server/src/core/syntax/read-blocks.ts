/** The parser's tree to blocks: the one place that knows mdast. */
import type {
  Blockquote,
  List as MdastList,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast'
import type { Span } from '../text/span'
import type { Block, Cell, ListItem, Row } from './blocks'
import { frontMatterAt } from './front-matter-fence'
import { ProseReader } from './read-prose'

/** The blocks of a document in order; lists, quotes and tables hold theirs. */
export function readBlocks(tree: Root, text: string): Block[] {
  return blocksOf(tree.children, text)
}

function blocksOf(nodes: readonly RootContent[], text: string): Block[] {
  return nodes.flatMap((node) => {
    const block = blockOf(node, text)
    return block === null ? [] : [block]
  })
}

function blockOf(node: RootContent, text: string): Block | null {
  const span = spanOf(node)
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', span, depth: node.depth, prose: proseOf(node.children, text, span) }
    case 'paragraph':
      return { kind: 'paragraph', span, prose: proseOf(node.children, text, span) }
    case 'list':
      return {
        kind: 'list',
        span,
        ordered: node.ordered === true,
        items: node.children.map(
          (item): ListItem => ({
            span: spanOf(item),
            checked: item.checked ?? null,
            blocks: itemBlocks(item.children, text),
          }),
        ),
      }
    case 'table': {
      const [header, ...rows] = node.children.map((row) => rowOf(row, text))
      return header === undefined ? null : { kind: 'table', span, header, rows }
    }
    case 'blockquote':
      return { kind: 'quote', span, blocks: blocksOf(node.children, text) }
    case 'code':
      return { kind: 'fence', span }
    case 'html':
      return { kind: 'html', span, value: node.value }
    case 'yaml':
      return {
        kind: 'front-matter',
        span,
        value: node.value,
        valueStart: frontMatterAt(text, span.start)?.valueStart ?? span.end,
      }
    case 'thematicBreak':
      return { kind: 'rule', span }
    default:
      // Definitions and footnotes' texts are apparatus: nothing in them is a statement of the plan.
      return null
  }
}

/**
 * The blocks of a list item. "- >= 12 %" and "- 3. Quartal 2025" are a quotation and a list of one to CommonMark, but
 * a sentence to whoever wrote them.
 */
function itemBlocks(children: readonly RootContent[], text: string): Block[] {
  const [first, ...rest] = children
  const sentence = first === undefined ? null : sentenceOf(first, text)
  return sentence === null ? blocksOf(children, text) : [sentence, ...blocksOf(rest, text)]
}

/** A bound: ">= 12", "> €5M"; a quotation of somebody's words starts with a word. */
const BOUND = /^>[ \t]?(?:=[ \t]?)?[~≈]?[\d€$£¥₹.]/

/** A lone "3." numbers nothing, and neither does "1." before a word that is counted: "1. Quartal 2026". */
const COUNTED =
  /^1[.)]\s+(?:Quartal|Halbjahr|Trimester|Drittel|Phase|Woche|trimestre|semestre|quadrimestre|Jänner|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/iu

function isOrdinal(list: MdastList, text: string): boolean {
  return (list.start ?? 1) > 1 || COUNTED.test(text.slice(spanOf(list).start, spanOf(list).start + 24))
}

function sentenceOf(node: RootContent, text: string): Block | null {
  const inner =
    node.type === 'blockquote' && BOUND.test(text.slice(node.position?.start.offset ?? 0))
      ? paragraphOf(node)
      : node.type === 'list' && node.ordered === true && node.children.length === 1 && isOrdinal(node, text)
        ? paragraphOf(node.children[0])
        : null
  if (inner === null) return null
  const span = spanOf(node)
  const reader = new ProseReader(text, span.start)
  reader.copyVerbatim(span.start, spanOf(inner).start)
  for (const child of inner.children) reader.read(child)
  return { kind: 'paragraph', span, prose: reader.prose(span.end) }
}

function paragraphOf(node: Blockquote | MdastList['children'][number] | undefined): Paragraph | null {
  const [only] = node?.children ?? []
  return node?.children.length === 1 && only?.type === 'paragraph' ? only : null
}

function rowOf(row: TableRow, text: string): Row {
  return { span: spanOf(row), cells: row.children.map((cell) => cellOf(cell, text)) }
}

function cellOf(cell: TableCell, text: string): Cell {
  const outer = spanOf(cell)
  const first = cell.children[0]
  const last = cell.children.at(-1)
  if (first === undefined || last === undefined) {
    // A blank cell: the place for an insertion is behind its opening pipe and one blank.
    const raw = text.slice(outer.start, outer.end)
    const inside = outer.start + (raw.startsWith('|') ? (raw.charAt(1) === ' ' ? 2 : 1) : 0)
    const at = Math.min(inside, outer.end)
    return { span: { start: at, end: at }, prose: proseOf([], text, { start: at, end: at }) }
  }
  const inside = cellInside(outer, text)
  const span = {
    start: first.position?.start.offset ?? inside.start,
    end: last.position?.end.offset ?? inside.end,
  }
  return { span, prose: proseOf(cell.children, text, span) }
}

/** A cell without the pipes and blanks around it, for content that has no positions of its own. */
function cellInside({ start, end }: Span, text: string): Span {
  const [before] = /^\|?[ \t]*/.exec(text.slice(start, end))!
  let last = end
  while (last > start && /[ \t|]/.test(text.charAt(last - 1))) last--
  return { start: start + before.length, end: Math.max(start + before.length, last) }
}

function proseOf(nodes: readonly PhrasingContent[], text: string, { start, end }: Span) {
  const reader = new ProseReader(text, start)
  for (const node of nodes) reader.read(node)
  return reader.prose(end)
}

function spanOf(node: Nodes) {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
