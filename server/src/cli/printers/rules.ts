/** The rules for people: a list, and the page of one. */
import type { Rule } from '../../core/rules/rule'
import { rulePage } from '../../core/rules/rule-page'
import { painter, severities } from './style'

export function printRules(rules: readonly Rule[], colours: boolean): string {
  const paint = painter(colours)
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  const width = Math.max(...sorted.map(({ id }) => id.length))
  const lines = sorted.map(({ id, severity, summary }) => {
    const { word, style } = severities[severity]
    return `${paint('bold', id.padEnd(width))}  ${paint(style, word.padEnd(7))}  ${summary}`
  })
  return `${lines.join('\n')}\n\n${paint('dim', 'plumbline rules ID explains one of them.')}\n`
}

/** The page as it is in the documentation; on a terminal without its marks. */
export function printRule(rule: Rule, colours: boolean): string {
  if (!colours) return rulePage(rule)
  const paint = painter(true)
  let fenced = false
  const lines = rulePage(rule)
    .split('\n')
    .flatMap((line) => {
      if (/^`{3,}/.test(line)) {
        fenced = !fenced
        return []
      }
      if (fenced) return [`    ${/^ *\^+ /.test(line) ? paint('yellow', line) : line}`]
      const heading = /^#+ (.*)/.exec(line)
      if (heading !== null) return [paint(line.startsWith('### ') ? 'underline' : 'bold', heading[1] ?? '')]
      return [line.replace(/\*\*([^*]+)\*\*/g, (_, text: string) => paint('bold', text))]
    })
  return lines.join('\n')
}
