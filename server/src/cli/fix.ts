/** `check --fix`: applies what is safe in each document and writes it back. */
import { resolve } from 'node:path'
import type { Analysis } from '../core/analysis'
import { fixAll } from '../core/features/try-fixes'
import type { DocumentPath } from '../core/rules/rule'
import { applyEdits } from '../core/text/edit'
import { type Examination, type Examined, Places } from './examine'
import { reasonOf, standardInputName } from './read-workspace'
import { readForChange, replaceFile } from './write-file'

export interface Fixed {
  readonly examination: Examination
  /** One sentence each: "fixed 2 findings in plan.md". */
  readonly changes: readonly string[]
  /** The text of standard input, changed or not; null when it was not examined. */
  readonly input: string | null
}

/** The same workspaces after their safe fixes; what cannot be written stays as it is and is named. */
export function fixFiles({ workspaces, failures }: Examination, cwd: string): Fixed {
  const changes: string[] = []
  const refusals: string[] = []
  let input: string | null = null
  const fixed = workspaces.map((examined): Examined => {
    const places = new Places(examined, cwd)
    const { analysis } = examined
    const texts = new Map<DocumentPath, string>()
    for (const path of analysis.paths()) {
      const before = analysis.text(path) ?? ''
      const state = withChanges(analysis, path, texts)
      const text = applyEdits(before, fixAll(state, path))
      const isInput = path === standardInputName && examined.folder.standardInput
      if (isInput) input = text
      if (text === before) continue
      const shown = places.shown(path)
      const refusal = isInput ? null : write(resolve(examined.folder.root, path), before, text)
      if (refusal !== null) {
        refusals.push(`cannot fix ${shown}: ${refusal}`)
        continue
      }
      const after = state.withTexts(new Map([[path, text]]))
      if (!isInput) changes.push(`fixed ${counted(state, after, path)} in ${shown}`)
      texts.set(path, text)
    }
    return { folder: examined.folder, analysis: texts.size === 0 ? analysis : analysis.withTexts(texts) }
  })
  return { examination: { workspaces: fixed, failures: [...failures, ...refusals] }, changes, input }
}

/** A document and those that its findings refer to, as they are after what has been fixed so far. */
function withChanges(
  analysis: Analysis,
  path: DocumentPath,
  texts: ReadonlyMap<DocumentPath, string>,
): Analysis {
  const related = analysis.findings(path).flatMap((finding) => finding.related.map((each) => each.path))
  const paths = [...new Set([path, ...related])]
  const changed = paths.flatMap((each): [DocumentPath, string][] => {
    const text = texts.get(each)
    return text === undefined ? [] : [[each, text]]
  })
  const part = analysis.part(paths)
  return changed.length === 0 ? part : part.withTexts(new Map(changed))
}

/** Null when the file has the new text; else why it has not. */
function write(file: string, before: string, text: string): string | null {
  try {
    const found = readForChange(file)
    if ('reason' in found) return found.reason
    if (found.text !== before) return 'it has changed meanwhile'
    replaceFile(file, found.mark + text)
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

function counted(before: Analysis, after: Analysis, path: DocumentPath): string {
  const count = Math.max(1, before.findings(path).length - after.findings(path).length)
  return `${count} finding${count === 1 ? '' : 's'}`
}
