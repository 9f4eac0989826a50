/** The words of all items of a workspace: who speaks of a stem, and how rare it is. */
import type { Item } from '../model/model'
import { stemsOf } from '../model/terms'
import { remembered } from '../text/remembered'
import type { DocumentPath, Plan, PlanDocument } from './plan'

/** An item with its telling stems. */
export interface Worded {
  readonly path: DocumentPath
  readonly item: Item
  /** All that is said of it, its title first. */
  readonly words: string
  readonly stems: ReadonlySet<string>
}

/** Words of nearly every initiative, in whatever document, as English, German and Romance stems. */
const COMMON = new Set(
  `${stemsOf(
    `improve increase reduce enhance ensure establish implement develop launch introduce support provide create build deliver new better
     team company business service system platform product plan process project program programme goal objective level full complete
     upgrade update review annual strategy strategic initiative year quarter half month key use user before after start go live open
     do not will avoid any also only than beyond itself outside more less other first next ready take make get give`,
  ).join(
    ' ',
  )} neu einführ aufbau für über bis ohne nicht kein wir was alle auch mehr nouveau mettr plac sans pas nuevo nueva nov sin não sem nuovo senza`.split(
    /\s+/,
  ),
)

/** The stems of a text that tell one matter from another. */
export function tellingStems(text: string, language: string | undefined): string[] {
  return [...new Set(stemsOf(text, language))].filter(
    (stem) => stem.length > 2 && !COMMON.has(stem) && !/^\d/.test(stem) && !/^(?:q|h|t|fy)\d/.test(stem),
  )
}

/** The same object for as long as the item and what stands below it are. */
const wordedOf = remembered(
  (item: Item, below: string, path: DocumentPath, language: string | undefined): Worded => {
    const words = wordsIn(item, below)
    let stems: ReadonlySet<string> | null = null
    return {
      path,
      item,
      words,
      get stems() {
        // Items that nobody looks for need none.
        stems ??= new Set(tellingStems(words, language))
        return stems
      },
    }
  },
)

/** Whether an item is looked for; its words are to be asked for last, since those change most. */
export type Wanted = (item: Item, words: () => string) => boolean

/** The vocabulary of the items of a plan that are wanted; `wanted` must be the same function each time. */
export function vocabularyOf(plan: Plan, wanted: Wanted): Vocabulary {
  return plan.derived(
    wanted,
    (older: Vocabulary | undefined) => new Vocabulary(plan.documents, wanted, older),
  )
}

/** An item that is a heading, and its number among those that are wanted; -1 if it is none. */
interface Headed {
  readonly document: number
  readonly item: Item
  readonly at: number
}

/** What somebody has asked of a vocabulary, by what was asked. */
type Answers = Map<object, unknown>

export class Vocabulary {
  readonly items: readonly Worded[]
  /** The numbers of the items that speak of a stem, in order. */
  readonly #postings: Map<string, number[]>
  readonly #documents: readonly PlanDocument[]
  readonly #headed: readonly Headed[]
  readonly #answers: Answers = new Map()
  /** The answers of an older vocabulary of the same items, and those that say something else now, as they were and are. */
  readonly #older: { readonly answers: Answers; readonly changed: readonly Worded[] } | null

