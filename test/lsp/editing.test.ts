/** Hover, quick fixes and "fix all". */

import { expect, test } from 'vitest'
import type { CodeAction } from 'vscode-languageserver'
import { openPlans } from '../support/fake-session'
import { folderUri, fullCapabilities } from '../support/session'

const plan = `${folderUri}/plan.md`
const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }

test('hover says what the analysis says, with its range', async () => {
  const { session } = await openPlans()
  session.open(plan, 'all\nis wrong')
  expect(
    await session.request('textDocument/hover', {
      textDocument: { uri: plan },
      position: session.at(plan, 'rong'),
    }),
  ).toEqual({
    contents: { kind: 'markdown', value: '**wrong** at 7' },
    range: { start: { line: 1, character: 3 }, end: { line: 1, character: 8 } },
  })
  const unknown = { textDocument: { uri: `${folderUri}/none.md` }, position: { line: 0, character: 0 } }
  expect(await session.request('textDocument/hover', unknown)).toBeNull()
})

test('an applied quick fix removes its diagnostic', async () => {
  const { session } = await openPlans()
  session.open(plan, 'this is wrong')
  const [diagnostic] = await session.pushed(plan)
  const [fix] = await session.codeActions(plan, diagnostic!.range)
  expect(fix).toEqual({
    title: 'Make it right',
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [diagnostic],
    edit: {
      documentChanges: [
        { textDocument: { uri: plan, version: 1 }, edits: [{ range: diagnostic!.range, newText: 'right' }] },
      ],
    },
  })
  session.apply(fix!.edit!)
  expect(await session.pushed(plan)).toEqual([])
})

test('the client gets the kinds that it asks for', async () => {
  const { session } = await openPlans()
  session.open(plan, 'wrong')
  await session.pushed(plan)
  const titles = async (only?: string[]): Promise<string[]> =>
    (await session.codeActions(plan, everywhere, only)).map((action) => action.title)
  expect(await titles()).toEqual(['Make it right', 'Add a line'])
  expect(await titles([''])).toEqual(['Make it right', 'Add a line', 'Fix all safe problems'])
  expect(await titles(['quickfix'])).toEqual(['Make it right'])
  expect(await titles(['refactor'])).toEqual(['Add a line'])
  expect(await titles(['refactor.extract'])).toEqual([])
  expect(await titles(['source'])).toEqual(['Fix all safe problems'])
  expect(await titles(['source.fixAll'])).toEqual(['Fix all safe problems'])
  expect(await titles(['source.fixAll.plumbline'])).toEqual(['Fix all safe problems'])
  expect(await titles(['source.organizeImports'])).toEqual([])
})

test('fix all leaves nothing to fix, and every other byte', async () => {
  const { session, hosts } = await openPlans()
  session.open(plan, 'wrong, so wrong\r\n🎯 wrong')
  await session.pushed(plan)
  const [all] = await session.codeActions(plan, everywhere, ['source.fixAll'])
  // Asking leaves the document as it was.
  expect([...hosts[0]!.texts.values()]).toEqual(['wrong, so wrong\r\n🎯 wrong'])
  session.apply(all!.edit!)
  expect(await session.pushed(plan)).toEqual([])
  expect(session.document(plan).getText()).toBe('right, so right\r\n🎯 right')
  expect(await session.codeActions(plan, everywhere, ['source.fixAll'])).toEqual([])
})

test('fixes that make others possible converge', async () => {
  // Each fix of this rule leaves one letter less to fix.
  const { session } = await openPlans({ settings: { word: 'wrong' } })
  session.open(plan, 'wwrongrong end')
  await session.pushed(plan)
  const [all] = await session.codeActions(plan, everywhere, ['source.fixAll'])
  session.apply(all!.edit!)
  expect(session.document(plan).getText()).toBe('wrightrong end')
})

test('edits have the form that the client understands', async () => {
  const editOf = async (workspaceEdit: object): Promise<CodeAction['edit']> => {
    const workspace = { ...fullCapabilities.workspace, workspaceEdit }
    const { session } = await openPlans({ capabilities: { ...fullCapabilities, workspace } })
    session.open(plan, 'wrong')
    await session.pushed(plan)
    return (await session.codeActions(plan, everywhere))[0]?.edit
  }
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } }
  expect(await editOf({})).toEqual({ changes: { [plan]: [{ range, newText: 'right' }] } })
  expect(await editOf({ documentChanges: true, snippetEditSupport: true })).toEqual({
    documentChanges: [
      {
        textDocument: { uri: plan, version: 1 },
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet of an editor
        edits: [{ range, snippet: { kind: 'snippet', value: '${1:right}' } }],
      },
    ],
  })
})

test('explain is text, and null for a document that nobody knows', async () => {
  const { session } = await openPlans()
  session.open(plan, 'wrong')
  expect(await session.request('plumbline/explain', { uri: plan })).toBe('plan.md: wrong')
  expect(await session.request('plumbline/explain', { uri: `${folderUri}/none.md` })).toBeNull()
})
