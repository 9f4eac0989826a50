/**
 * What client and server say to each other beyond LSP. The only file of the server that the client may import, and
 * so also the door to what both need before the server runs.
 */
export { detectStrategy, type Verdict } from './core/syntax/detection'

/** Server to client, after each analysis of an open document. */
export const statusNotification = 'plumbline/status'

export interface StatusParams {
  readonly uri: string
  readonly strategy: boolean
  readonly score: number
  readonly because: readonly string[]
  readonly errors: number
  readonly warnings: number
  readonly information: number
  readonly hints: number
}

/** Client to server: the model of a document as text for a reviewer; null for a document that the server does not know. */
export const explainRequest = 'plumbline/explain'

export interface ExplainParams {
  readonly uri: string
}

/**
 * Server to client, where the server cannot read the workspace itself (browser, virtual file systems): the
 * Markdown files and `plumbline.json` below a folder, as URIs.
 */
export const findFilesRequest = 'plumbline/findFiles'

export interface FindFilesParams {
  readonly folder: string
}

/** Server to client, likewise: the bytes of a file, decoded as UTF-8; null when it cannot be read. */
export const readFileRequest = 'plumbline/readFile'

export interface ReadFileParams {
  readonly uri: string
}

/** Client to server in `initializationOptions`. */
export interface InitializationOptions {
  /**
   * The client answers `findFilesRequest` and `readFileRequest`. Who states this at all, true or false, is our own
   * client and is sent `statusNotification` too; other editors would warn about a notification they do not know.
   */
  readonly providesFiles?: boolean
  /** A folder, as a path, in which the server may keep what it has read of documents; without it nothing is kept. */
  readonly cacheFolder?: string
}
