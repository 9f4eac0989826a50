/** What the command line takes from the process that it runs in, so that tests can stand in for it. */

import { parseIsoDay } from '../core/notation/time/calendar'
import type { Day } from '../core/notation/time/time'

export interface Surroundings {
  /** The absolute path that relative ones count from. */
  readonly cwd: string
  readonly today: Day
  /** All bytes of standard input. */
  readonly readInput: () => Promise<Uint8Array>
  /** To standard output. */
  readonly write: (text: string) => void
  /** To standard error. */
  readonly complain: (text: string) => void
  readonly colours: boolean
  /** Of the terminal, in columns. */
  readonly width: number
  /** Tells what this very program has kept on disk from what others have; null for one that keeps nothing. */
  readonly mark: string | null
  /** The file of this program, for threads that help to read; null for none. */
  readonly program: string | null
}

/** Whether to colour a stream: FORCE_COLOR decides, then NO_COLOR (https://no-color.org), then whether people read it. */
export function wantsColours(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const forced = environment.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false
  return stream.isTTY === true && environment.TERM !== 'dumb'
}

/** Today where the user is, not in Greenwich. */
export function localToday(now: Date = new Date()): Day {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
  return parseIsoDay(local.toISOString().slice(0, 10)) as Day
}
