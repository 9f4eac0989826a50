/** What was read of a document, as plain data for programs: the shape of `plumbline explain --format json`. */
import type { DocumentPath } from '../rules/rule'

/** One document; lines and columns count from 1, columns in UTF-16 units, dates are ISO and inclusive. */
export interface ExplainedFile {
  readonly path: DocumentPath
  readonly strategy: {
    readonly is: boolean
    readonly score: number
    readonly because: readonly string[]
  }
  readonly items: readonly ExplainedItem[]
  readonly facts: readonly ExplainedFact[]
  readonly times: readonly ExplainedTime[]
  readonly quantities: readonly ExplainedQuantity[]
}

/** A priority, initiative, milestone or phase. */
export interface ExplainedItem {
  /** Names the item in `supports` and `dependsOn`: "strategy.md#single-sign-on". */
  readonly id: string
  /** "priority", "initiative", "milestone", "phase". */
  readonly kind: string
  readonly title: string
  readonly line: number
  /** As written, shared owners one by one; empty when none is stated or inherited. */
  readonly owner: readonly string[]
  readonly period: ExplainedPeriod | null
  /** "planned", "in-progress", "done" …; null when not stated. */
  readonly status: string | null
  readonly budget: ExplainedAmount | null
  readonly supports: readonly string[]
  readonly dependsOn: readonly string[]
  readonly security: boolean
}

/** One statement of one metric. */
export interface ExplainedFact {
  readonly metric: string
  /** "Europe", "Sales team"; null when the document names none. */
  readonly scope: string | null
  /** "baseline", "target", "actual", "gap", "total". */
  readonly role: string
  readonly period: ExplainedPeriod | null
  readonly quantity: ExplainedAmount | null
  readonly line: number
}

export interface ExplainedPeriod {
  /** `2025-07-01`; null when open or unknown. */
  readonly start: string | null
  readonly end: string | null
  readonly relation: ExplainedRelation
}

/** How an item stands to the interval: "by Q3 2025" is due at its end. */
export type ExplainedRelation = 'in' | 'by' | 'from' | 'until' | 'before' | 'after'

/** A time expression where it stands. */
export interface ExplainedTime extends ExplainedPeriod {
  readonly line: number
  readonly column: number
  readonly raw: string
}

/** A quantity; keys that the text does not state are left out. */
export interface ExplainedAmount {
  readonly raw: string
  readonly value: number
  /** The upper end of a range. */
  readonly upper?: number
  /** "ms", "%", "pp", "GB", else the counted noun. */
  readonly unit?: string
  /** ISO 4217: "EUR". */
  readonly currency?: string
  readonly comparator?: '<' | '<=' | '>' | '>='
  readonly approximate?: boolean
  readonly per?: string
  readonly outOf?: number
}

/** A quantity where it stands. */
export interface ExplainedQuantity extends ExplainedAmount {
  readonly line: number
  readonly column: number
}
