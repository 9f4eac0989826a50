/** Which priority a piece of work supports: by an explicit link, by where it stands, or by what both speak of. */

import { keptEach } from '../model/kept'
import type { Item } from '../model/model'
import { IN_WORDS, mayBeSupported, ROUNDING, scoreOf, titledBy } from './likeness'
import type { DocumentPath, PlanDocument } from './plan'
import { type Area, areasOf } from './security-areas'
import {
  changedStems,
  type Goal,
  type GoalTopics,
  hasCompounds,
  inside,
  shared,
  speaksOf,
  topicsOfGoal,
  topicsOfHeading,
  topicsOfItem,
} from './topics'

/** What one security initiative supports. */
export interface Alignment {
  readonly path: DocumentPath
  readonly item: Item
  /** Null when nothing was found, though priorities are declared. */
  readonly support: Support | null
  /** Of what supports nothing, the priorities that come nearest, best first, for a fix to offer. */
  readonly nearest: readonly string[]
}

export interface Support {
  /** The title of the priority or initiative that is supported. */
  readonly title: string
  readonly kind: 'stated' | 'inherited' | 'shared-concept'
  /** "“Supports: …”", "both speak of “kubernetes”, “auto-scaling”". */
  readonly because: string
}

/**
 * A shared concept counts by its rarity in the workspace (inverse document frequency over goals); below this sum the
 * likeness is that of any two bullets of one company. Chosen on the documents in `test/fixtures/planted`.
 */
const ENOUGH = 1.2
/** The first so many names of priorities are enough to find three that are not among three others. */
const NAMED = 6

/** Answers what work supports; made once for a plan, asked for each piece of work. */
export class Aligner {
  readonly #documents: ReadonlyMap<DocumentPath, PlanDocument>
  readonly #goals: Goal[]
  /** What each goal speaks of. */
  readonly #topics: GoalTopics[]
  readonly #areas: readonly Area[]
  /** The titles of the first priorities. */
  readonly #priorities: readonly string[]
  /** Which goals speak of a stem: what makes one question cheap in a workspace of thousands. */
  readonly #postings: Map<string, number[]>
  readonly #items: Map<DocumentPath, ReadonlyMap<string, Item>>
  /** The first two priorities that a heading names; the second for where the first one is the work itself. */
  readonly #named: Map<string, readonly Goal[]>
  /** Of an older version with the same items, and what has changed since: what else it has found still holds. */
  readonly #before: { readonly found: Found; readonly changed: ReadonlySet<string> } | null
  #found: Found | null = null
  #titled: ReadonlyMap<string, readonly number[]> | null = null

