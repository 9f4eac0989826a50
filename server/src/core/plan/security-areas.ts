/** The areas of security that a table follows from where they stand to where they are to be. */
import type { TableFacts } from '../model/model'
import { securityConcept } from '../model/security'
import { remembered } from '../text/remembered'
import { topicsOf } from './topics'

/** A row of a table that says where security stands and where it is to be. */
export interface Area {
  readonly title: string
  readonly stems: ReadonlySet<string>
}

export const areasOf = remembered(
  (table: TableFacts, document: string, language: string | undefined): Area[] => {
    const has = (...roles: string[]) => table.columns.filter(({ role }) => roles.includes(role)).length === 1
    if (!has('baseline', 'actual') || !has('target')) return []
    if (securityConcept(`${table.title} ${document}`) === null) return []
    return table.rows.flatMap(({ kind, label }) =>
      kind === 'data' && label !== ''
        ? [{ title: label, stems: new Set(topicsOf(label, language).stems) }]
        : [],
    )
  },
)
