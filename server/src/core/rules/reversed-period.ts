/** A period that starts after it ends. */
import { recogniseTimes } from '../notation/time'
import { matchesOf } from '../text/matches'
import { replacement } from './replacement'
import type { DocumentRule, Fix, Place, Sources } from './rule'

export const reversedPeriod: DocumentRule = {
  id: 'reversed-period',
  scope: 'document',
  severity: 'error',
  summary: 'A period that starts after it ends',
  why: `Nothing can happen between September and the April before it. Either the ends were swapped or one of the years
is wrong. Ranges that run over the end of a year (“November–February”) are no such case.`,
  fix: { safe: false, text: 'Swaps the two ends.' },
  examples: [
    {
      title: 'September to April of one year',
      text: `# Roadmap 2026

## Milestones

| Milestone | Period | Owner |
| - | - | - |
| Returns portal | September 2026 – April 2026 | Lea Brandt |
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 error reversed-period: September 2026 – April 2026 starts after it ends
`,
      fixed: `# Roadmap 2026

## Milestones

| Milestone | Period | Owner |
| - | - | - |
| Returns portal | April 2026 – September 2026 | Lea Brandt |
`,
    },
    {
      title: 'Over the end of a year',
      text: `# Roadmap 2026

## Milestones

| Milestone | Period | Owner |
| - | - | - |
| Returns portal | November 2026 – February 2027 | Lea Brandt |
`,
    },
  ],
  check({ path, facts }, report) {
    const known = new Set<string>()
    for (const doubt of facts.doubts) {
      if (doubt.kind !== 'reversed' || isMistyped(doubt.raw) || isSeason(doubt.raw)) continue
      known.add(doubt.raw)
      const at = { path, id: doubt.id, part: 'text' }
      report({
        at,
        message: `${doubt.raw} starts after it ends`,
        fixes: (sources) => swapped(sources, at),
      })
    }
    // A start and an end that stand in two columns or lines.
    for (const { id, period } of facts.items) {
      if (period.state !== 'known' || period.inherited || known.has(period.raw)) continue
      const { start, end } = period.value
      if (start === null || end === null || start <= end) continue
      if (isMistyped(period.raw) || isSeason(period.raw)) continue
      const at = { path, id, part: 'period' }
      const other = { path, id, part: 'periodEnd' }
      report({
        at,
        message: `${period.raw} starts after it ends`,
        related: [{ at: other, message: 'the end' }],
        fixes: (sources) => exchanged(sources, at, other),
      })
    }
  },
}

/** "2124–2027" has a wrong year, not swapped ends: the matter of `implausible-year`. */
function isMistyped(raw: string): boolean {
  const years = (raw.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number)
  return years.length > 1 && Math.max(...years) - Math.min(...years) >= 10
}

/** "Nov–Mar" runs over the end of a year. */
function isSeason(raw: string): boolean {
  return !/\d{2}/.test(raw)
}

const SEPARATOR =
  /\s*(?:–|—|-|~|〜|～|→|至|から|(?<=\s)(?:to|until|till|bis|à|au|a|al|até|hasta)(?=\s))\s*/giu

/** The ends in each other's place, where that reads as one period. */
function swapped(sources: Sources, at: Place): Fix[] {
  const span = sources.span(at)
  if (span === undefined) return []
  const text = sources.text(at.path).slice(span.start, span.end)
  for (const separator of matchesOf(text, SEPARATOR)) {
    const [first, last] = [text.slice(0, separator.index), text.slice(separator.index + separator[0].length)]
    const newText = `${last}${separator[0]}${first}`
    const [read] = recogniseTimes(newText, sources.language(at.path))
    if (read?.kind === 'time' && read.raw === newText && read.form.kind === 'range' && read.reversed !== true)
      return replacement(sources, at, newText, `Swap the ends: ${newText}`)
  }
  return []
}

/** The start and the end in each other's cell. */
function exchanged(sources: Sources, start: Place, end: Place): Fix[] {
  const [first, last] = [start, end].map((at) => textAt(sources, at))
  if (first == null || last == null) return []
  const edits = [
    ...replacement(sources, start, last, '').flatMap((fix) => fix.edits),
    ...replacement(sources, end, first, '').flatMap((fix) => fix.edits),
  ]
  return edits.length < 2 ? [] : [{ title: `Swap the ends: ${last}, ${first}`, safe: false, edits }]
}

function textAt(sources: Sources, at: Place): string | null {
  const span = sources.span(at)
  return span === undefined ? null : sources.text(at.path).slice(span.start, span.end)
}
