/**
 * Documents with carets: a line of `^` below a line marks a finding, with `💡` when a fix is offered, severity, id
 * and message. The marks are stripped before the documents are read, and what is found is written back in the same
 * form, so that a comparison is exact both ways.
 */
import { AnalysisHost } from '../../server/src/core/analysis'
import type { DocumentPath, Finding } from '../../server/src/core/rules/rule'
import { applyEdits } from '../../server/src/core/text/edit'

const FILE = /^-- (\S+) --$/
const CARETS = /^ *\^+ (?:💡 )?(?:error|warning|information|hint) [\w-]+: /

/** The documents of a fixture, without marks; a fixture without `-- path --` lines is `plan.md`. */
export function documentsOf(fixture: string): Map<DocumentPath, string> {
  const files = new Map<DocumentPath, string>()
  let path = 'plan.md' as DocumentPath
  let lines: string[] = []
  const close = () => {
    if (lines.some((line) => line !== '') || files.size === 0) files.set(path, lines.join('\n'))
  }
  for (const line of fixture.split('\n')) {
    const file = FILE.exec(line)
    if (file !== null) {
      if (lines.length > 0) close()
      path = file[1] as DocumentPath
      lines = []
    } else if (!CARETS.test(line)) {
      lines.push(line)
    }
  }
  close()
  return files
}

export interface CheckOptions {
  /** Only findings of this rule are written. */
  readonly rule?: string
  /** The text of `plumbline.json`. */
  readonly configuration?: string
}

export function hostFor(
  documents: ReadonlyMap<DocumentPath, string>,
  options: CheckOptions = {},
): AnalysisHost {
  const host = new AnalysisHost((bug) => {
    throw new Error(bug)
  })
  host.setConfigurationFile(options.configuration ?? null)
  for (const [path, text] of documents) host.setDocument(path, text)
  return host
}

/** The fixture as it should be: its documents with the marks of what is really found. */
export function marked(fixture: string, options: CheckOptions = {}): string {
  const documents = documentsOf(fixture)
  const analysis = hostFor(documents, options).analysis()
  const named = FILE.test(fixture.split('\n').find((line) => line !== '') ?? '')
  const parts = [...documents].map(([path, text]) => {
    const lines = analysis.lines(path)
    const marks = new Map<number, string[]>()
    for (const finding of analysis.findings(path)) {
      if (options.rule !== undefined && finding.rule !== options.rule) continue
      const start = lines.positionAt(finding.span.start)
      const end = lines.positionAt(finding.span.end)
      const width = Math.max(1, end.line === start.line ? end.column - start.column : 1)
      marks.set(start.line, [
        ...(marks.get(start.line) ?? []),
        `${' '.repeat(start.column)}${'^'.repeat(width)} ${described(finding)}`,
      ])
    }
    const body = text.split('\n').flatMap((line, index) => [line, ...(marks.get(index) ?? [])])
    return (named ? [`-- ${path} --`, ...body] : body).join('\n')
  })
  const lead = named ? fixture.slice(0, fixture.indexOf('--')) : ''
  return lead + parts.join('\n')
}

function described(finding: Finding): string {
  return `${finding.fixes.length > 0 ? '💡 ' : ''}${finding.severity} ${finding.rule}: ${finding.message}`
}

/** The documents after a fix, the first unless another is asked for, of the first finding of a rule. */
export function fixed(
  fixture: string,
  rule: string,
  options: CheckOptions = {},
  choice = 0,
): Map<DocumentPath, string> {
  const documents = documentsOf(fixture)
  const analysis = hostFor(documents, options).analysis()
  for (const path of documents.keys()) {
    const fix = analysis.findings(path).find((finding) => finding.rule === rule)?.fixes[choice]
    if (fix === undefined) continue
    const result = new Map(documents)
    for (const [target, text] of documents) {
      result.set(
        target,
        applyEdits(
          text,
          fix.edits.filter((edit) => edit.path === target),
        ),
      )
    }
    return result
  }
  return documents
}

/** The fixes of the first finding of a rule that hold when they are tried: each title, with the lines that it writes. */
export function ways(fixture: string, rule: string, options: CheckOptions = {}): string[] {
  const documents = documentsOf(fixture)
  const analysis = hostFor(documents, options).analysis()
  for (const path of documents.keys()) {
    const finding = analysis.findings(path).find((each) => each.rule === rule)
    if (finding === undefined) continue
    return analysis.trials.held(path, finding).map(({ title, edits }) => {
      const written = [...documents].flatMap(([target, text]) => {
        const own = edits.filter((edit) => edit.path === target)
        const before = text.split('\n')
        return applyEdits(text, own)
          .split('\n')
          .filter((line, index) => line !== before[index] && line !== '')
      })
      return [title, ...written].join('\n')
    })
  }
  return []
}