  constructor(documents: readonly PlanDocument[], wanted: Wanted, older?: Vocabulary) {
    this.#documents = documents
    const changes = older === undefined ? null : older.#changesIn(documents, wanted)
    if (older !== undefined && changes !== null) {
      const items = older.items.slice()
      this.#headed = older.#headed
      this.#postings = changes.size === 0 ? older.#postings : new Map(older.#postings)
      const changed: Worded[] = []
      for (const [at, worded] of changes) {
        const before = items[at]!
        changed.push(before, worded)
        items[at] = worded
        for (const stem of before.stems) if (!worded.stems.has(stem)) this.#put(stem, at, false)
        for (const stem of worded.stems) if (!before.stems.has(stem)) this.#put(stem, at, true)
      }
      this.items = items
      this.#older = { answers: older.#answers, changed }
      return
    }
    const items: Worded[] = []
    const headed: Headed[] = []
    this.#postings = new Map()
    this.#older = null
    for (const [document, { path, facts, wording, language }] of documents.entries()) {
      for (const item of facts.items) {
        const isWanted = wanted(item, () => wordsIn(item, wording.of(item)))
        if (item.form === 'heading') headed.push({ document, item, at: isWanted ? items.length : -1 })
        if (!isWanted) continue
        const worded = wordedOf(item, wording.of(item), path, language)
        for (const stem of worded.stems) {
          const known = this.#postings.get(stem)
          if (known === undefined) this.#postings.set(stem, [items.length])
          else known.push(items.length)
        }
        items.push(worded)
      }
    }
    this.items = items
    this.#headed = headed
  }

  /** The rarer, the heavier; a stem of no item is as rare as can be. */
  weight(stem: string): number {
    return Math.log(1 + (this.items.length + 1) / ((this.#postings.get(stem)?.length ?? 0) + 1))
  }

  /** How many items speak of a stem. */
  count(stem: string): number {
    return this.#postings.get(stem)?.length ?? 0
  }

  /** The items that speak of at least one of the rarer stems, with all that they share. */
  sharing(stems: readonly string[]): { readonly worded: Worded; readonly shared: readonly string[] }[] {
    const found = new Set<number>()
    for (const stem of stems) {
      const known = this.#postings.get(stem) ?? []
      // A stem of hundreds of items tells nothing, and would make a large workspace slow.
      if (known.length <= MOST) for (const at of known) found.add(at)
    }
    return [...found].map((at) => {
      const worded = this.items[at]!
      return { worded, shared: stems.filter((stem) => worded.stems.has(stem)) }
    })
  }

  /**
   * What `make` finds in the items that `concerned` picks, and in how often they speak of their stems. The answer of an
   * older version is taken as long as none of those is another one now.
   */
  recalled<Answer>(of: object, concerned: (worded: Worded) => boolean, make: () => Answer): Answer {
    if (this.#answers.has(of)) return this.#answers.get(of) as Answer
    const isStill = this.#older?.answers.has(of) === true && !this.#older.changed.some(concerned)
    const answer = isStill ? (this.#older!.answers.get(of) as Answer) : make()
    this.#answers.set(of, answer)
    return answer
  }

  /** The items that say something else in a later version, by their number; null where others are wanted. */
  #changesIn(documents: readonly PlanDocument[], wanted: Wanted): ReadonlyMap<number, Worded> | null {
    if (!hasSameItems(this.#documents, documents)) return null
    const changes = new Map<number, Worded>()
    for (const { document, item, at } of this.#headed) {
      const { path, wording, language } = documents[document]!
      if (wanted(item, () => wordsIn(item, wording.of(item))) !== at >= 0) return null
      if (at < 0) continue
      const worded = wordedOf(item, wording.of(item), path, language)
      if (worded !== this.items[at]) changes.set(at, worded)
    }
    return changes
  }

  #put(stem: string, at: number, speaks: boolean): void {
    const others = (this.#postings.get(stem) ?? []).filter((other) => other !== at)
    const all = speaks ? [...others, at].sort((a, b) => a - b) : others
    if (all.length === 0) this.#postings.delete(stem)
    else this.#postings.set(stem, all)
  }
}

function wordsIn(item: Item, below: string): string {
  return `${item.title} ${below}`
}

/** Whether two versions differ in the words of their documents at most. */
function hasSameItems(old: readonly PlanDocument[], now: readonly PlanDocument[]): boolean {
  return (
    old.length === now.length &&
    now.every(({ path, facts, language }, index) => {
      const before = old[index]!
      return before.path === path && before.language === language && before.facts.items === facts.items
    })
  )
}

const MOST = 200
