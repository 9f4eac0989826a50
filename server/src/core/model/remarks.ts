/**
 * What is noted about the text of one document, beside the facts of its plan: comments for Plumbline, links inside the
 * document, wrongly decoded text, values left open, how often things happen. Plain data; `Places` knows where it stands.
 */

/** All of one document. */
export interface Remarks {
  readonly suppressions: readonly Suppression[]
  readonly garbled: readonly Garbled[]
  readonly links: readonly InnerLink[]
  readonly anchors: readonly Anchor[]
  readonly placeholders: readonly Placeholder[]
  readonly cadences: readonly Cadence[]
  /** Open boxes whose line says that it is done. */
  readonly boxes: readonly DoneBox[]
  /** How many boxes are ticked: where none is, an open one says little. */
  readonly ticked: number
}

/** "- [ ] Brokers connected ✅"; its place is "mark". */
export interface DoneBox {
  /** "b0" */
  readonly id: string
  /** "Brokers connected" */
  readonly text: string
  /** What says that it is done: "✅". */
  readonly raw: string
}

/** `<!-- plumbline-ignore wrong-gap: agreed with the board -->`, with places "comment" and "covers". */
export interface Suppression {
  /** "s0" */
  readonly id: string
  readonly reach: 'line' | 'section' | 'file'
  /** The rules that it silences; none stands for all. */
  readonly rules: readonly string[]
  readonly reason: string
}

/** A stretch that was decoded wrongly, "‚Äì"; its place is "text". */
export interface Garbled {
  /** "x0" */
  readonly id: string
  readonly raw: string
  /** As it was meant: "–". */
  readonly meant: string
}

/** A link to a heading of the same document in a list of such links; its places are "text" and "target". */
export interface InnerLink {
  /** "l0" */
  readonly id: string
  readonly text: string
  /** Without the #. */
  readonly target: string
  /** The links of one list share it. */
  readonly list: string
}

/** What a link may lead to. */
export interface Anchor {
  readonly title: string
  /** As GitHub names it: "faster-customs-clearance". */
  readonly slug: string
  /** Written as an anchor, and so never numbered. */
  readonly stated?: true
}

/** "X% of brokers", "[amount]" in running text; its place is "text". */
export interface Placeholder {
  /** "p0" */
  readonly id: string
  readonly raw: string
  /** How many real amounts stand in the same paragraph or list. */
  readonly siblings: number
}

/** One statement of how often something happens; its place is "text". */
export interface Cadence {
  /** "k0" */
  readonly id: string
  readonly raw: string
  /** Times a year, in every reading. */
  readonly perYear: readonly number[]
  /** The stems of the words that say what happens, in order: "famili", "concert". */
  readonly stems: readonly string[]
  /** Those of the words that the frequency stands before: of "quarterly product releases", "product", "releas". */
  readonly noun: readonly string[]
  /** ", with the board": something behind it makes it another one. */
  readonly qualified: boolean
  readonly heading: string
  /** The statements of one list or paragraph share it. */
  readonly block: string
}
