// The entry of the suite in VS Code's Node extension host, on a desktop or a server.

import { writeFileSync } from 'node:fs'
import { assertPassed, runSuite } from './run-suite'

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  const result = await runSuite(Mocha, () => import('./suite'))
  writeFileSync(process.env.PLUMBLINE_SUITE_RESULT!, JSON.stringify(result))
  assertPassed(result)
}
