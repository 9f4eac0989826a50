/** A year far off all others, by one wrong digit. */
import type { StatedYears } from '../model/model'
import type { Period } from '../notation/time'
import { asOne } from './one-cause'
import type { DocumentRule, Fix, Place, Problem, Sources } from './rule'

export const implausibleYear: DocumentRule = {
  id: 'implausible-year',
  scope: 'document',
  severity: 'warning',
  summary: 'A year a decade or more off all others, by one wrong or two swapped digits',
  why: `A plan of 2026–2032 that is done in 2208 has a slip in it, and everything that sorts or counts by date goes wrong
with it. Reported is a year that one wrong digit or two swapped ones make of the years of the plan. History
(“founded in 1976”), visions (“net zero by 2050”) and forecasts are no such years.`,
  fix: { safe: false, text: 'Writes the likely year, in all places with the same slip.' },
  examples: [
    {
      title: 'Swapped digits',
      text: `# Master plan 2026–2032

## Programme

| Project | Period | Owner |
| - | - | - |
| Smart meters | 2026–2208 | Lea Brandt |
                 ^^^^^^^^^ 💡 warning implausible-year: 2208 is far from all other years here, which are 2026–2032; 2028 is likely meant
| Filter hall | 2027–2029 | Tom Maas |
`,
      fixed: `# Master plan 2026–2032

## Programme

| Project | Period | Owner |
| - | - | - |
| Smart meters | 2026–2028 | Lea Brandt |
| Filter hall | 2027–2029 | Tom Maas |
`,
    },
    {
      title: 'History and a vision',
      text: `# Master plan 2026–2032

The reservoirs ran dry in 1976.

## Programme

- Smart meters by 2028
- Net zero by 2050
`,
    },
  ],
  check({ path, facts }, report) {
    if (facts.years.length < 3) return
    const main = mainYears(facts.years, facts.title)
    if (main === null) return
    const dates = new Map(
      facts.items.flatMap(({ period }) =>
        // "Q1 2027 – Q3 2037" of two columns: each cell is a date.
        period.state === 'known' ? period.raw.split(' – ').map((raw) => [raw, period.value]) : [],
      ),
    )
    const slips = new Map<number, Slip[]>()
    for (const reading of facts.years) {
      for (const year of new Set([reading.first, reading.last])) {
        const likely = likelyYear(year, main)
        if (likely === null) continue
        const far = Math.abs(year - likely) >= CENTURY
        if (!far && !isSlip(year, likely, main, dates.get(reading.raw))) continue
        const slip: Slip = { reading, year, likely }
        const alike = slips.get(year - likely)
        if (alike === undefined) slips.set(year - likely, [slip])
        else alike.push(slip)
      }
    }
    for (const alike of slips.values()) {
      const problems = alike.map((slip) => problemOf(path, slip, main))
      const [first, ...others] = problems
      if (first === undefined) continue
      const rest = `, here and in ${others.length} other place${others.length === 1 ? '' : 's'}`
      report(
        asOne([first, ...others], { rest, named: ({ slip }) => `${slip.year} in “${slip.reading.raw}”` }),
      )
    }
  },
}

interface Slipped extends Problem {
  readonly slip: Slip
}

function problemOf(path: Place['path'], slip: Slip, main: Years): Slipped {
  const { year, likely } = slip
  return {
    slip,
    at: placeOf(path, slip),
    message: `${year} is far from all other years here, which are ${main.first}–${main.last}; ${likely} is likely meant`,
    fixes: (sources) => rewritten(sources, path, slip),
  }
}

interface Slip {
  readonly reading: StatedYears
  readonly year: number
  readonly likely: number
}

interface Years {
  readonly first: number
  readonly last: number
}

/** How far off a year is that nobody plans for. */
const CENTURY = 50
/** How far forecasts of people, water and climate reach: 2042 is no slip for 2024. */
const GENERATION = 30
/** Years further apart than this belong to different times. */
const DECADE = 10

/** The years of the plan: those that are named most often without a gap of a decade, the title's before others. */
function mainYears(readings: readonly StatedYears[], title: string): Years | null {
  const counts = new Map<number, number>()
  for (const { first, last } of readings)
    for (const year of new Set([first, last])) counts.set(year, (counts.get(year) ?? 0) + 1)
  const titled = new Set((title.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? []).map(Number))
  let best: { first: number; last: number; weight: number } | null = null
  let open: { first: number; last: number; weight: number } | null = null
  for (const year of [...counts.keys()].sort((a, b) => a - b)) {
    const weight = counts.get(year)! + (titled.has(year) ? readings.length : 0)
    open =
      open !== null && year - open.last < DECADE
        ? { first: open.first, last: year, weight: open.weight + weight }
        : { first: year, last: year, weight }
    if (best === null || open.weight > best.weight) best = open
  }
  return best
}

/** The year of the plan that one wrong digit, or two swapped ones, would make of this one; null when there is none. */
function likelyYear(year: number, main: Years): number | null {
  if (year > main.first - DECADE && year < main.last + DECADE) return null
  const digits = String(year)
  let best: number | null = null
  for (let candidate = main.first; candidate <= main.last; candidate++) {
    if (!differsByOne(digits, String(candidate)) && !areSwapped(year, candidate)) continue
    // The century is mistyped more often than the end: 2026 for 2126.
    if (best === null || (candidate % 100 === year % 100 && best % 100 !== year % 100)) best = candidate
  }
  return best
}

function differsByOne(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1
}

/**
 * Less far off, a year may well be a forecast or a vision; it is surely none in the date of an item, when two swapped
 * digits put it a generation off, or when it names a quarter or month of a year in another decade. A round year is a
 * horizon.
 */
function isSlip(year: number, likely: number, main: Years, date: Period | undefined): boolean {
  if (date === undefined) return false
  if (year - main.last >= GENERATION && areSwapped(year, likely)) return true
  const fine = date.granularity !== 'year'
  return fine && year > main.last && year % 5 !== 0 && year % 10 === likely % 10
}

/** 2208 and 2028: two neighbours in each other's place. */
function areSwapped(year: number, other: number): boolean {
  const digits = String(year)
  for (let at = 0; at + 1 < digits.length; at++) {
    const swapped = digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2)
    if (Number(swapped) === other && other !== year) return true
  }
  return false
}

function placeOf(path: Place['path'], { reading }: Slip): Place {
  return { path, id: reading.id, part: 'text' }
}

function rewritten(sources: Sources, path: Place['path'], slip: Slip): Fix[] {
  const span = sources.span(placeOf(path, slip))
  if (span === undefined) return []
  const at = sources.text(path).slice(span.start, span.end).indexOf(String(slip.year))
  if (at < 0) return []
  const start = span.start + at
  const year = { start, end: start + String(slip.year).length }
  const edit = { path, span: year, newText: String(slip.likely) }
  return [{ title: `Write ${slip.likely}`, safe: false, edits: [edit] }]
}
