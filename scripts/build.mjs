// Bundles the five programs of the project into dist/: the command line, the server for Node and for a web
// worker, and the VS Code client for the desktop and for the web. `--watch` rebuilds on change.

import { existsSync, readFileSync } from 'node:fs'
import { build, context } from 'esbuild'

const production = !process.argv.includes('--development')
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'info',
  define: { PLUMBLINE_VERSION: JSON.stringify(version) },
}
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // A dependency of tinyglobby makes a `require` of its own from the address of its module.
  define: { ...shared.define, 'import.meta.url': '__filename' },
}
// The `worker` condition keeps packages from choosing builds that ask for `document`.
const worker = { ...shared, platform: 'browser', conditions: ['worker'] }

const bundles = [
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js' },
  {
    ...worker,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/server.worker.js',
    format: 'iife',
  },
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...worker,
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/client.web.js',
    format: 'cjs',
    external: ['vscode'],
  },
].filter((bundle) => existsSync(bundle.entryPoints[0]))

if (process.argv.includes('--watch')) {
  for (const bundle of bundles) await (await context(bundle)).watch()
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)))
}
