/** One version of one document of a workspace: its text, and what is known of it alone. */
import { dequal } from 'dequal'
import { type Configuration, statedVerdict } from '../config/configuration'
import { type FrontMatter, readFrontMatter } from '../config/front-matter'
import type { ReadingSettings } from '../model/context'
import { type DocumentModel, type ReadDocument, readDocument } from '../model/read-document'
import { detectStrategy, type Verdict } from '../syntax/detection'
import { guessLanguage } from '../syntax/language'
import type { ParseText } from '../syntax/parse'
import { SectionedDocument } from '../syntax/sectioned-document'
import { LineIndex } from '../text/line-index'
import type { DocumentPath } from './plan'

/** One version of one document; everything that follows from its text alone is made once, when asked for. */
export class Document {
  readonly path: DocumentPath
  readonly text: string
  #lines: LineIndex | null = null
  #frontMatter: FrontMatter | null = null
  #detected: Verdict | null = null
  readonly #parse: ParseText
  /** What of an older version can be used again; this version's own, once it is asked for. */
  #sections: SectionedDocument | undefined
  #language: { readonly guess: string | undefined } | null = null
  #settings: { readonly configuration: Configuration; readonly settings: ReadingSettings } | undefined
  /** Of an older version until this one is read, like the sections. */
  #read:
    | { readonly text: string; readonly settings: ReadingSettings; readonly model: ReadDocument }
    | undefined

  constructor(path: DocumentPath, text: string, parse: ParseText) {
    this.path = path
    this.text = text
    this.#parse = parse
  }

  /** The same document with another text; it reads again what the edit touched. */
  next(text: string): Document {
    const next = new Document(this.path, text, this.#parse)
    next.#sections = this.#sections
    next.#read = this.#read
    return next
  }

  get lines(): LineIndex {
    this.#lines ??= this.#sections?.text === this.text ? this.#sections.lines : new LineIndex(this.text)
    return this.#lines
  }

  get frontMatter(): FrontMatter {
    this.#frontMatter ??= readFrontMatter(this.text)
    return this.#frontMatter
  }

  /** Front matter decides, then the configuration, then the evidence in the text. */
  verdict(configuration: Configuration): Verdict {
    if (this.frontMatter.plumbline === null) {
      const stated = statedVerdict(configuration, this.path)
      if (stated !== null) {
        const is = stated === 'strategy'
        return { is, score: is ? 1 : 0, because: [`plumbline.json ${is ? 'includes' : 'excludes'} it`] }
      }
    }
    this.#detected ??= detectStrategy(this.text)
    return this.#detected
  }

  /** How it is to be read; the same object for as long as the configuration is and it states the same. */
  settings(configuration: Configuration): ReadingSettings {
    if (this.#settings?.configuration === configuration) return this.#settings.settings
    const { fiscalYear, locale, planStart } = configuration
    const stated = this.frontMatter
    const start = stated.planStart?.value ?? planStart
    const language = stated.lang?.value ?? locale ?? this.#guessed
    const settings: ReadingSettings = {
      fiscalYear: stated.fiscalYear?.value ?? fiscalYear,
      ...(language === undefined ? {} : { language }),
      ...(start === null ? {} : { planStart: start }),
      ...(stated.owner === null ? {} : { owner: stated.owner.value.join(', ') }),
    }
    // Sections and plans are compared by it, so equal settings must be the same.
    const before = this.#read?.settings
    this.#settings = { configuration, settings: dequal(before, settings) ? before! : settings }
    return this.#settings.settings
  }

  get #guessed(): string | undefined {
    this.#language ??= { guess: guessLanguage(this.text) }
    return this.#language.guess
  }

  model(configuration: Configuration): DocumentModel {
    const settings = this.settings(configuration)
    const before = this.#read?.settings === settings ? this.#read : undefined
    if (before?.text === this.text) return before.model
    this.#sections = this.#sections?.next(this.text) ?? SectionedDocument.read(this.text, this.#parse)
    const { sections, starts } = this.#sections
    const stretches = sections.map(({ blocks }, index) => ({ blocks, start: starts[index]! }))
    const model = readDocument(stretches, settings, before?.model)
    this.#read = { text: this.text, settings, model }
    return model
  }
}