  /** With the aligner of an older plan, only what goals say otherwise is worked out anew. */
  constructor(documents: readonly PlanDocument[], before?: Aligner) {
    this.#documents = new Map(documents.map((document) => [document.path, document]))
    if (before !== undefined && hasSameItems([...before.#documents.values()], documents)) {
      this.#goals = before.#goals.slice()
      this.#topics = before.#topics.slice()
      this.#areas = before.#areas
      this.#priorities = before.#priorities
      this.#postings = new Map(before.#postings)
      this.#items = before.#items
      this.#named = before.#named
      const changed = this.#readAgain()
      this.#before = before.#found === null ? null : { found: before.#found, changed }
      return
    }
    this.#goals = []
    this.#topics = []
    this.#postings = new Map()
    this.#items = new Map()
    this.#named = new Map()
    this.#before = null
    const areas: Area[] = []
    for (const { path, facts, wording, language } of documents) {
      for (const table of facts.tables) areas.push(...areasOf(table, facts.title, language))
      for (const item of facts.items) {
        if (item.kind === 'constraint' || item.kind === 'phase' || !isBusiness(item)) continue
        const topics = topicsOfGoal(item, wording.of(item), language)
        for (const stem of topics.stems) {
          const posting = this.#postings.get(stem)
          if (posting === undefined) this.#postings.set(stem, [this.#goals.length])
          else posting.push(this.#goals.length)
        }
        this.#goals.push({ path, item, ...topics })
        this.#topics.push(topics)
      }
    }
    this.#areas = areas
    const titles = new Set<string>()
    for (const { item } of this.#goals) {
      if (titles.size === NAMED) break
      if (item.kind === 'priority') titles.add(item.title)
    }
    this.#priorities = [...titles]
  }

  /** Reads the goals again that are headings, since text stands below them; gives the stems that count otherwise. */
  #readAgain(): ReadonlySet<string> {
    const all = new Set<string>()
    for (const [index, { path, item }] of this.#goals.entries()) {
      if (item.form !== 'heading') continue
      const { wording, language } = this.#documents.get(path)!
      const old = this.#topics[index]!
      const topics = topicsOfGoal(item, wording.of(item), language)
      if (topics === old) continue
      this.#goals[index] = { path, item, ...topics }
      this.#topics[index] = topics
      for (const stem of changedStems(old, topics)) {
        all.add(stem)
        const others = (this.#postings.get(stem) ?? []).filter((each) => each !== index)
        const own = topics.stems.has(stem) ? [...others, index].sort((a, b) => a - b) : others
        if (own.length === 0) this.#postings.delete(stem)
        else this.#postings.set(stem, own)
      }
    }
    return all
  }

  /** Whether any document declares a priority; without one, nothing can be said to lack support. */
  get hasPriorities(): boolean {
    return this.#priorities.length > 0
  }

  /** The alignment of every security initiative; empty when no priority is declared anywhere. */
  securityInitiatives(): readonly Alignment[] {
    this.#found ??= this.#find()
    return this.#found.all
  }

  #find(): Found {
    const known = this.#before?.found
    const own: (readonly string[])[] = []
    const direct: Alignment[] = []
    if (this.hasPriorities)
      for (const { path, facts, language } of this.#documents.values())
        for (const item of facts.items) {
          if (item.security === null || item.kind !== 'initiative') continue
          const index = direct.length
          const stems = this.#stemsOf(path, item, language)
          const isStill =
            known !== undefined &&
            known.own[index] === stems &&
            !speaksOf(stems, this.#before!.changed, language)
          own.push(stems)
          direct.push(isStill ? known.direct[index]! : this.align(path, item))
        }
    if (known?.direct.length === direct.length && direct.every((each, at) => each === known.direct[at]))
      return { own, direct, all: known.all }
    return { own, direct, all: keptEach(known?.all ?? [], throughOthers(direct)) }
  }

  #stemsOf(path: DocumentPath, item: Item, language: string | undefined): readonly string[] {
    const words = this.#documents.get(path)?.wording.of(item) ?? item.words
    return topicsOfItem(item, words, language).stems
  }

  /** What one piece of work supports, with the evidence. */
  align(path: DocumentPath, item: Item): Alignment {
    const language = this.#documents.get(path)?.language
    const support =
      this.#stated(item) ??
      this.#held(path, item, language) ??
      shareConcept(this.#likest(path, item, language)) ??
      this.#closes(path, item, language)
    // Nobody is offered another priority for what supports one, and weighing all of them is what costs.
    return { path, item, support, nearest: support === null ? this.#nearest(path, item, language) : [] }
  }

  #nearest(path: DocumentPath, item: Item, language: string | undefined): readonly string[] {
    const nearest = new Set<string>()
    for (const { goal } of this.#ranked(path, item, language)) {
      if (nearest.size === 3) break
      if (goal.item.kind === 'priority') nearest.add(goal.item.title)
    }
    for (const title of this.#priorities) {
      if (nearest.size === 3) break
      nearest.add(title)
    }
    return [...nearest]
  }

  #stated(item: Item): Support | null {
    if (item.supports.state !== 'known' || item.supports.value.length === 0) return null
    const kind = item.supports.inherited ? 'inherited' : 'stated'
    return { title: item.supports.value.join(', '), kind, because: item.supports.because }
  }

  /** Standing under a priority, or under a heading that names one. */
  #held(path: DocumentPath, item: Item, language: string | undefined): Support | null {
    const items = this.#itemsOf(path)
    for (let parent = item.parent === null ? undefined : items.get(item.parent); parent !== undefined; ) {
      if (parent.kind === 'priority' && isBusiness(parent)) {
        return { title: parent.title, kind: 'inherited', because: `it stands under “${parent.title}”` }
      }
      parent = parent.parent === null ? undefined : items.get(parent.parent)
    }
    for (const heading of [...item.headings].reverse()) {
      const named = this.#namedBy(heading, language).find((goal) => goal.item !== item)
      if (named === undefined) continue
      const { title } = named.item
      return { title, kind: 'inherited', because: `it stands under “${heading}”, which names “${title}”` }
    }
    return null
  }

  /** A row of the table of security areas that the work is about. */
  #closes(path: DocumentPath, item: Item, language: string | undefined): Support | null {
    if (this.#areas.length === 0) return null
    const own = this.#stemsOf(path, item, language)
    for (const { title, stems } of this.#areas) {
      const words = shared(own, stems, language)
      if (words.length < Math.min(2, stems.size) || words.length === 0) continue
      return { title, kind: 'shared-concept', because: `it is work on “${title}”` }
    }
    return null
  }

  #itemsOf(path: DocumentPath): ReadonlyMap<string, Item> {
    let items = this.#items.get(path)
    if (items === undefined) {
      items = new Map(this.#documents.get(path)?.facts.items.map((each) => [each.id, each]))
      this.#items.set(path, items)
    }
    return items
  }

  #namedBy(heading: string, language: string | undefined): readonly Goal[] {
    const key = `${language} ${heading}`
    let named = this.#named.get(key)
    if (named === undefined) {
      const { stems } = topicsOfHeading(heading, language)
      const goals: Goal[] = []
      for (const goal of this.#prioritiesWith(stems, language)) {
        if (goals.length === 2) break
        const enough = Math.min(2, Math.max(1, goal.titleStems.size))
        if (shared(stems, goal.titleStems, language).length >= enough) goals.push(goal)
      }
      named = goals
      this.#named.set(key, named)
    }
    return named
  }

  /** The priorities whose titles may share something with a heading, in their order. */
  #prioritiesWith(stems: readonly string[], language: string | undefined): Iterable<Goal> {
    this.#titled ??= titledBy(this.#goals)
    if (stems.length === 0) return []
    if (hasCompounds(language)) return this.#goals.filter(({ item }) => item.kind === 'priority')
    const [only, ...others] = stems.map((stem) => this.#titled!.get(stem) ?? [])
    if (others.length === 0) return only!.map((index) => this.#goals[index]!)
    const counts = new Map<number, number>()
    for (const posting of [only!, ...others])
      for (const index of posting) counts.set(index, (counts.get(index) ?? 0) + 1)
    const isEnough = (index: number) => counts.get(index)! >= Math.min(2, this.#goals[index]!.titleStems.size)
    return [...counts.keys()]
      .filter(isEnough)
      .sort((a, b) => a - b)
      .map((index) => this.#goals[index]!)
  }

  /** The goal that shares most with the work, found without weighing those that cannot be it. */
  #likest(path: DocumentPath, item: Item, language: string | undefined): Shared | undefined {
    // A stem inside another one's compound counts as well, so there no bound is known.
    if (hasCompounds(language)) return this.#ranked(path, item, language)[0]
    const own = this.#stemsOf(path, item, language)
    const weights = new Map(
      own.flatMap((stem) => (this.#postings.has(stem) ? [[stem, this.#weight(stem)] as const] : [])),
    )
    const seen = new Set<number>()
    let best: { readonly index: number; readonly score: number } | null = null
    // What a goal that was not seen can share at most.
    let rest = 0
    for (const weight of weights.values()) rest += weight
    for (const [stem, weight] of [...weights].sort(([, a], [, b]) => b - a)) {
      if (best !== null && best.score > rest + ROUNDING) break
      for (const index of this.#postings.get(stem)!) {
        if (seen.has(index)) continue
        seen.add(index)
        const goal = this.#goals[index]!
        if (!mayBeSupported(goal, path, item)) continue
        const score = scoreOf(goal, weights)
        if (best === null || score > best.score || (score === best.score && index < best.index))
          best = { index, score }
      }
      rest -= weight
    }
    if (best === null) return undefined
    const goal = this.#goals[best.index]!
    const stems = [...goal.stems].filter((stem) => weights.has(stem))
    return { goal, score: best.score, words: stems.map((stem) => this.#word(stem)) }
  }

  /** The goals that share something with the work, the likest first. */
  #ranked(path: DocumentPath, item: Item, language: string | undefined): Shared[] {
    const own = this.#stemsOf(path, item, language)
    const candidates = new Set<number>()
    for (const stem of hasCompounds(language) ? this.#compounds(own) : own) {
      for (const index of this.#postings.get(stem) ?? []) candidates.add(index)
    }
    const found: Shared[] = []
    for (const index of candidates) {
      const goal = this.#goals[index]!
      if (!mayBeSupported(goal, path, item)) continue
      const stems = shared(own, goal.stems, language)
      const score = stems.reduce(
        (sum, stem) => sum + this.#weight(stem) * (goal.titleStems.has(stem) ? 1 : IN_WORDS),
        0,
      )
      found.push({ goal, score, words: stems.map((stem) => this.#word(stem)) })
    }
    return found.sort((a, b) => b.score - a.score)
  }

  #weight(stem: string): number {
    return Math.log(1 + this.#goals.length / (this.#postings.get(stem)?.length ?? this.#goals.length))
  }

  /** The known stems that a German compound holds, or that hold it. */
  #compounds(stems: readonly string[]): string[] {
    return [...this.#postings.keys()].filter((known) =>
      stems.some((stem) => stem === known || inside(known, stem) || inside(stem, known)),
    )
  }

  /** A word for a stem, as the first goal writes it. */
  #word(stem: string): string {
    const [first] = this.#postings.get(stem) ?? []
    return (first === undefined ? undefined : this.#goals[first]!.spelled.get(stem)) ?? stem
  }
}

/** What has been found of the security initiatives of a plan, in their order. */
interface Found {
  /** What each of them speaks of. */
  readonly own: readonly (readonly string[])[]
  /** What each supports by itself. */
  readonly direct: readonly Alignment[]
  readonly all: readonly Alignment[]
}

/** Whether two versions differ in the words of their documents at most. */
function hasSameItems(old: readonly PlanDocument[], now: readonly PlanDocument[]): boolean {
  return (
    old.length === now.length &&
    now.every(({ path, facts, language }, index) => {
      const before = old[index]!
      return (
        before.path === path &&
        before.language === language &&
        before.facts.items === facts.items &&
        before.facts.tables === facts.tables &&
        before.facts.title === facts.title
      )
    })
  )
}

interface Shared {
  readonly goal: Goal
  readonly score: number
  /** What both speak of, in words. */
  readonly words: readonly string[]
}

function shareConcept(best: Shared | undefined): Support | null {
  if (best === undefined || best.score < ENOUGH || best.words.length === 0) return null
  const evidence = best.words.map((word) => `“${word}”`).join(', ')
  return { title: best.goal.item.title, kind: 'shared-concept', because: `both speak of ${evidence}` }
}

/** Work that is listed twice, or is a step of other work, supports what the other one supports. */
function throughOthers(aligned: readonly Alignment[]): Alignment[] {
  const byTitle = new Map<string, Alignment>()
  const byId = new Map<string, Alignment>()
  for (const each of aligned) {
    byId.set(`${each.path} ${each.item.id}`, each)
    if (each.support !== null) byTitle.set(each.item.title.toLowerCase(), each)
  }
  return aligned.map((each) => {
    if (each.support !== null) return each
    const twin = byTitle.get(each.item.title.toLowerCase())
    const holder = byId.get(`${each.path} ${each.item.parent}`)
    const other = twin ?? (holder?.support === null ? byTitle.get(holder.item.title.toLowerCase()) : holder)
    if (other?.support == null) return each
    const { title } = other.support
    return { ...each, support: { title, kind: 'inherited', because: `“${other.item.title}” supports it` } }
  })
}

/**
 * What a business declares: also "Enterprise security" among its objectives, but not the objectives of a security
 * plan, which are what is to be supported.
 */
function isBusiness(item: Item): boolean {
  return item.security === null || (item.security.own && item.kind === 'priority')
}
