/**
 * Reads the documents of a large workspace in several threads. Each of the others is this same program, reads what it
 * is handed, and gives records back; this one reads, too. A thread that fails loses nothing: what it had is read here.
 */
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Analysis, AnalysisHost } from '../core/analysis'
import type { DocumentRecord, Records } from '../core/plan/document-record'
import type { DocumentPath } from '../core/rules/rule'
import type { ParseText } from '../core/syntax/parse'

/** A document that is to be read. */
interface Unread {
  readonly path: DocumentPath
  readonly text: string
}

/** Half a second goes by before another thread is of any use: as long as this many documents take. */
const WORTH_IT = 60
/** A thread has this many documents at hand, so that it need not wait while this one is busy with another. */
const AT_HAND = 3
const MOST_THREADS = 7
const ROLE = 'plumbline reads'

/** What a thread is told at its start. */
interface Duty {
  readonly role: typeof ROLE
  readonly configuration: string | null
}

interface Reply {
  readonly path: DocumentPath
  /** A record, serialised; null for what is no strategy or could not be read. */
  readonly record: Uint8Array | null
}

/** Records that other threads have made, before those of another store. */
export class ThreadRecords implements Records {
  readonly #made = new Map<string, Uint8Array>()
  readonly #known = new Map<string, DocumentRecord>()
  readonly #store: Records | null

  constructor(store: Records | null) {
    this.#store = store
  }

  /** Whether the store knows a text; what it knows is then taken from it once. */
  knows(text: string): boolean {
    const record = this.#store?.find(text) ?? null
    if (record !== null) this.#known.set(text, record)
    return record !== null
  }

  add(text: string, record: Uint8Array): void {
    this.#made.set(text, record)
  }

  find(text: string): DocumentRecord | null {
    const known = this.#known.get(text)
    this.#known.delete(text)
    if (known !== undefined) return known
    const made = this.#made.get(text)
    if (made === undefined) return null
    this.#made.delete(text)
    try {
      const record: DocumentRecord = deserialize(made)
      this.#store?.keep(text, record)
      return record
    } catch {
      return null
    }
  }

  keep(text: string, record: DocumentRecord): void {
    this.#store?.keep(text, record)
  }
}

/**
 * Prepares all documents of an analysis, whose host has the `records`.
 *
 * @param program the file that the other threads run, and that calls `readForOthers`; null for no others
 */
export async function prepareAll(
  analysis: Analysis,
  documents: readonly Unread[],
  from: {
    readonly records: ThreadRecords
    readonly configuration: string | null
    readonly program: string | null
    readonly threads?: number
  },
): Promise<void> {
  const others = from.threads ?? Math.min(MOST_THREADS, availableParallelism() - 1)
  const waiting = documents.filter(({ path, text }) => {
    const isKnown = from.records.knows(text)
    if (isKnown) analysis.prepare(path)
    return !isKnown
  })
  waiting.reverse()
  const threads =
    from.program === null || waiting.length < WORTH_IT
      ? []
      : Array.from({ length: others }, () => new ReadingThread(from.program!, from.configuration, waiting))
  try {
    for (;;) {
      for (const thread of threads) {
        for (const { document, record } of thread.takeDone()) {
          if (record !== null) from.records.add(document.text, record)
          analysis.prepare(document.path)
        }
        thread.fill()
      }
      const next = waiting.pop()
      if (next !== undefined) analysis.prepare(next.path)
      else if (threads.every((thread) => thread.isIdle)) return
      // Replies come in between two documents.
      if (threads.length > 0)
        await (next === undefined ? threads.find(({ isIdle }) => !isIdle)!.news() : setImmediate())
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

class ReadingThread {
  readonly #worker: Worker
  readonly #waiting: Unread[]
  readonly #atHand = new Map<DocumentPath, Unread>()
  #done: { readonly document: Unread; readonly record: Uint8Array | null }[] = []
  #isLost = false
  #wake: () => void = () => {}

  constructor(program: string, configuration: string | null, waiting: Unread[]) {
    const duty: Duty = { role: ROLE, configuration }
    this.#waiting = waiting
    this.#worker = new Worker(program, { workerData: duty, argv: [], stdout: true, stderr: true })
    this.#worker.on('message', ({ path, record }: Reply) => {
      const document = this.#atHand.get(path)
      if (document === undefined) return
      this.#atHand.delete(path)
      this.#done.push({ document, record })
      this.#wake()
    })
    this.#worker.on('error', () => this.#lose())
    this.#worker.on('exit', () => this.#lose())
  }

  get isIdle(): boolean {
    return this.#atHand.size === 0 && this.#done.length === 0
  }

  fill(): void {
    while (!this.#isLost && this.#atHand.size < AT_HAND) {
      const document = this.#waiting.pop()
      if (document === undefined) return
      this.#atHand.set(document.path, document)
      this.#worker.postMessage(document)
    }
  }

  takeDone(): readonly { readonly document: Unread; readonly record: Uint8Array | null }[] {
    const done = this.#done
    this.#done = []
    return done
  }

  /** Resolves when there is something to take, or nothing to wait for. */
  news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
      if (this.#done.length > 0 || this.#atHand.size === 0) resolve()
    })
  }

  async end(): Promise<void> {
    this.#isLost = true
    await this.#worker.terminate()
  }

  #lose(): void {
    this.#isLost = true
    this.#waiting.push(...this.#atHand.values())
    this.#atHand.clear()
    this.#wake()
  }
}

/** Whether this thread is one that reads for another; then it does, until it is ended. */
export function readForOthers(loadParser: () => Promise<ParseText>): boolean {
  const port = parentPort
  if (isMainThread || port === null || (workerData as Duty | null)?.role !== ROLE) return false
  const { configuration } = workerData as Duty
  const parse = loadParser()
  port.on('message', async ({ path, text }: Unread) => {
    port.postMessage({ path, record: recordOf({ path, text }, configuration, await parse) } satisfies Reply)
  })
  return true
}

function recordOf({ path, text }: Unread, configuration: string | null, parse: ParseText): Uint8Array | null {
  let record: Uint8Array | null = null
  const keep: Records['keep'] = (_, kept) => {
    record = serialize(kept)
  }
  try {
    const host = new AnalysisHost(() => {}, parse, { find: () => null, keep })
    host.setConfigurationFile(configuration)
    host.setDocument(path, text)
    host.analysis().prepare(path)
  } catch {
    // Whoever asked reads it, and meets the same.
  }
  return record
}
