/** ISO dates (`2025-09-30`) to days and back. */
import type { Day } from './time'

const millisecondsADay = 86_400_000

/** The day that `2025-09-30` names; null when the text is no date of the calendar, such as `2025-02-30`. */
export function dayOfIso(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return null
  const milliseconds = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(milliseconds)) return null
  const day = (milliseconds / millisecondsADay) as Day
  // Some engines roll 30 February over into March.
  return isoOfDay(day) === text ? day : null
}

/** `2025-09-30` */
export function isoOfDay(day: Day): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10)
}
