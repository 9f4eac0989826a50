/** The editor's settings, fetched folder by folder where the client can tell them apart. */
import type { Connection } from 'vscode-languageserver'
import type { Client } from './client'
import type { Folder } from './folder'

const section = 'plumbline'

/** What says how the editor behaves, and nothing about plans. */
const editorOnly: ReadonlySet<string> = new Set(['enable', 'diagnostics', 'trace'])

/** A client that never answers must not keep the first diagnostics back for longer, in milliseconds. */
const patience = 2000

export class Settings {
  readonly #connection: Connection
  readonly #client: Client
  /** What a client that cannot be asked has sent by itself. */
  #pushed: unknown = null

  constructor(connection: Connection, client: Client) {
    this.#connection = connection
    this.#client = client
  }

  /** Takes the parameters of `workspace/didChangeConfiguration`. */
  push(settings: unknown): void {
    this.#pushed = settings
  }

  /** Gives the folder its settings; it keeps those it has when the client does not answer. */
  async fetch(folder: Folder): Promise<void> {
    if (!this.#client.configuration) {
      applySettings(folder, property(this.#pushed, section))
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const silence = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience)
    })
    const answer = this.#connection.workspace
      .getConfiguration({ scopeUri: folder.uri, section })
      .then((settings: unknown) => applySettings(folder, settings))
      .catch((error: unknown) => this.#connection.console.warn(`Cannot read the settings: ${String(error)}`))
    await Promise.race([answer, silence])
    clearTimeout(timer)
  }
}

/** Keeps what only the server needs and hands on the rest, which has the shape of `plumbline.json`. */
function applySettings(folder: Folder, settings: unknown): void {
  folder.scope = property(property(settings, 'diagnostics'), 'scope') === 'workspace' ? 'workspace' : 'open'
  const forCore = Object.entries(isObject(settings) ? settings : {}).filter(([key]) => !editorOnly.has(key))
  folder.host.setSettings(Object.fromEntries(forCore))
}

function property(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
