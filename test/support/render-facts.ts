/** The facts and tables of one document as compact text: what a snapshot shows of them. */
import { readFrontMatter } from '../../server/src/core/config/front-matter'
import type { DocumentFacts, Fact, TableFacts } from '../../server/src/core/model/model'
import { readDocument } from '../../server/src/core/model/read-document'
import { formatQuantity } from '../../server/src/core/notation/quantity'
import { formatPeriod } from '../../server/src/core/notation/time'
import { parseMarkdown } from '../../server/src/core/syntax/parse'
import { readBlocks } from '../../server/src/core/syntax/read-blocks'

/** The facts of a document by itself, with what its front matter says and no configuration. */
export function factsOf(text: string, language?: string): DocumentFacts {
  const { fiscalYear, planStart, lang, owner } = readFrontMatter(text)
  const stated = lang?.value ?? language
  return readDocument(
    { sections: [{ blocks: readBlocks(parseMarkdown(text), text) }], starts: [0] },
    {
      ...(fiscalYear === null ? {} : { fiscalYear: fiscalYear.value }),
      ...(planStart === null ? {} : { planStart: planStart.value }),
      ...(stated === undefined ? {} : { language: stated }),
      ...(owner === null ? {} : { owner: owner.value.join(', ') }),
    },
  ).facts
}

/** "metric target 97%, 1 Jan – 31 Dec 2026: On-time delivery | Europe" */
export function renderFact({
  kind,
  metric,
  scope,
  role,
  period,
  when,
  quantity,
  hypothetical,
}: Fact): string {
  const time = period !== null ? `, ${formatPeriod(period)}` : when === '' ? '' : `, “${when}”`
  const name = scope === null ? metric : `${metric} | ${scope}`
  return `${kind} ${role} ${formatQuantity(quantity)}${time}: ${name}${hypothetical ? ' (hypothetical)' : ''}`
}

/** A table as the roles of its columns and the kinds of its rows, which is what arithmetic goes by. */
function renderTable({ title, columns, rows }: TableFacts): string[] {
  const kinds = rows.map(({ kind, label }) => (kind === 'data' ? '.' : `${kind} “${label}”`))
  return [
    `table “${title}”`,
    `  columns: ${columns.map(({ header, role }) => `${header === '' ? '–' : header} [${role}]`).join(' ')}`,
    `  rows: ${kinds.join(' ')}`,
  ]
}

export function renderFacts({ facts, tables }: DocumentFacts): string {
  return `${[...tables.flatMap(renderTable), ...facts.map(renderFact)].join('\n')}\n`
}
