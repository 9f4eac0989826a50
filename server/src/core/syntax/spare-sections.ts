/**
 * Sections that an edit took out of a document, for when it brings them back: whoever types a fence makes all that
 * follows part of it until the second fence is typed, and whoever undoes wants what was there before.
 */
import type { Section } from './section'

/** As many units are kept as two versions of the text have, and in short documents at least this many. */
const LEAST = 1 << 16

export class SpareSections {
  /** By text, the longest unused first. */
  readonly #sections = new Map<string, Section>()
  #units = 0

  /** Takes sections that were proved to be closed; `length` is the document's. */
  keep(sections: readonly Section[], length: number): void {
    for (const section of sections) {
      if (section.isOpaque) continue
      this.#forget(section.text)
      this.#sections.set(section.text, section)
      this.#units += section.text.length
    }
    const most = Math.max(LEAST, 2 * length)
    for (const text of this.#sections.keys()) {
      if (this.#units <= most) break
      this.#forget(text)
    }
  }

  find(text: string): Section | undefined {
    return this.#sections.get(text)
  }

  #forget(text: string): void {
    if (this.#sections.delete(text)) this.#units -= text.length
  }
}
