/** Writes another period where one stands, in the notation of what stands there. */
import { formatTimeLike, type Period, recogniseTimes } from '../notation/time'
import type { FixEdit, Place, Sources } from './rule'

/** The edit, or null where the notation cannot say it, or says it already. */
export function periodEdit(
  sources: Sources,
  at: Place,
  period: Pick<Period, 'start' | 'end'>,
): FixEdit | null {
  const span = sources.span(at)
  if (span === undefined) return null
  const text = sources.text(at.path).slice(span.start, span.end)
  const language = sources.language(at.path)
  const [expression] = recogniseTimes(text, language)
  if (expression === undefined || expression.start !== 0 || expression.end !== text.length) return null
  const newText = formatTimeLike(expression, period, {}, language)
  return newText === null || newText === text ? null : { path: at.path, span, newText }
}
