/** Hints behind the words of a document: the last day of a deadline, and what keeps a time from having days. */
import type { Places } from '../model/places'
import { due, formatDay } from '../notation/time'
import type { Span } from '../text/span'

/** A short text behind a place: `by Q3 2026` is followed by `‹30 Sep 2026›`. */
export interface InlayHint {
  /** Offset behind which the label stands. */
  readonly at: number
  readonly label: string
  /** Why: for a tooltip. */
  readonly because: string
}

/** Relations under which a thing is to be done by a day, so that the day is what the reader wants to know. */
const DEADLINES = new Set(['by', 'until', 'before'])

/** The hints of a stretch of a document, in the order of the text. */
export function inlayHints(places: Places, within: Span): InlayHint[] {
  return places.times.flatMap(({ raw, span, period, unresolved }): InlayHint[] => {
    if (span.end < within.start || span.start > within.end) return []
    if (period === null) return [{ at: span.end, label: '‹no date›', because: `“${raw}”: ${unresolved}` }]
    // A day that is already written needs no second one.
    if (!DEADLINES.has(period.relation) || period.granularity === 'day') return []
    const day = due(period)
    return day === null ? [] : [{ at: span.end, label: `‹${formatDay(day)}›`, because: period.because }]
  })
}
