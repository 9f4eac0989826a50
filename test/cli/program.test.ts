import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runProgram } from '../../server/src/cli/program'
import { wantsColours } from '../../server/src/cli/surroundings'
import { parseIsoDay } from '../../server/src/core/notation/time/calendar'
import type { Day } from '../../server/src/core/notation/time/time'

const wrongTotal = `# Budget 2027

## Investment

| Initiative | Cost |
| - | - |
| New depot | €400K |
| Fleet renewal | €250K |
| **Total** | **€600K** |
`

const fine = '# Roadmap 2027\n\n- Q1 2027: offline maps\n- Q2 2027: trip plans\n'

const readme = '# Teapot\n\n## Installation\n\nRun `npm install`.\n'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

async function run(
  args: readonly string[],
  options: {
    readonly input?: string
    readonly colours?: boolean
    readonly width?: number
    readonly mark?: string
  } = {},
) {
  let output = ''
  let complaints = ''
  const status = await runProgram(args, {
    cwd: folder,
    today: parseIsoDay('2026-03-01') as Day,
    readInput: async () => new TextEncoder().encode(options.input ?? ''),
    write: (text) => {
      output += text
    },
    complain: (text) => {
      complaints += text
    },
    colours: options.colours ?? false,
    width: options.width ?? 100,
    mark: options.mark ?? null,
    program: null,
  })
  return { status, output, complaints }
}

