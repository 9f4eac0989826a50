/** Waiting by turns of the event loop: as long as needed to see what else has arrived, and no longer. */
import { RAL } from 'vscode-languageserver'

/** The next turn of the event loop: messages that have already arrived, cancellations among them, get theirs first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve)
  })
}

/** Someone who types without a pause still sees results this often, in milliseconds; longer would be felt. */
const patience = 100

/**
 * The connection hands on one message a turn, and a client may ask something after each change of a burst: after this
 * many turns without a change the burst is over.
 */
const quietTurns = 3

/** Does its work once after a burst of changes. */
export class Settling {
  readonly #work: () => void
  #changes = 0
  #pending: Promise<void> | null = null

  constructor(work: () => void) {
    this.#work = work
  }

  /** Something changed. */
  touch(): void {
    this.#changes++
    this.#pending ??= this.#wait()
  }

  /** Resolves when there is no work left to do. */
  async settled(): Promise<void> {
    while (this.#pending !== null) await this.#pending
  }

  async #wait(): Promise<void> {
    const start = Date.now()
    for (let quiet = 0; quiet < quietTurns; quiet++) {
      const changes = this.#changes
      await nextTurn()
      if (changes !== this.#changes && Date.now() - start < patience) quiet = -1
    }
    this.#pending = null
    this.#work()
  }
}
