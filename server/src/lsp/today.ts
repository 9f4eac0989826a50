/** The author's day, against which due dates are judged. */
import type { Day } from '../core/notation/time/time'

const millisecondsADay = 86_400_000

/** The day on the clock of this machine, in its own time zone. */
export function today(): Day {
  const now = new Date()
  return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / millisecondsADay) as Day
}
