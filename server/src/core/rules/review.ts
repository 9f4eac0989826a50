/** Runs the rules and turns what they report into findings with places. */
import type { DocumentPath, Plan } from '../plan/plan'
import { rules } from './index'
import type { Finding, Place, Problem, Related, Rule, Severity, Sources } from './rule'
import { silence } from './suppression'

/** What a rule is to be done with: the configuration's word on it, if any. */
export type SeverityOf = (rule: Rule) => Severity | 'off'

/** Told once when a rule fails: its bug silences that rule for that document and nothing else. */
export type OnBug = (rule: string, path: DocumentPath | null, error: unknown) => void

/** The findings of all documents, by path, in the order of their places. */
export function review(
  plan: Plan,
  sources: Sources,
  severityOf: SeverityOf,
  onBug: OnBug,
): Map<DocumentPath, Finding[]> {
  const found = new Map<DocumentPath, Finding[]>()
  for (const document of plan.documents) found.set(document.path, [])
  for (const rule of rules) {
    const severity = severityOf(rule)
    if (severity === 'off') continue
    const collect = (problem: Problem) => {
      const finding = findingOf(rule, severity, problem, sources)
      if (finding !== null) found.get(problem.at.path)?.push(finding)
    }
    if (rule.scope === 'plan') guarded(rule, null, () => rule.check(plan, collect), onBug)
    else if (rule.scope === 'document')
      for (const document of plan.documents)
        guarded(rule, document.path, () => rule.check(document, collect), onBug)
  }
  for (const document of plan.documents) {
    const { kept, judged } = silence(found.get(document.path) ?? [], document, sources, severityOf)
    found.set(document.path, kept)
    for (const rule of rules) {
      if (rule.scope !== 'suppressions' || judged.length === 0) continue
      const severity = severityOf(rule)
      if (severity === 'off') continue
      const collect = (problem: Problem) => {
        const finding = findingOf(rule, severity, problem, sources)
        if (finding !== null) kept.push(finding)
      }
      guarded(rule, document.path, () => rule.check(document, judged, collect), onBug)
    }
  }
  for (const findings of found.values())
    findings.sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
    )
  return found
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
