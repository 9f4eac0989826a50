/** What was read of a document, as plain data for programs: the shape of `plumbline explain --format json`. */
import type { Fact, Field, Item } from '../model/model'
import type { DocumentModel } from '../model/read-document'
import { formatQuantity, type Quantity } from '../notation/quantity'
import { formatPeriod, isoDay, type Period } from '../notation/time'
import type { DocumentPath } from '../plan/plan'
import type { Verdict } from '../syntax/detection'
import type { LineIndex } from '../text/line-index'

/** One document; lines and columns count from 1, columns in UTF-16 units, dates are ISO and inclusive. */
export interface ExplainedFile {
  readonly path: DocumentPath
  readonly strategy: {
    readonly is: boolean
    readonly score: number
    readonly because: readonly string[]
  }
  readonly items: readonly ExplainedItem[]
  readonly facts: readonly ExplainedFact[]
  readonly times: readonly ExplainedTime[]
  readonly quantities: readonly ExplainedQuantity[]
}

/** A priority, initiative, milestone or phase. */
export interface ExplainedItem {
  /** Names the item in `supports` and `dependsOn`: "strategy.md#single-sign-on". */
  readonly id: string
  /** "priority", "initiative", "milestone", "phase". */
  readonly kind: string
  readonly title: string
  readonly line: number
  /** As written, shared owners one by one; empty when none is stated or inherited. */
  readonly owner: readonly string[]
  readonly period: ExplainedPeriod | null
  /** "planned", "in-progress", "done" …; null when not stated. */
  readonly status: string | null
  readonly budget: ExplainedAmount | null
  readonly supports: readonly string[]
  readonly dependsOn: readonly string[]
  readonly security: boolean
}

/** One statement of one metric. */
export interface ExplainedFact {
  readonly metric: string
  /** "Europe", "Sales team"; null when the document names none. */
  readonly scope: string | null
  /** "baseline", "target", "actual", "gap", "total". */
  readonly role: string
  readonly period: ExplainedPeriod | null
  readonly quantity: ExplainedAmount | null
  readonly line: number
}

export interface ExplainedPeriod {
  /** `2025-07-01`; null when open or unknown. */
  readonly start: string | null
  readonly end: string | null
  readonly relation: ExplainedRelation
}

/** How an item stands to the interval: "by Q3 2025" is due at its end. */
export type ExplainedRelation = 'in' | 'by' | 'from' | 'until' | 'before' | 'after'

/** A time expression where it stands. */
export interface ExplainedTime extends ExplainedPeriod {
  readonly line: number
  readonly column: number
  readonly raw: string
}

/** A quantity; keys that the text does not state are left out. */
export interface ExplainedAmount {
  readonly raw: string
  readonly value: number
  /** The upper end of a range. */
  readonly upper?: number
  /** "ms", "%", "pp", "GB", else the counted noun. */
  readonly unit?: string
  /** ISO 4217: "EUR". */
  readonly currency?: string
  readonly comparator?: '<' | '<=' | '>' | '>='
  readonly approximate?: boolean
  readonly per?: string
  readonly outOf?: number
}

/** A quantity where it stands. */
export interface ExplainedQuantity extends ExplainedAmount {
  readonly line: number
  readonly column: number
}

/** The model of one document as data. A document that is no strategy still shows its times and amounts. */
export function explainedFile(
  path: DocumentPath,
  verdict: Verdict,
  model: DocumentModel,
  lines: LineIndex,
): ExplainedFile {
  const { facts, places } = model
  const lineOf = (id: string, part: string) => lines.positionAt(places.get(id, part)?.start ?? 0).line + 1
  const at = (offset: number) => {
    const { line, column } = lines.positionAt(offset)
    return { line: line + 1, column: column + 1 }
  }
  return {
    path,
    strategy: { is: verdict.is, score: verdict.score, because: verdict.because },
    items: facts.items.map((item) => ({
      id: item.id,
      kind: item.kind,
      title: item.title,
      line: lineOf(item.id, 'title'),
      owner: item.owner.state === 'known' ? item.owner.value.map((owner) => owner.name) : [],
      period: item.period.state === 'known' ? explainedPeriod(item.period.value) : null,
      status: item.status.state === 'known' ? item.status.value : null,
      budget: item.budget.state === 'known' ? explainedAmount(item.budget.raw, item.budget.value) : null,
      supports: item.supports.state === 'known' ? item.supports.value : [],
      dependsOn: item.dependsOn.state === 'known' ? item.dependsOn.value : [],
      security: item.security !== null,
    })),
    facts: facts.facts.map((fact) => ({
      metric: fact.metric,
      scope: fact.scope,
      role: fact.role,
      period: fact.period === null ? null : explainedPeriod(fact.period),
      quantity: explainedAmount(formatQuantity(fact.quantity), fact.quantity),
      line: lineOf(fact.id, 'quantity'),
    })),
    times: places.times.map(({ raw, span, period }) => ({
      ...at(span.start),
      raw,
      start: period?.start == null ? null : isoDay(period.start),
      end: period?.end == null ? null : isoDay(period.end),
      relation: period?.relation ?? 'in',
    })),
    quantities: places.quantities.map(({ raw, span, quantity }) => ({
      ...at(span.start),
      ...explainedAmount(raw, quantity),
    })),
  }
}

