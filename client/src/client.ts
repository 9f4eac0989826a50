/** The language server as this window uses it: started when there is something to read, and what it reports. */
import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode'
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient'
import {
  type ExplainParams,
  explainRequest,
  findFilesRequest,
  type InitializationOptions,
  readFileRequest,
  type StatusParams,
  statusNotification,
} from '../../server/src/protocol'
import { isReadable } from './documents'
import { findFiles, readFile } from './workspace-files'

/** Where the extension runs. */
export interface Platform {
  readonly isWeb: boolean
  /** Where the server may keep what it has read, as a path; null where it has no files. */
  readonly cacheFolder: string | null
  /** A client for a new server, not started. */
  connect(options: LanguageClientOptions): BaseLanguageClient
}

export type ServerState = 'stopped' | 'starting' | 'running' | 'failed'

/** Starts, stops and restarts the server, one after the other, whatever order the calls come in. */
export class PlumblineClient implements Disposable {
  readonly #platform: Platform
  readonly #output: LogOutputChannel
  readonly #changed = new EventEmitter<void>()
  readonly #statuses = new Map<string, StatusParams>()
  #connection: BaseLanguageClient | null = null
  #state: ServerState = 'stopped'
  #queue: Promise<void> = Promise.resolve()

  /** The state, or what is known of a document, is another. */
  readonly onDidChange = this.#changed.event

  constructor(platform: Platform, output: LogOutputChannel) {
    this.#platform = platform
    this.#output = output
  }

  get state(): ServerState {
    return this.#state
  }

  /** What the server last said of a document; undefined before it has read it. */
  status(uri: Uri): StatusParams | undefined {
    return this.#statuses.get(uri.toString())
  }

  /** Starts the server unless it runs; a failure is shown and ends in the state `failed`, never in an exception. */
  start(reason: string): Promise<void> {
    return this.#enqueue(async () => {
      if (this.#connection !== null && this.#state !== 'failed') return
      await this.#disconnect()
      this.#output.info(`Starting the server for ${reason}`)
      await this.#connect()
    })
  }

  stop(): Promise<void> {
    return this.#enqueue(() => this.#disconnect())
  }

  restart(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#disconnect()
      this.#output.info('Restarting the server')
      await this.#connect()
    })
  }

  /** The model of a document as text; null when there is no server to ask. */
  async explain(uri: Uri): Promise<string | null> {
    await this.#queue
    if (this.#connection === null || this.#state !== 'running') return null
    const params: ExplainParams = { uri: uri.toString() }
    return this.#connection.sendRequest<string>(explainRequest, params)
  }

  dispose(): void {
    void this.stop()
    this.#changed.dispose()
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step).catch((error: unknown) => {
      this.#output.error(error instanceof Error ? error : String(error))
    })
    return this.#queue
  }

  async #connect(): Promise<void> {
    const connection = this.#platform.connect(this.#options())
    this.#connection = connection
    connection.onDidChangeState(({ newState }) => this.#enter(stateNames[newState]))
    connection.onNotification(statusNotification, (status: StatusParams) => {
      // VS Code and the server may escape a URI differently; keys are always in the form of VS Code.
      this.#statuses.set(connection.protocol2CodeConverter.asUri(status.uri).toString(), status)
      this.#changed.fire()
    })
    connection.onRequest(findFilesRequest, findFiles)
    connection.onRequest(readFileRequest, readFile)
    this.#enter('starting')
    try {
      await connection.start()
    } catch (error) {
      this.#output.error(error instanceof Error ? error : String(error))
      this.#enter('failed')
    }
  }

  async #disconnect(): Promise<void> {
    const connection = this.#connection
    this.#connection = null
    if (connection === null) return
    // A server that crashed while it started cannot be asked to stop; it is gone all the same.
    await connection.dispose().catch((error: unknown) => this.#output.debug(String(error)))
    this.#enter('stopped')
  }

  #enter(state: ServerState): void {
    if (state !== 'running') this.#statuses.clear()
    this.#state = state
    this.#changed.fire()
  }

  #options(): LanguageClientOptions {
    const folders = workspace.workspaceFolders ?? []
    const initializationOptions: InitializationOptions = {
      providesFiles: this.#platform.isWeb || folders.some((folder) => folder.uri.scheme !== 'file'),
      ...(this.#platform.cacheFolder === null ? {} : { cacheFolder: this.#platform.cacheFolder }),
    }
    return {
      documentSelector: [
        { language: 'markdown' },
        { pattern: '**/plumbline.json' },
        { pattern: '**/plumbline.baseline.json' },
      ],
      initializationOptions,
      outputChannel: this.#output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticCollectionName: 'plumbline',
      middleware,
    }
  }
}

const stateNames: Readonly<Record<State, ServerState>> = {
  [State.Stopped]: 'stopped',
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.StartFailed]: 'failed',
}

/** A document selector can name schemes but not rule any out, so copies of documents are held back here. */
const middleware: Middleware = {
  didOpen: async (document, next) => {
    if (isOurs(document)) await next(document)
  },
  didChange: async (change, next) => {
    if (isOurs(change.document)) await next(change)
  },
  didSave: async (document, next) => {
    if (isOurs(document)) await next(document)
  },
  didClose: async (document, next) => {
    if (isOurs(document)) await next(document)
  },
}

function isOurs(document: TextDocument): boolean {
  return isReadable(document) || /\/plumbline(?:\.baseline)?\.json$/.test(document.uri.path)
}
