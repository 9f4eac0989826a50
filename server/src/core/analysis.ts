/** The facade: changes go in, an immutable snapshot comes out, one method a feature. One host is one workspace. */
import { type Baseline, readBaseline, unaccepted } from './config/baseline'
import { planOf, severityOf } from './config/configuration'
import { type ReadConfiguration, readConfiguration } from './config/read-configuration'
import { type CodeAction, codeActionsAt } from './features/code-actions'
import { type ExplainedFile, explainedFile, explainText } from './features/explain'
import { type Hover, hoverAt } from './features/hover'
import { type InlayHint, inlayHints } from './features/inlay-hints'
import { BASELINE_PATH, BASELINE_RULE, CONFIGURATION_PATH, CONFIGURATION_RULE } from './features/own-files'
import { Trials } from './features/try-fixes'
import type { DocumentModel } from './model/read-document'
import type { Day } from './notation/time'
import { Document } from './plan/document'
import type { Records } from './plan/document-record'
import { Linker } from './plan/linker'
import { link, type Plan, type PlanDocument } from './plan/plan'
import { rules } from './rules/index'
import { Reviewer } from './rules/review'
import type { DocumentPath, Finding, Rule, Severity, Sources } from './rules/rule'
import type { Verdict } from './syntax/detection'
import { type ParseText, parseText } from './syntax/parse'
import { LineIndex } from './text/line-index'
import type { Span } from './text/span'

export type { CodeAction } from './features/code-actions'
export type { Hover } from './features/hover'
export type { InlayHint } from './features/inlay-hints'
export { BASELINE_PATH, CONFIGURATION_PATH } from './features/own-files'

/** Told once of each rule that fails, so that its bug is seen and silences nothing else. */
export type OnBug = (message: string) => void

/** Holds the texts and the configuration of one workspace, and makes snapshots of them. */
export class AnalysisHost {
  readonly #documents = new Map<DocumentPath, Document>()
  readonly #parse: ParseText
  readonly #records: Records | null
  readonly #work: Work
  #configuration: string | null = null
  /** Kept from key press to key press, with the globs compiled for it. */
  #read: ReadConfiguration | null = null
  #baseline: Circumstances['baseline'] = null
  #settings: unknown = null
  #asOf: Day | null = null
  #today: Day | null = null
  #snapshot: Analysis | null = null

  /** `parse` reads Markdown; any parser may that gives remark's trees. `records` know documents of earlier runs. */
  constructor(onBug: OnBug = () => {}, parse: ParseText = parseText, records: Records | null = null) {
    this.#parse = parse
    this.#records = records
    const bugs = new Set<string>()
    const reviewer = new Reviewer((rule, path, error) => {
      if (bugs.has(`${rule} ${path}`)) return
      bugs.add(`${rule} ${path}`)
      const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
      onBug(`rule ${rule} failed${path === null ? '' : ` on ${path}`}: ${cause}`)
    })
    this.#work = { linker: new Linker(), reviewer }
  }

