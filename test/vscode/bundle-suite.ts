// Bundles the suite, tests and all, into one file for either host.

import { type BuildOptions, build } from 'esbuild'
import { inRoot } from '../../scripts/paths'

export async function bundleSuite(host: 'node' | 'web', outfile: string): Promise<string> {
  const shared: BuildOptions = {
    bundle: true,
    outfile,
    entryPoints: [inRoot(`test/vscode/${host}-host.ts`)],
    sourcemap: 'inline',
    logLevel: 'warning',
  }
  if (host === 'node') {
    // mocha loads parts of itself by path, so it stays where npm put it.
    await build({ ...shared, platform: 'node', format: 'cjs', external: ['vscode', 'mocha'] })
  } else {
    await build({
      ...shared,
      platform: 'browser',
      format: 'iife',
      external: ['vscode'],
      // mocha's browser build overwrites `module.exports`; what the host is to call is put there last.
      globalName: 'suiteInHost',
      footer: { js: 'module.exports = suiteInHost;' },
    })
  }
  return outfile
}
