/** What was read of one document, without its text, and who keeps it from one run to the next. */
import type { ReadingSettings } from '../model/context'
import type { ModelRecord } from '../model/model-record'
import type { Verdict } from '../syntax/detection'

/** Plain data; all of it follows from the document's text and these settings. */
export interface DocumentRecord {
  /** What the text itself says; a configuration may know better. */
  readonly verdict: Verdict
  /** The language that the text seems to be written in; null when it cannot be told. */
  readonly language: string | null
  readonly settings: ReadingSettings
  readonly model: ModelRecord
}

/** A store of records, which may forget any of them at any time. Neither of its methods may throw. */
export interface Records {
  /** What was kept of a text; null when nothing is that can be trusted. */
  find(text: string): DocumentRecord | null
  keep(text: string, record: DocumentRecord): void
}
