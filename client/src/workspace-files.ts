/** Reads the workspace for a server that cannot: one in a browser, or one beside a virtual file system. */
import { RelativePattern, Uri, workspace } from 'vscode'
import type { FindFilesParams, ReadFileParams } from '../../server/src/protocol'

/** The Markdown files and the `plumbline.json` files below a folder, as URIs. */
export async function findFiles({ folder }: FindFilesParams): Promise<readonly string[]> {
  const uri = Uri.parse(folder)
  // A folder can be all of a virtual file system, and VS Code finds nothing below an address without any path.
  const base = uri.path === '' ? uri.with({ path: '/' }) : uri
  const pattern = new RelativePattern(base, '**/{*.md,*.markdown,plumbline.json}')
  const uris = await workspace.findFiles(pattern, '**/{node_modules,.git}/**')
  return uris.map((uri) => uri.toString())
}

/** The text of a file, without a byte-order mark; null when it cannot be read. */
export async function readFile({ uri }: ReadFileParams): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)))
  } catch {
    return null
  }
}
