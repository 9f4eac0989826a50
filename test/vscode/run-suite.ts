// Runs the mocha suite inside an extension host, Node's or the web's: the same files in both.

import type MochaClass from 'mocha'

/** What a host reports to the program that started it. */
export interface SuiteResult {
  readonly passed: number
  readonly failed: number
  readonly failures: readonly string[]
}

/** Runs the tests that `load` defines, and prints a line for each as it ends. */
export async function runSuite(Mocha: typeof MochaClass, load: () => Promise<unknown>): Promise<SuiteResult> {
  // The reporters of mocha want a terminal; the events below serve every host.
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Base })
  // This makes `describe` and `it` globals, which the test files then find.
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  await load()
  return new Promise((resolve) => {
    let passed = 0
    const failures: string[] = []
    mocha
      .run(() => resolve({ passed, failed: failures.length, failures }))
      .on('pass', (test) => {
        passed++
        console.log(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`)
      })
      .on('fail', (test, error: Error) => {
        failures.push(test.fullTitle())
        console.log(`  ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`)
      })
  })
}

/** Turns failures into the exception that VS Code takes for a failed run. */
export function assertPassed(result: SuiteResult): void {
  if (result.passed === 0) throw new Error('no test has run')
  if (result.failed > 0) throw new Error(`failed: ${result.failures.join(', ')}`)
}
