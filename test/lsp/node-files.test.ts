/** What the server sees of a folder on a real disk. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeFiles } from '../../server/src/node/workspace-files'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, content: string | Uint8Array = ''): string {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
  return pathToFileURL(join(root, path)).href
}

test('Markdown is found by its extension, but not where tools put theirs', async () => {
  const wanted = ['a.md', 'b.markdown', 'C.MD', 'deep/er/d.md', 'Größe #1 100%.md'].map((path) => write(path))
  for (const other of [
    'a.txt',
    'node_modules/x/readme.md',
    'sub/node_modules/y.md',
    'dist/z.md',
    '.git/m.md',
  ]) {
    write(other)
  }
  expect([...(await nodeFiles(() => {}).find(pathToFileURL(root).href))].sort()).toEqual(wanted.sort())
})

test('links that lead in a circle end', async () => {
  const wanted = write('sub/a.md')
  symlinkSync(root, join(root, 'sub', 'circle'))
  symlinkSync(join(root, 'self.md'), join(root, 'self.md'))
  expect(await nodeFiles(() => {}).find(pathToFileURL(root).href)).toEqual([wanted])
})

test('texts come without a byte-order mark, from UTF-8 and UTF-16', async () => {
  const { read } = nodeFiles(() => {})
  const text = 'Größe 🎯\r\n'
  const swapped = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  expect(await read(write('a.md', `\uFEFF${text}`))).toBe(text)
  expect(await read(write('b.md', Buffer.from(`\uFEFF${text}`, 'utf16le')))).toBe(text)
  expect(await read(write('c.md', swapped))).toBe(text)
  expect(await read(write('d.md', Uint8Array.from([0x61, 0xff, 0x62])))).toBe('a\uFFFDb')
})

test('what cannot be read is null and logged once; what is not there is no surprise', async () => {
  const logged: string[] = []
  const { read, find } = nodeFiles((message) => logged.push(message))
  mkdirSync(join(root, 'folder.md'))
  const folder = pathToFileURL(join(root, 'folder.md')).href
  expect([await read(folder), await read(folder)]).toEqual([null, null])
  expect(logged).toHaveLength(1)
  expect(await read(pathToFileURL(join(root, 'missing.md')).href)).toBeNull()
  expect(await read('vscode-vfs://github/org/a.md')).toBeNull()
  expect(await find('vscode-vfs://github/org')).toEqual([])
  expect(await find(pathToFileURL(join(root, 'missing')).href)).toEqual([])
  expect(logged).toHaveLength(1)
})

test('a folder that may not be read does not hide the others', async () => {
  const wanted = write('open/a.md')
  write('closed/b.md')
  chmodSync(join(root, 'closed'), 0o000)
  const found = await nodeFiles(() => {}).find(pathToFileURL(root).href)
  chmodSync(join(root, 'closed'), 0o700)
  // Who may read everything sees both.
  expect(found).toContain(wanted)
})
