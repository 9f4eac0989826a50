/** A quarter with the months of another one in brackets. */
import { replacement } from './replacement'
import type { DocumentRule, Report, ReviewedDocument } from './rule'
import { titledQuarters } from './titled-quarters'

export const mismatchedMonths: DocumentRule = {
  id: 'mismatched-months',
  scope: 'document',
  severity: 'error',
  summary: 'A quarter or half with months or a date that are not its own',
  why: `“Q2 (June–August)” is two dates: one reader delivers in June, the other in August. Quarters follow the fiscal
year of the configuration or front matter (\`fiscalYear\`), else the one that the document states (“our fiscal year begins
in October”), else the calendar. Where all quarters of a document are shifted alike, its fiscal year is probably another
one, and one note says so. A part of the quarter is fine.
A “Q2 release” on 25 July is the same mistake; planning, reviews and reports of a quarter may lie outside it.`,
  fix: { safe: false, text: 'Writes the months of the quarter, in the same notation.' },
  examples: [
    {
      title: 'August is in the third quarter',
      text: `# Roadmap 2026

## Q2 2026: Returns portal (June–August)
                            ^^^^^^^^^^^ 💡 error mismatched-months: June–August, but Q2 2026 is April–June 2026

- Portal opens (Owner: Lea Brandt)
`,
      fixed: `# Roadmap 2026

## Q2 2026: Returns portal (April–June)

- Portal opens (Owner: Lea Brandt)
`,
    },
    {
      title: 'A fiscal year that begins in October',
      text: `---
fiscalYear: {startMonth: 10, namedBy: end}
---
# Roadmap FY2026

## FY26 Q2: Returns portal (January–March 2026)

- Portal opens (Owner: Lea Brandt)
`,
    },
  ],
  check(document, report) {
    reportTitled(document, report)
    const { path, facts, fiscalYear } = document
    const doubts = facts.doubts.filter((doubt) => doubt.kind === 'months')
    const [first] = doubts
    if (first === undefined) return
    const unstated = fiscalYear.startMonth === 1
    if (unstated && (doubts.length > 2 || doubts.some(({ problem }) => /^FY/i.test(problem)))) {
      report({
        at: { path, id: first.id, part: 'text' },
        severity: 'information',
        message: `${first.raw}, but ${first.problem}, unless \`fiscalYear\` says otherwise`,
        related: doubts.slice(1).map(({ id, raw, problem }) => ({
          at: { path, id, part: 'text' },
          message: `${raw}, but ${problem}`,
        })),
      })
      return
    }
    for (const doubt of doubts) {
      const at = { path, id: doubt.id, part: 'text' }
      report({
        at,
        message: `${doubt.raw}, but ${doubt.problem}`,
        fixes: (sources) =>
          doubt.suggestions.flatMap((text) => replacement(sources, at, text, `Write ${text}`)),
      })
    }
  },
}

/** "Q2 release: 25 July 2026". Where no such date fits its quarter, the fiscal year is probably another one. */
function reportTitled({ path, facts, fiscalYear, language }: ReviewedDocument, report: Report): void {
  const titled = titledQuarters(facts.items, language, fiscalYear)
  const outside = titled.filter((each) => each.outside)
  const shifted = outside.length > 1 && outside.length === titled.length
  const related = outside.slice(1).map(({ item, date, quarter }) => ({
    at: { path, id: item.id, part: 'title' },
    message: `${date}, but “${item.title}” names ${quarter}`,
  }))
  for (const { item, quarter, date, own, delivered } of shifted ? outside.slice(0, 1) : outside)
    report({
      at: { path, id: item.id, part: own ? 'period' : 'title' },
      severity: delivered && !shifted ? 'warning' : 'information',
      message: `${date} is not in ${quarter}, which “${item.title}” names${shifted ? `, and it is the same with ${outside.length - 1} more` : ''}`,
      ...(shifted ? { related } : {}),
    })
}
