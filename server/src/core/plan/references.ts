/** What a name in `Supports:` or `Depends on:` refers to: an item of the workspace, by its title, label or anchor. */
import type { Item } from '../model/model'
import { stemsOf } from '../model/terms'
import { once } from '../text/reads'
import { remembered } from '../text/remembered'
import type { DocumentPath, PlanDocument } from './plan'

/** An item with the document that it stands in. */
export interface Referred {
  readonly path: DocumentPath
  readonly item: Item
}

/** Titles that consist of the same words, in whatever order: plans of one company repeat themselves. */
interface Titles {
  readonly stems: ReadonlySet<string>
  readonly first: Referred
  count: number
}

/** How a name is met by titles. */
interface Holders {
  /** Null where there are several. */
  readonly only: Referred | null
  readonly count: number
}

/** Looks names up among the items of all documents; the reader's own document goes first. */
export class References {
  readonly #byName = new Map<string, Named>()
  readonly #byStem = new Map<string, Titles[]>()
  readonly #languages: ReadonlyMap<DocumentPath, string | undefined>
  readonly #documents: readonly PlanDocument[]
  readonly #headings = once(() => headingsOf(this.#documents))
  readonly #holders = new Map<string, Holders>()

  constructor(documents: readonly PlanDocument[]) {
    this.#documents = documents
    this.#languages = new Map(documents.map(({ path, language }) => [path, language]))
    const byStems = new Map<string, Titles>()
    for (const { path, facts, language } of documents) {
      for (const item of facts.items) {
        if (item.kind === 'constraint') continue
        const referred = { path, item }
        for (const name of namesOf(item)) put(this.#byName, name, referred)
        const stems = new Set(stemsOfTitle(item, language))
        const key = [...stems].sort().join(' ')
        const known = byStems.get(key)
        if (known !== undefined) known.count++
        else {
          const titles = { stems, first: referred, count: 1 }
          byStems.set(key, titles)
          for (const stem of stems) {
            const posting = this.#byStem.get(stem)
            if (posting === undefined) this.#byStem.set(stem, [titles])
            else posting.push(titles)
          }
        }
      }
    }
  }

  /** The item that a name means beyond doubt: by its label, by its whole title, else by the only title that holds all its words. */
  find(name: string, from: DocumentPath): Referred | null {
    const known = this.#byName.get(plain(name))
    if (known !== undefined) return known.byPath.get(from) ?? known.first
    return this.#holdersOf(name, from).only
  }

  /** Whether any title holds all words of a name, or has all its words in it. */
  isHeld(name: string, from: DocumentPath): boolean {
    return this.#holdersOf(name, from).count > 0
  }

  #holdersOf(name: string, from: DocumentPath): Holders {
    const language = this.#languages.get(from)
    const key = `${language} ${name}`
    let holders = this.#holders.get(key)
    if (holders === undefined) {
      holders = this.#lookUp(new Set(stemsOf(name, language)))
      this.#holders.set(key, holders)
    }
    return holders
  }

  #lookUp(given: ReadonlySet<string>): Holders {
    const postings = [...given].map((stem) => this.#byStem.get(stem) ?? [])
    const [fewest = []] = postings.toSorted((a, b) => a.length - b.length)
    const whole = fewest.filter(({ stems }) => [...given].every((stem) => stems.has(stem)))
    if (whole.length > 0) return holdersIn(whole)
    // "SOC 2 (see roadmap)", "Platform team: event log": the name says more than the title.
    const parts = new Set(postings.flat().filter(({ stems }) => stems.size > 1 && isWithin(stems, given)))
    return holdersIn([...parts])
  }

  /** Whether any document names, in a heading, what an item may be called elsewhere. */
  isHeading(name: string): boolean {
    return this.#headings().has(plain(name))
  }

  /** All titles, for somebody to choose from. */
  titles(kind?: Item['kind']): string[] {
    const titles = new Set<string>()
    for (const { facts } of this.#documents)
      for (const item of facts.items)
        if (kind === undefined ? item.kind !== 'constraint' : item.kind === kind) titles.add(item.title)
    return [...titles]
  }

  /** All labels that consist of letters and a number, such as "P3": what a code may have meant. */
  codes(): string[] {
    const codes = new Set<string>()
    for (const { facts } of this.#documents)
      for (const { label } of facts.items) if (CODE.test(label)) codes.add(label)
    return [...codes]
  }
}

function headingsOf(documents: readonly PlanDocument[]): ReadonlySet<string> {
  const headings = new Set<string>()
  for (const { remarks, facts } of documents) {
    headings.add(plain(facts.title))
    for (const { title, slug } of remarks.anchors) headings.add(plain(title)).add(plain(slug))
  }
  return headings
}

/** "P3", "KR 1.2", "AHA-12". */
export const CODE = /^\p{L}{1,6}[ -]?\d{1,4}(?:\.\d{1,3})*$/u

const stemsOfTitle = remembered((item: Item, language: string | undefined) => stemsOf(item.title, language))

const namesOf = remembered((item: Item): string[] => {
  const names = [plain(item.title)]
  if (item.label !== '') names.push(plain(item.label), plain(`${item.label} ${item.title}`))
  return [...new Set(names)].filter((name) => name !== '')
})

/** Letters and digits in lower case, which also makes an anchor ("#fleet-account-team") and a title the same. */
export function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function holdersIn(all: readonly Titles[]): Holders {
  const count = all.reduce((sum, titles) => sum + titles.count, 0)
  return { only: count === 1 ? all[0]!.first : null, count }
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const each of some) if (!all.has(each)) return false
  return true
}

/** The items of one name; of several in one document the first, for a bare number means nothing elsewhere. */
interface Named {
  readonly first: Referred
  readonly byPath: Map<DocumentPath, Referred>
}

function put(map: Map<string, Named>, name: string, referred: Referred): void {
  const known = map.get(name)
  if (known === undefined) map.set(name, { first: referred, byPath: new Map([[referred.path, referred]]) })
  else if (!known.byPath.has(referred.path)) known.byPath.set(referred.path, referred)
}
