// `npm start [-- PATH]`: checks the sample documents, or the user's own, on the terminal, then opens them in VS Code
// with the extension of this checkout. `--browser` leaves a desktop VS Code alone and serves one to the browser.

import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { workbenchAddress } from './editor-page'
import { findProgram, provideEditorTools } from './editor-tools'
import { inRoot, root } from './paths'
import { exitOnSignals, run } from './program'
import { startVsCodeServer } from './vscode-server'

interface Target {
  readonly folder: string
  /** The document to open first, at its first finding: `PATH` or `PATH:LINE:COLUMN`. */
  readonly document: string | undefined
}

async function main(args: readonly string[]): Promise<number> {
  const path = args.find((arg) => !arg.startsWith('-'))
  // npm runs scripts in the project's folder and says in INIT_CWD where the user was.
  const given = path ? resolve(process.env.INIT_CWD ?? '.', path) : inRoot('examples')
  if (!existsSync(given)) throw new Error(`there is no ${given}`)

  if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) throw new Error('the build failed')
  await run(process.execPath, ['dist/cli.js', 'check', given])

  const target = whatToOpen(given)
  const desktop = args.includes('--browser') ? undefined : findProgram('code')
  if (desktop && (await openInDesktop(desktop, target))) return 0
  return openInBrowser(target)
}

function whatToOpen(given: string): Target {
  const folder = statSync(given).isFile() ? dirname(given) : given
  const [first] = filesWithFindings(given)
  if (!first) return { folder, document: folder === given ? undefined : given }
  const { line, column } = first.findings[0]!.range.start
  return { folder, document: `${join(folder, first.path)}:${line}:${column}` }
}

interface CheckedFile {
  readonly path: string
  readonly findings: readonly { readonly range: { readonly start: { line: number; column: number } } }[]
}

function filesWithFindings(given: string): CheckedFile[] {
  // The exit status says whether there are findings, which the report says as well.
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', given], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const report = JSON.parse(stdout) as { files: CheckedFile[] }
  return report.files.filter(({ findings }) => findings.length > 0)
}

async function openInDesktop(code: string, { folder, document }: Target): Promise<boolean> {
  console.log(`\nOpening ${folder} in VS Code …`)
  const goTo = document ? ['--goto', document] : []
  return (await run(code, [`--extensionDevelopmentPath=${root}`, folder, ...goTo])) === 0
}

async function openInBrowser({ folder, document }: Target): Promise<number> {
  const server = await startVsCodeServer(await provideEditorTools(), { extension: root })
  const file = `vscode-remote://${server.authority}${document}`
  const address = workbenchAddress(
    server.origin,
    folder,
    document ? { openFile: file, gotoLineMode: 'true' } : {},
  )
  console.log(`\nVS Code with Plumbline is open at\n\n  ${address}\n\nPress Ctrl-C to end it.`)
  await server.ended
  await server.stop()
  return 1
}

exitOnSignals()
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`npm start: ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  },
)
