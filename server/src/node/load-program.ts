/**
 * What `dist/cli.js` and `dist/server.js` are: each loads the program of its name beside it, with V8's code cache, which
 * saves the compilation at every start but the first ones. The cache stands beside the program; where nothing can be
 * written there is none.
 */
import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { basename, dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

// V8 interprets an expression the first time and compiles it for the second, which means two compilations of each; a
// process meets hundreds of ours, nearly all more than once.
setFlagsFromString('--no-regexp-tier-up')
// What is optimised while one document is read has no time to pay, and costs a quarter of the start. A run over many
// documents reaches seven times V8's own budget all the same; a server gets that back when it has started.
const startFlags = ['--interrupt-budget=1000000', '--flush-bytecode']
const usualBudget = '--interrupt-budget=135168'
const starting = 2000
for (const flag of startFlags) setFlagsFromString(flag)
setTimeout(() => setFlagsFromString(usualBudget), starting).unref()

/** The mark at the end of each program, made of its text: see `scripts/text-mark.mjs`. */
const markLength = 40
/** How many runs add to a cache what they compile: a first one that only prints its version compiles little. */
const runs = 3
/** Before V8's data: the program's mark, how many runs have added to it, and the data's length and sum. */
const headLength = markLength + 3 * 4

const program = join(__dirname, 'programs', basename(__filename))
const cache = `${program}.cache`
const source = readFileSync(program)
const known = cached()
const script = new Script(Module.wrap(source.toString()), {
  filename: program,
  cachedData: known?.data,
})
const made = script.cachedDataRejected === false ? (known?.made ?? 0) : 0
// Threads that help have compiled less, and would write under the same name.
if (made < runs && isMainThread) {
  // What is not used for a while is compiled anew, and would be missing at the end.
  setFlagsFromString('--no-flush-bytecode')
  process.once('exit', keep)
}
// A script like this one cannot import without a warning of Node's about an experiment, so this file does it for it.
const module = { exports: {}, importPackage: (name: string): Promise<unknown> => import(name) }
script.runInThisContext()(module.exports, Module.createRequire(program), module, program, dirname(program))

/**
 * V8 refuses what another version of it made, but takes a damaged cache, and one of another text of the same length,
 * for good: so a mark and a sum stand before it.
 */
function cached(): { readonly data: Buffer; readonly made: number } | undefined {
  try {
    const kept = readFileSync(cache)
    const data = kept.subarray(headLength)
    const made = kept.readUInt32LE(markLength)
    return head(data, made).equals(kept.subarray(0, headLength)) ? { data, made } : undefined
  } catch {
    return undefined
  }
}

/** At the end, when the functions that a run needs are compiled; whole or not at all, for others may read meanwhile. */
function keep(): void {
  const unfinished = `${cache}.${process.pid}`
  try {
    accessSync(dirname(cache), constants.W_OK)
    // V8 takes no data that was made under other flags.
    for (const flag of startFlags) setFlagsFromString(flag)
    const data = script.createCachedData()
    writeFileSync(unfinished, Buffer.concat([head(data, made + 1), data]))
    renameSync(unfinished, cache)
  } catch {
    // Without a cache the next start is as slow as this one, and no worse.
    rmSync(unfinished, { force: true })
  }
}

function head(data: Buffer, made: number): Buffer {
  const numbers = Buffer.alloc(headLength - markLength)
  numbers.writeUInt32LE(made)
  numbers.writeUInt32LE(data.length, 4)
  numbers.writeInt32LE(sum(data), 8)
  return Buffer.concat([source.subarray(source.length - markLength), numbers])
}

/** Some bytes of each page of the disk, for what a crash leaves undone is pages; all of them take 4 ms. */
function sum(data: Buffer): number {
  let all = 0
  for (let at = data.length & 0xff; at < data.length; at += 0x100)
    all = Math.imul(all ^ data[at]!, 0x01000193)
  return all
}
