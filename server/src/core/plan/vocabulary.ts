/** The words of all items of a workspace: who speaks of a stem, and how rare it is. */
import type { Item } from '../model/model'
import { stemsOf } from '../model/terms'
import { remembered } from '../text/remembered'
import type { DocumentPath, PlanDocument } from './plan'

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
    const words = `${item.title} ${below}`
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

export class Vocabulary {
  readonly #postings = new Map<string, Worded[]>()
  readonly items: readonly Worded[]

  /** `wanted` says which items are looked for; it should ask for their words last, since those change most. */
  constructor(documents: readonly PlanDocument[], wanted: (item: Item, words: () => string) => boolean) {
    const items: Worded[] = []
    for (const { path, facts, wording, language } of documents) {
      for (const item of facts.items) {
        if (!wanted(item, () => `${item.title} ${wording.of(item)}`)) continue
        const worded = wordedOf(item, wording.of(item), path, language)
        items.push(worded)
        for (const stem of worded.stems) {
          const known = this.#postings.get(stem)
          if (known === undefined) this.#postings.set(stem, [worded])
          else known.push(worded)
        }
      }
    }
    this.items = items
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
    const found = new Set<Worded>()
    for (const stem of stems) {
      const known = this.#postings.get(stem) ?? []
      // A stem of hundreds of items tells nothing, and would make a large workspace slow.
      if (known.length <= MOST) for (const worded of known) found.add(worded)
    }
    return [...found].map((worded) => ({ worded, shared: stems.filter((stem) => worded.stems.has(stem)) }))
  }
}

const MOST = 200
