// A headless browser with VS Code in it: opens a workbench, hands on what the extension host says, and waits for the
// end of a test run.

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { provideBrowser } from './editor-tools'

/** Chromium's own calls to the network, which tests need not and closed networks may not answer. */
const offline = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await provideBrowser(),
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...offline, '--disable-gpu', '--disable-quic'],
  })
}

/** The address of a workbench on `folder`; the payload is VS Code's own, such as `extensionDevelopmentPath`. */
export function workbenchAddress(
  origin: string,
  folder: string,
  payload: Readonly<Record<string, string>> = {},
): string {
  const entries = Object.entries(payload)
  const more = entries.length > 0 ? `&payload=${encode(JSON.stringify(entries))}` : ''
  return `${origin}/?folder=${encode(folder)}${more}`
}

/** Leaves alone what addresses may hold, for they are also read by people. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2F|3A|2C)/g, decodeURIComponent)
}

/**
 * Runs the tests that the address names; resolves with their exit code. What the suite prints goes to `onLine`; all
 * that VS Code logs beside it, which is much and mostly about what this machine lacks, goes to the file `log`.
 */
export async function runTestsInPage(
  page: Page,
  address: string,
  log: string,
  onLine: (line: string) => void,
): Promise<number> {
  mkdirSync(dirname(log), { recursive: true })
  writeFileSync(log, '')
  const sort = (line: string) => (suiteLine.test(line) ? onLine(line) : appendFileSync(log, `${line}\n`))
  const exit = new Promise<number>((resolve, reject) => {
    page.on('crash', () => reject(new Error('the page of VS Code crashed')))
    page
      .exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
        sort(args.map(String).join(' ')),
      )
      .then(() => page.exposeFunction('codeAutomationExit', resolve))
      .then(() => page.goto(address))
      .catch(reject)
  })
  return exit
}

/** How the lines of test/vscode/run-suite.ts and web-host.ts begin. */
const suiteLine = /^( {2}[✓✗]|plumbline-suite-result )/
