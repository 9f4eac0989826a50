/** The items of a document in compact text, one line each, for snapshots that a person can check by eye. */
import type { DocumentFacts, Field, Item } from '../../server/src/core/model/model'
import { formatQuantity } from '../../server/src/core/notation/quantity'
import { formatPeriod } from '../../server/src/core/notation/time'

/** "initiative Shared rota · owner ronv · in 1–30 Apr 2026 · of Ring road". */
export function compactItems(facts: DocumentFacts): string {
  const title = `# ${facts.title === '' ? '(no title)' : facts.title}`
  const owner = field('owner', facts.owner, (names) => names.map(({ name }) => name).join(' + '))
  return `${[title, ...(owner === null ? [] : [`${owner}`]), ...facts.items.map((item) => line(item, facts.items))].join('\n')}\n`
}

function line(item: Item, items: readonly Item[]): string {
  const parent = items.find(({ id }) => id === item.parent)
  const parts = [
    `${item.kind} ${item.label === '' ? '' : `[${item.label}] `}${item.title}`,
    field('owner', item.owner, (names) => names.map(({ name }) => name).join(' + ')),
    field('', item.period, (period) => `${period.relation} ${formatPeriod(period)}`),
    field('', item.status, (status) => status),
    field('budget', item.budget, formatQuantity),
    field('supports', item.supports, (names) => names.join(' | ')),
    field('after', item.dependsOn, (names) => names.join(' | ')),
    parent === undefined ? null : `of ${parent.title}`,
    item.hypothetical === true ? 'hypothetical' : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** A star marks what is inherited, a question mark what is stated as unknown. */
function field<T>(name: string, of: Field<T>, show: (value: T) => string): string | null {
  const key = name === '' ? '' : `${name} `
  switch (of.state) {
    case 'known':
      return `${key}${show(of.value)}${of.inherited ? '*' : ''}`
    case 'unknown':
      return `${key}?${of.raw === '' ? '' : ` “${of.raw}”`}`
    default:
      return null
  }
}
