/** One workspace folder, or one file that lies in none: its root, its analysis host and the documents in it. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis, AnalysisHost } from '../core/analysis'
import type { Fixable } from '../core/features/try-fixes'
import type { DocumentPath } from '../core/rules/rule'
import { LineIndex } from '../core/text/line-index'
import { configurationPath, ownPaths, pathBelow, uriBelow } from './document-uri'

/** What the server needs of a snapshot; a type of its own so that tests can put a small fake in its place. */
export interface Snapshot
  extends Fixable,
    Pick<
      Analysis,
      'lines' | 'verdict' | 'prepare' | 'expectEdits' | 'hover' | 'inlayHints' | 'codeActions' | 'explain'
    > {}

/** What the server needs of a host. */
export interface Host
  extends Pick<
    AnalysisHost,
    'setDocument' | 'removeDocument' | 'setConfigurationFile' | 'setBaseline' | 'setSettings' | 'setToday'
  > {
  analysis(): Snapshot
}

/** Which documents are reported: those that are open, or all of the workspace. */
export type Scope = 'open' | 'workspace'

/** One document in one state of its folder: what answers are made from. */
export interface View {
  readonly folder: Folder
  readonly path: DocumentPath
  /** As the client wrote it where the document is open. */
  readonly uri: string
  /** Of the open document; null for what is read from disk. */
  readonly version: number | null
  readonly analysis: Snapshot
  readonly text: string
  readonly lines: LineIndex
}

export class Folder {
  /** Canonical. */
  readonly uri: string
  readonly host: Host
  /** A file outside all folders has one for itself, and never meets its neighbours. */
  readonly single: boolean
  /** Settings and configuration have been read, so that the first diagnostics are the right ones. */
  ready = false
  /** Resolves when `ready`. */
  preparation: Promise<void> = Promise.resolve()
  indexed = false
  scope: Scope = 'open'
  readonly #open = new Map<DocumentPath, TextDocument>()
  /** The number of the last read or opening of each document; a slower, older read is thrown away. */
  readonly #tickets = new Map<DocumentPath, number>()
  /** The texts of Plumbline's own files. */
  readonly #own = new Map<DocumentPath, string>()
  #views = new Map<DocumentPath, View>()
  #viewed: Snapshot | null = null

  constructor(uri: string, host: Host, single: boolean) {
    this.uri = uri
    this.host = host
    this.single = single
  }

  openDocument(path: DocumentPath): TextDocument | undefined {
    return this.#open.get(path)
  }

  openPaths(): readonly DocumentPath[] {
    return [...this.#open.keys()]
  }

  /** Every document that the client could be told about. */
  paths(): readonly DocumentPath[] {
    const paths = this.host.analysis().paths()
    return [...paths, ...ownPaths.filter((path) => this.#own.has(path) && !paths.includes(path))]
  }

  /** Every path at or below a URI that was, or is being, read: one file, or what a deleted directory held. */
  pathsBelow(uri: string): readonly DocumentPath[] {
    const all = [...this.#tickets.keys()]
    if (uri === this.uri || pathBelow(uri, this.uri) !== null) return all
    const below = pathBelow(this.uri, uri)
    return all.filter((path) => path === below || path.startsWith(`${below}/`))
  }

  /** An open document, also after each change, has the last word over the file. */
  setOpen(path: DocumentPath, document: TextDocument): void {
    this.takeTicket(path)
    this.#open.set(path, document)
    this.#setText(path, document.getText())
  }

  /** From here on the file speaks again; its text is the closed one's until it has been read. */
  setClosed(path: DocumentPath): void {
    this.#open.delete(path)
  }

  takeTicket(path: DocumentPath): number {
    const ticket = (this.#tickets.get(path) ?? 0) + 1
    this.#tickets.set(path, ticket)
    return ticket
  }

  /** Takes what was read for a ticket, null for no file; false when it came too late to count. */
  setFile(path: DocumentPath, ticket: number, text: string | null): boolean {
    if (this.#tickets.get(path) !== ticket || this.#open.has(path)) return false
    this.#setText(path, text)
    return true
  }

  /** The document as it stands; null when the folder has none of that path. */
  view(path: DocumentPath): View | null {
    const analysis = this.host.analysis()
    if (analysis !== this.#viewed) {
      this.#views = new Map()
      this.#viewed = analysis
    }
    const known = this.#views.get(path)
    if (known !== undefined) return known
    const own = ownPaths.includes(path)
    const text = own ? this.#own.get(path) : analysis.text(path)
    if (text === undefined) return null
    const document = this.#open.get(path)
    let lines: LineIndex | null = null
    const view: View = {
      folder: this,
      path,
      uri: document?.uri ?? uriBelow(this.uri, path),
      version: document?.version ?? null,
      analysis,
      text,
      // A document without findings needs none, and in a long one they take longer than anything else here.
      get lines() {
        lines ??= own ? new LineIndex(text) : analysis.lines(path)
        return lines
      },
    }
    this.#views.set(path, view)
    return view
  }

  #setText(path: DocumentPath, text: string | null): void {
    // A view also holds the version, which changes even where the text does not.
    this.#views.delete(path)
    if (ownPaths.includes(path)) {
      if (text === null) this.#own.delete(path)
      else this.#own.set(path, text)
      this.#views = new Map()
      if (path === configurationPath) this.host.setConfigurationFile(text)
      else this.host.setBaseline(text)
    } else if (text === null) this.host.removeDocument(path)
    else this.host.setDocument(path, text)
  }
}
