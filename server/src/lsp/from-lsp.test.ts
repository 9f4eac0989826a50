/** Properties of the way from LSP to core and back, on texts where the encodings differ. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { LineIndex } from '../core/text/line-index'
import { applyChanges, toOffset } from './from-lsp'
import { columnAt, measure, type PositionEncoding } from './position-encoding'

const encodings = fc.constantFrom<PositionEncoding>('utf-8', 'utf-16', 'utf-32')
const text = fc
  .array(fc.constantFrom('a', 'é', '目', '🎯', '\n', '\r\n', '\r', '| ', '\uD83C', '\u2028', '\0'), {
    maxLength: 40,
  })
  .map((atoms) => atoms.join(''))

/** The starts of characters and ends of lines: where an editor can put a cursor. */
function cursors(of: string): number[] {
  const offsets = [0]
  for (const character of of) offsets.push(offsets.at(-1)! + character.length)
  return offsets.filter((offset) => of[offset - 1] !== '\r' || of[offset] !== '\n')
}

/** A position as a client would count it: plainly, line by line. */
function positionOf(of: string, offset: number, encoding: PositionEncoding) {
  const lines = of.slice(0, offset).split(/\r\n|\r(?!\n)|\n/)
  return { line: lines.length - 1, character: measure(lines.at(-1)!, encoding) }
}

test('a position goes to an offset and back', () => {
  fc.assert(
    fc.property(text, encodings, fc.nat(), (source, encoding, at) => {
      const offsets = cursors(source)
      const offset = offsets[at % offsets.length]!
      const position = positionOf(source, offset, encoding)
      expect(toOffset(source, new LineIndex(source), position, encoding)).toBe(offset)
    }),
  )
})

test('no position leads out of the text', () => {
  const numbers = fc.oneof(fc.integer(), fc.double(), fc.integer({ min: -2, max: 12 }))
  fc.assert(
    fc.property(text, encodings, numbers, numbers, (source, encoding, line, character) => {
      const offset = toOffset(source, new LineIndex(source), { line, character }, encoding)
      expect(offset).toBeGreaterThanOrEqual(0)
      expect(offset).toBeLessThanOrEqual(source.length)
    }),
  )
})

test('columns count whole characters', () => {
  fc.assert(
    fc.property(text, encodings, fc.nat(60), (source, encoding, units) => {
      const line = source.replace(/[\r\n]/g, '')
      const column = columnAt(line, units, encoding)
      expect(measure(line.slice(0, column), encoding)).toBeLessThanOrEqual(units)
      expect(columnAt(line, measure(line.slice(0, column), encoding), encoding)).toBe(column)
    }),
  )
})

test('server and client hold the same text after any changes', () => {
  const change = fc.record({ from: fc.nat(), to: fc.nat(), by: text })
  fc.assert(
    fc.property(text, encodings, fc.array(change, { maxLength: 6 }), (source, encoding, changes) => {
      const document = TextDocument.create('file:///a.md', 'markdown', 1, source)
      let expected = source
      const sent = changes.map(({ from, to, by }) => {
        const offsets = cursors(expected)
        const [start, end] = [from, to].map((at) => offsets[at % offsets.length]!).sort((a, b) => a - b)
        const range = {
          start: positionOf(expected, start!, encoding),
          end: positionOf(expected, end!, encoding),
        }
        expected = expected.slice(0, start) + by + expected.slice(end)
        return { range, text: by }
      })
      applyChanges(document, sent, 2, encoding)
      expect(document.getText()).toBe(expected)
    }),
  )
})
