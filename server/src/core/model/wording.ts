/** All words of a document, section by section: what tells what a heading is about beside its title. */
import { note } from '../text/reads'
import type { Item } from './model'

/** The words of one section, without those of the sections below it. */
export interface SectionWords {
  readonly key: string
  /** The section that holds it. */
  readonly parent: string | null
  readonly heading: string
  readonly words: string
}

export class Wording {
  readonly sections: readonly SectionWords[]
  readonly #below = new Map<string, string>()
  #children: ReadonlyMap<string, readonly SectionWords[]> | null = null
  #byKey: ReadonlyMap<string, SectionWords> | null = null

  constructor(sections: readonly SectionWords[]) {
    this.sections = sections
  }

  /** The words of an item: its title with all that stands below it. */
  of(item: Item): string {
    if (item.form !== 'heading') return item.words
    note('wording')
    this.#byKey ??= new Map(this.sections.map((section) => [section.key, section]))
    const section = this.#byKey.get(item.id.slice(0, item.id.indexOf(':')))
    return section === undefined ? item.words : `${item.words} ${this.#wordsOf(section)}`
  }

  /** With those of the sections below. */
  #wordsOf({ key, words }: SectionWords): string {
    let all = this.#below.get(key)
    if (all === undefined) {
      this.#children ??= childrenOf(this.sections)
      const children = this.#children.get(key) ?? []
      all = [words, ...children.map((child) => `${child.heading} ${this.#wordsOf(child)}`)].join(' ')
      this.#below.set(key, all)
    }
    return all
  }
}

function childrenOf(sections: readonly SectionWords[]): Map<string, SectionWords[]> {
  const children = new Map<string, SectionWords[]>()
  for (const section of sections) {
    if (section.parent === null) continue
    const siblings = children.get(section.parent)
    if (siblings === undefined) children.set(section.parent, [section])
    else siblings.push(section)
  }
  return children
}
