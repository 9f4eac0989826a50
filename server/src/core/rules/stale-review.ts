/** A document that was to be looked at again before today. */
import { optionOf } from '../config/configuration'
import type { DocumentDate } from '../model/model'
import { addDays, due, formatDay } from '../notation/time'
import type { DocumentRule } from './rule'

export const staleReview: DocumentRule = {
  id: 'stale-review',
  scope: 'document',
  severity: 'information',
  options: {
    grace: {
      default: 0,
      least: 0,
      most: 366,
      description: 'How many days after its end a review is missed.',
    },
  },
  summary: 'A review date that has passed, or a last update that is older than it can be',
  why: `“Next review: October” tells a reader in January that nobody has looked. Judged against today, or against \`asOf\`
of the configuration, the front matter or the command line. “Last updated” alone is no promise: it is judged only where
the same line says how often the document is updated, and where it lies before the end of the period that the document
reports.`,
  fix: null,
  examples: [
    {
      title: 'The review of October has passed',
      text: `---
asOf: 2026-01-15
---
# Roadmap 2026

**Next review:** October 2025
                 ^^^^^^^^^^^^ information stale-review: “Next review” October 2025 has passed on 15 Jan 2026

## Initiatives

- Returns portal by Q2 2026 (Owner: Lea Brandt)
`,
    },
    {
      title: 'A review to come',
      text: `---
asOf: 2026-01-15
---
# Roadmap 2026

**Last updated:** October 2025
**Next review:** April 2026

## Initiatives

- Returns portal by Q2 2026 (Owner: Lea Brandt)
`,
    },
  ],
  check({ path, facts, asOf, configuration }, report) {
    reportedTooSoon(facts.dates, (id, message, period, said) =>
      report({
        at: { path, id, part: 'text' },
        message,
        related: [{ at: { path, id: period, part: 'text' }, message: said }],
      }),
    )
    if (asOf === null) return
    const grace = optionOf(configuration, staleReview, 'grace')
    for (const { id, kind, key, raw, period, perYear } of facts.dates) {
      const last = due(period) ?? period.start
      if (last === null) continue
      const at = { path, id, part: 'text' }
      if (kind === 'next-review' && addDays(last, grace) < asOf)
        report({ at, key: `${key} ${raw}`, message: `“${key}” ${raw} has passed on ${formatDay(asOf)}` })
      if (kind === 'last-updated' && perYear !== null) {
        // A month's grace: "quarterly" is a habit, not a deadline.
        const next = addDays(
          last,
          Math.round(365 / perYear) + Math.min(31, Math.round(180 / perYear)) + grace,
        )
        if (next < asOf)
          report({
            at,
            key: `${key} ${raw} is old`,
            message: `“${key}” ${raw} is older on ${formatDay(asOf)} than the ${Math.round(365 / perYear)} days between two reviews`,
          })
      }
    }
  },
}

/** "Last updated 20 December" above "Report period: Q4": the figures of the last days cannot be in it. */
function reportedTooSoon(
  dates: readonly DocumentDate[],
  report: (id: string, message: string, period: string, said: string) => void,
): void {
  const covered = dates.filter(({ kind }) => kind === 'report-period')
  const updates = dates.filter(({ kind }) => kind === 'last-updated')
  const [reported, other] = covered
  const [updated, again] = updates
  if (reported === undefined || updated === undefined || other !== undefined || again !== undefined) return
  const end = due(reported.period)
  const last = due(updated.period)
  if (end === null || last === null || last >= end) return
  const said = `“${reported.key}” ${reported.raw}`
  report(
    updated.id,
    `“${updated.key}” ${updated.raw} is before ${formatDay(end)}, the end of ${said}`,
    reported.id,
    said,
  )
}
