/** What is measured: each part puts one question to every contender in turn. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type CommandLine, commandLines, missing, type Server, servers } from './contenders'
import { grow, writeFolder } from './documents'
import { type Change, Editor } from './editor'

export interface Scale {
  readonly sizes: readonly string[]
  readonly files: readonly number[]
  /** How often a start or a run of a command line is repeated; the median counts. */
  readonly runs: number
  readonly presses: number
  /** Milliseconds after which one contender is cut off. */
  readonly limit: number
}

/** One cell of a table: a contender in one case. */
export interface Cell {
  readonly case: string
  readonly contender: string
  readonly outcome: Outcome
}

export type Outcome =
  | { readonly kind: 'measured'; readonly median: number; readonly p95?: number }
  /** "cut off at 60 s", "not installed: rumdl" */
  | { readonly kind: 'not measured'; readonly why: string }

export interface Part {
  readonly id: string
  readonly title: string
  readonly unit: 'ms' | 's' | 'MB'
  readonly explanation: string
  readonly measure: (scale: Scale) => AsyncGenerator<Cell>
}

export const parts: readonly Part[] = [
  {
    id: 'start',
    title: 'Cold start to first diagnostics',
    unit: 'ms',
    explanation: 'From starting the process to the diagnostics of the first document.',
    measure: (scale) =>
      eachServer(scale, smallest(scale), (size, server) => async (editors) => {
        const text = grow(bytesOf(size))
        const times: number[] = []
        for (let run = 0; run < scale.runs; run++) {
          const before = performance.now()
          const editor = await editors.start(server)
          await editor.open(editors.uri('plan.md'), text)
          times.push(performance.now() - before)
          await editor.stop()
        }
        return summary(times)
      }),
  },
  {
    id: 'keypress',
    title: 'Key press to diagnostics',
    unit: 'ms',
    explanation: 'A letter typed and removed in a paragraph in the middle of an open document.',
    measure: (scale) =>
      eachServer(
        scale,
        scale.sizes,
        (size, server) => (editors) => typing(editors, server, grow(bytesOf(size)), scale.presses),
      ),
  },
  {
    id: 'unclosed',
    title: 'Key press after a fence that nothing closes',
    unit: 'ms',
    explanation: 'The same in a document whose first heading is followed by a fence without an end.',
    measure: (scale) =>
      eachServer(scale, scale.sizes, (size, server) => (editors) => {
        const text = grow(bytesOf(size))
        const end = text.indexOf('\n') + 1
        return typing(editors, server, `${text.slice(0, end)}\n\`\`\`\n${text.slice(end)}`, scale.presses)
      }),
  },
  {
    id: 'memory',
    title: 'Resident memory with one document open',
    unit: 'MB',
    explanation: 'After the document was opened and twenty letters were typed.',
    measure: (scale) =>
      eachServer(scale, scale.sizes, (size, server) => async (editors) => {
        let megabytes = 0
        await typing(editors, server, grow(bytesOf(size)), 20, (editor) => {
          megabytes = editor.memory()
        })
        return { kind: 'measured', median: megabytes }
      }),
  },
  {
    id: 'workspace',
    title: 'A workspace opened in an editor, until all have diagnostics',
    unit: 's',
    explanation:
      'Every document of 12 kB is opened at once; cold in a first process, warm in a second one over the same files.',
    measure: async function* (scale) {
      for (const count of scale.files)
        for (const server of servers()) {
          const times: Outcome[] = []
          await withFolder(count, async (folder) => {
            for (const _ of ['cold', 'warm'])
              times.push(
                await limited(scale, folder, server, async (editors) => {
                  const before = performance.now()
                  const editor = await editors.start(server, true)
                  await Promise.all(
                    markdownIn(folder).map((path) =>
                      editor.open(pathToFileURL(path).href, readFileSync(path, 'utf8')),
                    ),
                  )
                  const seconds = (performance.now() - before) / 1000
                  await editor.stop()
                  return { kind: 'measured', median: seconds }
                }),
              )
          })
          yield { case: `${named(count)}, cold`, contender: server.name, outcome: times[0]! }
          yield { case: `${named(count)}, warm`, contender: server.name, outcome: times[1]! }
        }
    },
  },
  {
    id: 'folder',
    title: 'The command line over a folder',
    unit: 's',
    explanation: 'Documents of 12 kB each; the time of the whole process.',
    measure: async function* (scale) {
      for (const count of scale.files) {
        const cells: Cell[] = []
        await withFolder(count, async (folder) => {
          for (const contender of commandLines())
            cells.push({
              case: named(count),
              contender: contender.name,
              outcome: runOver(contender, folder, scale),
            })
        })
        yield* cells
      }
    },
  },
]

