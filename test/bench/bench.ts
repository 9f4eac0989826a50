/** `npm run bench`: Plumbline and its peers in turn, in one run; writes docs/performance.md when all parts ran. */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { inRoot } from '../../scripts/paths'
import { bytesOf, type Cell, type Part, parts, type Scale } from './measurements'
import { pageOf, tableOf } from './page'

const usage = `usage: npm run bench -- [OPTION…]
  --only PART,…     ${parts.map(({ id }) => id).join(', ')}
  --sizes SIZE,…    of documents (default: 14kB,100kB,1MB)
  --files COUNT,…   in a folder (default: 1000,10000)
  --quick           smaller and fewer: 14kB,100kB; 100 files; 20 key presses
  --limit SECONDS   after which a contender is cut off (default: 120)
  --out FILE        where the page is written (default: docs/performance.md, when nothing was left out)`

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sizes: { type: 'string' },
    files: { type: 'string' },
    quick: { type: 'boolean', default: false },
    limit: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(usage)
} else {
  const chosen = values.only?.split(',') ?? parts.map(({ id }) => id)
  const scale: Scale = {
    sizes: (values.sizes ?? (values.quick ? '14kB,100kB' : '14kB,100kB,1MB'))
      .split(',')
      .map((size) => size.replace(/(?<=\d)(?=[kM]B$)/, ' ')),
    files: (values.files ?? (values.quick ? '100' : '1000,10000')).split(',').map(Number),
    runs: values.quick ? 5 : 15,
    presses: values.quick ? 20 : 50,
    limit: Number(values.limit ?? (values.quick ? 30 : 120)) * 1000,
  }
  const unknown = chosen.filter((id) => parts.every((part) => part.id !== id))
  if (unknown.length > 0 || scale.files.some(Number.isNaN) || scale.sizes.some((size) => !isSize(size))) {
    console.error(usage)
    process.exit(2)
  }
  installPeers()
  void measure(chosen, scale)
}

async function measure(chosen: readonly string[], scale: Scale): Promise<void> {
  const results: { part: Part; cells: Cell[] }[] = []
  for (const part of parts.filter(({ id }) => chosen.includes(id))) {
    const cells: Cell[] = []
    for await (const cell of part.measure(scale)) {
      cells.push(cell)
      process.stderr.write(`${part.id}: ${cell.contender}, ${cell.case}\n`)
    }
    results.push({ part, cells })
    console.log(`\n${part.title}\n\n${tableOf(part, cells)}`)
  }
  const whole = values.only === undefined && values.sizes === undefined && values.files === undefined
  const out = values.out ?? (whole && !values.quick ? inRoot('docs/performance.md') : null)
  if (out !== null) writeFileSync(out, pageOf(results, scale))
}

/** The peers have a lock file of their own, so that nobody who does not measure has to load them. */
function installPeers(): void {
  const folder = inRoot('test/bench')
  if (existsSync(`${folder}/node_modules`)) return
  // Not `npm ci`: a registry may lack the binaries of other platforms, and then it refuses all.
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', install, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    console.error('npm install failed in test/bench: peers that are not there are reported so')
}

function isSize(size: string): boolean {
  try {
    return bytesOf(size) > 0
  } catch {
    return false
  }
}
