/** How the server reaches the files of a workspace; Node and the client itself can each serve them. */

export interface WorkspaceFiles {
  /** The Markdown files below a folder, as URIs in any order; those it cannot see are left out. */
  find(folder: string): Promise<readonly string[]>
  /** The text of a file without its byte-order mark; null when it cannot be read. */
  read(uri: string): Promise<string | null>
}
