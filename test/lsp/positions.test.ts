/** Columns in UTF-8, UTF-16 and UTF-32, on lines where they differ. */
import { expect, test } from 'vitest'
import { openPlans } from '../support/fake-session'
import { folderUri, fullCapabilities } from '../support/session'

const plan = `${folderUri}/plan.md`
const line = 'é 目標 🎯 wrong 👩‍🚀'

// Columns of `wrong` in each encoding: é is 2, 目標 6, 🎯 4 bytes; 🎯 is 2 units of UTF-16.
for (const [encoding, column] of [
  ['utf-8', 15],
  ['utf-16', 8],
  ['utf-32', 7],
] as const) {
  const capabilities = { ...fullCapabilities, general: { positionEncodings: [encoding, 'utf-16'] } }

  test(`${encoding}: ranges, positions and changes agree`, async () => {
    const { session, hosts } = await openPlans({ capabilities })
    expect(session.initializeResult.capabilities.positionEncoding).toBe(encoding)
    session.open(plan, `first\r\n${line}\r\nlast`)
    await session.until(() => session.diagnostics.has(plan))
    const range = { start: { line: 1, character: column }, end: { line: 1, character: column + 5 } }
    expect(session.diagnostics.get(plan)?.diagnostics[0]?.range).toEqual(range)
    for (const [character, found] of [
      [column - 1, false],
      [column, true],
      [column + 5, true],
      [column + 6, false],
    ] as const) {
      const hover = await session.request('textDocument/hover', {
        textDocument: { uri: plan },
        position: { line: 1, character },
      })
      expect(hover, `at ${character}`).toEqual(
        found ? { contents: { kind: 'markdown', value: '**wrong** at 15' }, range } : null,
      )
    }
    const change = (text: string, version: number): void =>
      session.notify('textDocument/didChange', {
        textDocument: { uri: plan, version },
        contentChanges: [{ range, text }],
      })
    change('WRONG', 2)
    await session.settled()
    expect([...hosts[0]!.texts.values()]).toEqual([`first\r\n${line.replace('wrong', 'WRONG')}\r\nlast`])
    // Two changes of one notification: the second counts in the text that the first has left.
    session.notify('textDocument/didChange', {
      textDocument: { uri: plan, version: 3 },
      contentChanges: [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: 'ab' },
        {
          range: { start: { line: 1, character: column + 2 }, end: { line: 1, character: column + 7 } },
          text: '目',
        },
      ],
    })
    await session.settled()
    expect([...hosts[0]!.texts.values()]).toEqual([`first\r\nab${line.replace('wrong', '目')}\r\nlast`])
  })

  test(`${encoding}: positions outside the text mean the nearest place inside`, async () => {
    const { session } = await openPlans({ capabilities })
    session.open(plan, '🎯 wrong')
    for (const position of [
      { line: 0, character: 9999 },
      { line: 77, character: 3 },
    ]) {
      const hover = await session.request('textDocument/hover', { textDocument: { uri: plan }, position })
      expect(hover).toMatchObject({ contents: { value: '**wrong** at 3' } })
    }
    for (const position of [
      { line: -1, character: -5 },
      // Inside the surrogate pair, or the bytes, of the character.
      { line: 0, character: 1 },
    ]) {
      expect(
        await session.request('textDocument/hover', { textDocument: { uri: plan }, position }),
      ).toBeNull()
    }
  })
}

test('the first encoding of the client that the server knows is taken, UTF-16 where there is none', async () => {
  const { general, ...silent } = fullCapabilities
  for (const [offered, taken] of [
    [['utf-7', 'utf-32', 'utf-8'], 'utf-32'],
    [['utf-7'], 'utf-16'],
  ] as const) {
    const capabilities = { ...silent, general: { positionEncodings: [...offered] } }
    const { session } = await openPlans({ capabilities })
    expect(session.initializeResult.capabilities.positionEncoding).toBe(taken)
  }
  const { session } = await openPlans({ capabilities: silent })
  expect(session.initializeResult.capabilities.positionEncoding).toBe('utf-16')
})
