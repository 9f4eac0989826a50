/**
 * What `dist/cli.js` and `dist/server.js` are: each loads the program of its name beside it, with V8's code cache, which
 * saves the compilation at every start but the first. The cache stands beside the program; where nothing can be
 * written there is none. V8 refuses what another version of it made, but takes a damaged cache, and one of another
 * text of the same length, for good: so a digest of both stands before it.
 */
import { createHash } from 'node:crypto'
import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { basename, dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script, constants as vm } from 'node:vm'

// V8 interprets an expression the first time and compiles it for the second, which means two compilations of each; a
// process meets hundreds of ours, nearly all more than once.
setFlagsFromString('--no-regexp-tier-up')

/** Bytes of a SHA-1, which is the fastest at hand; it guards against damage, not against people. */
const digestLength = 20

const program = join(__dirname, 'programs', basename(__filename))
const cache = `${program}.cache`
const source = readFileSync(program)
const script = new Script(Module.wrap(source.toString()), {
  filename: program,
  cachedData: cached(),
  // The native parser is a package of its own, imported where it is installed.
  importModuleDynamically: vm.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})
if (script.cachedDataRejected !== false) process.once('exit', keep)
const module = { exports: {} }
script.runInThisContext()(module.exports, Module.createRequire(program), module, program, dirname(program))

function cached(): Buffer | undefined {
  try {
    const kept = readFileSync(cache)
    const data = kept.subarray(digestLength)
    return digest(data).equals(kept.subarray(0, digestLength)) ? data : undefined
  } catch {
    return undefined
  }
}

/** At the end, when the functions that a run needs are compiled; whole or not at all, for others may read meanwhile. */
function keep(): void {
  const unfinished = `${cache}.${process.pid}`
  try {
    accessSync(dirname(cache), constants.W_OK)
    const data = script.createCachedData()
    writeFileSync(unfinished, Buffer.concat([digest(data), data]))
    renameSync(unfinished, cache)
  } catch {
    // Without a cache the next start is as slow as this one, and no worse.
    rmSync(unfinished, { force: true })
  }
}

function digest(data: Buffer): Buffer {
  return createHash('sha1').update(source).update(data).digest()
}
