/** What a time expression says, before its surroundings are known: plain data that can be stored and compared. */

import type { Relation } from './time'

/** A stretch of `raw`, from its start: where a quick fix writes another number. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** The year of an expression: a stated one, or one that the surroundings give ("next year" is one on). */
export type YearReference =
  | {
      readonly kind: 'stated'
      /** 2025 of "FY25" and of "2025/26". */
      readonly value: number
      /** 2026 of "2025/26". */
      readonly until?: number
      /** "FY25" is fiscal, "CY25" civil, "2025" plain. */
      readonly calendar: 'plain' | 'fiscal' | 'civil'
      readonly at: Mark
    }
  | { readonly kind: 'context'; readonly offset: number; readonly fiscal?: boolean }

/** One unit of the calendar or of a plan. A `year` of null is to be found in the surroundings. */
export type UnitForm =
  | { readonly kind: 'year'; readonly year: YearReference }
  | {
      readonly kind: 'quarter' | 'half' | 'third'
      readonly number: number
      readonly year: YearReference | null
      readonly at: Mark
      /** "Quarter 2" may count from the start of the plan. */
      readonly ofPlan?: true
    }
  | {
      readonly kind: 'month'
      readonly month: number
      readonly year: YearReference | null
      readonly at: Mark
    }
  | {
      readonly kind: 'day'
      readonly day: number
      readonly month: number
      readonly year: YearReference | null
      readonly at: Mark
      /** Null when the month is written once for both ends of a range: "10–20 May". */
      readonly monthAt: Mark | null
    }
  | { readonly kind: 'week'; readonly week: number; readonly year: YearReference | null; readonly at: Mark }
  | { readonly kind: 'season'; readonly season: Season; readonly year: YearReference | null }
  | { readonly kind: 'relative'; readonly unit: PlanUnit; readonly number: number; readonly at: Mark }
  | { readonly kind: 'current'; readonly unit: 'quarter' | 'month' | 'half'; readonly offset: number }
  /** "now", "today", "ongoing": the open end of a range. */
  | { readonly kind: 'open' }

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** What a plan counts in: "Month 4". */
export type PlanUnit = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** Which part of a unit is meant: "early 2026", "the second week of June". */
export type Part =
  | { readonly kind: 'start' | 'early' | 'middle' | 'late' | 'end' }
  /** `number` is -1 for the last one; a half of a month or quarter, a week of a month. */
  | { readonly kind: 'half' | 'week'; readonly number: number }

/** A unit or a part of it. */
export type PointForm = UnitForm | { readonly kind: 'part'; readonly part: Part; readonly of: UnitForm }

/** Everything an expression can say. */
export type TimeForm =
  | PointForm
  | {
      readonly kind: 'range'
      readonly from: PointForm
      readonly to: PointForm
    }

interface Found {
  /** Index of its first UTF-16 unit in the text that was read. */
  readonly start: number
  /** Index after its last. */
  readonly end: number
  /** "by the end of Q2 2025". */
  readonly raw: string
}

/** An expression that could be read. */
export interface ReadableTime extends Found {
  readonly kind: 'time'
  readonly relation: Relation
  readonly form: TimeForm
  /** Set when both ends are known from the text alone and the first lies after the last: "Q3 2025 – Q1 2025". */
  readonly reversed?: true
  /** Why the reading is not certain: "03/04/2025 may be 3 April or 4 March". */
  readonly doubt?: string
}

/** A near miss: "Q5 2025", "31 June". */
export interface UnreadableTime extends Found {
  readonly kind: 'unreadable'
  /** "31 June 2025: June has 30 days". */
  readonly problem: string
  /** The nearest valid texts in the same notation, best first: "30 June 2025". */
  readonly suggestions: readonly string[]
}

export type TimeExpression = ReadableTime | UnreadableTime
