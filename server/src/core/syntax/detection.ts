/** Is it a strategy document? Answered from the text alone, before any parse. */
import { type Evidence, findEvidence } from './detection-evidence'
import type { LineSigns } from './line-signs'

/** The answer, with what spoke for it. */
export interface Verdict {
  readonly is: boolean
  /** At or above 1 the document counts as a strategy; the distance says how clear it is. */
  readonly score: number
  /** For a reviewer: "title “Roadmap 2026”", "12 periods", "front matter says off". */
  readonly because: readonly string[]
}

/** One kind of evidence, brought to 0 (none) … 1 (as much as it can say). */
interface Argument {
  readonly weight: number
  readonly strength: number
  readonly words: string
}

/**
 * Judges a text by its headings, periods, tables and bullets; front matter that says so decides alone. `known` spares
 * the lines of older versions of the text.
 */
export function detectStrategy(text: string, known: LineSigns | null = null): Verdict {
  const evidence = findEvidence(text, known)
  if (evidence.stated !== null) {
    const is = evidence.stated === 'strategy'
    return { is, score: is ? 2 : 0, because: [`front matter says ${evidence.stated}`] }
  }
  const list = argumentsOf(evidence)
  const sum = list.reduce((total, { weight, strength }) => total + weight * strength, 0)
  const score = Math.round(Math.max(0, sum) * 100) / 100
  const is = score >= 1
  const spoken = list
    .filter(({ weight, strength }) => Math.abs(weight) * strength >= 0.1)
    .sort((a, b) => Math.abs(b.weight) * b.strength - Math.abs(a.weight) * a.strength)
  // What speaks for the verdict comes first; a reviewer wants to know of the rest as well.
  const agreeing = spoken.filter(({ weight }) => weight > 0 === is)
  const opposing = spoken.filter(({ weight }) => weight > 0 !== is)
  const because = [
    ...agreeing.map(({ words }) => words),
    ...opposing.map(({ words }) => `${is ? 'against' : 'for'} it: ${words}`),
  ].slice(0, 8)
  return { is, score, because: because.length > 0 ? because : ['nothing in it that a strategy would have'] }
}

/**
 * The weights are those of a logistic regression over 150 strategies and 850 other documents, divided so that the
 * threshold is 1, rounded to steps of 0.05. Each alone says little; a title or a few headings with tables suffice.
 */
function argumentsOf(evidence: Evidence): Argument[] {
  const { headings, words } = evidence
  const share = (sum: number) => Math.min(1, (2 * sum) / (headings + 2))
  // A few words say nothing about density.
  const density = (count: number, full: number) => Math.min(1, (100 * count) / (full * Math.max(words, 40)))
  const amount = (count: number, full: number) => Math.min(1, count / full)
  const quote = (list: ReadonlySet<string>) => [...list].slice(0, 5).join(', ')
  const forIt = `headings with ${quote(evidence.wordsFor)}`
  const against = `headings with ${quote(evidence.wordsAgainst)}`
  const title = `title “${evidence.title}”`
  return [
    { weight: 1.75, strength: amount(evidence.titleFor, 1), words: title },
    {
      weight: 1.9,
      strength:
        0.15 * amount(evidence.headingsFor, 3) +
        0.4 * share(evidence.headingsFor) +
        0.45 * amount(evidence.wordsFor.size, 6),
      words: forIt,
    },
    { weight: 0.95, strength: amount(evidence.planTables, 2), words: 'tables with the columns of a plan' },
    {
      weight: 0.35,
      strength: amount(evidence.headingPeriods + evidence.periodItems, 2),
      words: 'headings and items by period',
    },
    { weight: 0.6, strength: density(evidence.intents, 3), words: 'words of intent' },
    { weight: 0.2, strength: amount(evidence.periods, 6), words: counted(evidence.periods, 'period') },
    { weight: 0.3, strength: amount(evidence.keyLines, 4), words: counted(evidence.keyLines, 'key line') },
    { weight: 0.15, strength: amount(evidence.boxes, 5), words: counted(evidence.boxes, 'box') },
    { weight: -0.95, strength: amount(evidence.titleAgainst, 1), words: title },
    {
      weight: -1.4,
      strength:
        0.3 * amount(evidence.headingsAgainst, 3) +
        0.35 * share(evidence.headingsAgainst) +
        0.35 * amount(evidence.wordsAgainst.size, 5),
      words: against,
    },
    { weight: -0.35, strength: density(evidence.codeLines, 6), words: 'code' },
    { weight: -0.2, strength: amount(evidence.commands, 3), words: 'commands' },
    { weight: -0.3, strength: amount(evidence.versions, 2), words: 'headings by version' },
    { weight: -0.3, strength: density(evidence.addressing, 1.5), words: 'words that instruct the reader' },
    { weight: -0.15, strength: density(evidence.dates, 2), words: 'many full dates' },
    { weight: -0.1, strength: density(evidence.links, 4), words: 'many links' },
  ]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : noun.endsWith('x') ? 'es' : 's'}`
}
