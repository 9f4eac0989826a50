/** Between the URIs of a client and the paths of a workspace folder. */
import { URI, Utils } from 'vscode-uri'
import type { DocumentPath } from '../core/rules/rule'

/** The configuration of a folder, at its root; also the path of its findings. */
export const configurationPath = 'plumbline.json' as DocumentPath

/** The accepted findings of a folder, at its root; also the path of what is wrong in it. */
export const baselinePath = 'plumbline.baseline.json' as DocumentPath

/** The files of a folder that are Plumbline's own. */
export const ownPaths: readonly DocumentPath[] = [configurationPath, baselinePath]

/**
 * One spelling for all spellings of a URI (`C%3A` and `c:`, escaped and plain umlauts, a slash at the end), to compare
 * by. What is no URI at all stays as it is.
 */
export function canonicalUri(uri: string): string {
  try {
    const canonical = URI.parse(uri).toString()
    return canonical.endsWith('/') ? canonical.slice(0, -1) : canonical
  } catch {
    return uri
  }
}

/** The path of a document below a folder, both canonical; null when it lies elsewhere. */
export function pathBelow(folder: string, document: string): DocumentPath | null {
  if (!document.startsWith(`${folder}/`)) return null
  return decode(document.slice(folder.length + 1)) as DocumentPath
}

/** The canonical URI of a path below a folder. */
export function uriBelow(folder: string, path: DocumentPath): string {
  try {
    return Utils.joinPath(URI.parse(folder), ...path.split('/')).toString()
  } catch {
    return `${folder}/${path}`
  }
}

/** The folder that a file stands in, and its name there. */
export function splitUri(document: string): { readonly folder: string; readonly path: DocumentPath } {
  // `untitled:Untitled-1` has no folder but its scheme.
  const end = document.lastIndexOf('/') === -1 ? document.indexOf(':') : document.lastIndexOf('/')
  return {
    folder: document.slice(0, Math.max(0, end)),
    path: decode(document.slice(end + 1)) as DocumentPath,
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
