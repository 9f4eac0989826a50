// Bundles the programs of the project into dist/. `--development` leaves them readable, `--watch` rebuilds on change.

import { build, context } from 'esbuild'
import { bundles } from './bundles.mjs'

const all = Object.values(bundles({ production: !process.argv.includes('--development') }))

if (process.argv.includes('--watch')) {
  for (const bundle of all) await (await context(bundle)).watch()
} else {
  await Promise.all(all.map((bundle) => build(bundle)))
}
