// `npm test`: everything that must hold, from types to real editors; `--fast` leaves the editors out, names such as
// `vitest web-host` choose single suites. Ends with one line that counts all of them, and fails if one says nothing.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { copyPackage } from './package-files'
import { inRoot, testOutput } from './paths'
import { exitOnSignals, type RunOptions, run } from './program'

interface Outcome {
  readonly passed: number
  readonly failed: number
}

interface Suite {
  readonly name: string
  readonly fast: boolean
  run(): Promise<Outcome>
}

/** The package of the extension as users install it, which is what the editors load. */
const extension = `${testOutput}/extension`

const suites: readonly Suite[] = [
  check('build', ['scripts/build.mjs']),
  check('types', [bin('typescript/bin/tsc'), '-b']),
  check('lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']),
  check('generated', ['--import', 'tsx', 'scripts/generate.ts', '--check']),
  { name: 'vitest', fast: true, run: runVitest },
  editor('node-host', ['test/vscode/run-node-host.ts', extension]),
  editor('web-host', ['test/vscode/run-web-host.ts', extension]),
  editor('neovim', ['test/editors/run-neovim.ts', inRoot('dist/server.js')]),
  editor('start', ['test/editors/run-start.ts']),
]

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('-'))
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name))
  if (unknown)
    throw new Error(`no suite '${unknown}'; there are ${suites.map(({ name }) => name).join(', ')}`)
  const chosen = suites.filter(({ name, fast }) =>
    names.length > 0 ? names.includes(name) : fast || !args.includes('--fast'),
  )

  mkdirSync(testOutput, { recursive: true })
  const lines: string[] = []
  const total = { passed: 0, failed: 0 }
  for (const suite of chosen) {
    console.log(`\n── ${suite.name}`)
    const start = performance.now()
    const { passed, failed } = await suite.run()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    lines.push(`${suite.name.padEnd(12)} ${passed} passed, ${failed} failed in ${seconds} s`)
    total.passed += passed
    total.failed += failed
  }
  console.log(`\n── all\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

/** A program that counts as one test: it ends well or not. */
function check(name: string, args: readonly string[]): Suite {
  return {
    name,
    fast: true,
    run: async () => ((await runNode(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  }
}

/** A script that drives an editor and writes a SuiteResult to the path of its last argument. */
function editor(name: string, [script, ...args]: readonly [string, ...string[]]): Suite {
  return {
    name,
    fast: false,
    async run() {
      const result = `${testOutput}/${name}.json`
      rmSync(result, { force: true })
      await copyPackage(extension)
      const timeout = 5 * 60_000
      const code = await runNode(['--import', 'tsx', script, ...args, result], { timeout })
      return outcome(code, result, (report: Outcome) => report)
    },
  }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

async function runVitest(): Promise<Outcome> {
  const report = `${testOutput}/vitest.json`
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runNode([bin('vitest/vitest.mjs'), 'run', '--allowOnly=false', ...reporters])
  return outcome(code, report, (all: VitestReport) => ({
    passed: all.numPassedTests,
    // Nothing is skipped here, so what was left out did not do its work; nor did a file that could not be loaded.
    failed:
      all.numFailedTests +
      all.numPendingTests +
      all.numTodoTests +
      all.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
  }))
}

/** What a suite reports; a suite without a report, without tests or with a bad ending has failed. */
function outcome<Report>(code: number, path: string, read: (report: Report) => Outcome): Outcome {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  const { passed, failed } = read(JSON.parse(readFileSync(path, 'utf8')))
  const silentFailure = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: silentFailure ? 1 : failed }
}

function runNode(args: readonly string[], options: RunOptions = {}): Promise<number> {
  return run(process.execPath, args, options)
}

function bin(path: string): string {
  return inRoot(`node_modules/${path}`)
}

exitOnSignals()
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`npm test: ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  },
)