describe('check', () => {
  it('is content with a folder in which nothing is wrong', async () => {
    write({ 'roadmap.md': fine, 'README.md': readme })
    expect(await run(['check'])).toEqual({
      status: 0,
      output: 'No contradictions in 2 documents (1 is no strategy)\n',
      complaints: '',
    })
  })

  it('marks what is wrong in the line', async () => {
    write({ 'plans/budget.md': wrongTotal })
    expect(await run(['check', 'plans'])).toMatchInlineSnapshot(`
      {
        "complaints": "",
        "output": "plans/budget.md:9:17  error  total €600K, but the rows above it sum to €650K  wrong-total
       9 │ | **Total** | **€600K** |
         │                 ^^^^^
         ├ plans/budget.md:7:15  New depot: €400K
         ├ plans/budget.md:8:19  Fleet renewal: €250K
         ╰ fix: Set the total to €650K

      1 error in 1 document
      ",
        "status": 1,
      }
    `)
  })

  it('prints everything that programs need', async () => {
    write({ 'plans/budget.md': wrongTotal, 'README.md': readme })
    const { status, output } = await run(['check', '--format', 'json', '--as-of', '2026-05-04'])
    expect(status).toBe(1)
    expect(JSON.parse(output)).toEqual({
      version: 1,
      asOf: '2026-05-04',
      files: [
        { path: 'README.md', strategy: false, findings: [] },
        {
          path: 'plans/budget.md',
          strategy: true,
          findings: [
            {
              rule: 'wrong-total',
              severity: 'error',
              message: expect.any(String),
              range: { start: { line: 9, column: 17 }, end: { line: 9, column: 22 } },
              related: expect.any(Array),
              fixes: expect.arrayContaining([
                {
                  title: expect.any(String),
                  safe: expect.any(Boolean),
                  edits: [
                    {
                      path: 'plans/budget.md',
                      range: { start: { line: 9, column: 17 }, end: { line: 9, column: 22 } },
                      newText: '€650K',
                    },
                  ],
                },
              ]),
              fingerprint: expect.any(String),
            },
          ],
        },
      ],
      summary: { documents: 2, strategies: 1, errors: 1, warnings: 0, information: 0, accepted: 0, hints: 0 },
    })
  })

  it('gives programs no fix that would call for another warning', async () => {
    const rows = ['Vans | Lea Brandt', 'Lockers | TBD', 'Night trains |', 'Depot |']
    const table = rows.map((row, index) => `| ${row} | Q${index + 1} 2026 |\n`).join('')
    write({
      'plan.md': `# Roadmap 2026\n\n## Milestones\n\n| Milestone | Owner | Due |\n| - | - | - |\n${table}`,
    })
    const { output } = await run(['check', '--format', 'json'])
    const [finding] = JSON.parse(output).files[0].findings
    // With a second owner of four, the two blanks would be missing owners.
    expect(finding).toMatchObject({ rule: 'placeholder-owner', fixes: [] })
  })

  it('counts columns in UTF-16 units, without the byte-order mark', async () => {
    write({ 'budget.md': `\ufeff${wrongTotal.replace('**Total**', '𝟏 **Total**')}` })
    const { output } = await run(['check', '--format', 'json'])
    expect(JSON.parse(output).files[0].findings[0].range.start).toEqual({ line: 9, column: 20 })
  })

  it('reads one file alone, with the configuration beside it', async () => {
    write({
      'budget.md': wrongTotal,
      'other.md': wrongTotal,
      'plumbline.json': '{"rules": {"wrong-total": "off"}}',
    })
    const { status, output } = await run(['check', 'budget.md', '--format', 'json'])
    expect(status).toBe(0)
    expect(JSON.parse(output).files).toEqual([{ path: 'budget.md', strategy: true, findings: [] }])
  })

  it('takes the configuration that is given', async () => {
    write({ 'a/budget.md': wrongTotal, 'settings/strict.json': '{"rules": {"wrong-total": "warning"}}' })
    expect((await run(['check', 'a', '--config', 'settings/strict.json'])).status).toBe(0)
    expect(
      (await run(['check', 'a', '--config', 'settings/strict.json', '--fail-on', 'warning'])).status,
    ).toBe(1)
    const { status, complaints } = await run(['check', 'a', '--config', 'none.json'])
    expect(status).toBe(2)
    expect(complaints).toBe('plumbline: cannot read none.json: there is no such file or folder\n')
  })

  it('judges by the day that is given, else configured, else today', async () => {
    write({ 'roadmap.md': fine })
    const asOf = async (...args: string[]) =>
      JSON.parse((await run(['check', '--format', 'json', ...args])).output).asOf
    expect(await asOf()).toBe('2026-03-01')
    write({ 'plumbline.json': '{"asOf": "2025-12-31"}' })
    expect(await asOf()).toBe('2025-12-31')
    expect(await asOf('--as-of', '2026-05-04')).toBe('2026-05-04')
  })

  it('reports what is wrong in the configuration, where it stands', async () => {
    write({ 'roadmap.md': fine, 'plumbline.json': '{\n  "fiscalyear": {}\n}\n' })
    const { status, output } = await run(['check'])
    expect(status).toBe(1)
    expect(output).toContain(
      'plumbline.json:2:3  error  unknown key “fiscalyear”, did you mean “fiscalYear”?',
    )
  })

  it('names what it cannot read, and checks the rest', async () => {
    write({ 'budget.md': wrongTotal })
    const { status, output, complaints } = await run(['check', '.', 'nowhere', 'budget.md/x'])
    expect(status).toBe(2)
    expect(complaints).toContain('plumbline: cannot read nowhere: there is no such file or folder\n')
    expect(output).toContain('1 error in 1 document')
  })

  it('names a configuration that it cannot read', async () => {
    write({ 'roadmap.md': fine })
    const { status, complaints } = await run(['check', '--config', '.'])
    expect(status).toBe(2)
    expect(complaints).toBe('plumbline: cannot read .: it is a folder\n')
  })

  it('finds Markdown by any of its endings, and follows no links', async () => {
    write({
      'a/B.MD': fine,
      'a/c.markdown': fine,
      'node_modules/d/e.md': fine,
      '.git/f.md': fine,
      'g.txt': fine,
    })
    symlinkSync('..', join(folder, 'a/loop'))
    const { output } = await run(['check', '--format', 'json'])
    expect(JSON.parse(output).files.map(({ path }: { path: string }) => path)).toEqual([
      'a/B.MD',
      'a/c.markdown',
    ])
  })

  it('says which folder a path starts from when there are several', async () => {
    write({ 'a/x.md': fine, 'b/x.md': fine })
    const { output } = await run(['check', 'a', 'b', '--format', 'json'])
    expect(
      JSON.parse(output).files.map(({ path, root }: { path: string; root: string }) => [root, path]),
    ).toEqual([
      [join(folder, 'a'), 'x.md'],
      [join(folder, 'b'), 'x.md'],
    ])
  })

  it('reads standard input', async () => {
    const { status, output } = await run(['check', '-'], { input: wrongTotal })
    expect(status).toBe(1)
    expect(output).toContain('stdin.md:9:17  error')
  })

  it('reads UTF-16 where a mark says so', async () => {
    writeFileSync(join(folder, 'budget.md'), Buffer.from(`\ufeff${wrongTotal}`, 'utf16le'))
    expect((await run(['check'])).status).toBe(1)
  })

  it('says so when there is nothing to read', async () => {
    expect(await run(['check'])).toMatchObject({ status: 0, output: 'No Markdown documents here.\n' })
  })

  it('colours when asked, and lets no document colour or move the cursor', async () => {
    write({ 'budget.md': wrongTotal.replace('Total**', 'Total\u001b[2J**') })
    const { output } = await run(['check'], { colours: true })
    expect(output).toContain('\u001b[31m')
    expect(output).not.toContain('\u001b[2J')
  })
})

