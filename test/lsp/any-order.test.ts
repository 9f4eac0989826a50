/** Whatever happens in whatever order: in the end the server holds what editor and disk hold. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPlans } from '../support/fake-session'
import { folderUri } from '../support/session'

const inner = `${folderUri}/inner`
const uris = ['a.md', 'sub/b.md', 'inner/c.md', 'inner/sub/d.md'].map((path) => `${folderUri}/${path}`)
const lone = 'file:///elsewhere/e.md'

const uri = fc.constantFrom(...uris, lone)
const onDisk = fc.constantFrom(...uris)
const step = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), uri }),
  fc.record({ kind: fc.constant('edit' as const), uri }),
  fc.record({ kind: fc.constant('close' as const), uri }),
  fc.record({ kind: fc.constant('write' as const), uri: onDisk }),
  fc.record({ kind: fc.constant('delete' as const), uri: onDisk }),
  fc.record({ kind: fc.constant('delete folder' as const), uri: fc.constant(inner) }),
  fc.record({ kind: fc.constant('add' as const), uri: fc.constantFrom(folderUri, inner) }),
  fc.record({ kind: fc.constant('remove' as const), uri: fc.constantFrom(folderUri, inner) }),
  fc.record({ kind: fc.constant('wait' as const), uri: fc.constant('') }),
)

test('any order of messages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { session, files, hosts } = await openPlans()
      const disk = files.files
      const open = new Map<string, string>()
      const folders = new Set([folderUri])
      const watched = (changed: string, type: number): void =>
        session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: changed, type }] })
      for (const [index, { kind, uri: at }] of steps.entries()) {
        const text = `text ${index}`
        if (kind === 'open' && !open.has(at)) {
          open.set(at, text)
          session.open(at, text)
        } else if (kind === 'edit' && open.has(at)) {
          session.edit(at, open.get(at)!, text)
          open.set(at, text)
        } else if (kind === 'edit') {
          // A change of what is not open must do nothing.
          const textDocument = { uri: at, version: 9 }
          session.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: 'never seen' }] })
        } else if (kind === 'close') {
          open.delete(at)
          session.close(at)
        } else if (kind === 'write') {
          disk.set(at, text)
          watched(at, 2)
        } else if (kind === 'delete') {
          disk.delete(at)
          watched(at, 3)
        } else if (kind === 'delete folder') {
          for (const file of [...disk.keys()]) if (file.startsWith(`${at}/`)) disk.delete(file)
          watched(at, 3)
        } else if (kind === 'add' || kind === 'remove') {
          if (kind === 'add') folders.add(at)
          else folders.delete(at)
          const event = { added: [] as object[], removed: [] as object[] }
          event[kind === 'add' ? 'added' : 'removed'].push({ uri: at, name: at })
          session.notify('workspace/didChangeWorkspaceFolders', { event })
        } else if (kind === 'wait') await session.settled()
      }
      const expected = [...uris, lone].map((each) => {
        const folder = [inner, folderUri].find((root) => folders.has(root) && each.startsWith(`${root}/`))
        const text = open.get(each) ?? (folder === undefined ? undefined : disk.get(each))
        const path = each.slice((folder ?? each.slice(0, each.lastIndexOf('/'))).length + 1)
        return text === undefined ? null : `${path}: ${text}`
      })
      const held = (): Promise<unknown[]> =>
        Promise.all([...uris, lone].map((each) => session.request('plumbline/explain', { uri: each })))
      // Reading takes a few turns; a server that never gets there fails below.
      for (let round = 0; round < 30 && `${await held()}` !== `${expected}`; round++) await session.settled()
      expect(await held()).toEqual(expected)
      expect(session.logged).toEqual([])
      expect(hosts.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
