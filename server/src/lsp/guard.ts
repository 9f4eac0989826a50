/**
 * Stands once before every handler: lets nothing in before `initialize` and after `shutdown`, answers cancelled
 * requests as cancelled, and turns an exception into one line of log and an error for the client.
 */
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { nextTurn } from './turn'

export type RequestHandler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>

export class Guard {
  readonly #log: (message: string) => void
  readonly #logged = new Set<string>()
  #state: 'new' | 'running' | 'shut down' = 'new'

  constructor(log: (message: string) => void) {
    this.#log = log
  }

  /** Admits the one `initialize`. */
  initialize(): void {
    if (this.#state !== 'new') {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized')
    }
    this.#state = 'running'
  }

  shutdown(): void {
    this.admit()
    this.#state = 'shut down'
  }

  /** Throws the answer to a request that comes too early or too late. */
  admit(): void {
    if (this.#state === 'new') {
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized')
    }
    if (this.#state === 'shut down') {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down')
    }
  }

  request<P, R>(method: string, handler: RequestHandler<P, R>): RequestHandler<P, R> {
    // The connection leaves out the parameters when the client sent none, and spreads those sent as an array.
    return async (...received: unknown[]) => {
      this.admit()
      const token = received.at(-1) as CancellationToken
      const params = received.length > 1 ? received[0] : undefined
      if (!isWellFormed(params)) {
        throw new ResponseError(ErrorCodes.InvalidParams, `${method} needs other parameters`)
      }
      // A cancellation that has already been sent is seen before the work, not after it.
      await nextTurn()
      refuseCancelled(token)
      try {
        const result = await handler(params as P, token)
        refuseCancelled(token)
        return result
      } catch (error) {
        if (error instanceof ResponseError) throw error
        this.#logOnce(method, error)
        throw new ResponseError(ErrorCodes.InternalError, `${method} failed: ${String(error)}`)
      }
    }
  }

  notification<P>(method: string, handler: (params: P) => void): (params: P) => void {
    return (params) => {
      if (this.#state !== 'running') return
      this.run(method, () => handler(params))
    }
  }

  /** Work that nobody waits for. */
  run(name: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#logOnce(name, error)
    }
  }

  /** One bug met at each key press would drown the log. */
  #logOnce(name: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    // The message and where it was thrown; the way there differs from call to call.
    const bug = `${name}: ${stack.split('\n', 2).join()}`
    if (this.#logged.has(bug)) return
    this.#logged.add(bug)
    this.#log(`${name} failed: ${stack}`)
  }
}

export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled')
  }
}

/** Parameters are an object, and a document that they name has a URI; the rest is for the handler to find out. */
function isWellFormed(params: unknown): boolean {
  if (typeof params !== 'object' || params === null) return false
  if (!('textDocument' in params)) return true
  const document = params.textDocument
  return (
    typeof document === 'object' && document !== null && 'uri' in document && typeof document.uri === 'string'
  )
}
