/** The page of a rule, for the documentation and for `plumbline rules ID`. */
import type { Example, Rule } from './rule'

/** Markdown that ends with a line break. */
export function rulePage(rule: Rule): string {
  return `${[
    `# ${rule.id}`,
    `${rule.summary}.`,
    `**Severity:** ${severityWord(rule)} · **Fix:** ${fixOf(rule)}`,
    '## Why',
    rule.why,
    '## Examples',
    ...rule.examples.flatMap(exampleOf),
    '## Configure',
    'In `plumbline.json`, or as `plumbline.rules` in the settings of VS Code:',
    fenced('json', JSON.stringify({ rules: { [rule.id]: 'off' } }, null, 2)),
    'Instead of `off`: `error`, `warning`, `information` or `hint`.',
    ...optionsOf(rule),
  ].join('\n\n')}\n`
}

function optionsOf({ id, severity, options }: Rule): string[] {
  if (options === undefined) return []
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default])
  const rows = Object.entries(options).map(
    ([name, option]) =>
      `| \`${name}\` | ${option.description} | ${option.default} | ${option.least} – ${option.most} |`,
  )
  return [
    'An object sets options as well:',
    fenced(
      'json',
      JSON.stringify({ rules: { [id]: { severity, ...Object.fromEntries(defaults) } } }, null, 2),
    ),
    ['| Option | | Default | From – to |', '| - | - | - | - |', ...rows].join('\n'),
  ]
}

/** What holds where the configuration says nothing: "warning", "off". */
export function severityWord(rule: Rule): string {
  return rule.off === true ? 'off' : rule.severity
}

/** One word on the fix: "safe", "on request", "none". */
export function fixWord(rule: Rule): string {
  return rule.fix === null ? 'none' : rule.fix.safe ? 'safe' : 'on request'
}

function fixOf(rule: Rule): string {
  if (rule.fix === null) return 'none'
  const when = rule.fix.safe ? 'safe, and part of “fix all”' : 'on request, since it may change what is meant'
  return `${when}. ${rule.fix.text}`
}

function exampleOf(example: Example): string[] {
  const { title, text, configuration } = example
  const settings =
    configuration === undefined ? [] : ['With this `plumbline.json`:', fenced('json', configuration)]
  const before = [`### ${title}`, ...settings, fenced('markdown', text)]
  return example.fixed === undefined
    ? before
    : [...before, 'After the fix:', fenced('markdown', example.fixed)]
}

/** A fence longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`
}
