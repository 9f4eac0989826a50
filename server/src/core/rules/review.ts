/** Runs the rules and turns what they report into findings with places. */
import type { Places } from '../model/places'
import {
  changedParts,
  changedPartsOfPlan,
  type DocumentPath,
  type Plan,
  type PlanDocument,
} from '../plan/plan'
import { withReads } from '../text/reads'
import { rules } from './index'
import { type Placed, placed, placedAgain } from './placing'
import type { Finding, Problem, Report, Rule, Severity, Sources } from './rule'
import { silence } from './suppression'

/** What a rule is to be done with: the configuration's word on it, if any. */
export type SeverityOf = (rule: Rule) => Severity | 'off'

/** Told once when a rule fails: its bug silences that rule for that document and nothing else. */
export type OnBug = (rule: string, path: DocumentPath | null, error: unknown) => void

/** What one rule said of one document or plan. */
interface Answer {
  readonly problems: ReadonlyMap<DocumentPath, readonly Problem[]>
  /** What it was made of; the answer holds while these parts are the same. */
  readonly parts: ReadonlySet<string>
}

interface Answers<Subject> {
  readonly subject: Subject
  readonly byRule: Map<string, Answer>
}

/** What a document's findings were made of. */
interface Mapped {
  /** Of each rule, with its severity. */
  readonly placed: readonly (readonly Placed[])[]
  readonly severities: readonly (Severity | 'off')[]
  readonly parts: readonly (readonly Problem[])[]
  readonly configuration: unknown
  /** Of the document itself and of all that its findings refer to. */
  readonly places: ReadonlyMap<DocumentPath, Places | null>
  readonly findings: readonly Finding[]
}

const NONE: readonly Problem[] = []

/**
 * Runs the rules and keeps their answers: a document rule is asked again when what its document says has changed, a
 * plan rule when what any document says has. Findings get their places last.
 */
export class Reviewer {
  readonly #onBug: OnBug
  readonly #ofDocuments = new Kept<PlanDocument>(changedParts)
  readonly #ofPlans = new Kept<Plan>(changedPartsOfPlan)
  readonly #mapped = new Map<DocumentPath, Mapped>()
  /** How often a rule was asked. */
  checks = 0

  constructor(onBug: OnBug) {
    this.#onBug = onBug
  }

  /** The findings of one document of a plan, in the order of their places; the same array if nothing has changed. */
  findings(plan: Plan, document: PlanDocument, sources: Sources, severityOf: SeverityOf): readonly Finding[] {
    const { path, configuration } = document
    const known = this.#mapped.get(path)
    const severities =
      known?.configuration === configuration ? known.severities : rules.map((rule) => severityOf(rule))
    const parts = rules.map((rule, index) =>
      severities[index] === 'off' ? NONE : (this.#problems(rule, plan, document).get(path) ?? NONE),
    )
    if (known?.severities === severities && isStill(known, parts, sources)) return known.findings
    const all = parts.map((problems, index) =>
      known?.severities === severities && known.parts[index] === problems
        ? known.placed[index]!.map((each) => placedAgain(each, sources))
        : problems.map((problem) => placed(rules[index]!, severities[index] as Severity, problem, sources)),
    )
    const found = all.flatMap((each) => each.flatMap(({ finding }) => finding ?? []))
    const findings = this.#silenced(found, document, sources, severityOf)
    const paths = new Set([path])
    for (const { related } of findings) for (const each of related) paths.add(each.path)
    const places = new Map([...paths].map((each) => [each, sources.placesIfAny(each)]))
    this.#mapped.set(path, { parts, placed: all, severities, configuration, places, findings })
    return findings
  }

  /** Drops what is kept of a document that is no more. */
  forget(path: DocumentPath): void {
    this.#mapped.delete(path)
    this.#ofDocuments.forget(path)
    this.#ofPlans.forget(path)
  }

  #problems(rule: Rule, plan: Plan, document: PlanDocument): Answer['problems'] {
    if (rule.scope === 'suppressions') return new Map()
    if (rule.scope === 'plan') {
      const answers = this.#ofPlans.of(plan, plan.documents[0]!.path)
      return this.#answer(rule, null, answers, (report) => rule.check(plan, report))
    }
    const answers = this.#ofDocuments.of(document, document.path)
    return this.#answer(rule, document.path, answers, (report) => rule.check(document, report))
  }

  #answer<Subject>(
    rule: Rule,
    path: DocumentPath | null,
    { byRule }: Answers<Subject>,
    check: (report: Report) => void,
  ): Answer['problems'] {
    const known = byRule.get(rule.id)
    if (known !== undefined) return known.problems
    const problems = new Map<DocumentPath, Problem[]>()
    this.checks++
    const report: Report = (problem) => {
      const list = problems.get(problem.at.path)
      if (list === undefined) problems.set(problem.at.path, [problem])
      else list.push(problem)
    }
    const { parts } = withReads(() => guarded(rule, path, () => check(report), this.#onBug))
    byRule.set(rule.id, { problems, parts })
    return problems
  }

  /** What no comment silences, and what is to be said of the comments. */
  #silenced(
    found: readonly Finding[],
    document: PlanDocument,
    sources: Sources,
    severityOf: SeverityOf,
  ): readonly Finding[] {
    const { kept, judged } = silence(found, document, sources, severityOf)
    for (const rule of rules) {
      if (rule.scope !== 'suppressions' || judged.length === 0) continue
      const severity = severityOf(rule)
      if (severity === 'off') continue
      const collect = (problem: Problem) => {
        const { finding } = placed(rule, severity, problem, sources)
        if (finding !== null) kept.push(finding)
      }
      guarded(rule, document.path, () => rule.check(document, judged, collect), this.#onBug)
    }
    return kept.sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
    )
  }
}

/** The answers about each version of its subjects; a new version starts with those of the last one that still hold. */
class Kept<Subject extends object> {
  readonly #changed: (old: Subject, now: Subject) => ReadonlySet<string> | null
  readonly #all = new WeakMap<Subject, Answers<Subject>>()
  readonly #last = new Map<DocumentPath, Answers<Subject>>()

  constructor(changed: (old: Subject, now: Subject) => ReadonlySet<string> | null) {
    this.#changed = changed
  }

  of(subject: Subject, path: DocumentPath): Answers<Subject> {
    let answers = this.#all.get(subject)
    if (answers === undefined) {
      const old = this.#last.get(path)
      const changed = old === undefined ? null : this.#changed(old.subject, subject)
      const byRule = [...(old === undefined || changed === null ? [] : old.byRule)].filter(
        ([, { parts }]) => !meet(parts, changed!),
      )
      answers = { subject, byRule: new Map(byRule) }
      this.#all.set(subject, answers)
      this.#last.set(path, answers)
    }
    return answers
  }

  forget(path: DocumentPath): void {
    this.#last.delete(path)
  }
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const each of others) if (some.has(each)) return true
  return false
}

function isStill({ parts, places }: Mapped, now: readonly (readonly Problem[])[], sources: Sources): boolean {
  for (const [path, known] of places) if (sources.placesIfAny(path) !== known) return false
  return parts.length === now.length && parts.every((part, index) => part === now[index])
}

function guarded(rule: Rule, path: DocumentPath | null, check: () => void, onBug: OnBug): void {
  try {
    check()
  } catch (error) {
    onBug(rule.id, path, error)
  }
}
