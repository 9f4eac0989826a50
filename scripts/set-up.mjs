// Runs a TypeScript script of this folder in a checkout that may be fresh: installs the dependencies when they are
// missing or older than the lock file, then loads the script. Until then only what Node brings is there to use.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const [major] = process.versions.node.split('.')
if (Number(major) < 20) fail(`Plumbline needs Node 20 or newer, this is ${process.versions.node}`)

const reason = whyInstall()
if (reason) install(reason)

const script = process.argv[2]
if (!script) fail('usage: node scripts/set-up.mjs SCRIPT [ARGUMENT…]')
await import('tsx')
process.argv.splice(1, 2, resolve(script))
await import(pathToFileURL(process.argv[1]).href)

/** What is missing in node_modules, by comparing the lock file with npm's own record of what it installed. */
function whyInstall() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return 'nothing is installed yet'
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    // Optional packages are mostly builds for other systems, which npm leaves out here.
    if (path === '' || optional || devOptional) continue
    if (installed[path]?.version !== version) return `${path} should be ${version}`
  }
  return undefined
}

function install(reason) {
  console.log(`Installing the dependencies (${reason}) …`)
  // npm names itself to the scripts it runs; started by hand, there is only the PATH to find it on.
  const { npm_execpath: npm } = process.env
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm']
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm && process.platform === 'win32',
  })
  if (status !== 0) fail('npm ci failed, see above')
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
