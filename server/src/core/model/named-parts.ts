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

/** "To get there we will:", "The board is committed to:": what follows is what somebody takes on. */
const COMMITS =
  /(?:^|\s)(?:(?:we|i|they|team|committee|board|group|council|company|office|department|members|partners) (?:will|shall)|(?:plan|aim|intend|want|are going|(?:is|are) committed|commit)s? to|wir werden|wir wollen|allons|voulons|s['’]engage à|vamos a|nos comprometemos a|vamos|queremos|faremo|vogliamo)\s*$|我们将$|我們將$/iu

export function commits(label: string): boolean {
  return COMMITS.test(label)
}

/** The sentence that ends a paragraph in front of a list: "Examples are:"; empty where none leads to the list. */
export function leadIn(paragraph: string): string {
  const text = paragraph.trimEnd()
  return /[:：]$/.test(text)
    ? (/(?:[.!?。！？\n]\s*|^)([^.!?。！？\n]*)[:：]$/u.exec(text.slice(-LONGEST))?.[1]?.trim() ?? '')
    : ''
}

/** A longer sentence tells something itself. */
const LONGEST = 200

/** Words by which a sentence in front of a list promises work: "In spring we add:", "This phase includes:". */
const PROMISE = lexicon(
  `list|priorit(?:y|ies)|goals?|objectives?|initiatives?|actions?|projects?|tasks?|milestones?|activities|\\p{L}*ziele|\\p{L}*maßnahmen|schritte|étapes|objectifs|objetivos|iniciativas|acciones|pasos|ações|passos|obiettivi|azioni|includ(?:e[sd]?|ing)|cover(?:s|ing)?|following|follows|deliver(?:s|ing)?|steps?|work(?:s|ing)?|do|doing|will|shall|must|should|needs?|plans?|planned|pursu(?:e|ing)|approach(?:es)?|ways|areas|measures|efforts|changes|focus(?:es|ing)?|consists? of|comprises?|umfasst|enthält|folgende[srnm]?|comprend|incluye|suivant(?:e?s)?|siguientes?|inclui|seguintes?|comprende|include|seguent[ei]|包括|以下|次の`,
)

/** Whether the words in front of a list promise work, or only begin a sentence that its lines end: "The bidder pays for:". */
function promisesSteps(label: string): boolean {
  return PROMISE.test(label) || holdsVerb(label)
}

/** Whether a line in front of a list is a sentence that its lines end. */
export function isClause(label: string): boolean {
  return label.split(/\s+/).length >= 3 && !promisesSteps(label)
}