describe('explain', () => {
  it('prints data for programs', async () => {
    write({ 'roadmap.md': fine })
    const { status, output } = await run(['explain', '--format', 'json'])
    expect(status).toBe(0)
    const report = JSON.parse(output)
    expect(report.version).toBe(1)
    expect(Object.keys(report.files[0]).sort()).toEqual([
      'facts',
      'items',
      'path',
      'quantities',
      'strategy',
      'times',
    ])
    expect(report.files[0]).toMatchObject({ path: 'roadmap.md', strategy: { is: true } })
  })

  it('prints text for people', async () => {
    write({ 'roadmap.md': fine, 'README.md': readme })
    const { status, output } = await run(['explain'])
    expect(status).toBe(0)
    expect(output).toContain('roadmap.md')
  })
})

describe('rules', () => {
  it('lists them', async () => {
    const { status, output } = await run(['rules'])
    expect(status).toBe(0)
    expect(output).toMatch(/^missing-owner +warning +A priority/m)
  })

  it('explains one', async () => {
    const { status, output } = await run(['rules', 'wrong-total'])
    expect(status).toBe(0)
    expect(output).toMatch(/^# wrong-total\n/)
    expect((await run(['rules', 'wrong-total'], { colours: true })).output).not.toContain('```')
  })

  it('suggests the nearest', async () => {
    expect(await run(['rules', 'wrong-totals'])).toMatchObject({
      status: 2,
      complaints: expect.stringContaining('Did you mean wrong-total?'),
    })
  })
})

describe('usage', () => {
  it.each([
    [[]],
    [['chek']],
    [['check', '--format', 'xml']],
    [['check', '--as-of', '2026-02-30']],
    [['check', '--fail-on', 'hint']],
    [['check', '--colour']],
  ])('ends with 2 on %j', async (args) => {
    const { status, output, complaints } = await run(args)
    expect(status).toBe(2)
    expect(output).toBe('')
    expect(complaints).not.toBe('')
  })

  it.each([[['--help']], [['check', '--help']], [['--version']]])('ends with 0 on %j', async (args) => {
    const { status, output, complaints } = await run(args)
    expect(status).toBe(0)
    expect(output).not.toBe('')
    expect(complaints).toBe('')
  })
})

describe('colours', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [true, { TERM: 'dumb' }, false],
  ])('on a terminal: %j, with %j: %j', (isTTY, environment, expected) => {
    expect(wantsColours({ isTTY }, environment)).toBe(expected)
  })
})

