/**
 * The facts of all documents of one workspace, linked. Made anew when a fact has changed (`linker.ts`); the order of
 * the documents does not matter.
 */

import type { Configuration } from '../config/configuration'
import { scopeKey } from '../model/metric-name'
import type { DocumentFacts, Fact, Item } from '../model/model'
import type { Remarks } from '../model/remarks'
import { Wording } from '../model/wording'
import type { Day, FiscalYear } from '../notation/time'
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
}

/** What is linked from the facts alone, whatever the words below headings say. */
type Linked = Pick<Plan, 'items' | 'metrics'>

export function link(documents: readonly PlanDocument[]): Plan {
  const ordered = [...documents].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const items = ordered.flatMap(({ path, facts }) => facts.items.map((item): PlanItem => ({ path, item })))
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
  return planOf(ordered, { items, metrics })
}

/** The plan of documents that say what those of `plan` say, but for the words below their headings. */
export function reworded(plan: Plan, documents: readonly PlanDocument[]): Plan {
  return planOf(documents, plan)
}

function planOf(documents: readonly PlanDocument[], { items, metrics }: Linked): Plan {
  const wording = new Map(documents.map((document) => [document.path, document.wording]))
  let aligner: Aligner | null = null
  let alignment: readonly Alignment[] | null = null
  let references: References | null = null
  return {
    documents,
    items,
    metrics,
    get aligner() {
      // Whoever asks depends on words, also when another has asked before.
      Wording.asked++
      aligner ??= new Aligner(documents)
      return aligner
    },
    get alignment() {
      const { aligner } = this
      alignment ??= aligner.securityInitiatives()
      return alignment
    },
    get references() {
      references ??= new References(documents)
      return references
    },
    words: ({ path, item }) => wording.get(path)?.of(item) ?? item.words,
  }
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
