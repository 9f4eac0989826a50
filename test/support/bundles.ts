/** Builds a program as it is shipped, but into memory, so that tests never meet a stale one. */
import { type BuildOptions, build } from 'esbuild'
import { bundles } from '../../scripts/bundles.mjs'

/** The text of a bundle, such as `server.js`. */
export async function bundle(name: string): Promise<string> {
  const settings: BuildOptions | undefined = bundles({ production: true })[name]
  if (settings === undefined) throw new Error(`there is no bundle ${name}`)
  const { outputFiles } = await build({ ...settings, write: false, logLevel: 'error' })
  return outputFiles![0]!.text
}
