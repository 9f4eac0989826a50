import { expect, it } from 'vitest'
import { excerpt } from '../../server/src/cli/printers/excerpt'

/** The two lines as a terminal shows them, for `[marked]` text. */
function shown(marked: string, width = 100): string[] | null {
  const start = marked.indexOf('[')
  const text = marked.replace('[', '').replace(']', '')
  const found = excerpt(text, { start, end: marked.indexOf(']') - 1 }, width)
  return found === null ? null : [found.line, found.indent + found.marks]
}

it('marks a text in its line', () => {
  expect(shown('one\n| a | [-320 ms] |\nthree')).toEqual(['| a | -320 ms |', '      ^^^^^^^'])
})

it('marks the first line of several', () => {
  expect(shown('a [b\r\nc] d')).toEqual(['a b', '  ^'])
})

it('marks one column of what is empty', () => {
  expect(shown('| a | [] |')).toEqual(['| a |  |', '      ^'])
  expect(shown('a[]')).toEqual(['a', ' ^'])
})

it('shows nothing of a blank line', () => {
  expect(shown('a\n[]\nb')).toBe(null)
})

it('reckons with wide letters, pictures and combining marks', () => {
  expect(shown('目標 [売上]')).toEqual(['目標 売上', '     ^^^^'])
  expect(shown('🎯 [x]')).toEqual(['🎯 x', '   ^'])
  expect(shown('👩‍🚀e\u0301 [x]')).toEqual(['👩‍🚀e\u0301 x', '    ^'])
})

it('cuts long lines around the marked text', () => {
  const [line, marks] = shown(`${'before '.repeat(30)}[HERE] ${'after '.repeat(30)}`, 60) ?? []
  expect(line?.length).toBeLessThanOrEqual(60)
  expect(line).toMatch(/^….*HERE.*…$/)
  expect(marks?.trim()).toBe('^^^^')
  expect(line?.indexOf('HERE')).toBe(marks?.indexOf('^'))
})

it('looks at no more of a huge line than it shows', () => {
  const text = 'x '.repeat(2_000_000)
  const found = excerpt(text, { start: 2_000_000, end: 3_000_000 }, 80)
  expect(found?.line.length).toBeLessThanOrEqual(80)
})

it('shows control characters as blanks', () => {
  expect(shown('a\u001b[[b]')?.[0]).toBe('a [b')
})
