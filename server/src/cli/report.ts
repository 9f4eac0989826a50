/** What `check` has to say, before any printer gives it a form. */
import { BASELINE_PATH, CONFIGURATION_PATH } from '../core/analysis'
import type { Day } from '../core/notation/time/time'
import type { DocumentPath, Finding, Fix, Severity } from '../core/rules/rule'
import { type Examination, Places } from './examine'

export interface Report {
  /** Of the first workspace; they differ only by their configurations. */
  readonly asOf: Day
  /** By root in the order given, then by path. */
  readonly files: readonly CheckedFile[]
  readonly summary: Summary
}

export interface CheckedFile {
  readonly path: DocumentPath
  /** The absolute path of its workspace. */
  readonly root: string
  readonly strategy: boolean
  readonly findings: readonly Finding[]
  readonly places: Places
  /** The fixes of a finding that do what they say; they are tried when this is called. */
  readonly fixesOf: (finding: Finding) => readonly Fix[]
}

export interface Summary {
  /** How many documents were examined, strategies or not. */
  readonly documents: number
  readonly strategies: number
  readonly errors: number
  readonly warnings: number
  readonly information: number
  readonly hints: number
  /** What the baseline accepts; the other counts leave it out. */
  readonly accepted: number
}

/** Collects the findings of every document, and those of a configuration file that has some. */
export function makeReport({ workspaces }: Examination, today: Day, cwd: string): Report {
  const files: CheckedFile[] = []
  let documents = 0
  let accepted = 0
  for (const examined of workspaces) {
    const { analysis, folder } = examined
    const places = new Places(examined, cwd)
    const paths = analysis.paths()
    documents += paths.length
    accepted += analysis.accepted
    for (const own of [CONFIGURATION_PATH, BASELINE_PATH]) {
      const problems = analysis.findings(own)
      if (problems.length === 0) continue
      files.push({
        path: own,
        root: folder.root,
        strategy: false,
        findings: problems,
        places,
        fixesOf: () => [],
      })
    }
    for (const path of paths) {
      const strategy = analysis.verdict(path).is
      const fixesOf = (finding: Finding) => analysis.trials.held(path, finding)
      files.push({ path, root: folder.root, strategy, findings: analysis.findings(path), places, fixesOf })
    }
  }
  const all = files.flatMap((file) => file.findings)
  const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length
  return {
    asOf: workspaces[0]?.analysis.asOf ?? today,
    files,
    summary: {
      documents,
      strategies: files.filter((file) => file.strategy).length,
      errors: count('error'),
      warnings: count('warning'),
      information: count('information'),
      hints: count('hint'),
      accepted,
    },
  }
}

const order: readonly Severity[] = ['error', 'warning', 'information', 'hint']

/** Whether anything in the report is as severe as the threshold, or more so. */
export function reaches(report: Report, threshold: Severity): boolean {
  const limit = order.indexOf(threshold)
  return report.files.some((file) => file.findings.some(({ severity }) => order.indexOf(severity) <= limit))
}
