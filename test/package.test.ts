import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { createVSIX } from '@vscode/vsce'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageFiles } from '../scripts/package-files'
import { inRoot, root, testOutput } from '../scripts/paths'

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))

/** What the clients start and open; these paths stand in their code, not in package.json. */
const namedInCode = [
  'dist/server.js',
  'dist/programs/server.js',
  'dist/server.worker.js',
  'media/walkthrough/example-roadmap.md',
]
const accompanying = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE']

describe('the package of the extension', () => {
  let files: string[]
  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'ignore' })
    files = await packageFiles()
  })

  it('holds what package.json refers to, what the clients open and the usual papers, and nothing else', () => {
    const referred = [manifest.main, manifest.browser, manifest.icon, ...pathsIn(manifest.contributes)]
    const wanted = new Set([...referred.map(withoutDot), ...namedInCode, ...accompanying])
    expect(files.toSorted()).toEqual([...wanted].sort())
  })

  it('has every file it refers to', () => {
    expect(files.filter((file) => !existsSync(inRoot(file)))).toEqual([])
  })

  it('is below 2 MB as a .vsix', { timeout: 60_000 }, async () => {
    mkdirSync(testOutput, { recursive: true })
    const packagePath = `${testOutput}/plumbline.vsix`
    await createVSIX({ cwd: inRoot('.'), packagePath, dependencies: false })
    const { size } = statSync(packagePath)
    console.log(`plumbline.vsix: ${Math.round(size / 1000)} kB`)
    expect(size).toBeLessThan(2_000_000)
  })
})

/** Every string of the manifest that names a file, at any depth. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(\.\/|media\/)[^ ]+\.[a-z-]+$/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(pathsIn)
}

function withoutDot(path: string): string {
  return path.replace(/^\.\//, '')
}
