/** All folders and open documents of a session, kept in step with the editor and with the files on disk. */
import { FileChangeType, type FileEvent } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { DocumentPath } from '../core/rules/rule'
import { canonicalUri, ownPaths, pathBelow, splitUri, uriBelow } from './document-uri'
import { Folder, type Host, type View } from './folder'
import { nextTurn } from './turn'
import { isIndexed, type WorkspaceFiles } from './workspace-files'

/** Enough to keep a disk busy while each text is small; more only holds memory. */
const parallelReads = 16

/**
 * While a folder is read, what was found so far is reported after this many files, and then each time that there are
 * twice as many: a report looks at all of them.
 */
const firstReport = 64

export interface WorkspacePorts {
  readonly createHost: () => Host
  readonly files: WorkspaceFiles
  /** Fetches what the folder's first analysis depends on beyond its files: the settings. */
  readonly prepare: (folder: Folder) => Promise<void>
  /** A document, or, without a path, anything in the folder has changed; `edited` when the client itself did it. */
  readonly changed: (folder: Folder, path: DocumentPath | null, edited: boolean) => void
  readonly removed: (folder: Folder) => void
  /** Shows that a folder is being read; the function that it gives takes the share that is done, 1 at the end. */
  readonly progress: (files: number) => (done: number) => void
  /** Resolves when the client has been told about every change so far. */
  readonly settled: () => Promise<void>
  /** All folders have been read. */
  readonly indexed: () => void
  readonly log: (message: string) => void
}

/** A document's folder and its path in it. */
export interface Location {
  readonly folder: Folder
  readonly path: DocumentPath
}

export class Workspace {
  readonly #ports: WorkspacePorts
  readonly #folders = new Map<string, Folder>()
  /** Folders for one file each, by the file's URI. */
  readonly #single = new Map<string, Folder>()
  readonly #open = new Map<string, TextDocument>()
  #started = false
  #indexing: Promise<void> | null = null

  constructor(ports: WorkspacePorts) {
    this.#ports = ports
  }

