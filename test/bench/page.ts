/** The results as Markdown tables, and the page made of them. */
import { cpus, totalmem } from 'node:os'
import type { Cell, Outcome, Part, Scale } from './measurements'

export function pageOf(results: readonly { part: Part; cells: readonly Cell[] }[], scale: Scale): string {
  const sections = results.map(
    ({ part, cells }) => `## ${part.title}\n\n${part.explanation}\n\n${tableOf(part, cells)}`,
  )
  return `# Performance

Plumbline beside an empty language server, which is the floor, and beside what people use for Markdown today. The peers
check other things (style, links), so this is what users are used to, not the same work. Written by \`npm run bench\`,
which runs all in turn on documents grown from \`examples/\`.

${today()}, ${machine()}. Times are medians${
    scale.presses >= 20 ? `, of key presses over ${scale.presses} with the 95th percentile in brackets` : ''
  }; \`×\` compares with the first line of a table. On a machine that others use, gaps below 30% are none.

${sections.join('\n\n')}
`
}

/** A line for each contender, a column for each case, and how the cost grows from the first case to the last. */
export function tableOf({ unit }: Part, cells: readonly Cell[]): string {
  const cases = distinct(cells.map((cell) => cell.case))
  const contenders = distinct(cells.map(({ contender }) => contender))
  const outcome = (contender: string, name: string) =>
    cells.find((cell) => cell.contender === contender && cell.case === name)?.outcome
  const header = ['', ...cases.map((name) => `${name} (${unit})`), ...(cases.length > 1 ? ['growth'] : [])]
  const rows = contenders.map((contender) => {
    const shown = cases.map((name) => cellText(outcome(contender, name), outcome(contenders[0]!, name)))
    const grown = ratio(outcome(contender, cases.at(-1)!), outcome(contender, cases[0]!))
    return [contender, ...shown, ...(cases.length > 1 ? [grown ?? '–'] : [])]
  })
  const lines = [header, header.map((_, index) => (index === 0 ? '-' : '-:')), ...rows]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function cellText(outcome: Outcome | undefined, floor: Outcome | undefined): string {
  if (outcome === undefined) return ''
  if (outcome.kind === 'not measured') return outcome.why
  const { median, p95 } = outcome
  const times = outcome === floor ? null : ratio(outcome, floor)
  return `${figure(median)}${p95 === undefined ? '' : ` (${figure(p95)})`}${times === null ? '' : ` · ${times}`}`
}

function ratio(outcome: Outcome | undefined, other: Outcome | undefined): string | null {
  return outcome?.kind === 'measured' && other?.kind === 'measured' && other.median > 0
    ? `${figure(outcome.median / other.median)}×`
    : null
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2)
}

function machine(): string {
  const cores = cpus().length
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cores} ${cores === 1 ? 'core' : 'cores'}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
