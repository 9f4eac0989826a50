/** The command line as it is shipped: a process with real pipes. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { bundle } from '../support/bundles'

// A process and a bundle take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const run = promisify(execFile)

let folder: string
let program: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'))
  program = join(folder, 'cli.js')
  writeFileSync(program, await bundle('programs/cli.js'))
  const items = Array.from({ length: 60 }, (_, index) => `- Open branch ${index} by Q${(index % 4) + 1} 2027`)
  for (let index = 0; index < 20; index++)
    writeFileSync(join(folder, `roadmap-${index}.md`), `# Roadmap 2027\n\n${items.join('\n')}\n`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('writes a large report to a pipe completely', async () => {
  const { stdout } = await run(process.execPath, [program, 'explain', '--format', 'json'], {
    cwd: folder,
    maxBuffer: 1 << 28,
  })
  expect(stdout.length).toBeGreaterThan(1 << 17)
  expect(JSON.parse(stdout).files).toHaveLength(20)
})

it('ends in silence when nobody reads on', async () => {
  const child = spawn(process.execPath, [program, 'explain', '--format', 'json'], { cwd: folder })
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  child.stdout.destroy()
  await once(child, 'close')
  expect(complaints).toBe('')
})

it('reads standard input, and knows its version', async () => {
  const child = spawn(process.execPath, [program, 'check', '-', '--format', 'json'], { cwd: folder })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stdin.end('# Roadmap 2027\n\n- Q1 2027: offline maps\n')
  const [status] = await once(child, 'close')
  expect(status).toBe(0)
  expect(JSON.parse(output).files[0]).toMatchObject({ path: 'stdin.md', strategy: true })
  const { stdout } = await run(process.execPath, [program, '--version'])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
