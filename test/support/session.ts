/** A small LSP client for tests: speaks to a server over real streams, in this process or another. */
import { PassThrough } from 'node:stream'
import {
  type CodeAction,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { serve } from '../../server/src/lsp/server'
import type { ServerPorts } from '../../server/src/lsp/session'
import { type StatusParams, statusNotification } from '../../server/src/protocol'

export const folderUri = 'file:///ada/plans'

/** What a full client like VS Code can do. Tests take parts away. */
export const fullCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1] }, versionSupport: true },
    hover: { contentFormat: ['markdown'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
    },
  },
} satisfies InitializeParams['capabilities']

export const pullCapabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, diagnostic: { relatedDocumentSupport: false } },
} satisfies InitializeParams['capabilities']

export interface SessionOptions {
  readonly capabilities?: InitializeParams['capabilities']
  readonly folders?: readonly string[] | null
  readonly rootUri?: string
  readonly settings?: unknown
  readonly initializationOptions?: unknown
}

export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Runs a server in this process. Its streams never end by themselves, since their end would end the process. */
export function serveInProcess(ports: ServerPorts): Streams {
  const toServer = new PassThrough()
  const toClient = new PassThrough()
  // Readers and writers rather than streams: the connection must not watch for their end.
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient))
  serve(connection, ports)
  return { input: toClient, output: toServer }
}

/** Starts a session with a server and waits for its answer to `initialize`. */
export async function startSession(streams: Streams, options: SessionOptions = {}): Promise<TestSession> {
  const reader = new StreamMessageReader(streams.input)
  const writer = new StreamMessageWriter(streams.output)
  return startOver(createMessageConnection(reader, writer), options)
}

export async function startOver(
  connection: MessageConnection,
  options: SessionOptions = {},
): Promise<TestSession> {
  const session = new TestSession(connection, options.settings ?? null)
  connection.listen()
  const folders = options.folders === undefined ? [folderUri] : options.folders
  session.initializeResult = await session.request<InitializeResult>('initialize', {
    processId: null,
    rootUri: options.rootUri ?? null,
    capabilities: options.capabilities ?? fullCapabilities,
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    initializationOptions: options.initializationOptions ?? { providesFiles: false },
  })
  session.notify('initialized', {})
  return session
}

export class TestSession {
  readonly connection: MessageConnection
  initializeResult!: InitializeResult
  settings: unknown
  /** The last diagnostics pushed for each URI. */
  readonly diagnostics = new Map<string, PublishDiagnosticsParams>()
  readonly published: PublishDiagnosticsParams[] = []
  readonly statuses: StatusParams[] = []
  readonly logged: string[] = []
  readonly registrations: string[] = []
  /** `begin`, `report` and `end` of whatever the server shows. */
  readonly progress: string[] = []
  refreshes = 0
  readonly #documents = new Map<string, TextDocument>()
  readonly #waiting = new Set<() => void>()

  constructor(connection: MessageConnection, settings: unknown) {
    this.connection = connection
    this.settings = settings
    this.on('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params)
      this.diagnostics.set(params.uri, params)
    })
    this.on(statusNotification, (params: StatusParams) => this.statuses.push(params))
    this.on('window/logMessage', (params: { message: string }) => this.logged.push(params.message))
    this.on('$/progress', ({ value }: { value: { kind: string } }) => this.progress.push(value.kind))
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => this.settings),
    )
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations.map((each) => each.method))
      this.#wake()
      return null
    })
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++
      this.#wake()
      return null
    })
    connection.onRequest('window/workDoneProgress/create', () => null)
  }

  on<P>(method: string, handler: (params: P) => void): void {
    this.connection.onNotification(method, (params: P) => {
      handler(params)
      this.#wake()
    })
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params)
  }

  notify(method: string, params: unknown): void {
    // It fails when the server has left, as some tests tell it to.
    this.connection.sendNotification(method, params).catch(() => {})
  }

  open(uri: string, text: string, languageId = 'markdown'): void {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text))
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
  }

  /** Replaces the first occurrence of a text by another, as an incremental change in UTF-16. */
  edit(uri: string, from: string, to: string): void {
    const document = this.document(uri)
    const start = document.getText().indexOf(from)
    if (start === -1) throw new Error(`${uri} has no ${JSON.stringify(from)}`)
    const range = { start: document.positionAt(start), end: document.positionAt(start + from.length) }
    this.change(uri, [{ range, text: to }])
  }

  change(uri: string, contentChanges: { range?: Diagnostic['range']; text: string }[]): void {
    const document = this.document(uri)
    const version = document.version + 1
    TextDocument.update(document, contentChanges as { text: string }[], version)
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  close(uri: string): void {
    this.#documents.delete(uri)
    this.notify('textDocument/didClose', { textDocument: { uri } })
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri)
    if (document === undefined) throw new Error(`${uri} is not open`)
    return document
  }

  /** The position of a text in an open document, in UTF-16. */
  at(uri: string, text: string): { line: number; character: number } {
    return this.document(uri).positionAt(this.document(uri).getText().indexOf(text))
  }

  /** Waits until a condition holds; it is asked again after each message. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve)
      })
    }
  }

  /** The diagnostics pushed for the version of a document that the client has. */
  async pushed(uri: string): Promise<readonly Diagnostic[]> {
    const version = this.document(uri).version
    await this.until(() => this.diagnostics.get(uri)?.version === version)
    return this.diagnostics.get(uri)!.diagnostics
  }

  /** Resolves when the server has told everything about what was sent before. */
  async settled(): Promise<void> {
    await this.request('textDocument/diagnostic', { textDocument: { uri: 'file:///nowhere/nothing.md' } })
  }

  /** Waits until a condition holds that no message tells about, such as what a host holds. */
  async eventually(condition: () => boolean): Promise<void> {
    while (!condition()) await this.settled()
  }

  codeActions(uri: string, at: Diagnostic['range'], only?: string[]): Promise<CodeAction[]> {
    const context = { diagnostics: this.diagnostics.get(uri)?.diagnostics ?? [], ...(only ? { only } : {}) }
    return this.request('textDocument/codeAction', { textDocument: { uri }, range: at, context })
  }

  /** Does to the open documents what an editor would. */
  apply(edit: WorkspaceEdit): void {
    const byDocument = edit.documentChanges
      ? (edit.documentChanges as TextDocumentEdit[]).map((each) => ({
          uri: each.textDocument.uri,
          edits: each.edits,
        }))
      : Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ uri, edits }))
    for (const { uri, edits } of byDocument) {
      const text = TextDocument.applyEdits(
        this.document(uri),
        edits as { range: Diagnostic['range']; newText: string }[],
      )
      this.change(uri, [{ text }])
    }
  }

  #wake(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const resolve of waiting) resolve()
  }
}
