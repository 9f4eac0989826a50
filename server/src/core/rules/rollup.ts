/** What `mismatched-rollup` reports: a whole stated in one place, and the parts that stand in another. */
import type { Place, Severity } from './rule'
import type { Part } from './single-part'

export interface Rollup {
  readonly at: Place
  readonly message: string
  readonly related: readonly { readonly at: Place; readonly message: string }[]
  /** The text of the whole and the sum, where the whole may be set to it. */
  readonly replace: { readonly text: string; readonly expected: string } | null
  /** The parts, where nothing else counts on one of them, and what the whole has more than they have. */
  readonly parts?: { readonly each: readonly Part[]; readonly lack: number }
  /** Where another reading is possible. */
  readonly severity?: Severity
}
