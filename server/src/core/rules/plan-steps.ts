/** Steps that count from the start of a plan ("Month 7") against the headings that hold them ("Year 2"). */
import type { DatedLine, LineTime } from '../model/model'
import { type Interval, overlap } from '../notation/time'

/** A heading in plan years, quarters or months, and the finer steps below it. */
export interface SteppedHeading {
  readonly line: DatedLine
  readonly time: LineTime
  readonly steps: readonly Step[]
  /** Those of the steps that lie outside it. */
  readonly outside: readonly Step[]
}

export interface Step {
  readonly line: DatedLine
  readonly time: LineTime
}

/**
 * The headings that some of their steps contradict. Months may be counted anew in every year; that they are not shows
 * where one below a later heading has a number that no count of its own would reach.
 */
export function contradictedSteps(lines: readonly DatedLine[]): SteppedHeading[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const families = new Map<string, { line: DatedLine; time: LineTime; steps: Step[]; outside: Step[] }>()
  let counted = false
  for (const line of lines) {
    const time = soleStep(line)
    if (time === null || line.hypothetical) continue
    for (let above = line.within, depth = 0; above !== null && depth < 16; depth++) {
      const heading = byId.get(above)
      if (heading === undefined) break
      above = heading.within
      const frame = soleStep(heading)
      if (frame === null || lengthOf(frame) < 2 * lengthOf(time)) continue
      const family = families.get(heading.id) ?? { line: heading, time: frame, steps: [], outside: [] }
      families.set(heading.id, family)
      family.steps.push({ line, time })
      if (!overlap(time.step!, tolerant(frame.step!, time))) family.outside.push({ line, time })
      // "Month 15" in a year of its own would have no meaning.
      if (frame.step!.start > 0 && time.step!.end >= lengthOf(frame) + lengthOf(time)) counted = true
      else if (frame.step!.start === 0 && time.step!.start > frame.step!.end) counted = true
      break
    }
  }
  return counted ? [...families.values()].filter(({ outside }) => outside.length > 0) : []
}

/** The step that a line names, when it names no other time. */
function soleStep(line: DatedLine): LineTime | null {
  const [time] = line.times
  return time !== undefined && time.step !== null && line.times.every(({ step }) => step !== null)
    ? time
    : null
}

/** Plans count four weeks to a month, which loses a week in twelve. */
function tolerant({ start, end }: Interval, time: LineTime): Interval {
  if (lengthOf(time) >= 28) return { start, end }
  return { start: (start - 0.12 * start) as Interval['start'], end: (end + 0.12 * end) as Interval['end'] }
}

function lengthOf({ step }: LineTime): number {
  return step!.end - step!.start + 1
}
