/** Comments that silence findings: on the line, before it, for a table, a section, a file; and how to write one. */
import { describe, expect, test } from 'vitest'
import { documentsOf, hostFor, marked } from '../../../../test/support/carets'
import { applyEdits } from '../text/edit'
import type { DocumentPath } from './rule'

function budget(body: string): string {
  return `---\nplumbline: strategy\n---\n# Budget 2026\n\n${body}\n`
}

const table = (total = '€50K') => `| Line | Amount |
| - | - |
| Vans | €40K |
| Depots | €20K |
| **Total** | ${total} |`

function expectSilent(text: string): void {
  expect(marked(text, { rule: 'wrong-total' })).toBe(text)
  expect(marked(text, { rule: 'unused-suppression' })).toBe(text)
}

describe('silences an owner that is missing', () => {
  const list = (before: string, end = '') =>
    budget(`## Initiatives

- Lockers for parcels
  - Vans by Q2 2026 (Owner: Lea Brandt)
  - Racks by Q3 2026 (Owner: Tom Maas)
${before}  - Scanners by Q4 2026${end}
  - Carts by Q4 2026 (Owner: Tom Maas)
`)
  const ignore = '<!-- plumbline-ignore missing-owner: the agency does it -->'

  test('is there to be silenced', () => {
    const [finding] = hostFor(documentsOf(list('')))
      .analysis()
      .findings('plan.md' as DocumentPath)
    expect(finding?.rule).toBe('missing-owner')
  })

  test.each<[string, string]>([
    ['at the end of a nested bullet', list('', ` ${ignore}`)],
    ['on the line before a nested bullet', list(`  ${ignore}\n`)],
    ['before it, with a blank line', list(`\n  ${ignore}\n\n`)],
    ['with Windows line ends', list(`  ${ignore}\n`).replaceAll('\n', '\r\n')],
    [
      'before a bullet of the outer list',
      list(`${ignore}\n`).replaceAll('\n  - ', '\n- ').replace('- Lockers for parcels\n', ''),
    ],
  ])('%s', (_, text) => {
    expect(marked(text, { rule: 'missing-owner' })).toBe(text)
    expect(marked(text, { rule: 'unused-suppression' })).toBe(text)
  })
})

describe('silences', () => {
  test.each<[string, string]>([
    ['in the cell', table('€50K <!-- plumbline-ignore wrong-total: paid by the city -->')],
    ['before the table', `<!-- plumbline-ignore wrong-total: paid by the city -->\n${table()}`],
    ['before the table, with a blank line', `<!-- plumbline-ignore wrong-total -->\n\n${table()}`],
    ['all rules', `<!-- plumbline-ignore -->\n${table()}`],
    [
      'the section',
      `## Money\n\n<!-- plumbline-ignore-section wrong-total: a draft -->\n\n${table()}\n\n## Other`,
    ],
    ['the file, from its end', `${table()}\n\n<!-- plumbline-ignore-file wrong-total: a draft -->`],
  ])('%s', (_, body) => expectSilent(budget(body)))
})

describe('does not silence', () => {
  test.each<[string, string]>([
    [
      'another section',
      `## Draft\n\n<!-- plumbline-ignore-section wrong-total -->\n\n## Money\n\n${table()}`,
    ],
    ['what stands further below', `<!-- plumbline-ignore wrong-total -->\nA sentence.\n\n${table()}`],
    ['another rule', `<!-- plumbline-ignore wrong-gap -->\n${table()}`],
    ['from within code', `\`<!-- plumbline-ignore-file wrong-total -->\`\n\n${table()}`],
    ['in a sentence about comments', `<!-- plumbline-ignored wrong-total -->\n${table()}`],
  ])('%s', (_, body) => {
    const analysis = hostFor(documentsOf(budget(body))).analysis()
    expect(analysis.findings('plan.md' as DocumentPath).map((finding) => finding.rule)).toContain(
      'wrong-total',
    )
  })
})

test('one rule of two in vain', () => {
  const text = budget(`<!-- plumbline-ignore wrong-total, wrong-gap: a draft -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 hint unused-suppression: nothing to ignore: no finding of “wrong-gap” here
${table()}`)
  expect(marked(text, { rule: 'unused-suppression' })).toBe(text)
})

test('a rule that does not exist', () => {
  const text = budget(`<!-- plumbline-ignore wrong-totle: a draft -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 hint unused-suppression: no rule is called “wrong-totle”
${table('€60K')}`)
  expect(marked(text, { rule: 'unused-suppression' })).toBe(text)
})

test('a rule that is off says nothing about its comments', () => {
  const text = budget(`<!-- plumbline-ignore wrong-total: a draft -->\n${table()}`)
  const configuration = '{ "rules": { "wrong-total": "off" } }'
  expect(marked(text, { rule: 'unused-suppression', configuration })).toBe(text)
})

describe('“Ignore … here”', () => {
  const path = 'plan.md' as DocumentPath
  test.each<[string, string]>([
    ['wrong-total', budget(table())],
    ['malformed-table', budget(table('€60K | |'))],
    [
      'missing-owner',
      budget(
        '## Initiatives\n\n- Lockers by Q2 2026 (Owner: Lea Brandt)\n- Night shift by Q3 2026\n- Vans by Q4 2026 (Owner: Tom Maas)',
      ),
    ],
    ['garbled-text', budget('## Initiatives\n\nVans ‚Äì and\nmore vans.')],
    [
      'orphan-priority',
      budget('## Priorities\n\n### Deliver\n\n- Vans by Q2 2026\n\n### Be loved\n\nSmile.'),
    ],
  ])('%s', (rule, text) => {
    const analysis = hostFor(documentsOf(text)).analysis()
    const finding = analysis.findings(path).find((each) => each.rule === rule)!
    const action = analysis
      .codeActions(path, finding.span)
      .find(({ title }) => title === `Ignore ${rule} here`)!
    const after = hostFor(new Map([[path, applyEdits(text, action.edits)]])).analysis()
    const rules = after.findings(path).map((each) => each.rule)
    expect(rules).not.toContain(rule)
    expect(rules).not.toContain('unused-suppression')
  })
})
