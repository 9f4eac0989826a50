/** Where the command line keeps what it has read, if nobody says where. */
import { existsSync, lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * `node_modules/.cache/plumbline` of the package that the current folder belongs to, as other tools do; null outside
 * packages and where nothing is installed, for a folder of documents is no place for files of ours.
 */
export function cacheFolderFor(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      const modules = join(folder, 'node_modules')
      return isFolder(modules) ? join(modules, '.cache', 'plumbline') : null
    }
    if (dirname(folder) === folder) return null
  }
}

/** One of its own: what a link leads to may be shared with others. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
