/** The small file that starts a program: with a cache, without one, and with one that is damaged. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { bundle } from '../support/bundles'

let loader = ''
let folder = ''
let cache = ''

beforeAll(async () => {
  loader = await bundle('cli.js')
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-load-'))
  mkdirSync(join(folder, 'programs'))
  writeFileSync(join(folder, 'cli.js'), loader)
  write('hello')
  cache = join(folder, 'programs', 'cli.js.cache')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Ends, as the bundles do, with a digest of its text. */
function write(word: string): void {
  const text = `const { basename } = require('node:path')
function greet() { return '${word} ' + process.argv.slice(2).join(' ') + ' ' + basename(__filename) }
console.log(greet()); process.exitCode = 3
// `
  writeFileSync(join(folder, 'programs', 'cli.js'), text + createHash('sha1').update(text).digest('hex'))
}

function start(): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'cli.js'), 'you'], {
    encoding: 'utf8',
  })
  expect([stderr, status]).toEqual(['', 3])
  return stdout
}

it('starts the program with its arguments, and keeps what the first three runs compiled', () => {
  const written: number[] = []
  for (let run = 0; run < 5; run++) {
    expect(start()).toBe('hello you cli.js\n')
    written.push(statSync(cache).mtimeMs)
  }
  expect(statSync(cache).size).toBeGreaterThan(100)
  expect(written).toEqual([...new Set(written.slice(0, 3)), written[2], written[2]])
})

it('takes no cache of another program for its own', () => {
  start()
  write('hallo')
  expect(start()).toBe('hallo you cli.js\n')
})

it('takes no damaged cache, and mends it', () => {
  start()
  const whole = readFileSync(cache)
  for (const damaged of [
    Buffer.alloc(0),
    Buffer.from('nonsense'),
    whole.subarray(0, whole.length >> 1),
    Buffer.concat([whole.subarray(0, whole.length >> 1), Buffer.alloc(whole.length - (whole.length >> 1))]),
  ]) {
    writeFileSync(cache, damaged)
    expect(start()).toBe('hello you cli.js\n')
    expect(readFileSync(cache).length).toBeGreaterThan(8)
  }
})

it('ends as programs do that the bundler made', async () => {
  const text = await bundle('programs/cli.js')
  expect(createHash('sha1').update(text.slice(0, -43)).digest('hex')).toBe(text.slice(-40))
})

it('does without a cache where none can be written', () => {
  mkdirSync(cache)
  expect(start()).toBe('hello you cli.js\n')
  expect(readdirSync(join(folder, 'programs')).sort()).toEqual(['cli.js', 'cli.js.cache'])
})
