/** The files of a workspace from Node's file system. */
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { glob } from 'tinyglobby'
import { ignoredFolders, type WorkspaceFiles } from '../lsp/workspace-files'
import { decode, markdownFiles, walking } from './markdown-files'

/** No person writes a document of this many bytes; reading one would only hold memory. */
const largest = 16 * 1024 * 1024

/** Each file that cannot be read is logged once, until it can be read again. */
export function nodeFiles(log: (message: string) => void): WorkspaceFiles {
  const unreadable = new Set<string>()
  return {
    async find(folder) {
      if (!folder.startsWith('file:')) return []
      const options = walking(fileURLToPath(folder), ignoredFolders)
      const paths = await glob(markdownFiles, { ...options, absolute: true })
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
