/** Which priority a piece of work supports: by an explicit link, by where it stands, or by what both speak of. */

import { keptEach } from '../model/kept'
import type { Item, TableFacts } from '../model/model'
import { securityConcept } from '../model/security'
import { remembered } from '../text/remembered'
import type { DocumentPath, PlanDocument } from './plan'
import {
  changedStems,
  type Goal,
  type GoalTopics,
  inside,
  shared,
  speaksOf,
  topicsOf,
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
  /** The priorities that come nearest, best first, for a fix to offer. */
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
    const ranked = this.#ranked(path, item, language)
    const nearest = new Set<string>()
    for (const { goal } of ranked) {
      if (nearest.size === 3) break
      if (goal.item.kind === 'priority') nearest.add(goal.item.title)
    }
    for (const title of this.#priorities) {
      if (nearest.size === 3) break
      nearest.add(title)
    }
    return {
      path,
      item,
      support:
        this.#stated(item) ??
        this.#held(path, item, language) ??
        shareConcept(ranked) ??
        this.#closes(path, item, language),
      nearest: [...nearest],
    }
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
      for (const goal of stems.length === 0 ? [] : this.#goals) {
        if (goals.length === 2) break
        const enough = Math.min(2, Math.max(1, goal.titleStems.size))
        if (goal.item.kind === 'priority' && shared(stems, goal.titleStems, language).length >= enough)
          goals.push(goal)
      }
      named = goals
      this.#named.set(key, named)
    }
    return named
  }

  /** The goals that share something with the work, the likest first. */
  #ranked(path: DocumentPath, item: Item, language: string | undefined): Shared[] {
    const own = this.#stemsOf(path, item, language)
    const candidates = new Set<number>()
    for (const stem of language?.startsWith('de') === true ? this.#compounds(own) : own) {
      for (const index of this.#postings.get(stem) ?? []) candidates.add(index)
    }
    const found: Shared[] = []
    for (const index of candidates) {
      const goal = this.#goals[index]!
      // Work does not support itself, nor does what a business undertakes support its other undertakings.
      if (goal.item === item || (goal.path === path && goal.item.parent === item.id)) continue
      if (item.security === null && goal.item.kind !== 'priority') continue
      const stems = shared(own, goal.stems, language)
      const score = stems.reduce(
        (sum, stem) => sum + this.#weight(stem) * (goal.titleStems.has(stem) ? 1 : 0.6),
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

/** A row of a table that says where security stands and where it is to be. */
interface Area {
  readonly title: string
  readonly stems: ReadonlySet<string>
}

const areasOf = remembered((table: TableFacts, document: string, language: string | undefined): Area[] => {
  const has = (...roles: string[]) => table.columns.filter(({ role }) => roles.includes(role)).length === 1
  if (!has('baseline', 'actual') || !has('target')) return []
  if (securityConcept(`${table.title} ${document}`) === null) return []
  return table.rows.flatMap(({ kind, label }) =>
    kind === 'data' && label !== ''
      ? [{ title: label, stems: new Set(topicsOf(label, language).stems) }]
      : [],
  )
})

interface Shared {
  readonly goal: Goal
  readonly score: number
  /** What both speak of, in words. */
  readonly words: readonly string[]
}

function shareConcept([best]: readonly Shared[]): Support | null {
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
