/** A stretch of a prose as a prose of its own, with its way back to the source. */
import { type Mark, type Prose, sourceSpan } from './blocks'

export function sliceProse(prose: Prose, start: number, end: number): Prose {
  const marks = prose.marks.flatMap((mark): Mark[] => {
    if (mark.end <= start || mark.start >= end) return []
    return [{ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }]
  })
  const inside = prose.runs.filter(({ at }) => at > start && at < end)
  const first = sourceSpan(prose, start, start).start
  return {
    text: prose.text.slice(start, end),
    readable: prose.readable.slice(start, end),
    marks,
    runs: [{ at: 0, source: first }, ...inside.map(({ at, source }) => ({ at: at - start, source }))],
    sourceEnd: sourceSpan(prose, start, end).end,
  }
}
