// `npm start [-- PATH]`: checks the sample documents, or the user's own, on the terminal, then opens them in VS Code
// with the extension of this checkout. `--browser` leaves a desktop VS Code alone and serves one to the browser.

import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { workbenchAddress } from './editor-page'
import { findProgram, provideEditorTools } from './editor-tools'
import { inRoot, root } from './paths'
import { exitOnSignals, run } from './program'
import { startVsCodeServer } from './vscode-server'

interface Target {
  readonly folder: string
  /** The document to open first. */
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
  if (statSync(given).isFile()) return { folder: dirname(given), document: given }
  const first = firstDocumentWithFindings(given)
  return { folder: given, document: first === undefined ? undefined : join(given, first) }
}

function firstDocumentWithFindings(folder: string): string | undefined {
  try {
    const args = ['dist/cli.js', 'check', '--format', 'json', '--fail-on', 'error', folder]
    const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
    return firstIn(output)
  } catch (error) {
    // Exit status 1 says that there are findings: the report is there all the same.
    const output = (error as { stdout?: string }).stdout
    return output ? firstIn(output) : undefined
  }
}

function firstIn(report: string): string | undefined {
  const { files } = JSON.parse(report) as { files: { path: string; findings: unknown[] }[] }
  return files.find(({ findings }) => findings.length > 0)?.path
}

async function openInDesktop(code: string, { folder, document }: Target): Promise<boolean> {
  console.log(`\nOpening ${folder} in VS Code …`)
  const opened = await run(code, [
    `--extensionDevelopmentPath=${root}`,
    folder,
    ...(document ? [document] : []),
  ])
  return opened === 0
}

async function openInBrowser({ folder, document }: Target): Promise<number> {
  const server = await startVsCodeServer(await provideEditorTools(), { extension: root })
  const open = document ? { openFile: `vscode-remote://${server.authority}${document}` } : {}
  console.log(`\nVS Code with Plumbline is open at\n\n  ${workbenchAddress(server.origin, folder, open)}\n`)
  console.log('Press Ctrl-C to end it.')
  await server.ended
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
