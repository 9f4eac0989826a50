/**
 * The facts of all documents of one workspace, linked. Made anew when a fact has changed (`linker.ts`); the order of
 * the documents does not matter.
 */

import { dequal } from 'dequal'
import type { Configuration } from '../config/configuration'
import { scopeKey } from '../model/metric-name'
import type { DocumentFacts, Fact, Item } from '../model/model'
import type { Remarks } from '../model/remarks'
import type { Wording } from '../model/wording'
import type { Day, FiscalYear } from '../notation/time'
import { note, once, unnoted, withReads } from '../text/reads'
import { Aligner, type Alignment } from './alignment'
import { statementsOfMentions } from './mentions'
import { metricIdentity } from './metric-identity'
import { References } from './references'

/** A document's path relative to its workspace folder, with `/`. */
export type DocumentPath = string & { readonly __path: true }

export interface PlanDocument {
  readonly path: DocumentPath
  readonly facts: DocumentFacts
  readonly remarks: Remarks
  readonly wording: Wording
  /** BCP 47, or undefined when neither the document nor the configuration says. */
  readonly language: string | undefined
  /** The document's own, else that of the configuration. */
  readonly fiscalYear: FiscalYear
  /** The day against which the document's dates are judged; null when nobody says. */
  readonly asOf: Day | null
  readonly configuration: Configuration
}

export interface PlanItem {
  readonly path: DocumentPath
  readonly item: Item
}

/** One statement of a metric, with the document it stands in. */
export interface Statement {
  readonly path: DocumentPath
  readonly fact: Fact
}

export interface Plan {
  readonly documents: readonly PlanDocument[]
  readonly items: readonly PlanItem[]
  /** All statements of one metric, whatever their scope, role and period, by the metric's key. */
  readonly metrics: ReadonlyMap<string, readonly Statement[]>
  /** What each security initiative supports, and why we think so. */
  readonly alignment: readonly Alignment[]
  /** Answers the same for any item. */
  readonly aligner: Aligner
  /** Finds what names in `Supports:` and `Depends on:` mean; made when somebody asks. */
  readonly references: References
  /** All words of an item: of a heading, with what stands below it. */
  words(planned: PlanItem): string
  /** What is made of the plan once, by its name; with what was last made of an older version of it. */
  derived<Value>(name: object, make: (last: Value | undefined) => Value): Value
}

/** Links documents; what the plan `before` made of the same parts of the same documents is taken over. */
export function link(documents: readonly PlanDocument[], before?: Plan): Plan {
  const ordered = [...documents].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const changed = before === undefined ? null : changedInPlan(before.documents, ordered)
  const holds = (...parts: string[]) => changed !== null && !parts.some((part) => changed.has(part))
  const items =
    before !== undefined && holds('facts.items')
      ? before.items
      : ordered.flatMap(({ path, facts }) => facts.items.map((item): PlanItem => ({ path, item })))
  const metrics =
    before !== undefined && holds('facts.facts', 'facts.mentions')
      ? before.metrics
      : keptLists(before?.metrics, metricsOf(ordered))
  return planOf(ordered, items, metrics, before)
}

function metricsOf(ordered: readonly PlanDocument[]): ReadonlyMap<string, readonly Statement[]> {
  const identity = metricIdentity(ordered)
  const metrics = new Map<string, Statement[]>()
  for (const { path, facts } of ordered) {
    for (const stated of facts.facts) {
      const key = identity.get(stated.key) ?? stated.key
      const fact = key === stated.key ? stated : { ...stated, key }
      const known = metrics.get(key)
      if (known === undefined) metrics.set(key, [{ path, fact }])
      else known.push({ path, fact })
    }
  }
  for (const statement of statementsOfMentions(ordered, new Map(metrics), identity))
    metrics.get(statement.fact.key)?.push(statement)
  return metrics
}

/** The old lists where they state the same, and the old map where all of them do. */
function keptLists(old: Plan['metrics'] | undefined, now: Plan['metrics']): Plan['metrics'] {
  if (old === undefined) return now
  const lists = new Map<string, readonly Statement[]>()
  for (const [key, list] of now) {
    const known = old.get(key)
    const isSame = known?.length === list.length && list.every((each, index) => states(each, known[index]!))
    lists.set(key, isSame ? known : list)
  }
  const keys = [...old.keys()]
  const isSame =
    old.size === now.size &&
    [...lists].every(([key, list], index) => keys[index] === key && old.get(key) === list)
  return isSame ? old : lists
}

function states(a: Statement, b: Statement): boolean {
  return a.path === b.path && (a.fact === b.fact || dequal(a.fact, b.fact))
}

