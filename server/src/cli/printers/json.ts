/** Reports for programs: the shapes that `plumbline check` and `explain` print with `--format json`. */
import type { ExplainedFile } from '../../core/features/explain'
import { isoDay } from '../../core/notation/time/calendar'
import type { Fix, Severity } from '../../core/rules/rule'
import type { Range } from '../examine'
import type { CheckedFile, Report } from '../report'

export interface JsonReport {
  readonly version: 1
  /** The day against which due dates were judged. */
  readonly asOf: string
  /** Every file that was examined, strategy or not. */
  readonly files: readonly JsonFile[]
  readonly summary: Report['summary']
}

export interface JsonFile {
  /** Relative to its root, with `/`. */
  readonly path: string
  /** The folder that the path starts from, where several were named. */
  readonly root?: string
  readonly strategy: boolean
  readonly findings: readonly JsonFinding[]
}

export interface JsonFinding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly range: Range
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[]
  readonly fixes: readonly JsonFix[]
  readonly fingerprint: string
}

export interface JsonFix {
  readonly title: string
  readonly safe: boolean
  readonly edits: readonly { readonly path: string; readonly range: Range; readonly newText: string }[]
}

export function printCheckAsJson(report: Report): string {
  const roots = new Set(report.files.map((file) => file.root))
  const output: JsonReport = {
    version: 1,
    asOf: isoDay(report.asOf),
    files: report.files.map((file) => jsonFile(file, roots.size > 1)),
    summary: report.summary,
  }
  return print(output)
}

export function printExplainAsJson(files: readonly ExplainedFile[]): string {
  return print({ version: 1, files })
}

function print(output: unknown): string {
  return `${JSON.stringify(output, null, 2)}\n`
}

function jsonFile(file: CheckedFile, withRoot: boolean): JsonFile {
  const { places } = file
  return {
    path: places.relative(file.path),
    ...(withRoot ? { root: file.root } : {}),
    strategy: file.strategy,
    findings: file.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      range: places.range(file.path, finding.span),
      related: finding.related.map(({ path, span, message }) => ({
        path: places.relative(path),
        range: places.range(path, span),
        message,
      })),
      fixes: file.fixesOf(finding).map((fix) => jsonFix(fix, file)),
      fingerprint: finding.fingerprint,
    })),
  }
}

function jsonFix(fix: Fix, { places }: CheckedFile): JsonFix {
  return {
    title: fix.title,
    safe: fix.safe,
    edits: fix.edits.map(({ path, span, newText }) => ({
      path: places.relative(path),
      range: places.range(path, span),
      newText,
    })),
  }
}
