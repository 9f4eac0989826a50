// Starts the VS Code server of .vscode-test on a free local port, with settings, extensions and state of its own in
// a temporary folder that goes away with it.

import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EditorTools } from './editor-tools'
import { startInGroup } from './program'

export interface VsCodeServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** `127.0.0.1:PORT`, the authority of `vscode-remote:` addresses. */
  readonly authority: string
  /** Resolves when the server has ended by itself. */
  readonly ended: Promise<unknown>
  stop(): Promise<void>
}

export interface VsCodeServerOptions {
  /** The folder that opens when the address names none. */
  readonly folder?: string
  /** An extension's folder to load as if it were installed. */
  readonly extension?: string
  /** Lets the address choose extensions under test; only for tests. */
  readonly testDriver?: boolean
  readonly env?: NodeJS.ProcessEnv
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A quiet workbench: no welcome page, assistant, git or update checks beside the documents. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

export async function startVsCodeServer(
  tools: EditorTools,
  options: VsCodeServerOptions,
): Promise<VsCodeServer> {
  // Not below the checkout: the paths of its sockets may not be longer than about 100 characters.
  const data = mkdtempSync(join(tmpdir(), 'plumbline-'))
  const folders = {
    temporary: join(data, 'tmp'),
    user: join(data, 'user'),
    extensions: join(data, 'extensions'),
  }
  for (const folder of [folders.temporary, join(folders.user, 'User'), folders.extensions]) {
    mkdirSync(folder, { recursive: true })
  }
  const settings = { ...quietSettings, ...options.settings }
  writeFileSync(join(folders.user, 'User/settings.json'), JSON.stringify(settings, undefined, 2))
  if (options.extension)
    symlinkSync(options.extension, join(folders.extensions, 'plumbline.plumbline'), 'junction')

  const log = join(data, 'server.log')
  const output = openSync(log, 'w')
  const program = startInGroup(tools.node, [tools.serverMain, ...serverArguments(data, folders, options)], {
    env: {
      ...process.env,
      ...options.env,
      HOME: data,
      TMPDIR: folders.temporary,
      // No gallery: neither tests nor a first look need one, and it would be asked at every start.
      EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const ended = new Promise((resolve) => program.child.once('exit', resolve))
  const removeData = () => rmSync(data, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', removeData)

  const port = await waitForPort(log, ended)
  return {
    origin: `http://127.0.0.1:${port}`,
    authority: `127.0.0.1:${port}`,
    ended,
    async stop() {
      await program.stop()
      process.removeListener('exit', removeData)
      removeData()
    },
  }
}

function serverArguments(
  data: string,
  folders: { readonly user: string; readonly extensions: string },
  options: VsCodeServerOptions,
): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--user-data-dir', folders.user, '--extensions-dir', folders.extensions],
    ...['--disable-telemetry', '--disable-workspace-trust', '--disable-update-check'],
    '--disable-getting-started-override',
    ...(options.folder ? ['--default-folder', options.folder] : []),
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
  ]
}

async function waitForPort(log: string, ended: Promise<unknown>): Promise<number> {
  let running = true
  void ended.then(() => {
    running = false
  })
  for (let tries = 0; tries < 600 && running; tries++) {
    const written = readFileSync(log, 'utf8')
    const port = /Extension host agent listening on (\d+)/.exec(written)?.[1]
    if (port) return Number(port)
    await sleep(50)
  }
  throw new Error(`the VS Code server did not start:\n${readFileSync(log, 'utf8')}`)
}
