/** What work and goals speak of, as stems, and which of them they share. */
import type { Item } from '../model/model'
import { securityConcepts } from '../model/security'
import { alignedStemsOf, stemsOf, wordsOf } from '../model/terms'
import { remembered, rememberedText } from '../text/remembered'
import type { DocumentPath } from './plan'

/** A business priority or initiative: what other work can support. */
export interface Goal extends GoalTopics {
  readonly path: DocumentPath
  readonly item: Item
}

/** What a goal speaks of; the same object for as long as its words are. */
export interface GoalTopics {
  readonly stems: ReadonlySet<string>
  readonly titleStems: ReadonlySet<string>
  /** A word for each of its stems, as it writes it. */
  readonly spelled: ReadonlyMap<string, string>
}

/** What a text speaks of, with a word for each stem that stands in it. */
export interface Topics {
  readonly stems: readonly string[]
  readonly spelled: ReadonlyMap<string, string>
}

/** Words of nearly every initiative, in whatever document. */
const COMMON = new Set(
  stemsOf(
    `improve increase reduce enhance ensure establish implement develop launch introduce support provide create build deliver new better
     team teams company business customer customers service services system systems platform product products plan process processes
     security secure data management strategy strategic initiative initiatives year quarter half month internal external key user users
     work project program programme goal objective level global full complete upgrade update review annual training`,
  ),
)

export function topicsOf(text: string, language: string | undefined): Topics {
  const words = wordsOf(text)
  const spelled = new Map<string, string>()
  for (const [index, stem] of alignedStemsOf(text, language).entries()) {
    if (stem.length <= 2 || COMMON.has(stem) || /^\d+$/.test(stem) || /^(?:q|h|fy)\d/.test(stem)) continue
    if (!spelled.has(stem)) spelled.set(stem, words[index] ?? stem)
  }
  return { stems: [...new Set([...spelled.keys(), ...securityConcepts(text)])], spelled }
}

export const topicsOfHeading = rememberedText(topicsOf)
export const topicsOfItem = remembered((_item: Item, words: string, language: string | undefined) =>
  topicsOf(words, language),
)
const topicsOfTitle = remembered((item: Item, language: string | undefined) => topicsOf(item.title, language))

export const topicsOfGoal = remembered(
  (item: Item, words: string, language: string | undefined): GoalTopics => {
    const title = topicsOfTitle(item, language)
    const all = topicsOfItem(item, words, language)
    return {
      titleStems: new Set(title.stems),
      stems: new Set([...title.stems, ...all.stems]),
      spelled: new Map([...all.spelled, ...title.spelled]),
    }
  },
)

/** The stems of a goal that a text shares; German hides them in compounds ("Schadenregulierung"). */
export function shared(
  stems: readonly string[],
  goal: ReadonlySet<string>,
  language: string | undefined,
): string[] {
  const own = new Set(stems)
  const compounds = hasCompounds(language)
  return [...goal].filter(
    (stem) =>
      own.has(stem) || (compounds && stems.some((other) => inside(stem, other) || inside(other, stem))),
  )
}

/** German hides words in compounds ("Schadenregulierung"). */
export function hasCompounds(language: string | undefined): boolean {
  return language?.startsWith('de') === true
}

export function inside(long: string, short: string): boolean {
  return short.length >= 5 && long.length > short.length && long.includes(short)
}

/** Whether a text speaks of one of some stems, as `shared` sees it. */
export function speaksOf(
  stems: readonly string[],
  some: ReadonlySet<string>,
  language: string | undefined,
): boolean {
  const compounds = hasCompounds(language)
  return stems.some(
    (stem) =>
      some.has(stem) || (compounds && [...some].some((each) => inside(stem, each) || inside(each, stem))),
  )
}

/** The stems by which a goal counts otherwise than before for those who share them. */
export function changedStems(before: GoalTopics, now: GoalTopics): ReadonlySet<string> {
  const changed = new Set<string>()
  for (const [one, other] of [
    [before, now],
    [now, before],
  ] as const)
    for (const stem of one.stems)
      if (!other.stems.has(stem) || one.spelled.get(stem) !== other.spelled.get(stem)) changed.add(stem)
  // What is shared is told in the order of the goal's words.
  const rest = (of: GoalTopics) =>
    [...of.stems].filter((stem) => now.stems.has(stem) && before.stems.has(stem))
  const [old, fresh] = [rest(before), rest(now)]
  old.forEach((stem, index) => {
    if (fresh[index] !== stem) changed.add(stem)
  })
  return changed
}
