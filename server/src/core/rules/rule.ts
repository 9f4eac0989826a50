/** What a rule is, and what it reports. */
import type { RuleOptions } from '../config/configuration'
import type { DocumentFacts } from '../model/model'
import type { Places, Spot } from '../model/places'
import type { Suppression } from '../model/remarks'
import type { Wording } from '../model/wording'
import type { Day } from '../notation/time'
import type { DocumentPath, Plan, PlanDocument } from '../plan/plan'
import type { Edit } from '../text/edit'
import type { Span } from '../text/span'

export type { DocumentPath } from '../plan/plan'

/** Severity follows certainty: an impossibility is an error, a probable contradiction a warning, an omission information, a guess a hint. */
export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** A rule, with all that its documentation, setting and test need. */
export type Rule = DocumentRule | PlanRule | SuppressionRule

interface Described {
  /** Names the problem: "wrong-gap". Also the name of its file, page, setting and suppression. */
  readonly id: string
  readonly severity: Severity
  /** Silent unless the configuration gives it a severity: it asks for more than every reader wants. */
  readonly off?: true
  /** What may be set for it beside its severity. */
  readonly options?: RuleOptions
  /** One sentence without a full stop: what the rule finds. */
  readonly summary: string
  /** Why it matters to a reader of the paper, and what the rule leaves alone. Markdown. */
  readonly why: string
  /** What the fix does and whether it may run unasked; null where none can be written. */
  readonly fix: { readonly safe: boolean; readonly text: string } | null
  /** Executed by the tests and printed on the rule's page. */
  readonly examples: readonly Example[]
}

/** Sees one document at a time. */
export interface DocumentRule extends Described {
  readonly scope: 'document'
  check(document: ReviewedDocument, report: Report): void
}

/** Sees all documents of the workspace, linked. */
export interface PlanRule extends Described {
  readonly scope: 'plan'
  check(plan: Plan, report: Report): void
}

/** Sees the comments that silence rules, when all other rules have spoken. */
export interface SuppressionRule extends Described {
  readonly scope: 'suppressions'
  check(document: ReviewedDocument, suppressions: readonly JudgedSuppression[], report: Report): void
}

/** A comment with what became of it. */
export interface JudgedSuppression {
  readonly suppression: Suppression
  /** The rules that it names and has silenced nothing of; `*` stands for a comment that names none. */
  readonly unused: readonly string[]
  /** Those of them that do not exist, and what may have been meant. */
  readonly unknown: ReadonlyMap<string, string | null>
}

/**
 * A document with carets: a line of `^` below a line marks what must be found there, with severity, id and message
 * (see `test/support/carets.ts`). `fixed` is what the first fix makes of it; a good example has neither.
 */
export interface Example {
  readonly title: string
  readonly text: string
  readonly fixed?: string
  /** The text of `plumbline.json`, for a rule that is silent without it. */
  readonly configuration?: string
}

/** One document as a rule sees it. */
export type ReviewedDocument = PlanDocument

/** Where something stands, by the names that `Places` knows: `{path, id: "i3", part: "owner"}`. */
export interface Place {
  readonly path: DocumentPath
  readonly id: string
  readonly part: string
}

/** Takes what a rule has found. */
export type Report = (problem: Problem) => void

export interface Problem {
  /** The smallest text that must change; the first of these parts that the document has. */
  readonly at: Place
  readonly message: string
  /** What the finding is known by in a baseline, where the message counts its neighbours; else the message is. */
  readonly key?: string
  /** When the rule is less sure than usual. */
  readonly severity?: Severity
  readonly related?: readonly { readonly at: Place; readonly message: string }[]
  /** The ways out, best first; asked for only when somebody wants to see them. */
  readonly fixes?: (sources: Sources) => readonly Fix[]
}

/** The texts behind the facts, for fixes alone. */
export interface Sources {
  /** The span of a part, or undefined when the document has none. */
  span(place: Place): Span | undefined
  /** The same with what it was summed of. */
  spot(place: Place): Spot | undefined
  /** The whole text of a document. */
  text(path: DocumentPath): string
  places(path: DocumentPath): Places
  /** Null where there is no such document. */
  placesIfAny(path: DocumentPath): Places | null
  facts(path: DocumentPath): DocumentFacts
  /** All words of the sections of a document. */
  wording(path: DocumentPath): Wording
  /** The language of a document: stated by it or the configuration, else guessed; undefined for English. */
  language(path: DocumentPath): string | undefined
  /** The text of the workspace's `plumbline.json`; null where there is none. */
  configuration(): string | null
  /** The day against which the due dates of a document are judged; null when nobody says. */
  asOf(path: DocumentPath): Day | null
}

/** One problem that a reviewer would mark in the margin. */
export interface Finding {
  /** The id of the rule: "wrong-gap". */
  readonly rule: string
  readonly severity: Severity
  /** One clause without a full stop that quotes the actual and names the expected. */
  readonly message: string
  /** The smallest text that must change. */
  readonly span: Span
  /** The other places of the same contradiction. */
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
  /** Survives edits elsewhere: made of the rule, the path, and what is said of the words that are wrong. */
  readonly fingerprint: string
}

export interface Related {
  readonly path: DocumentPath
  readonly span: Span
  readonly message: string
}

/** A change that removes the finding. */
export interface Fix {
  /** A command: "Set the gap to -420 ms". */
  readonly title: string
  /** Safe fixes change no meaning that a reader would have to check, and take part in "fix all". */
  readonly safe: boolean
  readonly edits: readonly FixEdit[]
}

/** An edit in one document. */
export interface FixEdit extends Edit {
  readonly path: DocumentPath
  /** The new text with `${1:placeholder}`s, for editors that support snippets. */
  readonly snippet?: string
}
