// The programs of the project as esbuild makes them: the command line, the server for Node and for a web worker, and the
// VS Code client for the desktop and for the web. The first two are started by a small file that loads them.

import { existsSync, readFileSync } from 'node:fs'
import { letterClasses } from './letter-classes.mjs'
import { onDemand } from './on-demand.mjs'
import { textMark } from './text-mark.mjs'

/** The settings of every bundle whose source is there, by the name of the file that it makes. */
export function bundles({ production }) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const shared = {
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'info',
    plugins: [
      letterClasses(/server.src.core.*\.ts$/),
      onDemand({
        'franc-min': ['francAll'],
        'node:child_process': ['spawn'],
        tinyglobby: ['glob', 'globSync'],
      }),
    ],
    define: { PLUMBLINE_VERSION: JSON.stringify(version) },
  }
  const node = {
    ...shared,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Node has them; esbuild takes that for uncertain, and makes calls of literals, which compile at each evaluation.
    supported: { 'regexp-unicode-property-escapes': true },
    // The CommonJS form of jsonc-parser hides its own `require` from bundlers.
    mainFields: ['module', 'main'],
    // A dependency of tinyglobby makes a `require` of its own from the address of its module.
    define: { ...shared.define, 'import.meta.url': '__filename' },
  }
  const program = { ...node, plugins: [...node.plugins, textMark] }
  // The `worker` condition keeps packages from choosing builds that ask for `document`.
  const worker = { ...shared, platform: 'browser', conditions: ['worker'] }
  const all = {
    'cli.js': {
      ...node,
      entryPoints: ['server/src/node/load-program.ts'],
      banner: { js: '#!/usr/bin/env node' },
    },
    'programs/cli.js': { ...program, entryPoints: ['server/src/cli/main.ts'] },
    'server.js': { ...node, entryPoints: ['server/src/node/load-program.ts'] },
    'programs/server.js': { ...program, entryPoints: ['server/src/node/main.ts'] },
    'server.worker.js': { ...worker, entryPoints: ['server/src/browser/main.ts'], format: 'iife' },
    'client.js': { ...node, entryPoints: ['client/src/extension.ts'], external: ['vscode'] },
    'client.web.js': {
      ...worker,
      entryPoints: ['client/src/extension.web.ts'],
      format: 'cjs',
      external: ['vscode'],
    },
  }
  const withSource = Object.entries(all).filter(([, { entryPoints }]) => existsSync(entryPoints[0]))
  return Object.fromEntries(
    withSource.map(([name, settings]) => [name, { ...settings, outfile: `dist/${name}` }]),
  )
}
