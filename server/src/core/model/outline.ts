/** The headings of a document as a tree, with the blocks that stand below each. */
import type { Block, Heading } from '../syntax/blocks'
import type { Span } from '../text/span'
import { labelOf } from './labels'
import { isUrgency, leadsWith, PHASE_LEAD } from './lexicon'
import { leadKind } from './titles'

/** A heading with its blocks up to the next heading, and the sections of deeper headings. */
export interface Section {
  /** Null for what stands before the first heading, which is then the root. */
  readonly heading: Heading | null
  readonly blocks: readonly Block[]
  readonly children: readonly Section[]
  /** From its heading to the end of its last child. */
  readonly span: Span
}

interface Growing {
  readonly heading: Heading | null
  readonly depth: number
  readonly blocks: Block[]
  readonly children: Growing[]
  end: number
}

/** Below all headings: "**Phase 2: Rollout**" alone in a paragraph. */
const BOLD_LINE = 7

/** The root section: depth 0, no heading. */
export function outlineOf(blocks: readonly Block[]): Section {
  const root: Growing = { heading: null, depth: 0, blocks: [], children: [], end: 0 }
  const open: Growing[] = [root]
  for (const block of blocks) {
    const heading = block.kind === 'heading' ? block : asHeading(block)
    if (heading !== null) {
      const { depth } = heading
      while (open.at(-1)!.depth >= depth) open.pop()
      const section: Growing = { heading, depth, blocks: [], children: [], end: 0 }
      open.at(-1)!.children.push(section)
      open.push(section)
    } else {
      open.at(-1)!.blocks.push(block)
    }
    for (const section of open) section.end = block.span.end
  }
  return finished(root)
}

/** A bold line that names a phase, an objective or a project is its heading, whatever Markdown calls it. */
function asHeading(block: Block): Heading | null {
  if (block.kind !== 'paragraph') return null
  const label = labelOf(block, true)
  if (label === null || isUrgency(label) || !(leadsWith(PHASE_LEAD, label) || leadKind(label) !== null))
    return null
  return { kind: 'heading', span: block.span, depth: BOLD_LINE, prose: block.prose }
}

function finished(growing: Growing): Section {
  const first = growing.heading ?? growing.blocks[0]
  return {
    heading: growing.heading,
    blocks: growing.blocks,
    children: growing.children.map(finished),
    span: { start: first?.span.start ?? 0, end: growing.end },
  }
}
