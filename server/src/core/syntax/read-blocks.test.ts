/** Blocks hold what a reader sees, and every letter of them points to where it stands. */
import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import { type Block, type Prose, sourceSpan } from './blocks'
import { parseMarkdown } from './parse'
import { readBlocks } from './read-blocks'

const blocksOf = (text: string) => readBlocks(parseMarkdown(text), text)

function prosesOf(blocks: readonly Block[]): Prose[] {
  return blocks.flatMap((block): Prose[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.prose]
      case 'list':
        return block.items.flatMap((item) => prosesOf(item.blocks))
      case 'quote':
        return prosesOf(block.blocks)
      case 'table':
        return [block.header, ...block.rows].flatMap((row) => row.cells.map((cell) => cell.prose))
      default:
        return []
    }
  })
}

describe('prose', () => {
  test('hides what is not to be read, at the same length', () => {
    const [prose] = prosesOf(blocksOf('Ship `v2` by ~~Q2~~ **Q3 2026**, see https://example.org/2025'))
    expect(prose!.text).toBe('Ship v2 by Q2 Q3 2026, see https://example.org/2025')
    expect(prose!.readable).toBe(`Ship \uFFFC\uFFFC by \uFFFC\uFFFC Q3 2026, see ${'\uFFFC'.repeat(24)}`)
  })

  test('points back through escapes, references and emphasis', () => {
    const text = '- a \\* **b &amp; c** &eacute; d\n  e'
    const [prose] = prosesOf(blocksOf(text))
    expect(prose!.text).toBe('a * b & c é d\ne')
    for (const letter of 'abcde') {
      const at = prose!.text.indexOf(letter)
      const span = sourceSpan(prose!, at, at + 1)
      expect(text.slice(span.start, span.end)).toBe(letter)
    }
  })

  test('of a wiki link shows what a reader sees', () => {
    const text = '- See [[Plans/2025/Night ferry|the ferry]] and [[Plans/Crane]] by Q3 2026'
    const [prose] = prosesOf(blocksOf(text))
    expect(prose!.text).toBe('See the ferry and Crane by Q3 2026')
    for (const word of ['the ferry', 'Crane', 'Q3']) {
      const at = prose!.text.indexOf(word)
      const span = sourceSpan(prose!, at, at + word.length)
      expect(text.slice(span.start, span.end)).toBe(word)
    }
  })

  test('breaks lines where a table cell does', () => {
    const [, , cell] = prosesOf(blocksOf('| a | b |\n| - | - |\n| x<br>y | z |\n'))
    expect(cell!.text).toBe('x\ny')
  })

  test('a blank cell lies between its pipes', () => {
    const text = '| a | b |\n| - | - |\n|  | z |\n'
    const [table] = blocksOf(text)
    const span = table?.kind === 'table' ? table.rows[0]!.cells[0]!.span : { start: 0, end: 0 }
    expect(text.slice(0, span.start).endsWith('| ')).toBe(true)
    expect(span.start).toBe(span.end)
  })
})

describe('a list item that CommonMark takes for something else', () => {
  test.each([
    ['- >= 12 % margin', '>= 12 % margin'],
    ['- > €5M', '> €5M'],
    ['- 3. Quartal 2026', '3. Quartal 2026'],
    ['- 1. Halbjahr 2026', '1. Halbjahr 2026'],
  ])('%s', (text, readable) => {
    expect(prosesOf(blocksOf(text)).map((prose) => prose.text)).toEqual([readable])
  })

  test('a list of one stays one', () => {
    const [list] = blocksOf('- 1. Open the depot\n')
    expect(list?.kind === 'list' && list.items[0]!.blocks[0]!.kind).toBe('list')
  })

  test('a quotation stays one', () => {
    const [list] = blocksOf('- > We will double by 2027\n')
    expect(list?.kind === 'list' && list.items[0]!.blocks[0]!.kind).toBe('quote')
  })
})

const ATOMS = [
  'Ship it',
  '**Owner:** Lea',
  '`code`',
  '[label](https://example.org)',
  '&amp;',
  '\\*',
  'é😀',
  '目标',
  '~~old~~',
  '*Q3*',
  '$5M',
  ' ',
  '\n',
  '\n\n',
  '- ',
  '> ',
  '# ',
  '| a | b |\n| - | - |\n| c | d |\n',
]

test('the text is what the reference says, and every run copies its source', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ATOMS), { maxLength: 30 }), (atoms) => {
      const text = atoms.join('')
      const blocks = blocksOf(text)
      const seen = prosesOf(blocks)
        .map((prose) => prose.text)
        .join('')
      const letters = (from: string) => from.replace(/[\s>=\d.]/g, '')
      const reference = remark().use(remarkGfm).parse(text)
      expect(letters(seen)).toBe(letters(textOf(reference, { includeImageAlt: false, includeHtml: false })))
      for (const prose of prosesOf(blocks)) {
        expect(prose.readable.length).toBe(prose.text.length)
        for (let at = 0; at < prose.text.length; at++) {
          const { start, end } = sourceSpan(prose, at, at + 1)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('an address that only the finished tree shows has its place', () => {
  for (const text of [
    '# Plan\n\nMore: [https://a.example/x and so on\n',
    '| Link |\n| - |\n| [https://a.example/x |\n',
  ]) {
    const [block] = blocksOf(text).slice(-1)
    const prose =
      block?.kind === 'table'
        ? block.rows[0]!.cells[0]!.prose
        : (block as Extract<Block, { kind: 'paragraph' }>).prose
    const at = prose.text.indexOf('https')
    expect(sourceSpan(prose, at, at + 5).start).toBe(text.indexOf('https'))
    expect(prose.marks[0]?.source?.start).toBe(text.indexOf('https'))
  }
})
