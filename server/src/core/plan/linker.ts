/** Links documents into plans, and keeps a plan for as long as its documents say the same. */
import { watched } from '../text/reads'
import { changedParts, type DocumentPath, link, type Plan, type PlanDocument } from './plan'

/** A document, and how rules see it: it notes what they read. */
interface Member {
  readonly document: PlanDocument
  readonly seen: PlanDocument
}

export class Linker {
  readonly #members: Map<DocumentPath, Member>
  readonly #plans: Map<string | null, Plan>
  /** How often items or metrics of documents were linked because facts had changed. */
  links = 0

  constructor(other?: Linker) {
    this.#members = new Map(other === undefined ? [] : other.#members)
    this.#plans = new Map(other === undefined ? [] : other.#plans)
  }

  /** The document as a member of plans: the same object as before if it says the same. */
  member(document: PlanDocument): PlanDocument {
    const known = this.#members.get(document.path)
    if (known !== undefined && changedParts(known.document, document)?.size === 0) return known.seen
    const { facts, remarks } = document
    const seen = {
      ...document,
      facts: known?.document.facts === facts ? known.seen.facts : watched(facts, 'facts'),
      remarks: known?.document.remarks === remarks ? known.seen.remarks : watched(remarks, 'remarks'),
    }
    this.#members.set(document.path, { document, seen })
    return seen
  }

  /** Drops what is kept of a document that is no more. */
  forget(path: DocumentPath): void {
    this.#members.delete(path)
  }

  /** The plan of a group of documents; the same object as before if all its members are. */
  plan(group: string | null, members: readonly PlanDocument[]): Plan {
    const known = this.#plans.get(group)
    const ordered = [...members].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    if (
      known !== undefined &&
      known.documents.length === ordered.length &&
      ordered.every((document, index) => known.documents[index] === document)
    )
      return known
    const plan = link(ordered, known)
    if (known?.metrics !== plan.metrics || known.items !== plan.items) this.links++
    this.#plans.set(group, plan)
    return plan
  }
}
