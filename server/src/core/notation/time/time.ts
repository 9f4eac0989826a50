/**
 * What is known of a stretch of time that a text names. Reading has two steps: `recogniseTimes` finds expressions in
 * a text, from the text alone; `resolveTime` turns one into days, with what its surroundings say (the year of the
 * heading, the fiscal calendar, the start of the plan).
 */

/** A whole day: days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number & { readonly __brand: 'Day' }

/** How an item stands to the interval: "by Q3 2025" is due at its end, "from Q3 2025" begins at its start. */
export type Relation = 'in' | 'by' | 'from' | 'until' | 'before' | 'after'

/** The size of the calendar unit that was named: "10–20 May 2025" is a matter of days. */
export type Granularity = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'years'

/** A closed interval of whole days, both ends known. */
export interface Interval {
  readonly start: Day
  /** Inclusive. */
  readonly end: Day
}

/** A resolved interval of whole days. */
export interface Period {
  /** First day, or null when open or not stated ("by end of 2025"). */
  readonly start: Day | null
  /** Last day (inclusive), or null when open or not stated ("early 2026"). */
  readonly end: Day | null
  readonly relation: Relation
  readonly granularity: Granularity
  /** Counted in the fiscal calendar of the configuration, not the civil one. */
  readonly fiscal: boolean
  /** How it was read, for a reviewer: "Q2, the year 2026 from the heading". */
  readonly because: string
  /**
   * The whole unit that was named when only a part of it was meant: all of 2026 for "early 2026". It tells an end
   * that is merely not stated from one that is open.
   */
  readonly within?: Interval
}

/** What surrounds an expression, from the nearest outwards. */
export interface TimeContext {
  /** The year that bare quarters, halves and months take, with where it was found. */
  readonly year?: { readonly value: number; readonly from: string }
  readonly fiscalYear?: FiscalYear
  /** The first day of the plan, against which "Month 4" counts. */
  readonly planStart?: Day
  /** The dated heading or phase around the text, for "by the end of the quarter" and "EOM". */
  readonly enclosing?: { readonly start: Day; readonly end: Day; readonly from: string }
}

/** `{startMonth: 4, namedBy: 'end'}`: fiscal 2025 runs from April 2024 to March 2025. */
export interface FiscalYear {
  /** 1 to 12. */
  readonly startMonth: number
  readonly namedBy: 'start' | 'end'
}