/** What a measurement may use; its servers are ended with it. */
interface Editors {
  /** A server that may keep what it reads starts its next session with that. */
  readonly start: (server: Server, mayKeep?: boolean) => Promise<Editor>
  readonly uri: (name: string) => string
}

type Measurement = (editors: Editors) => Promise<Outcome>

async function* eachServer(
  scale: Scale,
  sizes: readonly string[],
  measurement: (size: string, server: Server) => Measurement,
): AsyncGenerator<Cell> {
  for (const size of sizes)
    for (const server of servers()) {
      let outcome: Outcome | null = null
      await withFolder(0, async (folder) => {
        outcome = await limited(scale, folder, server, measurement(size, server))
      })
      yield { case: size, contender: server.name, outcome: outcome! }
    }
}

/** Runs one measurement, for no longer than the limit. */
async function limited(
  scale: Scale,
  folder: string,
  server: Server,
  measurement: Measurement,
): Promise<Outcome> {
  const why = missing(server)
  if (why !== null) return { kind: 'not measured', why }
  const started: Editor[] = []
  const editors: Editors = {
    start: (each, mayKeep = false) =>
      Editor.start(each, folder, (editor) => started.push(editor), mayKeep ? join(folder, '.cache') : null),
    uri: (name) => pathToFileURL(join(folder, name)).href,
  }
  const end = new AbortController()
  const cutOff = sleep(scale.limit, null, { signal: end.signal }).then(
    (): Outcome => ({ kind: 'not measured', why: `cut off at ${scale.limit / 1000} s` }),
    (): Outcome => ({ kind: 'not measured', why: 'stopped' }),
  )
  try {
    return await Promise.race([measurement(editors), cutOff])
  } catch (error) {
    return { kind: 'not measured', why: error instanceof Error ? error.message : String(error) }
  } finally {
    end.abort()
    for (const editor of started) editor.kill()
  }
}

/** Opens a document and types in the middle of it. */
async function typing(
  editors: Editors,
  server: Server,
  text: string,
  presses: number,
  atEnd: (editor: Editor) => void = () => {},
): Promise<Outcome> {
  const editor = await editors.start(server)
  const uri = editors.uri('plan.md')
  await editor.open(uri, text)
  const lines = text.split('\n')
  const middle = lines.length >> 1
  const line = lines.findIndex((each, index) => index >= middle && /^\p{L}.{20}/u.test(each))
  const place = lines[line]!.indexOf(' ')
  const typed: Change = { line, start: place, end: place, text: 'n' }
  const removed: Change = { line, start: place, end: place + 1, text: '' }
  const times: number[] = []
  // What a process does for the first time is slow and is no key press.
  for (let press = -4; press < presses; press++) {
    const time = await editor.change(uri, press % 2 === 0 ? typed : removed)
    if (press >= 0) times.push(time)
    await sleep(20)
  }
  atEnd(editor)
  await editor.stop()
  return summary(times)
}

function runOver(contender: CommandLine, folder: string, scale: Scale): Outcome {
  const why = missing(contender)
  if (why !== null) return { kind: 'not measured', why }
  const [program, ...args] = contender.command
  const times: number[] = []
  for (let run = 0; run < Math.min(scale.runs, 3); run++) {
    const before = performance.now()
    const { signal, error } = spawnSync(program!, [...args, folder], {
      stdio: 'ignore',
      timeout: scale.limit,
    })
    if (signal !== null) return { kind: 'not measured', why: `cut off at ${scale.limit / 1000} s` }
    if (error !== undefined) return { kind: 'not measured', why: error.message }
    times.push((performance.now() - before) / 1000)
  }
  return summary(times)
}

async function withFolder(count: number, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  try {
    writeFolder(folder, count)
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

function summary(times: readonly number[]): Outcome {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return sorted.length < 20
    ? { kind: 'measured', median: at(0.5) }
    : { kind: 'measured', median: at(0.5), p95: at(0.95) }
}

/** "14 kB", "1 MB" */
export function bytesOf(size: string): number {
  const [, amount, unit] = /^(\d+) ?(kB|MB)$/.exec(size)!
  return Number(amount) * (unit === 'MB' ? 1_000_000 : 1000)
}

function smallest({ sizes }: Scale): readonly string[] {
  return sizes.slice(0, 1)
}

function named(count: number): string {
  return `${count.toLocaleString('en')} files`
}