  /** How often documents were linked and rules were asked so far: what typing costs. */
  get effort(): { readonly links: number; readonly checks: number } {
    return { links: this.#work.linker.links, checks: this.#work.reviewer.checks }
  }

  /** Adds a document, or replaces its text. */
  setDocument(path: DocumentPath, text: string): void {
    const before = this.#documents.get(path)
    if (before?.text === text) return
    this.#documents.set(path, before?.next(text) ?? new Document(path, text, this.#parse, this.#records))
    this.#snapshot = null
  }

  removeDocument(path: DocumentPath): void {
    if (!this.#documents.delete(path)) return
    this.#work.linker.forget(path)
    this.#work.reviewer.forget(path)
    this.#snapshot = null
  }

  /** The text of the workspace's `plumbline.json`; null when there is none. */
  setConfigurationFile(text: string | null): void {
    this.#configuration = text
    this.#read = null
    this.#snapshot = null
  }

  /** The text of the workspace's `plumbline.baseline.json`; null when there is none. */
  setBaseline(text: string | null): void {
    this.#baseline = text === null ? null : { text, read: readBaseline(text) }
    this.#snapshot = null
  }

  /** What the editor's settings say, in the shape of `plumbline.json`; the file has the last word. */
  setSettings(settings: unknown): void {
    this.#settings = settings
    this.#read = null
    this.#snapshot = null
  }

  /** The day against which due dates are judged, whatever configuration and front matter say; null leaves it to them. */
  setAsOf(day: Day | null): void {
    this.#asOf = day
    this.#snapshot = null
  }

  /** The day it is, where neither `setAsOf`, nor front matter, nor configuration says otherwise. */
  setToday(day: Day): void {
    this.#today = day
    this.#snapshot = null
  }

  /** The workspace as it stands; later changes do not touch it. */
  analysis(): Analysis {
    this.#snapshot ??= new Analysis(new Map(this.#documents), this.#circumstances(), this.#work)
    return this.#snapshot
  }

  #circumstances(): Circumstances {
    this.#read ??= readConfiguration(this.#configuration, this.#settings, rules)
    return {
      ...this.#read,
      configurationText: this.#configuration,
      settings: this.#settings,
      baseline: this.#baseline,
      asOf: this.#asOf,
      today: this.#today,
    }
  }
}

/** What one snapshot has worked out and the next may use again. */
interface Work {
  readonly linker: Linker
  readonly reviewer: Reviewer
}

/** What holds for all documents of a workspace. */
interface Circumstances extends ReadConfiguration {
  /** Of `plumbline.json`. */
  readonly configurationText: string | null
  readonly settings: unknown
  readonly baseline: { readonly text: string; readonly read: Baseline } | null
  readonly asOf: Day | null
  readonly today: Day | null
}

function configurationFinding(
  path: DocumentPath,
  span: Span,
  message: string,
  severity: Finding['severity'],
  rule = CONFIGURATION_RULE,
): Finding {
  return { rule, severity, message, span, related: [], fixes: [], fingerprint: `${rule}:${path}:${message}` }
}

/** One state of a workspace. */
export class Analysis {
  readonly #documents: ReadonlyMap<DocumentPath, Document>
  readonly #circumstances: Circumstances
  readonly #work: Work
  readonly #models = new Map<DocumentPath, DocumentModel>()
  readonly #findings = new Map<DocumentPath, readonly Finding[]>()
  readonly #sources: Sources
  readonly #members = new Map<DocumentPath, PlanDocument>()
  #plans: ReadonlyMap<string | null, Plan> | null = null
  #trials: Trials | null = null
  #baseline: { readonly stale: readonly Finding[]; readonly accepted: number } | null = null

  constructor(documents: ReadonlyMap<DocumentPath, Document>, circumstances: Circumstances, work: Work) {
    this.#documents = documents
    this.#circumstances = circumstances
    this.#work = work
    this.#sources = this.#sourcesOfFixes()
  }

  /** The day against which due dates are judged, where the front matter of a document says no other. */
  get asOf(): Day | null {
    const { asOf, configuration, today } = this.#circumstances
    return asOf ?? configuration.asOf ?? today
  }

