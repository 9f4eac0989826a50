// Runs the checks of neovim.lua in a headless Neovim, on a copy of the workspace of the editor suite.

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provideNeovim } from '../../scripts/editor-tools'
import { inRoot } from '../../scripts/paths'
import { exitOnSignals, run } from '../../scripts/program'

async function main(server: string, result: string): Promise<number> {
  const workspace = mkdtempSync(join(tmpdir(), 'plumbline-workspace-'))
  process.once('exit', () => rmSync(workspace, { recursive: true, force: true }))
  cpSync(inRoot('test/vscode/workspace'), workspace, { recursive: true })
  const env = {
    ...process.env,
    PLUMBLINE_SERVER: server,
    PLUMBLINE_WORKSPACE: workspace,
    PLUMBLINE_SUITE_RESULT: result,
  }
  // --clean and -n: no configuration, state or swap files of the user's Neovim.
  const args = ['--headless', '--clean', '-n', '-c', `luafile ${inRoot('test/editors/neovim.lua')}`]
  return run(await provideNeovim(), args, { env })
}

exitOnSignals()
const [server, result] = process.argv.slice(2)
if (!server || !result) throw new Error('usage: run-neovim SERVER RESULT')
main(server, result).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
