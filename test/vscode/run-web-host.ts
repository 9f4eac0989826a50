// Runs the suite in the web extension host of the oldest supported VS Code, in a headless browser.

import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { open } from '@vscode/test-web'
import { launchBrowser, runTestsInPage } from '../../scripts/editor-page'
import { oldestVsCode, provideEditorTools } from '../../scripts/editor-tools'
import { inRoot, testOutput } from '../../scripts/paths'
import { exitOnSignals } from '../../scripts/program'
import { bundleSuite } from './bundle-suite'

async function runInWebHost(extension: string, result: string): Promise<number> {
  const { webData } = await provideEditorTools()
  const port = await freePort()
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit: oldestVsCode,
    testRunnerDataDir: webData,
    extensionDevelopmentPath: extension,
    // Only what lies in the extension's folder is served.
    extensionTestsPath: await bundleSuite('web', `${extension}/suite-in-web-host.js`),
    // Served read-only: what the tests change stays in the browser's memory.
    folderPath: inRoot('test/vscode/workspace'),
    port,
  })
  const browser = await launchBrowser()
  const log = `${testOutput}/web-host.log`
  const code = await runTestsInPage(await browser.newPage(), `http://localhost:${port}/`, log, (line) => {
    const [, json] = /^plumbline-suite-result (.*)$/.exec(line) ?? []
    if (json) writeFileSync(result, json)
    else console.log(line)
  })
  await browser.close()
  server.dispose()
  return code
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

exitOnSignals()
const [extension, result] = process.argv.slice(2)
if (!extension || !result) throw new Error('usage: run-web-host EXTENSION RESULT')
runInWebHost(extension, result).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
