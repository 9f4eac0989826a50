/**
 * The headings of a document as a tree, with the blocks that stand below each. What an edit leaves as it was is taken
 * over from the version before: as long as no heading changes, so is the whole shape of the tree.
 */
import type { Block, Heading } from '../syntax/blocks'
import type { Span } from '../text/span'
import { BOLD_LINE, type HeadingSigns, headingSigns, type Piece, piecesOf } from './piece'

/** A document cut into stretches of blocks, whose spans count from where the stretch starts. */
export interface Stretches {
  readonly sections: readonly { readonly blocks: readonly Block[] }[]
  readonly starts: readonly number[]
}

/** A heading with its blocks up to the next heading, and the sections of deeper headings. */
export interface Section {
  /** Null for what stands before the first heading, which is then the root. */
  readonly heading: Heading | null
  readonly signs: HeadingSigns
  /** With spans from `origin`, like the heading. */
  readonly blocks: readonly Block[]
  readonly children: readonly Section[]
  /** How many of them say by their first words that they are priorities. */
  readonly priorities: number
  readonly parent: Section | null
  /** Names the section among all of its document, also when text elsewhere changes: made of its heading. */
  readonly key: string
  readonly origin: number
  /** What it was made of, and how far behind the origin each of them starts: equal ones make equal blocks. */
  readonly pieces: readonly Piece[]
  readonly distances: readonly number[]
  /** In the document: from its heading to the end of its last child. */
  readonly span: Span
}

/** How the sections of a document hold each other: what stays the same while no heading changes. */
export class Shape {
  readonly keys: readonly string[]
  /** The words of the headings; none for the root. */
  readonly texts: readonly string[]
  /** The number of the section that holds each; -1 for the root, which is the first. */
  readonly parents: readonly number[]
  readonly depths: readonly number[]
  /** The number of the first section that is not below each. */
  readonly behind: readonly number[]
  readonly children: readonly (readonly number[])[]
  readonly #byKey: ReadonlyMap<string, number>

  constructor(
    keys: readonly string[],
    texts: readonly string[],
    parents: readonly number[],
    depths: readonly number[],
  ) {
    this.keys = keys
    this.texts = texts
    this.parents = parents
    this.depths = depths
    const behind = keys.map((_, index) => index + 1)
    const children: number[][] = keys.map(() => [])
    for (let index = keys.length - 1; index > 0; index--) {
      const parent = parents[index]!
      behind[parent] = Math.max(behind[parent]!, behind[index]!)
    }
    for (let index = 1; index < keys.length; index++) children[parents[index]!]!.push(index)
    this.behind = behind
    this.children = children
    this.#byKey = new Map(keys.map((key, index) => [key, index]))
  }

  indexOf(key: string): number | undefined {
    return this.#byKey.get(key)
  }
}

/** The pieces of one section, and in which stretch each lies, counted from that of the section. */
export interface Content {
  readonly pieces: readonly Piece[]
  readonly offsets: readonly number[]
}

/** All sections in the order of the text; the first is the root: depth 0, no heading. */
export class Outline {
  readonly shape: Shape
  /** The same object as in the version before where no piece of the section has changed. */
  readonly contents: readonly Content[]
  readonly stretches: Stretches
  /** The number of the stretch that each section starts in. */
  readonly first: readonly number[]
  /** The number of the section that is open where each stretch starts. */
  readonly opens: readonly number[]
  readonly #sections: Section[] = []
  readonly #priorities: number[] = []

  constructor(
    shape: Shape,
    contents: readonly Content[],
    stretches: Stretches,
    first: readonly number[],
    opens: readonly number[],
  ) {
    this.shape = shape
    this.contents = contents
    this.stretches = stretches
    this.first = first
    this.opens = opens
  }

  get length(): number {
    return this.contents.length
  }

  /** Made when somebody asks: of most sections nobody does. */
  section(index: number): Section {
    this.#sections[index] ??= new OutlinedSection(this, index)
    return this.#sections[index]
  }

