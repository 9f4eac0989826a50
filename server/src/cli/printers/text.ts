/** Reports for people, laid out as compilers do: place, severity and message, then the line with the text marked. */
import type { Finding, Severity } from '../../core/rules/rule'
import type { CheckedFile, Report, Summary } from '../report'
import { excerpt, harmless } from './excerpt'
import { type Paint, painter, severities } from './style'

export interface TextOptions {
  readonly colours: boolean
  /** Of the terminal, in columns; longer source lines are cut around the marked text. */
  readonly width: number
}

export function printCheckAsText(report: Report, options: TextOptions): string {
  const paint = painter(options.colours)
  const groups = report.files
    .filter((file) => file.findings.length > 0)
    .map((file) =>
      file.findings.map((finding) => printFinding(file, finding, paint, options.width)).join('\n'),
    )
  return `${[...groups, printSummary(report.summary, paint)].join('\n')}\n`
}

function printFinding(file: CheckedFile, finding: Finding, paint: Paint, width: number): string {
  const { places } = file
  const range = places.range(file.path, finding.span)
  const { word, style } = severities[finding.severity]
  const place = `${harmless(places.shown(file.path))}:${range.start.line}:${range.start.column}`
  const gutter = String(range.start.line).length + 2
  const bar = (sign: string) => paint('dim', `${' '.repeat(gutter)}${sign}`)
  const lines = [
    `${paint('bold', place)}  ${paint(style, word)}  ${harmless(finding.message)}  ${paint('dim', finding.rule)}`,
  ]
  const shown = excerpt(places.text(file.path), finding.span, Math.max(40, width - gutter - 3))
  if (shown !== null) {
    lines.push(`${paint('dim', ` ${range.start.line} │`)} ${shown.line}`)
    lines.push(`${bar('│')} ${shown.indent}${paint(style, shown.marks)}`)
  }
  for (const related of finding.related) {
    const { start } = places.range(related.path, related.span)
    const where = `${harmless(places.shown(related.path))}:${start.line}:${start.column}`
    lines.push(`${bar('├')} ${paint('dim', where)}  ${harmless(related.message)}`)
  }
  // A title promises nothing that would have to be tried first: `--fix` and the editor try what they apply.
  const [fix] = finding.fixes
  if (fix !== undefined) lines.push(`${bar('╰')} ${paint('green', 'fix:')} ${harmless(fix.title)}`)
  return `${lines.join('\n')}\n`
}

/** "3 errors, 5 warnings, 2 notes in 4 documents (2 are no strategy)" */
function printSummary(summary: Summary, paint: Paint): string {
  const counts: readonly [number, string, Severity][] = [
    [summary.errors, 'error', 'error'],
    [summary.warnings, 'warning', 'warning'],
    [summary.information, 'note', 'information'],
    [summary.hints, 'hint', 'hint'],
  ]
  const found = counts
    .filter(([count]) => count > 0)
    .map(([count, noun, severity]) => paint(severities[severity].style, plural(count, noun)))
  const { documents, strategies } = summary
  if (documents === 0) return 'No Markdown documents here.'
  const others = documents - strategies
  const aside =
    others === 0
      ? ''
      : paint(
          'dim',
          ` (${others === documents ? 'none is a' : others === 1 ? '1 is no' : `${others} are no`} strategy)`,
        )
  const known = summary.accepted === 0 ? '' : paint('dim', `, and ${summary.accepted} in the baseline`)
  const what = found.length === 0 ? paint(['green', 'bold'], 'No contradictions') : found.join(', ')
  return `${what} in ${plural(documents, 'document')}${aside}${known}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
