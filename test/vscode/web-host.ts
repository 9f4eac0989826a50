// The entry of the suite in VS Code's web extension host, a worker with neither Node nor `document`.

import 'mocha/mocha.js'
import type MochaClass from 'mocha'
import { assertPassed, runSuite } from './run-suite'

declare const Mocha: typeof MochaClass

export async function run(): Promise<void> {
  const result = await runSuite(Mocha, () => import('./suite'))
  // There is no disk to write to: run-web-host.ts reads this line from the console.
  console.log(`plumbline-suite-result ${JSON.stringify(result)}`)
  assertPassed(result)
}