  headingOf(index: number): Heading | null {
    return index === 0 ? null : (this.contents[index]!.pieces[0]?.heading ?? null)
  }

  signsOf(index: number): HeadingSigns {
    return index === 0 ? headingSigns('') : this.contents[index]!.pieces[0]!.signs
  }

  /** How many of the sections right below one say by their first words that they are priorities. */
  prioritiesBelow(index: number): number {
    this.#priorities[index] ??= this.shape.children[index]!.filter(
      (child) => this.signsOf(child).lead === 'priority',
    ).length
    return this.#priorities[index]
  }

  originOf(index: number): number {
    return this.stretches.starts[this.first[index]!] ?? 0
  }

  /** From the heading of a section to the end of the last section below. */
  spanOf(index: number): Span {
    const start = this.originOf(index) + (this.headingOf(index)?.span.start ?? 0)
    const last = this.shape.behind[index]! - 1
    const { pieces, offsets } = this.contents[last]!
    const piece = pieces.at(-1)
    if (piece === undefined) return { start, end: start }
    return { start, end: this.stretches.starts[this.first[last]! + offsets.at(-1)!]! + piece.end }
  }

  /** What a comment for "this section" covers: its real heading with all below; before all headings, up to the first. */
  coveredBy(index: number): Span {
    const { parents, depths, children } = this.shape
    let real = index
    while (real > 0 && depths[real] === BOLD_LINE) real = parents[real]!
    if (real > 0) return this.spanOf(real)
    const [first] = children[0]!
    return { start: 0, end: first === undefined ? Number.POSITIVE_INFINITY : this.spanOf(first).start }
  }
}

class OutlinedSection implements Section {
  readonly pieces: readonly Piece[]
  readonly #outline: Outline
  readonly #index: number
  #blocks: readonly Block[] | null = null
  #children: readonly Section[] | null = null

  constructor(outline: Outline, index: number) {
    this.#outline = outline
    this.#index = index
    this.pieces = outline.contents[index]!.pieces
  }

  get heading(): Heading | null {
    return this.#outline.headingOf(this.#index)
  }

  get signs(): HeadingSigns {
    return this.#outline.signsOf(this.#index)
  }

  get key(): string {
    return this.#outline.shape.keys[this.#index]!
  }

  get origin(): number {
    return this.#outline.originOf(this.#index)
  }

  get span(): Span {
    return this.#outline.spanOf(this.#index)
  }

  get parent(): Section | null {
    return this.#index === 0 ? null : this.#outline.section(this.#outline.shape.parents[this.#index]!)
  }

  get children(): readonly Section[] {
    this.#children ??= this.#outline.shape.children[this.#index]!.map((child) => this.#outline.section(child))
    return this.#children
  }

  get priorities(): number {
    return this.#outline.prioritiesBelow(this.#index)
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= this.#joined()
    return this.#blocks
  }

  get distances(): readonly number[] {
    const { offsets } = this.#outline.contents[this.#index]!
    const { starts } = this.#outline.stretches
    const first = this.#outline.first[this.#index]!
    return offsets.map((offset) => starts[first + offset]! - starts[first]!)
  }

  #joined(): readonly Block[] {
    const { distances } = this
    const [only] = this.pieces
    if (this.pieces.length === 1 && distances[0] === 0) return only!.blocks
    return this.pieces.flatMap((piece, at) => piece.blocksMovedBy(distances[at]!))
  }
}

/** The outline of a text; with that of the version before, made anew only where its stretches have changed. */
export function outlineOf(stretches: Stretches, before?: Outline): Outline {
  return (before === undefined ? null : sameShape(stretches, before)) ?? wholeOutline(stretches)
}

interface Growing {
  readonly pieces: Piece[]
  readonly offsets: number[]
}

