// What the editor offers on the documents of the workspace: hovers, fixes, commands.

import { expect } from 'chai'
import { commands, extensions } from 'vscode'
import { apply, eventually, finding, findings, fixAt, hoverOn, open, restore, ruleOf } from './editor'

describe('features', () => {
  afterEach(restore)

  it('hover on a metric with what the whole workspace says of it', async () => {
    const shown = await hoverOn(await open('objectives.md'), '99.99%')
    expect(shown).to.include('99.9%').and.include('99.99%')
  })

  it('hover on a period with its days', async () => {
    expect(await hoverOn(await open('roadmap.md'), 'Q2 2026')).to.match(/30 June? 2026|2026-06-30/)
  })

  it('hover on an initiative with its owner', async () => {
    expect(await hoverOn(await open('roadmap.md'), 'Instant reservations')).to.include('Ines Moreau')
  })

  it('fix a wrong gap', async () => {
    const document = await open('roadmap.md')
    const { range } = await finding(document, 'wrong-gap')
    await apply(await fixAt(document, range, /[-−]420 ms/))
    expect(document.getText()).to.match(/400 ms +\| [-−]420 ms +\|/)
    await eventually(
      'wrong-gap goes',
      () => !findings(document).map(ruleOf).includes('wrong-gap') || undefined,
    )
  })

  it('insert an owner in the style of the document', async () => {
    const document = await open('roadmap.md')
    const { range } = await finding(document, 'missing-owner')
    await apply(await fixAt(document, range, /owner/i))
    expect(document.getText()).to.match(/Tide forecasts on the berth map.*\(Owner: [^)]+\)/)
  })

  it('register every command that the package promises', async () => {
    const promised = extensions.getExtension('plumbline.plumbline')?.packageJSON.contributes.commands
    const ids = (promised as { command: string }[]).map(({ command }) => command)
    expect(ids).not.to.deep.equal([])
    expect(await commands.getCommands(true)).to.include.members(ids)
  })
})
