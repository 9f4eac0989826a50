/** One version of one document of a workspace: its text, and what is known of it alone. */
import { dequal } from 'dequal'
import { type Configuration, statedVerdict } from '../config/configuration'
import { type FrontMatter, keepsFrontMatter, readFrontMatter } from '../config/front-matter'
import type { ReadingSettings } from '../model/context'
import { modelOf, recordOf } from '../model/model-record'
import { agreeing, type DocumentModel, type ReadDocument, readDocument } from '../model/read-document'
import type { FiscalYear } from '../notation/time'
import { detectStrategy, type Verdict } from '../syntax/detection'
import { beginningOf } from '../syntax/detection-evidence'
import { guessLanguage, languageSample } from '../syntax/language'
import { LineSigns } from '../syntax/line-signs'
import type { ParseText } from '../syntax/parse'
import { SectionedDocument } from '../syntax/sectioned-document'
import { fiscalYearSample, statedFiscalYear } from '../syntax/stated-fiscal-year'
import { LineIndex } from '../text/line-index'
import type { DocumentRecord, Records } from './document-record'
import type { DocumentPath } from './plan'

/** One version of one document; everything that follows from its text alone is made once, when asked for. */
export class Document {
  readonly path: DocumentPath
  readonly text: string
  #lines: LineIndex | null = null
  #frontMatter: FrontMatter | null = null
  #detected: Verdict | null = null
  /** Of the lines of older versions; a text that nobody edits needs none. */
  #lineSigns: LineSigns | null = null
  readonly #parse: ParseText
  /** Where this version may be found and kept. */
  readonly #records: Records | null
  /** What was found there, until it is used; undefined before anybody has looked. */
  #record: DocumentRecord | null | undefined
  /** What of an older version can be used again; this version's own, once it is asked for. */
  #sections: SectionedDocument | undefined
  #language: { readonly guess: string | undefined } | null = null
  #told: { readonly fiscalYear: FiscalYear | null } | null = null
  #settings: { readonly configuration: Configuration; readonly settings: ReadingSettings } | undefined
  /** Of an older version until this one is read, like the sections. */
  #model: Read<DocumentModel> | undefined
  /** The same with what the next version can take over; only with the sections. */
  #read: Read<ReadDocument> | undefined

  /** `records` may know the text from an earlier run; later versions, which change with each key press, are not kept. */
  constructor(path: DocumentPath, text: string, parse: ParseText, records: Records | null = null) {
    this.path = path
    this.text = text
    this.#parse = parse
    this.#records = records
    if (records === null) this.#record = null
  }

  /** The same document with another text; it reads again what the edit touched. */
  next(text: string): Document {
    const next = new Document(this.path, text, this.#parse)
    next.#sections = this.#sections
    next.#model = this.#model
    next.#read = this.#read
    next.#lineSigns = this.#lineSigns ?? new LineSigns()
    if (this.#frontMatter !== null && keepsFrontMatter(this.text, text, this.#frontMatter))
      next.#frontMatter = this.#frontMatter
    if (beginningOf(text) === beginningOf(this.text)) next.#detected = this.#detected
    if (fiscalYearSample(text) === fiscalYearSample(this.text)) next.#told = this.#told
    if (languageSample(text) === languageSample(this.text)) next.#language = this.#language
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
    if (this.#detected === null) this.#look()
    this.#detected ??= detectStrategy(this.text, this.#lineSigns)
    return this.#detected
  }

  /** How it is to be read; the same object for as long as the configuration is and it states the same. */
  settings(configuration: Configuration): ReadingSettings {
    if (this.#settings?.configuration === configuration) return this.#settings.settings
    const { fiscalYear, locale, planStart } = configuration
    const stated = this.frontMatter
    const start = stated.planStart?.value ?? planStart
    const dated = stated.period ?? stated.title
    const language = stated.lang?.value ?? locale ?? this.#guessed
    const settings: ReadingSettings = {
      fiscalYear:
        stated.fiscalYear?.value ?? (fiscalYear.startMonth === 1 ? this.#fiscalYear : null) ?? fiscalYear,
      ...(language === undefined ? {} : { language }),
      ...(start === null ? {} : { planStart: start }),
      ...(stated.owner === null ? {} : { owner: stated.owner.value.join(', ') }),
      ...(dated === null ? {} : { dated: dated.value }),
    }
    // Sections and plans are compared by it, so equal settings must be the same.
    const before = this.#model?.settings
    this.#settings = { configuration, settings: dequal(before, settings) ? before! : settings }
    return this.#settings.settings
  }

  /** What the text says of its fiscal year, where no setting does. */
  get #fiscalYear(): FiscalYear | null {
    this.#told ??= { fiscalYear: statedFiscalYear(this.text) }
    return this.#told.fiscalYear
  }

  get #guessed(): string | undefined {
    if (this.#language === null) this.#look()
    this.#language ??= { guess: guessLanguage(this.text) }
    return this.#language.guess
  }

  model(configuration: Configuration): DocumentModel {
    const settings = this.settings(configuration)
    if (this.#model?.text === this.text && this.#model.settings === settings) return this.#model.model
    let model = this.#found(settings)
    if (model === null) {
      model = this.#readNow(settings)
      this.#keep(settings, model)
    }
    this.#model = { text: this.text, settings, model }
    return model
  }

  /** Reads it to be compared with others; what only its next version would use, several times as much, is not kept. */
  prepare(configuration: Configuration): void {
    if (this.#model?.text === this.text) return
    this.model(configuration)
    this.#sections = undefined
    this.#read = undefined
  }

  /** Reads what `prepare` and records leave out, and only the next version needs. */
  expectEdits(configuration: Configuration): void {
    this.model(configuration)
    if (this.#read === undefined) this.#readNow(this.settings(configuration))
  }

  #look(): void {
    if (this.#record !== undefined) return
    this.#record = this.#records?.find(this.text) ?? null
    if (this.#record === null) return
    this.#detected = this.#record.verdict
    this.#language = { guess: this.#record.language ?? undefined }
  }

  #found(settings: ReadingSettings): DocumentModel | null {
    this.#look()
    const record = this.#record
    this.#record = null
    return record && dequal(record.settings, settings) ? modelOf(record.model) : null
  }

  #readNow(settings: ReadingSettings): DocumentModel {
    this.#sections = this.#sections?.next(this.text) ?? SectionedDocument.read(this.text, this.#parse)
    const before = this.#read?.settings === settings ? this.#read.model : undefined
    const now = readDocument(this.#sections, settings, before)
    const older = before === undefined && this.#model?.settings === settings ? this.#model.model : undefined
    const model = older === undefined ? now : agreeing(older, now)
    this.#read = { text: this.text, settings, model }
    return model
  }

  #keep(settings: ReadingSettings, model: DocumentModel): void {
    if (this.#records === null) return
    this.#detected ??= detectStrategy(this.text)
    const language = this.#guessed ?? null
    this.#records.keep(this.text, {
      verdict: this.#detected,
      language,
      settings,
      model: recordOf(model),
    })
  }
}

interface Read<Model> {
  readonly text: string
  readonly settings: ReadingSettings
  readonly model: Model
}
