/** Comments that silence findings: `<!-- plumbline-ignore wrong-gap: why -->`, also for a section or a file. */
import { nearest } from '../text/nearest'
import { overlaps } from '../text/span'
import { rules } from './index'
import type { Finding, FixEdit, JudgedSuppression, ReviewedDocument, Rule, Sources } from './rule'

/** The findings that no comment silences, and what became of each comment. */
export function silence(
  findings: readonly Finding[],
  document: ReviewedDocument,
  sources: Sources,
  severityOf: (rule: Rule) => string,
): { readonly kept: Finding[]; readonly judged: readonly JudgedSuppression[] } {
  const { path, remarks } = document
  if (remarks.suppressions.length === 0) return { kept: [...findings], judged: [] }
  // A rule that is switched off says nothing, so nobody can tell whether its comments are needed.
  const off = new Set(rules.filter((rule) => severityOf(rule) === 'off').map((rule) => rule.id))
  const ids = rules.map((rule) => rule.id)
  const silenced = new Set<Finding>()
  const judged = remarks.suppressions.map((suppression): JudgedSuppression => {
    const covers = sources.span({ path, id: suppression.id, part: 'covers' })
    const covered = covers === undefined ? [] : findings.filter((finding) => overlaps(covers, finding.span))
    const named = suppression.rules.length === 0 ? ['*'] : suppression.rules
    const unused = named.filter((rule) => {
      const hit = covered.filter((finding) => rule === '*' || finding.rule === rule)
      for (const finding of hit) silenced.add(finding)
      return hit.length === 0 && !off.has(rule)
    })
    const unknown = unused.filter((rule) => rule !== '*' && !ids.includes(rule))
    return { suppression, unused, unknown: new Map(unknown.map((rule) => [rule, nearest(rule, ids)])) }
  })
  return { kept: findings.filter((finding) => !silenced.has(finding)), judged }
}

/** The edit that silences one finding where it stands; null where no comment can be written. */
export function ignoreEdit(text: string, finding: Finding, path: FixEdit['path']): FixEdit | null {
  const lineStart = text.lastIndexOf('\n', finding.span.start - 1) + 1
  const next = text.indexOf('\n', finding.span.start)
  const lineEnd = next < 0 ? text.length : next
  const line = text.slice(lineStart, lineEnd).replace(/[ \t\r]+$/, '')
  const comment = (reason: string) => `<!-- plumbline-ignore ${finding.rule}: ${reason} -->`
  if (finding.span.end > lineEnd) {
    // What spans lines is silenced from the line before; in a list that would end the list.
    if (/^\s/.test(line)) return null
    const end = text.charAt(lineEnd - 1) === '\r' ? '\r\n' : '\n'
    const span = { start: lineStart, end: lineStart }
    return { path, span, newText: comment('reason') + end, snippet: comment(`\${1:reason}`) + end }
  }
  const at = isRow(line) ? endOfCell(line, finding.span.end - lineStart) + lineStart : lineStart + line.length
  const span = { start: at, end: at }
  return { path, span, newText: ` ${comment('reason')}`, snippet: ` ${comment(`\${1:reason}`)}` }
}

/** A line of a table: with pipes at its edge or between its cells. */
function isRow(line: string): boolean {
  return /^\s*\|/.test(line) || /(?<!\\)\|/.test(line)
}

function endOfCell(line: string, from: number): number {
  let at = Math.max(0, from)
  // A whole row is silenced from its last cell.
  if (at >= line.length) at = line.endsWith('|') ? line.length - 1 : line.length
  while (at < line.length && !(line.charAt(at) === '|' && line.charAt(at - 1) !== '\\')) at++
  while (at > 0 && /[ \t]/.test(line.charAt(at - 1))) at--
  return at
}
