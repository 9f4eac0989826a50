/** One heading with the blocks below it in one stretch of text, and what follows from them alone. */
import { isOwnerKey } from '../notation/owner'
import { isStatusKey, type Legend, readLegend } from '../notation/status'
import type { Block, Heading, Paragraph } from '../syntax/blocks'
import { movedBlocks } from '../syntax/move-blocks'
import { hashOf } from '../text/hash'
import { rememberedText } from '../text/remembered'
import { labelOf } from './labels'
import { isUrgency, leadsWith, PHASE_LEAD, promisesWork } from './lexicon'
import type { ItemKind } from './model'
import { tellsOfPhase } from './named-parts'
import { type CleanTitle, cleanTitle, leadKind } from './titles'

/** What the words of a heading say by themselves. */
export interface HeadingSigns extends CleanTitle {
  readonly hash: string
  /** The kind of item that its first words name. */
  readonly lead: ItemKind | null
  readonly isPhase: boolean
  readonly promisesWork: boolean
  readonly namesOwner: boolean
}

/** The signs of a heading's text; of no heading those of an empty text. */
export const headingSigns: (text: string) => HeadingSigns = rememberedText((text): HeadingSigns => {
  const clean = cleanTitle(text)
  const { title, label } = clean
  return {
    ...clean,
    hash: hashOf(text),
    lead: leadKind(text),
    isPhase: leadsWith(PHASE_LEAD, title) || leadsWith(PHASE_LEAD, `${label}:`),
    promisesWork: promisesWork(title),
    namesOwner: isOwnerKey(title),
  }
})

/** Below all headings: "**Phase 2: Rollout**" alone in a paragraph. */
export const BOLD_LINE = 7

/** The same object in all versions of a document in which its stretch is the same. */
export class Piece {
  readonly heading: Heading | null
  readonly depth: number
  readonly blocks: readonly Block[]
  #signs: HeadingSigns | null = null
  #legend: Legend | null | undefined
  #hasStatusColumn: boolean | undefined
  #moved: { readonly by: number; readonly blocks: readonly Block[] } | null = null

  constructor(heading: Heading | null, blocks: readonly Block[]) {
    this.heading = heading
    this.depth = heading?.depth ?? 0
    this.blocks = blocks
  }

  get signs(): HeadingSigns {
    this.#signs ??= headingSigns(this.heading?.prose.text ?? '')
    return this.#signs
  }

  /** What the emoji of the document mean, if it says so. */
  get legend(): Legend | null {
    if (this.#legend === undefined) this.#legend = legendIn(this.blocks)
    return this.#legend
  }

  /** A table of it has a column for status. */
  get hasStatusColumn(): boolean {
    this.#hasStatusColumn ??= this.blocks.some(isStatusTable)
    return this.#hasStatusColumn
  }

  /** Its blocks for a section that starts in an earlier stretch; nearly always a section is one piece. */
  blocksMovedBy(by: number): readonly Block[] {
    if (by === 0) return this.blocks
    if (this.#moved?.by !== by) this.#moved = { by, blocks: movedBlocks(this.blocks, by) }
    return this.#moved.blocks
  }

  /** Where it ends in its stretch. */
  get end(): number {
    return (this.blocks.at(-1) ?? this.heading)?.span.end ?? 0
  }
}

const known = new WeakMap<readonly Block[], readonly Piece[]>()

/** The pieces of a stretch: a new one begins with each heading. */
export function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  let pieces = known.get(blocks)
  if (pieces === undefined) {
    pieces = cut(blocks)
    known.set(blocks, pieces)
  }
  return pieces
}

function cut(blocks: readonly Block[]): Piece[] {
  const found: { readonly heading: Heading | null; readonly blocks: Block[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const heading = block.kind === 'heading' ? block : asHeading(block, blocks[index + 1])
    if (heading !== null) found.push({ heading, blocks: [] })
    else if (found.length === 0) found.push({ heading: null, blocks: [block] })
    else found.at(-1)!.blocks.push(block)
  }
  return found.map((each) => new Piece(each.heading, each.blocks))
}

/** A bold line that names a phase, an objective or a project is its heading, whatever Markdown calls it. */
function asHeading(block: Block, next: Block | undefined): Heading | null {
  if (block.kind !== 'paragraph') return null
  const label = labelOf(block, true) ?? objectiveOf(block, next)
  if (label === null || isUrgency(label) || tellsOfPhase(label)) return null
  if (!(leadsWith(PHASE_LEAD, label) || leadKind(label) !== null || NUMBERED.test(label))) return null
  return { kind: 'heading', span: block.span, depth: BOLD_LINE, prose: block.prose }
}

/** "**2. Dry dock**": one of several, as `series.ts` finds out. */
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*[.)]\s/

/** "Objective 2: Shorter queues" in a line of its own, above what it is measured by. */
function objectiveOf({ prose }: Paragraph, next: Block | undefined): string | null {
  const text = prose.text.trim()
  if (next?.kind !== 'list' || text.length > LONGEST || text.includes('\n') || leadKind(text) !== 'priority')
    return null
  const { label, title } = cleanTitle(text)
  const first = next.items[0]?.blocks[0]
  const measured = first?.kind === 'paragraph' && namesKeyResult(first.prose.text)
  return title !== '' && !/[:：]$/.test(title) && (measured || /\d/.test(label)) ? text : null
}

function namesKeyResult(text: string): boolean {
  return leadKind(text) === 'key-result' || /^\s*krs? ?\d/i.test(text)
}

/** A longer line tells more than its name. */
const LONGEST = 160

/** The line that says what the emoji of the document mean: a paragraph, a bullet, or a list of one each. */
function legendIn(blocks: readonly Block[]): Legend | null {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const legend = readLegend(block.prose.text)
      if (legend !== null && isAnnounced(block.prose.text)) return legend
    } else if (block.kind === 'list') {
      const lines = block.items.map(({ blocks: [lead] }) =>
        lead?.kind === 'paragraph' ? lead.prose.text : '',
      )
      const legend = lines.every((line) => line.length <= 40) ? readLegend(lines.join(' · ')) : null
      if (legend !== null && legend.size === lines.length) return legend
    }
  }
  return null
}

/** A short line of marks, or one that says that it is a legend; running text with emoji in it is none. */
function isAnnounced(text: string): boolean {
  return text.length <= 160 || /^\W*(?:legend|key|legende|légende|leyenda|legenda|图例|凡例)/iu.test(text)
}

function isStatusTable(block: Block): boolean {
  return block.kind === 'table' && block.header.cells.some((cell) => isStatusKey(cell.prose.text))
}
