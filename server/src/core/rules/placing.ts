/** Turns what rules report into findings: each problem gets its places, and keeps them until its sections move. */
import type { Spot } from '../model/places'
import type { Finding, Place, Problem, Related, Rule, Severity, Sources } from './rule'

/** A problem with its finding, as far as the document has its places. */
export interface Placed {
  readonly rule: string
  readonly severity: Severity
  readonly fingerprint: string
  readonly problem: Problem
  /** Of the problem itself and of all that it refers to; undefined for what the documents do not have. */
  readonly spots: readonly (Spot | undefined)[]
  readonly finding: Finding | null
}

export function placed(rule: Rule, severity: Severity, problem: Problem, sources: Sources): Placed {
  const spots = placesOf(problem).map((place) => sources.spot(place))
  const said = {
    rule: rule.id,
    // A configured severity moves the rule as a whole; what a rule is less sure of stays below what it is sure of.
    severity: severity === rule.severity ? (problem.severity ?? severity) : severity,
    fingerprint: fingerprint(rule.id, problem.at, problem.key ?? problem.message),
    problem,
    spots,
  }
  return { ...said, finding: findingOf(said, sources) }
}

/** The same problem in a later version of the documents. */
export function placedAgain(before: Placed, sources: Sources): Placed {
  const { rule, severity, fingerprint, problem } = before
  const spots = placesOf(problem).map((place, index) => {
    const spot = before.spots[index]
    return spot === undefined
      ? sources.spot(place)
      : sources.placesIfAny(place.path)?.again(spot, place.id, place.part)
  })
  const said = { rule, severity, fingerprint, problem, spots }
  return { ...said, finding: findingOf(said, sources) }
}

function placesOf({ at, related }: Problem): Place[] {
  return related === undefined ? [at] : [at, ...related.map((each) => each.at)]
}

function findingOf(
  { rule, severity, fingerprint, problem, spots: [spot, ...others] }: Omit<Placed, 'finding'>,
  sources: Sources,
): Finding | null {
  if (spot === undefined) return null
  const related = others.flatMap((other, index): Related[] => {
    const { at, message } = problem.related![index]!
    return other === undefined ? [] : [{ path: at.path, span: other.span, message }]
  })
  let fixes: Finding['fixes'] | null = null
  return {
    rule,
    severity,
    message: problem.message,
    span: spot.span,
    related,
    get fixes() {
      // Most findings are looked at and never fixed: fixes are written when somebody asks.
      fixes ??= problem.fixes?.(sources) ?? []
      return fixes
    },
    fingerprint,
  }
}

/** FNV-1a over what the finding says: stable while text elsewhere moves it about. */
function fingerprint(rule: string, at: Place, message: string): string {
  let hash = 0x811c9dc5
  for (const unit of `${rule}\n${at.path}\n${message}`)
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
