/** Headings and labels that name a part of a document, tell of a phase, or begin a sentence, and so name no work. */
import { behindPhase, headOf, holdsVerb, type Topic, topicOf, wordCount } from './lexicon'
import { lexicon } from './word-pattern'

/** What part of a document a heading names, and nothing else: "Goals", "Open questions"; more words name a thing. */
export function partNamed(heading: string): Topic | null {
  const words = heading.replace(/[（(][^()（）]*[)）]/g, ' ').trim()
  return wordCount(words) <= 3 ? topicOf(headOf(words)) : null
}

/** Whether a phase is named only to say what is told of it: "Phase 2 Outcomes", "Year 1 Budget". */
export function tellsOfPhase(heading: string): boolean {
  const topic = topicOf(behindPhase(heading))
  const tells: readonly (Topic | null)[] = ['context', 'metrics', 'money', 'people', 'risks', 'constraints']
  return tells.includes(topic)
}

/** Words by which a sentence in front of a list promises work: "In spring we add:", "This phase includes:". */
const PROMISE = lexicon(
  `includ(?:e[sd]?|ing)|cover(?:s|ing)?|following|follows|deliver(?:s|ing)?|steps?|work(?:s|ing)?|do|doing|will|shall|must|should|needs?|plans?|planned|pursu(?:e|ing)|approach(?:es)?|ways|areas|measures|efforts|changes|focus(?:es|ing)?|consists? of|comprises?|umfasst|enthält|folgende[srnm]?|comprend|incluye|suivant(?:e?s)?|siguientes?|inclui|seguintes?|comprende|include|seguent[ei]|包括|以下|次の`,
)

/** Whether the words in front of a list promise work, or only begin a sentence that its lines end: "The bidder pays for:". */
export function promisesSteps(label: string): boolean {
  return PROMISE.test(label) || holdsVerb(label)
}
