/**
 * Records of documents in a folder, one small file each, so that what was read once is not read again by the next run.
 * A file is known by a digest of the text and of the program that read it. Whatever goes wrong with it, a record is
 * merely missing: it is written whole or not at all, it is believed only when its sum is right, and the oldest ones
 * go when the folder has become too large.
 */
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { DocumentRecord, Records } from '../core/plan/document-record'

/** Records of about five thousand plans of 12 kB. */
const LARGEST_FOLDER = 256 * 1024 * 1024
/** So much stays when the oldest records go, so that they do not go at every run. */
const SHARE_KEPT = 0.8
/** Milliseconds. A record that was used gets a new date this often at most. */
const DAY = 86_400_000
/** No write takes so many milliseconds: what is still unfinished then was left by a process that ended. */
const ABANDONED = 3_600_000
const SUM_LENGTH = 20
const NAME = /^[0-9a-f]{40}(?:\.\d+-\d+)?$/

export class RecordFiles implements Records {
  readonly #folder: string
  readonly #reader: string
  readonly #largest: number
  #written = 0
  /** Nothing could be written; trying again for each document would only take time. */
  #isClosed = false

  /** `reader` names the program and parser that read: records of others are none of ours. */
  constructor(folder: string, reader: string, largest = LARGEST_FOLDER) {
    this.#folder = folder
    this.#reader = reader
    this.#largest = largest
  }

  find(text: string): DocumentRecord | null {
    try {
      const path = this.#pathOf(text)
      const file = readFileSync(path)
      const packed = file.subarray(SUM_LENGTH)
      if (!sumOf(packed).equals(file.subarray(0, SUM_LENGTH))) return null
      const now = Date.now()
      if (now - statSync(path).mtimeMs > DAY) utimesSync(path, now / 1000, now / 1000)
      return deserialize(inflateRawSync(packed))
    } catch {
      return null
    }
  }

  keep(text: string, record: DocumentRecord): void {
    if (this.#isClosed) return
    const path = this.#pathOf(text)
    const unfinished = `${path}.${process.pid}-${++this.#written}`
    try {
      if (this.#written === 1) mkdirSync(this.#folder, { recursive: true })
      // The fastest level makes records a sixth as large, and takes less time than writing the rest.
      const packed = deflateRawSync(serialize(record), { level: 1 })
      writeFileSync(unfinished, Buffer.concat([sumOf(packed), packed]))
      renameSync(unfinished, path)
    } catch {
      this.#isClosed = true
      removeIfPossible(unfinished)
    }
  }

  /** Removes the oldest records when there are too many, if this run has added to them. */
  tidy(): void {
    if (this.#written === 0) return
    this.#written = 0
    try {
      const files = readdirSync(this.#folder)
        // Nothing but our own files is ours to remove.
        .filter((name) => NAME.test(name))
        .map((name) => {
          const path = join(this.#folder, name)
          const { size, mtimeMs } = statSync(path)
          return { path, size, age: Date.now() - mtimeMs, isUnfinished: name.includes('.') }
        })
        .sort((a, b) => a.age - b.age)
      const all = files.reduce((sum, { size }) => sum + size, 0)
      const room = all > this.#largest ? this.#largest * SHARE_KEPT : all
      let kept = 0
      for (const { path, size, age, isUnfinished } of files) {
        kept += size
        if (kept > room || (isUnfinished && age > ABANDONED)) rmSync(path, { force: true })
      }
    } catch {
      // Another process tidies at the same time, or the folder has gone.
    }
  }

  #pathOf(text: string): string {
    return join(
      this.#folder,
      createHash('sha1').update(`${this.#reader}\0`).update(text, 'utf16le').digest('hex'),
    )
  }
}

/** `force` forgives a file that is not there, and no folder that is none. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Then it was never written.
  }
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest()
}
