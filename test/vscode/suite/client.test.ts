import { expect } from 'chai'
import * as vscode from 'vscode'
import type { Activation } from '../../../client/src/activation'
import { eventually, open } from './editor'

/** Waits until the status item of the active editor says what matches. */
async function status(pattern: RegExp): Promise<string> {
  const extension = vscode.extensions.getExtension<Activation>('plumbline.plumbline')
  const { shownStatus } = await extension!.activate()
  let last = ''
  try {
    return await eventually(`a status like ${pattern}`, () => {
      last = shownStatus()?.text ?? 'hidden'
      return pattern.test(last) ? last : undefined
    })
  } catch {
    throw new Error(`status '${last}', expected one like ${pattern}`)
  }
}

async function openText(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
  await vscode.window.showTextDocument(document)
  return document
}

describe('the client', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))

  it('says that a roadmap is a strategy', async () => {
    await open('roadmap.md')
    await status(/^Strategy · /)
  })

  it('writes into the front matter what a document is to be', async () => {
    const document = await openText('A note.\n')
    await status(/^Not a strategy document$/)
    await vscode.commands.executeCommand('plumbline.treatAsStrategy')
    expect(document.getText()).to.equal('---\nplumbline: strategy\n---\n\nA note.\n')
    await status(/^Strategy · /)
    await vscode.commands.executeCommand('plumbline.ignoreDocument')
    expect(document.getText()).to.equal('---\nplumbline: off\n---\n\nA note.\n')
    await status(/^Not a strategy document$/)
  })

  it('shows the model, which is not checked itself', async () => {
    await open('roadmap.md')
    await vscode.commands.executeCommand('plumbline.showModel')
    const model = await eventually('a model', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'plumbline-model'),
    )
    expect(model.getText())
      .to.match(/\S/)
      .and.not.match(/^There is no model/)
    await vscode.window.showTextDocument(model)
    await status(/^hidden$/)
  })

  it('has a server again after a restart', async () => {
    await open('roadmap.md')
    await status(/^Strategy · /)
    await vscode.commands.executeCommand('plumbline.restartServer')
    await status(/^Strategy · /)
  })

  it('continues lists of tasks and of keys, and leaves the rest to VS Code', async () => {
    for (const [line, next] of [
      ['- [x] Write the plan', '- [ ] '],
      ['- **Owner**: Jane', '- '],
      ['- An item', ''],
    ] as const) {
      const document = await openText(line)
      await vscode.commands.executeCommand('cursorBottom')
      await vscode.commands.executeCommand('type', { text: '\n' })
      expect(document.getText().replaceAll('\r', '')).to.equal(`${line}\n${next}`)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
    // What Markdown itself brings must still be there.
    const document = await openText('')
    await vscode.commands.executeCommand('type', { text: '[' })
    expect(document.getText()).to.equal('[]')
  })
})
