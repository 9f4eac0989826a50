/** Which priority a piece of work supports: by an explicit link, by where it stands, or by what both speak of. */
import type { Item, TableFacts } from '../model/model'
import { securityConcept, securityConcepts } from '../model/security'
import { alignedStemsOf, stemsOf, wordsOf } from '../model/terms'
import { remembered, rememberedText } from '../text/remembered'
import type { DocumentPath, PlanDocument } from './plan'

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

/** A business priority or initiative: what other work can support. */
interface Goal {
  readonly path: DocumentPath
  readonly item: Item
  readonly stems: ReadonlySet<string>
  readonly titleStems: ReadonlySet<string>
  /** A word for each of its stems, as it writes it. */
  readonly spelled: ReadonlyMap<string, string>
}

/** What a text speaks of, with a word for each stem that stands in it. */
interface Topics {
  readonly stems: readonly string[]
  readonly spelled: ReadonlyMap<string, string>
}

/**
 * A shared concept counts by its rarity in the workspace (inverse document frequency over goals); below this sum the
 * likeness is that of any two bullets of one company. Chosen on the documents in `test/fixtures/planted`.
 */
const ENOUGH = 1.2
/** Words of nearly every initiative, in whatever document. */
const COMMON = new Set(
  stemsOf(
    `improve increase reduce enhance ensure establish implement develop launch introduce support provide create build deliver new better
     team teams company business customer customers service services system systems platform product products plan process processes
     security secure data management strategy strategic initiative initiatives year quarter half month internal external key user users
     work project program programme goal objective level global full complete upgrade update review annual training`,
  ),
)

/** Answers what work supports; made once for a plan, asked for each piece of work. */
export class Aligner {
  readonly #documents: ReadonlyMap<DocumentPath, PlanDocument>
  readonly #goals: Goal[] = []
  readonly #areas: Area[] = []
  /** Which goals speak of a stem: what makes one question cheap in a workspace of thousands. */
  readonly #postings = new Map<string, number[]>()
  readonly #items = new Map<DocumentPath, ReadonlyMap<string, Item>>()
  /** The first two priorities that a heading names; the second for where the first one is the work itself. */
  readonly #named = new Map<string, readonly Goal[]>()

  constructor(documents: readonly PlanDocument[]) {
    this.#documents = new Map(documents.map((document) => [document.path, document]))
    for (const { path, facts, wording, language } of documents) {
      for (const table of facts.tables) this.#areas.push(...areasOf(table, facts.title, language))
      for (const item of facts.items) {
        if (item.kind === 'constraint' || item.kind === 'phase' || !isBusiness(item)) continue
        const topics = topicsOfGoal(item, wording.of(item), language)
        for (const stem of topics.stems) {
          const posting = this.#postings.get(stem)
          if (posting === undefined) this.#postings.set(stem, [this.#goals.length])
          else posting.push(this.#goals.length)
        }
        this.#goals.push({ path, item, ...topics })
      }
    }
  }

  /** Whether any document declares a priority; without one, nothing can be said to lack support. */
  get hasPriorities(): boolean {
    return this.#goals.some((goal) => goal.item.kind === 'priority')
  }

  /** The alignment of every security initiative; empty when no priority is declared anywhere. */
  securityInitiatives(): Alignment[] {
    if (!this.hasPriorities) return []
    const aligned = [...this.#documents.values()].flatMap(({ path, facts }) =>
      facts.items
        .filter((item) => item.security !== null && item.kind === 'initiative')
        .map((item): Alignment => this.align(path, item)),
    )
    return throughOthers(aligned)
  }

  /** What one piece of work supports, with the evidence. */
  align(path: DocumentPath, item: Item): Alignment {
    const language = this.#documents.get(path)?.language
    const ranked = this.#ranked(path, item, language)
    const priorities = [...ranked.map(({ goal }) => goal), ...this.#goals].filter(
      (goal) => goal.item.kind === 'priority',
    )
    const nearest = [...new Set(priorities.map((goal) => goal.item.title))].slice(0, 3)
    return {
      path,
      item,
      support:
        this.#stated(item) ??
        this.#held(path, item, language) ??
        shareConcept(ranked) ??
        this.#closes(path, item, language),
      nearest,
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
    const words = this.#documents.get(path)?.wording.of(item) ?? item.words
    const own = topicsOfItem(item, words, language).stems
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
    const words = this.#documents.get(path)?.wording.of(item) ?? item.words
    const own = topicsOfItem(item, words, language).stems
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

function topicsOf(text: string, language: string | undefined): Topics {
  const words = wordsOf(text)
  const spelled = new Map<string, string>()
  for (const [index, stem] of alignedStemsOf(text, language).entries()) {
    if (stem.length <= 2 || COMMON.has(stem) || /^\d+$/.test(stem) || /^(?:q|h|fy)\d/.test(stem)) continue
    if (!spelled.has(stem)) spelled.set(stem, words[index] ?? stem)
  }
  return { stems: [...new Set([...spelled.keys(), ...securityConcepts(text)])], spelled }
}

const topicsOfHeading = rememberedText(topicsOf)
const topicsOfItem = remembered((_item: Item, words: string, language: string | undefined) =>
  topicsOf(words, language),
)
const topicsOfTitle = remembered((item: Item, language: string | undefined) => topicsOf(item.title, language))

const topicsOfGoal = remembered(
  (item: Item, words: string, language: string | undefined): Omit<Goal, 'path' | 'item'> => {
    const title = topicsOfTitle(item, language)
    const all = topicsOfItem(item, words, language)
    return {
      titleStems: new Set(title.stems),
      stems: new Set([...title.stems, ...all.stems]),
      spelled: new Map([...all.spelled, ...title.spelled]),
    }
  },
)

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

/** The stems of a goal that a text shares; German hides them in compounds ("Schadenregulierung"). */
function shared(stems: readonly string[], goal: ReadonlySet<string>, language: string | undefined): string[] {
  const own = new Set(stems)
  const compounds = language?.startsWith('de') === true
  return [...goal].filter(
    (stem) =>
      own.has(stem) || (compounds && stems.some((other) => inside(stem, other) || inside(other, stem))),
  )
}

function inside(long: string, short: string): boolean {
  return short.length >= 5 && long.length > short.length && long.includes(short)
}
