/** What an editor offers to do at a place: fix a finding, silence or accept it, insert what is missing. */
import { acceptingEdit } from '../config/baseline'
import type { Item } from '../model/model'
import type { DocumentPath, Finding, Fix, FixEdit, Sources } from '../rules/rule'
import { ignoreEdit } from '../rules/suppression'
import { overlaps, type Span } from '../text/span'
import { missingFields } from './missing-fields'
import { BASELINE_PATH, CONFIGURATION_RULE } from './own-files'

/** Something the editor offers to do at a place. */
export interface CodeAction {
  readonly title: string
  readonly kind: 'quickfix' | 'refactor'
  /** The finding that it removes, if any. */
  readonly finding?: Finding
  readonly safe: boolean
  /** The first choice among several for one finding. */
  readonly preferred: boolean
  readonly edits: readonly FixEdit[]
}

/** One document, and what is known of it. */
export interface Actionable {
  readonly path: DocumentPath
  readonly findings: readonly Finding[]
  readonly items: readonly Item[]
  readonly sources: Sources
  /** The text of the workspace's baseline; null when there is none. */
  readonly baseline: string | null
  /** The fixes of a finding that are worth offering. */
  readonly fixesOf: (finding: Finding) => readonly Fix[]
}

/** Fixes first, then what silences findings, then refactorings. */
export function codeActionsAt(span: Span, document: Actionable): CodeAction[] {
  const { path, sources } = document
  const here = document.findings.filter((finding) => overlaps(finding.span, span))
  const fixes = here.flatMap((finding) =>
    document.fixesOf(finding).map(
      ({ title, safe, edits }, index): CodeAction => ({
        title,
        kind: 'quickfix',
        finding,
        safe,
        preferred: index === 0,
        edits,
      }),
    ),
  )
  // An error in front matter is no rule's, and must be put right.
  const ofRules = here.filter(({ rule }) => rule !== CONFIGURATION_RULE)
  const ignored = ofRules.flatMap((finding) => {
    // A comment about a comment helps nobody.
    if (finding.rule === 'unused-suppression') return []
    return asking(finding, `Ignore ${finding.rule} here`, ignoreEdit(sources.text(path), finding, path))
  })
  const accepted = ofRules.flatMap((finding) => {
    const { rule, message, fingerprint } = finding
    const edit = acceptingEdit(document.baseline, { rule, path, message, fingerprint })
    return asking(finding, `Accept ${rule} into the baseline`, edit && { ...edit, path: BASELINE_PATH })
  })
  const insertions = missingFields(sources, path, document.items, span).map(
    ({ title, edits }): CodeAction => ({ title, kind: 'refactor', safe: false, preferred: false, edits }),
  )
  return [...fixes, ...ignored, ...accepted, ...insertions]
}

/** A quick fix that decides that a finding may stay. */
function asking(finding: Finding, title: string, edit: FixEdit | null): CodeAction[] {
  return edit === null
    ? []
    : [{ title, kind: 'quickfix', finding, safe: false, preferred: false, edits: [edit] }]
}
