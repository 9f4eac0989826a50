/** A quarter or month whose year nothing gives. */
import type { Item, StatedYears } from '../model/model'
import { isResolved, recogniseTimes, resolveTime } from '../notation/time'
import { isDropped } from './item-kinds'
import { asOne } from './one-cause'
import type { DocumentRule, Fix, FixEdit, Place, Problem, Sources } from './rule'

export const ambiguousPeriod: DocumentRule = {
  id: 'ambiguous-period',
  scope: 'document',
  severity: 'hint',
  summary: 'A quarter or month of an item whose year nothing gives',
  why: `“By March” is clear in the week it is written and a riddle a year later. The year may stand with the date, in the
heading above, in the head of the column or in the title. Only dates of items are reported; a document that names no
year at all gets one hint.`,
  fix: { safe: false, text: 'Inserts the year that the document uses most.' },
  examples: [
    {
      title: 'Which March?',
      text: `---
plumbline: strategy
---
# Next steps

## Initiatives

- Returns portal by March (Owner: Lea Brandt)
                 ^^^^^^^^ 💡 hint ambiguous-period: nothing gives the year of by March
- Parcel lockers by June 2026 (Owner: Tom Maas)
`,
      fixed: `---
plumbline: strategy
---
# Next steps

## Initiatives

- Returns portal by March 2026 (Owner: Lea Brandt)
- Parcel lockers by June 2026 (Owner: Tom Maas)
`,
    },
    {
      title: 'The heading gives the year',
      text: `# Next steps

## Initiatives 2026

- Returns portal by March (Owner: Lea Brandt)
- Parcel lockers by June (Owner: Tom Maas)
`,
    },
  ],
  check({ path, facts, language }, report) {
    const items = facts.items.filter((item) => lacksYear(item, language))
    const [first] = items
    if (first === undefined) return
    const year = commonYear(facts.years)
    const problemOf = (item: Item): Undated => {
      const at: Place = { path, id: item.id, part: 'period' }
      const raw = rawOf(item)
      return {
        at,
        raw,
        message: `nothing gives the year of ${raw}`,
        fixes: (sources) => (year === null ? [] : withYear(sources, at, year)),
      }
    }
    const problems = items.map(problemOf)
    // Where no date has a year, one line is missing at the top; nobody wants to read that at each of them.
    if (year === null || items.length >= MANY) {
      const others = items.length - 1
      const rest = `, or of ${others} other date${others === 1 ? '' : 's'}`
      report(asOne([problemOf(first), ...problems.slice(1)], { rest, named: ({ raw }) => raw }))
    } else for (const problem of problems) report(problem)
  },
}

interface Undated extends Problem {
  readonly raw: string
}

/** So many dates without a year have one cause. */
const MANY = 4

function rawOf({ period }: Item): string {
  return period.state === 'absent' ? '' : period.raw
}

function lacksYear(item: Item, language: string | undefined): boolean {
  if (item.period.state !== 'unknown' || item.period.raw === '' || isDropped(item)) return false
  if (item.period.because.startsWith('from ')) return false
  const [time] = recogniseTimes(item.period.raw, language)
  if (time === undefined) return false
  const resolved = resolveTime(time)
  return !isResolved(resolved) && resolved.missing === 'year'
}

/** The year that most times of the document name; of equals the earliest. */
function commonYear(readings: readonly StatedYears[]): number | null {
  const counts = new Map<number, number>()
  for (const { first } of readings) counts.set(first, (counts.get(first) ?? 0) + 1)
  let best: number | null = null
  for (const [year, count] of [...counts].sort((a, b) => a[0] - b[0]))
    if (best === null || count > counts.get(best)!) best = year
  return best
}

/** The same with the year behind it, where that reads as a time of that year. */
function withYear(sources: Sources, at: Place, year: number): Fix[] {
  const edit = yearEdit(sources, at, year)
  return edit === null ? [] : [{ title: `Insert the year ${year}`, safe: false, edits: [edit] }]
}

function yearEdit(sources: Sources, at: Place, year: number): FixEdit | null {
  const span = sources.span(at)
  if (span === undefined) return null
  const language = sources.language(at.path)
  const text = sources.text(at.path).slice(span.start, span.end)
  const [bare] = recogniseTimes(text, language)
  if (bare === undefined) return null
  for (const joint of [' ', ' de ', '年']) {
    const raw = joint === '年' ? `${year}年${bare.raw}` : `${bare.raw}${joint}${year}`
    const [time] = recogniseTimes(raw, language)
    const resolved = time === undefined ? null : resolveTime(time)
    if (time?.raw !== raw || resolved === null || !isResolved(resolved)) continue
    const newText = text.slice(0, bare.start) + raw + text.slice(bare.end)
    return { path: at.path, span, newText }
  }
  return null
}
