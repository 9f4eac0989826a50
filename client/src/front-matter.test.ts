import { describe, expect, test } from 'vitest'
import { setFrontMatterKey } from './front-matter'

function after(text: string, value = 'strategy'): string {
  const { start, end, newText } = setFrontMatterKey(text, 'plumbline', value)
  return text.slice(0, start) + newText + text.slice(end)
}

describe('a text without front matter gets one', () => {
  test.each([
    ['an ordinary text', '# Plan\n', '---\nplumbline: strategy\n---\n\n# Plan\n'],
    ['an empty text', '', '---\nplumbline: strategy\n---\n'],
    ['a text that starts with an empty line', '\n# Plan\n', '---\nplumbline: strategy\n---\n\n# Plan\n'],
    ['Windows line ends', '# Plan\r\n', '---\r\nplumbline: strategy\r\n---\r\n\r\n# Plan\r\n'],
    ['a byte-order mark stays first', '\uFEFF# Plan\n', '\uFEFF---\nplumbline: strategy\n---\n\n# Plan\n'],
    ['a rule that nothing closes', '---\n# Plan\n', '---\nplumbline: strategy\n---\n\n---\n# Plan\n'],
    [
      'front matter further down',
      '# A\n---\nb: 1\n---\n',
      '---\nplumbline: strategy\n---\n\n# A\n---\nb: 1\n---\n',
    ],
    ['four dashes are no fence', '----\na: 1\n----\n', '---\nplumbline: strategy\n---\n\n----\na: 1\n----\n'],
  ])('%s', (_, text, expected) => expect(after(text)).toBe(expected))
})

describe('front matter that is there gets the key', () => {
  test.each([
    ['as its last', '---\ntitle: A\n---\n# A\n', '---\ntitle: A\nplumbline: strategy\n---\n# A\n'],
    ['when it is empty', '---\n---\n# A\n', '---\nplumbline: strategy\n---\n# A\n'],
    ['after a nested map', '---\na:\n  b: 1\n---\n', '---\na:\n  b: 1\nplumbline: strategy\n---\n'],
    ['with Windows line ends', '---\r\na: 1\r\n---\r\n', '---\r\na: 1\r\nplumbline: strategy\r\n---\r\n'],
    ['with spaces behind the fences', '---  \na: 1\n--- \n', '---  \na: 1\nplumbline: strategy\n--- \n'],
    ['when it ends the text', '---\na: 1\n---', '---\na: 1\nplumbline: strategy\n---'],
    ['behind a byte-order mark', '\uFEFF---\na: 1\n---\n', '\uFEFF---\na: 1\nplumbline: strategy\n---\n'],
    [
      'not in a deeper key',
      '---\na:\n  plumbline: x\n---\n',
      '---\na:\n  plumbline: x\nplumbline: strategy\n---\n',
    ],
  ])('%s', (_, text, expected) => expect(after(text)).toBe(expected))
})

describe('a value that is there is replaced', () => {
  test.each([
    ['bare', '---\nplumbline: off\na: 1\n---\n', '---\nplumbline: strategy\na: 1\n---\n'],
    ['with its comment kept', '---\nplumbline: off # ours\n---\n', '---\nplumbline: strategy # ours\n---\n'],
    ['quoted', '---\nplumbline: "off" # a "b"\n---\n', '---\nplumbline: strategy # a "b"\n---\n'],
    ['of a quoted key', '---\n"plumbline": off\n---\n', '---\n"plumbline": strategy\n---\n'],
    ['absent', '---\nplumbline:\na: 1\n---\n', '---\nplumbline: strategy\na: 1\n---\n'],
    ['absent before a comment', '---\nplumbline: # later\n---\n', '---\nplumbline: strategy # later\n---\n'],
    ['with Windows line ends', '---\r\nplumbline: off\r\n---\r\n', '---\r\nplumbline: strategy\r\n---\r\n'],
    ['with trailing spaces', '---\nplumbline: off  \n---\n', '---\nplumbline: strategy  \n---\n'],
  ])('%s', (_, text, expected) => expect(after(text)).toBe(expected))
})

test('stating the same twice changes nothing', () => {
  const once = after('# Plan\n', 'off')
  expect(after(once, 'off')).toBe(once)
})
