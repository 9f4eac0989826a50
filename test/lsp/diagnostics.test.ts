/** Diagnostics that the server pushes, over real streams, with a host that knows one trivial rule. */
import { expect, test } from 'vitest'
import { openPlans } from '../support/fake-session'
import { folderUri, fullCapabilities } from '../support/session'

const plan = `${folderUri}/plan.md`
const other = `${folderUri}/other.md`

test('an opened document is told its diagnostics, with all that the client understands', async () => {
  const { session } = await openPlans()
  session.open(plan, '# Plan\n\nThis is wrong.\n')
  expect(await session.pushed(plan)).toEqual([
    {
      range: { start: { line: 2, character: 8 }, end: { line: 2, character: 13 } },
      severity: 2,
      code: 'wrong-word',
      codeDescription: {
        href: 'https://github.com/plumbline/plumbline/blob/main/docs/rules/wrong-word.md',
      },
      source: 'plumbline',
      message: '“wrong” in plan.md',
      data: { fingerprint: 'wrong-word plan.md' },
    },
  ])
})

test('each edit is answered for its version', async () => {
  const { session } = await openPlans()
  session.open(plan, 'all is well\n')
  expect(await session.pushed(plan)).toHaveLength(0)
  session.edit(plan, 'well', 'wrong and wrong')
  expect(await session.pushed(plan)).toHaveLength(2)
  session.edit(plan, 'wrong and ', '')
  expect((await session.pushed(plan)).map((each) => each.range.start.character)).toEqual([7])
  expect(session.published.map((each) => each.version)).toEqual([1, 2, 3])
})

test('a burst of a hundred edits is analysed a few times, and the last state wins', async () => {
  const { session, hosts } = await openPlans()
  session.open(plan, 'x\n')
  await session.pushed(plan)
  const before = hosts[0]!.analyses
  for (let count = 0; count < 100; count++) session.edit(plan, 'x', 'wrong x')
  expect(await session.pushed(plan)).toHaveLength(100)
  expect(hosts[0]!.analyses - before).toBeLessThan(20)
})

test('a document that stops to be a strategy loses its diagnostics', async () => {
  const { session } = await openPlans()
  session.open(plan, 'wrong')
  await session.pushed(plan)
  session.edit(plan, 'wrong', 'wrong, but not a strategy')
  expect(await session.pushed(plan)).toEqual([])
})

test('related places reach into other files, where the client understands them', async () => {
  const files = { [other]: 'so\nwrong' }
  const { session } = await openPlans({ files })
  session.open(plan, 'wrong')
  await session.until(() => session.diagnostics.get(plan)?.diagnostics[0]?.relatedInformation !== undefined)
  expect(session.diagnostics.get(plan)?.diagnostics[0]?.relatedInformation).toEqual([
    {
      location: { uri: other, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } } },
      message: 'here too',
    },
  ])
  const { textDocument, ...capabilities } = fullCapabilities
  const plain = await openPlans({ files, capabilities: { ...capabilities, textDocument: {} } })
  plain.session.open(plan, 'wrong')
  await plain.session.eventually(() => plain.hosts[0]?.texts.size === 2)
  await plain.session.settled()
  expect(plain.session.diagnostics.get(plan)?.diagnostics[0]).not.toHaveProperty('relatedInformation')
})

test('an edit in one file moves the related places of another', async () => {
  const { session } = await openPlans()
  session.open(plan, 'wrong')
  session.open(other, 'wrong')
  const line = (): number | undefined =>
    session.diagnostics.get(plan)?.diagnostics[0]?.relatedInformation?.[0]?.location.range.start.line
  await session.until(() => line() === 0)
  session.edit(other, 'wrong', '\n\nwrong')
  await session.until(() => line() === 2)
})

