/** Sessions with the real analysis: what an author sees and does. */

import { expect, test } from 'vitest'
import type { CodeAction, Diagnostic, Hover } from 'vscode-languageserver'
import { AnalysisHost } from '../../server/src/core/analysis'
import { FakeFiles } from '../support/fake-session'
import { folderUri, serveInProcess, startSession, type TestSession } from '../support/session'

const plan = `${folderUri}/roadmap.md`
const other = `${folderUri}/strategy.md`

const targets = `# Technology Roadmap 2026

## Targets

| Metric | Current | 2026 Target | Gap |
| - | - | - | - |
| p95 latency | 820 ms | 400 ms | -320 ms |
| On-time delivery | 94% | 97.0% | 3 pp |

## Initiatives

- Self-service returns by Q2 2026 (Owner: Lea Brandt)
- Parcel lockers in ten cities by Q3 2026
- Night deliveries by Q4 2026 (Owner: Tom Maas)
`

const strategy = `# Business Strategy 2026

## Strategic priorities

- Achieve 98.5% on-time delivery by the end of 2026
`

async function start(files: Readonly<Record<string, string>> = {}): Promise<TestSession> {
  const streams = serveInProcess({
    version: '1.2.3',
    createHost: (onBug) => new AnalysisHost(onBug),
    files: () => new FakeFiles(files),
  })
  return startSession(streams)
}

/** The diagnostics of a rule, with the text that each marks. */
function marked(session: TestSession, uri: string, rule: string): [Diagnostic, string][] {
  const diagnostics = session.diagnostics.get(uri)?.diagnostics ?? []
  return diagnostics
    .filter((each) => each.code === rule)
    .map((each) => [each, session.document(uri).getText(each.range)])
}

async function fixOf(session: TestSession, uri: string, diagnostic: Diagnostic): Promise<CodeAction> {
  const actions = await session.codeActions(uri, diagnostic.range, ['quickfix'])
  const fix = actions.find((action) => action.diagnostics?.some((each) => each.code === diagnostic.code))
  expect(fix, `a fix for ${diagnostic.message}`).toBeDefined()
  return fix!
}

test('a wrong gap is marked, and its fix makes it right', async () => {
  const session = await start()
  session.open(plan, targets)
  await session.pushed(plan)
  const [found] = marked(session, plan, 'wrong-gap')
  expect(found?.[1]).toBe('-320 ms')
  expect(found?.[0].severity).toBe(1)
  session.apply((await fixOf(session, plan, found![0])).edit!)
  await session.pushed(plan)
  expect(marked(session, plan, 'wrong-gap')).toEqual([])
  expect(session.document(plan).getText()).toBe(targets.replace('-320 ms', '-420 ms'))
})

test('a missing owner is marked where peers have one, and goes when one is typed', async () => {
  const session = await start()
  session.open(plan, targets)
  await session.pushed(plan)
  expect(marked(session, plan, 'missing-owner').map(([, text]) => text)).toEqual([
    'Parcel lockers in ten cities by Q3 2026',
  ])
  session.edit(plan, 'cities by Q3 2026', 'cities by Q3 2026 (Owner: Jo Diaz)')
  await session.pushed(plan)
  expect(marked(session, plan, 'missing-owner')).toEqual([])
})

test('two documents with two targets for one metric point at each other, as long as both say so', async () => {
  const session = await start({ [plan]: targets })
  session.open(other, strategy)
  const found = (): [Diagnostic, string][] => marked(session, other, 'conflicting-target')
  await session.until(() => found().length === 1)
  expect(found()[0]?.[1]).toBe('98.5%')
  expect(found()[0]?.[0].relatedInformation?.[0]?.location.uri).toBe(plan)
  session.open(plan, targets.replace('97.0%', '98.5%'))
  await session.until(() => found().length === 0)
  session.close(plan)
  await session.until(() => found().length === 1)
})

test('a document that is no strategy has no diagnostics and says so', async () => {
  const session = await start()
  session.open(plan, '# My library\n\n## Installation\n\n    npm install\n')
  expect(await session.pushed(plan)).toEqual([])
  await session.settled()
  expect(session.statuses.at(-1)).toMatchObject({ uri: plan, strategy: false, warnings: 0 })
})

test('hover on a period says its days', async () => {
  const session = await start()
  session.open(plan, targets)
  const hover = await session.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: plan },
    position: session.at(plan, 'Q3 2026'),
  })
  expect(JSON.stringify(hover?.contents)).toContain('Sep')
})

test('errors of plumbline.json stand where they are, and go with it', async () => {
  const session = await start()
  const configuration = `${folderUri}/plumbline.json`
  session.open(configuration, '{\n  "fiscalYears": {}\n}\n', 'json')
  const [diagnostic] = await session.pushed(configuration)
  expect(session.document(configuration).getText(diagnostic!.range)).toContain('fiscalYears')
  session.edit(configuration, '"fiscalYears": {}', '"asOf": "2026-01-31"')
  expect(await session.pushed(configuration)).toEqual([])
})

test('what the baseline accepts is not marked, in the editor as on the command line', async () => {
  const session = await start()
  session.open(plan, targets)
  await session.pushed(plan)
  const [[gap]] = marked(session, plan, 'wrong-gap') as [[Diagnostic, string]]
  const actions = await session.codeActions(plan, gap.range, ['quickfix'])
  const accept = actions.find(({ title }) => title === 'Accept wrong-gap into the baseline')
  const created = accept?.edit?.documentChanges?.flatMap((each) => ('edits' in each ? each.edits : [])) ?? []
  const [made] = created.filter((edit) => 'newText' in edit)
  session.open(`${folderUri}/plumbline.baseline.json`, made?.newText ?? '', 'json')
  await session.until(() => marked(session, plan, 'wrong-gap').length === 0)
  expect(marked(session, plan, 'missing-owner')).toHaveLength(1)
  session.edit(plan, '-320 ms', '-420 ms')
  const stale = 'wrong-gap is no longer found in roadmap.md, so this entry accepts nothing'
  const said = () => session.diagnostics.get(`${folderUri}/plumbline.baseline.json`)?.diagnostics[0]?.message
  await session.until(() => said() === stale)
})

test('deadlines carry their last day as an inlay hint', async () => {
  const session = await start()
  session.open(plan, targets)
  const lines = targets.split('\n')
  const line = lines.findIndex((text) => text.includes('Parcel lockers'))
  const range = { start: { line, character: 0 }, end: { line, character: 80 } }
  expect(
    await session.request('textDocument/inlayHint', { textDocument: { uri: plan }, range }),
  ).toMatchObject([{ label: '‹30 Sep 2026›', position: { line, character: lines[line]!.length } }])
})
