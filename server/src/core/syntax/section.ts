/** A stretch of a document that is read by itself: from one heading to the next, or a part of a long one. */
import { hashOf } from '../text/hash'
import { lineStartsOf } from '../text/line-index'
import type { Block } from './blocks'
import { movedBlocks } from './move-blocks'

/** What a section says beside its text. */
export interface SectionContent {
  /** In order, with spans that count from the section's start. */
  readonly blocks: readonly Block[]
  /** The identifiers that it defines for all sections: `#PLAN` for `[plan]: …`, `^1` for `[^1]: …`. */
  readonly defined: readonly string[]
  /** The identifiers it refers to, or may refer to, without defining them. */
  readonly asked: ReadonlySet<string>
}

/**
 * Immutable, and the same object in every version of a document in which its text and its answers are the same: what
 * follows from a section alone can be kept in a `WeakMap` by it. It knows no place; `SectionedDocument` does.
 */
export class Section implements SectionContent {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly defined: readonly string[]
  readonly asked: ReadonlySet<string>
  /** Those of `asked` that other sections define: what of the rest of the document its blocks depend on. */
  readonly answered: ReadonlySet<string>
  /** One block whose inside is not Markdown: front matter, a long fence or comment. */
  readonly isOpaque: boolean
  #hash: string | null = null
  #lineStarts: readonly number[] | null = null
  #moved: { readonly start: number; readonly blocks: readonly Block[] } | null = null

  constructor(text: string, content: SectionContent, known: ReadonlySet<string>, isOpaque = false) {
    this.text = text
    this.blocks = content.blocks
    this.defined = content.defined
    this.asked = content.asked
    this.answered = new Set([...content.asked].filter((identifier) => known.has(identifier)))
    this.isOpaque = isOpaque
  }

  /** Names text and answers together, so equal hashes mean equal blocks; good for a cache on disk. */
  get hash(): string {
    this.#hash ??= hashOf([this.text, ...[...this.answered].sort()].join('\0'))
    return this.#hash
  }

  /** Where its lines start behind its first, counted from its start. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= lineStartsOf(this.text)
    return this.#lineStarts
  }

  /** Its blocks with the spans they have when it starts at `start`; kept for as long as it stays there. */
  blocksAt(start: number): readonly Block[] {
    if (this.#moved?.start !== start) this.#moved = { start, blocks: movedBlocks(this.blocks, start) }
    return this.#moved.blocks
  }

  /** Whether its blocks are those it has in a document that defines exactly `known`. */
  isReadWith(known: ReadonlySet<string>): boolean {
    for (const identifier of this.asked) {
      if (known.has(identifier) !== this.answered.has(identifier)) return false
    }
    return true
  }
}
