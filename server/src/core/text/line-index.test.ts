import { expect, test } from 'vitest'
import { LineIndex, lineStartsOf } from './line-index'

test('lines end at LF, CRLF and CR', () => {
  const lines = new LineIndex('a\nb\r\nc\rd')
  expect(lines.lineCount).toBe(4)
  expect(lines.positionAt(3)).toEqual({ line: 1, column: 1 })
  expect(lines.positionAt(5)).toEqual({ line: 2, column: 0 })
  expect(lines.positionAt(99)).toEqual({ line: 3, column: 1 })
  expect(lines.offsetAt({ line: 1, column: 0 })).toBe(2)
  expect(lines.offsetAt({ line: 1, column: 99 })).toBe(5)
  expect(lines.offsetAt({ line: 9, column: 0 })).toBe(8)
})

test('pieces give what their text gives', () => {
  const pieces = ['one\ntwo\n', 'three\r\n\r\n', 'four']
  let start = 0
  const joined = pieces.map((text) => {
    start += text.length
    return { start: start - text.length, lineStarts: lineStartsOf(text) }
  })
  const lines = new LineIndex(joined, start)
  const whole = new LineIndex(pieces.join(''))
  for (let offset = 0; offset <= start; offset++) {
    expect(lines.positionAt(offset)).toEqual(whole.positionAt(offset))
    expect(lines.offsetAt(whole.positionAt(offset))).toBe(offset)
  }
  expect(new LineIndex([], 0).positionAt(3)).toEqual({ line: 0, column: 0 })
})