/** What was made of a plan, by its name, and what was read for it. */
interface Derived {
  readonly value: unknown
  readonly parts: ReadonlySet<string>
}

/** Of each plan, with what older ones have left to it. */
const derivations = new WeakMap<
  Plan,
  { readonly own: Map<object, Derived>; readonly older: Map<object, unknown> }
>()

/** What the next plan may start from. */
function leftBy(plan: Plan | undefined): Map<object, unknown> {
  const known = plan === undefined ? undefined : derivations.get(plan)
  if (known === undefined) return new Map()
  return new Map([...known.older, ...[...known.own].map(([name, { value }]) => [name, value] as const)])
}

function planOf(
  documents: readonly PlanDocument[],
  items: Plan['items'],
  metrics: Plan['metrics'],
  before?: Plan,
): Plan {
  const wording = new Map(documents.map((document) => [document.path, document.wording]))
  const own = new Map<object, Derived>()
  const older = leftBy(before)
  const references = once(() => new References(documents))
  const plan: Plan = {
    documents,
    get items() {
      note('facts.items')
      return items
    },
    get metrics() {
      note('metrics')
      return metrics
    },
    get aligner() {
      note('alignment')
      return unnoted(() => plan.derived(Aligner, (last: Aligner | undefined) => new Aligner(documents, last)))
    },
    get alignment() {
      note('alignment')
      return unnoted(() => plan.aligner.securityInitiatives())
    },
    get references() {
      return references()
    },
    words: ({ path, item }) => wording.get(path)?.of(item) ?? item.words,
    derived: <Value>(name: object, make: (last: Value | undefined) => Value): Value => {
      let known = own.get(name)
      if (known === undefined) {
        known = withReads(() => make(older.get(name) as Value | undefined))
        own.set(name, known)
      } else for (const part of known.parts) note(part)
      return known.value as Value
    },
  }
  derivations.set(plan, { own, older })
  return plan
}

/** The parts in which two versions of a document differ, as `note` names them; null where it is read otherwise. */
export function changedParts(a: PlanDocument, b: PlanDocument): ReadonlySet<string> | null {
  const changed = new Set<string>()
  if (a === b) return changed
  const alike =
    a.path === b.path &&
    a.language === b.language &&
    a.fiscalYear === b.fiscalYear &&
    a.asOf === b.asOf &&
    a.configuration === b.configuration
  if (!alike) return null
  for (const part of b.wording.changedParts(a.wording)) changed.add(part)
  for (const name of ['facts', 'remarks'] as const) {
    if (a[name] === b[name]) continue
    const old = new Map<string, unknown>(Object.entries(a[name]))
    for (const [key, value] of Object.entries(b[name]))
      if (old.get(key) !== value) changed.add(`${name}.${key}`)
  }
  return changed
}

/** The same of two versions of a plan. */
export function changedPartsOfPlan(a: Plan, b: Plan): ReadonlySet<string> | null {
  const changed = changedInPlan(a.documents, b.documents)
  if (changed === null) return null
  const parts = new Set(changed)
  if (a.metrics !== b.metrics) parts.add('metrics')
  if (derivations.get(a)?.own.has(Aligner) === true && a.alignment !== b.alignment) parts.add('alignment')
  return parts
}

function changedInPlan(
  old: readonly PlanDocument[],
  now: readonly PlanDocument[],
): ReadonlySet<string> | null {
  if (old.length !== now.length) return null
  const all = new Set<string>()
  for (const [index, document] of now.entries()) {
    const changed = changedParts(old[index]!, document)
    if (changed === null) return null
    for (const part of changed) all.add(part)
  }
  return all
}

/**
 * Statements of one metric for one scope, role and time may be compared; this names such a group. A time without days
 * ("Year 1", "Goal 6M") is at least the same as itself, within one document.
 */
export function comparisonKey({ path, fact }: Statement, language: string | undefined): string {
  const day = fact.period?.end ?? fact.period?.start
  const when = day ?? `${path} ${fact.when.toLowerCase()}`
  return `${fact.kind}|${scopeKey(fact.scope, language)}|${fact.role}|${when}`
}

/**
 * Whether two statements may be about the same part of the business: both name the same, or one of them names none. A
 * sentence in the section of one project speaks of that project, so there it must be the same.
 */
export function sameSection(a: Statement, b: Statement): boolean {
  if (a.fact.section === b.fact.section) return true
  const free = ({ fact }: Statement) => fact.section === ''
  // A name of three words is hardly used for two things.
  const bound = ({ fact }: Statement) =>
    fact.source === 'text' && fact.section !== '' && fact.key.split(' ').length < 3
  return (free(a) || free(b)) && !bound(a) && !bound(b)
}
