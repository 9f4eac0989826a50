/** What a rule is, and what it reports. */
import type { Edit } from '../text/edit'
import type { Span } from '../text/span'

/** Severity follows certainty: an impossibility is an error, a probable contradiction a warning, an omission information, a guess a hint. */
export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** A document's path relative to its workspace folder, with `/`. */
export type DocumentPath = string & { readonly __brand: 'DocumentPath' }

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
  /** Survives edits elsewhere: made of the rule, the path, and the words that are wrong. */
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

/** An edit in one document; `newText` may hold `${1:placeholder}` when `snippet` is set. */
export interface FixEdit extends Edit {
  readonly path: DocumentPath
  /** The same text with snippet placeholders, for editors that support them. */
  readonly snippet?: string
}
