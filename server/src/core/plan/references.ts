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

/** Looks names up among the items of all documents; the reader's own document goes first. */
export class References {
  readonly #byName = new Map<string, Referred[]>()
  readonly #byStems = new Map<string, Referred[]>()
  readonly #languages: ReadonlyMap<DocumentPath, string | undefined>
  readonly #documents: readonly PlanDocument[]
  readonly #headings = once(() => headingsOf(this.#documents))

  constructor(documents: readonly PlanDocument[]) {
    this.#documents = documents
    this.#languages = new Map(documents.map(({ path, language }) => [path, language]))
    for (const { path, facts, language } of documents) {
      for (const item of facts.items) {
        if (item.kind === 'constraint') continue
        const referred = { path, item }
        for (const name of namesOf(item)) put(this.#byName, name, referred)
        for (const stem of new Set(stemsOfTitle(item, language))) put(this.#byStems, stem, referred)
      }
    }
  }

  /** The item that a name means beyond doubt: by its label, by its whole title, else by the only title that holds all its words. */
  find(name: string, from: DocumentPath): Referred | null {
    const known = this.#byName.get(plain(name))
    if (known !== undefined) return own(known, from)
    const holders = this.holding(name, from)
    return holders.length === 1 ? holders[0]! : null
  }

  /** The items whose titles hold all words of a name, or whose words are all in it. */
  holding(name: string, from: DocumentPath): Referred[] {
    const language = this.#languages.get(from)
    const stems = [...new Set(stemsOf(name, language))]
    if (stems.length === 0) return []
    const rarest = stems.map((stem) => this.#byStems.get(stem) ?? []).sort((a, b) => a.length - b.length)
    const [fewest] = rarest
    const whole = (fewest ?? []).filter(({ item, path }) => {
      const title = new Set(stemsOfTitle(item, this.#languages.get(path)))
      return stems.every((stem) => title.has(stem))
    })
    if (whole.length > 0) return whole
    // "SOC 2 (see roadmap)", "Platform team: event log": the name says more than the title.
    const given = new Set(stems)
    return [...new Set(rarest.flat())].filter(({ item, path }) => {
      const title = stemsOfTitle(item, this.#languages.get(path))
      return title.length > 1 && title.every((stem) => given.has(stem))
    })
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

function put(map: Map<string, Referred[]>, key: string, value: Referred): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

/** Of several items of one name, one of the same document; a bare number means nothing elsewhere. */
function own(known: readonly Referred[], from: DocumentPath): Referred | null {
  const here = known.filter(({ path }) => path === from)
  return here[0] ?? known[0] ?? null
}
