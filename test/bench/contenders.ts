/** Who is measured: how each language server and command line is started. */
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inRoot } from '../../scripts/paths'

const here = inRoot('test/bench')
const require = createRequire(join(here, 'package.json'))

export interface Server {
  readonly name: string
  readonly command: readonly string[]
  /** Whether the client asks for diagnostics; else they are sent to it. */
  readonly pull?: true
  readonly settings?: unknown
  /** The tokens of Markdown-it, which VS Code's server has its editor make. */
  readonly tokens?: (text: string) => unknown
}

export interface CommandLine {
  readonly name: string
  readonly command: readonly string[]
}

/** The floor comes first: all others are compared with it. */
export function servers(): Server[] {
  return [
    { name: 'empty server', command: [process.execPath, join(here, 'servers/empty.mjs'), '--stdio'] },
    { name: 'Plumbline', command: [process.execPath, inRoot('dist/server.js'), '--stdio'] },
    { name: 'rumdl', command: [rumdl(), 'server'] },
    {
      name: 'VS Code Markdown',
      command: [
        process.execPath,
        join(here, 'node_modules/vscode-markdown-languageserver/dist/node/workerMain.js'),
        '--stdio',
      ],
      pull: true,
      settings: markdownSettings,
      tokens: tokens(),
    },
    { name: 'remark-lint', command: [process.execPath, join(here, 'servers/remark.mjs'), '--stdio'] },
  ]
}

export function commandLines(): CommandLine[] {
  return [
    { name: 'reading the files', command: [process.execPath, join(here, 'command-lines/read.mjs')] },
    { name: 'Plumbline', command: [process.execPath, inRoot('dist/cli.js'), 'check', '--no-cache'] },
    // The first of its runs makes the records that the others use; the median is one of those.
    { name: 'Plumbline, again', command: [process.execPath, inRoot('dist/cli.js'), 'check'] },
    { name: 'rumdl', command: [rumdl(), 'check', '--no-cache', '--silent'] },
    { name: 'markdownlint', command: [process.execPath, join(here, 'command-lines/markdownlint.mjs')] },
  ]
}

/** Why a contender cannot run, or null. */
export function missing({ command }: { readonly command: readonly string[] }): string | null {
  const program = command.find((word) => /[\\/]/.test(word) && !existsSync(word))
  return program === undefined ? null : `not installed: ${program.split(/node_modules[\\/]/).at(-1)}`
}

/** The program itself; what npm puts on the path is a script that starts it. */
function rumdl(): string {
  const packages = join(here, 'node_modules/@rumdl')
  const platform = existsSync(packages) ? readdirSync(packages)[0] : undefined
  const program = join(packages, platform ?? 'cli', 'rumdl')
  return existsSync(`${program}.exe`) ? `${program}.exe` : program
}

function tokens(): (text: string) => unknown {
  let parser: { parse: (text: string, environment: object) => unknown } | null = null
  return (text) => {
    parser ??= require('markdown-it')({ html: true })
    return parser!.parse(text, {})
  }
}

const markdownSettings = {
  markdown: {
    server: { log: 'off' },
    suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
    occurrencesHighlight: { enabled: true },
    validate: {
      enabled: true,
      referenceLinks: { enabled: 'warning' },
      fragmentLinks: { enabled: 'warning' },
      fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
      ignoredLinks: [],
      unusedLinkDefinitions: { enabled: 'hint' },
      duplicateLinkDefinitions: { enabled: 'warning' },
    },
  },
}
