/** The files of a workspace from Node's file system. */
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { glob } from 'tinyglobby'
import { ignoredFolders, type WorkspaceFiles } from '../lsp/workspace-files'

/** No person writes a document of this many bytes; reading one would only hold memory. */
const largest = 16 * 1024 * 1024

/** Each file that cannot be read is logged once, until it can be read again. */
export function nodeFiles(log: (message: string) => void): WorkspaceFiles {
  const unreadable = new Set<string>()
  return {
    async find(folder) {
      if (!folder.startsWith('file:')) return []
      const paths = await glob('**/*.{md,markdown}', {
        cwd: fileURLToPath(folder),
        absolute: true,
        caseSensitiveMatch: false,
        // A link to a folder can lead in a circle, or out of the workspace.
        followSymbolicLinks: false,
        expandDirectories: false,
        ignore: ignoredFolders.map((name) => `**/${name}`),
      })
      return paths.map((path) => pathToFileURL(path).href)
    },
    async read(uri) {
      if (!uri.startsWith('file:')) return null
      try {
        const path = fileURLToPath(uri)
        const { size } = await stat(path)
        if (size > largest) throw new Error(`${size} bytes are too many`)
        const text = decode(await readFile(path))
        unreadable.delete(uri)
        return text
      } catch (error) {
        const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        if (!missing && !unreadable.has(uri)) log(`Cannot read ${uri}: ${String(error)}`)
        if (!missing) unreadable.add(uri)
        return null
      }
    },
  }
}

/** UTF-8, or UTF-16 where a byte-order mark says so, as editors on Windows may save it. */
function decode(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
