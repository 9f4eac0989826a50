/** Folders, files on disk and open documents, and who wins. */
import { expect, test } from 'vitest'
import type { DocumentPath } from '../../server/src/core/rules/rule'
import type { FakeHost } from '../support/fake-host'
import { openPlans } from '../support/fake-session'
import { folderUri, fullCapabilities, type TestSession } from '../support/session'

const plan = `${folderUri}/plan.md`
const other = `${folderUri}/other.md`

function textOf(host: FakeHost | undefined, path: string): string | undefined {
  return host?.texts.get(path as DocumentPath)
}

function pathsOf(host: FakeHost | undefined): string[] {
  return [...(host?.texts.keys() ?? [])].sort()
}

function relatedCount(session: TestSession, uri: string): number {
  return session.diagnostics.get(uri)?.diagnostics[0]?.relatedInformation?.length ?? 0
}

test('the files of a folder are read after the open documents', async () => {
  const { session, hosts } = await openPlans({
    files: { [plan]: 'old', [`${folderUri}/2025/Größe %23.md`]: 'x', [`${folderUri}/plumbline.json`]: '{}' },
  })
  session.open(plan, 'wrong')
  await session.pushed(plan)
  await session.eventually(() => pathsOf(hosts[0]).length === 2)
  expect(pathsOf(hosts[0])).toEqual(['2025/Größe #.md', 'plan.md'])
  expect(textOf(hosts[0], 'plan.md')).toBe('wrong')
  expect(hosts[0]?.configuration).toBe('{}')
})

test('a closed document goes back to what is on disk, a deleted one goes away', async () => {
  const { session, hosts, files } = await openPlans({ files: { [plan]: 'on disk' } })
  session.open(plan, 'wrong')
  session.open(other, 'never saved, wrong')
  await session.until(() => relatedCount(session, plan) === 1)
  session.close(other)
  await session.until(() => session.diagnostics.get(other)?.diagnostics.length === 0)
  await session.until(() => relatedCount(session, plan) === 0)
  expect(pathsOf(hosts[0])).toEqual(['plan.md'])
  session.close(plan)
  await session.until(() => session.diagnostics.get(plan)?.diagnostics.length === 0)
  await session.eventually(() => textOf(hosts[0], 'plan.md') === 'on disk')
  files.files.delete(plan)
  session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: plan, type: 3 }] })
  await session.settled()
  expect(pathsOf(hosts[0])).toEqual([])
})

test('watched files come, change and go, except under an open document', async () => {
  const { session, files } = await openPlans()
  expect(session.initializeResult.capabilities.workspace?.workspaceFolders).toBeDefined()
  session.open(plan, 'wrong')
  await session.pushed(plan)
  await session.until(() => session.registrations.includes('workspace/didChangeWatchedFiles'))
  files.files.set(other, 'wrong')
  session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 1 }] })
  await session.until(() => relatedCount(session, plan) === 1)
  files.files.set(other, 'wrong wrong')
  session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 2 }] })
  await session.until(() => relatedCount(session, plan) === 2)
  session.notify('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: plan, type: 3 },
      { uri: other, type: 3 },
    ],
  })
  await session.until(() => relatedCount(session, plan) === 0)
  expect(session.diagnostics.get(plan)?.diagnostics).toHaveLength(1)
})

