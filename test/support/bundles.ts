/** Builds a program as it is shipped, but into memory, so that tests never meet a stale one. */
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** The text of the server's bundle for Node or for a web worker, with the settings of `scripts/build.mjs`. */
export async function bundleServer(platform: 'node' | 'worker'): Promise<string> {
  const { outputFiles } = await build({
    ...(platform === 'node'
      ? { entryPoints: ['server/src/node/main.ts'], platform: 'node', format: 'cjs', target: 'node20' }
      : {
          entryPoints: ['server/src/browser/main.ts'],
          platform: 'browser',
          format: 'iife',
          target: 'es2022',
          conditions: ['worker'],
        }),
    bundle: true,
    write: false,
    logLevel: 'error',
    define: {
      PLUMBLINE_VERSION: JSON.stringify(version),
      ...(platform === 'node' ? { 'import.meta.url': '__filename' } : {}),
    },
  })
  return outputFiles[0]!.text
}
