// A headless browser with VS Code in it: opens a workbench, hands on what the extension host says, and waits for the
// end of a test run.

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
  const query = new URLSearchParams({ folder, payload: JSON.stringify(Object.entries(payload)) })
  return `${origin}/?${query}`
}

/** Runs the tests that the address names; resolves with their exit code and all console output, line by line. */
export async function runTestsInPage(
  page: Page,
  address: string,
  onLine: (line: string) => void,
): Promise<number> {
  const exit = new Promise<number>((resolve, reject) => {
    page.on('crash', () => reject(new Error('the page of VS Code crashed')))
    void Promise.all([
      page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
        onLine(args.map(String).join(' ')),
      ),
      page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)),
    ])
      .then(() => page.goto(address))
      .catch(reject)
  })
  return exit
}
