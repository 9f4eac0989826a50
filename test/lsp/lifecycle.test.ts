/** What a server lives through: early, late, cancelled, malformed and failing requests. */

import { expect, test } from 'vitest'
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  ResponseError,
} from 'vscode-languageserver'
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { FakeHost } from '../support/fake-host'
import { openPlans } from '../support/fake-session'
import { folderUri, fullCapabilities, serveInProcess } from '../support/session'

const plan = `${folderUri}/plan.md`
const start = { line: 0, character: 0 }

/** The code of the error that a request is answered with; what it was answered with otherwise. */
async function errorCode(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error: unknown) => (error instanceof ResponseError ? error.code : error))
}

function connect(): MessageConnection {
  const { input, output } = serveInProcess({ version: '1.2.3', createHost: () => new FakeHost() })
  const connection = createMessageConnection(new StreamMessageReader(input), new StreamMessageWriter(output))
  connection.listen()
  return connection
}

test('before initialize every request is refused, and notifications are ignored', async () => {
  const connection = connect()
  const hover = { textDocument: { uri: plan }, position: start }
  expect(await errorCode(connection.sendRequest('textDocument/hover', hover))).toBe(-32002)
  expect(await errorCode(connection.sendRequest('nobody/knows', {}))).toBe(-32002)
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: plan, languageId: 'markdown', version: 1, text: 'wrong' },
  })
  const initialize = { processId: null, rootUri: null, capabilities: fullCapabilities }
  expect(await connection.sendRequest('initialize', initialize)).toMatchObject({
    serverInfo: { name: 'Plumbline', version: '1.2.3' },
  })
  expect(await errorCode(connection.sendRequest('initialize', initialize))).toBe(-32600)
  expect(await connection.sendRequest('textDocument/hover', hover)).toBeNull()
})

test('after shutdown every request is refused', async () => {
  const { session } = await openPlans()
  expect(await session.request('shutdown', undefined)).toBeNull()
  expect(await errorCode(session.request('plumbline/explain', { uri: plan }))).toBe(-32600)
  expect(await errorCode(session.request('nobody/knows', {}))).toBe(-32600)
})

test('a cancelled request is answered as cancelled, never as empty', async () => {
  const { session } = await openPlans()
  session.open(plan, 'wrong')
  for (const method of [
    'textDocument/hover',
    'textDocument/codeAction',
    'textDocument/diagnostic',
    'workspace/diagnostic',
    'plumbline/explain',
  ]) {
    const source = new CancellationTokenSource()
    const params = {
      textDocument: { uri: plan },
      uri: plan,
      position: start,
      range: { start, end: start },
      context: { diagnostics: [] },
      previousResultIds: [],
    }
    const answer = session.connection.sendRequest(method, params, source.token)
    source.cancel()
    expect(await errorCode(answer), method).toBe(-32800)
  }
})

test('an unknown request is refused', async () => {
  const { session } = await openPlans()
  expect(await errorCode(session.request('nobody/knows', {}))).toBe(-32601)
})

test('malformed parameters are answered with an error, and the server lives on', async () => {
  const { session } = await openPlans()
  session.open(plan, 'wrong')
  await session.pushed(plan)
  const malformed: unknown[] = [
    undefined,
    null,
    [],
    [1, 2],
    {},
    { textDocument: null },
    { textDocument: {} },
    { textDocument: { uri: 7 } },
    { textDocument: { uri: plan } },
    { textDocument: { uri: '%%%' }, position: {} },
    { textDocument: { uri: plan }, position: 'here' },
    { textDocument: { uri: plan }, position: { line: 'a', character: {} } },
    { textDocument: { uri: plan }, range: { start }, context: null },
    { textDocument: { uri: plan, version: 2 }, contentChanges: [{ nothing: true }] },
    { textDocument: { uri: plan, version: 2 }, contentChanges: 'x' },
    { changes: [{ uri: null }] },
    { event: { added: [{}], removed: 3 } },
    { uri: null },
    { previousResultIds: 'none' },
  ]
  for (const params of malformed) {
    for (const method of [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
    ]) {
      if (method === 'textDocument/didClose' && JSON.stringify(params)?.includes(plan)) continue
      session.notify(method, params)
    }
    for (const method of [
      'textDocument/hover',
      'textDocument/codeAction',
      'textDocument/diagnostic',
      'workspace/diagnostic',
      'plumbline/explain',
    ]) {
      await session.request(method, params).catch(() => {})
    }
  }
  const position = session.at(plan, 'wrong')
  expect(
    await session.request('textDocument/hover', { textDocument: { uri: plan }, position }),
  ).toMatchObject({ contents: { value: '**wrong** at 0' } })
})

test('an exception in a handler is logged once and answered with an error', async () => {
  const { session } = await openPlans()
  session.open(plan, 'a bug in the hover')
  const hover = { textDocument: { uri: plan }, position: start }
  expect(await errorCode(session.request('textDocument/hover', hover))).toBe(-32603)
  expect(await errorCode(session.request('textDocument/hover', hover))).toBe(-32603)
  expect(session.logged.filter((each) => each.includes('textDocument/hover failed'))).toHaveLength(1)
})
