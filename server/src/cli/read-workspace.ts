/** From the paths of a command line to the texts of workspaces: each folder that is named is one. */
import { readdir, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { globSync } from 'tinyglobby'
import type { DocumentPath } from '../core/rules/rule'
import { decode, markdownFiles, walking } from '../node/markdown-files'

/** One folder with the documents of it that are to be examined. */
export interface WorkspaceFolder {
  /** Absolute. */
  readonly root: string
  readonly documents: readonly Document[]
  readonly configuration: OwnFile | null
  /** The accepted findings. */
  readonly baseline: OwnFile | null
  /** Everything below the root was to be examined, and not only some files of it. */
  readonly whole: boolean
  /** Its one document is standard input, and no file. */
  readonly standardInput: boolean
}

export interface Document {
  /** Relative to the root, with `/`. */
  readonly path: DocumentPath
  readonly text: string
}

/** A file of Plumbline's own. */
export interface OwnFile {
  /** Relative to the root, with `/`; `../` in it when an option names one elsewhere. */
  readonly path: DocumentPath
  readonly text: string
}

/** A file or folder that was asked for and could not be read. */
export interface Unreadable {
  /** As the user would type it. */
  readonly path: string
  /** "there is no such file or folder" */
  readonly reason: string
}

export interface ReadWorkspaces {
  readonly folders: readonly WorkspaceFolder[]
  readonly unreadable: readonly Unreadable[]
}

/** The file of a folder that configures it. */
export const configurationName = 'plumbline.json'

/** The file of a folder with the findings that are accepted. */
export const baselineName = 'plumbline.baseline.json'

/** The name under which the text of standard input is reported. */
export const standardInputName = 'stdin.md' as DocumentPath

/**
 * Reads the Markdown of each path (`-` is standard input) with the configuration beside it, or the one given.
 * Symbolic links below a root are not followed, so no loop is endless and no file is read twice. What cannot be
 * read is listed and the rest is read all the same.
 */
export function readWorkspaces(
  paths: readonly string[],
  from: {
    readonly cwd: string
    /** Instead of the one of each folder. */
    readonly configurationPath?: string
    /** Instead of the one of each folder; null for none at all. */
    readonly baselinePath?: string | null
    readonly input?: Uint8Array
  },
): ReadWorkspaces {
  const unreadable: Unreadable[] = []
  const named = (path: string) => relative(from.cwd, path) || '.'
  const read = (path: string): string | null => {
    try {
      return decode(readFileSync(path))
    } catch (error) {
      unreadable.push({ path: named(path), reason: reasonOf(error) })
      return null
    }
  }

  /** Null stands for the whole folder, a set for the files of it that were named. */
  const wanted = new Map<string, Set<string> | null>()
  let standardInput = false
  for (const path of paths.length === 0 ? ['.'] : paths) {
    if (path === '-') {
      standardInput = true
      continue
    }
    const absolute = resolve(from.cwd, path)
    const kind = kindOf(absolute)
    if (kind === 'folder') wanted.set(absolute, null)
    else if (kind === 'file') {
      const files = wanted.get(dirname(absolute))
      if (files === undefined) wanted.set(dirname(absolute), new Set([basename(absolute)]))
      else files?.add(basename(absolute))
    } else unreadable.push({ path, reason: kind.reason })
  }

  const ownFile = (root: string, name: string, given: string | undefined): OwnFile | null => {
    const path = given ?? join(root, name)
    if (given === undefined && kindOf(path) !== 'file') return null
    const text = read(path)
    return text === null ? null : { path: relativePath(root, path), text }
  }
  const ownFiles = (root: string) => ({
    configuration: ownFile(root, configurationName, from.configurationPath),
    baseline: from.baselinePath === null ? null : ownFile(root, baselineName, from.baselinePath),
  })

  const folders: WorkspaceFolder[] = []
  for (const [root, files] of wanted) {
    const names =
      files === null
        ? findMarkdown(root, (path, reason) => unreadable.push({ path: named(path), reason }))
        : [...files]
    const documents: Document[] = []
    for (const name of names.sort()) {
      const text = read(join(root, name))
      if (text !== null) documents.push({ path: name as DocumentPath, text })
    }
    folders.push({ root, documents, ...ownFiles(root), whole: files === null, standardInput: false })
  }
  if (standardInput) {
    const documents = [{ path: standardInputName, text: decode(from.input ?? new Uint8Array()) }]
    folders.push({ root: from.cwd, documents, ...ownFiles(from.cwd), whole: false, standardInput: true })
  }
  return { folders, unreadable: distinct(unreadable) }
}

function findMarkdown(root: string, report: (path: string, reason: string) => void): string[] {
  const list = ((path: string, options: { withFileTypes: true }) => {
    try {
      return readdirSync(path, options)
    } catch (error) {
      report(path, reasonOf(error))
      return []
    }
  }) as typeof readdirSync
  return globSync(markdownFiles, {
    ...walking(root, ['node_modules', '.git']),
    fs: { readdir, readdirSync: list },
  })
}

function kindOf(path: string): 'file' | 'folder' | { readonly reason: string } {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

/** Why a file could not be read or written, for people. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder'
    case 'EACCES':
    case 'EPERM':
      return 'permission denied'
    case 'EISDIR':
      return 'it is a folder'
    case 'EROFS':
      return 'its disk is read-only'
    case 'ENOSPC':
      return 'its disk is full'
    case 'ELOOP':
      return 'its symbolic links lead in a circle'
    default:
      return message
  }
}

function relativePath(root: string, path: string): DocumentPath {
  return relative(root, path).split(sep).join('/') as DocumentPath
}

function distinct(unreadable: readonly Unreadable[]): Unreadable[] {
  return [...new Map(unreadable.map((each) => [each.path, each])).values()]
}