function explainedPeriod(period: Period): ExplainedPeriod {
  return {
    start: period.start === null ? null : isoDay(period.start),
    end: period.end === null ? null : isoDay(period.end),
    relation: period.relation,
  }
}

function explainedAmount(raw: string, quantity: Quantity): ExplainedAmount {
  const { value, upper, unit, currency, comparator, approximate, per, outOf } = quantity
  return {
    raw,
    value,
    ...(upper === null ? {} : { upper }),
    ...(unit === null ? {} : { unit }),
    ...(currency === null ? {} : { currency }),
    ...(comparator === null ? {} : { comparator }),
    ...(approximate ? { approximate } : {}),
    ...(per === null ? {} : { per }),
    ...(outOf === null ? {} : { outOf }),
  }
}

/** The model of one document for a reviewer: what was read, from where, and what could not be read. */
export function explainText(
  path: DocumentPath,
  verdict: Verdict,
  model: DocumentModel,
  lines: LineIndex,
): string {
  const { facts, places } = model
  const out: string[] = [
    `${path}: ${verdict.is ? 'a strategy document' : 'no strategy document'} (score ${verdict.score.toFixed(1)})`,
  ]
  for (const because of verdict.because) out.push(`  because of ${because}`)
  const lineOf = (id: string, part: string) => lines.positionAt(places.get(id, part)?.start ?? 0).line + 1
  section(
    out,
    'Items',
    facts.items.flatMap((item) => itemLines(item, facts.items, lineOf(item.id, 'title'))),
  )
  section(
    out,
    'Statements of metrics, money and headcount',
    facts.facts.map((fact) => {
      const scope = fact.scope === null ? '' : `, ${fact.scope}`
      // "Year 1" without a start says more than nothing.
      const written = fact.when === '' || fact.when === fact.scope ? '' : `, “${fact.when}”`
      const when = fact.period === null ? written : `, ${formatPeriod(fact.period)}`
      return `line ${lineOf(fact.id, 'quantity')}: ${fact.metric}${scope}: ${fact.role} ${formatQuantity(fact.quantity)}${when} (${fact.because}${under(fact)})`
    }),
  )
  section(out, 'Amounts in no statement', unstatedAmounts(model, lines))
  const unread = places.times.filter((time) => time.period === null)
  section(
    out,
    'Not resolved',
    unread.map(
      (time) => `line ${lines.positionAt(time.span.start).line + 1}: “${time.raw}”: ${time.unresolved}`,
    ),
  )
  section(
    out,
    'Not readable',
    facts.doubts
      .filter(({ kind }) => kind !== 'no-year')
      .map(({ id, raw, problem, suggestions }) => {
        const instead = suggestions[0] === undefined ? '' : `, perhaps “${suggestions[0]}”`
        const what = problem.startsWith(raw) ? problem : `“${raw}” ${problem}`
        return `line ${lineOf(id, 'text')}: ${what}${instead}`
      }),
  )
  return `${out.join('\n')}\n`
}

/** Where a statement stands, unless its line says so itself. */
function under({ heading, metric, scope }: Fact): string {
  const short = heading.length > 50 ? `${heading.slice(0, 49)}…` : heading
  return heading === '' || heading === metric || heading === scope ? '' : `, under “${short}”`
}

/** What was read as an amount and belongs to no statement and no budget, line by line. */
function unstatedAmounts({ facts, places }: DocumentModel, lines: LineIndex): string[] {
  const taken = [
    ...facts.facts.map(({ id }) => places.get(id, 'quantity')),
    ...facts.items.map(({ id }) => places.get(id, 'budget')),
  ]
    .flatMap((span) => (span === undefined ? [] : [span]))
    .sort((a, b) => a.start - b.start)
  const byLine = new Map<number, string[]>()
  let next = 0
  for (const { raw, span } of [...places.quantities].sort((a, b) => a.span.start - b.span.start)) {
    while (next < taken.length && taken[next]!.end <= span.start) next++
    if (next < taken.length && taken[next]!.start < span.end) continue
    const line = lines.positionAt(span.start).line + 1
    byLine.set(line, [...(byLine.get(line) ?? []), raw])
  }
  return [...byLine].map(([line, raws]) => `line ${line}: ${raws.join(', ')}`)
}

function section(out: string[], title: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  out.push('', `${title} (${lines.filter((line) => !line.startsWith('    ')).length})`)
  for (const line of lines) out.push(`  ${line}`)
}

function itemLines(item: Item, items: readonly Item[], line: number): string[] {
  const parent = items.find((other) => other.id === item.parent)
  const lines = [
    `line ${line}: ${item.kind} “${item.title}”${parent === undefined ? '' : ` of “${parent.title}”`}`,
  ]
  const row = <T>(name: string, field: Field<T>, show: (value: T) => string) => {
    if (field.state === 'known') lines.push(`    ${name}: ${show(field.value)} (${field.because})`)
    else if (field.state === 'unknown')
      lines.push(`    ${name}: open${field.raw === '' ? '' : `, “${field.raw}”`} (${field.because})`)
  }
  row('owner', item.owner, (owners) => owners.map((owner) => owner.name).join(', '))
  row('period', item.period, formatPeriod)
  row('status', item.status, (status) => status)
  row('budget', item.budget, formatQuantity)
  row('supports', item.supports, (names) => names.join(', '))
  row('depends on', item.dependsOn, (names) => names.join(', '))
  if (item.security !== null) lines.push(`    security: ${item.security.because}`)
  return lines
}
