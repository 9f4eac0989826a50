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
  readonly #sections: readonly SectionWords[]
  #children: ReadonlyMap<string, readonly SectionWords[]> | null = null
  #byKey: ReadonlyMap<string, SectionWords> | null = null

  constructor(sections: readonly SectionWords[]) {
    this.#sections = sections
  }

  /** The words of an item: its title with all that stands below it. */
  of(item: Item): string {
    if (item.form !== 'heading') return item.words
    note('wording')
    this.#byKey ??= new Map(this.#sections.map((section) => [section.key, section]))
    const section = this.#byKey.get(item.id.slice(0, item.id.indexOf(':')))
    return section === undefined ? item.words : `${item.words} ${this.#below(section)}`
  }

  #below({ key, words }: SectionWords): string {
    this.#children ??= childrenOf(this.#sections)
    const children = this.#children.get(key) ?? []
    return [words, ...children.map((child) => `${child.heading} ${this.#below(child)}`)].join(' ')
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
