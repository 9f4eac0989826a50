/** Globs of the configuration: relative to the folder of `plumbline.json`, with `/` on every system. */
// The plain entry asks for the platform; this one does not and runs in a web worker as well.
import picomatch from 'picomatch/posix'

export type Matcher = (path: string) => boolean

/** Extended globs can be written so that matching takes exponential time, and nobody needs them for documents. */
const options = { dot: true, noextglob: true } as const

const nothing: Matcher = () => false
const matchers = new WeakMap<readonly string[], Matcher>()

/** Whether a path matches one of the globs; compiled once for each list. */
export function matcherOf(globs: readonly string[]): Matcher {
  if (globs.length === 0) return nothing
  let matcher = matchers.get(globs)
  if (matcher === undefined) {
    const usable = globs.filter((glob) => problemOfGlob(glob) === null).map(wholeFolder)
    matcher = usable.length === 0 ? nothing : picomatch(usable, options)
    matchers.set(globs, matcher)
  }
  return matcher
}

/** Why a glob can match no document, or null when it can. */
export function problemOfGlob(glob: string): string | null {
  if (glob.trim() === '') return 'the glob is empty'
  if (glob.length > 500) return 'the glob is longer than 500 characters'
  if (glob.includes('\\')) return 'folders are separated with / on every system'
  if (glob.startsWith('/') || /^[A-Za-z]:/.test(glob))
    return 'globs start from the folder of plumbline.json, not from a root'
  if (/(?:^|\/)\.\.(?:\/|$)/.test(glob)) return 'globs cannot leave the folder of plumbline.json'
  try {
    picomatch.makeRe(glob, options)
    return null
  } catch {
    return 'the glob cannot be read'
  }
}

/** `docs/` stands for everything below, `./docs` for `docs`. */
function wholeFolder(glob: string): string {
  const plain = glob.startsWith('./') ? glob.slice(2) : glob
  return plain.endsWith('/') ? `${plain}**` : plain
}
