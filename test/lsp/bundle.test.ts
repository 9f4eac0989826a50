/** The bundles: the one for Node as a process of its own, the one for the browser in a bare worker scope. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createMessageConnection,
  type DataCallback,
  Emitter,
  type Hover,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver'
import { bundle } from '../support/bundles'
import { startOver, startSession, type TestSession } from '../support/session'

let folder = ''
let server = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
  server = join(folder, 'server.js')
  writeFileSync(server, await bundle('programs/server.js'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [server, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
}

async function startOnPlans(): Promise<{ server: ChildProcess; session: TestSession; uri: string }> {
  const plans = mkdtempSync(join(folder, 'plans-'))
  writeFileSync(join(plans, 'saved.md'), '# Roadmap\n')
  mkdirSync(join(plans, 'node_modules'))
  writeFileSync(join(plans, 'node_modules', 'readme.md'), '# Roadmap\n')
  // A circle, a link to nothing, and a folder with the name of a document.
  symlinkSync(plans, join(plans, 'circle'))
  symlinkSync(join(plans, 'nothing.md'), join(plans, 'dangling.md'))
  mkdirSync(join(plans, 'folder.md'))
  const child = start('--stdio')
  const uri = pathToFileURL(plans).href
  const session = await startSession({ input: child.stdout!, output: child.stdin! }, { folders: [uri] })
  return { server: child, session, uri }
}

test('--version prints the version', async () => {
  const child = start('--version')
  let output = ''
  child.stdout!.on('data', (data) => {
    output += data
  })
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(output).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('over stdio it reads the folder, answers, and leaves with 0 after shutdown', async () => {
  const { server, session, uri } = await startOnPlans()
  session.open(`${uri}/open.md`, '# Roadmap 2026\n')
  await session.pushed(`${uri}/open.md`)
  const explain = (path: string): Promise<unknown> =>
    session.request('plumbline/explain', { uri: `${uri}/${path}` })
  while ((await explain('saved.md')) === null) await session.settled()
  expect(await explain('node_modules/readme.md')).toBeNull()
  expect(await explain('circle/saved.md')).toBeNull()
  const exit = once(server, 'exit')
  await session.request('shutdown', undefined)
  session.notify('exit', undefined)
  expect(await exit).toEqual([0, null])
})

test('without shutdown it leaves with 1, asked to or left alone', async () => {
  const asked = await startOnPlans()
  const exit = once(asked.server, 'exit')
  asked.session.notify('exit', undefined)
  expect(await exit).toEqual([1, null])
  const left = await startOnPlans()
  const end = once(left.server, 'exit')
  await left.session.settled()
  left.server.stdin!.end()
  expect(await end).toEqual([1, null])
})

test('the worker bundle needs nothing of a page', async () => {
  const code = await bundle('server.worker.js')
  const toClient = new Emitter<Message>()
  let receive: ((event: { data: unknown }) => void) | null = null
  const self: Record<string, unknown> = {
    postMessage: (message: Message) => toClient.fire(structuredClone(message)),
    set onmessage(handler: (event: { data: unknown }) => void) {
      receive = handler
    },
    addEventListener() {},
  }
  // No `document`, no `window`, no `process`, no `require`: what a worker has, and no more than is used of it.
  const scope = { self, console, setTimeout, clearTimeout, URL, TextDecoder, TextEncoder, queueMicrotask }
  vm.runInNewContext(code, scope)
  const reader = {
    onError: new Emitter<Error>().event,
    onClose: new Emitter<void>().event,
    onPartialMessage: new Emitter<never>().event,
    listen: (callback: DataCallback) => toClient.event(callback),
    dispose() {},
  } satisfies MessageReader
  const writer = {
    onError: new Emitter<[Error, Message | undefined, number | undefined]>().event,
    onClose: new Emitter<void>().event,
    write: async (message: Message) => receive?.({ data: structuredClone(message) }),
    end() {},
    dispose() {},
  } satisfies MessageWriter
  const session = await startOver(createMessageConnection(reader, writer), {
    folders: ['vscode-vfs://github/org/plans'],
    initializationOptions: { providesFiles: true },
  })
  session.connection.onRequest('plumbline/findFiles', ({ folder }: { folder: string }) => [`${folder}/b.md`])
  session.connection.onRequest('plumbline/readFile', ({ uri }: { uri: string }) =>
    uri.endsWith('.md') ? '# Roadmap\n' : null,
  )
  const uri = 'vscode-vfs://github/org/plans/a.md'
  session.open(uri, '# Roadmap 2026\n')
  expect(await session.pushed(uri)).toBeInstanceOf(Array)
  const other = { uri: 'vscode-vfs://github/org/plans/b.md' }
  while ((await session.request('plumbline/explain', other)) === null) await session.settled()
  expect(session.statuses[0]).toMatchObject({ uri, strategy: true })
  const hover = { textDocument: { uri }, position: { line: 0, character: 3 } }
  expect((await session.request<Hover | null>('textDocument/hover', hover)) ?? null).toBeDefined()
})