describe('check --fix', () => {
  const garbled = '# Roadmap 2027\r\n\r\n- Q1 2027: cafÃ© guide\r\n- Q2 2027: trip plans\r\n'
  const mended = '# Roadmap 2027\r\n\r\n- Q1 2027: café guide\r\n- Q2 2027: trip plans\r\n'
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')

  it('writes what is safe, keeps mark, line ends and mode, and says so', async () => {
    write({ 'roadmap.md': `\uFEFF${garbled}`, 'fine.md': fine })
    chmodSync(join(folder, 'roadmap.md'), 0o640)
    const { status, output, complaints } = await run(['check', '--fix'])
    expect(read('roadmap.md')).toBe(`\uFEFF${mended}`)
    expect(statSync(join(folder, 'roadmap.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder).sort()).toEqual(['fine.md', 'roadmap.md'])
    expect(complaints).toBe('plumbline: fixed 1 finding in roadmap.md\n')
    expect(output).toBe('No contradictions in 2 documents\n')
    expect(status).toBe(0)
    expect((await run(['check', '--fix'])).complaints).toBe('')
  })

  it('writes through a link, and leaves alone what changes the meaning', async () => {
    write({ 'elsewhere/plan.md': garbled, 'plans/budget.md': wrongTotal })
    symlinkSync(join(folder, 'elsewhere/plan.md'), join(folder, 'plans/plan.md'))
    expect((await run(['check', '--fix', 'plans/plan.md', 'plans/budget.md'])).status).toBe(1)
    expect(read('elsewhere/plan.md')).toBe(mended)
    expect(lstatSync(join(folder, 'plans/plan.md')).isSymbolicLink()).toBe(true)
    expect(read('plans/budget.md')).toBe(wrongTotal)
  })

  it('leaves read-only files alone, and what is not UTF-8', async () => {
    write({ 'locked.md': garbled })
    chmodSync(join(folder, 'locked.md'), 0o444)
    writeFileSync(join(folder, 'utf16.md'), Buffer.from(`\uFEFF${garbled}`, 'utf16le'))
    writeFileSync(join(folder, 'latin.md'), Buffer.concat([Buffer.from(garbled), Buffer.from([0xe9])]))
    const before = readFileSync(join(folder, 'latin.md'))
    const { status, complaints } = await run(['check', '--fix'])
    expect(complaints.split('\n').sort()).toEqual([
      '',
      'plumbline: cannot fix latin.md: it is not UTF-8',
      'plumbline: cannot fix locked.md: it is read-only',
      'plumbline: cannot fix utf16.md: it is not UTF-8',
    ])
    expect(status).toBe(2)
    expect(read('locked.md')).toBe(garbled)
    expect(readFileSync(join(folder, 'latin.md'))).toEqual(before)
  })

  it('prints the fixed text of standard input, and the report beside it', async () => {
    const { status, output, complaints } = await run(['check', '--fix', '-'], { input: garbled })
    expect(output).toBe(mended)
    expect(complaints).toBe('No contradictions in 1 document\n')
    expect(status).toBe(0)
    expect((await run(['check', '--fix', '-'], { input: readme })).output).toBe(readme)
  })
})

describe('the baseline', () => {
  const baseline = () => JSON.parse(readFileSync(join(folder, 'plumbline.baseline.json'), 'utf8'))

  it('accepts what there is, wherever it moves to, and nothing else', async () => {
    write({ 'budget.md': wrongTotal, 'roadmap.md': fine })
    expect(await run(['check', '--update-baseline'])).toEqual({
      status: 0,
      output: 'plumbline.baseline.json accepts 1 finding\n',
      complaints: '',
    })
    expect(baseline().findings).toMatchObject([{ rule: 'wrong-total', path: 'budget.md' }])
    write({ 'budget.md': `Some words.\n\n${wrongTotal}` })
    expect((await run(['check'])).output).toBe('No contradictions in 2 documents, and 1 in the baseline\n')
    write({ 'budget.md': wrongTotal.replace('€250K', '€260K') })
    const { status, output } = await run(['check'])
    expect(status).toBe(1)
    expect(output).toContain('wrong-total is no longer found in budget.md, so this entry accepts nothing')
    expect(output).toContain('total €600K')
    expect((await run(['check', '--no-baseline'])).output).not.toContain('no longer found')
  })

  it('keeps what it says of documents that were not examined', async () => {
    write({ 'a.md': wrongTotal, 'b.md': wrongTotal })
    await run(['check', '--update-baseline'])
    write({ 'a.md': fine })
    expect((await run(['check', '--update-baseline', 'a.md'])).output).toContain('accepts 1 finding')
    expect(baseline().findings).toMatchObject([{ path: 'b.md' }])
    rmSync(join(folder, 'b.md'))
    expect((await run(['check', '--update-baseline'])).output).toContain('accepts 0 findings')
  })

  it('may stand elsewhere', async () => {
    write({ 'plans/budget.md': wrongTotal })
    const at = ['--baseline', 'known.json', 'plans']
    expect((await run(['check', ...at])).complaints).toContain('cannot read known.json')
    expect((await run(['check', '--update-baseline', ...at])).status).toBe(0)
    expect((await run(['check', ...at])).status).toBe(0)
    expect((await run(['check', 'plans'])).status).toBe(1)
  })

  it('is named with the line where it is wrong', async () => {
    const entry = { rule: 'wrong-total', path: 'budget.md', fingerprint: 3 }
    write({
      'budget.md': fine,
      'plumbline.baseline.json': JSON.stringify({ version: 2, findings: [entry] }, null, 2),
    })
    const { status, output } = await run(['check'])
    expect(status).toBe(1)
    expect(output).toContain('plumbline.baseline.json:2:14  error  expected 1, not 2')
    expect(output).toContain('plumbline.baseline.json:7:22  error  expected a text, not 3')
    write({ 'plumbline.baseline.json': '{"version": 1, "findings": [' })
    expect((await run(['check'])).output).toContain('plumbline.baseline.json:1:')
  })
})

describe('the cache', () => {
  const records = (path: string) => readdirSync(join(folder, path))

  it('is in node_modules of the package, and changes nothing that is said', async () => {
    write({
      'package.json': '{}',
      'node_modules/x/index.js': '',
      'docs/plan.md': wrongTotal,
      'README.md': readme,
    })
    const cold = await run(['check'], { mark: 'a' })
    // What is no strategy is not read, so there is nothing to keep of it.
    expect(records('node_modules/.cache/plumbline')).toHaveLength(1)
    expect(await run(['check'], { mark: 'a' })).toEqual(cold)
    expect((await run(['explain', 'docs'], { mark: 'a' })).output).toContain('New depot')
    expect(records('node_modules/.cache/plumbline')).toHaveLength(1)
    await run(['check'], { mark: 'b' })
    expect(records('node_modules/.cache/plumbline')).toHaveLength(2)
  })

  it('is off outside packages, where modules are only linked, and when it is not wanted', async () => {
    write({ 'plan.md': wrongTotal, 'other/x.js': '' })
    await run(['check'], { mark: 'a' })
    expect(records('.').sort()).toEqual(['other', 'plan.md'])
    write({ 'package.json': '{}' })
    symlinkSync(join(folder, 'other'), join(folder, 'node_modules'))
    await run(['check'], { mark: 'a' })
    expect(records('other')).toEqual(['x.js'])
    await run(['check', '--cache-dir', 'kept', '--no-cache'], { mark: 'a' })
    expect(records('.')).not.toContain('kept')
  })

  it('is where --cache-dir says, and no error when nothing can be written there', async () => {
    write({ 'plan.md': wrongTotal })
    const wanted = await run(['check'])
    expect(await run(['check', '--cache-dir', 'kept'], { mark: 'a' })).toEqual(wanted)
    expect(records('kept')).toHaveLength(1)
    expect(await run(['check', '--cache-dir', 'plan.md/kept'], { mark: 'a' })).toEqual(wanted)
  })
})
