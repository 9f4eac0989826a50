/** All words of a document, section by section: what tells what a heading is about beside its title. */
import { dequal } from 'dequal'
import { note } from '../text/reads'
import type { Item } from './model'
import type { Shape } from './outline'

/** What `note` is told when the words below a heading are read; the words of all headings are "wording". */
function partOf(key: string): string {
  return `wording ${key}`
}

export class Wording {
  /** The same object in two versions of a document while no heading changes. */
  readonly shape: Shape
  /** Of each section without those of the sections below it. */
  readonly words: readonly string[]
  /** With them, where somebody has asked. */
  readonly #below: (string | undefined)[]
  /** The words of the items that are headings, by section: the same text for as long as it says the same. */
  readonly #ofItems: ({ readonly own: string; readonly all: string } | undefined)[]

  /** What `before` has put together holds for those sections in and below which no word has changed. */
  constructor(shape: Shape, words: readonly string[], before?: Wording) {
    this.shape = shape
    this.words = words
    this.#below = []
    this.#ofItems = []
    if (before?.shape !== shape) return
    this.#below = before.#below.slice()
    this.#ofItems = before.#ofItems.slice()
    for (const index of this.#changedSince(before)) {
      this.#below[index] = undefined
      this.#ofItems[index] = undefined
    }
  }

  /** The words of an item: its title with all that stands below it. */
  of(item: Item): string {
    if (item.form !== 'heading') return item.words
    const key = item.id.slice(0, item.id.indexOf(':'))
    note('wording')
    note(partOf(key))
    const index = this.shape.indexOf(key)
    if (index === undefined) return item.words
    const known = this.#ofItems[index]
    if (known?.own === item.words) return known.all
    const all = `${item.words} ${this.#wordsBelow(index)}`
    this.#ofItems[index] = { own: item.words, all }
    return all
  }

  /** Whether it says all that another one says, and nothing else. */
  says({ shape, words }: Wording): boolean {
    return dequal([shape.keys, shape.texts, words], [this.shape.keys, this.shape.texts, this.words])
  }

  /** The parts that differ from an older version's, as `note` names them. */
  changedParts(before: Wording): readonly string[] {
    if (before === this) return []
    if (before.shape !== this.shape) return ['wording']
    return [...this.#changedSince(before)].map((index) => partOf(this.shape.keys[index]!))
  }

  /** The sections in or below which a word has changed. */
  #changedSince(before: Wording): ReadonlySet<number> {
    const changed = new Set<number>()
    for (let index = 0; index < this.words.length; index++) {
      if (this.words[index] === before.words[index]) continue
      for (let at = index; at >= 0 && !changed.has(at); at = this.shape.parents[at]!) changed.add(at)
    }
    return changed
  }

  #wordsBelow(index: number): string {
    let all = this.#below[index]
    if (all === undefined) {
      const below = this.shape.children[index]!.map(
        (child) => `${this.shape.texts[child]!} ${this.#wordsBelow(child)}`,
      )
      all = [this.words[index]!, ...below].join(' ')
      this.#below[index] = all
    }
    return all
  }
}
