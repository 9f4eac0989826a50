// Runs the suite in VS Code's Node extension host: on a desktop VS Code where one can run, else on the VS Code server.

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron'
import { inRoot, testOutput } from '../../scripts/paths'
import { exitOnSignals } from '../../scripts/program'
import { bundleSuite } from './bundle-suite'

interface NodeHostRun {
  /** The folder of the extension under test. */
  readonly extension: string
  /** Where the suite writes its SuiteResult. */
  readonly result: string
}

async function runInNodeHost({ extension, result }: NodeHostRun): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'plumbline-workspace-'))
  process.once('exit', () => rmSync(workspace, { recursive: true, force: true }))
  cpSync(inRoot('test/vscode/workspace'), workspace, { recursive: true })

  const desktop = await desktopVsCode()
  const browserVsCode = ['--import', 'tsx', inRoot('test/vscode/browser-vscode.ts')]
  await runTests({
    ...(desktop
      ? { vscodeExecutablePath: desktop, launchArgs: [workspace, '--disable-extensions'] }
      : { vscodeExecutablePath: process.execPath, launchArgs: [...browserVsCode, workspace] }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: await bundleSuite('node', `${testOutput}/node-host.js`),
    extensionTestsEnv: { PLUMBLINE_SUITE_RESULT: result },
  })
}

/** The path of a desktop VS Code, downloaded if need be; undefined where it cannot be had or has no screen. */
async function desktopVsCode(): Promise<string | undefined> {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!screen) {
    console.log('No screen here: running on the VS Code server instead of the desktop VS Code')
    return undefined
  }
  try {
    return await downloadAndUnzipVSCode({
      version: 'stable',
      timeout: 10_000,
      reporter: new SilentReporter(),
    })
  } catch (error) {
    console.log(`The desktop VS Code cannot be downloaded (${error}): running on the VS Code server`)
    return undefined
  }
}

exitOnSignals()
const [extension, result] = process.argv.slice(2)
if (!extension || !result) throw new Error('usage: run-node-host EXTENSION RESULT')
runInNodeHost({ extension, result }).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
