/** Runs the rules and turns what they report into findings with places. */
import type { Places } from '../model/places'
import { Wording } from '../model/wording'
import { saysTheSame } from '../plan/linker'
import type { DocumentPath, Plan, PlanDocument } from '../plan/plan'
import { rules } from './index'
import type { Finding, Place, Problem, Related, Report, Rule, Severity, Sources } from './rule'
import { silence } from './suppression'

/** What a rule is to be done with: the configuration's word on it, if any. */
export type SeverityOf = (rule: Rule) => Severity | 'off'

/** Told once when a rule fails: its bug silences that rule for that document and nothing else. */
export type OnBug = (rule: string, path: DocumentPath | null, error: unknown) => void

/** What one rule said of one document or plan. */
interface Answer {
  readonly problems: ReadonlyMap<DocumentPath, readonly Problem[]>
  /** It depends on the words below headings, which change with nearly every key press. */
  readonly ofWords: boolean
}

interface Answers<Subject> {
  subject: Subject
  readonly byRule: Map<string, Answer>
}

/** What a document's findings were made of. */
interface Mapped {
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
  // By what stays the same object while only words change.
  readonly #ofDocuments = new WeakMap<object, Answers<PlanDocument>>()
  readonly #ofPlans = new WeakMap<object, Answers<Plan>>()
  readonly #mapped = new Map<DocumentPath, Mapped>()
  /** How often a rule was asked. */
  checks = 0

  constructor(onBug: OnBug) {
    this.#onBug = onBug
  }

  /** The findings of one document of a plan, in the order of their places; the same array if nothing has changed. */
  findings(plan: Plan, document: PlanDocument, sources: Sources, severityOf: SeverityOf): readonly Finding[] {
    const { path, configuration } = document
    const parts = rules.map((rule) =>
      severityOf(rule) === 'off' ? NONE : (this.#problems(rule, plan, document).get(path) ?? NONE),
    )
    const known = this.#mapped.get(path)
    if (known !== undefined && known.configuration === configuration && isStill(known, parts, sources))
      return known.findings
    const findings = this.#placed(document, parts, sources, severityOf)
    const paths = new Set([path, ...findings.flatMap(({ related }) => related.map((each) => each.path))])
    const places = new Map([...paths].map((each) => [each, sources.placesIfAny(each)]))
    this.#mapped.set(path, { parts, configuration, places, findings })
    return findings
  }

  /** Drops what is kept of a document that is no more. */
  forget(path: DocumentPath): void {
    this.#mapped.delete(path)
  }

  #problems(rule: Rule, plan: Plan, document: PlanDocument): Answer['problems'] {
    if (rule.scope === 'suppressions') return new Map()
    if (rule.scope === 'plan') {
      const answers = answersFor(this.#ofPlans, plan.metrics, plan, () => true)
      return this.#answer(rule, null, answers, (report) => rule.check(plan, report))
    }
    const answers = answersFor(this.#ofDocuments, document.facts, document, saysTheSame)
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
    const asked = Wording.asked
    this.checks++
    guarded(
      rule,
      path,
      () =>
        check((problem) => {
          const list = problems.get(problem.at.path)
          if (list === undefined) problems.set(problem.at.path, [problem])
          else list.push(problem)
        }),
      this.#onBug,
    )
    byRule.set(rule.id, { problems, ofWords: Wording.asked !== asked })
    return problems
  }

  #placed(
    document: PlanDocument,
    parts: readonly (readonly Problem[])[],
    sources: Sources,
    severityOf: SeverityOf,
  ): readonly Finding[] {
    const found: Finding[] = []
    rules.forEach((rule, index) => {
      const severity = severityOf(rule)
      if (severity === 'off') return
      for (const problem of parts[index]!) {
        const finding = findingOf(rule, severity, problem, sources)
        if (finding !== null) found.push(finding)
      }
    })
    const { kept, judged } = silence(found, document, sources, severityOf)
    for (const rule of rules) {
      if (rule.scope !== 'suppressions' || judged.length === 0) continue
      const severity = severityOf(rule)
      if (severity === 'off') continue
      const collect = (problem: Problem) => {
        const finding = findingOf(rule, severity, problem, sources)
        if (finding !== null) kept.push(finding)
      }
      guarded(rule, document.path, () => rule.check(document, judged, collect), this.#onBug)
    }
    return kept.sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
    )
  }
}

/** The answers that still hold: all about the same subject, those without words about a reworded one. */
function answersFor<Subject>(
  all: WeakMap<object, Answers<Subject>>,
  key: object,
  subject: Subject,
  isReworded: (a: Subject, b: Subject) => boolean,
): Answers<Subject> {
  let answers = all.get(key)
  if (answers === undefined || (answers.subject !== subject && !isReworded(answers.subject, subject))) {
    answers = { subject, byRule: new Map() }
    all.set(key, answers)
  } else if (answers.subject !== subject) {
    answers.subject = subject
    for (const [rule, { ofWords }] of answers.byRule) if (ofWords) answers.byRule.delete(rule)
  }
  return answers
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

function findingOf(rule: Rule, severity: Severity, problem: Problem, sources: Sources): Finding | null {
  const span = sources.span(problem.at)
  if (span === undefined) return null
  const related = (problem.related ?? []).flatMap(({ at, message }): Related[] => {
    const place = sources.span(at)
    return place === undefined ? [] : [{ path: at.path, span: place, message }]
  })
  // A configured severity moves the rule as a whole; what a rule is less sure of stays below what it is sure of.
  const own =
    problem.severity === undefined ? severity : severity === rule.severity ? problem.severity : severity
  let fixes: Finding['fixes'] | null = null
  return {
    rule: rule.id,
    severity: own,
    message: problem.message,
    span,
    related,
    get fixes() {
      // Most findings are looked at and never fixed: fixes are written when somebody asks.
      fixes ??= problem.fixes?.(sources) ?? []
      return fixes
    },
    fingerprint: fingerprint(rule.id, problem.at, problem.key ?? problem.message),
  }
}

/** FNV-1a over what the finding says: stable while text elsewhere moves it about. */
function fingerprint(rule: string, at: Place, message: string): string {
  let hash = 0x811c9dc5
  for (const unit of `${rule}\n${at.path}\n${message}`)
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
