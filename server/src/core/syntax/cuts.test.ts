import { expect, test } from 'vitest'
import { isCut } from './cuts'

test.each([
  ['a heading', '# Plan\n', true],
  ['an empty heading at the end', '#', true],
  ['seven marks', '####### no\n', false],
  ['a mark before a space that Markdown does not know', '#\u2028 no\n', false],
  ['a tag', '#roadmap\n', false],
  ['a fence', '``` js\n', true],
  ['code in a line', '```js```\n', false],
  ['a comment', '<!-- note\n', true],
  ['an element, which may stand in a paragraph', '<b>x</b>\n', false],
  ['an indented heading, which may stand in an item', '  # Plan\n', false],
  ['a blank line', '\n', false],
])('behind a paragraph: %s', (_, line, cut) => {
  expect(isCut(`words\n${line}`, 6, false)).toBe(cut)
})

test.each([
  ['text', 'words\n', true],
  ['an item, which may go on with a list', '- item\n', false],
  ['a number, which may go on with a list', '2. item\n', false],
  ['what is indented, which may stand in an item', '  words\n', false],
  ['a quote', '> words\n', true],
])('behind a blank line: %s', (_, line, cut) => {
  expect(isCut(`- one\r\n \t\r\n${line}`, 11, false)).toBe(cut)
})

test('behind a block that has ended anything may start', () => {
  expect(isCut('```\n```\n- item\n', 8, true)).toBe(true)
  expect(isCut('```\n```\n', 8, true)).toBe(false)
})