  /** Every document, strategy or not, in order of path. */
  paths(): readonly DocumentPath[] {
    return [...this.#documents.keys()].sort()
  }

  /** Of a document, or of `plumbline.json`. */
  text(path: DocumentPath): string | undefined {
    if (path === CONFIGURATION_PATH) return this.#circumstances.configurationText ?? undefined
    return this.#documents.get(path)?.text
  }

  lines(path: DocumentPath): LineIndex {
    return this.#documents.get(path)?.lines ?? new LineIndex('')
  }

  verdict(path: DocumentPath): Verdict {
    const document = this.#documents.get(path)
    return document === undefined ? { is: false, score: 0, because: [] } : this.#verdict(document)
  }

  /**
   * Reads one document ahead of a question about all of them, so that a server can take a large workspace in between
   * the questions of its author.
   */
  prepare(path: DocumentPath): void {
    const document = this.#documents.get(path)
    if (document !== undefined && this.#verdict(document).is)
      document.prepare(this.#circumstances.configuration)
  }

  /** Reads a document that came from a record or was only prepared, so that its next version need not be read whole. */
  expectEdits(path: DocumentPath): void {
    const document = this.#documents.get(path)
    if (document !== undefined && this.#verdict(document).is)
      document.expectEdits(this.#circumstances.configuration)
  }

  /** The findings of one document in order of place; of `plumbline.json` and the baseline, what is wrong in them. */
  findings(path: DocumentPath): readonly Finding[] {
    if (path === CONFIGURATION_PATH)
      return this.#circumstances.problems.map(({ span, message, severity }) =>
        configurationFinding(CONFIGURATION_PATH, span, message, severity),
      )
    if (path === BASELINE_PATH) return this.#acceptance().stale
    const found = this.#found(path)
    const entries = this.#entriesFor(path)
    return entries.length === 0 ? found : unaccepted(entries, found).kept
  }

  /** What the baseline accepts and `findings` leaves out, in all documents together. */
  get accepted(): number {
    return this.#acceptance().accepted
  }

  hover(path: DocumentPath, offset: number): Hover | null {
    const document = this.#documents.get(path)
    if (document === undefined || !this.#verdict(document).is) return null
    const plan = this.#planOf(path)
    return hoverAt(plan, path, this.#model(document).places, offset, (other, id, part) =>
      this.#locate(other, id, part),
    )
  }

  /** The hints of a stretch of a document: days of deadlines, and why a time has none. */
  inlayHints(path: DocumentPath, within: Span): readonly InlayHint[] {
    const document = this.#documents.get(path)
    if (document === undefined || !this.#verdict(document).is) return []
    return inlayHints(this.#model(document).places, within)
  }

  /** The same workspace with other texts for some of its files; what is known of the others stays known. */
  withTexts(texts: ReadonlyMap<DocumentPath, string>): Analysis {
    const documents = new Map(this.#documents)
    for (const [path, text] of texts) {
      if (path === CONFIGURATION_PATH) continue
      documents.set(path, documents.get(path)?.next(text) ?? new Document(path, text, parseText))
    }
    return new Analysis(documents, this.#configuredBy(texts.get(CONFIGURATION_PATH)), this.#aside())
  }

  #configuredBy(configurationText: string | undefined): Circumstances {
    const { settings } = this.#circumstances
    return configurationText === undefined
      ? this.#circumstances
      : {
          ...this.#circumstances,
          ...readConfiguration(configurationText, settings, rules),
          configurationText,
        }
  }

  /** Some of the documents alone, with the configuration of all. */
  part(paths: readonly DocumentPath[]): Analysis {
    const documents = paths.flatMap((path) => this.#documents.get(path) ?? [])
    const part = new Map(documents.map((document) => [document.path, document]))
    return new Analysis(part, this.#circumstances, { ...this.#work, linker: new Linker() })
  }

  /** Which fixes do what they say when they are tried. */
  get trials(): Trials {
    this.#trials ??= new Trials(this)
    return this.#trials
  }

  /** What can be done at a place. */
  codeActions(path: DocumentPath, span: Span): readonly CodeAction[] {
    const document = this.#documents.get(path)
    if (document === undefined || !this.#verdict(document).is) return []
    return codeActionsAt(span, {
      path,
      findings: this.findings(path),
      items: this.#model(document).facts.items,
      sources: this.#sources,
      baseline: this.#circumstances.baseline?.text ?? null,
      fixesOf: (finding) => this.trials.held(path, finding),
    })
  }

  /** The model of one document as text for a reviewer: what was read, from where, what was not read. */
  explain(path: DocumentPath): string {
    const document = this.#documents.get(path)
    return document === undefined
      ? ''
      : explainText(path, this.#verdict(document), this.#model(document), document.lines)
  }

  /** The same as data for programs. */
  explained(path: DocumentPath): ExplainedFile {
    const document = this.#documents.get(path)
    if (document === undefined)
      return { path, strategy: this.verdict(path), items: [], facts: [], times: [], quantities: [] }
    return explainedFile(path, this.#verdict(document), this.#model(document), document.lines)
  }

  #verdict(document: Document): Verdict {
    return document.verdict(this.#circumstances.configuration)
  }

  #model(document: Document): DocumentModel {
    let model = this.#models.get(document.path)
    if (model === undefined) {
      model = document.model(this.#circumstances.configuration)
      this.#models.set(document.path, model)
    }
    return model
  }

  /** For a state that is only tried: it knows what this one does, and this one need not forget for it. */
  #aside(): Work {
    return { ...this.#work, linker: new Linker(this.#work.linker) }
  }

  /** What is found in a document, accepted or not. */
  #found(path: DocumentPath): readonly Finding[] {
    let found = this.#findings.get(path)
    if (found === undefined) {
      const document = this.#documents.get(path)
      found = document === undefined ? [] : this.#review(document)
      this.#findings.set(path, found)
    }
    return found
  }

  #review(document: Document): readonly Finding[] {
    const { configuration } = this.#circumstances
    const { path, frontMatter } = document
    const plan = this.#planOf(path)
    const member = this.#members.get(path)
    const severity = (rule: Rule): Severity | 'off' =>
      severityOf(configuration, rule.id, rule.off === true ? 'off' : rule.severity)
    const found =
      member === undefined ? [] : this.#work.reviewer.findings(plan, member, this.#sources, severity)
    if (frontMatter.problems.length === 0) return found
    const problems = frontMatter.problems.map(({ span, message }) =>
      configurationFinding(path, span, message, 'warning'),
    )
    return [...problems, ...found]
  }

  #entriesFor(path: DocumentPath): Baseline['entries'] {
    return this.#circumstances.baseline?.read.entries.filter((entry) => entry.path === path) ?? []
  }

  /** What the baseline accepts, and what in it accepts nothing in the documents that are known. */
  #acceptance(): { readonly stale: readonly Finding[]; readonly accepted: number } {
    this.#baseline ??= this.#accepting()
    return this.#baseline
  }

  #accepting(): { readonly stale: readonly Finding[]; readonly accepted: number } {
    const { baseline } = this.#circumstances
    if (baseline === null) return { stale: [], accepted: 0 }
    const stale = baseline.read.problems.map(({ span, message }) =>
      configurationFinding(BASELINE_PATH, span, message, 'error', BASELINE_RULE),
    )
    let accepted = 0
    for (const path of this.#documents.keys()) {
      const entries = this.#entriesFor(path)
      if (entries.length === 0) continue
      const found = this.#found(path)
      const judged = unaccepted(entries, found)
      accepted += found.length - judged.kept.length
      for (const { span, rule } of judged.stale) {
        const message = `${rule} is no longer found in ${path}, so this entry accepts nothing`
        stale.push(configurationFinding(BASELINE_PATH, span, message, 'information', BASELINE_RULE))
      }
    }
    stale.sort((a, b) => a.span.start - b.span.start)
    return { stale, accepted }
  }

  /** One plan for each group of the configuration, and one for all other documents; plans never meet. */
  #linked(): ReadonlyMap<string | null, Plan> {
    if (this.#plans === null) {
      const { configuration } = this.#circumstances
      const { linker } = this.#work
      const groups = new Map<string | null, PlanDocument[]>()
      for (const document of this.#documents.values()) {
        if (!this.#verdict(document).is) continue
        const name = planOf(configuration, document.path)
        const { language, fiscalYear } = document.settings(configuration)
        const { facts, remarks, wording } = this.#model(document)
        const member = linker.member({
          path: document.path,
          facts,
          remarks,
          wording,
          language,
          fiscalYear: fiscalYear ?? configuration.fiscalYear,
          asOf: this.#asOf(document),
          configuration,
        })
        this.#members.set(document.path, member)
        const group = groups.get(name)
        if (group === undefined) groups.set(name, [member])
        else group.push(member)
      }
      this.#plans = new Map([...groups].map(([name, members]) => [name, linker.plan(name, members)]))
    }
    return this.#plans
  }

  #planOf(path: DocumentPath): Plan {
    return this.#linked().get(planOf(this.#circumstances.configuration, path)) ?? link([])
  }

  #locate(path: DocumentPath, id: string, part: string): string {
    const document = this.#documents.get(path)
    const span = document === undefined ? undefined : this.#model(document).places.get(id, part)
    return span === undefined ? path : `${path}, line ${document!.lines.positionAt(span.start).line + 1}`
  }

  #sourcesOfFixes(): Sources {
    const of = (path: DocumentPath) => {
      const document = this.#documents.get(path)
      if (document === undefined) throw new Error(`no document ${path} in this workspace`)
      return document
    }
    return {
      span: ({ path, id, part }) => this.#model(of(path)).places.get(id, part),
      spot: ({ path, id, part }) => this.#model(of(path)).places.spot(id, part),
      text: (path) => of(path).text,
      places: (path) => this.#model(of(path)).places,
      placesIfAny: (path) => {
        const document = this.#documents.get(path)
        return document === undefined ? null : this.#model(document).places
      },
      facts: (path) => this.#model(of(path)).facts,
      wording: (path) => this.#model(of(path)).wording,
      language: (path) => of(path).settings(this.#circumstances.configuration).language,
      configuration: () => this.#circumstances.configurationText,
      asOf: (path) => this.#asOf(of(path)),
    }
  }

  /** What the front matter says holds for its document alone; what the caller says, for all. */
  #asOf(document: Document): Day | null {
    return this.#circumstances.asOf ?? document.frontMatter.asOf?.value ?? this.asOf
  }
}
