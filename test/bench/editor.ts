/** A real client over stdio: starts a server, opens and changes documents, and notes when diagnostics arrive. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import type { Server } from './contenders'

interface Open {
  readonly uri: string
  text: string
  version: number
}

/** A change is sent as the editor would: where, and what instead. */
export interface Change {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
}

export class Editor {
  readonly #server: Server
  readonly #process: ChildProcess
  readonly #connection: MessageConnection
  readonly #documents = new Map<string, Open>()
  readonly #waiting = new Map<string, { version: number; arrived: () => void }>()
  #incremental = true

  private constructor(server: Server) {
    this.#server = server
    const [program, ...args] = server.command
    this.#process = spawn(program!, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    )
  }

  /** Starts a server on a folder and waits until it is initialised; the caller may have to end it before that. */
  static async start(
    server: Server,
    folder: string,
    onStart: (editor: Editor) => void,
    cacheFolder: string | null = null,
  ): Promise<Editor> {
    const editor = new Editor(server)
    onStart(editor)
    const connection = editor.#connection
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) =>
      editor.#arrived(uri, version ?? Number.POSITIVE_INFINITY),
    )
    connection.onRequest((method, params) => editor.#answer(method, params))
    connection.onError(() => {})
    connection.listen()
    const uri = pathToFileURL(folder).href
    const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>(
      'initialize',
      {
        processId: process.pid,
        rootUri: uri,
        workspaceFolders: [{ uri, name: 'plans' }],
        capabilities: {
          workspace: { configuration: true, workspaceFolders: true },
          textDocument: {
            synchronization: {},
            publishDiagnostics: { versionSupport: true },
            ...(server.pull ? { diagnostic: {} } : {}),
          },
        },
        initializationOptions: cacheFolder === null ? {} : { cacheFolder },
      },
    )
    const sync = capabilities.textDocumentSync
    editor.#incremental = (typeof sync === 'object' ? (sync as { change?: number })?.change : sync) === 2
    await connection.sendNotification('initialized', {})
    if (server.settings !== undefined)
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: server.settings })
    return editor
  }

  /** Opens a document; settles when its diagnostics are there. */
  async open(uri: string, text: string): Promise<void> {
    this.#documents.set(uri, { uri, text, version: 1 })
    const diagnostics = this.#diagnostics(uri, 1)
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    })
    await this.#pull(uri)
    await diagnostics
  }

  /** Makes one change; the milliseconds from sending it until the diagnostics of what it makes are there. */
  async change(uri: string, { line, start, end, text }: Change): Promise<number> {
    const document = this.#documents.get(uri)!
    document.version++
    const lines = document.text.split('\n')
    lines[line] = lines[line]!.slice(0, start) + text + lines[line]!.slice(end)
    document.text = lines.join('\n')
    const range = { start: { line, character: start }, end: { line, character: end } }
    const diagnostics = this.#diagnostics(uri, document.version)
    const before = performance.now()
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges: [this.#incremental ? { range, text } : { text: document.text }],
    })
    await this.#pull(uri)
    await diagnostics
    return performance.now() - before
  }

  /** Resident memory in MB. */
  memory(): number {
    const { pid } = this.#process
    const status = `/proc/${pid}/status`
    const kilobytes = existsSync(status)
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))![1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
    return Number(kilobytes) / 1024
  }

  /** Lets the server go as an editor does, so that it can keep what it learnt; a busy one is killed. */
  async stop(): Promise<void> {
    const exit = once(this.#process, 'exit')
    const impatience = setTimeout(() => this.kill(), 3000)
    try {
      await Promise.race([this.#connection.sendRequest('shutdown'), exit])
      await this.#connection.sendNotification('exit')
      await exit
    } catch {
      this.kill()
    } finally {
      clearTimeout(impatience)
      this.#connection.dispose()
    }
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }

  #diagnostics(uri: string, version: number): Promise<void> {
    if (this.#server.pull) return Promise.resolve()
    return new Promise((arrived) => this.#waiting.set(uri, { version, arrived }))
  }

  #arrived(uri: string, version: number): void {
    const waiting = this.#waiting.get(uri)
    if (waiting === undefined || version < waiting.version) return
    this.#waiting.delete(uri)
    waiting.arrived()
  }

  async #pull(uri: string): Promise<void> {
    if (this.#server.pull)
      await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
  }

  /** What servers ask of an editor; VS Code's Markdown server asks for the parse and the files as well. */
  #answer(method: string, params: unknown): unknown {
    const { uri, items } = (params ?? {}) as { uri?: string; items?: unknown[] }
    if (method === 'workspace/configuration') return items?.map(() => ({})) ?? []
    if (method === 'markdown/parse')
      return this.#server.tokens?.(this.#documents.get(uri ?? '')?.text ?? '') ?? []
    if (method === 'markdown/findMarkdownFilesInWorkspace') return [...this.#documents.keys()]
    if (method === 'markdown/fs/readDirectory' || method === 'markdown/fs/readFile') return []
    return null
  }
}