  folders(): readonly Folder[] {
    return [...this.#folders.values(), ...this.#single.values()]
  }

  /** Where a document belongs: the innermost folder that holds it, else one of its own, once it was opened. */
  locate(uri: string): Location | null {
    const canonical = canonicalUri(uri)
    const single = this.#single.get(canonical)
    if (single !== undefined) return { folder: single, path: splitUri(canonical).path }
    return this.#locateInFolders(canonical)
  }

  view(uri: string): View | null {
    const location = this.locate(uri)
    return location === null ? null : location.folder.view(location.path)
  }

  openDocument(uri: string): TextDocument | undefined {
    return this.#open.get(canonicalUri(uri))
  }

  /** The client is ready for requests: folders are prepared and then read in the background. */
  start(): void {
    this.#started = true
    for (const folder of this.folders()) this.#prepare(folder)
    this.#index()
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    for (const uri of removed) {
      const folder = this.#folders.get(canonicalUri(uri))
      if (folder === undefined) continue
      this.#folders.delete(folder.uri)
      this.#ports.removed(folder)
      // What lay in a nested folder falls to the one around it.
      for (const outer of this.#folders.values()) {
        if (pathBelow(outer.uri, folder.uri) !== null) outer.indexed = false
      }
    }
    for (const uri of added) {
      const canonical = canonicalUri(uri)
      if (this.#folders.has(canonical)) continue
      const folder = new Folder(canonical, this.#ports.createHost(), false)
      this.#folders.set(canonical, folder)
      for (const outer of this.#folders.values()) this.#release(outer, folder)
      if (this.#started) this.#prepare(folder)
    }
    for (const [uri, document] of this.#open) this.#place(uri, document)
    if (this.#started) this.#index()
  }

  open(document: TextDocument): void {
    const canonical = canonicalUri(document.uri)
    this.#open.set(canonical, document)
    this.#place(canonical, document)
  }

  change(document: TextDocument): void {
    const location = this.locate(document.uri)
    if (location === null) return
    location.folder.setOpen(location.path, document)
    this.#ports.changed(location.folder, location.path, true)
  }

  close(uri: string): void {
    const canonical = canonicalUri(uri)
    if (!this.#open.delete(canonical)) return
    const location = this.locate(uri)
    if (location === null) return
    if (location.folder.single) {
      this.#single.delete(canonical)
      this.#ports.removed(location.folder)
      return
    }
    location.folder.setClosed(location.path)
    this.#ports.changed(location.folder, location.path, false)
    void this.#read(location.folder, location.path)
  }

  filesChanged(events: readonly FileEvent[]): void {
    for (const event of events) {
      const uri = canonicalUri(event.uri)
      if (event.type === FileChangeType.Deleted) this.#removeFiles(uri)
      else {
        const location = this.#locateInFolders(uri)
        if (location !== null && isIndexed(location.path)) void this.#read(location.folder, location.path)
      }
      for (const folder of this.#single.values()) {
        for (const path of ownPaths) if (uri === uriBelow(folder.uri, path)) void this.#read(folder, path)
      }
    }
  }

  /** Files have come into the folder that holds a place, and nobody said which. */
  readAgain(uri: string): void {
    const location = this.#locateInFolders(canonicalUri(uri))
    if (location === null) return
    location.folder.indexed = false
    this.#index()
  }

  /** Something else that the folder's analysis depends on has changed. */
  touch(folder: Folder): void {
    if (this.folders().includes(folder)) this.#ports.changed(folder, null, false)
  }

  /** The URI may be that of a directory, which may even hold a whole folder of the workspace. */
  #removeFiles(uri: string): void {
    for (const folder of this.#folders.values()) {
      for (const lost of folder.pathsBelow(uri)) {
        if (folder.setFile(lost, folder.takeTicket(lost), null)) this.#ports.changed(folder, lost, false)
      }
    }
  }

  #locateInFolders(canonical: string): Location | null {
    let found: Location | null = null
    for (const folder of this.#folders.values()) {
      const path = pathBelow(folder.uri, canonical)
      if (path !== null && (found === null || folder.uri.length > found.folder.uri.length)) {
        found = { folder, path }
      }
    }
    return found
  }

  /** Puts an open document where it belongs now, and takes it from where it was. */
  #place(canonical: string, document: TextDocument): void {
    const inFolder = this.#locateInFolders(canonical)
    const single = this.#single.get(canonical)
    if (single !== undefined && inFolder !== null) {
      this.#single.delete(canonical)
      this.#ports.removed(single)
    }
    if (inFolder === null && single === undefined) {
      const folder = new Folder(splitUri(canonical).folder, this.#ports.createHost(), true)
      this.#single.set(canonical, folder)
      if (this.#started) this.#prepare(folder)
    }
    const location = this.locate(canonical)
    if (location === null) return
    location.folder.setOpen(location.path, document)
    this.#ports.changed(location.folder, location.path, true)
  }

  /** Takes from an outer folder what a new folder inside it now holds. */
  #release(outer: Folder, inner: Folder): void {
    const path = pathBelow(outer.uri, inner.uri)
    if (path === null) return
    for (const open of outer.openPaths()) if (open.startsWith(`${path}/`)) outer.setClosed(open)
    for (const lost of outer.paths()) {
      if (lost.startsWith(`${path}/`)) outer.setFile(lost, outer.takeTicket(lost), null)
    }
    this.#ports.changed(outer, null, false)
  }

  #prepare(folder: Folder): void {
    if (folder.ready) return
    const readable = folder.uri.includes(':')
    const preparation = Promise.all([
      this.#ports.prepare(folder),
      ...(readable ? ownPaths.map((path) => this.#read(folder, path)) : []),
    ])
    folder.preparation = preparation.then(() => {
      folder.ready = true
      this.touch(folder)
    })
  }

  /** Reads the folders that are new, one after the other. */
  #index(): void {
    this.#indexing ??= this.#indexFolders().finally(() => {
      this.#indexing = null
    })
  }

  async #indexFolders(): Promise<void> {
    for (;;) {
      const folder = [...this.#folders.values()].find((each) => !each.indexed)
      if (folder === undefined) break
      folder.indexed = true
      await folder.preparation
      // Open documents come first.
      await this.#ports.settled()
      await this.#indexFolder(folder)
    }
    this.#ports.indexed()
  }

  async #indexFolder(folder: Folder): Promise<void> {
    const uris = await this.#ports.files.find(folder.uri).catch((error: unknown) => {
      this.#ports.log(`Cannot list the files of ${folder.uri}: ${String(error)}`)
      return []
    })
    const showProgress = this.#ports.progress(uris.length)
    const waiting = uris.map((uri) => this.#locateInFolders(canonicalUri(uri))).reverse()
    let read = 0
    let next = firstReport
    let preparing = Promise.resolve()
    const reader = async (): Promise<void> => {
      for (let location = waiting.pop(); location !== undefined; location = waiting.pop()) {
        // A nested folder reads its own; an open document needs no reading.
        if (location?.folder !== folder || !isIndexed(location.path)) continue
        if (folder.openDocument(location.path) === undefined) {
          await this.#readQuietly(folder, location.path)
          const { path } = location
          // One document a turn: a key press waits for one at most, not for all that have been read.
          preparing = preparing.then(nextTurn).then(() => this.#prepareDocument(folder, path))
          await preparing
        }
        if (++read >= next) {
          next *= 2
          this.touch(folder)
        }
        if (waiting.length > 0) showProgress(1 - waiting.length / uris.length)
      }
    }
    await Promise.all(Array.from({ length: parallelReads }, reader))
    showProgress(1)
    this.touch(folder)
  }

  /** A document that the analysis cannot take must not keep the others from being read. */
  #prepareDocument(folder: Folder, path: DocumentPath): void {
    try {
      folder.host.analysis().prepare(path)
    } catch (error) {
      this.#ports.log(`Cannot prepare ${path}: ${String(error)}`)
    }
  }

  async #read(folder: Folder, path: DocumentPath): Promise<void> {
    if (await this.#readQuietly(folder, path)) this.#ports.changed(folder, path, false)
  }

  /** False when there is no news: the folder has gone, or something newer was faster. */
  async #readQuietly(folder: Folder, path: DocumentPath): Promise<boolean> {
    const ticket = folder.takeTicket(path)
    const uri = uriBelow(folder.uri, path)
    // What was only read because it was open goes when it is closed.
    const text = isIndexed(path) ? await this.#readText(uri) : null
    // Meanwhile the folder may have gone, or another inside it may have taken the file over.
    return this.#holds(folder, uri) && folder.setFile(path, ticket, text)
  }

  #readText(uri: string): Promise<string | null> {
    return this.#ports.files.read(uri).catch((error: unknown) => {
      this.#ports.log(`Cannot read ${uri}: ${String(error)}`)
      return null
    })
  }

  #holds(folder: Folder, uri: string): boolean {
    if (!folder.single) return this.#locateInFolders(canonicalUri(uri))?.folder === folder
    return [...this.#single.values()].includes(folder)
  }
}
