/** Links documents into plans, and keeps a plan for as long as its documents say the same. */
import { type DocumentPath, link, type Plan, type PlanDocument, reworded } from './plan'

export class Linker {
  readonly #members: Map<DocumentPath, PlanDocument>
  readonly #plans: Map<string | null, Plan>
  /** How often documents were linked because their facts had changed. */
  links = 0

  constructor(other?: Linker) {
    this.#members = new Map(other === undefined ? [] : other.#members)
    this.#plans = new Map(other === undefined ? [] : other.#plans)
  }

  /** The document as a member of plans: the same object as before if it says the same. */
  member(document: PlanDocument): PlanDocument {
    const known = this.#members.get(document.path)
    if (known !== undefined && saysTheSame(known, document) && known.wording === document.wording)
      return known
    this.#members.set(document.path, document)
    return document
  }

  /** Drops what is kept of a document that is no more. */
  forget(path: DocumentPath): void {
    this.#members.delete(path)
  }

  /** The plan of a group of documents; the same object as before if all its members are. */
  plan(group: string | null, members: readonly PlanDocument[]): Plan {
    const known = this.#plans.get(group)
    const ordered = [...members].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    const all = (same: (a: PlanDocument, b: PlanDocument) => boolean) =>
      known !== undefined &&
      known.documents.length === ordered.length &&
      ordered.every((document, index) => same(known.documents[index]!, document))
    if (known !== undefined && all((a, b) => a === b)) return known
    const isReworded = known !== undefined && all(saysTheSame)
    if (!isReworded) this.links++
    const plan = isReworded ? reworded(known, ordered) : link(ordered)
    this.#plans.set(group, plan)
    return plan
  }
}

/** Whether two versions of a document differ at most in the words below their headings. */
export function saysTheSame(a: PlanDocument, b: PlanDocument): boolean {
  return (
    a.path === b.path &&
    a.facts === b.facts &&
    a.remarks === b.remarks &&
    a.language === b.language &&
    a.fiscalYear === b.fiscalYear &&
    a.asOf === b.asOf &&
    a.configuration === b.configuration
  )
}