test('a deleted directory takes its files along', async () => {
  const { session, hosts } = await openPlans({
    files: { [`${folderUri}/old/a.md`]: 'a', [`${folderUri}/old/b.md`]: 'b', [`${folderUri}/older.md`]: 'c' },
  })
  await session.eventually(() => pathsOf(hosts[0]).length === 3)
  session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folderUri}/old`, type: 3 }] })
  await session.settled()
  expect(pathsOf(hosts[0])).toEqual(['older.md'])
})

test('documents of different folders never meet, and folders come and go', async () => {
  const second = 'file:///ada/others'
  const { session, hosts } = await openPlans({ files: { [`${second}/b.md`]: 'wrong' } })
  session.open(plan, 'wrong')
  await session.pushed(plan)
  const change = (added: string[], removed: string[]): void => {
    const named = (uris: string[]) => uris.map((uri) => ({ uri, name: uri }))
    session.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: named(added), removed: named(removed) },
    })
  }
  change([second], [])
  await session.eventually(() => pathsOf(hosts[1]).length > 0)
  expect(pathsOf(hosts[0])).toEqual(['plan.md'])
  expect(relatedCount(session, plan)).toBe(0)
  change([], [folderUri])
  // The document is still open, so it lives on by itself.
  await session.eventually(() => pathsOf(hosts[2]).length > 0)
  await session.until(() => session.diagnostics.get(plan)?.diagnostics.length === 1)
  session.edit(plan, 'wrong', 'wrong wrong')
  expect(await session.pushed(plan)).toHaveLength(2)
})

test('of nested folders the innermost holds the document', async () => {
  const inner = `${folderUri}/secret`
  const files = { [`${inner}/a.md`]: 'wrong', [`${folderUri}/b.md`]: 'b' }
  const { session, hosts } = await openPlans({ folders: [folderUri, inner], files })
  await session.eventually(() => pathsOf(hosts[0]).length + pathsOf(hosts[1]).length === 2)
  expect(hosts.map(pathsOf)).toEqual([['b.md'], ['a.md']])
  session.open(`${inner}/a.md`, 'wrong')
  expect((await session.pushed(`${inner}/a.md`))[0]?.message).toBe('“wrong” in a.md')
  session.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: inner, name: 'secret' }] },
  })
  await session.eventually(() => pathsOf(hosts[0]).length === 2)
  expect(pathsOf(hosts[0])).toEqual(['b.md', 'secret/a.md'])
  session.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: inner, name: 'secret' }], removed: [] },
  })
  await session.eventually(() => pathsOf(hosts[0]).length === 1)
  expect(pathsOf(hosts[0])).toEqual(['b.md'])
})

test('a file outside all folders never meets its neighbours, but has the configuration beside it', async () => {
  const { session, hosts } = await openPlans({
    folders: null,
    files: { 'file:///tmp/plumbline.json': '{"word": "odd"}', 'file:///tmp/neighbour.md': 'odd' },
  })
  session.open('file:///tmp/a.md', 'odd')
  session.open('file:///tmp/b.md', 'odd')
  session.open('untitled:Untitled-1', 'wrong')
  expect(await session.pushed('file:///tmp/a.md')).toHaveLength(1)
  expect(await session.pushed('file:///tmp/b.md')).toHaveLength(1)
  expect(await session.pushed('untitled:Untitled-1')).toHaveLength(1)
  expect(hosts.map(pathsOf)).toEqual([['a.md'], ['b.md'], ['Untitled-1']])
  session.close('file:///tmp/a.md')
  await session.until(() => session.diagnostics.get('file:///tmp/a.md')?.diagnostics.length === 0)
})

test('all spellings of a URI mean one document', async () => {
  const { session, hosts } = await openPlans({
    folders: ['file:///C%3A/Pl%C3%A4ne/'],
    files: { 'file:///c%3A/Pl%C3%A4ne/a.md': 'on disk' },
  })
  session.open('file:///c:/Pläne/a.md', 'wrong')
  expect((await session.pushed('file:///c:/Pläne/a.md'))[0]?.message).toBe('“wrong” in a.md')
  session.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///C%3A/Pl%C3%A4ne/a.md', type: 2 }],
  })
  await session.settled()
  expect(textOf(hosts[0], 'a.md')).toBe('wrong')
})

test('the client serves the files where it says so', async () => {
  const { session, hosts } = await openPlans({ initializationOptions: { providesFiles: true }, folders: [] })
  session.connection.onRequest('plumbline/findFiles', ({ folder }: { folder: string }) => [
    `${folder}/a.md`,
    7,
  ])
  session.connection.onRequest('plumbline/readFile', ({ uri }: { uri: string }) => {
    if (uri.endsWith('.json')) throw new Error('no such file')
    return '\uFEFFwrong'
  })
  session.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'vscode-vfs://github/org/plans', name: 'plans' }], removed: [] },
  })
  await session.eventually(() => pathsOf(hosts[0]).length > 0)
  expect(textOf(hosts[0], 'a.md')).toBe('wrong')
})

test('documents of other kinds are left alone', async () => {
  const { session, hosts } = await openPlans()
  session.open(`${folderUri}/notes.txt`, 'wrong', 'plaintext')
  session.open(`${folderUri}/no-extension`, 'wrong')
  expect(await session.pushed(`${folderUri}/no-extension`)).toHaveLength(1)
  expect(pathsOf(hosts[0])).toEqual(['no-extension'])
})

test('a client without folders may still name a root', async () => {
  const { workspace, ...capabilities } = fullCapabilities
  const { session, hosts } = await openPlans({ capabilities, folders: null, rootUri: folderUri })
  session.open(plan, 'wrong')
  session.open(other, 'wrong')
  await session.until(() => relatedCount(session, plan) === 1)
  expect(hosts).toHaveLength(1)
})

test('a folder that goes while it is read says nothing more', async () => {
  let openGate = (): void => {}
  const { session, files, hosts } = await openPlans({
    files: { [other]: 'wrong' },
    settings: { diagnostics: { scope: 'workspace' } },
  })
  files.gate = new Promise((resolve) => {
    openGate = resolve
  })
  session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 2 }] })
  session.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: folderUri, name: 'plans' }] },
  })
  await session.settled()
  const before = hosts[0]?.texts.size
  openGate()
  await session.settled()
  await session.settled()
  expect(hosts[0]?.texts.size).toBe(before)
  expect(session.diagnostics.get(other)?.diagnostics ?? []).toEqual([])
})

test('reading many files is shown, where the client shows progress', async () => {
  const paths = Array.from({ length: 300 }, (_, index) => `${folderUri}/${index}.md`)
  const files = Object.fromEntries(paths.map((path) => [path, 'x']))
  const { session, hosts, files: onDisk } = await openPlans({ files })
  let begun = (): void => {}
  onDisk.gate = new Promise((resolve) => {
    begun = resolve
  })
  await session.until(() => session.progress[0] === 'begin')
  begun()
  await session.until(() => session.progress.at(-1) === 'end')
  expect(hosts[0]?.texts.size).toBe(300)
  const { window, ...capabilities } = fullCapabilities
  const silent = await openPlans({ files, capabilities })
  await silent.session.eventually(() => silent.hosts[0]?.texts.size === 300)
  expect(silent.session.progress).toEqual([])
})

test('the day is the author’s', async () => {
  const { session, hosts } = await openPlans()
  session.open(plan, 'x')
  await session.pushed(plan)
  const now = new Date()
  const days = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000
  expect([days, days - 1]).toContain(hosts[0]?.today)
})

test('settings of the editor alone do not reach the analysis', async () => {
  const { session, hosts } = await openPlans({
    settings: { enable: true, diagnostics: { scope: 'open' }, trace: { server: 'off' }, word: 'odd' },
  })
  session.open(plan, 'x')
  await session.pushed(plan)
  expect(hosts[0]?.settings).toEqual({ word: 'odd' })
})

test('a thousand files cost a few analyses, not a thousand', async () => {
  const paths = Array.from({ length: 1000 }, (_, index) => `${folderUri}/${index}.md`)
  const { session, hosts } = await openPlans({
    files: Object.fromEntries(paths.map((path) => [path, 'x'])),
    settings: { diagnostics: { scope: 'workspace' } },
  })
  session.open(plan, 'wrong')
  // The work that a report would find undone is done document by document before.
  await session.eventually(() => hosts[0]?.prepared.length === 1000)
  await session.settled()
  expect(hosts[0]?.texts.size).toBe(1001)
  expect(hosts[0]?.analyses).toBeLessThan(20)
})

test('a folder that is renamed or deleted in the editor takes its files along', async () => {
  const { session, hosts, files } = await openPlans({
    files: { [`${folderUri}/old/a.md`]: 'a', [`${folderUri}/b.md`]: 'b' },
  })
  await session.eventually(() => pathsOf(hosts[0]).length === 2)
  files.files.delete(`${folderUri}/old/a.md`)
  files.files.set(`${folderUri}/new/a.md`, 'a')
  const folder = { oldUri: `${folderUri}/old`, newUri: `${folderUri}/new` }
  session.notify('workspace/didRenameFiles', { files: [folder] })
  await session.eventually(() => pathsOf(hosts[0]).includes('new/a.md'))
  expect(pathsOf(hosts[0])).toEqual(['b.md', 'new/a.md'])
  session.notify('workspace/didDeleteFiles', { files: [{ uri: folder.newUri }] })
  await session.eventually(() => pathsOf(hosts[0]).length === 1)
})

test('what tools have written is not read, unless it is opened', async () => {
  const ours = `${folderUri}/a.md`
  const theirs = `${folderUri}/node_modules/x/readme.md`
  const { session, hosts, files } = await openPlans({ files: { [ours]: 'a', [theirs]: 'b' } })
  await session.eventually(() => pathsOf(hosts[0]).length > 0)
  files.files.set(`${folderUri}/.cache/c.md`, 'c')
  const changes = [...files.files.keys()].map((uri) => ({ uri, type: 2 }))
  session.notify('workspace/didChangeWatchedFiles', { changes })
  session.open(theirs, 'wrong')
  expect(await session.pushed(theirs)).toHaveLength(1)
  expect(pathsOf(hosts[0])).toEqual(['a.md', 'node_modules/x/readme.md'])
  session.close(theirs)
  await session.eventually(() => pathsOf(hosts[0]).length === 1)
})
