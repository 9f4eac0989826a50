/** A comment that was written to silence a finding and silences none. */
import type { Fix, JudgedSuppression, Place, Sources, SuppressionRule } from './rule'

export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  scope: 'suppressions',
  severity: 'hint',
  summary: 'A comment that is to silence a finding where there is none',
  why: `A comment stays when the problem has gone, and then hides the next one. Comments are read on the line of the
finding, in its cell, on the line before (before a table for all of it), for a section (\`plumbline-ignore-section\`)
and for a file (\`plumbline-ignore-file\`). Rules that are switched off are left alone, since nobody can tell.`,
  fix: { safe: true, text: 'Removes the comment, or the one rule of several that it silences in vain.' },
  examples: [
    {
      title: 'The table adds up again',
      text: `# Budget 2026

## Budget

| Line | Amount |
| - | - |
| Trucks | €40K |
| Depots | €20K |
| **Total** | **€60K** <!-- plumbline-ignore wrong-total: paid by the city --> |
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 hint unused-suppression: nothing to ignore: no finding of “wrong-total” here
`,
      fixed: `# Budget 2026

## Budget

| Line | Amount |
| - | - |
| Trucks | €40K |
| Depots | €20K |
| **Total** | **€60K** |
`,
    },
    {
      title: 'The comment silences a finding',
      text: `# Budget 2026

## Budget

<!-- plumbline-ignore wrong-total: the city pays for one depot -->
| Line | Amount |
| - | - |
| Trucks | €40K |
| Depots | €20K |
| **Total** | **€50K** |
`,
    },
  ],
  check({ path }, suppressions, report) {
    for (const judged of suppressions) {
      const { suppression, unused, unknown } = judged
      if (unused.length === 0) continue
      const at: Place = { path, id: suppression.id, part: 'comment' }
      const wrong = unused.filter((rule) => unknown.has(rule))
      const message =
        wrong.length > 0
          ? `no rule is called ${quoted(wrong)}`
          : unused.includes('*')
            ? 'nothing to ignore: no finding here'
            : `nothing to ignore: no finding of ${quoted(unused)} here`
      report({ at, message, fixes: (sources) => fixesOf(sources, at, judged) })
    }
  },
}

function quoted(rules: readonly string[]): string {
  return rules.map((rule) => `“${rule}”`).join(', ')
}

function fixesOf(sources: Sources, at: Place, { suppression, unused, unknown }: JudgedSuppression): Fix[] {
  const span = sources.span(at)
  if (span === undefined) return []
  const text = sources.text(at.path)
  const comment = text.slice(span.start, span.end)
  const fixes: Fix[] = []
  for (const [rule, meant] of unknown) {
    if (meant === null) continue
    const newText = comment.replace(rule, meant)
    fixes.push({ title: `Ignore “${meant}”`, safe: false, edits: [{ path: at.path, span, newText }] })
  }
  const kept = suppression.rules.filter((rule) => !unused.includes(rule))
  if (kept.length > 0) {
    const head = /^<!--\s*plumbline-ignore(?:-section|-file)?\s+/i.exec(comment)?.[0] ?? ''
    const tail = comment.slice(head.length).replace(/^[a-z-]+(?:[ \t]*,[ \t]*[a-z-]+)*/i, kept.join(', '))
    const edit = { path: at.path, span, newText: head + tail }
    return [...fixes, { title: `Ignore only ${quoted(kept)}`, safe: true, edits: [edit] }]
  }
  const edit = { path: at.path, span: whole(text, span), newText: '' }
  return [...fixes, { title: 'Remove the comment', safe: true, edits: [edit] }]
}

/** A comment with the blanks before it, and with its line where it is alone there. */
function whole(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  let from = start
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from--
  const alone = from === 0 || text.charAt(from - 1) === '\n'
  if (!alone) return { start: from, end }
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))
  return rest === null ? { start, end } : { start: from, end: end + rest[0].length }
}
