// What Plumbline reports on the documents of the workspace, and what it leaves alone.

import { expect } from 'chai'
import { DiagnosticSeverity } from 'vscode'
import { change, eventually, finding, findings, open, rangeOf, restore, ruleOf } from './editor'

const expected: readonly [document: string, rule: string, text: RegExp, severity: DiagnosticSeverity][] = [
  ['roadmap.md', 'wrong-gap', /^-320 ms$/, DiagnosticSeverity.Error],
  ['roadmap.md', 'wrong-total', /^€400K$/, DiagnosticSeverity.Error],
  ['roadmap.md', 'missing-owner', /Tide forecasts/, DiagnosticSeverity.Warning],
  ['roadmap.md', 'overlapping-periods', /202[56]-202[67]/, DiagnosticSeverity.Warning],
  ['roadmap.md', 'conflicting-target', /^99\.9%$/, DiagnosticSeverity.Warning],
  [
    'security.md',
    'unsupported-security-initiative',
    /Encrypt the payroll archive/,
    DiagnosticSeverity.Warning,
  ],
]

describe('diagnostics', () => {
  afterEach(restore)

  for (const [path, rule, text, severity] of expected) {
    it(`show ${rule} in ${path}`, async () => {
      const document = await open(path)
      const found = await finding(document, rule)
      expect(document.getText(found.range)).to.match(text)
      expect(found.severity).to.equal(severity)
    })
  }

  it('link to the page of their rule', async () => {
    const { code } = await finding(await open('roadmap.md'), 'wrong-gap')
    expect(code).to.have.property('target')
    expect(String((code as { target: unknown }).target)).to.match(/\/rules\/wrong-gap\b/)
  })

  it('point to the other document of a contradiction', async () => {
    const { relatedInformation } = await finding(await open('roadmap.md'), 'conflicting-target')
    const places = relatedInformation?.map(({ location }) => location.uri.path) ?? []
    expect(places.some((path) => path.endsWith('/objectives.md'))).to.equal(true, places.join())
  })

  it('follow what is typed', async () => {
    const document = await open('roadmap.md')
    await finding(document, 'wrong-gap')
    await change(document, rangeOf(document, '-320 ms'), '-420 ms')
    await eventually(
      'wrong-gap goes',
      () => !findings(document).map(ruleOf).includes('wrong-gap') || undefined,
    )
    await change(document, rangeOf(document, '24 pp'), '14 pp')
    await eventually('wrong-gap on another row', () => {
      return findings(document).find((one) => document.getText(one.range) === '14 pp')
    })
  })

  it('reach the documents that a change elsewhere sets right', async () => {
    const roadmap = await open('roadmap.md')
    await finding(roadmap, 'conflicting-target')
    const objectives = await open('objectives.md')
    await change(objectives, rangeOf(objectives, '99.99%'), '99.9%')
    await eventually('no more conflict', () => {
      return !findings(roadmap).map(ruleOf).includes('conflicting-target') || undefined
    })
  })

  it('leave a README alone', async () => {
    const readme = await open('README.md')
    const roadmap = await open('roadmap.md')
    await finding(roadmap, 'wrong-gap')
    // When the answer to this change is there, the README has long been looked at.
    await change(roadmap, rangeOf(roadmap, '-320 ms'), '-420 ms')
    await eventually(
      'wrong-gap goes',
      () => !findings(roadmap).map(ruleOf).includes('wrong-gap') || undefined,
    )
    expect(findings(readme)).to.deep.equal([])
  })
})
