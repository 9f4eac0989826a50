/** What an earlier session has read is not read again, and nobody sees a difference. */
import { expect, test } from 'vitest'
import { AnalysisHost } from '../../server/src/core/analysis'
import { parseText } from '../../server/src/core/syntax/parse'
import { FakeFiles } from '../support/fake-session'
import { MemoryRecords } from '../support/memory-records'
import { folderUri, serveInProcess, startSession, type TestSession } from '../support/session'

const roadmap = `${folderUri}/roadmap.md`
const budget = `${folderUri}/budget.md`
const files = {
  [roadmap]:
    '# Roadmap 2027\n\n- **Depot** (Owner: Ida Holm), Q1 2027\n- **Fleet** (Owner: Tom Maas), Q2 2027\n',
  [budget]:
    '# Budget 2027\n\n| Initiative | Cost |\n| - | - |\n| Depot | €400K |\n| Fleet | €250K |\n| **Total** | **€600K** |\n',
  [`${folderUri}/README.md`]: '# Teapot\n\n## Installation\n\nRun `npm install`.\n',
}

interface Started {
  readonly session: TestSession
  /** How many stretches of Markdown were parsed so far. */
  readonly parsed: () => number
}

async function start(records: MemoryRecords, cacheFolder: string | undefined): Promise<Started> {
  let parsed = 0
  const streams = serveInProcess({
    version: '1.2.3',
    createHost: (onBug, given) =>
      new AnalysisHost(
        onBug,
        (text, known) => {
          parsed++
          return parseText(text, known)
        },
        given,
      ),
    records: (folder) => (folder === '/kept' ? records : null),
    files: () => new FakeFiles(files),
  })
  const session = await startSession(streams, {
    settings: { 'plumbline.diagnostics.scope': 'workspace' },
    initializationOptions: { providesFiles: false, ...(cacheFolder === undefined ? {} : { cacheFolder }) },
  })
  return { session, parsed: () => parsed }
}

test('a second session reads nothing that the first has read, and reports the same', async () => {
  const records = new MemoryRecords()
  const first = await start(records, '/kept')
  first.session.open(roadmap, files[roadmap]!)
  first.session.open(budget, files[budget]!)
  const cold = await first.session.pushed(budget)
  await first.session.eventually(() => records.tidied > 0)
  expect(records.size).toBe(2)

  const second = await start(records, '/kept')
  second.session.open(budget, files[budget]!)
  expect(await second.session.pushed(budget)).toEqual(cold)
  expect(cold).not.toEqual([])
  expect(second.parsed()).toBe(0)
})

test('whoever looks at a document that came from a record has it ready for the first key press', async () => {
  const records = new MemoryRecords()
  const first = await start(records, '/kept')
  first.session.open(budget, files[budget]!)
  await first.session.pushed(budget)

  const second = await start(records, '/kept')
  second.session.open(budget, files[budget]!)
  await second.session.pushed(budget)
  await second.session.request('textDocument/inlayHint', {
    textDocument: { uri: budget },
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
  })
  await second.session.eventually(() => second.parsed() > 0)
  const before = second.parsed()
  second.session.edit(budget, '€600K', '€650K')
  const codes = (await second.session.pushed(budget)).map(({ code }) => code)
  expect(codes).not.toContain('wrong-total')
  // The edited section, and once more to see where it ends.
  expect(second.parsed() - before).toBeLessThanOrEqual(2)
})

test('nothing is kept for a client that names no folder', async () => {
  const records = new MemoryRecords()
  const { session, parsed } = await start(records, undefined)
  session.open(budget, files[budget]!)
  await session.pushed(budget)
  expect(parsed()).toBeGreaterThan(0)
  expect(records.size).toBe(0)
})