function wholeOutline(stretches: Stretches): Outline {
  const keys = ['']
  const texts = ['']
  const parents = [-1]
  const depths = [0]
  const contents: Growing[] = [{ pieces: [], offsets: [] }]
  const first = [0]
  const opens: number[] = []
  const seen = new Map<string, number>()
  let open = 0
  stretches.sections.forEach(({ blocks }, stretch) => {
    opens.push(contents.length - 1)
    for (const piece of piecesOf(blocks)) {
      if (piece.heading !== null) {
        while (depths[open]! >= piece.depth) open = parents[open]!
        const { hash } = piece.signs
        const count = seen.get(hash) ?? 0
        seen.set(hash, count + 1)
        parents.push(open)
        open = contents.length
        keys.push(count === 0 ? hash : `${hash}.${count}`)
        texts.push(piece.heading.prose.text)
        depths.push(piece.depth)
        contents.push({ pieces: [], offsets: [] })
        first.push(stretch)
      }
      add(contents[open]!, piece, stretch - first[open]!)
    }
  })
  return new Outline(new Shape(keys, texts, parents, depths), contents, stretches, first, opens)
}

function add({ pieces, offsets }: Growing, piece: Piece, offset: number): void {
  pieces.push(piece)
  offsets.push(offset)
}

/** The outline where all headings are as before; null where one is not. */
function sameShape(stretches: Stretches, before: Outline): Outline | null {
  const old = before.stretches.sections
  const now = stretches.sections
  let start = 0
  const shorter = Math.min(old.length, now.length)
  while (start < shorter && old[start]!.blocks === now[start]!.blocks) start++
  let tail = 0
  while (tail < shorter - start && old[old.length - 1 - tail]!.blocks === now[now.length - 1 - tail]!.blocks)
    tail++
  const oldEnd = old.length - tail
  const newEnd = now.length - tail
  // Where nothing has changed, the sections may still stand elsewhere.
  if (start === oldEnd && start === newEnd)
    return new Outline(before.shape, before.contents, stretches, before.first, before.opens)
  const from = before.opens[start] ?? before.length - 1
  const { first, contents, opens } = before
  const middle: Growing[] = [{ pieces: [], offsets: [] }]
  const middleFirst = [first[from]!]
  const middleOpens: number[] = []
  for (const [at, piece] of contents[from]!.pieces.entries()) {
    const offset = contents[from]!.offsets[at]!
    if (first[from]! + offset < start) add(middle[0]!, piece, offset)
  }
  for (let stretch = start; stretch < newEnd; stretch++) {
    middleOpens.push(from + middle.length - 1)
    for (const piece of piecesOf(now[stretch]!.blocks)) {
      if (piece.heading !== null) {
        const index = from + middle.length
        if (index >= before.length || !isSameHeading(piece, contents[index]!.pieces[0]!)) return null
        middle.push({ pieces: [], offsets: [] })
        middleFirst.push(stretch)
      }
      add(middle.at(-1)!, piece, stretch - middleFirst.at(-1)!)
    }
  }
  const last = from + middle.length - 1
  // The headings that the old stretches had must be as many.
  if (last !== (before.opens[oldEnd] ?? before.length - 1)) return null
  const by = newEnd - oldEnd
  for (const [at, piece] of contents[last]!.pieces.entries()) {
    const stretch = first[last]! + contents[last]!.offsets[at]!
    if (stretch >= oldEnd) add(middle.at(-1)!, piece, stretch + by - middleFirst.at(-1)!)
  }
  return new Outline(
    before.shape,
    [...contents.slice(0, from), ...middle, ...contents.slice(last + 1)],
    stretches,
    [
      ...first.slice(0, from),
      ...middleFirst,
      ...(by === 0 ? first.slice(last + 1) : first.slice(last + 1).map((stretch) => stretch + by)),
    ],
    [...opens.slice(0, start), ...middleOpens, ...opens.slice(oldEnd)],
  )
}

function isSameHeading(a: Piece, b: Piece): boolean {
  return a.depth === b.depth && (a.signs === b.signs || a.signs.hash === b.signs.hash)
}

/** "Rhythm" beside "Objective 1: …" and "Objective 2: …", which say by name what they are: it is none of them. */
export function isBesideNamed({ parent, signs, heading }: Section): boolean {
  return parent !== null && heading !== null && signs.lead !== 'priority' && parent.priorities >= 2
}
