// Stands in for the desktop VS Code where there is none: takes the same arguments from @vscode/test-electron, runs the
// tests in the remote extension host of a VS Code server with a headless browser as its window, and exits with their
// code.

import { launchBrowser, runTestsInPage, workbenchAddress } from '../../scripts/editor-page'
import { provideEditorTools } from '../../scripts/editor-tools'
import { testOutput } from '../../scripts/paths'
import { exitOnSignals } from '../../scripts/program'
import { startVsCodeServer } from '../../scripts/vscode-server'

async function main(args: readonly string[]): Promise<number> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
  const extension = option('extensionDevelopmentPath')
  const tests = option('extensionTestsPath')
  const folder = args.find((arg) => !arg.startsWith('-'))
  if (!extension || !tests || !folder) throw new Error(`unexpected arguments: ${args.join(' ')}`)

  const server = await startVsCodeServer(await provideEditorTools(), { testDriver: true })
  const browser = await launchBrowser()
  const remote = (path: string) => `vscode-remote://${server.authority}${path}`
  const address = workbenchAddress(server.origin, folder, {
    extensionDevelopmentPath: remote(extension),
    extensionTestsPath: remote(tests),
    skipWelcome: 'true',
  })
  const log = `${testOutput}/node-host.log`
  const code = await runTestsInPage(await browser.newPage(), address, log, console.log)
  await browser.close()
  await server.stop()
  return code
}

exitOnSignals()
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
