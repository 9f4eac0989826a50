/** What the workspace says about the thing under the cursor: a period, a metric, an initiative. */
import type { Field, Item } from '../model/model'
import type { Places } from '../model/places'
import { formatQuantity } from '../notation/quantity'
import { due, formatPeriod, lengthInDays, type Period } from '../notation/time'
import type { DocumentPath, Plan, Statement } from '../plan/plan'
import { type Span, touches } from '../text/span'

/** What a reader sees over a place. */
export interface Hover {
  readonly span: Span
  /** Markdown. */
  readonly text: string
}

/** Where a statement stands, for a reader: "roadmap.md, line 12". */
export type Locate = (path: DocumentPath, id: string, part: string) => string

export function hoverAt(
  plan: Plan,
  path: DocumentPath,
  places: Places,
  offset: number,
  locate: Locate,
): Hover | null {
  const document = plan.documents.find((each) => each.path === path)
  if (document === undefined) return null
  const { items, facts } = document.facts
  const time = places.times.find((each) => touches(each.span, offset))
  const fact =
    facts.find((each) => touches(places.get(each.id, 'quantity') ?? nowhere, offset)) ??
    facts.find((each) => touches(places.get(each.id, 'name') ?? nowhere, offset))
  const mentioned = document.facts.mentions.find((each) =>
    touches(places.get(each.id, 'quantity') ?? nowhere, offset),
  )
  const parts: string[] = []
  let span: Span | null = null
  if (time !== undefined) {
    parts.push(
      time.period === null
        ? `**${time.raw}** has no days: ${time.unresolved}`
        : describePeriod(time.raw, time.period),
    )
    span = time.span
  }
  const statement = statementOf(plan, path, fact?.id ?? mentioned?.id)
  if (statement !== undefined) {
    parts.push(describeMetric(statement, plan.metrics.get(statement.fact.key) ?? [], locate))
    const part = touches(places.get(statement.fact.id, 'name') ?? nowhere, offset) ? 'name' : 'quantity'
    span ??= places.get(statement.fact.id, part) ?? null
  }
  // The innermost item whose title is under the cursor.
  const item = items.filter((each) => touches(places.get(each.id, 'title') ?? nowhere, offset)).at(-1)
  if (item !== undefined) {
    parts.push(describeItem(item, plan, path))
    span ??= places.get(item.id, 'title') ?? null
  }
  return span === null ? null : { span, text: parts.join('\n\n---\n\n') }
}

const nowhere: Span = { start: -1, end: -2 }

/** "**Q3 2026**: 1 Jul – 30 Sep 2026, 92 days, calendar quarter". */
export function describePeriod(raw: string, period: Period): string {
  const facts = [formatPeriod(period)]
  if (period.start !== null && period.end !== null)
    facts.push(`${lengthInDays({ start: period.start, end: period.end })} days`)
  facts.push(period.fiscal ? 'fiscal calendar' : 'civil calendar')
  const last = due(period)
  const lines = [`**${raw}**: ${facts.join(', ')}`]
  if (
    last !== null &&
    (period.relation === 'by' || period.relation === 'until' || period.relation === 'before')
  ) {
    lines.push(`Due ${formatPeriod({ start: last, end: last })}`)
  }
  if (period.because !== '') lines.push(`_${period.because}_`)
  return lines.join('  \n')
}

/** The statement under the cursor: by name, or a figure in the text that the plan has matched with a metric. */
function statementOf(plan: Plan, path: DocumentPath, id: string | undefined): Statement | undefined {
  if (id === undefined) return undefined
  for (const statements of plan.metrics.values()) {
    const found = statements.find((each) => each.path === path && each.fact.id === id)
    if (found !== undefined) return found
  }
  return undefined
}

function describeMetric(current: Statement, statements: readonly Statement[], locate: Locate): string {
  const scoped = statements.some(({ fact }) => fact.scope !== null)
  const rows = statements.map((statement) => {
    const { path, fact } = statement
    const when = fact.when !== '' ? fact.when : fact.period === null ? '–' : formatPeriod(fact.period)
    const shown = [
      ...(scoped ? [fact.scope ?? '–'] : []),
      fact.role,
      when,
      formatQuantity(fact.quantity),
      locate(path, fact.id, 'quantity'),
    ]
    // The statement under the cursor stands out among the others.
    const cells = shown.map((text) => (statement === current ? `**${cell(text)}**` : cell(text)))
    return `| ${cells.join(' | ')} |`
  })
  const header = [...(scoped ? ['Scope'] : []), 'Role', 'Period', 'Value', 'Where']
  const count = statements.length === 1 ? 'one statement' : `${statements.length} statements`
  return [
    `**${current.fact.metric}**, ${count} in this workspace`,
    '',
    `| ${header.join(' | ')} |`,
    `| ${header.map(() => '-').join(' | ')} |`,
    ...rows,
  ].join('\n')
}

function describeItem(item: Item, plan: Plan, path: DocumentPath): string {
  const lines = [`**${item.title}** (${item.kind})`, '']
  const row = <T>(name: string, field: Field<T>, show: (value: T, raw: string) => string) => {
    if (field.state === 'known') lines.push(`- ${name}: ${show(field.value, field.raw)} _(${field.because})_`)
    else
      lines.push(
        `- ${name}: ${field.state === 'unknown' ? `open${field.raw === '' ? '' : ` (“${field.raw}”)`}` : 'not stated'}`,
      )
  }
  row('Owner', item.owner, (owners) => owners.map((owner) => owner.name).join(', '))
  row('Period', item.period, (period, raw) => `${raw} ‹${formatPeriod(period)}›`)
  if (item.status.state !== 'absent') row('Status', item.status, (status) => status)
  row('Budget', item.budget, (budget) => formatQuantity(budget))
  if (item.kind !== 'priority' && item.kind !== 'constraint' && plan.aligner.hasPriorities) {
    const { support } =
      plan.alignment.find((each) => each.path === path && each.item.id === item.id) ??
      plan.aligner.align(path, item)
    lines.push(
      `- Supports: ${support === null ? 'no declared priority that we could find' : `“${support.title}” _(${support.because})_`}`,
    )
  }
  if (item.security !== null) lines.push(`- Security work: ${item.security.because}`)
  return lines.join('\n')
}

/** Pipes would end a table's cell. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|')
}
