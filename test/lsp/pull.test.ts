/** Diagnostics for clients that ask for them. */

import { expect, test } from 'vitest'
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver'
import { openPlans } from '../support/fake-session'
import { folderUri, pullCapabilities, type TestSession } from '../support/session'

const plan = `${folderUri}/plan.md`
const other = `${folderUri}/other.md`

function pull(
  session: TestSession,
  uri: string,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  const previous = previousResultId === undefined ? {} : { previousResultId }
  return session.request('textDocument/diagnostic', { textDocument: { uri }, ...previous })
}

function pullWorkspace(
  session: TestSession,
  previousResultIds: { uri: string; value: string }[] = [],
): Promise<WorkspaceDiagnosticReport> {
  return session.request('workspace/diagnostic', { previousResultIds })
}

function itemCount(report: DocumentDiagnosticReport): number | 'unchanged' {
  return report.kind === 'full' ? report.items.length : report.kind
}

test('an unchanged document is answered as unchanged, an edited one in full, and nothing is pushed', async () => {
  const { session } = await openPlans({ capabilities: pullCapabilities })
  expect(session.initializeResult.capabilities.diagnosticProvider).toEqual({
    identifier: 'plumbline',
    interFileDependencies: true,
    workspaceDiagnostics: true,
  })
  session.open(plan, 'wrong')
  const first = await pull(session, plan)
  expect(itemCount(first)).toBe(1)
  expect(itemCount(await pull(session, plan, first.resultId))).toBe('unchanged')
  session.edit(plan, 'wrong', 'fine')
  const second = await pull(session, plan, first.resultId)
  expect(itemCount(second)).toBe(0)
  expect(second.resultId).not.toBe(first.resultId)
  expect(session.published).toEqual([])
})

test('a client that does not pull is not offered to', async () => {
  const { session } = await openPlans()
  expect(session.initializeResult.capabilities.diagnosticProvider).toBeUndefined()
})

test('the client is asked to pull again when another document changes its diagnostics, not when it edits', async () => {
  const { session } = await openPlans({ capabilities: pullCapabilities })
  session.open(plan, 'wrong')
  session.open(other, 'fine')
  await pull(session, plan)
  await pull(session, other)
  const before = session.refreshes
  session.edit(plan, 'wrong', 'wrong and wrong')
  await pull(session, plan)
  expect(session.refreshes).toBe(before)
  session.edit(other, 'fine', 'wrong')
  await session.until(() => session.refreshes > before)
  const again = await pull(session, plan)
  expect(again.kind === 'full' && again.items[0]?.relatedInformation).toHaveLength(1)
})

test('changed settings ask for a pull', async () => {
  const { session } = await openPlans({ capabilities: pullCapabilities })
  session.open(plan, 'wrong odd odd')
  expect(itemCount(await pull(session, plan))).toBe(1)
  const before = session.refreshes
  session.settings = { word: 'odd' }
  session.notify('workspace/didChangeConfiguration', { settings: null })
  await session.until(() => session.refreshes > before)
  expect(itemCount(await pull(session, plan))).toBe(2)
})

test('the whole workspace is reported where the setting wants it, and forgotten where it does not', async () => {
  const files = { [plan]: 'wrong', [other]: 'fine' }
  const { session, hosts } = await openPlans({ capabilities: pullCapabilities, files })
  await session.until(() => session.registrations.length > 0)
  expect((await pullWorkspace(session)).items).toEqual([])
  session.settings = { diagnostics: { scope: 'workspace' } }
  session.notify('workspace/didChangeConfiguration', { settings: null })
  let report = await pullWorkspace(session)
  while (report.items.length < 2) report = await pullWorkspace(session)
  expect(hosts).toHaveLength(1)
  expect(report.items.map((item) => [item.uri, item.version, itemCount(item)])).toEqual([
    [other, null, 0],
    [plan, null, 1],
  ])
  const previous = report.items.map(({ uri, resultId }) => ({ uri, value: resultId! }))
  const second = await pullWorkspace(session, previous)
  expect(second.items.map(itemCount)).toEqual(['unchanged', 'unchanged'])
  session.settings = {}
  session.notify('workspace/didChangeConfiguration', { settings: null })
  let third = await pullWorkspace(session, previous)
  while (third.items.some((item) => item.kind === 'unchanged')) third = await pullWorkspace(session, previous)
  expect(third.items.map((item) => [item.uri, itemCount(item)])).toEqual([
    [other, 0],
    [plan, 0],
  ])
})

test('a document that nobody knows has no diagnostics', async () => {
  const { session } = await openPlans({ capabilities: pullCapabilities })
  expect(await pull(session, 'file:///elsewhere/plan.md')).toEqual({ kind: 'full', items: [] })
  expect(await pull(session, 'not even a URI')).toEqual({ kind: 'full', items: [] })
})

test('a hundred edits and questions in one go: all are answered, with the newest state', async () => {
  const { session, hosts } = await openPlans({ capabilities: pullCapabilities })
  session.open(plan, 'x')
  await pull(session, plan)
  const before = hosts[0]!.analyses
  const answers = Array.from({ length: 100 }, () => {
    session.edit(plan, 'x', 'wrong x')
    return pull(session, plan)
  })
  expect(itemCount((await Promise.all(answers)).at(-1)!)).toBe(100)
  expect(hosts[0]!.analyses - before).toBeLessThan(20)
})
