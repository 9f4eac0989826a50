/** Headers whose years have two digits: "Jan 26 | Feb 26", "25/26 | 26/27"; only their row tells them from days and halves. */
import { isResolved, recogniseTimes, resolveTime } from '../notation/time'
import { type Context, timeContext } from './context'
import type { ReadText, ReadTime } from './reading'

const MONTH_OF_YEAR = /^(\p{L}+\.?)[ '’-]{1,2}(\d\d)$/u
const SPLIT_YEAR = /^['’]?(\d\d)[/–-](\d\d)$/u

/** The same headers with the times that they mean; the row itself when its numbers are no years. */
export function withShortYears(headers: readonly ReadText[], context: Context): readonly ReadText[] {
  const meant = meantBy(headers.map(({ text }) => text.trim()))
  if (meant.size === 0) return headers
  return headers.map((header) => {
    const raw = header.text.trim()
    const text = meant.get(raw)
    const time = text === undefined ? null : timeOf(text, raw, header.text.indexOf(raw), context)
    return time === null ? header : { ...header, times: [time], quantities: [] }
  })
}

/** By header as written, the same with all digits: "Jan 26" is "Jan 2026". */
function meantBy(headers: readonly string[]): ReadonlyMap<string, string> {
  // A number that stays while the months pass is a year, not a day.
  const months = headers.flatMap((header) => {
    const match = MONTH_OF_YEAR.exec(header)
    return match === null ? [] : [{ header, year: match[2]!, text: `${match[1]} 20${match[2]}` }]
  })
  if (months.length >= 2 && new Set(months.map(({ year }) => year)).size <= 2)
    return new Map(months.map(({ header, text }) => [header, text]))
  // Each year ends in the next one, and the next column goes on from there.
  const years = headers.flatMap((header) => {
    const match = SPLIT_YEAR.exec(header)
    return match === null ? [] : [{ header, from: Number(match[1]), to: Number(match[2]) }]
  })
  const chained = years.every(
    ({ from, to }, index) => to === from + 1 && (index === 0 || from > years[index - 1]!.from),
  )
  if (years.length < 2 || !chained) return new Map()
  return new Map(years.map(({ header, from, to }) => [header, `20${pair(from)}/${pair(to)}`]))
}

function timeOf(text: string, raw: string, start: number, context: Context): ReadTime | null {
  const [time] = recogniseTimes(text, context.settings.language)
  if (time?.kind !== 'time') return null
  const period = resolveTime(time, timeContext(context))
  if (!isResolved(period)) return null
  return { expression: { ...time, raw, start, end: start + raw.length }, period }
}

function pair(year: number): string {
  return String(year).padStart(2, '0')
}
