/** Records in memory, serialised as they would be on disk, so that what comes out is what another process gets. */
import { deserialize, serialize } from 'node:v8'
import type { DocumentRecord } from '../../server/src/core/plan/document-record'
import type { KeptRecords } from '../../server/src/lsp/session'

export class MemoryRecords implements KeptRecords {
  readonly #kept = new Map<string, Uint8Array>()
  found = 0
  tidied = 0

  get size(): number {
    return this.#kept.size
  }

  find(text: string): DocumentRecord | null {
    const kept = this.#kept.get(text)
    if (kept === undefined) return null
    this.found++
    return deserialize(kept)
  }

  keep(text: string, record: DocumentRecord): void {
    this.#kept.set(text, serialize(record))
  }

  tidy(): void {
    this.tidied++
  }
}
