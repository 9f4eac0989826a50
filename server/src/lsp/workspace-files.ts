/** How the server reaches the files of a workspace; Node and the client itself can each serve them. */
import { ownPaths } from './document-uri'

export interface WorkspaceFiles {
  /** The Markdown files below a folder, as URIs in any order; those it cannot see are left out. */
  find(folder: string): Promise<readonly string[]>
  /** The text of a file without its byte-order mark; null when it cannot be read. */
  read(uri: string): Promise<string | null>
}

/** Where tools put what they fetch or build: never written by the author of a plan. */
export const ignoredFolders: readonly string[] = [
  'node_modules',
  'bower_components',
  'vendor',
  'dist',
  'build',
  'out',
  'target',
  'coverage',
]

/** Whether a path names what the server reads: Markdown, and our own files at the root. */
export function isDocument(path: string): boolean {
  return (ownPaths as readonly string[]).includes(path) || /\.(md|markdown)$/i.test(path)
}

/** Whether the file of a path is part of the workspace without being opened: hidden and ignored folders are not. */
export function isIndexed(path: string): boolean {
  const hidden = path.split('/').some((name) => name.startsWith('.') || ignoredFolders.includes(name))
  return isDocument(path) && !hidden
}
