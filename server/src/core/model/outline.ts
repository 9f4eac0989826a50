/** The headings of a document as a tree, with the blocks that stand below each. */
import type { Block, Heading } from '../syntax/blocks'
import { movedBlocks } from '../syntax/move-blocks'
import { hashOf } from '../text/hash'
import type { Span } from '../text/span'
import { labelOf } from './labels'
import { isUrgency, leadsWith, PHASE_LEAD } from './lexicon'
import { tellsOfPhase } from './named-parts'
import { leadKind } from './titles'

/** Blocks in a row, with spans that count from where the stretch starts in the document. */
export interface Stretch {
  readonly blocks: readonly Block[]
  readonly start: number
}

/** A heading with its blocks up to the next heading, and the sections of deeper headings. */
export interface Section {
  /** Null for what stands before the first heading, which is then the root. */
  readonly heading: Heading | null
  /** With spans from `origin`, like the heading. */
  readonly blocks: readonly Block[]
  readonly children: readonly Section[]
  readonly parent: Section | null
  /** Names the section among all of its document, also when text elsewhere changes: made of its heading. */
  readonly key: string
  readonly origin: number
  /** What it was made of; equal pieces make equal blocks. */
  readonly pieces: readonly Piece[]
  /** In the document: from its heading to the end of its last child. */
  readonly span: Span
}

/** One heading and what stands below it in one stretch, the same object for the same stretch. */
export interface Piece {
  readonly heading: Heading | null
  readonly depth: number
  readonly blocks: readonly Block[]
}

interface Growing {
  readonly heading: Heading | null
  readonly depth: number
  readonly blocks: Block[]
  readonly children: Growing[]
  readonly parent: Growing | null
  readonly key: string
  readonly origin: number
  readonly pieces: Piece[]
  readonly span: { start: number; end: number }
}

/** Below all headings: "**Phase 2: Rollout**" alone in a paragraph. */
export const BOLD_LINE = 7

const piecesOf = new WeakMap<readonly Block[], readonly Piece[]>()

/** All sections in the order of the text; the first is the root: depth 0, no heading. */
export function outlineOf(stretches: readonly Stretch[]): readonly Section[] {
  const root = growing(null, null, '', stretches[0]?.start ?? 0)
  const all = [root]
  const seen = new Map<string, number>()
  let open = root
  for (const { blocks, start } of stretches) {
    for (const piece of pieces(blocks)) {
      const { heading, depth } = piece
      if (heading !== null) {
        while (open.depth >= depth) open = open.parent!
        const hash = hashOf(heading.prose.text)
        const count = seen.get(hash) ?? 0
        seen.set(hash, count + 1)
        const section = growing(piece, open, count === 0 ? hash : `${hash}.${count}`, start)
        open.children.push(section)
        all.push(section)
        open = section
      }
      add(open, piece, start)
    }
  }
  return all
}

function growing(piece: Piece | null, parent: Growing | null, key: string, origin: number): Growing {
  const { heading, depth } = piece ?? { heading: null, depth: 0 }
  const start = origin + (heading?.span.start ?? 0)
  return {
    heading,
    depth,
    blocks: [],
    children: [],
    parent,
    key,
    origin,
    pieces: [],
    span: { start, end: start },
  }
}

function add(section: Growing, piece: Piece, start: number): void {
  section.pieces.push(piece)
  // Nearly always a section is one piece; only long ones are read in several.
  for (const block of start === section.origin
    ? piece.blocks
    : movedBlocks(piece.blocks, start - section.origin))
    section.blocks.push(block)
  const last = piece.blocks.at(-1) ?? piece.heading
  if (last === null || last === undefined) return
  const end = start + last.span.end
  for (let each: Growing | null = section; each !== null; each = each.parent) each.span.end = end
}

function pieces(blocks: readonly Block[]): readonly Piece[] {
  let known = piecesOf.get(blocks)
  if (known === undefined) {
    known = cut(blocks)
    piecesOf.set(blocks, known)
  }
  return known
}

function cut(blocks: readonly Block[]): Piece[] {
  const found: { heading: Heading | null; depth: number; blocks: Block[] }[] = []
  for (const block of blocks) {
    const heading = block.kind === 'heading' ? block : asHeading(block)
    if (heading !== null) found.push({ heading, depth: heading.depth, blocks: [] })
    else if (found.length === 0) found.push({ heading: null, depth: 0, blocks: [block] })
    else found.at(-1)!.blocks.push(block)
  }
  return found
}

/** A bold line that names a phase, an objective or a project is its heading, whatever Markdown calls it. */
function asHeading(block: Block): Heading | null {
  if (block.kind !== 'paragraph') return null
  const label = labelOf(block, true)
  if (label === null || isUrgency(label) || tellsOfPhase(label)) return null
  if (!(leadsWith(PHASE_LEAD, label) || leadKind(label) !== null)) return null
  return { kind: 'heading', span: block.span, depth: BOLD_LINE, prose: block.prose }
}

/** What a comment for "this section" covers: its real heading with all below; before all headings, up to the first. */
export function coveredBy(section: Section): Span {
  let real = section
  while (real.heading !== null && real.parent !== null && real.heading.depth === BOLD_LINE) real = real.parent
  if (real.heading !== null) return real.span
  return { start: 0, end: real.children[0]?.span.start ?? Number.POSITIVE_INFINITY }
}

/** "Rhythm" beside "Objective 1: …" and "Objective 2: …", which say by name what they are: it is none of them. */
export function isBesideNamed({ parent, heading }: Section): boolean {
  const named = ({ heading: other }: Section) => leadKind(other?.prose.text ?? '') === 'priority'
  if (parent === null || heading === null || leadKind(heading.prose.text) === 'priority') return false
  return parent.children.filter(named).length >= 2
}
