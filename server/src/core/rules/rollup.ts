/** What `mismatched-rollup` reports: a whole stated in one place, and the parts that stand in another. */
import type { Place, Severity } from './rule'

export interface Rollup {
  readonly at: Place
  readonly message: string
  readonly related: readonly { readonly at: Place; readonly message: string }[]
  /** The text of the whole and the sum, where the whole may be set to it. */
  readonly replace: { readonly text: string; readonly expected: string } | null
  /** Where another reading is possible. */
  readonly severity?: Severity
}
