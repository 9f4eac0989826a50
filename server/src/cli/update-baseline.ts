/** `check --update-baseline`: writes all that is found into the baseline. */
import { relative, resolve } from 'node:path'
import { type AcceptedFinding, baselineText, readBaseline } from '../core/config/baseline'
import type { Examination } from './examine'
import { baselineName, reasonOf } from './read-workspace'
import { replaceFile } from './write-file'

/** What was written, one sentence each, and what could not be. */
export interface Updated {
  readonly changes: readonly string[]
  readonly failures: readonly string[]
}

/**
 * Accepts every finding of the examined documents, and nothing else of them; what stands in the file for documents
 * that were not examined stays.
 */
export function updateBaselines({ workspaces }: Examination, file: string | undefined, cwd: string): Updated {
  const byFile = new Map<string, AcceptedFinding[]>()
  for (const { folder, analysis } of workspaces) {
    const target = file === undefined ? resolve(folder.root, baselineName) : resolve(cwd, file)
    const accepted = byFile.get(target) ?? []
    byFile.set(target, accepted)
    const examined = new Set<string>(analysis.paths())
    if (!folder.whole)
      for (const { rule, path, message, fingerprint } of readBaseline(folder.baseline?.text ?? '{}').entries)
        if (!examined.has(path)) accepted.push({ rule, path, message, fingerprint })
    for (const path of analysis.paths())
      for (const { rule, message, fingerprint } of analysis.findings(path))
        accepted.push({ rule, path, message, fingerprint })
  }
  const changes: string[] = []
  const failures: string[] = []
  for (const [target, accepted] of byFile) {
    const shown = relative(cwd, target)
    const count = `${accepted.length} finding${accepted.length === 1 ? '' : 's'}`
    try {
      replaceFile(target, baselineText(accepted))
      changes.push(`${shown} accepts ${count}`)
    } catch (error) {
      failures.push(`cannot write ${shown}: ${reasonOf(error)}`)
    }
  }
  return { changes, failures }
}
