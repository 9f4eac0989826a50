/** What a paragraph beside a table says of its times: "Figures as of 30 June 2026", "Current = May 2026; target = 2027". */
import { isResolved, type Period, recogniseTimes, resolveTime } from '../notation/time'
import type { Prose } from '../syntax/blocks'
import { type Context, timeContext } from './context'

/** A time that a note states, as days and as written. */
export interface NotedTime {
  readonly period: Period
  readonly when: string
}

/** The times that notes state for a whole table. */
export interface TableTimes {
  /** When the figures were taken that nothing else dates; null if no note says. */
  readonly taken: NotedTime | null
  /** By the words of a header, in lower case: "current" of "Current = May 2026". */
  readonly columns: ReadonlyMap<string, NotedTime>
}

/** Longer paragraphs tell something and define nothing. */
const LONGEST = 240
const TAKEN =
  /(?:^|[^\p{L}])(?:as (?:of|at)|status on|stand(?: vom)?|datenstand|état au|situation au|chiffres au|datos a|a fecha de|dados de|dati al|situazione al|截至|時点)\s*[:：]?\s*(?:the\s+)?$/iu
const DEFINED =
  /(?:^|[;.,(\n]|\sand|\sund|\set|\sy|\se)\s*["“‘']?(\p{L}[\p{L} ]{1,30}?)["”’']?\s*(?:[:：=]|(?:is|are|means|refers to|ist|bedeutet|est|es|é|è)\s)\s*(?:for\s|of\s|as of\s|by\s|end of\s|the end of\s)?$/iu

/** Reads the notes beside a table. */
export function timesOfNotes(notes: readonly Prose[], context: Context): TableTimes {
  const columns = new Map<string, NotedTime>()
  let taken: NotedTime | null = null
  const { language } = context.settings
  for (const { readable } of notes) {
    if (readable.length > LONGEST) continue
    let from = 0
    for (const time of recogniseTimes(readable, language)) {
      const lead = readable.slice(from, time.start)
      from = time.end
      if (time.kind !== 'time') continue
      const period = resolveTime(time, timeContext(context))
      if (!isResolved(period)) continue
      const noted = { period, when: time.raw }
      const name = DEFINED.exec(lead)?.[1]
      if (TAKEN.test(lead)) taken ??= noted
      else if (name !== undefined) columns.set(name.trim().toLowerCase(), noted)
    }
  }
  return { taken, columns }
}