test('the scope setting brings in closed files, and takes them away again', async () => {
  const { session } = await openPlans({
    files: { [other]: 'wrong', [`${folderUri}/fine.md`]: 'fine' },
    settings: { diagnostics: { scope: 'workspace' } },
  })
  await session.until(() => session.diagnostics.has(other))
  expect(session.diagnostics.get(other)).not.toHaveProperty('version')
  expect(session.diagnostics.has(`${folderUri}/fine.md`)).toBe(false)
  session.settings = { diagnostics: { scope: 'open' } }
  session.notify('workspace/didChangeConfiguration', { settings: null })
  await session.until(() => session.diagnostics.get(other)?.diagnostics.length === 0)
})

test('settings and plumbline.json change what is found', async () => {
  const { session, files } = await openPlans({ settings: { word: 'odd' } })
  session.open(plan, 'odd, wrong, queer')
  expect((await session.pushed(plan))[0]?.message).toBe('“odd” in plan.md')
  session.settings = {}
  session.notify('workspace/didChangeConfiguration', { settings: {} })
  await session.until(() => session.diagnostics.get(plan)?.diagnostics[0]?.message === '“wrong” in plan.md')
  const configuration = `${folderUri}/plumbline.json`
  files.files.set(configuration, '{"word": "queer"}')
  session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration, type: 1 }] })
  await session.until(() => session.diagnostics.get(plan)?.diagnostics[0]?.message === '“queer” in plan.md')
  files.files.delete(configuration)
  session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration, type: 3 }] })
  await session.until(() => session.diagnostics.get(plan)?.diagnostics[0]?.message === '“wrong” in plan.md')
})

test('a client that cannot be asked for settings may send them', async () => {
  const { workspace, ...capabilities } = fullCapabilities
  const { session } = await openPlans({ capabilities })
  session.open(plan, 'odd, wrong')
  await session.pushed(plan)
  session.notify('workspace/didChangeConfiguration', { settings: { plumbline: { word: 'odd' } } })
  await session.until(() => session.diagnostics.get(plan)?.diagnostics[0]?.message === '“odd” in plan.md')
})

test('plumbline.json has diagnostics of its own while it is edited', async () => {
  const { session } = await openPlans()
  const configuration = `${folderUri}/plumbline.json`
  session.open(configuration, '{\n"bad": 1}', 'json')
  expect(await session.pushed(configuration)).toMatchObject([
    { severity: 1, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } } },
  ])
  session.edit(configuration, 'bad', 'good')
  expect(await session.pushed(configuration)).toEqual([])
})

test('the first diagnostics wait for settings, not for the other files', async () => {
  let openGate = (): void => {}
  const { session, files } = await openPlans({ files: { [other]: 'wrong' }, settings: { word: 'odd' } })
  files.gate = new Promise((resolve) => {
    openGate = resolve
  })
  session.open(plan, 'odd')
  expect((await session.pushed(plan))[0]?.message).toBe('“odd” in plan.md')
  openGate()
})

test('each open document has a status, sent when it changes', async () => {
  const { session } = await openPlans()
  session.open(plan, 'wrong')
  session.open(other, 'not a strategy')
  await session.pushed(other)
  session.edit(plan, 'wrong', 'wrong wrong')
  await session.pushed(plan)
  await session.settled()
  expect(
    session.statuses.map(({ uri, strategy, warnings }) => [uri.split('/').at(-1), strategy, warnings]),
  ).toEqual([
    ['plan.md', true, 1],
    ['other.md', false, 0],
    ['plan.md', true, 2],
  ])
})

test('editors other than ours hear nothing that LSP does not know', async () => {
  const { session } = await openPlans({ initializationOptions: {} })
  session.open(plan, 'wrong')
  await session.pushed(plan)
  await session.settled()
  expect(session.statuses).toEqual([])
})

test('a bug in the analysis is logged once, and everything else goes on', async () => {
  const { session } = await openPlans()
  session.open(plan, 'a bug in the analysis')
  session.edit(plan, 'a bug', 'the same bug')
  await session.settled()
  session.edit(plan, 'bug', 'end of the bug')
  await session.settled()
  session.edit(plan, 'in the analysis', '')
  session.edit(plan, 'end of', 'wrong')
  expect(await session.pushed(plan)).toHaveLength(1)
  expect(session.logged.filter((each) => each.includes('a bug in the analysis'))).toHaveLength(1)
})
