import { expect, test } from 'vitest'
import { matchesOf } from './matches'

test.each([
  ['a1 b22', /\d+/g],
  ['🎯 x', /x*/gu],
  ['🎯 x', /x*/g],
  ['a\nb', /^|$/gm],
  ['', /$/g],
  ['none', /\d/g],
])('%j %s', (text, pattern) => {
  expect(matchesOf(text, pattern)).toEqual([...text.matchAll(pattern)])
  expect(pattern.lastIndex).toBe(0)
})
