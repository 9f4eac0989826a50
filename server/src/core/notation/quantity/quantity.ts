/** What is known of an amount that a text states. */

/** One amount: "€5–7M", "<120 ms", "5 of 12 teams". */
export interface Quantity {
  /** In the unit, with magnitude applied: €5M is 5000000. For a range its lower end. */
  readonly value: number
  /** The upper end of a range, else null. */
  readonly upper: number | null
  /** ms s min h d w mo y, %, pp, bps, x, points, ratio, GB …, else the counted noun as written; null when bare. */
  readonly unit: string | null
  /** ISO 4217, or null. */
  readonly currency: string | null
  readonly comparator: '<' | '<=' | '>' | '>=' | null
  /** "~", "about", "roughly". */
  readonly approximate: boolean
  /** An explicit sign: "+12%" is a change. */
  readonly signed: boolean
  /** "5M records/hour": hour. */
  readonly per: string | null
  /** "4.5/5", "5 of 12 teams": 5 and 12. */
  readonly outOf: number | null
  /** The size of the last printed digit in the unit: €1.9B was rounded to 100000000. At least one half of it is doubt. */
  readonly granularity: number
}
