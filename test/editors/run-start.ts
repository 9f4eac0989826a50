// Does what a newcomer does: `npm start`, opens the address it prints, looks for findings in the editor, and ends it.

import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../../scripts/editor-page'
import { exitOnSignals, type RunningProgram, startInGroup } from '../../scripts/program'

const steps: readonly [title: string, step: (state: State) => Promise<void>][] = [
  ['npm start checks the samples on the terminal', checksSamples],
  ['npm start serves VS Code with the findings in it', showsFindings],
  ['npm start ends on Ctrl-C and leaves no server behind', endsOnInterrupt],
]

interface State {
  readonly program: RunningProgram
  readonly page: Page
  output: string
}

async function main(result: string): Promise<number> {
  const args = ['scripts/set-up.mjs', 'scripts/start.ts', '--browser']
  const program = startInGroup(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const browser = await launchBrowser()
  const state: State = { program, page: await browser.newPage(), output: '' }
  program.child.stdout?.on('data', (chunk) => {
    state.output += chunk
  })

  const failures: string[] = []
  for (const [title, step] of steps) {
    try {
      await step(state)
      console.log(`  ✓ ${title}`)
    } catch (error) {
      failures.push(title)
      console.log(`  ✗ ${title}\n${error instanceof Error ? error.stack : error}`)
    }
  }
  await browser.close()
  await program.stop()
  const passed = steps.length - failures.length
  writeFileSync(result, JSON.stringify({ passed, failed: failures.length, failures }))
  return failures.length === 0 ? 0 : 1
}

async function checksSamples(state: State): Promise<void> {
  await addressIn(state)
  for (const expected of ['technology-roadmap.md', 'wrong-total', 'conflicting-target']) {
    if (!state.output.includes(expected)) throw new Error(`no ${expected} on the terminal:\n${state.output}`)
  }
}

async function showsFindings(state: State): Promise<void> {
  await state.page.goto(await addressIn(state))
  await state.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').first().waitFor()
}

async function endsOnInterrupt(state: State): Promise<void> {
  const address = await addressIn(state)
  const ended = new Promise((resolve) => state.program.child.once('exit', resolve))
  state.program.child.kill('SIGINT')
  await ended
  for (let tries = 0; tries < 40; tries++) {
    const answers = await fetch(address).then(
      () => true,
      () => false,
    )
    if (!answers) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${address} still answers`)
}

async function addressIn(state: State): Promise<string> {
  // Long enough for a first installation of the editors.
  const end = Date.now() + 180_000
  while (Date.now() < end && state.program.child.exitCode === null) {
    const address = /^ {2}(http:\S+)$/m.exec(state.output)?.[1]
    if (address) return address
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('npm start printed no address')
}

exitOnSignals()
const [result] = process.argv.slice(2)
if (!result) throw new Error('usage: run-start RESULT')
main(result).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
