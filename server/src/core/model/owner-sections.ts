/** An owner whose name stands below a heading or label of its own: "## Owner", "**Responsible**". */
import { findInlineOwner, isOwnerKey, type OwnerName, readOwners } from '../notation/owner'
import { type Block, type Prose, sourceSpan } from '../syntax/blocks'
import type { Span } from '../text/span'
import { labelOf } from './labels'
import type { Section } from './outline'

/** Who a section says owns it in a part of its own. */
export interface OwnerPart {
  readonly owners: readonly OwnerName[]
  readonly raw: string
  readonly because: string
  readonly span: Span
  /** The blocks that name them, which say nothing else. */
  readonly blocks: readonly Block[]
}

/** A paragraph of more letters than this tells a story about who did what. */
const LONGEST = 160

/** The part of a section that names its owner: a label among its blocks. */
export function ownerPart(section: Section): OwnerPart | null {
  for (const [index, block] of section.blocks.entries()) {
    if (block.kind === 'table') return null
    const label = block.kind === 'paragraph' ? labelOf(block) : null
    const next = section.blocks[index + 1]
    if (label === null || !isOwnerKey(label) || next === undefined) continue
    return partOf(next, `the label “${label}”`, [block, next])
  }
  return null
}

/** The owner that a section names for the one above it: its heading says "Owner", and a name is all below it. */
export function ownerSection({ signs, blocks, children }: Section): OwnerPart | null {
  if (!signs.namesOwner || children.length > 0) return null
  const [block, ...more] = blocks.filter(({ kind }) => kind !== 'rule' && kind !== 'html')
  if (block === undefined || more.length > 0) return null
  return partOf(block, `the heading “${signs.title}”`, [block])
}

/** The first of the sections right below that does so. */
export function ownerBelow({ children }: Section): OwnerPart | null {
  for (const child of children) {
    const part = ownerSection(child)
    if (part !== null) return part
  }
  return null
}

function partOf(block: Block, because: string, blocks: readonly Block[]): OwnerPart | null {
  if (block.kind !== 'paragraph' && block.kind !== 'list') return null
  const lines =
    block.kind === 'paragraph'
      ? [block.prose]
      : block.items.flatMap(({ blocks: [lead, ...more] }) =>
          lead?.kind === 'paragraph' && more.length === 0 ? [lead.prose] : [],
        )
  if (lines.length === 0 || lines.length > 5) return null
  if (block.kind === 'list' && lines.length < block.items.length) return null
  const named = lines.map(namesIn)
  const owners = named.flatMap((names) => names ?? [])
  if (owners.length === 0 || named.includes(null)) return null
  const first = lines[0]!
  const raw = lines.map(({ text }) => text.trim()).join(', ')
  return { owners, raw, because, span: sourceSpan(first, 0, first.text.length), blocks }
}

/** The names in a line that holds nothing else, or in a sentence that says who owns it. */
function namesIn({ text }: Prose): readonly OwnerName[] | null {
  if (text.length > LONGEST) return null
  const read = readOwners(text)
  if (
    read.state === 'known' &&
    read.owners.every(({ kind, name }) => kind !== 'name' || name.split(' ').length <= 2)
  )
    return read.owners
  const inline = findInlineOwner(text)
  if (inline === null) return null
  const named = readOwners(text.slice(inline.name.start, inline.name.end))
  return named.state === 'known' ? named.owners : null
}
