/** What other threads read is what this one would have read, and whatever becomes of them, nothing is lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Analysis, AnalysisHost } from '../server/src/core/analysis'
import type { DocumentPath } from '../server/src/core/rules/rule'
import { parseText } from '../server/src/core/syntax/parse'
import { prepareAll, ThreadRecords } from '../server/src/node/reading-threads'
import { bundle } from './support/bundles'
import { MemoryRecords } from './support/memory-records'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-threads-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const documents = Array.from({ length: 80 }, (_, index) => ({
  path: `plan-${index}.md` as DocumentPath,
  text:
    index % 10 === 0
      ? `# Teapot ${index}\n\nRun \`npm install\`.\n`
      : `# Budget ${2020 + index}\n\n| Initiative | Cost |\n| - | - |\n| Depot | €400K |\n| Fleet | €${index}K |\n| **Total** | **€600K** |\n`,
}))

interface Read {
  readonly analysis: Analysis
  /** How many stretches of Markdown this thread has parsed. */
  readonly parsed: number
}

async function readWith(program: string | null, store = new MemoryRecords()): Promise<Read> {
  let parsed = 0
  const records = new ThreadRecords(store)
  const host = new AnalysisHost(
    () => {},
    (text, known) => {
      parsed++
      return parseText(text, known)
    },
    records,
  )
  for (const { path, text } of documents) host.setDocument(path, text)
  const analysis = host.analysis()
  await prepareAll(analysis, documents, { records, configuration: null, program, threads: 1 })
  return { analysis, parsed }
}

function messages({ analysis }: Read): unknown {
  return documents.map(({ path }) => analysis.findings(path).map(({ message, span }) => ({ message, span })))
}

test('a second thread takes its share, and the findings are the same', async () => {
  const program = join(folder, 'cli.cjs')
  writeFileSync(program, await bundle('programs/cli.js'))
  const alone = await readWith(null)
  const store = new MemoryRecords()
  const helped = await readWith(program, store)
  expect(messages(helped)).toEqual(messages(alone))
  expect(helped.parsed).toBeLessThanOrEqual(alone.parsed)
  // What the other thread has read is kept, too, and is not read again.
  expect(store.size).toBe(72)
  const warm = await readWith(program, store)
  expect(warm.parsed).toBe(0)
  expect(messages(warm)).toEqual(messages(alone))
})

test.each([
  ['is not there', null],
  ['ends at once', 'process.exit(1)'],
  ['fails', 'throw new Error("no")'],
  [
    'ends with a document in hand',
    "require('worker_threads').parentPort.on('message', () => process.exit(0))",
  ],
  [
    'answers nonsense',
    "const { parentPort } = require('worker_threads'); parentPort.on('message', ({ path }) => parentPort.postMessage({ path, record: new Uint8Array([1, 2, 3]) }))",
  ],
  [
    'cannot read',
    "const { parentPort } = require('worker_threads'); parentPort.on('message', ({ path }) => parentPort.postMessage({ path, record: null }))",
  ],
])('a thread that %s loses nothing', async (name, source) => {
  const program = join(folder, `${name.replaceAll(' ', '-')}.cjs`)
  if (source !== null) writeFileSync(program, source)
  expect(messages(await readWith(program))).toEqual(messages(await readWith(null)))
})
